"""Drivers of Go clients: functions that make calls and print what is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from tests.generate.sending import Send
from trackplan.generate.client import Choice, Client, Field, ListOf, OneOf, Plain, Record, Type
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

MAIN = """\
package main

import (
	"encoding/json"
	"os"
	"time"
)

var drives = map[string]func(){}

func main() {
	drives[os.Args[1]]()
}

func put(kind, user string, pairs ...any) {
	line := map[string]any{"type": kind, "userId": user}
	for at := 0; at < len(pairs); at += 2 {
		line[pairs[at].(string)] = pairs[at+1]
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(line))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func at(text string) time.Time {
	moment, err := time.Parse(time.RFC3339, text)
	check(err)
	return moment
}
"""

DRIVER = """\
package main

import (
	client "{package}"
)

func init() {{
	drives["{name}"] = func() {{
		analytics := client.New({name}Recorder{{}})
{calls}
	}}
}}
"""

RECORDER = """
type NAMERecorder struct{}

func (NAMERecorder) Track(who client.Identity, event string, properties, _ map[string]any) error {
	put("track", who.UserID, "event", event, "properties", properties)
	return nil
}

func (NAMERecorder) Page(who client.Identity, name string, properties, _ map[string]any) error {
	put("page", who.UserID, "name", name, "properties", properties)
	return nil
}

func (NAMERecorder) Screen(who client.Identity, name string, properties, _ map[string]any) error {
	put("screen", who.UserID, "name", name, "properties", properties)
	return nil
}

func (NAMERecorder) Identify(who client.Identity, traits, _ map[string]any) error {
	put("identify", who.UserID, "traits", traits)
	return nil
}

func (NAMERecorder) Group(who client.Identity, _, id string, traits, _ map[string]any) error {
	put("group", who.UserID, "groupId", id, "traits", traits)
	return nil
}
"""
PLAIN = {
    "string": "string",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
    "date": "client.Date",
    "datetime": "time.Time",
    "object": "map[string]any",
    "any": "any",
}
WRAPPERS = {
    "string": "String",
    "integer": "Int",
    "number": "Float",
    "boolean": "Bool",
    "date": "Date",
    "datetime": "Time",
    "object": "Map",
    "any": "Value",
}
quoted = partial(text_literal, style=LiteralStyle(unicode="u4U8"))


class Driver:
    """Writes the calls of one client."""

    def __init__(self, client: Client) -> None:
        made = [call.type_id for call in client.calls] + [each.id for each in client.records]
        members = [each.id + member.id for each in client.choices for member in each.members]
        types = [*made, *(each.id for each in client.choices)]
        self._seen = Counter([*types, *(f"New{name}" for name in made), *members])

    def program(self, name: str, package: str, sent: Sequence[Send], recorder: str) -> str:
        """A file that makes these calls, in a function of the `name`."""
        calls = "\n".join(f"\t\tcheck({self.call(send)})" for send in sent)
        text = DRIVER.format(package=package, name=name, calls=calls)
        text = text.replace("import (", 'import (\n\t"time"\n') if "time.Time" in calls else text
        return text + recorder.replace("NAME", name)

    def call(self, send: Send) -> str:
        """A call of the client as Go writes it."""
        of = send.call
        given = [f"client.User({quoted(send.who)})"]
        given += [quoted(send.group_id)] if send.group_id else []
        if of.fields or of.is_open:
            given.append(self.built(of.type_id, of.fields, send.values))
        return f"analytics.{of.id}({', '.join(given)})"

    def built(self, type_id: str, fields: Sequence[Field], values: Mapping[str, Json]) -> str:
        """An object: what is required in its constructor, and a setter for each other property."""
        given = {
            f.key: self.expression(f.type, f.nullable, values[f.key])
            for f in fields
            if f.key in values
        }
        required = ", ".join(given[field.key] for field in fields if field.required)
        setters = "".join(
            f".Set{field.id}({given[field.key]})"
            for field in fields
            if not field.required and field.key in given
        )
        extra = {key: value for key, value in values.items() if key not in given}
        setters += f".SetExtra({free(extra)})" if extra else ""
        return f"client.{self.pair('New', type_id)}({required}){setters}"

    def pair(self, first: str, second: str) -> str:
        """A name that is made of two."""
        return f"{first}_{second}" if self._seen[first + second] > 1 else first + second

    def expression(self, of: Type, nullable: bool, value: Json) -> str:
        """A value of a type; one that may be null is pointed to where it is not so already."""
        if value is None:
            return "nil"
        found = self.sure(of, value)
        if nullable and isinstance(of, Plain | Choice) and found[:3] not in ("map", "any"):
            return f"client.Ptr({found})"
        return found

    def sure(self, of: Type, value: Json) -> str:
        """A value that is not null."""
        match of, value:
            case Plain(kind="date"), str():
                day = date.fromisoformat(value)
                return f"client.Date{{Year: {day.year}, Month: {day.month}, Day: {day.day}}}"
            case Plain(kind="datetime"), str():
                return f"at({quoted(value)})"
            case Plain(kind="integer" | "number" as kind), _:
                return f"{PLAIN[kind]}({free(value)})"
            case Plain(kind="any"), _:
                return f"any({free(value)})"
            case Choice(), _:
                same = (
                    m.id for m in of.members if (m.value, type(m.value)) == (value, type(value))
                )
                return f"client.{self.pair(of.id, next(same))}"
            case ListOf(), list():
                items = (self.expression(of.items, of.nullable, each) for each in value)
                return f"{go_type(of)}{{{', '.join(items)}}}"
            case Record(), dict():
                return self.built(of.id, of.fields, value)
            case OneOf(), _:
                option = next(each for each in of.options if takes(each, value))
                return f"client.{wrapper(option)}({self.sure(option, value)})"
        return free(value)


def go_type(of: Type, *, nullable: bool = False) -> str:
    """A type as Go writes it outside of the client's package."""
    match of:
        case ListOf():
            return f"[]{go_type(of.items, nullable=of.nullable)}"
        case Record():
            return f"*client.{of.id}"
        case Choice():
            return f"{'*' if nullable else ''}client.{of.id}"
        case Plain():
            pointed = nullable and of.kind not in ("object", "any")
            return f"{'*' if pointed else ''}{PLAIN[of.kind]}"
    raise AssertionError(of)


def takes(of: Type, value: Json) -> bool:
    """Whether a value is of a type that a union names."""
    match of:
        case ListOf():
            return isinstance(value, list)
        case Plain(kind="boolean"):
            return isinstance(value, bool)
        case Plain(kind="integer"):
            return isinstance(value, int) and not isinstance(value, bool)
        case Plain(kind="number"):
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Plain(kind="object"):
            return isinstance(value, dict)
    return isinstance(value, str)


def wrapper(of: Type) -> str:
    """The type that a value of a union is wrapped in."""
    match of:
        case ListOf(items=Plain(kind=kind), nullable=False):
            return f"{WRAPPERS[kind]}s"
        case Plain(kind=kind):
            return WRAPPERS[kind]
    raise AssertionError(of)


def free(value: Json) -> str:
    """A value as JSON has it."""
    match value:
        case None:
            return "nil"
        case bool():
            return str(value).lower()
        case str():
            return quoted(value)
        case list():
            return f"[]any{{{', '.join(map(free, value))}}}"
        case dict():
            pairs = (f"{quoted(key)}: {free(inside)}" for key, inside in value.items())
            return f"map[string]any{{{', '.join(pairs)}}}"
        case _:
            return repr(value)
