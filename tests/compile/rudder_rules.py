"""The rules that rudder-cli holds a data catalog to, written anew from its Go source.

rudderlabs/rudder-iac, cli/internal/providers/datacatalog: `localcatalog/model_v1.go` and
`tracking_plan.go` say the shape, `rules/` the rest. A file with an unknown key is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import yaml

Entry = dict[str, Any]
PRIMITIVES = {"string", "number", "integer", "boolean", "null", "array", "object"}
FORMATS = {"date-time", "date", "time", "email", "uuid", "hostname", "ipv4", "ipv6"}
KINDS = {"categories", "custom-types", "events", "properties", "tracking-plan"}
LETTER_START = re.compile("[a-zA-Z]")
DISPLAY_NAME = re.compile(r"[A-Z_a-z][ \w,.-]{1,63}[\w,.-]", re.ASCII)
TYPE_NAME = re.compile(r"[A-Z][A-Za-z0-9_-]*")


def broken_rules(files: Mapping[str, str]) -> list[str]:
    """Every rule that the files break."""
    documents = [yaml.safe_load(text) for text in files.values()]
    broken = [rule for document in documents for rule in of_document(document)]
    return broken or list(Project(documents).broken())


def of_document(document: Entry) -> Iterator[str]:
    if set(document) != {"version", "kind", "metadata", "spec"}:
        yield f"top-level keys are {sorted(document)}"
    if document["version"] != "rudder/v1" or document["kind"] not in KINDS:
        yield f"{document['version']} {document['kind']}"
    if not document["metadata"].get("name"):
        yield "metadata has no name"


class Project:
    """A catalog and its tracking plan, in which references must lead somewhere."""

    def __init__(self, documents: list[Entry]) -> None:
        spec = {document["kind"]: document["spec"] for document in documents}
        self.categories = self.listed(spec, "categories", "categories")
        self.types = self.listed(spec, "custom-types", "types")
        self.events = self.listed(spec, "events", "events")
        self.properties = self.listed(spec, "properties", "properties")
        self.plan: Entry = spec["tracking-plan"]
        self.ids = {
            "category": {each["id"] for each in self.categories},
            "custom-type": {each["id"] for each in self.types},
            "event": {each["id"] for each in self.events},
            "property": {each["id"] for each in self.properties},
        }

    def listed(self, spec: Mapping[str, Entry], kind: str, key: str) -> list[Entry]:
        assert set(spec.get(kind, {key: []})) == {key}
        return list(spec.get(kind, {}).get(key, []))

    def broken(self) -> Iterator[str]:
        for entries in (self.categories, self.types, self.events, self.properties):
            yield from twice("id", [each.get("id") for each in entries])
        for each in self.categories:
            yield from keys(each, {"id", "name"})
            yield from matches(each["name"], DISPLAY_NAME)
        yield from twice("category", [each["name"] for each in self.categories])
        for each in self.events:
            yield from self.of_event(each)
        named = [(each.get("name", ""), each["event_type"]) for each in self.events]
        yield from twice("event", named)
        for each in self.properties:
            yield from self.of_property(each)
        yield from twice("property", [self.meaning(each) for each in self.properties])
        for each in self.types:
            yield from self.of_custom_type(each)
        yield from twice("custom type", [each["name"] for each in self.types])
        yield from self.of_plan()

    def of_event(self, event: Entry) -> Iterator[str]:
        yield from keys(event, {"id", "event_type"}, {"name", "description", "category"})
        if event["event_type"] not in {"track", "screen", "identify", "group", "page"}:
            yield f"event type {event['event_type']}"
        name = event.get("name", "")
        if event["event_type"] == "track" and not 1 <= len(name.encode()) <= 64:
            yield f"event name {name!r}"
        if event["event_type"] != "track" and name:
            yield f"{event['event_type']} has a name"
        yield from described(event, letter_start=True)
        if "category" in event:
            yield from self.refers(event["category"], "category")

    def of_property(self, whole: Entry) -> Iterator[str]:
        types = {"type", "types", "item_type", "item_types", "config"}
        yield from keys(whole, {"id", "name"}, {"description", *types})
        name = whole["name"]
        if not 1 <= len(name) <= 65 or name.strip() != name:
            yield f"property name {name!r}"
        yield from described(whole, letter_start=False)
        yield from self.of_types(whole, "type", "types")
        yield from self.of_types(whole, "item_type", "item_types")
        stated = [whole["type"]] if "type" in whole else list(PRIMITIVES)
        yield from config(whole.get("config", {}), stated, OF_TYPE)

    def of_types(self, entry: Entry, one: str, several: str) -> Iterator[str]:
        if one in entry and several in entry:
            yield f"both {one} and {several}"
        if entry.get(one, "string") not in PRIMITIVES:
            yield from self.refers(entry[one], "custom-type")
        many = entry.get(several, [])
        if not set(many) <= PRIMITIVES or len(set(many)) < len(many):
            yield f"{several} {many}"

    def of_custom_type(self, custom: Entry) -> Iterator[str]:
        further = {"description", "item_type", "item_types", "config", "properties"}
        yield from keys(custom, {"id", "name", "type"}, further)
        yield from matches(custom["name"], TYPE_NAME)
        if not 2 <= len(custom["name"]) <= 65 or custom["type"] not in PRIMITIVES:
            yield f"custom type {custom['name']!r} of {custom['type']!r}"
        yield from described(custom, letter_start=True)
        yield from self.of_types(custom, "item_type", "item_types")
        yield from config(custom.get("config", {}), [custom["type"]], OF_CUSTOM_TYPE)
        for member in custom.get("properties", []):
            yield from keys(member, {"property", "required"})
            yield from self.refers(member["property"], "property")

    def of_plan(self) -> Iterator[str]:
        yield from keys(self.plan, {"id", "display_name"}, {"description", "rules"})
        yield from matches(self.plan["display_name"], DISPLAY_NAME)
        yield from described(self.plan, letter_start=True)
        rules = self.plan.get("rules", [])
        yield from twice("rule", [rule["id"] for rule in rules])
        yield from twice("rule of an event", [rule["event"] for rule in rules])
        for rule in rules:
            yield from self.of_rule(rule)

    def of_rule(self, rule: Entry) -> Iterator[str]:
        further = {"identity_section", "additional_properties", "properties"}
        yield from keys(rule, {"type", "id", "event"}, further)
        yield from self.refers(rule["event"], "event")
        if rule["type"] != "event_rule":
            yield f"rule type {rule['type']}"
        if rule.get("identity_section", "traits") not in {"properties", "traits", "context.traits"}:
            yield f"identity section {rule['identity_section']}"
        members = rule.get("properties", [])
        yield from twice("property of a rule", [member["property"] for member in members])
        for member in members:
            yield from keys(member, {"property", "required"})
            yield from self.refers(member["property"], "property")

    def refers(self, reference: str, kind: str) -> Iterator[str]:
        found = re.fullmatch(rf"#{kind}:([a-zA-Z0-9_-]+)", reference)
        if found is None or found[1] not in self.ids[kind]:
            yield f"{reference} leads nowhere"

    def meaning(self, whole: Entry) -> tuple[str, str, str]:
        types = [whole["type"]] if "type" in whole else whole.get("types", [])
        items = [whole["item_type"]] if "item_type" in whole else whole.get("item_types", [])
        return whole["name"], ",".join(sorted(types)), ",".join(sorted(items))


def keys(entry: Entry, required: set[str], optional: set[str] | None = None) -> Iterator[str]:
    if missing := required - entry.keys():
        yield f"{entry} lacks {sorted(missing)}"
    if unknown := entry.keys() - required - (optional or set()):
        yield f"{entry} has unknown {sorted(unknown)}"
    if not entry.get("id", True):
        yield f"{entry} has no id"


def twice(what: str, values: list[Any]) -> Iterator[str]:
    yield from (f"{what} {value} twice" for value, count in Counter(values).items() if count > 1)


def matches(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    if not pattern.fullmatch(text):
        yield f"{text!r} does not match {pattern.pattern}"


def described(entry: Entry, *, letter_start: bool) -> Iterator[str]:
    text = entry.get("description")
    if text is None:
        return
    if not 3 <= len(text) <= 2000 or (letter_start and not LETTER_START.match(text)):
        yield f"description {text[:40]!r} of {len(text)} characters"


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_whole(value: object) -> bool:
    return is_number(value) and float(str(value)).is_integer() and abs(float(str(value))) < 2**63


def is_count(value: object) -> bool:
    return is_whole(value) and float(str(value)) >= 0


def is_listing(value: object) -> bool:
    # To Go, 1, 1.0 and true are three values.
    return isinstance(value, list) and len({repr(each) for each in value}) == len(value)


Test = Callable[[Any], bool]
STRINGS: Mapping[str, Test] = {
    "enum": is_listing,
    "min_length": is_count,
    "max_length": is_count,
    "pattern": lambda value: isinstance(value, str),
    "format": lambda value: value in FORMATS,
}
NUMBERS: Mapping[str, Test] = {
    "enum": is_listing,
    "multiple_of": lambda value: is_number(value) and value > 0,
    **dict.fromkeys(("minimum", "maximum", "exclusive_minimum", "exclusive_maximum"), is_number),
}
INTEGERS: Mapping[str, Test] = {
    "enum": is_listing,
    "multiple_of": lambda value: is_whole(value) and value > 0,
    **dict.fromkeys(("minimum", "maximum", "exclusive_minimum", "exclusive_maximum"), is_whole),
}
ARRAYS: Mapping[str, Test] = {
    "min_items": is_count,
    "max_items": is_count,
    "unique_items": lambda value: isinstance(value, bool),
}
OF_TYPE: Mapping[str, Mapping[str, Test]] = {
    "string": STRINGS,
    "number": NUMBERS,
    "integer": INTEGERS,
    "array": ARRAYS,
    "boolean": {"enum": is_listing},
}
OF_CUSTOM_TYPE = {
    **OF_TYPE,
    "object": {"additional_properties": lambda value: isinstance(value, bool)},
}


def config(
    stated: Entry, types: list[str], tests: Mapping[str, Mapping[str, Test]]
) -> Iterator[str]:
    """A key is fine where one of the types knows it and takes its value."""
    for key, value in stated.items():
        if not any(tests.get(name, {}).get(key, refused)(value) for name in types):
            yield f"{key}: {value!r} is not for {types}"
    for low, high, exclusive in (
        ("minimum", "maximum", False),
        ("exclusive_minimum", "exclusive_maximum", True),
        ("min_length", "max_length", False),
        ("min_items", "max_items", False),
    ):
        if low in stated and high in stated:
            least, most = stated[low], stated[high]
            if least >= most if exclusive else least > most:
                yield f"{low} {least} and {high} {most}"


def refused(value: object) -> bool:
    del value
    return False
