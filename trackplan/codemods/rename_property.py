"""Rename a property in the plan and in every call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from trackplan.code.call_site import CallSite
from trackplan.code.usage import Usage
from trackplan.code.value import Payload
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.family import Family
from trackplan.codemods.literal import renamed
from trackplan.codemods.mentions import mentions_of
from trackplan.codemods.notes import unique
from trackplan.codemods.raw import said_elsewhere
from trackplan.codemods.rename_event import OF_CLIENT, unseen
from trackplan.codemods.sent_keys import Key, held, kept_keys, keys_of
from trackplan.codemods.shared import refuse_shared
from trackplan.diagnostic import Edit, Note
from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property
from trackplan.plan.rename.edits import edits_of
from trackplan.source import Span


def rename_property(usage: Usage, event: Event, family: Family, new: str) -> Codemod:
    """The edits. Raises UserError where a YAML alias shares a place that would change.

    `family` is what is renamed: the property of `event`, with the definitions that hang together
    with it.
    """
    plan_edits = edits_of(mentions_of(family), new)
    refuse_shared(usage.plan, plan_edits)
    kept = kept_by(usage, family)
    edits: set[Edit] = set()
    left = [*said_elsewhere(family), *unseen_keys(usage, family)]
    wider = list(other_elements(family, event))
    for key in sent(usage, family):
        edit = renamed(usage.code.files, key.span, family.name, new) if key.literal else None
        if edit is None:
            left.append(Note(why_left(key, family, new), key.span))
            continue
        edits.add(edit)
        wider += [Note(f"changes for {who}, too", edit.span) for who in kept.get(key.span, ())]
    for other in carrying(usage, family):
        left += unseen(usage, other)
    return Codemod(plan_edits, tuple(sorted(edits)), unique(left), unique(wider))


def why_left(key: Key, family: Family, new: str) -> str:
    """What to tell of a key that is not edited."""
    if key.parameter:
        return f"{OF_CLIENT}: generate it again, then give `{new}` by its new keyword"
    return f"is sent as `{family.name}`, and is no text to be edited"


def sent(usage: Usage, family: Family) -> Iterator[Key]:
    """Each key in the code that is of the family."""
    for call in usage.code.calls:
        for properties, payload in held(usage, call):
            for key in keys_of(family, properties, payload):
                yield key._replace(parameter=call.is_generated and not key.literal)


def kept_by(usage: Usage, family: Family) -> dict[Span, list[str]]:
    """Keys of the name that are not of the family, by place: what they are sent with."""
    found: defaultdict[Span, list[str]] = defaultdict(list)
    for call in usage.code.calls:
        if call.relayed:
            continue  # its callers are asked
        who = ", ".join(f"`{name}`" for name in call.names) or call.callee
        for span in kept_keys(usage, family, call):
            found[span].append(who)
    return found


def unseen_keys(usage: Usage, family: Family) -> Iterator[Note]:
    """Calls that may send the property where nobody can tell."""
    for call in usage.code.calls:
        for properties, payload in held(usage, call):
            if may_hold(family, properties, payload):
                what = f"may send `{family.name}` in what is not known of its {noun(call)}"
                yield Note(what, call.span)


def may_hold(family: Family, properties: tuple[Property, ...], payload: Payload) -> bool:
    """Whether a payload should have the property, does not visibly, and is not known in full."""
    is_open = payload.open or bool(payload.dynamic_keys)
    return is_open and any(map(family.has, properties)) and payload.field(family.name) is None


def noun(call: CallSite) -> str:
    """What a call sends."""
    return "traits" if call.method in ("identify", "group") else "properties"


def carrying(usage: Usage, family: Family) -> Iterator[Event]:
    """The events, pages and screens that have the property."""
    for event in usage.plan.event_likes:
        if any(map(family.has, event.all_properties)):
            yield event


def other_elements(family: Family, asked: Event) -> Iterator[Note]:
    """What has the property besides the event that was asked about."""
    for event in family.plan.event_likes:
        if event is not asked and any(map(family.has, event.all_properties)):
            yield Note(f"`{event.name}` has it from the same definition", event.name_span)
    for traits in family.plan.trait_sets:
        if any(map(family.has, traits.all_traits)):
            what = f"`{'.'.join(traits.subject)}` has it from the same definition"
            yield Note(what, traits.name_span)
