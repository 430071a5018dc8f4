"""Events, pages and screens as data, with what they have from the defaults of their files."""

from __future__ import annotations

from trackplan.plan.model.event import Event, SourceUse
from trackplan.plan.model.values import Reference
from trackplan.plan.write.lifecycle import deprecation_data
from trackplan.plan.write.properties import properties_data
from trackplan.plan.write.stated import Data, stated
from trackplan.plan.yaml.node import Json


def event_data(event: Event, plan_owner: Reference | None) -> Data:
    """An event as it would be written in a file without defaults, below that plan's owner."""
    destinations = event.destinations
    return stated(
        {
            "description": event.description,
            "trigger": event.trigger,
            "why": event.why,
            "owner": None if event.owner is plan_owner else event.owner,
            "stakeholders": event.stakeholders,
            "status": status_data(event),
            "sources": sources_data(event),
            "destinations": None if destinations is None else [to.name for to in destinations],
            "tags": event.tags,
            "links": event.links,
            "version": event.version,
            "expires": event.expires,
            "deprecated": deprecation_data(event.deprecated),
            "include": event.include,
            "properties": properties_data(event.properties) or None,
            "context": properties_data(event.context) or None,
            "open": event.open,
            "schema": event.schema,
            "examples": event.examples,
            "names": {at: name.value for at, name in event.names.items()} or None,
            "sets": sets_data(event) or None,
        }
    )


def status_data(event: Event) -> str | None:
    """The status, unless it goes without saying."""
    unsaid = "deprecated" if event.deprecated is not None else "live"
    return None if event.status_text is None and event.status == unsaid else event.status


def sources_data(event: Event) -> list[Json] | Data | None:
    """The sources: a list, or a map where one has a status of its own."""
    if all(use.status is None for use in event.sources):
        return [use.source.name for use in event.sources] or None
    return {use.source.name: source_status(use, event) for use in event.sources}


def source_status(use: SourceUse, event: Event) -> str:
    """The event's status in one source."""
    return use.status or event.status


def sets_data(event: Event) -> Data:
    """The traits that must change along with the event."""
    return {sets.target.value: [trait.name for trait in sets.traits] for sets in event.sets}
