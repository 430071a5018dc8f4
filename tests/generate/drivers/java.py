"""Drivers of Java clients: a class that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import indent

from tests.generate.calls import Calls
from tests.generate.sending import Send

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

{imports}
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@SuppressWarnings("deprecation")
public final class {name} {{
  public static void main(String[] arguments) {{
    {type} analytics = {analytics};
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


def program(
    name: str, package: str, sent: Sequence[Send], transport: str = "new Recorder()"
) -> dict[str, str]:
    """A class `drive.NAME` that makes these calls of a client."""
    text = PROGRAM.format(
        imports=f"import {package}.*;",
        name=name,
        analytics=f"new Analytics({transport})",
        recorder=RECORDER if "Recorder" in transport else "",
        **methods("Analytics", map(Calls("java").typed, sent)),
    )
    return {f"drive/{name}.java": text, "drive/Json.java": JSON}


def raw_program(name: str, sdk: str, package: str, client: str, sent: Sequence[Send]) -> str:
    """A class `drive.NAME` that makes these calls of an SDK, whose client is of a class."""
    return PROGRAM.format(
        imports=f"import com.google.gson.JsonNull;\nimport {package}.messages.*;",
        name=name,
        analytics=f'{package}.{client}.builder("key").build()',
        recorder="",
        **methods(f"{package}.{client}", map(Calls("java", sdk).raw, sent)),
    )


def methods(type: str, calls: Iterable[str]) -> dict[str, str]:
    """Calls of an object of a type, a method for each: one would be too large."""
    each = [
        f"  static void call{at}({type} analytics) {{\n{indent(call, '    ')}\n  }}\n"
        for at, call in enumerate(calls)
    ]
    called = "\n".join(f"    call{at}(analytics);" for at in range(len(each)))
    return {"type": type, "calls": called, "methods": "\n".join(each)}
