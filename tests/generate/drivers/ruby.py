"""Drivers of Ruby clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tests.generate.sending import Send
from trackplan.generate.client import Choice, Field, ListOf, OneOf, Plain, Record, Type
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

PRELUDE = """\
# frozen_string_literal: true

require "json"
require_relative "lib/{package}"

include {module}

Warning[:deprecated] = false

"""
RECORDER = """\
class Recorder
  include Transport

  def track(who, event, properties, _context)
    put(type: "track", event: event, userId: who.user_id, properties: properties)
  end

  def page(who, name, properties, _context)
    put(type: "page", name: name, userId: who.user_id, properties: properties)
  end

  def screen(who, name, properties, _context)
    put(type: "screen", name: name, userId: who.user_id, properties: properties)
  end

  def identify(who, traits, _context)
    put(type: "identify", userId: who.user_id, traits: traits)
  end

  def group(who, _kind, group_id, traits, _context)
    put(type: "group", userId: who.user_id, groupId: group_id, traits: traits)
  end

  def put(line)
    puts JSON.generate(line)
  end
end

"""
quoted = partial(text_literal, style=LiteralStyle(unicode="braces", escaped="#"))


def module_of(package: str) -> str:
    """The module of a package: `music_analytics` is `MusicAnalytics`."""
    return "".join(map(str.capitalize, package.split("_")))


def program(package: str, sent: Sequence[Send], transport: str = "Recorder.new") -> str:
    """A script beside `lib` that makes these calls."""
    return "".join(
        (
            PRELUDE.format(package=package, module=module_of(package)),
            RECORDER if "Recorder" in transport else "",
            f"analytics = Analytics.new({transport})\n",
            *(f"{call(send)}\n" for send in sent),
        )
    )


def call(send: Send) -> str:
    """A call of the client as Ruby writes it."""
    given = [quoted(send.who), *([quoted(send.group_id)] if send.group_id else [])]
    given += keywords(send.call.fields, send.values)
    return f"analytics.{send.call.id}({', '.join(given)})"


def keywords(fields: Sequence[Field], values: Mapping[str, Json]) -> list[str]:
    """Values as keyword arguments; what is no field is extra."""
    given = [
        f"{field.id}: {expression(field.type, values[field.key])}"
        for field in fields
        if field.key in values
    ]
    known = {field.key for field in fields}
    extra = {key: value for key, value in values.items() if key not in known}
    return [*given, f"extra: {free(extra)}"] if extra else given


def expression(of: Type, value: Json) -> str:
    """A value of a type, in the classes that the client takes."""
    match of, value:
        case _, None:
            return "nil"
        case Plain(kind="date"), _:
            return f"Date.iso8601({free(value)})"
        case Plain(kind="datetime"), _:
            return f"Time.iso8601({free(value)})"
        case Choice(), _:
            of_member = (
                m.id for m in of.members if (m.value, type(m.value)) == (value, type(value))
            )
            return f"Types::{of.id}::{next(of_member)}"
        case ListOf(items=items), list():
            return f"[{', '.join(expression(items, each) for each in value)}]"
        case Record(), dict():
            return f"Types::{of.id}.new({', '.join(keywords(of.fields, value))})"
        case OneOf(options=options), list():
            held = next(each for each in options if isinstance(each, ListOf))
            return expression(held, value)
    return free(value)


def free(value: Json) -> str:
    """A value as JSON has it."""
    match value:
        case None:
            return "nil"
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case str():
            return quoted(value)
        case list():
            return f"[{', '.join(map(free, value))}]"
        case dict():
            pairs = (f"{quoted(key)} => {free(inside)}" for key, inside in value.items())
            return f"{{ {', '.join(pairs)} }}"
