"""The rule `unseen-character`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import named
from trackplan.plan.names.property_names import property_names
from trackplan.plan.naming.unseen import Unseen, unseen
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.plan.rename.property_renames import PropertyRenames
from trackplan.rule import Bad, Good, Rule


class UnseenCharacter(Rule[Plan]):
    """Names hold nothing that nobody can see.

    A blank behind a name, a no-break space from a spreadsheet or a backspace makes another event:
    who compares the two in a list sees the same. Tools keep them apart all the same. What is sent
    already is not renamed without a thought, so then the fix is not safe.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: string}}
              "👩\u200d🎤 Gefolgt": {description: A joiner makes one picture of two.}
              曲\u3000再生: {description: "An ideographic space can be seen."}
            """
        ),
        Good(
            """\
            events:
              "Song  Started": {status: removed}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              "Song Played ": {status: planned}
            """,
            message="the name of the event `Song Played ` holds a blank at its end",
            at='"Song Played "',
            fixed="""\
            events:
              "Song Played": {status: planned}
            """,
        ),
        Bad(
            """\
            events:
              "\\bFeed Opened": {properties: {feed_id: string}}
            """,
            message="the name of the event `\bFeed Opened` holds a backspace (U+0008)",
            at='"\\bFeed Opened"',
            fixed="""\
            events:
              "Feed Opened": {properties: {feed_id: string}}
            """,
        ),
        Bad(
            """\
            properties:
              song\u00a0title: {type: string}
            events:
              Song Played: {status: proposed, properties: {song\u00a0title: }}
            """,
            message="the name of the property `song\u00a0title` holds a no-break space (U+00A0)",
            at="song\u00a0title",
            line=2,
            fixed="""\
            properties:
              song title: {type: string}
            events:
              Song Played: {status: proposed, properties: {song title: }}
            """,
        ),
        Bad(
            """\
            objects: {Playlist\u200b: Songs in an order.}
            """,
            message="the name of the object `Playlist\u200b` holds a zero width space (U+200B)",
            at="Playlist\u200b",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the names that are sent, then at the words that they are made of."""
        yield from self.events(plan)
        yield from self.properties(plan)
        for term in (*plan.objects, *plan.actions):
            hidden = unseen(term.name)
            if hidden is not None:
                kind = "object" if term.subject[0] == "objects" else "action"
                yield self.about(kind, term, hidden)

    def events(self, plan: Plan) -> Iterator[Diagnostic]:
        """The findings about names of events, pages and screens."""
        renames = EventRenames(plan)
        for name in named(plan):
            hidden = unseen(name.name)
            if hidden is not None:
                fix = renames.fix(name, hidden.plain)
                yield self.about(name.event.kind, name.event, hidden, fix)

    def properties(self, plan: Plan) -> Iterator[Diagnostic]:
        """The findings about names of properties and traits."""
        found = [(each, unseen(each.name)) for each in property_names(plan)]
        wrong = [(each, hidden) for each, hidden in found if hidden is not None]
        renames = PropertyRenames(plan, ((each.name, hidden.plain) for each, hidden in wrong))
        for each, hidden in wrong:
            yield self.about(each.kind, each.first, hidden, renames.fix(each.name, hidden.plain))

    def about(
        self, kind: str, element: Element, hidden: Unseen, fix: Fix | None = None
    ) -> Diagnostic:
        """The finding about one name."""
        return self.finding(
            element.name_span,
            f"the name of the {kind} `{element.name}` holds {hidden.what}",
            element.subject,
            help=f"write `{hidden.plain}`" if hidden.plain else "write a name that can be seen",
            fix=fix if hidden.plain else None,
        )
