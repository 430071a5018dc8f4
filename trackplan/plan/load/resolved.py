"""A plan with everything that its elements inherit filled in."""

from __future__ import annotations

from dataclasses import replace

from trackplan.diagnostic import Diagnostic
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle
from trackplan.plan.resolve.resolver import Resolver


def resolved(plan: Plan) -> tuple[Plan, list[Diagnostic]]:
    """The plan with everything inherited filled in."""
    resolver = Resolver(plan.properties, plan.bundles)

    def with_payload(event: Event, base: Event | None = None) -> Event:
        properties = base.all_properties if base else ()
        context = base.all_context if base else ()
        return replace(
            event,
            all_properties=resolver.payload(event, event.properties, event.include, properties),
            all_context=resolver.payload(event, event.context, (), context),
        )

    every = {event.kind: with_payload(event) for event in plan.every}

    def in_full(events: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(with_payload(event, every.get(event.kind)) for event in events)

    def with_traits(traits: TraitSet) -> TraitSet:
        return replace(traits, all_traits=resolver.payload(traits, traits.traits, traits.include))

    def with_properties(bundle: Bundle) -> Bundle:
        return replace(bundle, all_properties=resolver.of_bundles[bundle.name])

    plan = replace(
        plan,
        resolved_dictionary=tuple(resolver.dictionary[entry.name] for entry in plan.properties),
        bundles=tuple(map(with_properties, plan.bundles)),
        events=in_full(plan.events),
        pages=in_full(plan.pages),
        screens=in_full(plan.screens),
        every=tuple(every.values()),
        identify=None if plan.identify is None else with_traits(plan.identify),
        groups=tuple(map(with_traits, plan.groups)),
    )
    return plan, resolver.problems
