"""The rule `inconsistent-dates`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.lifecycle.dates import day_of
from trackplan.plan.lifecycle.deprecations import deprecated_properties
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import ENDING, Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text
from trackplan.rule import Bad, Good, Rule

# Where it stands, what is wrong behind the element's name, what to do.
Contradiction = tuple[Text, str, str]


class InconsistentDates(Rule[Plan]):
    """The dates of an element agree with each other and with its status.

    Nothing is removed before it is deprecated, and what is deprecated since May is not live in
    June. Whoever reads two dates that cannot both be true trusts neither. A deprecation that is
    announced for a day to come is fine while the event is live. What is only past is left to
    other rules.
    """

    group = "lifecycle"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Started:
                status: live
                deprecated: {since: 2026-09-01, remove_after: 2027-01-01, reason: It will go.}
              Song Opened: {deprecated: {since: 2026-09-01, reason: It will go.}}
              Song Faxed:
                status: removed
                deprecated: {since: 2024-05-01, remove_after: 2024-05-01}
              Song Hummed: {status: live, expires: 2026-01-01}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                status: live
                properties:
                  title: {type: string, deprecated: {since: 2026-01-01, remove_after: 2026-03-01}}
              Song Whistled:
                status: deprecated
                expires: 2027-01-01
                deprecated: {since: 2026-01-01, remove_after: 2026-12-01}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started:
                status: deprecated
                deprecated: {since: 2026-05-01, remove_after: 2026-01-01}
            """,
            message=(
                "`Song Started` may be removed after 2026-01-01,"
                " but is deprecated only since 2026-05-01"
            ),
            at="2026-01-01",
        ),
        Bad(
            """\
            events:
              Song Started:
                status: deprecated
                deprecated: {since: 2026-09-01}
            """,
            message="`Song Started` is `deprecated` already, but only from 2026-09-01 on",
            at="2026-09-01",
        ),
        Bad(
            """\
            events:
              Song Started:
                status: live
                deprecated: {since: 2026-05-01}
            """,
            message="`Song Started` is `live`, but deprecated since 2026-05-01",
            at="2026-05-01",
        ),
        Bad(
            """\
            events:
              Song Hummed:
                status: deprecated
                expires: 2026-03-01
                deprecated: {since: 2026-05-01}
            """,
            message="`Song Hummed` expires 2026-03-01, but is deprecated only since 2026-05-01",
            at="2026-03-01",
        ),
        Bad(
            """\
            events:
              Song Hummed:
                status: deprecated
                expires: 2026-09-01
                deprecated: {since: 2026-05-01, remove_after: 2026-12-01}
            """,
            message="`Song Hummed` expires 2026-09-01, but may be removed only after 2026-12-01",
            at="2026-09-01",
        ),
        Bad(
            """\
            identify:
              traits:
                fax: {type: string, deprecated: {since: 2026-05-01, remove_after: 2025-05-01}}
            """,
            message=(
                "`fax` may be removed after 2025-05-01, but is deprecated only since 2026-05-01"
            ),
            at="2025-05-01",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens, then at properties where they are defined."""
        for event in plan.event_likes:
            if event.deprecated is not None:
                yield from self.of(event, of_event(plan, event, event.deprecated))
        for whole in deprecated_properties(plan):
            assert whole.deprecated is not None  # noqa: S101 (that is what they are)
            yield from self.of(whole, of_deprecation(whole.deprecated))

    def of(self, element: Element, found: Iterable[Contradiction]) -> Iterator[Diagnostic]:
        """The findings about one element."""
        for text, what, help_ in found:
            yield self.finding(text.span, f"`{element.name}` {what}", element.subject, help=help_)


def of_event(plan: Plan, event: Event, deprecated: Deprecation) -> Iterator[Contradiction]:
    """What contradicts itself about a deprecated event."""
    yield from of_deprecation(deprecated)
    yield from of_status(plan, event, deprecated)
    yield from of_expiry(event, deprecated)


def of_deprecation(deprecated: Deprecation) -> Iterator[Contradiction]:
    """It is to go before it is deprecated."""
    since, last = deprecated.since, deprecated.remove_after
    if since is not None and last is not None and is_before(last, since):
        what = f"may be removed after {last.value}, but is deprecated only since {since.value}"
        yield last, what, "correct one of the two dates"


def of_status(plan: Plan, event: Event, deprecated: Deprecation) -> Iterator[Contradiction]:
    """The status says that it is not deprecated yet, or already.

    An event without a status has that which its dates imply.
    """
    since, day = deprecated.since, day_of(deprecated.since)
    if since is None or day is None:
        return
    if day <= plan.today and event.status not in ENDING:
        what = f"is `{event.status}`, but deprecated since {since.value}"
        yield since, what, "say `status: deprecated`, or take out `deprecated`"
    elif day > plan.today and event.status == "removed":
        what = f"is `removed`, but deprecated only from {since.value} on"
        yield since, what, "correct the date"
    elif day > plan.today and event.status == "deprecated" and event.status_text is not None:
        what = f"is `deprecated` already, but only from {since.value} on"
        yield since, what, "correct the date, or say `status: live` until then"


def of_expiry(event: Event, deprecated: Deprecation) -> Iterator[Contradiction]:
    """It is to be gone while it is not deprecated yet, or may not be removed."""
    expires, since, last = event.expires, deprecated.since, deprecated.remove_after
    if expires is None or event.is_removed:
        return
    help_ = "take out `expires`: what is deprecated goes after `remove_after`"
    if since is not None and is_before(expires, since):
        what = f"expires {expires.value}, but is deprecated only since {since.value}"
        yield expires, what, help_
    elif last is not None and is_before(expires, last):
        yield expires, f"expires {expires.value}, but may be removed only after {last.value}", help_


def is_before(first: Text, second: Text) -> bool:
    """Whether both are days, and the first is earlier."""
    a, b = day_of(first), day_of(second)
    return a is not None and b is not None and a < b
