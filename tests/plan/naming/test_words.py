"""The words of names in any case."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.words import split, word_spans

ACRONYMS = ("API", "SSO", "iOS")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Song Played", "Song Played"),
        ("songPlayed", "song Played"),
        ("SongPlayed", "Song Played"),
        ("song_played", "song played"),
        ("song-played", "song played"),
        ("song:played", "song played"),
        ("SongPLAYED", "Song PLAYED"),
        ("APIKey Created", "API Key Created"),
        ("iOS App Opened", "iOS App Opened"),
        ("OpeniOSApp", "Open iOS App"),
        ("GitHub Connected", "GitHub Connected"),
        ("OAuth2Connected", "OAuth2 Connected"),
        ("UserIDs", "User IDs"),
        ("2FA Enabled", "2FA Enabled"),
        ("Enabled2FA", "Enabled 2FA"),
        ("step2Completed", "step2 Completed"),
        ("B2BSignup", "B2B Signup"),
        ("k8sNode", "k8s Node"),
        ("A/B Test", "A/B Test"),
        ("User's Plan", "User's Plan"),
        ("'quoted' (twice)", "quoted twice"),
        ("Straße geöffnet", "Straße geöffnet"),
        ("注文 完了", "注文 完了"),
        ("añoNuevo", "año Nuevo"),
        ("E\u0301COLE VueFaite", "E\u0301COLE Vue Faite"),
        ("  __ !!", ""),
        ("", ""),
    ],
)
def test_words_of(name: str, words: str) -> None:
    assert split(name) == tuple(words.split())


def test_declared_acronyms_part_a_run_of_capitals_only_where_nothing_is_left() -> None:
    assert split("APISSOLogin", ACRONYMS) == ("API", "SSO", "Login")
    assert split("APIS3", ACRONYMS) == ("APIS3",)


@given(st.text(), st.sampled_from([(), ACRONYMS]))
def test_words_hold_every_letter_and_digit_of_any_text_in_order(
    name: str, acronyms: tuple[str, ...]
) -> None:
    spans = word_spans(name, acronyms)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    kept = "".join(char for word in split(name, acronyms) for char in word if char.isalnum())
    assert kept == "".join(char for char in name if char.isalnum())


@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1, max_size=5))
def test_every_joiner_gives_the_same_words(words: list[str]) -> None:
    for joiner in (" ", "_", "-", ":", ".", " / "):
        assert split(joiner.join(words)) == tuple(words)
