"""Owners, sources and destinations as data."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.model.people import Destination, Owner, Source
from trackplan.plan.write.stated import Data, stated
from trackplan.plan.yaml.node import Json


def owner_data(owner: Owner) -> Json:
    """An owner; None where only the name is known."""
    data = stated(
        {
            "name": owner.title,
            "contact": owner.contact,
            "reviewers": owner.reviewers,
            "paths": owner.paths,
        }
    )
    return data or None


def source_data(source: Source) -> Json:
    """A source; None where only the name is known."""
    data = stated(
        {
            "language": source.language,
            "sdk": source.sdk,
            "kind": source.kind,
            "paths": source.paths,
        }
    )
    return data or None


def destinations_data(destinations: Iterable[Destination]) -> list[Json] | Data:
    """The destinations: a list of kinds where none says more, else by name."""
    data = {destination.name: destination_data(destination) for destination in destinations}
    return list(data) if all(name == said for name, said in data.items()) else data


def destination_data(destination: Destination) -> Json:
    """A destination: its kind alone where it states no more."""
    sources = destination.sources
    data = stated(
        {
            "kind": destination.kind,
            "via": destination.via,
            "sources": None if sources is None else [source.name for source in sources],
            "pii": destination.pii,
        }
    )
    return data["kind"] if data.keys() == {"kind"} else data or None
