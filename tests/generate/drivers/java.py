"""Drivers of Java clients: a class that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tests.generate.sending import Send
from trackplan.generate.client import Choice, Field, ListOf, OneOf, Plain, Record, Type
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

JSON = """\
package drive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

public final class Json {
  private Json() {}

  public static Map<String, Object> map(Object... pairs) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      made.put((String) pairs[at], pairs[at + 1]);
    }
    return made;
  }

  public static void print(Object... pairs) {
    System.out.println(text(map(pairs)));
  }

  /** Prints what is there alone: a call without a context says nothing of it. */
  public static void printSome(Object... pairs) {
    Map<String, Object> some = map(pairs);
    some.values().removeIf(each -> each == null || each.equals(Map.of()));
    boolean isEvent = some.containsKey("event") || some.containsKey("name");
    some.putIfAbsent(isEvent ? "properties" : "traits", Map.of());
    System.out.println(text(some));
  }

  private static String text(Object value) {
    if (value == null || value.getClass().getSimpleName().equals("JsonNull")) {
      return "null";
    }
    if (value instanceof Boolean || value instanceof Number) {
      return String.valueOf(value);
    }
    if (value instanceof Map) {
      return ((Map<?, ?>) value)
          .entrySet().stream()
              .map(each -> quoted((String) each.getKey()) + ":" + text(each.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Iterable) {
      return StreamSupport.stream(((Iterable<?>) value).spliterator(), false)
          .map(Json::text)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return quoted((String) value);
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(unit -> String.format(unit > 34 && unit < 92 ? "%c" : "\\\\u%04x", unit))
        .collect(Collectors.joining("", "\\"", "\\""));
  }
}
"""

PROGRAM = """\
package drive;

import {package}.*;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;

@SuppressWarnings("deprecation")
public final class {name} {{
  public static void main(String[] arguments) {{
    Analytics analytics = new Analytics({transport});
{calls}
  }}

{methods}
{recorder}}}
"""

RECORDER = """\
  static final class Recorder implements Transport {
    @Override
    public void track(
        Identity who, String event, Map<String, Object> properties, Map<String, Object> context) {
      Json.print("type", "track", "event", event, "userId", who.userId(), "properties", properties);
    }

    @Override
    public void page(
        Identity who, String name, Map<String, Object> properties, Map<String, Object> context) {
      Json.print("type", "page", "name", name, "userId", who.userId(), "properties", properties);
    }

    @Override
    public void screen(
        Identity who, String name, Map<String, Object> properties, Map<String, Object> context) {
      Json.print("type", "screen", "name", name, "userId", who.userId(), "properties", properties);
    }

    @Override
    public void identify(Identity who, Map<String, Object> traits, Map<String, Object> context) {
      Json.print("type", "identify", "userId", who.userId(), "traits", traits);
    }

    @Override
    public void group(
        Identity who,
        String kind,
        String groupId,
        Map<String, Object> traits,
        Map<String, Object> context) {
      Json.print(
          "type", "group", "userId", who.userId(), "groupId", groupId, "traits", traits);
    }
  }
"""
quoted = partial(text_literal, style=LiteralStyle(ascii=True))


def program(
    name: str, package: str, sent: Sequence[Send], transport: str = "new Recorder()"
) -> dict[str, str]:
    """A class `drive.NAME` that makes these calls, each in a method: one would be too large."""
    methods = (
        f"  static void call{at}(Analytics analytics) {{\n    {call(send)}\n  }}\n"
        for at, send in enumerate(sent)
    )
    text = PROGRAM.format(
        package=package,
        name=name,
        transport=transport,
        calls="\n".join(f"    call{at}(analytics);" for at in range(len(sent))),
        methods="\n".join(methods),
        recorder=RECORDER if "Recorder" in transport else "",
    )
    return {f"drive/{name}.java": text, "drive/Json.java": JSON}


def call(send: Send) -> str:
    """A call of the client as Java writes it."""
    of = send.call
    given = [f"Identity.user({quoted(send.who)})"]
    given += [quoted(send.group_id)] if send.group_id else []
    if of.fields or of.is_open:
        given.append(built(of.type_id, of.fields, send.values))
    return f"analytics.{of.id}({', '.join(given)});"


def built(type_id: str, fields: Sequence[Field], values: Mapping[str, Json]) -> str:
    """A value object, the required steps first; what is no field is extra."""
    steps = [
        f".{field.id}({expression(field.type, values[field.key])})"
        for field in fields
        if field.key in values
    ]
    extra = {key: values[key] for key in values if key not in {field.key for field in fields}}
    steps += [f".extra({free(extra)})"] if extra else []
    return f"{type_id}.builder(){''.join(steps)}.build()"


def expression(of: Type, value: Json) -> str:
    """A value of a type, in the classes that the client takes."""
    if value is None:
        return "null"
    match of:
        case Plain(kind="date"):
            return f"LocalDate.parse({free(value)})"
        case Plain(kind="datetime"):
            return f"OffsetDateTime.parse({free(value)})"
        case Plain(kind="number"):
            return f"{float(value)!r}"  # type: ignore[arg-type]
        case Plain():
            return free(value)
        case Choice():
            of_member = (
                m.id for m in of.members if (m.value, type(m.value)) == (value, type(value))
            )
            return f"{of.id}.{next(of_member)}"
        case ListOf() if isinstance(value, list):
            return listed([expression(of.items, each) for each in value])
        case Record() if isinstance(value, dict):
            return built(of.id, of.fields, value)
        case OneOf():
            option = next(each for each in of.options if takes(each, value))
            return f"OneOf.{union_name(of)}.of({expression(option, value)})"
    raise AssertionError((of, value))


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


def union_name(of: OneOf) -> str:
    """The class of a union, named for its options."""
    words = {"integer": "Long", "number": "Double", "datetime": "OffsetDateTime"}
    words |= {"date": "LocalDate", "object": "Map", "any": "Anything"}

    def word(option: Type) -> str:
        match option:
            case ListOf():
                return f"ListOf{'Nullable' * option.nullable}{word(option.items)}"
            case Plain():
                return words.get(option.kind, option.kind.capitalize())
            case OneOf():
                return union_name(option)
            case Choice() | Record():
                return option.id

    return "Or".join(map(word, of.options))


def free(value: Json) -> str:
    """A value as JSON has it."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int():
            return f"{value}L"
        case float():
            return repr(value)
        case str():
            return quoted(value)
        case list():
            return listed([free(each) for each in value])
        case dict():
            pairs = (f"{quoted(key)}, {free(inside)}" for key, inside in value.items())
            return f"Json.map({', '.join(pairs)})"


def listed(items: list[str]) -> str:
    """A list, which may hold null."""
    return (
        "Arrays.asList((Object) null)"
        if items == ["null"]
        else f"Arrays.asList({', '.join(items)})"
    )
