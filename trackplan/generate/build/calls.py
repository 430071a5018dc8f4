"""The client of a plan: a call for each event, page and screen, for the user and the groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.errors import UserError
from trackplan.generate.build.docs import about_event, about_plan, about_traits
from trackplan.generate.build.types import Types
from trackplan.generate.client import Call, CallKind, Client
from trackplan.generate.language import IdentifierStyle
from trackplan.generate.scope import Named, identifiers
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import object_keywords, restrictions
from trackplan.schema.schemas import properties_schema
from trackplan.suggest import did_you_mean

KINDS: dict[EventKind, CallKind] = {"event": "track", "page": "page", "screen": "screen"}


class Subjected(NamedTuple):
    """An element that becomes a call, with the words of its function."""

    element: Event | TraitSet
    kind: CallKind
    words: tuple[str, ...]

    @property
    def subject(self) -> Subject:
        """Where it stands in the plan."""
        return self.element.subject

    @property
    def properties(self) -> tuple[Property, ...]:
        """Its properties or traits, resolved."""
        found = self.element
        return found.all_properties if isinstance(found, Event) else found.all_traits

    @property
    def named(self) -> Named:
        """What its identifiers are made of."""
        return Named(self.words, self.element.name, self.subject)


def client(plan: Plan, style: IdentifierStyle, source: str | None = None) -> Client:
    """The client of what may be sent, by `source` or from anywhere.

    Raises UserError where the plan has no such source, and where two names cannot be told apart.
    """
    found = sorted(_elements(plan, source), key=lambda each: each.subject)
    types = Types(plan, style)
    for each in found:
        types.want(each.properties, each.words, each.subject)
    names = [each.named for each in found]
    ids = identifiers(names, "call", style)
    type_ids = types.settle(names)
    by_subject = dict(zip((each.subject for each in found), ids, strict=True))
    calls = tuple(
        _call(plan, each, types, (id, type_id), by_subject)
        for each, id, type_id in zip(found, ids, type_ids, strict=True)
    )
    name = plan.name.value if plan.name is not None else "Tracking plan"
    return Client(name, about_plan(plan), calls, types.made)


def _elements(plan: Plan, source: str | None) -> Iterator[Subjected]:
    known = [each.name for each in plan.sources]
    if source is not None and source not in known:
        help = did_you_mean(source, known) or (
            f"there is {', '.join(known)}" if known else "the plan declares none"
        )
        raise UserError(f"the plan has no source `{source}`", help=help)
    for event in plan.standing:
        if source is None or is_sent_from(event, source):
            kind = KINDS[event.kind]
            words = (event.name,) if kind == "track" else (kind, event.name)
            yield Subjected(event, kind, words)
    if plan.identify is not None:
        yield Subjected(plan.identify, "identify", ("identify",))
    for group in plan.groups:
        yield Subjected(group, "group", ("group", group.name))


def is_sent_from(event: Event, source: str) -> bool:
    """Whether a source sends an event; one that names no source is sent from each."""
    uses = [use for use in event.sources if use.source.name == source]
    return not event.sources or any(use.status != "removed" for use in uses)


def _call(
    plan: Plan,
    each: Subjected,
    types: Types,
    ids: tuple[str, str],
    by_subject: dict[Subject, str],
) -> Call:
    element = each.element
    if isinstance(element, Event):
        schema = properties_schema(plan, element)
        doc = about_event(plan, element, _replacement(plan, element, by_subject))
    else:
        schema, doc = traits_schema(element), about_traits(element)
    return Call(
        *ids,
        each.kind,
        element.name,
        types.fields(each.properties, each.words, each.subject),
        is_open=schema.get("additionalProperties") is not False,
        doc=doc,
        schema=schema,
    )


def traits_schema(traits: TraitSet) -> JsonSchema:
    """What holds for a traits object, with not a word for people."""
    keywords = object_keywords(traits.all_traits, restrictions, is_open=bool(traits.open))
    return {"type": "object", **keywords}


def _replacement(plan: Plan, event: Event, by_subject: dict[Subject, str]) -> str | None:
    deprecated = event.deprecated
    if deprecated is None or deprecated.replaced_by is None:
        return None
    found = plan.find(deprecated.replaced_by)
    return None if found is None else by_subject.get(found.subject)
