"""Drivers of C# clients: a class that makes calls and prints what is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.generate.sending import Send
from trackplan.generate.client import Choice, Field, ListOf, OneOf, Plain, PlainKind, Record, Type
from trackplan.plan.yaml.node import Json

SOURCES = Path(__file__).parent / "csharp_sources"
RECORDER = (SOURCES / "Recorder.cs").read_text(encoding="utf-8")
PROGRAM = """\
namespace Drive.{name}
{{
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using global::{package};

#pragma warning disable 612, 618
    public static class Driver
    {{
        public static void Main()
        {{
            var analytics = new Analytics({transport});
{calls}
        }}
    }}
{recorder}}}
"""

VALUES: dict[PlainKind, str] = {
    "integer": "long",
    "number": "double",
    "boolean": "bool",
    "date": "Date",
    "datetime": "DateTimeOffset",
}


def program(name: str, package: str, sent: Sequence[Send], transport: str | None = None) -> str:
    """The source of a class that makes these calls, through a recorder if through nothing else."""
    calls = "\n".join(f"            {call(send)};" for send in sent)
    return PROGRAM.format(
        name=name,
        package=package,
        transport=transport or "new Recorder()",
        calls=calls,
        recorder="" if transport else RECORDER,
    )


def call(send: Send) -> str:
    """A call of the client as C# writes it."""
    given = [json.dumps(send.who), *([json.dumps(send.group_id)] if send.group_id else [])]
    given += arguments(send.call.fields, send.values)
    return f"analytics.{send.call.id}({', '.join(given)})"


def arguments(fields: Sequence[Field], values: Mapping[str, Json]) -> Iterator[str]:
    """Values by the names of their parameters, and those that have none."""
    known = {field.key: field for field in fields}
    for key, value in values.items():
        if key in known:
            yield f"{known[key].id}: {of_field(known[key], value)}"
    extra = {key: value for key, value in values.items() if key not in known}
    if extra:
        yield f"extra: {free(extra)}"


def of_field(field: Field, value: Json) -> str:
    """A value of a field; one that may be left out or null takes only one step by itself."""
    written = expression(field.type, value)
    is_wrapped = field.nullable and not field.required and isinstance(field.type, OneOf)
    return f"({type_of(field.type, nullable=True)}){written}" if is_wrapped else written


def expression(of: Type, value: Json) -> str:
    """A value of a type, in the classes that the client takes."""
    match of, value:
        case _, None:
            return "null"
        case Choice(), _:
            member = next(each for each in of.members if _same(each.value, value))
            return f"{of.id}.{member.id}{'_' if member.id == of.id else ''}"
        case Record(), dict():
            return f"new {of.id}({', '.join(arguments(of.fields, value))})"
        case ListOf(), list():
            inside = ", ".join(expression(of.items, each) for each in value)
            return f"new {type_of(of)} {{ {inside} }}"
        case OneOf(), _:
            return expression(next(each for each in of.options if _holds(each, value)), value)
        case Plain(), _:
            return plain(of.kind, value)
    raise AssertionError(of)


def plain(kind: PlainKind, value: Json) -> str:
    """A value of a type that every language has."""
    match kind, value:
        case "date", str():
            year, month, day = map(int, value.split("-"))
            return f"new Date({year}, {month}, {day})"
        case "datetime", str():
            return f"DateTimeOffset.Parse({json.dumps(value)}, CultureInfo.InvariantCulture)"
        case "number", int() | float():
            return f"{float(value)!r}"
    return free(value)


def free(value: Json) -> str:
    """A value that the plan says nothing of."""
    match value:
        case dict():
            pairs = (f"{{ {json.dumps(key)}, {free(inside)} }}" for key, inside in value.items())
            return f"new Dictionary<string, object> {{ {', '.join(pairs)} }}"
        case list():
            return f"new object[] {{ {', '.join(map(free, value))} }}"
        case bool() | None | str() | float():
            return json.dumps(value)
        case int():
            return f"{value}L"
    raise AssertionError(value)


def type_of(of: Type, *, nullable: bool = False) -> str:
    """A type as C# writes it, without interfaces."""
    question = "?" if nullable and (isinstance(of, OneOf) or of.kind in VALUES) else ""
    match of:
        case Plain(kind="object"):
            return "Dictionary<string, object>"
        case Plain(kind="string"):
            return "string"
        case Plain():
            return VALUES.get(of.kind, "object") + question
        case ListOf():
            return f"{type_of(of.items, nullable=of.nullable)}[]"
        case OneOf():
            return f"OneOf<{', '.join(map(type_of, of.options))}>{question}"
        case Choice() | Record():
            return of.id


def _same(one: Json, other: Json) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _holds(of: Type, value: Json) -> bool:
    kinds: dict[type, tuple[str, ...]] = {
        str: ("string", "date", "datetime"),
        bool: ("boolean",),
        int: ("integer", "number"),
        float: ("number",),
        list: ("list",),
        dict: ("object",),
    }
    return of.kind in (*kinds[type(value)], "any")
