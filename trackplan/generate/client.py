"""What a client says, before any language's syntax; every name has its identifier already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

PlainKind = Literal[
    "string", "integer", "number", "boolean", "date", "datetime", "object", "any", "null"
]
PLAIN_KINDS: tuple[PlainKind, ...] = get_args(PlainKind)
CallKind = Literal["track", "page", "screen", "identify", "group"]
CALL_KINDS: tuple[CallKind, ...] = get_args(CallKind)


@dataclass(frozen=True, slots=True)
class Doc:
    """What people need to know, as lines without control or bidirectional characters.

    `deprecated` is a sentence, None where the element is not deprecated; `replaced_by` is the
    identifier of the call to use instead, where there is one.
    """

    lines: tuple[str, ...] = ()
    deprecated: str | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Plain:
    """A type that every language has; an `object` holds any keys."""

    kind: PlainKind


@dataclass(frozen=True, slots=True)
class Member:
    """A value that is allowed, with its identifier."""

    id: str
    value: Json


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values; `base` is the kind that they share, `any` where they share none."""

    id: str
    base: PlainKind
    members: tuple[Member, ...]
    doc: Doc = field(default_factory=Doc, compare=False)
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Record:
    """An object with these fields, and with others too if it is open."""

    id: str
    fields: tuple[Field, ...]
    is_open: bool = False
    doc: Doc = field(default_factory=Doc, compare=False)
    kind: Literal["record"] = "record"

    @property
    def required(self) -> tuple[Field, ...]:
        """The fields that are always there."""
        return tuple(each for each in self.fields if each.required)

    @property
    def optional(self) -> tuple[Field, ...]:
        """The fields that may be left out."""
        return tuple(each for each in self.fields if not each.required)


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array; its items may be null where `nullable`."""

    items: Type
    nullable: bool = False
    kind: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value of one of several types."""

    options: tuple[Type, ...]
    kind: Literal["union"] = "union"


Type: TypeAlias = Plain | Choice | Record | ListOf | OneOf


@dataclass(frozen=True, slots=True)
class Field:
    """A property: its identifier, its key on the wire, its type."""

    id: str
    key: str
    type: Type
    required: bool = False
    nullable: bool = False
    doc: Doc = field(default_factory=Doc, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the client: an event, a page, a screen, `identify`, or a kind of group.

    `id` is the function's identifier, `type_id` that of a type for its arguments, `name` the exact
    name on the wire (of a group: of its kind in the plan). `schema` is what the properties or
    traits are held to in development.
    """

    id: str
    type_id: str
    kind: CallKind
    name: str
    fields: tuple[Field, ...]
    is_open: bool
    doc: Doc
    schema: JsonSchema

    @property
    def required(self) -> tuple[Field, ...]:
        """The fields that are always there."""
        return tuple(each for each in self.fields if each.required)

    @property
    def optional(self) -> tuple[Field, ...]:
        """The fields that may be left out."""
        return tuple(each for each in self.fields if not each.required)


@dataclass(frozen=True, slots=True)
class Client:
    """A plan for one language. `types` are in an order in which each needs only earlier ones."""

    plan: str
    doc: Doc
    calls: tuple[Call, ...]
    types: tuple[Choice | Record, ...]

    def of_kind(self, kind: CallKind) -> Iterator[Call]:
        """The calls of a kind, in their order."""
        return (call for call in self.calls if call.kind == kind)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The types that list values."""
        return tuple(each for each in self.types if isinstance(each, Choice))

    @property
    def records(self) -> tuple[Record, ...]:
        """The types that are objects."""
        return tuple(each for each in self.types if isinstance(each, Record))

    @property
    def unions(self) -> tuple[OneOf, ...]:
        """The unions in use, each once."""
        holders: tuple[Call | Record, ...] = (*self.calls, *self.records)
        types = (field.type for each in holders for field in each.fields)
        return tuple(dict.fromkeys(union for of in types for union in _unions_in(of)))


def _unions_in(of: Type) -> Iterator[OneOf]:
    if isinstance(of, ListOf):
        yield from _unions_in(of.items)
    elif isinstance(of, OneOf):
        for option in of.options:
            yield from _unions_in(option)
        yield of
