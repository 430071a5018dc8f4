"""What a name on the command line means, and which new names are none."""

from __future__ import annotations

import pytest

from tests.codemods.sources import event, usage
from trackplan.codemods.refused import new_name_of, refuse_taken_event
from trackplan.codemods.target import Target, target_of
from trackplan.errors import UserError

DOTTED = usage(
    """\
trackplan: 1
events:
  song: {properties: {played: string, played.at: string, id: string}}
  song.played: {properties: {at: string}, context: {groupId: {type: string}}}
  Pricing:
pages:
  Pricing: {properties: {plan: string}}
"""
)


@pytest.mark.parametrize(
    ("name", "event_name", "property_name"),
    [
        ("song", "song", None),
        ("song.played", "song.played", None),
        ("song.played.at", "song.played", "at"),
        ("song.id", "song", "id"),
    ],
)
def test_the_longest_name_of_an_event_wins(
    name: str, event_name: str, property_name: str | None
) -> None:
    assert target_of(DOTTED.plan, name) == Target(event(DOTTED, event_name), property_name)


@pytest.mark.parametrize(
    ("name", "message", "help"),
    [
        ("sing.played", "the plan has no event `sing.played`", "did you mean `song.played`?"),
        ("zzz", "the plan has no event `zzz`", "`trackplan status` lists what the plan has"),
        ("song.ids", "`song` has no property `ids`", "did you mean `id`?"),
        ("song.zzz", "`song` has no property `zzz`", "it has played, played.at and id"),
        ("song.played.groupId", "stands in the context", "fields of the context belong"),
        ("Pricing", "the plan has several `Pricing`", "say `--kind event` or `--kind page`"),
        ("Pricing.plan", "the plan has several `Pricing`", "say `--kind event` or `--kind page`"),
    ],
)
def test_what_the_plan_lacks_is_refused_with_the_nearest(
    name: str, message: str, help: str
) -> None:
    with pytest.raises(UserError, match=message) as refused:
        target_of(DOTTED.plan, name)
    assert refused.value.help is not None
    assert help in refused.value.help


def test_the_kind_decides_where_several_have_the_name() -> None:
    assert target_of(DOTTED.plan, "Pricing.plan", "page").property == "plan"


@pytest.mark.parametrize(
    ("new", "message"),
    [("", "is empty"), ("  ", "is empty"), (" x", "has blanks around"), ("song", "already")],
)
def test_a_new_name_is_a_name_and_new(new: str, message: str) -> None:
    with pytest.raises(UserError, match=message):
        new_name_of(Target(event(DOTTED, "song")), new)


def test_the_new_name_of_a_property_may_stand_behind_its_event() -> None:
    target = Target(event(DOTTED, "song"), "id")
    assert new_name_of(target, "song.key") == new_name_of(target, "key") == "key"


@pytest.mark.parametrize("new", ["song.played", "*"])
def test_a_name_that_is_taken_is_refused(new: str) -> None:
    with pytest.raises(UserError):
        refuse_taken_event(DOTTED.plan, Target(event(DOTTED, "song")), new)
