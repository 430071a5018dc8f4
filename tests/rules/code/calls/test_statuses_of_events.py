"""What is said of an event by its status: planned, deprecated, removed; by source, too."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, found, said, track
from trackplan.rules.code.calls.deprecated_event import DeprecatedEvent
from trackplan.rules.code.calls.planned_event_sent import PlannedEventSent
from trackplan.rules.code.calls.removed_event import RemovedEvent

SOURCES = "sources: {api: {paths: [api/**]}, ios: {language: swift}}\n"
CALL = code(track("Song Played"), path="api/app.py")


@pytest.mark.parametrize(
    ("event", "status"),
    [
        ("{status: proposed}", "proposed"),
        ("{status: planned, sources: [api]}", "planned"),
        ("{sources: {api: planned, ios: live}}", "planned"),
        ("{status: planned, sources: {api: live, ios: planned}}", None),
        ("{status: planned, sources: {ios: live}}", None),
        ("{status: deprecated}", None),
    ],
)
def test_the_status_at_the_source_of_the_file_counts(event: str, status: str | None) -> None:
    message = f"the event `Song Played` is sent, but the plan says it is {status}"
    text = f"{SOURCES}events:\n  Song Played: {event}\n{CALL}"
    assert said(PlannedEventSent, text) == ([message] if status else [])


REPLACED = """\
events:
  Song Played: {properties: {song_id: %s}}
  Song Started:
    status: deprecated
    deprecated: {replaced_by: Song Played}
    properties: {song_id: {type: string}}
"""


@pytest.mark.parametrize(
    ("declared", "fixable"),
    [("string", True), ("integer", False), ("{type: string, required: true}", False)],
)
def test_only_an_event_of_the_same_properties_is_sent_instead(declared: str, fixable: bool) -> None:
    (only,) = found(DeprecatedEvent, REPLACED % declared + code(track("Song Started")))
    assert only.help == "send `Song Played`"
    assert (only.fix is not None) == fixable


def test_a_name_of_a_closed_set_is_replaced_where_it_is_written() -> None:
    call = "analytics.track('u1', 'Song Started' if x else 'Song Played')"
    (only,) = found(DeprecatedEvent, REPLACED % "string" + code("def on(x):", f"    {call}"))
    assert only.fix is not None
    assert [edit.text for edit in only.fix.edits] == ["'Song Played'"]


def test_a_removed_event_is_said_to_be_removed_and_not_deprecated_as_well() -> None:
    text = REPLACED % "string" + "  Song Heard: {status: removed, deprecated: "
    text += "{replaced_by: Song Played}}\n" + code(track("Song Heard"))
    assert said(DeprecatedEvent, text) == []
    (only,) = found(RemovedEvent, text)
    assert only.help == "send `Song Played`"
