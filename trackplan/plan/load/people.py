"""Owners, sources and destinations."""

from __future__ import annotations

from typing import get_args

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found, as_text
from trackplan.plan.load.properties import PII
from trackplan.plan.model.people import Destination, Owner, Source, SourceKind
from trackplan.plan.yaml.node import Entry, Scalar

SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


def read_owner(entry: Entry, subject: Subject, found: Found) -> Owner:
    """One owner."""
    fields = Fields.of(entry.value, subject, found)
    return Owner(
        entry.key.text,
        subject,
        entry,
        title=fields.text("name"),
        contact=fields.text("contact"),
        reviewers=fields.texts("reviewers"),
        paths=fields.texts("paths"),
    )


def read_source(entry: Entry, subject: Subject, found: Found) -> Source:
    """One source."""
    fields = Fields.of(entry.value, subject, found)
    return Source(
        entry.key.text,
        subject,
        entry,
        language=fields.text("language"),
        sdk=fields.text("sdk"),
        kind=fields.one_of("kind", SOURCE_KINDS),
        paths=fields.texts("paths"),
    )


def read_destination(entry: Entry, subject: Subject, found: Found) -> Destination:
    """One destination: a mapping, or its kind."""
    fields = Fields.of(entry.value, subject, found)
    return Destination(
        entry.key.text,
        subject,
        entry,
        kind=as_text(entry.value) or fields.text("kind"),
        via=fields.text("via"),
        sources=fields.references("sources", "source") if "sources" in fields.entries else None,
        pii=fields.one_of("pii", PII),
    )


def read_listed_destination(kind: Scalar, subject: Subject) -> Destination:
    """A destination that is only a kind in a list: the kind is its name."""
    return Destination(kind.text, subject, Entry(kind, kind), kind=as_text(kind))
