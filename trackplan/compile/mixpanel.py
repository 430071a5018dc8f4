"""The target `mixpanel`: the body that the Lexicon Schemas API takes.

https://docs.mixpanel.com/reference/upload-schemas-for-project
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.compile.arrivals import arrivals
from trackplan.compile.json_text import json_text
from trackplan.compile.left_out import Fact, Loss, left_out, sentences
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.schemas import is_open

FILE = "lexicon.json"
USER = "$user"  # the one profile that is known to the API
DRAFT = "http://json-schema.org/draft-07/schema"
HELD: frozenset[Fact] = frozenset(
    {"description", "owner", "tags", "property description", "identify"}
)


def mixpanel(plan: Plan, options: CompileOptions) -> Compiled:
    """`lexicon.json`: events, and the traits of the user as those of the profile `$user`.

    Lexicon knows one type for a property, its description and no constraint; pages, screens and
    groups have no place in it, and neither has why an event is there, its context or its life.
    """
    del options  # none is about Mixpanel
    found = arrivals(plan, plan.events, "mixpanel")
    owners = {owner.name: owner for owner in plan.owners}
    entries = [
        _entry("event", name, _event(plan, event, owners)) for name, event in found.events.items()
    ]
    properties = [each for event in found.events.values() for each in event.all_properties]
    if plan.identify is not None:
        traits = plan.identify.all_traits
        profile = _schema(traits, is_open=bool(plan.identify.open))
        entries.append(
            _entry("profile", USER, stated(description=plan.identify.description) | profile)
        )
        properties += traits
    users = [] if plan.identify is None else [plan.identify]
    losses = [
        *found.losses,
        *_of_types(properties),
        *left_out(plan, found.events.values(), users, HELD),
    ]
    return Compiled({FILE: json_text({"entries": entries})}, sentences(losses))


def _entry(kind: str, name: str, schema: JsonSchema) -> Json:
    return {"entityType": kind, "name": name, "schemaJson": {"$schema": DRAFT, **schema}}


def _event(plan: Plan, event: Event, owners: dict[str, Owner]) -> JsonSchema:
    owner = None if event.owner is None else owners.get(event.owner.name)
    about = stated(tags=event.tags) | ({} if owner is None else _who(owner))
    metadata: JsonSchema = {"metadata": {"com.mixpanel": about}} if about else {}
    schema = _schema(event.all_properties, is_open=is_open(plan, event))
    return {**stated(description=event.description), **metadata, **schema}


def _who(owner: Owner) -> JsonSchema:
    """The address of those who answer for an event, and the name of their team."""
    name = owner.name if owner.title is None else owner.title.value
    contact = "" if owner.contact is None else owner.contact.value
    contacts: list[Json] = [contact] if "@" in contact.strip("@") else []
    return {**({"contacts": contacts} if contacts else {}), "teamContacts": [name]}


def _schema(properties: Iterable[Property], *, is_open: bool) -> JsonSchema:
    ordered = sorted(properties, key=lambda each: each.name)
    required: list[Json] = [each.name for each in ordered if each.required]
    return {
        **({"required": required} if required else {}),
        "additionalProperties": is_open,
        "properties": {each.name: _property(each) for each in ordered},
    }


def _property(whole: Property) -> Json:
    return {"type": _types(whole)[0], **stated(description=whole.description)}


def _types(whole: Property) -> list[str]:
    """The types in JSON's words; to Lexicon a property has one, and always one."""
    names = ["string" if name in ("date", "datetime") else name for name in whole.type_names]
    if not names and whole.types is not None:
        return ["null"]
    return list(dict.fromkeys(name for name in names if name != "any")) or ["string"]


def _of_types(properties: Iterable[Property]) -> Iterator[Loss]:
    for whole in properties:
        if "any" in whole.type_names or not (whole.type_names or whole.types):
            yield Loss("a property has a type there, so these are said to be texts", whole.name)
        elif len(_types(whole)) > 1:
            yield Loss("a property has one type there, so these have their first", whole.name)
