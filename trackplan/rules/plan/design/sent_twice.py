"""The rule `sent-twice`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.sources.kinds import OURS, Kinds
from trackplan.rule import Bad, Good, Rule


class SentTwice(Rule[Plan]):
    """A live event is sent by clients or by servers, not by both.

    When the browser reports an order and the server reports it again, every figure is too high,
    by as much as blockers let through. One of them should send it: the server where it must not be
    lost, the client where only that sees it. Moving from one to the other is no duplicate: state
    the event's status for each source, as in `{web: deprecated, api: live}`.

    Several clients, such as a web and a phone app, each report what happens in them.
    """

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            sources:
              web: {kind: client}
              ios: {kind: client}
              api: {kind: server}
              crm: {kind: system-of-record}
            events:
              Product Viewed: {sources: [web, ios]}
              Order Completed: {sources: {web: live, api: planned}}
              Order Refunded: {sources: {web: deprecated, api: live}}
              Order Cancelled: {sources: [api, crm]}
              Order Packed: {status: planned, sources: [web, api]}
            """
        ),
        Good(
            """\
            sources:
              web: {kind: client}
              old: {language: php}
            events:
              Order Completed: {sources: [web, old]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources:
              web: {kind: client}
              api: {kind: server}
            events:
              Order Completed: {status: live, sources: [web, api]}
            """,
            message="both `web`, a client, and `api`, a server, send `Order Completed`",
            at="Order Completed",
        ),
        Bad(
            """\
            sources:
              web: {kind: client}
              ios: {kind: client}
              stripe: {kind: system-of-record}
            defaults: {sources: {ios: planned, web: live, stripe: live}}
            events:
              Plan Upgraded: {}
            """,
            message="both `web`, a client, and `stripe`, a system of record, send `Plan Upgraded`",
            at="Plan Upgraded",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events that name more than one source."""
        kinds = Kinds(plan)
        if not kinds.any_server:
            return
        for event in plan.standing:
            if len(event.sources) < 2:  # noqa: PLR2004 (one source sends once)
                continue
            live = list(kinds.live(event))
            client = next((use.source for use, kind in live if kind == "client"), None)
            ours = next(((use.source, kind) for use, kind in live if kind in OURS), None)
            if client is None or ours is None:
                continue
            server, kind = ours
            which = f"`{server.name}`, a {kind.replace('-', ' ')}"
            yield self.finding(
                event.name_span,
                f"both `{client.name}`, a client, and {which}, send `{event.name}`",
                event.subject,
                help="let one of them send it, or state its status for each source",
                notes=[
                    Note("the client sends it", client.span),
                    Note("and so does this", server.span),
                ],
            )
