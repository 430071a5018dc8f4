"""The rule `group-context-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.identity.group_membership import Membership, membership
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class GroupContextMissing(Rule[Plan]):
    """Where the plan has groups, such as accounts, events say which one they belong to.

    A product that is sold to firms is judged by firms: which accounts are active, which are about
    to leave. Who the user is does not tell, as a person may be in several. `groupId` in the
    context, or the group's id as a property, does. Where fewer than half of the events carry it,
    one finding stands at the group, else one at each event that lacks it. Of groups that few users
    may belong to, such as guilds or dealers, it is asked only where most events carry it.

    Not asked of pages and screens, of sign-ups, log-ins and what stands before them in a funnel,
    of events about visitors and leads, and of apps whose SDK (Amplitude, Mixpanel, PostHog) adds
    the group by itself.
    """

    group = "design"
    severity = Severity.WARNING
    # Whether events carry it can be stated at "*" in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              "*": {context: {groupId: {type: string}}}
              Card Moved: {properties: {card_id: string}}
              Card Archived: {}
            groups:
              account: {traits: {plan: string}}
            """
        ),
        Good(
            """\
            objects:
              Workspace: {description: A firm's own room., synonyms: [Account]}
            events:
              Demo Requested: {}
              Offer Compared: {}
              User Signed Up: {}
              Card Moved: {properties: {workspace_id: string}}
              User Signed Out: {}
            pages:
              Pricing: {}
            groups:
              account: {traits: {plan: string}}
            funnels:
              start: {steps: [{page: Pricing}, Offer Compared, User Signed Up, Card Moved]}
            """
        ),
        Good(
            """\
            sources:
              web: {kind: client, sdk: posthog}
            events:
              Card Moved: {sources: [web]}
            groups:
              account: {traits: {plan: string}}
            """
        ),
        Good(
            """\
            events:
              Card Moved: {properties: {card_id: string}}
            identify: {traits: {plan: string}}
            """
        ),
        Good(
            """\
            events:
              Match Started: {properties: {map: string}}
              Hero Picked: {properties: {hero: string}}
              Guild Joined: {properties: {guild_id: string}}
            groups:
              guild: {traits: {size: integer}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Card Moved: {properties: {card_id: string}}
              Card Archived: {}
            groups:
              account: {traits: {plan: string}}
            """,
            message="no event says which `account` it belongs to",
            at="account",
        ),
        Bad(
            """\
            events:
              Card Moved: {properties: {card_id: string}}
              Card Added: {}
              Card Archived: {context: {groupId: string}}
            groups:
              account: {traits: {plan: string}}
              team: {traits: {size: integer}}
            """,
            message="only 1 of 3 events says which `account` it belongs to",
            at="account",
        ),
        Bad(
            """\
            events:
              Card Moved: {properties: {account_id: string}}
              Card Added: {properties: {account: {type: string}}}
              Card Archived: {}
            groups:
              account: {traits: {plan: string}}
            """,
            message="the event `Card Archived` does not say which `account` it belongs to",
            at="Card Archived",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events where the plan has groups."""
        if not plan.groups:
            return
        found = membership(plan)
        if not found.silent:
            return
        if found.is_rule:
            for event in found.silent:
                yield self.about_event(found.group, event)
        elif found.of_everybody:
            yield self.about_plan(found)

    def about_plan(self, found: Membership) -> Diagnostic:
        """The finding about most events."""
        group, count = found.group, len(found.saying)
        all_ = count + len(found.silent)
        who = f"only {count} of {all_} events {'says' if count == 1 else 'say'}"
        it = "they belong" if count > 1 else "it belongs"
        return self.finding(
            group.name_span,
            f"{who if count else 'no event says'} which `{group.name}` {it} to",
            group.subject,
            help='add `groupId` to the `context` of "*", where all events carry it',
        )

    def about_event(self, group: TraitSet, event: Event) -> Diagnostic:
        """The finding about one event among others that say it."""
        return self.finding(
            event.name_span,
            f"the event `{event.name}` does not say which `{group.name}` it belongs to",
            event.subject,
            help="add `groupId` to its `context`, or the property that other events have for it",
        )
