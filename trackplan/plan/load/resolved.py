"""A plan with everything that its elements inherit filled in."""

from __future__ import annotations

from dataclasses import replace

from trackplan.diagnostic import Diagnostic
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle
from trackplan.plan.resolve import Resolver


def resolved(plan: Plan) -> tuple[Plan, list[Diagnostic]]:
    """The plan with everything inherited filled in."""
    dictionary = {entry.name: entry for entry in plan.properties}
    bundles = {bundle.name: bundle for bundle in plan.bundles}
    resolver = Resolver(dictionary, bundles)
    every = {event.kind: event for event in plan.every}

    def with_payload(event: Event) -> Event:
        common = every.get(event.kind)
        base = common if common is not None and common is not event else None
        properties = (*base.properties, *event.properties) if base else event.properties
        include = (*base.include, *event.include) if base else event.include
        context = (*base.context, *event.context) if base else event.context
        return replace(
            event,
            all_properties=resolver.payload(event, properties, include),
            all_context=resolver.payload(event, context, ()),
        )

    def with_traits(traits: TraitSet) -> TraitSet:
        return replace(traits, all_traits=resolver.payload(traits, traits.traits, traits.include))

    def with_properties(bundle: Bundle) -> Bundle:
        whole = resolver.payload(bundle, bundle.properties, bundle.include)
        return replace(bundle, all_properties=whole)

    plan = replace(
        plan,
        resolved_dictionary=tuple(resolver.payload(e, (e,), ())[0] for e in plan.properties),
        bundles=tuple(map(with_properties, plan.bundles)),
        events=tuple(map(with_payload, plan.events)),
        pages=tuple(map(with_payload, plan.pages)),
        screens=tuple(map(with_payload, plan.screens)),
        every=tuple(map(with_payload, plan.every)),
        identify=None if plan.identify is None else with_traits(plan.identify),
        groups=tuple(map(with_traits, plan.groups)),
    )
    return plan, resolver.problems
