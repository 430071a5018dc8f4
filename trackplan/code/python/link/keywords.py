"""Keyword arguments as the dict that they are, and a dict as keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.code.python.link.abstract import Given, GivenArgument, Record, RecordField
from trackplan.code.python.link.records import Builder, record_of


def as_keywords(record: Record) -> dict[str, GivenArgument]:
    """The fields of a record that is spread into a call."""
    return {
        name: GivenArgument(field.value, field.value_at, field.key_at, field.always)
        for name, field in record.fields.items()
    }


def as_field(argument: GivenArgument) -> RecordField:
    """A keyword argument as the key that it becomes."""
    at = argument.at
    return RecordField(argument.value, argument.always, argument.name_at or at, at)


def record_of_keywords(keywords: Mapping[str, GivenArgument], given: Given) -> Record:
    """What `**kwargs` takes: the `keywords` of a call that nothing else takes."""
    fields = {name: as_field(each) for name, each in keywords.items()}
    return Record(fields, open=given.open, spreads=given.spreads, dynamic_keys=given.dynamic_keys)


def record_of_call(given: Given) -> Record:
    """`dict(other, key=value)`, or a typed dict called with keywords."""
    built = Builder()
    for each in given.positional[:1]:
        built.spread(record_of(each.value), maybe=False)
    for name, each in given.keywords.items():
        built.put(name, as_field(each))
    built.open = built.open or given.open
    built.spreads += given.spreads
    return built.record()
