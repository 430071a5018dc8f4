"""Edits give the text they promise, never overlap, and fixes are chosen whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.diagnostic import Edit, Fix
from trackplan.edits import OverlappingEdits, apply, by_path, choose
from trackplan.source import Position, SourceFile, Span

TEXT = "name: Song\r\nkind: événement\nend"
SOURCE = SourceFile("plan.yaml", TEXT)


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(SOURCE.span(start, end), text)


def fix(*edits: Edit) -> Fix:
    return Fix("change it", edits, safe=True)


def small_edits(path: str = "plan.yaml") -> st.SearchStrategy[Edit]:
    place = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)
    text = st.sampled_from(["", "x", "yy"])
    return st.builds(
        lambda p, t: Edit(Span(path, Position(0, p[0]), Position(0, p[1])), t), place, text
    )


def test_several_edits_are_applied_at_their_places() -> None:
    edits = [edit(18, 27, "event"), edit(6, 10, "Track"), edit(0, 0, "# top\n")]
    assert apply(SOURCE, edits) == "# top\nname: Track\r\nkind: event\nend"


def test_no_edits_leave_the_text_byte_for_byte() -> None:
    assert apply(SOURCE, []) == TEXT


def test_the_same_edit_twice_is_applied_once() -> None:
    assert apply(SOURCE, [edit(0, 4, "title")] * 2) == TEXT.replace("name", "title")


def test_an_edit_up_to_the_end_of_the_text_is_applied() -> None:
    assert apply(SOURCE, [edit(len(TEXT), len(TEXT), "\n")]) == TEXT + "\n"


def test_edits_that_only_touch_do_not_overlap() -> None:
    touching = [edit(0, 4, "A"), edit(4, 4, "B"), edit(4, 6, "C"), edit(0, 0, "D")]
    assert apply(SOURCE, touching) == "DABC" + TEXT[6:]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (edit(0, 4, "A"), edit(3, 6, "B")),
        (edit(0, 4, "A"), edit(0, 4, "B")),
        (edit(0, 6, "A"), edit(2, 3, "B")),
        (edit(0, 6, "A"), edit(3, 3, "B")),
        (edit(2, 2, "A"), edit(2, 2, "B")),
    ],
)
def test_edits_of_the_same_text_are_refused(first: Edit, second: Edit) -> None:
    with pytest.raises(OverlappingEdits) as error:
        apply(SOURCE, [second, first])
    assert {error.value.first, error.value.second} == {first, second}
    assert choose([fix(first), fix(second)]) == [fix(first)]
    assert choose([fix(second), fix(first)]) == [fix(second)]


def test_an_edit_of_another_file_is_refused() -> None:
    other = Edit(Span("other.yaml", Position(0, 0), Position(0, 1)), "")
    with pytest.raises(ValueError, match=r"other\.yaml"):
        apply(SOURCE, [other])


def test_a_fix_is_all_or_nothing_across_files() -> None:
    elsewhere = Edit(Span("b.yaml", Position(0, 0), Position(0, 4)), "x")
    first, second = fix(edit(0, 4, "A")), fix(edit(2, 6, "B"), elsewhere)
    third = fix(Edit(elsewhere.span, "y"))
    assert choose([first, second, third]) == [first, third]


def test_fixes_that_share_an_edit_are_made_together() -> None:
    shared, more = edit(0, 4, "title"), edit(18, 27, "event")
    assert choose([fix(shared), fix(shared, more)]) == [fix(shared), fix(shared, more)]


def test_edits_are_grouped_by_their_file() -> None:
    other = Edit(Span("a.yaml", Position(0, 0), Position(0, 1)), "")
    assert by_path([edit(0, 1, ""), other, edit(2, 3, "")]) == {
        "a.yaml": [other],
        "plan.yaml": [edit(0, 1, ""), edit(2, 3, "")],
    }


def one_by_one(text: str, edits: set[Edit]) -> str:
    for one in sorted(edits, reverse=True):
        start, end = one.span.start.column, one.span.end.column
        text = text[:start] + one.text + text[end:]
    return text


@given(st.lists(small_edits(), max_size=6))
def test_applying_equals_splicing_from_the_last_to_the_first(edits: list[Edit]) -> None:
    source = SourceFile("plan.yaml", "abcdefghijkl")
    try:
        result = apply(source, edits)
    except OverlappingEdits:
        return
    assert result == one_by_one(source.text, set(edits))
    assert result == apply(source, reversed(edits))


paths = st.sampled_from(["plan.yaml", "other.yaml"]).flatmap(small_edits)
fixes = st.lists(st.lists(paths, min_size=1, max_size=3).map(lambda e: fix(*e)), max_size=8)


def applies(chosen: list[Fix]) -> bool:
    try:
        for path, edits in by_path(e for f in chosen for e in f.edits).items():
            apply(SourceFile(path, "abcdefghijkl"), edits)
    except OverlappingEdits:
        return False
    return True


@given(fixes)
def test_chosen_fixes_always_apply_and_none_is_left_out_needlessly(given_fixes: list[Fix]) -> None:
    expected: list[Fix] = []
    for one in given_fixes:
        if applies([*expected, one]):
            expected.append(one)
    assert choose(given_fixes) == expected
