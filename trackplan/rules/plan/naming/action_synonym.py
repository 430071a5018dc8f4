"""The rule `action-synonym`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.names.vocabulary import Match, Words
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule


class ActionSynonym(Rule[Plan]):
    """Names of events use the declared word for an action or an object, not a synonym of it.

    The vocabulary lists as synonyms what people say instead, so that they find the word that was
    agreed on. An event that is named by a synonym is missing from every search for that word.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            objects: {Plan: {description: What is paid for., synonyms: [Tier]}}
            actions: {Upgraded: {description: It became dearer., synonyms: [Upsold]}}
            events:
              Plan Upgraded: {description: A customer pays more.}
            """
        ),
        Good(
            """\
            objects:
              Order: {description: What was bought., synonyms: [Purchase]}
              Purchase Order: What a company sends before it buys.
            actions: {Approved: Somebody said yes.}
            events:
              Purchase Order Approved: {description: A manager says yes.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            objects: {Plan: What is paid for.}
            actions: {Upgraded: {description: It became dearer., synonyms: [Upsold]}}
            events:
              Plan Upsold: {description: A customer pays more., status: proposed}
            """,
            message="the event `Plan Upsold` says `Upsold` for `Upgraded`",
            at="Plan Upsold",
            fixed="""\
            objects: {Plan: What is paid for.}
            actions: {Upgraded: {description: It became dearer., synonyms: [Upsold]}}
            events:
              Plan Upgraded: {description: A customer pays more., status: proposed}
            """,
        ),
        Bad(
            """\
            naming: {events: {case: snake}}
            objects: {user: {description: A person with a login., synonyms: [team member]}}
            actions: {removed: {description: It was taken away., synonyms: [deleted]}}
            events:
              team_member_deleted: {description: Somebody leaves.}
            """,
            message="the event `team_member_deleted` says `team member` for `user`"
            " and `deleted` for `removed`",
            at="team_member_deleted",
            fixed="""\
            naming: {events: {case: snake}}
            objects: {user: {description: A person with a login., synonyms: [team member]}}
            actions: {removed: {description: It was taken away., synonyms: [deleted]}}
            events:
              user_removed: {description: Somebody leaves.}
            """,
        ),
    )
    yield_to = ("unseen-character", "event-name-dynamic", "event-name-similar")

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the events."""
        renames = EventRenames(plan)
        for name in named(plan):
            if name.event.kind == "event" and any(synonyms(name)):
                yield self.said_otherwise(name, renames)

    def said_otherwise(self, name: Named, renames: EventRenames) -> Diagnostic:
        """The finding about one name."""
        event, found = name.event, list(synonyms(name))
        said = " and ".join(f"`{' '.join(words)}` for `{m.term.name}`" for words, m in found)
        return self.finding(
            event.name_span,
            f"the event `{event.name}` says {said}",
            event.subject,
            help=renames.help(name, name.right),
            notes=[Note(f"`{m.term.name}` is declared here", m.term.name_span) for _, m in found],
            fix=renames.fix(name, name.right),
        )


def synonyms(name: Named) -> Iterator[tuple[Words, Match]]:
    """The words of a name that are synonyms, with what they stand for."""
    read = name.reading
    for words, match in ((read.object_words, read.object), (read.action_words, read.action)):
        if match is not None and match.form == "synonym":
            yield words, match
