"""A plan as a template sees it: plain data, the same keys in every plan."""

from __future__ import annotations

from trackplan.compile.user_template.events import event, traits
from trackplan.compile.user_template.properties import properties, told
from trackplan.plan.model.people import Destination, Owner, Source
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle
from trackplan.plan.model.question import Funnel, Metric
from trackplan.plan.model.vocabulary import Term
from trackplan.plan.write.as_data import as_data
from trackplan.plan.write.questions import measure_data, target_data
from trackplan.plan.write.stated import Data
from trackplan.schema.schemas import Schemas


def plan_data(plan: Plan) -> Data:
    """All that a plan says, resolved, in its own order; docs/template.md lists the keys.

    `written` is the plan as its author would write it in one file.
    """
    return {**resolved_data(plan, Schemas(plan)), "written": as_data(plan)}


def resolved_data(plan: Plan, schemas: Schemas | None = None) -> Data:
    """The same without `written`, and where no `schemas` are given without any schema."""
    whole = schemas is not None
    return {
        **told(name=plan.name, description=plan.description, owner=plan.owner),
        "owners": [_owner(each) for each in plan.owners],
        "objects": [_term(each) for each in plan.objects],
        "actions": [_term(each) for each in plan.actions],
        "sources": [_source(each) for each in plan.sources],
        "destinations": [_destination(each) for each in plan.destinations],
        "properties": properties(plan.resolved_dictionary, schemas=whole),
        "bundles": [_bundle(each, schemas=whole) for each in plan.bundles],
        "events": [event(each, schemas) for each in plan.events],
        "identify": None if plan.identify is None else traits(plan.identify, schemas),
        "groups": [traits(each, schemas) for each in plan.groups],
        "pages": [event(each, schemas) for each in plan.pages],
        "screens": [event(each, schemas) for each in plan.screens],
        "metrics": [_metric(each) for each in plan.metrics],
        "funnels": [_funnel(each) for each in plan.funnels],
    }


def _owner(owner: Owner) -> Data:
    return told(
        name=owner.name,
        title=owner.title,
        contact=owner.contact,
        reviewers=owner.reviewers,
        paths=owner.paths,
    )


def _term(term: Term) -> Data:
    return told(
        name=term.name,
        description=term.description,
        synonyms=term.synonyms,
        object=term.object,
    )


def _source(source: Source) -> Data:
    return told(
        name=source.name,
        language=source.language,
        sdk=source.sdk,
        kind=source.kind,
        paths=source.paths,
    )


def _destination(destination: Destination) -> Data:
    sources = destination.sources
    return told(
        name=destination.name,
        kind=destination.kind,
        via=destination.via,
        sources=None if sources is None else [each.name for each in sources],
        pii=destination.pii,
    )


def _bundle(bundle: Bundle, *, schemas: bool) -> Data:
    return {
        **told(name=bundle.name, description=bundle.description, include=bundle.include),
        "properties": properties(bundle.all_properties, schemas=schemas),
    }


def _metric(metric: Metric) -> Data:
    return told(
        name=metric.name,
        description=metric.description,
        owner=metric.owner,
        kind=metric.kind,
        aggregation=metric.aggregation,
        measures=[measure_data(each) for each in metric.measures],
        within=metric.within,
        by=metric.by,
        target=target_data(metric.target),
        north_star=metric.north_star,
    )


def _funnel(funnel: Funnel) -> Data:
    return told(
        name=funnel.name,
        description=funnel.description,
        owner=funnel.owner,
        core=funnel.core,
        steps=[{"kind": step.kind, "name": step.name} for step in funnel.steps],
        within=funnel.within,
        metric=funnel.metric,
    )
