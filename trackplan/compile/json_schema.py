"""The target `json-schema`: a schema per event, page, screen and set of traits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from trackplan.compile.file_names import file_names
from trackplan.compile.json_text import json_text
from trackplan.compile.left_out import WORDS, Fact, left_out, sentences
from trackplan.compile.sound import refuse_unsound
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.documents import document
from trackplan.schema.draft7 import lost_in_draft_7
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.payload import payload_schema, sent
from trackplan.schema.schemas import Schemas

BUNDLE = "bundle.json"
INDEX = "index.json"
# `x-trackplan` has a place for all that is said of a call; the rest is about several of them.
HELD: frozenset[Fact] = frozenset(WORDS) - {"sets", "metrics", "funnels"}
Section = Mapping[str, tuple[str, JsonSchema]]


def json_schema(plan: Plan, options: CompileOptions) -> Compiled:
    """`events/song-played.json` and its like, `bundle.json` for whole calls, and `index.json`.

    A removed event has no schema: nothing may be sent. Raises UserError where a pattern or a
    `schema:` of the plan is none.
    """
    schemas = Schemas(plan)
    sections = dict(_sections(schemas))
    found = {path: schema for section in sections.values() for path, schema in section.values()}
    found[BUNDLE] = payload_schema(schemas)
    for path, schema in found.items():
        refuse_unsound(path, schema)
    files = {path: json_text(_document(path, schema, options)) for path, schema in found.items()}
    files[INDEX] = json_text(_index(sections))
    lost = (*_lost_in_draft(found, options), *sentences(left_out(plan, plan.standing, (), HELD)))
    return Compiled(files, lost, _of_names(sections))


def _sections(schemas: Schemas) -> Iterator[tuple[str, Section]]:
    """The paths and schemas of each section of the plan, by name."""
    plan = schemas.plan
    by_section = {"events": plan.events, "pages": plan.pages, "screens": plan.screens}
    for section, events in by_section.items():
        yield section, _of_events(section, sent(events), schemas)
    if plan.identify is not None:
        yield "identify", {"identify": ("identify.json", schemas.traits(plan.identify))}
    groups = {group.name: group for group in plan.groups}
    paths = _paths("groups", groups)
    yield "groups", {name: (paths[name], schemas.traits(groups[name])) for name in sorted(groups)}


def _of_events(section: str, events: list[Event], schemas: Schemas) -> Section:
    paths = _paths(section, {event.name: event for event in events})
    return {event.name: (paths[event.name], schemas.event(event)) for event in events}


def _paths(section: str, names: Mapping[str, object]) -> dict[str, str]:
    return {name: f"{section}/{file}.json" for name, file in file_names(names).items()}


def _document(path: str, schema: JsonSchema, options: CompileOptions) -> JsonSchema:
    base = options.base_url
    id = None if base is None else f"{base.rstrip('/')}/{quote(path)}"
    return document(schema, options.draft, id)


def _index(sections: Mapping[str, Section]) -> JsonSchema:
    """Which file each name of the plan became."""
    index: JsonSchema = {"bundle": BUNDLE}
    for section, files in sections.items():
        paths: dict[str, Json] = {name: path for name, (path, _) in files.items()}
        index |= paths if section == "identify" else {section: paths}
    return index


def _lost_in_draft(found: Mapping[str, JsonSchema], options: CompileOptions) -> Iterator[str]:
    if options.draft == "2020-12":
        return
    for path, schema in found.items():
        if path != BUNDLE and (keywords := lost_in_draft_7(schema)):
            words = ", ".join(f"`{keyword}`" for keyword in keywords)
            yield f"{path}: draft 7 has no {words}; what it restricts is not checked"


def _of_names(sections: Mapping[str, Section]) -> dict[str, str]:
    """The path for each name; where an event and a page share theirs, it is the event's."""
    in_turn = reversed(list(sections.values()))
    return {name: path for section in in_turn for name, (path, _) in section.items()}
