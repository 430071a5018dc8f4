"""The analysis of a project's code, from files to call sites."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import CallSite
from trackplan.code.dotted import dotted
from trackplan.code.found import Code, Unparsable, Wrapper
from trackplan.code.python.deep_stack import deep_stack
from trackplan.code.python.facts import ParseFailure
from trackplan.code.python.link.abstract import At
from trackplan.code.python.link.binding import position_of
from trackplan.code.python.link.linker import Linker
from trackplan.code.python.link.places import Places
from trackplan.code.python.link.relays import FunctionKey, Relay
from trackplan.code.python.link.sites import call_sites
from trackplan.code.python.suppressions import suppressions
from trackplan.code.settings import AnalysisSettings
from trackplan.code.workspace import Workspace
from trackplan.source import Position, Span
from trackplan.suppress import mentions

# Evaluation follows code into code; Python's own limit is for mistakes.
STACK = 20_000


def analyse(workspace: Workspace, settings: AnalysisSettings | None = None) -> Code:
    """Every call site in the Python files of a workspace."""
    settings = settings or AnalysisSettings()
    with deep_stack(STACK):
        linker = Linker(workspace, settings)
        linker.link()
        places = linker.places
        sites = sorted(wanted(call_sites(linker, places), settings), key=lambda site: site.span)
        wrappers = tuple(found_wrappers(linker, places))
    unparsable = tuple(
        unparsed(path, failure)
        for path, failure in sorted(linker.project.failures.items())
        if path not in linker.generated and (settings.only is None or path in settings.only)
    )
    for each in unparsable:
        places.source(each.span.path)
    return Code(
        tuple(sites),
        wrappers,
        unparsable,
        tuple(
            suppression
            for path in sorted(places.files)
            if mentions(places.files[path].text)
            for suppression in suppressions(places.files[path])
        ),
        workspace.paths,
        places.files,
        settings.whole,
        workspace.clients,
    )


def wanted(sites: Iterator[CallSite], settings: AnalysisSettings) -> Iterator[CallSite]:
    """The call sites in the files that were asked for."""
    return (site for site in sites if settings.only is None or site.path in settings.only)


def unparsed(path: str, failure: ParseFailure) -> Unparsable:
    """A file that is no Python."""
    at = Position(failure.line, failure.column)
    return Unparsable(Span(path, at, at), failure.reason)


def found_wrappers(linker: Linker, places: Places) -> Iterator[Wrapper]:
    """The wrappers that were inferred, transports apart, in order of their names."""
    for key, relays in sorted(linker.relays.inferred.items(), key=lambda each: each[0]):
        if linker.transports.have(*key):
            continue  # it needs no configuration, and is not called by this code
        wrapper = as_wrapper(linker, places, key, relays[0])
        if wrapper is not None:
            yield wrapper


def as_wrapper(linker: Linker, places: Places, key: FunctionKey, relay: Relay) -> Wrapper | None:
    """An inferred wrapper as people configure one."""
    facts = linker.project.function(*key)
    if facts is None:
        return None
    bound = facts.owner is not None

    def position(name: str | None) -> int | None:
        return None if name is None else position_of(facts, name, bound=bound)

    return Wrapper(
        dotted(*key),
        relay.sent.method,
        places.span(At(key[0], facts.place)),
        relay.event,
        position(relay.event),
        relay.properties,
        position(relay.properties),
    )
