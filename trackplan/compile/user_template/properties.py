"""Properties as a template sees them: resolved, every key there, None where nothing is stated."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.property import BOUNDS, Property
from trackplan.plan.model.values import Value
from trackplan.plan.write.stated import Data, Pieces, plain
from trackplan.plan.yaml.node import Json
from trackplan.schema.property_schema import in_place


def told(**pieces: Pieces) -> Data:
    """All of the pieces as data, those that state nothing too: a template asks for any key."""
    return {key: plain(piece) for key, piece in pieces.items()}


def properties(found: Iterable[Property], *, schemas: bool) -> list[Json]:
    """Properties, in the order of the plan; with the schema of each if `schemas`."""
    return [a_property(each, schemas=schemas) for each in found]


def a_property(whole: Property, *, schemas: bool) -> Data:
    """A resolved property, with everything inside it."""
    return {
        **_what(whole),
        **_values(whole),
        **told(
            pii=whole.pii,
            purpose=whole.purpose,
            origin=whole.origin,
            unit=whole.unit,
            currency=whole.currency,
            tags=whole.tags,
            deprecated=deprecation(whole.deprecated),
        ),
        # Jinja2 would take `items` for the method of a dict.
        "item": None if whole.items is None else a_property(whole.items, schemas=schemas),
        "properties": properties(whole.properties, schemas=schemas),
        **({"schema": in_place(whole)} if schemas else {}),
    }


def _what(whole: Property) -> Data:
    names: list[Json] = list(whole.type_names)
    return told(
        name=whole.name,
        description=whole.description,
        type=" or ".join(whole.type_names) or "any",
        types=names,
        required=bool(whole.required),
        nullable=whole.is_nullable,
        open=bool(whole.open),
        like=whole.like,
        include=whole.include,
    )


def _values(whole: Property) -> Data:
    stated = whole.constraints
    bounds = {key: bound.json for key in BOUNDS if isinstance(bound := getattr(stated, key), Value)}
    return told(
        enum=None if stated.enum is None else [each.json for each in stated.enum],
        const=stated.const,
        pattern=stated.pattern,
        format=stated.format,
        bounds=bounds,
        default=whole.default,
        examples=whole.examples,
        stated_schema=whole.schema,
    )


def deprecation(deprecated: Deprecation | None) -> Data | None:
    """Why and until when something is still there; None for what is not deprecated."""
    if deprecated is None:
        return None
    moved: Data = {name: to.name for name, to in (deprecated.map or {}).items()}
    return told(
        since=deprecated.since,
        replaced_by=deprecated.replaced_by,
        remove_after=deprecated.remove_after,
        map=moved,
        reason=deprecated.reason,
    )
