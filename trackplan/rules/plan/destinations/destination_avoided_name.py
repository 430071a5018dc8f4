"""The rule `destination-avoided-name`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.carried import Carried
from trackplan.plan.destinations.kept_names import kept
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class DestinationAvoidedName(Rule[Plan]):
    """No property has a name that one of its destinations advises against.

    Such a property arrives, and is not what it was meant to be: Mixpanel takes `ip` and `time` for
    where and when the event happened, Google Analytics 4 makes no dimension of `user_id`, and
    Segment withholds `email` and the like from the Facebook Pixel.
    """

    group = "destinations"
    severity = Severity.WARNING
    yield_to = ("destination-reserved-name", "destination-property-name")
    good = (
        Good(
            """\
            destinations:
              mixpanel: {kind: mixpanel}
              pixel: {kind: facebook-pixel}
            identify: {traits: {$name: string, alias: string}}
            events:
              Song Played: {properties: {song_id: string, email: string, Time: datetime}}
            """
        ),
        Good(
            """\
            destinations: {ga: {kind: ga4}, mixpanel: {kind: mixpanel}}
            events:
              order_paid: {destinations: [ga], properties: {currency: string, id: string}}
              order_sent: {destinations: [mixpanel], properties: {user_id: string}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations: [mixpanel]
            events:
              Song Played: {properties: {length: integer}}
            """,
            message="`length` is a name to avoid in Mixpanel",
            at="length",
        ),
        Bad(
            """\
            destinations: [mixpanel]
            properties: {mp_country: string}
            events:
              Song Played: {properties: {mp_country: }}
              Song Liked: {properties: {mp_country: }}
            """,
            message="`mp_country` is a name to avoid in Mixpanel: it begins with `mp_`",
            at="mp_country",
            line=2,
        ),
        Bad(
            """\
            destinations: {pixel: {kind: facebook-pixel, via: segment}}
            events:
              Song Played: {properties: {email: string}}
            """,
            message="`email` is a name to avoid in Facebook Pixel",
            at="email",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up names in the lists of the destinations that get them."""
        for each in kept(plan, lambda limits: limits.avoided):
            if not isinstance(each.of, Carried):
                continue
            place, name = each.of.place, each.target.limits.name
            begins = "" if each.prefix is None else f": it begins with `{each.prefix}`"
            yield self.finding(
                place.name_span,
                f"`{each.written}` is a name to avoid in {name}{begins}",
                place.subject,
                help=f"give it another name; {name} {each.names.effect}",
                notes=each.of.notes,
            )
