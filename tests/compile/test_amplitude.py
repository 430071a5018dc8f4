"""The target `amplitude`: CSV files as Amplitude Data documents and exports them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.compile.odd_plans import hostile
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import music, plan_of
from trackplan.compile.amplitude import amplitude
from trackplan.compile.arrivals import arrivals
from trackplan.compile.target import CompileOptions
from trackplan.compile.taxonomy.columns import EVENTS, USER_PROPERTIES
from trackplan.compile.taxonomy.table import table
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
# https://amplitude.com/docs/data/csv-import-export/file-schema, but for export's capitals.
DOCUMENTED = """
    action, array min items, array max items, array unique items, const value, enum values,
    event activity, event hidden from dropdowns, event hidden from persona results,
    event hidden from pathfinder, event hidden from timeline, event category, event display name,
    event property name, event source, number property value min, number property value max,
    number is integer, object type, object name, object owner, object description, property type,
    property group names, property description, property value type, property required,
    property visibility, property is array, property regex, string property value min length,
    string property value max length, tags
"""
DOCUMENTED_OF_USERS = """
    action, array min items, array max items, array unique items, const value, enum values,
    number property value min, number property value max, number is integer, property type,
    property name, property description, property visibility, property value type,
    property is array, property regex, string property value min length,
    string property value max length
"""
VALUE_TYPES = {"string", "number", "boolean", "any", "enum", "const"}
Row = dict[str, str]


def rows(plan: Plan, path: str = "events.csv") -> list[Row]:
    """The rows without their empty cells, as any reader of CSV sees them."""
    text = str(amplitude(plan, CompileOptions()).files[path])
    found = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in found)
    return [{column: cell for column, cell in row.items() if cell} for row in found]


def about(stated: str) -> Row:
    """What is said of the values of a property."""
    _, row = rows(plan_of(f"events: {{A: {{properties: {{x: {stated}}}}}}}\n"))
    for column in ("Property Type", "Event Property Name", "Property Required"):
        row.pop(column)
    return row


def words(listed: str) -> list[str]:
    return sorted(" ".join(each.split()) for each in listed.split(","))


def test_the_headers_have_every_documented_column_and_no_other() -> None:
    assert sorted(map(str.lower, EVENTS)) == words(DOCUMENTED)
    assert sorted(map(str.lower, USER_PROPERTIES)) == words(DOCUMENTED_OF_USERS)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_event_of_a_sample_plan_stands_above_its_properties(name: str) -> None:
    plan = sample(name)
    found: dict[str, dict[str, bool]] = {}
    event = ""
    for row in rows(plan):
        if row.get("Object Type") == "Event":
            event = row["Object Name"]
            found[event] = {}
        else:
            assert row["Property Type"] == "Event Property"
            assert row["Property Value Type"] in VALUE_TYPES
            found[event][row["Event Property Name"]] = row["Property Required"] == "TRUE"
    assert found == {
        name: {each.name: bool(each.required) for each in event.all_properties}
        for name, event in arrivals(plan, plan.events, "amplitude").events.items()
    }
    assert found


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("string", {"Property Value Type": "string"}),
        ("date", {"Property Value Type": "string"}),
        ("boolean", {"Property Value Type": "boolean"}),
        ("number", {"Property Value Type": "number"}),
        ("any", {"Property Value Type": "any"}),
        ("object", {"Property Value Type": "any"}),
        ("{type: [string, integer]}", {"Property Value Type": "any"}),
        (
            "{type: integer, minimum: 1, maximum: 9, description: How many.}",
            {
                "Property Value Type": "number",
                "Number Is Integer": "TRUE",
                "Number Property Value Min": "1",
                "Number Property Value Max": "9",
                "Property Description": "How many.",
            },
        ),
        (
            "{type: string, minLength: 1, maxLength: 9, pattern: '^=a'}",
            {
                "Property Value Type": "string",
                "String Property Value Min Length": "1",
                "String Property Value Max Length": "9",
                "Property Regex": "^=a",
            },
        ),
        ("{type: string, enum: [a, b]}", {"Property Value Type": "enum", "Enum Values": "a,b"}),
        (
            "{type: string, nullable: true, enum: [a, b]}",
            {"Property Value Type": "enum", "Enum Values": "a,b"},
        ),
        ('{type: string, enum: ["a,b"]}', {"Property Value Type": "string"}),
        ("{type: string, const: a}", {"Property Value Type": "const", "Const Value": "a"}),
        (
            "{type: integer, enum: [1, 2]}",
            {"Property Value Type": "number", "Number Is Integer": "TRUE"},
        ),
        (
            "{type: array, items: {type: string, enum: [a]}, minItems: 1, uniqueItems: true}",
            {
                "Property Value Type": "enum",
                "Property Is Array": "TRUE",
                "Enum Values": "a",
                "Array Min Items": "1",
                "Array Unique Items": "TRUE",
            },
        ),
        ("array", {"Property Value Type": "any", "Property Is Array": "TRUE"}),
    ],
)
def test_what_the_values_of_a_property_become(stated: str, found: Row) -> None:
    assert about(stated) == {"Property Is Array": "FALSE", **found}


def test_what_is_said_of_an_event() -> None:
    plan = plan_of(
        "owners: {growth: {name: Growth, contact: growth@acme.example}}\n"
        "events: {A: {owner: growth, tags: [b, a], description: What happens.}}\n"
    )
    assert rows(plan) == [
        {
            "Object Type": "Event",
            "Object Name": "A",
            "Object Owner": "growth@acme.example",
            "Object Description": "What happens.",
            "Tags": "a,b",
        }
    ]


def test_traits_are_user_properties() -> None:
    (row,) = rows(music(), "user-properties.csv")
    assert (row["Property Type"], row["Property Name"]) == ("User Property", "email")
    assert row["Property Value Type"] == "string"


def test_names_are_exact_and_descriptions_no_formulas() -> None:
    found = rows(hostile())
    names = {row["Object Name"]: row for row in found if "Object Name" in row}
    assert {
        "=HYPERLINK(1)",
        "</script>${x}`'\"",
        "CON",
        "con",
        "Con",
        "ends with a line\n",
    } <= names.keys()
    assert names["../../etc/passwd"]["Object Description"] == "'-1+1"
    properties = {row["Event Property Name"]: row for row in found if "Object Name" not in row}
    assert {"=1", "+1", "-1", "@x", " spaced ", "*/ 🎵"} <= properties.keys()
    described = [row["Property Description"] for row in rows(hostile(), "user-properties.csv")[1:]]
    assert described == ["'@SUM(A1)"]


@QUICK
@given(plans())
def test_any_plan_becomes_a_table(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    found = rows(plan)
    standing = {event.name for event in plan.events if not event.is_removed and event.name}
    names = {row["Object Name"] for row in found if "Object Name" in row}
    assert names == standing or plan.destinations
    assert all(row.get("Property Value Type", "any") in VALUE_TYPES for row in found)


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.text()}), max_size=4))
def test_any_text_comes_through_a_table(found: list[Row]) -> None:
    text = table(("a", "b"), found)
    assert list(csv.DictReader(io.StringIO(text, newline=""), strict=True)) == found


def test_what_is_lost_is_said() -> None:
    lost = amplitude(music(), CompileOptions()).lost
    inside = "no place for what is inside objects and arrays of arrays"
    assert f"{inside}: `device`, `half_open` and `up_next`" in lost
    assert "no place for more than one type, so any will do: `odd/na~me %x` and `seen`" in lost
    assert "no place for a listed value that is no text, or holds a comma: `gift`" in lost
    assert "no place for some formats, patterns and bounds: `email`, `seen` and `started`" in lost
    assert "no place for pages: `Pricing`" in lost
    odd = amplitude(hostile(), CompileOptions()).lost
    assert "no place for tags that hold a comma: `../../etc/passwd`" in odd
    assert "no place for what has no name: ``" in odd
