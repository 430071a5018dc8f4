"""Renaming an event: everywhere the plan says it, in every call, and what is left."""

from __future__ import annotations

import pytest

from tests.codemods.sources import PLAN, after, event, said, usage
from trackplan.codemods.rename_event import rename_event
from trackplan.errors import UserError

MUSIC = """\
trackplan: 1
sources:
  ios: {language: swift}   # not ours
events:
  Song Played:   # the one that counts
    description: Somebody plays a song.
    sources: [ios]
  'Song Started':
    deprecated: {since: 2026-01-01, replaced_by: "Song Played"}
identify:
  when: [Song Played]
pages:
  Song Played:
metrics:
  plays: {count: {event: Song Played}}
funnels:
  listening: {steps: [{page: Song Played}, Song Played]}
"""


def test_the_plan_says_the_new_name_wherever_it_said_the_old_one() -> None:
    music = usage(MUSIC)
    renamed = after(music, rename_event(music, event(music, "Song Played"), "Song: Heard"))
    assert (
        renamed[PLAN]
        == """\
trackplan: 1
sources:
  ios: {language: swift}   # not ours
events:
  "Song: Heard":   # the one that counts
    description: Somebody plays a song.
    sources: [ios]
  'Song Started':
    deprecated: {since: 2026-01-01, replaced_by: "Song: Heard"}
identify:
  when: ["Song: Heard"]
pages:
  Song Played:
metrics:
  plays: {count: {event: "Song: Heard"}}
funnels:
  listening: {steps: [{page: Song Played}, "Song: Heard"]}
"""
    )


def test_every_call_sends_the_new_name_and_pages_keep_theirs() -> None:
    music = usage(
        MUSIC,
        app=(
            "track('Song Played', {'a': 1})  # Song Played\n"
            'track("Song Played" if new else "Song Started", {})\n'
            "page('Song Played')\n"
            'track("Song Skipped")\n'
        ),
    )
    codemod = rename_event(music, event(music, "Song Played"), "Song Heard")
    assert after(music, codemod)["app.py"] == (
        "track('Song Heard', {'a': 1})  # Song Played\n"
        'track("Song Heard" if new else "Song Started", {})\n'
        "page('Song Played')\n"
        'track("Song Skipped")\n'
    )


def test_a_constant_is_edited_once_and_named() -> None:
    code = 'PLAYED = "Song Played"\n\ntrack(PLAYED)\ntrack(PLAYED, {})\nprint(PLAYED)\n'
    music = usage(MUSIC, app=code)
    codemod = rename_event(music, event(music, "Song Played"), "Song Heard")
    assert after(music, codemod)["app.py"] == code.replace("Song Played", "Song Heard")
    assert len(codemod.code_edits) == 1
    _, wider = said(codemod)
    assert wider == ["app.py:1 changes for everybody who uses it, not only track"]


def test_what_it_cannot_see_is_listed() -> None:
    music = usage(MUSIC, app='track("Song " + "Played")\ntrack(f"Song {x}")\ntrack(f"Plan {x}")\n')
    codemod = rename_event(music, event(music, "Song Played"), "Song Heard")
    assert said(codemod) == (
        [
            "app.py:1 puts `Song Played` together, so there is no one text to edit",
            "app.py:2 sends `Song *`, which may be `Song Played`",
            "plan.yaml:3 `ios` is in swift, which is not read",
        ],
        [],
    )
    assert not codemod.code_edits


def test_a_comment_between_literals_is_not_lost() -> None:
    music = usage(MUSIC, app='track("Song "  # the\n    "Played")\n')
    codemod = rename_event(music, event(music, "Song Played"), "Song Heard")
    assert not codemod.code_edits
    assert "app.py:1 puts `Song Played` together" in said(codemod)[0][0]


def test_what_a_yaml_alias_shows_elsewhere_is_refused() -> None:
    music = usage(
        "trackplan: 1\nevents:\n  Song Played:\n"
        "funnels:\n  a: {steps: &steps [Song Played]}\n  b: {steps: *steps}\n"
    )
    with pytest.raises(UserError, match=r"plan.yaml:5 is shared by a YAML alias"):
        rename_event(music, event(music, "Song Played"), "Song Heard")


@pytest.mark.parametrize(
    ("written", "new", "after_it"),
    [
        ("'Song Played'", "Song's", '"Song\'s"'),
        ('"Song Played"', 'A "B"', "'A \"B\"'"),
        (r'"Song \x50layed"', "Song Heard", '"Song Heard"'),
        ("r'Song Played'", "Song Heard", "r'Song Heard'"),
        ("r'Song Played'", "a\\b", "'a\\\\b'"),
        ('"""Song Played"""', "Song Heard", '"""Song Heard"""'),
        ("'Song Played'", "曲", "'曲'"),
        ('"Song "\n    "Played"', "Song Heard", '"Song Heard"'),
        ("\"Song \" 'Played'", "Song's", '"Song\'s"'),
        ("'Song ' 'Played'", "Song Heard", "'Song Heard'"),
    ],
)
def test_a_literal_keeps_its_quotes_where_they_can_hold_the_name(
    written: str, new: str, after_it: str
) -> None:
    music = usage(MUSIC, app=f"track({written})\n")
    codemod = rename_event(music, event(music, "Song Played"), new)
    assert after(music, codemod)["app.py"] == f"track({after_it})\n"
