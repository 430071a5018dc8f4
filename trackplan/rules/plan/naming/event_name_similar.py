"""The rule `event-name-similar`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.following import follow_convention
from trackplan.plan.names.same_events import alike, misspelled
from trackplan.rule import Bad, Good, Rule


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
