"""Rename an event, page or screen in the plan and in every call."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import CallSite, KnownNames
from trackplan.code.composed import may_send
from trackplan.code.judge.expected import head
from trackplan.code.unread import unread_sources
from trackplan.code.usage import Usage
from trackplan.code.value import Constant
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.literal import renamed
from trackplan.codemods.notes import unique
from trackplan.codemods.shared import refuse_shared
from trackplan.diagnostic import Edit, Note
from trackplan.plan.model.event import Event
from trackplan.plan.rename.edits import edits_of
from trackplan.plan.rename.places import event_places, places_of

# Its methods and their parameters follow the plan when it is generated again.
OF_CLIENT = "calls the generated client"


def rename_event(usage: Usage, event: Event, new: str) -> Codemod:
    """The edits. Raises UserError where a YAML alias shares a place that would change."""
    plan_edits = edits_of(places_of(event, event_places(usage.plan)), new)
    refuse_shared(usage.plan, plan_edits)
    return with_calls(usage, event, new, plan_edits)


def with_calls(usage: Usage, event: Event, new: str, plan_edits: tuple[Edit, ...]) -> Codemod:
    """These edits of the plan, and those that make every call send `new`."""
    edits: set[Edit] = set()
    left: list[Note] = []
    wider: set[Note] = set()
    for call, name in written_names(usage, event):
        if call.is_generated and name.span is None:
            left.append(
                Note(f"{OF_CLIENT}: generate it again, then call the method of `{new}`", head(call))
            )
            continue
        edit = renamed(usage.code.files, name.span, event.name, new)
        if edit is None:
            where = name.span or call.name_span or call.span
            left.append(
                Note(f"puts `{event.name}` together, so there is no one text to edit", where)
            )
            continue
        edits.add(edit)
        if call.level != "marker" and not call.span.covers(edit.span):
            wider.add(Note(f"changes for everybody who uses it, not only {call.callee}", edit.span))
    left += unseen(usage, event)
    return Codemod(plan_edits, tuple(sorted(edits)), unique(left), unique(wider))


def written_names(usage: Usage, event: Event) -> Iterator[tuple[CallSite, Constant]]:
    """Each call that can send the event, with each place of the name."""
    for call in usage.sent.get(event.subject, ()):
        if isinstance(call.event, KnownNames):
            yield from ((call, name) for name in call.event.names if name.value == event.name)


def unseen(usage: Usage, event: Event) -> Iterator[Note]:
    """What may send the event, and nobody can tell."""
    for call in usage.code.calls:
        if may_send(call, event):
            where = call.name_span or call.span
            yield Note(f"sends `{call.pattern}`, which may be `{event.name}`", where)
    for source in unread_sources(usage.plan, event):
        assert source.language is not None  # noqa: S101 (else nobody knows that it is unread)
        what = f"`{source.name}` is in {source.language.value}, which is not read"
        yield Note(what, source.name_span)
