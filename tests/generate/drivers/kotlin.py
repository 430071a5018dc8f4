"""Drivers of Kotlin clients: an object that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import indent

from tests.generate.calls import Calls
from tests.generate.sending import Send

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

{imports}
import java.time.LocalDate
import java.time.OffsetDateTime

object {name} {{
    @JvmStatic
    fun main(arguments: Array<String>) {{
        val analytics = {analytics}
{calls}
    }}

{functions}
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


def program(
    name: str, package: str, sent: Sequence[Send], transport: str = "Recorder"
) -> dict[str, str]:
    """An object `drive.NAME` that makes these calls of a client."""
    text = PROGRAM.format(
        imports=f"import {package}.*",
        name=name,
        analytics=f"Analytics({transport})",
        recorder=RECORDER if transport == "Recorder" else "",
        **functions("Analytics", map(Calls("kotlin").typed, sent)),
    )
    return {f"drive/{name}.kt": text, "drive/Json.kt": JSON}


def raw_program(name: str, sdk: str, package: str, sent: Sequence[Send]) -> str:
    """An object `drive.NAME` that makes these calls of an SDK."""
    return PROGRAM.format(
        imports="import kotlinx.serialization.json.*",
        name=name,
        analytics=f'{package}.Analytics({package}.Configuration("key"))',
        recorder="",
        **functions(f"{package}.Analytics", map(Calls("kotlin", sdk).raw, sent)),
    )


def functions(type: str, calls: Iterable[str]) -> dict[str, str]:
    """Calls of an object of a type, a function for each: one would be too large."""
    each = [
        f"    private fun call{at}(analytics: {type}) {{\n{indent(call, ' ' * 8)}\n    }}\n"
        for at, call in enumerate(calls)
    ]
    called = "\n".join(f"        call{at}(analytics)" for at in range(len(each)))
    return {"calls": called, "functions": "\n".join(each)}
