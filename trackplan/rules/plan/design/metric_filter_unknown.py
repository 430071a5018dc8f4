"""The rule `metric-filter-unknown`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Note, Severity
from trackplan.plan.edit.respell import is_shared, respelling
from trackplan.plan.metrics.dimensions import Measured, Unknown
from trackplan.plan.metrics.event_fields import EventFields
from trackplan.plan.metrics.trait_dimensions import meant_traits
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.question import Measure, Metric
from trackplan.plan.properties.applicable import NUMBERS
from trackplan.plan.properties.in_words import described
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.near_names import surely_meant
from trackplan.plan.yaml.node import Scalar
from trackplan.plan.yaml.spell import spell
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.filters import NeverSo, never_so


class MetricFilterUnknown(Rule[Plan]):
    """A metric adds up, filters and splits by properties that its events have.

    A filter by a property, or by a value, that is never sent counts nothing, and a text cannot be
    added up. What is nested goes by its way (`address.city`), a trait by `user.plan`, `group.plan`
    or `groups.account.plan`. A ratio is split only by what all its events carry; with `within`, by
    what its second one does. Events that are `open` may carry anything.
    """

    group = "design"
    severity = Severity.ERROR
    # The property may come with a bundle from a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            groups:
              account: {traits: {plan: string}}
            identify:
              traits: {country: string}
            events:
              Order Completed:
                context: {locale: string}
                properties:
                  total: number
                  coupon: {type: string, enum: [WELCOME]}
                  cart: {properties: {size: integer}}
                  products: {type: array, items: {properties: {price: number}}}
              Song Played: {open: true}
            metrics:
              revenue:
                sum: {event: Order Completed, property: total, where: {coupon: null, cart.size: 3}}
                by: [group.plan, groups.account.plan, user.country, locale, coupon]
              prices: {sum: {event: Order Completed, property: products.price}}
              skips: {count: {event: Song Played, where: {skipped: true}}}
            """
        ),
        Good(
            """\
            events:
              Order Completed: {properties: {total: number}}
              Product Viewed: {properties: {category: {type: string, enum: [books, music]}}}
            metrics:
              conversion:
                ratio:
                  - {event: Order Completed}
                  - {event: Product Viewed, where: {category: [books, music]}}
                within: 7d
                by: [category]
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {seconds: integer}}
            metrics:
              listening: {sum: {event: Song Played, property: secnods}}
            """,
            message="the event `Song Played` has no property `secnods`",
            at="secnods",
            fixed="""\
            events:
              Song Played: {properties: {seconds: integer}}
            metrics:
              listening: {sum: {event: Song Played, property: seconds}}
            """,
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {title: string}}
            metrics:
              listening: {sum: {event: Song Played, property: title}}
            """,
            message="`title` is a string: there is nothing to add up",
            at="title",
            line=4,
        ),
        Bad(
            """\
            events:
              Plan Upgraded: {properties: {plan: {type: string, enum: [free, solo]}}}
            metrics:
              teams: {count: {event: Plan Upgraded, where: {plan: team}}}
            """,
            message="nothing matches: `plan` is `team`, not one of `free`, `solo`",
            at="team",
        ),
        Bad(
            """\
            events:
              Plan Upgraded: {properties: {version: string}}
            metrics:
              seconds: {count: {event: Plan Upgraded, where: {version: 2}}}
            """,
            message="nothing matches: `version` is the number 2, not a string",
            at="2",
            fixed="""\
            events:
              Plan Upgraded: {properties: {version: string}}
            metrics:
              seconds: {count: {event: Plan Upgraded, where: {version: "2"}}}
            """,
        ),
        Bad(
            """\
            groups:
              account: {traits: {plan: string}}
            events:
              Song Played: {properties: {mood: string}}
            metrics:
              plays: {count: {event: Song Played}, by: [mood, group.paln]}
            """,
            message="`groups.account` has no trait `paln`",
            at="group.paln",
            fixed="""\
            groups:
              account: {traits: {plan: string}}
            events:
              Song Played: {properties: {mood: string}}
            metrics:
              plays: {count: {event: Song Played}, by: [mood, group.plan]}
            """,
        ),
        Bad(
            """\
            identify:
              traits: {country: string}
            events:
              Song Played:
            metrics:
              plays: {count: {event: Song Played}, by: [country]}
            """,
            message="the event `Song Played` has no property `country`",
            at="country",
            line=6,
            fixed="""\
            identify:
              traits: {country: string}
            events:
              Song Played:
            metrics:
              plays: {count: {event: Song Played}, by: [user.country]}
            """,
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {mood: string}}
              Song Skipped:
            metrics:
              skips: {ratio: [{event: Song Skipped}, {event: Song Played}], by: [mood]}
            """,
            message="the event `Song Skipped` has no property `mood`",
            at="mood",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up every property that a metric names, then what is asked of it."""
        measured, corrections = Measured(plan), Corrections(plan)
        for metric in plan.metrics:
            for unknown in measured.unknown(metric):
                yield self.unknown(plan, metric, unknown, corrections)
            for measure in metric.measures:
                fields = measured.fields_of(measure)
                if fields is not None:
                    yield from self.of_sum(metric, measure, fields)
                    yield from self.of_values(plan, metric, measure, fields)

    def unknown(
        self, plan: Plan, metric: Metric, unknown: Unknown, corrections: Corrections
    ) -> Diagnostic:
        """The finding about a name that leads nowhere."""
        found = unknown.found
        name, help_, fix = found.reference.name, corrections.help(found), corrections.fix(found)
        traits = tuple(meant_traits(plan, name)) if unknown.key == "by" and fix is None else ()
        if traits:
            help_ = "it is a trait: write " + " or ".join(f"`{trait}`" for trait in traits)
        elif unknown.key == "by" and fix is None and metric.aggregation == "ratio":
            help_ = "a ratio is split by what all its events carry; name such a property"
        if len(traits) == 1:
            fix = respelling(plan, found.reference, traits[0], safe=True)
        subject = (*metric.subject, unknown.key, name)
        return self.finding(found.reference.span, unknown.message, subject, help=help_, fix=fix)

    def of_sum(self, metric: Metric, measure: Measure, fields: EventFields) -> Iterator[Diagnostic]:
        """The finding about a sum of what is no number."""
        if metric.aggregation != "sum" or measure.property is None:
            return
        summed = fields.find(measure.property.name)
        if summed is None or may_be_a_number(summed):
            return
        name = measure.property.name
        yield self.finding(
            measure.property.span,
            f"`{name}` is {described(summed.held)}: there is nothing to add up",
            (*metric.subject, "property", name),
            help="name a number, or `count` the events",
            notes=[Note("this is how the plan defines it", summed.name_span)],
        )

    def of_values(
        self, plan: Plan, metric: Metric, measure: Measure, fields: EventFields
    ) -> Iterator[Diagnostic]:
        """The findings about values that a property never has."""
        for name, value in measure.where.items():
            whole = fields.find(name)
            if whole is None:
                continue
            for never in never_so(name, whole, value):
                fix = correction(plan, whole, never)
                help_ = "filter by a value that the plan allows"
                if fix is not None:
                    help_ = f"did you mean `{fix.edits[0].text}`?"
                yield self.finding(
                    never.value.span,
                    f"nothing matches: {never.reason}",
                    (*metric.subject, "where", name),
                    help=help_,
                    notes=[Note("this is how the plan defines it", whole.name_span)],
                    fix=fix,
                )


def may_be_a_number(whole: Property) -> bool:
    """Whether some of its values are numbers, or nobody knows."""
    types = whole.held.type_names
    return not types or "any" in types or not NUMBERS.isdisjoint(types)


def correction(plan: Plan, whole: Property, never: NeverSo) -> Fix | None:
    """The value that must be meant: what never matched has no history, so this is safe."""
    node = never.value.node
    if not isinstance(node, Scalar) or node.value is None or is_shared(plan, node.span):
        return None
    enum = whole.held.constraints.enum
    members = frozenset(v.json for v in enum or () if isinstance(v.json, str))
    if isinstance(node.value, str):
        meant = surely_meant(node.value, members)
    else:
        is_text = whole.held.type_names == ("string",) and not whole.held.constraints.const
        meant = node.text if is_text and (enum is None or node.text in members) else None
    if meant is None:
        return None
    edit = Edit(node.span, spell(meant, node.source.text[node.start : node.end]))
    return Fix(f"Write `{edit.text}`", (edit,), safe=True)
