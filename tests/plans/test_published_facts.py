"""The sample plans carry exactly the events, properties and types that their sources publish."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SPECS = ROOT.parent / "shared" / "specs"
SECTIONS = ("properties", "bundles", "events")

# All that a spec states as fact of a property: its type, its values, its items, what is in it.
Shape = tuple[object, object, object, object]


@pytest.mark.skipif(not SPECS.is_dir(), reason="the published facts are not at hand")
@pytest.mark.parametrize(
    ("name", "spec", "count"),
    [
        ("basic", "basic", 1),
        ("ecommerce", "ecommerce", 28),
        ("mobile", "mobile", 13),
        ("saas", "b2b_saas", 10),
        ("video", "video", 17),
    ],
)
def test_a_sample_plan_has_the_published_events_properties_and_types(
    name: str, spec: str, count: int
) -> None:
    published = published_events(SPECS / f"{spec}.yaml")
    assert len(published) == count
    assert planned_events(ROOT / "plans" / name) == published


def published_events(path: Path) -> dict[str, dict[str, Shape]]:
    """What a spec file states; its example may send properties that its table forgets."""
    return {
        event["name"]: {
            key: shape(entry)
            for part in ("properties", "properties_only_in_example", "context")
            for key, entry in event.get(part, {}).items()
        }
        for event in yaml.safe_load(path.read_text("utf-8"))["events"]
    }


def shape(entry: dict[str, Any]) -> Shape:
    items, nested = entry.get("items"), entry.get("properties")
    return (
        entry["type"],
        entry.get("enum"),
        shape(items) if items else None,
        {key: shape(value) for key, value in nested.items()} if nested else None,
    )


def planned_events(folder: Path) -> dict[str, dict[str, Shape]]:
    """What a plan states, read without trackplan so that a fault in the loader cannot hide one."""
    plan: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for path in sorted(folder.rglob("*.yaml")):
        document = yaml.safe_load(path.read_text("utf-8"))
        for section in SECTIONS:
            plan[section] |= document.get(section, {})
    every = plan["events"].pop("*", {}).get("context", {})
    return {
        name: {
            key: shape(entry)
            for key, entry in {**resolved(event, plan), **every, **event.get("context", {})}.items()
        }
        for name, event in plan["events"].items()
    }


def resolved(element: dict[str, Any], plan: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """All properties of an event, a bundle or an object: included ones first, then its own."""
    properties: dict[str, dict[str, Any]] = {}
    for bundle in element.get("include", []):
        properties |= resolved(plan["bundles"][bundle], plan)
    for key, own in (element.get("properties") or {}).items():
        entry = own or {}
        meant = plan["properties"].get(entry.get("like", key), {})
        inherited = {} if "type" in entry else properties.get(key, meant)
        properties[key] = with_fields({**inherited, **entry}, plan)
    return properties


def with_fields(entry: dict[str, Any], plan: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """An entry with what is in it, or in its items."""
    if "items" in entry:
        fields = resolved(entry["items"], plan)
        return {
            **entry,
            "items": {"type": "object", "properties": fields} if fields else entry["items"],
        }
    fields = resolved(entry, plan)
    return {**entry, "properties": fields} if fields else entry
