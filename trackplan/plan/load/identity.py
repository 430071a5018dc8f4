"""Identify and groups."""

from __future__ import annotations

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found
from trackplan.plan.load.properties import read_properties, read_property
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.yaml.node import Entry


def read_trait_set(entry: Entry, subject: Subject, found: Found, id_key: str) -> TraitSet:
    """The traits of the user, or of one kind of group; `id_key` holds the identifier."""
    fields = Fields.of(entry.value, subject, found)
    id_entry = fields.entries.get(id_key)
    return TraitSet(
        entry.key.text,
        subject,
        entry,
        description=fields.text("description"),
        id=read_property(id_entry, (*subject, id_key), found) if id_entry else None,
        when=fields.references("when", "event"),
        include=fields.references("include", "bundle"),
        traits=read_properties(fields, "traits"),
        open=fields.flag("open"),
    )
