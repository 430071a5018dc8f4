"""The rule `unknown-object`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.names.near_terms import near_action, near_object
from trackplan.plan.names.spelling import Part
from trackplan.plan.names.vocabulary import Words
from trackplan.plan.naming.inflection import verb_form
from trackplan.plan.naming.tense import tense_of
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule


class UnknownObject(Rule[Plan]):
    """The object in an event's name is one that the plan declares.

    A plan that lists its objects has agreed on their names. A new word is either another name for
    something that is there, or an object that belongs on the list. Where no objects are declared,
    nothing is said; where a name has no word of the vocabulary at all, this is said once.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            objects: {Song: A recording., Song List: Several songs.}
            actions:
              Played: Playback began.
              Signed Up: {description: A login was made., object: User}
            events:
              Song List Played: {description: A listener starts a list.}
              Signed Up: {description: The action stands alone.}
            """
        ),
        Good(
            """\
            actions: {Played: Playback began.}
            events:
              Song Played: {description: No objects are declared yet.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              Podcast Played: {description: A listener starts a podcast.}
            """,
            message="the object `Podcast` of the event `Podcast Played` is not in the vocabulary",
            at="Podcast Played",
        ),
        Bad(
            """\
            objects: {Playlist: Several songs.}
            actions: {Played: Playback began.}
            events:
              Play List Played: {description: A listener starts a list., status: planned}
            """,
            message="the object `Play List` of the event `Play List Played`"
            " is not in the vocabulary",
            at="Play List Played",
            fixed="""\
            objects: {Playlist: Several songs.}
            actions: {Played: Playback began.}
            events:
              Playlist Played: {description: A listener starts a list., status: planned}
            """,
        ),
        Bad(
            """\
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              Invoice Paid: {description: The money arrived.}
            """,
            message="neither the object `Invoice` nor the action `Paid` of the event"
            " `Invoice Paid` is in the vocabulary",
            at="Invoice Paid",
        ),
        Bad(
            """\
            objects: {Box: The meals of a week.}
            actions: {Packed: It is ready.}
            events:
              Skip Week: {description: A subscriber wants no box.}
            """,
            message="the event `Skip Week` is not made of an object and an action of the"
            " vocabulary",
            at="Skip Week",
        ),
    )
    yield_to = (
        "unseen-character",
        "event-name-dynamic",
        "event-name-similar",
        "event-name-generic",
        "event-name-redundant",
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the events, where objects are declared."""
        renames = EventRenames(plan)
        for name in named(plan) if plan.objects else ():
            read = name.reading
            if name.event.kind == "event" and read.object is None and read.object_words:
                yield self.unknown(plan, name, renames)

    def unknown(self, plan: Plan, name: Named, renames: EventRenames) -> Diagnostic:
        """The finding about one name."""
        read, event = name.reading, name.event
        of, action = " ".join(read.object_words), " ".join(read.action_words)
        message = f"the object `{of}` of the event `{event.name}` is not in the vocabulary"
        help_ = f"declare `{of}` under `objects`, or write an object that stands there"
        if plan.actions and read.action is None:
            message = (
                f"neither the object `{of}` nor the action `{action}` of the event"
                f" `{event.name}` is in the vocabulary"
            )
            if not is_verb(read.action_words):
                message = (
                    f"the event `{event.name}` is not made of an object and an action of the"
                    " vocabulary"
                )
            help_ = "declare both, or write an object and an action that are declared"
        meant = likely(plan, name)
        new = None if meant is None else renames.corrected(name)
        return self.finding(
            event.name_span,
            message,
            event.subject,
            help=help_ if meant is None else f"did you mean `{meant}`?",
            fix=None if new is None else renames.fix(name, new),
        )


def is_verb(words: Words) -> bool:
    """Whether the words that were taken for an action may be one: not `Week` in `Skip Week`."""
    first = words[0].casefold()
    return verb_form(first) is not None or tense_of(first) is not None


def likely(plan: Plan, name: Named) -> str | None:
    """The name that was most likely meant, None where no declared object is near."""
    read = name.reading
    of = near_object(plan.vocabulary, read.object_words)
    if of is None:
        return None
    action = name.action
    if read.action is None and plan.actions:
        near = near_action(plan.vocabulary, read.action_words)
        if near is None:
            return of.term.name
        action = Part(near.term.name, declared=True)
    return name.made_of(Part(of.term.name, declared=True), action)
