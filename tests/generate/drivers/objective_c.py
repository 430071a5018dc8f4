"""Drivers of Objective-C clients: a function that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tests.generate.sending import Send
from trackplan.generate.client import (
    Call,
    Choice,
    Field,
    ListOf,
    OneOf,
    Plain,
    Record,
    Type,
)
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

SOURCES = Path(__file__).parent / "objective_c_sources"
RECORDER = (SOURCES / "Recorder.m.txt").read_text(encoding="utf-8")
STYLE = LiteralStyle(unicode="octal", escaped="?")
SCALARS = {"integer": "LongLong", "number": "Double", "boolean": "Bool"}

PROGRAM = """\
#import "{prefix}Analytics.h"
#import "Json.h"
{imports}

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

{recorder}
void Drive{prefix}(void) {{
    NSAutoreleasePool *pool = [[NSAutoreleasePool alloc] init];
    id<{prefix}Transport> transport = [({transport}) autorelease];
    {prefix}Analytics *analytics =
        [[[{prefix}Analytics alloc] initWithTransport:transport] autorelease];
    {prefix}Identity *who = [{prefix}Identity user:@"usr_1"];
{calls}
    [pool drain];
}}
"""


def program(
    prefix: str, sent: Sequence[Send], transport: str | None = None, imports: str = ""
) -> str:
    """The source of a function that makes these calls, through a recorder if nothing else."""
    made = Making(prefix)
    return PROGRAM.format(
        prefix=prefix,
        imports=imports,
        recorder="" if transport else RECORDER.replace("PREFIX", prefix),
        transport=transport or f"[[{prefix}Recorder alloc] init]",
        calls="\n".join(f"    {line};" for send in sent for line in made.call(send)),
    )


class Making:
    """Writes calls and values of a client as Objective-C does.

    One step a line: GCC takes exponential time for messages to the results of messages.
    """

    def __init__(self, prefix: str) -> None:
        """All classes of the client begin with a prefix."""
        self.prefix = prefix
        self._lines: list[str] = []
        self._count = 0

    def call(self, send: Send) -> list[str]:
        """A call of the client, after what it needs."""
        self._lines = []
        of = send.call
        group = f" groupId:{text(send.group_id)}" if send.group_id else ""
        into = "traits" if of.kind in ("identify", "group") else "properties"
        has_payload = of.fields or of.is_open
        payload = f" {into}:{self.made(of, of.type_id, send.values)}" if has_payload else ""
        return [*self._lines, f"[analytics {of.id}For:who{group}{payload}]"]

    def made(self, of: Call | Record, name: str, values: Mapping[str, Json]) -> str:
        """An object, made with what is always there; then what else there is, step by step."""
        given = " ".join(
            f"{field.id}:{self.required(field, values[field.key])}" for field in of.required
        )
        head = f"makeWith{_capital(given)}" if given else "make"
        return self.stepped(name, f"[{self.prefix}{name} {head}]", [*self.steps(of, values)])

    def stepped(self, name: str, written: str, steps: Sequence[str]) -> str:
        """An object after some steps: a variable where there are any."""
        if not steps:
            return written
        self._count += 1
        variable = f"v{self._count}"
        self._lines.append(f"{self.prefix}{name} *{variable} = {written}")
        self._lines += [f"[{variable} {step}]" for step in steps]
        return variable

    def steps(self, of: Call | Record, values: Mapping[str, Json]) -> Iterator[str]:
        """What is not always there."""
        known = {field.key: field for field in of.fields}
        extra = {key: value for key, value in values.items() if key not in known}
        if extra:
            yield f"withExtra:{free(extra)}"
        for field in of.optional:
            if field.key not in values:
                continue
            value = values[field.key]
            if value is None and field.type.kind in SCALARS:
                yield f"withNull{_capital(field.id)}"
            else:
                yield f"with{_capital(field.id)}:{self.argument(field.type, value)}"

    def required(self, field: Field, value: Json) -> str:
        """An argument of a factory: an object where it may be null."""
        if field.nullable:
            return "nil" if value is None else self.object(field.type, value)
        return self.argument(field.type, value)

    def argument(self, of: Type, value: Json) -> str:
        """A value as it is handed over: numbers as they are."""
        match of.kind:
            case "integer" | "number":
                return str(value)
            case "boolean":
                return "YES" if value else "NO"
            case _:
                return "nil" if value is None else self.object(of, value)

    def object(self, of: Type, value: Json) -> str:
        """A value as an object."""
        match of, value:
            case _, None:
                return "[NSNull null]"
            case Choice(), _:
                member = next(each for each in of.members if _same(each.value, value))
                return f"[{self.prefix}{of.id} {member.id}]"
            case Record(), dict():
                return self.made(of, of.id, value)
            case ListOf(), list():
                return _list([self.object(of.items, each) for each in value])
            case OneOf(), _:
                held = next(each for each in of.options if _holds(each, value))
                written = self.argument(held, value)
                return f"[{self.union(of)} of{option(held)}:{written}]"
            case Plain(kind="datetime"), str():
                seconds = datetime.fromisoformat(value).timestamp()
                return f"[NSDate dateWithTimeIntervalSince1970:{seconds}]"
            case Plain(kind="integer" | "number" | "boolean"), _:
                return f"[NSNumber numberWith{SCALARS[of.kind]}:{self.argument(of, value)}]"
        return free(value)

    def union(self, of: OneOf) -> str:
        """The class of a union."""
        return f"{self.prefix}OneOf_{'_'.join(map(option, of.options))}"


def option(of: Type) -> str:
    """The name of a type in that of a union."""
    match of:
        case ListOf():
            return f"{option(of.items)}{'OrNull' if of.nullable else ''}List"
        case OneOf():
            return "Or".join(map(option, of.options))
        case Choice() | Record():
            return of.id
        case Plain():
            return of.kind.capitalize()


def free(value: Json) -> str:
    """A value that the plan says nothing of."""
    match value:
        case None:
            return "[NSNull null]"
        case str():
            return text(value)
        case bool():
            return f"[NSNumber numberWithBool:{'YES' if value else 'NO'}]"
        case int():
            return f"[NSNumber numberWithLongLong:{value}LL]"
        case float():
            return f"[NSNumber numberWithDouble:{value!r}]"
        case list():
            return _list(list(map(free, value)))
        case dict():
            pairs = (f"{free(inside)}, {text(key)}, " for key, inside in value.items())
            return f"[NSDictionary dictionaryWithObjectsAndKeys:{''.join(pairs)}nil]"


def text(value: str | None) -> str:
    """A text."""
    return f"@{text_literal(value or '', STYLE)}"


def _list(items: Sequence[str]) -> str:
    return f"[NSArray arrayWithObjects:{''.join(f'{each}, ' for each in items)}nil]"


def _capital(id: str) -> str:
    return id[:1].upper() + id[1:]


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
