"""What the plan says of an event's life where it is sent from."""

from __future__ import annotations

from trackplan.code.call_site import CallSite
from trackplan.code.judge.path_owners import sources_of
from trackplan.code.usage import Usage
from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import Status

# What has one of these is not sent yet.
UNSENT: frozenset[Status] = frozenset({"proposed", "planned"})


def statuses(usage: Usage, call: CallSite, event: Event) -> frozenset[Status]:
    """The statuses that an event can have at a call, at least one.

    Where the file belongs to sources that the event names these decide; else any of its sources
    may be meant.
    """
    claiming = {source.name for source in sources_of(usage, call.path)}
    here = [use for use in event.sources if use.source.name in claiming]
    uses = here or event.sources
    return frozenset(use.status or event.status for use in uses) or frozenset([event.status])
