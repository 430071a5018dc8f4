"""Events and traits as a template sees them."""

from __future__ import annotations

from trackplan.compile.user_template.properties import a_property, deprecation, properties, told
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.write.stated import Data
from trackplan.schema.schemas import Schemas


def event(found: Event, schemas: Schemas | None) -> Data:
    """An event, page or screen, with what the file's defaults, bundles and "*" add to it.

    Without `schemas` it has no schema, nor has any of its properties.
    """
    whole = schemas is not None
    return {
        **_what(found),
        **_who(found),
        **_life(found),
        "include": [bundle.name for bundle in found.include],
        "properties": properties(found.all_properties, schemas=whole),
        "context": properties(found.all_context, schemas=whole),
        "examples": [example.json for example in found.examples],
        **({} if schemas is None else {"schema": schemas.event(found)}),
    }


def traits(found: TraitSet, schemas: Schemas | None) -> Data:
    """The traits of the user, or of a kind of group."""
    whole = schemas is not None
    return {
        **told(
            name=found.name,
            description=found.description,
            when=found.when,
            open=bool(found.open),
            include=found.include,
        ),
        "id": None if found.id is None else a_property(found.id, schemas=whole),
        "traits": properties(found.all_traits, schemas=whole),
        **({} if schemas is None else {"schema": schemas.traits(found)}),
    }


def _what(found: Event) -> Data:
    sets: Data = {each.target.value: [trait.name for trait in each.traits] for each in found.sets}
    return told(
        name=found.name,
        kind=found.kind,
        description=found.description,
        trigger=found.trigger,
        why=found.why,
        tags=found.tags,
        links=found.links,
        sets=sets,
    )


def _who(found: Event) -> Data:
    names: Data = {name: text.value for name, text in found.names.items()}
    destinations = found.destinations
    return told(
        owner=found.owner,
        stakeholders=found.stakeholders,
        sources=[
            {"name": use.source.name, "status": use.status or found.status} for use in found.sources
        ],
        destinations=None if destinations is None else [each.name for each in destinations],
        names=names,
    )


def _life(found: Event) -> Data:
    return told(
        status=found.status,
        version=found.version,
        expires=found.expires,
        deprecated=deprecation(found.deprecated),
        open=bool(found.open),
        stated_schema=found.schema,
    )
