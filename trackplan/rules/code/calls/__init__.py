"""Calls in code."""

from __future__ import annotations

from trackplan.code.usage import Usage
from trackplan.rule import Rule
from trackplan.rules.code.calls.bypasses_client import BypassesClient
from trackplan.rules.code.calls.deprecated_event import DeprecatedEvent
from trackplan.rules.code.calls.dynamic_event_name import DynamicEventName
from trackplan.rules.code.calls.planned_event_sent import PlannedEventSent
from trackplan.rules.code.calls.removed_event import RemovedEvent
from trackplan.rules.code.calls.tracked_in_loop import TrackedInLoop
from trackplan.rules.code.calls.tracked_in_many_places import TrackedInManyPlaces
from trackplan.rules.code.calls.unknown_event import UnknownEvent
from trackplan.rules.code.calls.unparsable_file import UnparsableFile
from trackplan.rules.code.calls.wrong_source import WrongSource

RULES: tuple[type[Rule[Usage]], ...] = (
    UnknownEvent,
    DynamicEventName,
    DeprecatedEvent,
    RemovedEvent,
    PlannedEventSent,
    WrongSource,
    TrackedInManyPlaces,
    TrackedInLoop,
    BypassesClient,
    UnparsableFile,
)
