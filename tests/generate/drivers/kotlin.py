"""Drivers of Kotlin clients: an object that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tests.generate.drivers.java import takes, union_name
from tests.generate.sending import Send
from trackplan.generate.client import Choice, Field, ListOf, OneOf, Plain, Record, Type
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

JSON = """\
package drive

import kotlinx.serialization.json.JsonElement

fun put(vararg pairs: Pair<String, Any?>) = println(json(pairs.toMap()))

private fun json(value: Any?): String =
    when (value) {
        null, is Boolean, is Number, is JsonElement -> value.toString()
        is Map<*, *> ->
            value.entries.joinToString(",", "{", "}") { "${json(it.key)}:${json(it.value)}" }
        is Iterable<*> -> value.joinToString(",", "[", "]", transform = ::json)
        else -> value.toString().map { if (it in '#'..'[') "$it" else "\\\\u%04x".format(it.code) }
            .joinToString("", "\\"", "\\"")
    }
"""

PROGRAM = """\
@file:Suppress("DEPRECATION")

package drive

import {package}.*
import java.time.LocalDate
import java.time.OffsetDateTime

object {name} {{
    @JvmStatic
    fun main(arguments: Array<String>) {{
        val analytics = Analytics({transport})
{calls}
    }}

{methods}
{recorder}}}
"""

RECORDER = """\
    object Recorder : Transport {
        override fun track(
            who: Identity,
            event: String,
            properties: Map<String, Any?>,
            context: Map<String, Any?>,
        ) {
            val user = "userId" to who.userId
            put("type" to "track", "event" to event, user, "properties" to properties)
        }

        override fun page(
            who: Identity,
            name: String,
            properties: Map<String, Any?>,
            context: Map<String, Any?>,
        ) {
            val user = "userId" to who.userId
            put("type" to "page", "name" to name, user, "properties" to properties)
        }

        override fun screen(
            who: Identity,
            name: String,
            properties: Map<String, Any?>,
            context: Map<String, Any?>,
        ) {
            val user = "userId" to who.userId
            put("type" to "screen", "name" to name, user, "properties" to properties)
        }

        override fun identify(
            who: Identity,
            traits: Map<String, Any?>,
            context: Map<String, Any?>,
        ) = put("type" to "identify", "userId" to who.userId, "traits" to traits)

        override fun group(
            who: Identity,
            kind: String,
            groupId: String,
            traits: Map<String, Any?>,
            context: Map<String, Any?>,
        ) = put("type" to "group", "userId" to who.userId, "groupId" to groupId, "traits" to traits)
    }
"""
quoted = partial(text_literal, style=LiteralStyle(escaped="$"))


def program(
    name: str, package: str, sent: Sequence[Send], transport: str = "Recorder"
) -> dict[str, str]:
    """An object `drive.NAME` that makes these calls, each in a function: one would be too large."""
    functions = (
        f"    private fun call{at}(analytics: Analytics) = {call(send)}\n"
        for at, send in enumerate(sent)
    )
    text = PROGRAM.format(
        package=package,
        name=name,
        transport=transport,
        calls="\n".join(f"        call{at}(analytics)" for at in range(len(sent))),
        methods="\n".join(functions),
        recorder=RECORDER if transport == "Recorder" else "",
    )
    return {f"drive/{name}.kt": text, "drive/Json.kt": JSON}


def call(send: Send) -> str:
    """A call of the client as Kotlin writes it."""
    given = [f"groupId = {quoted(send.group_id)}"] if send.group_id else []
    given += [*arguments(send.call.fields, send.values), f"who = Identity({quoted(send.who)})"]
    return f"analytics.{send.call.id}({', '.join(given)})"


def arguments(fields: Sequence[Field], values: Mapping[str, Json]) -> list[str]:
    """Named arguments; what is no field is extra."""
    known = {field.key: field for field in fields}
    given = [
        f"{known[key].id} = {of_field(known[key], values[key])}" for key in values if key in known
    ]
    extra = {key: value for key, value in values.items() if key not in known}
    return [*given, f"extra = {free(extra)}"] if extra else given


def of_field(field: Field, value: Json) -> str:
    """A value of a field; what may be left out or be null is wrapped."""
    is_wrapped = field.nullable and not field.required and field.type.kind not in {"any", "null"}
    text = expression(field.type, value)
    return f"Sent({text})" if is_wrapped else text


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
            same = (m.id for m in of.members if (m.value, type(m.value)) == (value, type(value)))
            return f"{of.id}.{next(same)}"
        case ListOf() if isinstance(value, list):
            return f"listOf({', '.join(expression(of.items, each) for each in value)})"
        case Record() if isinstance(value, dict):
            return f"{of.id}({', '.join(arguments(of.fields, value))})"
        case OneOf():
            option = next(each for each in of.options if takes(each, value))
            return f"OneOf.{union_name(of)}({expression(option, value)})"
    raise AssertionError((of, value))


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
            return f"listOf({', '.join(map(free, value))})"
        case dict():
            pairs = (f"{quoted(key)} to {free(inside)}" for key, inside in value.items())
            return f"mapOf({', '.join(pairs)})"
