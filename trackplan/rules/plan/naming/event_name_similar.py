"""The rule `event-name-similar`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.following import follow_convention
from trackplan.plan.names.vocabulary import EventName
from trackplan.plan.naming.inflection import singular
from trackplan.plan.naming.similar import Fingerprint, fingerprint
from trackplan.plan.naming.slips import Words, slips
from trackplan.plan.naming.words import split
from trackplan.rule import Bad, Good, Rule

MANY = re.compile(r"\b(?:multiple|several|many|bulk|batch|more than one|at once)\b", re.IGNORECASE)


class EventNameSimilar(Rule[Plan]):
    """No two events have names that say the same.

    `Sign up`, `Signup` and `User Signed Up` split one figure over three events. Compared are the
    words, whatever their case, order and tense, with the synonyms that the plan declares; so
    `Signed Up` and `Signed In` stay two. A letter too few or too many in a long word is seen, too.
    The name that follows the convention is the one to keep, or the first one. A deprecated event
    beside its replacement is in order, and so is `Tabs Closed` beside `Tab Closed` where its
    description speaks of several at once.
    """

    group = "naming"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Signed Up: {description: A person makes a login.}
              Signed In: {description: A person comes back.}
              Account Added User: {description: A colleague joins.}
              User Added Account: {description: A user makes another account.}
            """
        ),
        Good(
            """\
            objects: {Video: A film., Product: One article., Products: The catalogue.}
            actions: {Played: It ended., Playing: It goes on., Searched: Somebody looked for it.}
            events:
              Video Played: {description: A film came to its end.}
              Video Playing: {description: Ten more seconds of a film.}
              Product Searched: {description: A shopper looks for one article.}
              Products Searched: {description: A shopper searches the catalogue.}
            """
        ),
        Good(
            """\
            events:
              Bookmark Opened: {description: A user opens a bookmark.}
              Bookmarks Opened: {description: A user opens multiple bookmarks in tabs.}
            """
        ),
        Good(
            """\
            events:
              Signup:
                description: As it was called before.
                deprecated: {replaced_by: User Signed Up}
              User Signed Up: {description: A person makes a login.}
            pages:
              Sign Up: {description: Pages are no events.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              User Signed Up: {description: A person makes a login.}
              Signup: {description: The same from another page.}
            """,
            message="the event `Signup` says the same as `User Signed Up`",
            at="Signup",
        ),
        Bad(
            """\
            naming: {events: {case: title, order: object-action}}
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              played_song: {description: As the old player says it.}
              Song Played: {description: A listener starts a song.}
            """,
            message="the event `played_song` says the same as `Song Played`",
            at="played_song",
        ),
        Bad(
            """\
            actions: {Upgraded: {description: It became dearer., synonyms: [Upsold]}}
            events:
              Plan Upgraded: {description: A customer pays more.}
              Plan Upsold: {description: A customer was talked into paying more.}
            """,
            message="the event `Plan Upsold` says the same as `Plan Upgraded`",
            at="Plan Upsold",
        ),
        Bad(
            """\
            events:
              schedule_day_chosen: {description: A driver chooses a day.}
              schedule_confirmed: {description: A driver accepts the appointment.}
              shedule_confirmed: {description: The same from the app.}
            """,
            message="the event `shedule_confirmed` is `schedule_confirmed` but for one letter",
            at="shedule_confirmed",
        ),
        Bad(
            """\
            events:
              plate_viewed: {description: A seller sees the form for the plate.}
              plates_viewed: {description: A seller sees the form for the plate of the car.}
            """,
            message="the event `plates_viewed` says the same as `plate_viewed`",
            at="plates_viewed",
        ),
        Bad(
            """\
            events:
              Signed Up: {description: A person makes a login.}
              Signup: {description: As it was called before., status: deprecated}
            """,
            message="the deprecated event `Signup` says the same as `Signed Up`",
            at="Signup",
        ),
    )
    yield_to = ("unseen-character", "event-name-dynamic")

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Compare events with events, pages with pages, screens with screens."""
        groups = list(alike(plan))
        following = follow_convention(plan) if groups else set()
        for events in groups:
            kept = min(events, key=lambda e: (e.status == "deprecated", e.subject not in following))
            if kept.status != "deprecated":
                for event in events:
                    if event is not kept:
                        yield self.same(event, kept)
        same = {id(event) for events in groups for event in events}
        for event, right in misspelled(plan):
            if id(event) not in same:
                yield self.same(event, right, "is", " but for one letter")

    def same(
        self, event: Event, kept: Event, says: str = "says the same as", but: str = ""
    ) -> Diagnostic:
        """The finding about one of them."""
        status, help_ = "", f"keep `{kept.name}`, or say in the names how they differ"
        if event.status == "deprecated":
            status = "deprecated "
            help_ = f"if it is, say so: `deprecated: {{replaced_by: {kept.name}}}`"
        elif event.has_history:
            help_ = (
                f"deprecate this one with `replaced_by: {kept.name}`,"
                " or say in the names how they differ"
            )
        return self.finding(
            event.name_span,
            f"the {status}{event.kind} `{event.name}` {says} `{kept.name}`{but}",
            event.subject,
            help=help_,
            notes=[Note(f"`{kept.name}` stands here", kept.name_span)],
        )


def alike(plan: Plan) -> Iterator[list[Event]]:
    """Events that are one by their fingerprints, each group in the order of the plan."""
    synonyms = declared_synonyms(plan)
    groups: defaultdict[tuple[str, Fingerprint], list[Event]] = defaultdict(list)
    for event in plan.event_likes:
        if not event.is_removed and not is_replaced(event):
            key = fingerprint(event.name, acronyms=plan.naming.acronyms, synonyms=synonyms)
            groups[event.kind, key].append(event)
    for group in groups.values():
        if len(group) > 1:
            parts = (part for same in by_terms(plan, group) for part in by_number(same))
            yield from (part for part in parts if len(part) > 1)


def misspelled(plan: Plan) -> Iterator[tuple[Event, Event]]:
    """Events that are another one but for a slip of the pen, each with that one."""
    by_words: defaultdict[EventKind, dict[Words, Event]] = defaultdict(dict)
    for event in plan.lasting:
        words = split(event.name, plan.naming.acronyms)
        by_words[event.kind].setdefault(tuple(map(str.casefold, words)), event)
    for events in by_words.values():
        for wrong, right in slips(events):
            yield events[wrong], events[right]


def by_terms(plan: Plan, events: list[Event]) -> list[list[Event]]:
    """The events apart where the plan declares their words as different terms.

    Who declares both `Playing` and `Played`, or `Product` and `Products`, tells them apart. An
    event with a word that nobody declared may be any of them, and is put to the first.
    """
    parts: defaultdict[tuple[str, str] | None, list[Event]] = defaultdict(list)
    for event in events:
        parts[terms_of(plan.vocabulary.read(event.name))].append(event)
    unsure = parts.pop(None, [])
    first, *others = parts.values() or [[]]
    kept = set(map(id, (*first, *unsure)))
    return [[event for event in events if id(event) in kept], *others]


def by_number(events: list[Event]) -> Iterator[list[Event]]:
    """The events apart that are about many things at once, by their names and descriptions."""
    many = [event for event in events if is_about_many(event)]
    yield many
    yield [event for event in events if event not in many] if many else events


def is_about_many(event: Event) -> bool:
    """Whether `Bookmarks Opened` is described as what is done to several at once."""
    text = "" if event.description is None else event.description.value
    return MANY.search(text) is not None and any(
        singular(word) != word for word in map(str.casefold, split(event.name))
    )


def terms_of(name: EventName) -> tuple[str, str] | None:
    """The declared object and action of a name, None where it has others."""
    if name.action is None:
        return None
    if name.object is not None:
        return name.object.term.name, name.action.term.name
    implied = name.action.term.object
    return (implied.name, name.action.term.name) if implied and not name.object_words else None


def is_replaced(event: Event) -> bool:
    """Whether another event takes the place of this one."""
    return event.deprecated is not None and event.deprecated.replaced_by is not None


def declared_synonyms(plan: Plan) -> Mapping[str, str]:
    """What each declared synonym stands for; a word that is a term itself stands for itself."""
    terms = (*plan.objects, *plan.actions)
    names = {term.name for term in terms}
    return {
        synonym.value: term.name
        for term in terms
        for synonym in term.synonyms
        if synonym.value not in names
    }
