"""Call sites: what each call sends, as rules see it."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import (
    CONFIGURED,
    CallSite,
    EventName,
    KnownNames,
    Level,
    UserId,
)
from trackplan.code.generated import GENERATED
from trackplan.code.python.facts import Marker
from trackplan.code.python.link.abstract import (
    At,
    GivenArgument,
    Known,
    options_of,
    unbound_in,
)
from trackplan.code.python.link.handing_on import own_parameters
from trackplan.code.python.link.linker import Candidate, Linker
from trackplan.code.python.link.places import Places
from trackplan.code.python.link.seen import Seen
from trackplan.code.python.link.sent import Sent
from trackplan.code.value import ANYTHING, Constant
from trackplan.source import Position, Span


def call_sites(linker: Linker, places: Places) -> Iterator[CallSite]:
    """All call sites of the project, those marked by comments too."""
    found: dict[str, list[CallSite]] = {}
    for candidate in linker.candidates():
        site = call_site(linker, candidate, places)
        if site is not None:
            found.setdefault(candidate.path, []).append(site)
    for path, facts in linker.project.loaded.items():
        if path in linker.generated:
            continue
        sites = found.get(path, [])
        for marker in facts.markers:
            sites = marked(sites, path, marker, places)
        yield from sites


def call_site(linker: Linker, candidate: Candidate, places: Places) -> CallSite | None:
    """A call as a call site, None where it sends nothing.

    What sends to several tools is one call site: that of the first.
    """
    found = linker.sent_by(candidate)
    if not found:
        return None
    sent = found[0]
    seen = Seen(linker.ev, places)
    path, function, call = candidate
    place, callee = call.call.place, call.call.callee
    user = sent.user or sent.anonymous
    return CallSite(
        span=places.span(At(path, place)),
        callee=" ".join(places.text(path, callee).split()),
        sdk=sent.sdk,
        method=sent.method,
        level=level_of(sent),
        event=event_of(linker, candidate, sent, seen),
        name_span=name_span(sent, At(path, callee), places),
        properties=seen.payload(sent.visible),
        sent=seen.payload(sent.properties),
        traits=seen.payload(sent.traits),
        context=seen.payload(sent.context),
        user=user_of(user, seen, anonymous=sent.user is None),
        user_known=sent.user_known,
        group_type=group_of(sent),
        through=sent.through,
        function=function.qualname.replace(".<locals>", ""),
        in_loop=call.in_loop,
        carried=linker.transports.surround(path, function),
    )


def name_span(sent: Sent, callee: At, places: Places) -> Span | None:
    """Where the name stands: the argument, or the method of a generated client that says it."""
    if sent.event_at is not None:
        return places.span(sent.event_at)
    if sent.sdk != GENERATED or len(sent.through) > 1:
        return None
    method = sent.through[0].rpartition(".")[2]
    whole = places.span(callee)
    start = max(0, whole.end.column - len(method))
    span = Span(whole.path, Position(whole.end.line, start), whole.end)
    return span if places.source(whole.path).slice(span) == method else None


def level_of(sent: Sent) -> Level:
    """How it was recognized."""
    if sent.deferred:
        return "deferred"
    return "wrapper" if sent.through else "sdk"


def event_of(linker: Linker, candidate: Candidate, sent: Sent, seen: Seen) -> EventName:
    """The event's name; relayed where callers of the function around give it."""
    if sent.event is None:
        return seen.event(None, relayed=False)
    own = own_parameters(linker.ev, candidate.path, candidate.function, unbound_in(sent.event))
    known = {qualname for path, qualname in linker.relays.inferred if path == candidate.path}
    relayed = any(function in known for function, _ in own)
    return seen.event(sent.event, relayed=relayed)


def user_of(argument: GivenArgument | None, seen: Seen, *, anonymous: bool) -> UserId | None:
    """The user that a call names."""
    if argument is None:
        return None
    return UserId(seen.value(argument.value), seen.places.span(argument.at), anonymous)


def group_of(sent: Sent) -> str | None:
    """The kind of group, where it is known."""
    options = options_of(sent.group_type) if sent.group_type is not None else ()
    if len(options) == 1 and isinstance(options[0], Known) and isinstance(options[0].value, str):
        return options[0].value
    return None


def marked(sites: list[CallSite], path: str, marker: Marker, places: Places) -> list[CallSite]:
    """The sites of a file with what a comment says, of a call that was found or of another."""
    span = places.span(At(path, marker.place))
    name = KnownNames((Constant(marker.name, places.span(At(path, marker.comment))),))
    inside = [site for site in sites if span.covers(site.span)]
    unnamed = [site for site in inside if site.is_dynamic]
    if unnamed:
        return [with_name(site, name) if site is unnamed[0] else site for site in sites]
    if any(marker.name in site.names for site in inside):
        return sites
    lone = CallSite(
        span=span,
        callee=places.source(path).slice(span).partition("(")[0].strip(),
        sdk=CONFIGURED,
        method="track",
        level="marker",
        event=name,
        properties=ANYTHING,
        sent=ANYTHING,
        traits=ANYTHING,
        function=marker.function.replace(".<locals>", ""),
    )
    return [*sites, lone]


def with_name(site: CallSite, name: KnownNames) -> CallSite:
    """A call whose name a comment says."""
    from dataclasses import replace

    return replace(site, event=name, level="marker")
