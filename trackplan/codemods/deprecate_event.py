"""Keep an event as deprecated, and add a copy of it that takes its place."""

from __future__ import annotations

from datetime import date

from trackplan.code.usage import Usage
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.event_text import EventText, text_of
from trackplan.codemods.rename_event import with_calls
from trackplan.codemods.shared import refuse_shared
from trackplan.diagnostic import Edit
from trackplan.errors import UserError
from trackplan.plan.model.event import Event
from trackplan.plan.rename.edits import edits_of
from trackplan.plan.rename.places import event_places
from trackplan.plan.yaml.node import Mapping, Scalar
from trackplan.plan.yaml.spell import spell

BRACES = "write it on lines of its own, then run this again"


def deprecate_event(usage: Usage, event: Event, new: str, *, since: date) -> Codemod:
    """The edits; all that refers to the old event refers to the new one afterwards.

    Raises UserError for an event that was never sent or is leaving already, and where it is not
    written in block style.
    """
    refuse_unfit(event)
    places = event_places(usage.plan).get((event.kind, event.name), ())
    plan_edits = (*edits_of(places, new), *edits_of_definition(event, new, since))
    refuse_shared(usage.plan, plan_edits)
    return with_calls(usage, event, new, plan_edits)


def refuse_unfit(event: Event) -> None:
    """Raise UserError where there is nothing to deprecate."""
    if event.is_leaving:
        raise UserError(f"`{event.name}` is {event.status} already")
    if not event.has_history:
        raise UserError(
            f"`{event.name}` is only {event.status}, so there is nothing to keep",
            help="rename it without `--deprecate`",
        )


def edits_of_definition(event: Event, new: str, since: date) -> tuple[Edit, ...]:
    """The old event gets its end, and the new one stands below it."""
    text = text_of(event)
    if text is None:
        raise UserError(f"`{event.name}` is written in braces", help=BRACES)
    keys = [f"deprecated: {{since: {since.isoformat()}, replaced_by: {spell(new)}}}"]
    if event.status_text is None:
        keys.insert(0, "status: deprecated")
    at, ending = end_of(event, text, keys)
    copy = below(text, spell(new, text.written_key))
    if at == text.end:
        edits = [insertion(text, at, f"{ending}{copy}")]
    else:
        edits = [insertion(text, at, ending), insertion(text, text.end, copy)]
    if event.status_text is not None:
        edits.append(Edit(event.status_text.span, "deprecated"))
    return tuple(edits)


def below(text: EventText, name: str) -> str:
    """The same event by another name, on the lines below; apart from it if others are."""
    between = text.break_ * (2 if text.has_blank_below else 1)
    return f"{between}{text.indent}{name}{text.body}"


def end_of(event: Event, text: EventText, keys: list[str]) -> tuple[int, str]:
    """Where to add keys to an event, and the text that does it."""
    value = event.entry.value
    if isinstance(value, Scalar) and value.value is None and value.text == "":
        colon = text.source.text.index(":", text.key_end)
        return colon + 1, f" {{{', '.join(keys)}}}"
    if not isinstance(value, Mapping) or value.start < text.key_end:
        raise UserError(f"`{event.name}` is what a YAML alias stands for", help=BRACES)
    entries = list(value.entries.values())
    if not value.flow:
        indent = " " * text.source.position(entries[0].key.start).column
        return text.end, "".join(f"{text.break_}{indent}{key}" for key in keys)
    if not entries:
        return value.start + 1, ", ".join(keys)
    return entries[-1].value.end, f", {', '.join(keys)}"


def insertion(text: EventText, at: int, added: str) -> Edit:
    """Text put in at an offset."""
    return Edit(text.source.span(at, at), added)
