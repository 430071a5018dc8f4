"""What an analysis found in the code of a project, whatever the plan says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trackplan.code.call_site import CallSite, Method
from trackplan.code.generated import GeneratedClient
from trackplan.source import SourceFile, Span
from trackplan.suppress import Suppression


@dataclass(frozen=True, slots=True)
class Unparsable:
    """A file that is no Python that can be parsed; `span` is where that was noticed."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Wrapper:
    """A function of the project that was found to hand on its arguments to an analytics call.

    `function` is its dotted name. `event` and `properties` are the names of parameters, None where
    the event is composed and where no parameter is the properties; `event_position` counts from 0
    as callers do, without `self`, and is None for what only a keyword can give.
    """

    function: str
    method: Method
    span: Span
    event: str | None = None
    event_position: int | None = None
    properties: str | None = None
    properties_position: int | None = None


@dataclass(frozen=True)
class Code:
    """The call sites of a project, in order of path and place.

    `read` are the paths of all Python files that were looked at; `files` holds the text of those
    that spans point into. `whole` is false where only a part of the project was asked for, so
    that nothing is known of what is missing. `clients` are those that trackplan generated for it.
    Paths are as people see them.
    """

    calls: tuple[CallSite, ...] = ()
    wrappers: tuple[Wrapper, ...] = ()
    unparsable: tuple[Unparsable, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    read: frozenset[str] = frozenset()
    files: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)
    whole: bool = True
    clients: tuple[GeneratedClient, ...] = ()
