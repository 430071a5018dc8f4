"""The naming convention in sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import SAMPLES, book, written
from trackplan.docs.book.convention import conventions

CASES = ("title", "sentence", "lower", "upper", "snake", "kebab", "camel", "pascal")
SEPARATED = """
naming:
  events: {order: action-object, case: snake, tense: present, separator: ":"}
  properties: {case: camel}
objects:
  Song: What plays.
  Play List: Songs in a row.
actions:
  Play: Playback begins.
  Share: It is sent to somebody.
properties:
  songId: {type: string}
events:
  play:song: {description: A song begins.}
  share:play_list: {description: A list is sent.}
"""


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_called_right_is_a_name_of_the_plan_and_what_is_called_wrong_is_none(
    name: str,
) -> None:
    plan = book(name).plan
    names = {event.name for event in plan.event_likes}
    for convention in conventions(plan):
        for saying in convention.sayings:
            assert not set(saying.right) & set(saying.wrong)
            if convention.of == "events":
                assert not names & set(saying.wrong)


def test_names_with_a_separator_in_another_order(tmp_path: Path) -> None:
    events, properties = conventions(written(tmp_path, SEPARATED).plan)
    order, tense, case, separator = events.sayings
    assert order.sentence == "The name says first what happened, then what it happened to"
    assert order.right == ("play:song", "share:play_list")
    assert order.wrong == ("song:play", "play_list:share")
    assert tense.sentence == "The verb is in the present tense"
    assert tense.wrong == ("played", "shared")
    assert case.sentence.startswith("All letters are small")
    assert separator.sentence == "Object and action are parted by “:”"
    assert properties.sayings[0].right == ("songId",)
    assert properties.sayings[0].wrong == ("song_id",)


@pytest.mark.parametrize("case", CASES)
def test_each_case_has_its_sentence(tmp_path: Path, case: str) -> None:
    plan = written(tmp_path, f"naming:\n  properties: {{case: {case}}}\n").plan
    (convention,) = conventions(plan)
    (saying,) = convention.sayings
    assert saying.sentence


def test_a_plan_without_a_convention_says_nothing(tmp_path: Path) -> None:
    assert conventions(written(tmp_path, "").plan) == ()
