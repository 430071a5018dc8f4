"""The sample plans carry exactly the events, properties and types that their sources publish."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SPECS = ROOT.parent / "shared" / "specs"
SECTIONS = ("properties", "bundles", "events")

# A property is its type, its items' shape and its own properties: all that a spec states as fact.
Shape = dict[str, tuple[object, object, object]]


@pytest.mark.skipif(not SPECS.is_dir(), reason="the published facts are not at hand")
@pytest.mark.parametrize(("name", "count"), [("basic", 1), ("ecommerce", 28)])
def test_a_sample_plan_has_the_published_events_properties_and_types(name: str, count: int) -> None:
    published = published_events(SPECS / f"{name}.yaml")
    assert len(published) == count
    assert planned_events(ROOT / "plans" / name) == published


def published_events(path: Path) -> dict[str, Shape]:
    """What a spec file states; its example may send properties that its table forgets."""
    return {
        event["name"]: {
            key: shape(entry)
            for part in ("properties", "properties_only_in_example")
            for key, entry in event.get(part, {}).items()
        }
        for event in yaml.safe_load(path.read_text("utf-8"))["events"]
    }


def shape(entry: dict[str, Any]) -> tuple[object, object, object]:
    items, nested = entry.get("items"), entry.get("properties")
    return (
        entry["type"],
        shape(items) if items else None,
        {key: shape(value) for key, value in nested.items()} if nested else None,
    )


def planned_events(folder: Path) -> dict[str, Shape]:
    """What a plan states, read without trackplan so that a fault in the loader cannot hide one."""
    plan: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for path in sorted(folder.rglob("*.yaml")):
        document = yaml.safe_load(path.read_text("utf-8"))
        for section in SECTIONS:
            plan[section] |= document.get(section, {})
    return {
        name: {key: shape(entry) for key, entry in resolved(event, plan).items()}
        for name, event in plan["events"].items()
    }


def resolved(element: dict[str, Any], plan: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """All properties of an event, a bundle or an object: included ones first, then its own."""
    properties: dict[str, dict[str, Any]] = {}
    for bundle in element.get("include", []):
        properties |= resolved(plan["bundles"][bundle], plan)
    for key, own in (element.get("properties") or {}).items():
        entry = own or {}
        inherited = {} if "type" in entry else properties.get(key, plan["properties"].get(key, {}))
        properties[key] = with_items({**inherited, **entry}, plan)
    return properties


def with_items(entry: dict[str, Any], plan: dict[str, dict[str, Any]]) -> dict[str, Any]:
    items = entry.get("items")
    if items is None:
        return entry
    fields = resolved(items, plan)
    return {**entry, "items": {"type": "object", "properties": fields} if fields else items}
