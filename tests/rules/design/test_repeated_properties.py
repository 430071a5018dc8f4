"""Sets of properties that several events write out."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.properties.bundle_candidates import (
    MOST_LISTS,
    BundleCandidate,
    bundle_candidates,
)
from trackplan.rules.examples import load

LISTS = st.lists(st.lists(st.sampled_from("abcdefg"), unique=True), max_size=12)


def sets_of(lists: list[list[str]], rest: str = "") -> list[BundleCandidate]:
    """The sets that are found in a plan of events with these properties."""
    events = "".join(
        f"  E{at}: {{properties: {{{', '.join(f'{name}: string' for name in names)}}}}}\n"
        for at, names in enumerate(lists)
    )
    return list(bundle_candidates(load(f"{rest}events:\n{events}  Last: {{}}\n").plan, 3, 3))


@given(LISTS)
def test_each_set_is_large_enough_and_no_property_is_in_two(lists: list[list[str]]) -> None:
    used: Counter[tuple[str, str]] = Counter()
    for found in sets_of(lists):
        assert len(found.names) >= 3
        assert len(found.events) >= 3
        for event in found.events:
            assert set(found.names) <= {own.name for own in event.properties}
            used.update((event.name, name) for name in found.names)
    assert all(count == 1 for count in used.values())


@given(LISTS, st.lists(st.sampled_from("abcdefg"), unique=True, min_size=3))
def test_three_equal_lists_never_pass(lists: list[list[str]], names: list[str]) -> None:
    assert sets_of([*lists, names, names, names])


def test_the_common_part_of_different_lists_is_found_in_the_order_of_the_first() -> None:
    (found,) = sets_of([["x", "c", "a", "b"], ["y"], ["a", "b", "c", "z"], ["b", "a", "c"]])
    assert found.names == ("c", "a", "b")
    assert [event.name for event in found.events] == ["E0", "E2", "E3"]


def test_what_saves_most_comes_first_and_leaves_another_set() -> None:
    first, second = sets_of([list("abcxyz")] * 3 + [list("abc")] * 6 + [list("def")] * 3)
    assert (first.names, len(first.events)) == (("a", "b", "c"), 9)
    assert (second.names, len(second.events)) == (("d", "e", "f"), 3)


def test_what_a_bundle_or_star_has_is_only_added_to() -> None:
    star = '  "*": {properties: {a: string, b: string, c: string}}\n'
    plan = load(
        f"events:\n{star}"
        + "".join(f"  E{at}: {{properties: {{a: string, b: string, c: string}}}}\n" for at in "123")
    ).plan
    assert list(bundle_candidates(plan, 3, 3)) == []


def test_very_many_different_lists_are_compared_as_a_whole_only() -> None:
    different = [["a", "b", "c", f"n{at}", f"m{at}"] for at in range(MOST_LISTS + 1)] * 3
    assert {len(found.names) for found in sets_of(different)} == {5}
