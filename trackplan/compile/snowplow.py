"""The target `snowplow`: self-describing schemas in the layout of an Iglu registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.compile.arrivals import arrivals
from trackplan.compile.iglu.change import change
from trackplan.compile.iglu.draft4 import to_draft_4
from trackplan.compile.iglu.names import schema_names, vendor_of
from trackplan.compile.iglu.registry import Registry, path_of
from trackplan.compile.iglu.schema_ver import Change, SchemaVer
from trackplan.compile.json_text import json_text
from trackplan.compile.left_out import Fact, Loss, left_out, sentences
from trackplan.compile.sound import refuse_unsound
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import in_place, object_keywords
from trackplan.schema.schemas import event_body

META = "http://iglucentral.com/schemas/com.snowplowanalytics.self-desc/schema/jsonschema/1-0-0#"
HELD: frozenset[Fact] = frozenset(
    {
        "description",
        "schema",
        "property description",
        "property schema",
        "default",
        "constraints",
        "nullable",
        "nested",
        "pages",
        "screens",
        "identify",
        "groups",
    }
)


class Body(NamedTuple):
    """What becomes a schema: the element of the plan, its name there, and what it says."""

    of: Event | TraitSet
    label: str
    schema: JsonSchema


def snowplow(plan: Plan, options: CompileOptions) -> Compiled:
    """`schemas/VENDOR/song_played/jsonschema/1-0-0` for each event, page, screen and trait set.

    The version follows by SchemaVer from those that lie in the folder; these stay. A schema is of
    draft 4 and holds the properties of an event. It has no place for its context, which Snowplow
    calls entities, nor for owners, examples, what is personal data, deprecation and the like.

    Raises UserError without a vendor, for a file in the folder that is no schema, and where a
    pattern or a `schema:` of the plan is none.
    """
    registry = Registry(options.folder)
    vendor = vendor_of(plan, options.vendor, registry)
    bodies = list(_bodies(plan))
    names = schema_names(body.label for body in bodies)
    files: dict[str, str | bytes] = dict(registry.ours())
    every = (plan.events, plan.pages, plan.screens)
    losses = [loss for each in every for loss in arrivals(plan, each, "snowplow").losses]
    of_names: dict[str, str] = {}
    for body in bodies:
        refuse_unsound(body.of.name, body.schema)
        schema, lost = to_draft_4(body.schema)
        losses += _losses(body, lost)
        path, content = _versioned(registry, vendor, names[body.label], schema)
        files[path] = content
        of_names.setdefault(body.of.name, path)
    sent = {body.of.subject: body.of for body in bodies if isinstance(body.of, Event)}
    losses += left_out(plan, sent.values(), plan.trait_sets, HELD)
    return Compiled(files, sentences(losses), of_names)


def _bodies(plan: Plan) -> Iterator[Body]:
    for prefix, events in (("", plan.events), ("page ", plan.pages), ("screen ", plan.screens)):
        for name, event in arrivals(plan, events, "snowplow").events.items():
            yield Body(event, prefix + name, _event_schema(plan, event))
    if plan.identify is not None:
        yield Body(plan.identify, "user traits", _traits_schema(plan.identify))
    for group in sorted(plan.groups, key=lambda each: each.name):
        yield Body(group, f"{group.name} traits", _traits_schema(group))


def _event_schema(plan: Plan, event: Event) -> JsonSchema:
    heading = stated(title=event.name, description=event.description)
    return {**heading, **event_body(plan, event, in_place)}


def _traits_schema(traits: TraitSet) -> JsonSchema:
    heading = stated(title=traits.name, description=traits.description)
    keywords = object_keywords(traits.all_traits, in_place, is_open=bool(traits.open))
    return {**heading, "type": "object", **keywords}


def _losses(body: Body, lost: frozenset[str]) -> Iterator[Loss]:
    if lost:
        words = ", ".join(f"`{keyword}`" for keyword in sorted(lost))
        yield Loss(f"draft 4 has no {words}, so a `schema` is not checked", body.of.name)


def _versioned(
    registry: Registry, vendor: str, name: str, schema: JsonSchema
) -> tuple[str, str | bytes]:
    """The path and content of a schema, in the version that follows those in the folder."""
    there = registry.versions(vendor, name)
    if not there:
        return _written(vendor, name, SchemaVer(), schema)
    latest = max(there)
    found = {
        version: change(registry.parsed(path_of(vendor, name, version), content), schema)
        for version, content in there.items()
        if version.model == latest.model
    }
    if found[latest] is Change.NONE:
        return path_of(vendor, name, latest), there[latest]
    # What was compatible with the latest version may not be so with those before it.
    return _written(vendor, name, latest.after(max(found.values())), schema)


def _written(
    vendor: str, name: str, version: SchemaVer, schema: JsonSchema
) -> tuple[str, str | bytes]:
    heading: JsonSchema = {
        "$schema": META,
        "self": {
            "vendor": vendor,
            "name": name,
            "format": "jsonschema",
            "version": str(version),
        },
    }
    return path_of(vendor, name, version), json_text({**heading, **schema})
