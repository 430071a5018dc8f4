"""The YAML documents of a data catalog, in which everything has an id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from trackplan.compile.file_names import file_names
from trackplan.compile.rudder.calls import Call
from trackplan.compile.rudder.catalog import Catalog, CustomType, Member
from trackplan.compile.rudder.limits import description, exact_type_name, type_name
from trackplan.compile.rudder.shape import Shape
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.plan.yaml.node import Json

VERSION = "rudder/v1"
Entry = dict[str, Json]


class Ids:
    """The ids of everything in a catalog, by label."""

    def __init__(self, catalog: Catalog, calls: Iterable[Call]) -> None:
        """All labels are known by now, so ids are told apart where they would be one."""
        calls = list(calls)
        self.types = file_names(sorted(catalog.types))
        self.properties = file_names(sorted(catalog.properties))
        self.events = file_names(call.label for call in calls)
        self.categories = file_names(sorted({call.category for call in calls if call.category}))
        taken = Counter(map(type_name, self.types.values()))
        self._type_names = {
            label: type_name(id) if taken[type_name(id)] == 1 else exact_type_name(id)
            for label, id in self.types.items()
        }

    def type_name(self, label: str) -> str:
        """What a custom type is called."""
        return self._type_names[label]

    def shape(self, shape: Shape) -> Entry:
        """The types of a property, and what an array holds."""
        found: Entry = {}
        _put(found, "type", shape.types, self._reference(shape.custom))
        _put(found, "item_type", shape.item_types, self._reference(shape.item_custom))
        return found | ({"config": dict(shape.config)} if shape.config else {})

    def members(self, members: Iterable[Member]) -> Entry:
        """The properties of an object or of an event's rule."""
        listed: list[Json] = [
            {"property": f"#property:{self.properties[each.label]}", "required": each.required}
            for each in members
        ]
        return {"properties": listed} if listed else {}

    def _reference(self, label: str | None) -> str | None:
        return None if label is None else f"#custom-type:{self.types[label]}"


def _put(entry: Entry, key: str, types: tuple[str, ...], reference: str | None) -> None:
    if reference is not None:
        entry[key] = reference
    elif len(types) == 1:
        entry[key] = types[0]
    elif types:
        entry[f"{key}s"] = list(types)


def custom_types(catalog: Catalog, ids: Ids) -> list[Entry]:
    """The custom types, sorted by id."""
    return _by_id(_custom_type(label, each, ids) for label, each in catalog.types.items())


def _custom_type(label: str, custom: CustomType, ids: Ids) -> Entry:
    heading: Entry = {"id": ids.types[label], "name": ids.type_name(label)}
    return {
        **heading,
        **_said(custom.description),
        **ids.shape(custom.shape),
        **ids.members(custom.members),
    }


def properties(catalog: Catalog, ids: Ids) -> list[Entry]:
    """The properties, sorted by id."""
    return _by_id(
        {
            "id": ids.properties[label],
            "name": each.name,
            **_said(each.description),
            **ids.shape(each.shape),
        }
        for label, each in catalog.properties.items()
    )


def events(calls: Iterable[Call], ids: Ids) -> list[Entry]:
    """The events, sorted by id."""
    return _by_id(
        {
            "id": ids.events[call.label],
            **({} if call.name is None else {"name": call.name}),
            "event_type": call.type,
            **_said(description(call.description)),
            **({"category": f"#category:{ids.categories[call.category]}"} if call.category else {}),
        }
        for call in calls
    )


def rules(calls: Iterable[Call], ids: Ids) -> list[Entry]:
    """The rules of the tracking plan, sorted by id."""
    return _by_id(
        {
            "type": "event_rule",
            "id": f"{ids.events[call.label]}-rule",
            "event": f"#event:{ids.events[call.label]}",
            **({} if call.section is None else {"identity_section": call.section}),
            "additional_properties": call.is_open,
            **ids.members(call.members),
        }
        for call in calls
    )


def categories(ids: Ids) -> list[Entry]:
    """The categories, sorted by id."""
    return _by_id({"id": id, "name": name} for name, id in ids.categories.items())


def document(kind: str, name: str, spec: Mapping[str, Json]) -> str:
    """One file."""
    return to_yaml({"version": VERSION, "kind": kind, "metadata": {"name": name}, "spec": {**spec}})


def _said(text: str | None) -> Entry:
    return {} if text is None else {"description": text}


def _by_id(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda each: str(each["id"]))
