"""The rule `funnel-crosses-identity`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.identity.becoming_known import Crossing, Identity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel
from trackplan.plan.yaml.node import Sequence
from trackplan.rule import Bad, Good, Rule


class FunnelCrossesIdentity(Rule[Plan]):
    """A funnel that begins with anonymous people identifies them by the step that knows them.

    Whoever looks at the prices has no name yet; whoever signs up has one. Only `identify` tells
    the tools that these are one person. Without it they count two, of whom the one never converts
    and the other never came. Known are people who sign up or in, and, where the plan says
    when it identifies people, those of an event that only servers send. A server's event is left
    alone where people may have been identified at an event that is no step of the funnel.
    """

    group = "design"
    severity = Severity.WARNING
    # `identify` may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events: {User Signed Up: , Plan Upgraded: }
            pages: {Pricing: }
            identify: {when: [User Signed Up]}
            funnels:
              upgrade: {steps: [{page: Pricing}, User Signed Up, Plan Upgraded]}
            """
        ),
        Good(
            """\
            sources: {web: {kind: client}, api: {kind: server}}
            events:
              User Signed Up: {sources: [web]}
              Newsletter Signed Up: {sources: [web]}
              Card Moved: {sources: [web]}
              Invoice Paid: {sources: [api]}
            identify: {when: [User Signed Up]}
            funnels:
              news: {steps: [Card Moved, Newsletter Signed Up]}
              paid: {steps: [Card Moved, Invoice Paid]}
            """
        ),
        Good(
            """\
            sources: {ios: {kind: client}, store: {kind: server}}
            events:
              Paywall Viewed: {sources: [ios]}
              Subscription Purchased: {sources: [store]}
            identify: {traits: {plan: string}}
            funnels:
              purchase: {steps: [Paywall Viewed, Subscription Purchased]}
            """
        ),
        Good(
            """\
            events: {User Signed Up: , Board Created: }
            funnels:
              start: {steps: [User Signed Up, Board Created]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events: {User Signed Up: , Plan Upgraded: }
            pages: {Pricing: }
            identify: {when: [Plan Upgraded]}
            funnels:
              upgrade: {steps: [{page: Pricing}, User Signed Up, Plan Upgraded]}
            """,
            message="the funnel `upgrade` goes from `Pricing`, where people are anonymous,"
            " to `User Signed Up`, where they are known, and identifies nobody on the way",
            at="upgrade",
        ),
        Bad(
            """\
            objects: {Listener: {description: Who listens., synonyms: [User]}}
            actions: {Joined: {description: A login was made., synonyms: [Signed Up]}}
            events: {Song Played: , listener_registered: }
            funnels:
              start: {steps: [Song Played, listener_registered]}
            """,
            message="the funnel `start` goes from `Song Played`, where people are anonymous,"
            " to `listener_registered`, where they are known, and identifies nobody on the way",
            at="start",
        ),
        Bad(
            """\
            sources: {web: {kind: client}, stripe: {kind: system-of-record}}
            events:
              Cart Opened: {sources: [web]}
              Order Paid: {sources: [stripe]}
              Account Created: {sources: [web]}
            identify: {when: [Account Created]}
            funnels:
              purchase: {steps: [Cart Opened, Order Paid, Account Created]}
            """,
            message="the funnel `purchase` goes from `Cart Opened`, where people are anonymous,"
            " to `Order Paid`, where they are known, and identifies nobody on the way",
            at="purchase",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each funnel, unless one cannot tell when people are identified."""
        if not plan.funnels or lacks_a_moment(plan):
            return
        identity = Identity(plan)
        for funnel in plan.funnels:
            crossing = identity.crossing(funnel)
            if crossing is not None:
                yield self.crossed(funnel, crossing)

    def crossed(self, funnel: Funnel, crossing: Crossing) -> Diagnostic:
        """The finding about one funnel."""
        anonymous, known = crossing.anonymous, crossing.known
        help_ = f"identify people at `{known.name}`: add it to `identify: {{when: […]}}`"
        if not crossing.by_sign_in:
            help_ = "add to `identify: {when: […]}` the event at which the app learns who it is"
        return self.finding(
            funnel.name_span,
            f"the funnel `{funnel.name}` goes from `{anonymous.name}`, where people are anonymous,"
            f" to `{known.name}`, where they are known, and identifies nobody on the way",
            funnel.subject,
            help=help_,
            notes=[
                Note("people are anonymous here", anonymous.span),
                Note("people are known here", known.span),
            ],
        )


def lacks_a_moment(plan: Plan) -> bool:
    """Whether people are identified at an event that is not declared, or could not be read."""
    identify = plan.identify
    written = None if identify is None else identify.written("when")
    if identify is None or written is None:
        return False
    is_read = isinstance(written.value, Sequence) and len(written.value.items) == len(identify.when)
    return not is_read or any(plan.find(event) is None for event in identify.when)
