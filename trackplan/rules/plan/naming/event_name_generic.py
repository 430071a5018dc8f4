"""The rule `event-name-generic`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.naming.generic import Verdict, generic_event, generic_page
from trackplan.rule import Bad, Good, Rule

# Their values are too many or too few to tell one thing from another.
TELLS_NOTHING = frozenset({"boolean", "number", "date", "datetime", "null"})


@dataclass(frozen=True)
class EventNameGeneric(Rule[Plan]):
    """The name of an event says what happened to what.

    `Event 12`, `Click` and `Custom Event` mean whatever the next developer needs, and a chart of
    them shows nothing. `Button Clicked` is enough where a property of the event tells which button.
    An object, or an action with its `object`, that the vocabulary declares is a word that the team
    has given a meaning. `words` are more words that say nothing, `allow` names that are in order.
    """

    words: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()

    group = "naming"
    severity = Severity.WARNING
    # Objects may be declared where nothing could be read.
    needs_whole_subject = True
    yield_to = ("event-name-dynamic",)
    good = (
        Good(
            """\
            events:
              Button Clicked: {properties: {button_name: string}}
              Test Submitted: {description: A pupil hands in a test.}
              Page Viewed: {description: A visitor sees a page.}
              Action Invoked: {description: The assistant does something.}
              Data Exported: {description: A file is made.}
            pages:
              Home: {description: Where visitors arrive.}
              Events: {description: The calendar.}
            """
        ),
        Good(
            """\
            objects: {Event: Something that people meet at., Button: What we sell., Test: An exam.}
            actions: {Tracked: {description: A parcel is looked up., object: Parcel}}
            events:
              Event Sent: {description: The invitation went out.}
              Button Clicked: {description: A button was looked at.}
              Test: {description: There was a test.}
              Tracked: {description: A customer looks where the parcel is.}
            """
        ),
        Good(
            """\
            events: {Click: {description: All that is clicked., properties: {target: string}}}
            """,
            options={"allow": ("Click*",)},
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Event 12: {properties: {source: string}}
            """,
            message="the name of the event `Event 12` says nothing",
            at="Event 12",
        ),
        Bad(
            """\
            events:
              action_performed: {properties: {action: string}}
            """,
            message="the name of the event `action_performed` says nothing",
            at="action_performed",
        ),
        Bad(
            """\
            events:
              "*": {properties: {screen_name: string}}
              Button Clicked: {properties: {is_first: boolean}}
            """,
            message="the event `Button Clicked` does not say which one",
            at="Button Clicked",
        ),
        Bad(
            """\
            screens:
              Untitled Screen 2: {description: One of them.}
            """,
            message="the name of the screen `Untitled Screen 2` says nothing",
            at="Untitled Screen 2",
        ),
        Bad(
            """\
            events:
              Pageload Event: {description: A page is there.}
            """,
            message="the name of the event `Pageload Event` says nothing",
            at="Pageload Event",
            options={"words": ("pageload",)},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens."""
        more = tuple(word.casefold() for word in self.words)
        for name in named(plan):
            judge = generic_event if name.event.kind == "event" else generic_page
            verdict = judge(name.name, more)
            if verdict is None or is_declared(name) or self.allows(name.name):
                continue
            if verdict == "generic" or not any(map(tells_which, own(plan, name.event))):
                yield self.generic(name.event, verdict)

    def allows(self, name: str) -> bool:
        """Whether the options say that the name is in order."""
        return any(fnmatchcase(name, pattern) for pattern in self.allow)

    def generic(self, event: Event, verdict: Verdict) -> Diagnostic:
        """The finding about one name."""
        message = f"the name of the {event.kind} `{event.name}` says nothing"
        help_ = f"name what the {event.kind} shows"
        if event.kind == "event":
            help_ = "name the object, and what happened to it"
        if verdict == "needs property":
            message = f"the event `{event.name}` does not say which one"
            help_ = "add a property that tells which one, or name what it does"
        return self.finding(event.name_span, message, event.subject, help=help_)


def is_declared(name: Named) -> bool:
    """Whether the vocabulary gives the name a meaning."""
    read = name.reading
    return read.object is not None or (read.action is not None and bool(read.action.term.object))


def own(plan: Plan, event: Event) -> Iterator[Property]:
    """What the event carries, without what every event does."""
    everywhere = (every for every in plan.every if every.kind == event.kind)
    names = {each.name for every in everywhere for each in every.all_properties}
    for whole in event.all_properties:
        if whole.name not in names or whole.subject[:2] == event.subject:
            yield whole


def tells_which(whole: Property) -> bool:
    """Whether its values can tell one thing from another."""
    types = whole.type_names
    return whole.constraints.const is None and (not types or not TELLS_NOTHING.issuperset(types))
