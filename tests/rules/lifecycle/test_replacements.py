"""What replaces what: names, ways, circles and maps."""

from __future__ import annotations

import pytest

from trackplan.diagnostic import Diagnostic
from trackplan.rules.examples import findings
from trackplan.rules.plan.lifecycle.replacement_map_wrong import ReplacementMapWrong
from trackplan.rules.plan.lifecycle.replacement_missing import ReplacementMissing


def of_names(text: str) -> list[Diagnostic]:
    return findings(ReplacementMissing, text, {})


def of_maps(text: str) -> list[str]:
    return [found.message for found in findings(ReplacementMapWrong, text, {})]


@pytest.mark.parametrize(
    "text",
    [
        # Circles are left to `cyclic-reference`.
        "events: {A: {deprecated: {replaced_by: A}}}",
        "events: {A: {deprecated: {replaced_by: B}}, B: {deprecated: {replaced_by: A}}}",
        (
            "events: {A: {deprecated: {replaced_by: B}}, B: {status: removed, deprecated: "
            "{replaced_by: A}}}"
        ),
        # B's own replacement is told, or missing, where B says so.
        "events: {A: {status: removed, deprecated: {replaced_by: B}}, B: {status: deprecated}}",
        "events: {A: {deprecated: {replaced_by: ' '}}}",
        "events: {A: {status: removed, properties: {a: {deprecated: {replaced_by: b}}}}}",
        "events: {A: {properties: {a: {deprecated: {replaced_by: o.b}}, o: {properties: {b: }}}}}",
        "properties: {b: string}\nevents: {A: {properties: {a: {deprecated: {replaced_by: b}}}}}",
        "events: {A: {deprecated: {replaced_by: B}}, B: {status: proposed}}",
    ],
)
def test_nothing_is_said_about(text: str) -> None:
    assert of_names(text) == []


def test_one_dead_end_is_told_once_and_not_all_along_the_way() -> None:
    text = (
        "events: {A: {deprecated: {replaced_by: B}}, B: {deprecated: {replaced_by: C}},"
        " C: {deprecated: {replaced_by: Nowhere}}}"
    )
    assert [found.message for found in of_names(text)] == ["there is no event `Nowhere`"]


def test_an_unknown_replacement_of_a_removed_event_is_said() -> None:
    text = "events: {A: {status: removed, deprecated: {replaced_by: B}}}"
    assert [found.message for found in of_names(text)] == ["there is no event `B`"]


def test_a_page_does_not_replace_an_event() -> None:
    (found,) = of_names("pages: {P: }\nevents: {A: {deprecated: {replaced_by: P}}}")
    assert found.help == "it is a page: name an event"


def test_the_end_of_the_way_is_named_but_no_fix_leaves_a_map_behind() -> None:
    way = "B: {status: removed, deprecated: {replaced_by: C}}, C: {open: true}"
    (found,) = of_names(f"events: {{A: {{deprecated: {{replaced_by: B, map: {{a: b}}}}}}, {way}}}")
    assert found.help == "`C` is what replaces it in the end"
    assert found.fix is None


def test_the_dictionary_is_asked_where_nothing_beside_has_the_name() -> None:
    text = (
        "properties: {b: {type: string, deprecated: {reason: Old.}}}\n"
        "events: {A: {properties: {a: {type: string, deprecated: {replaced_by: b}}}}}"
    )
    (found,) = of_names(text)
    assert found.message.startswith("`b`, which replaces `a`, is deprecated itself")


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("integer", "number", True),
        ("number", "integer", True),
        ("date", "string", True),
        ("string", "datetime", True),
        ("any", "integer", True),
        ("[string, integer]", "integer", True),
        ("string", "boolean", False),
        ("integer", "string", False),
        ("array", "string", False),
        ("[string, date]", "[integer, boolean]", False),
    ],
)
def test_types_fit_where_some_value_of_the_old_one_is_one_of_the_new(
    old: str, new: str, fits: bool
) -> None:
    text = (
        "x-gone: &gone {replaced_by: B, map: {x: y}}\n"
        "events:\n"
        f"  A: {{properties: {{x: {{type: {old}}}}}, deprecated: *gone}}\n"
        f"  B: {{properties: {{y: {{type: {new}}}}}}}\n"
    )
    assert (of_maps(text) == []) is fits


@pytest.mark.parametrize(
    "text",
    [
        # An unknown replacement is said elsewhere, and its properties are nobody's.
        "events: {A: {deprecated: {replaced_by: B, map: {a: b}}, properties: {a: string}}}",
        "events: {A: {deprecated: {replaced_by: B, map: {}}}, B: }",
        (
            "events: {A: {deprecated: {replaced_by: B, map: {a: b}}, properties: {x: string},"
            " open: true}, B: {properties: {b: string}}}"
        ),
        "events: {A: {deprecated: {replaced_by: B, map: {ip: ip}}}, B: {context: {ip: string}}}",
    ],
)
def test_nothing_is_said_about_the_map_of(text: str) -> None:
    assert of_maps(text) == []


def test_a_map_to_what_is_removed_is_asked_nothing() -> None:
    text = "events: {A: {deprecated: {replaced_by: B, map: {a: b}}}, B: {status: removed}}"
    assert of_maps(text) == []


@pytest.mark.parametrize(("other", "fixed"), [("x", True), ("price", False)])
def test_a_misspelled_old_name_is_corrected_unless_the_map_has_the_right_one(
    other: str, fixed: bool
) -> None:
    text = (
        f"events: {{A: {{deprecated: {{replaced_by: B, map: {{prise: y, {other}: z}}}},"
        " properties: {price: string, x: string}}, B: {properties: {y: string, z: string}}}"
    )
    (found,) = findings(ReplacementMapWrong, text, {})
    assert found.message == "the event `A` has no property `prise`"
    assert (found.fix is not None) is fixed
