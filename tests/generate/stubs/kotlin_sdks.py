"""Stand-ins for SDKs in Kotlin, which come from Maven Central and nowhere else.

Signatures are those of `com.segment.analytics.kotlin:core` 1.25.0, of
`com.rudderstack.sdk.kotlin:core` 1.6.0 and of kotlinx.serialization 1.5.1, with the overloads that
could be taken by mistake. What would be uploaded is printed.
"""

from __future__ import annotations

SERIALIZATION = """\
package kotlinx.serialization

interface SerializationStrategy<in T>
"""

JSON = """\
package kotlinx.serialization.json

sealed class JsonElement

sealed class JsonPrimitive : JsonElement()

object JsonNull : JsonPrimitive() {
    override fun toString(): String = "null"
}

internal class JsonLiteral(private val body: String) : JsonPrimitive() {
    override fun toString(): String = body
}

class JsonObject(private val content: Map<String, JsonElement>) :
    JsonElement(), Map<String, JsonElement> by content {
    override fun toString(): String =
        content.entries.joinToString(",", "{", "}") { "${quoted(it.key)}:${it.value}" }
}

class JsonArray(private val content: List<JsonElement>) :
    JsonElement(), List<JsonElement> by content {
    override fun toString(): String = content.joinToString(",", "[", "]")
}

fun JsonPrimitive(value: Boolean?): JsonPrimitive =
    if (value == null) JsonNull else JsonLiteral(value.toString())

fun JsonPrimitive(value: Number?): JsonPrimitive =
    if (value == null) JsonNull else JsonLiteral(value.toString())

fun JsonPrimitive(value: String?): JsonPrimitive =
    if (value == null) JsonNull else JsonLiteral(quoted(value))

class JsonObjectBuilder internal constructor() {
    private val content: MutableMap<String, JsonElement> = linkedMapOf()

    fun put(key: String, element: JsonElement): JsonElement? = content.put(key, element)

    internal fun build(): JsonObject = JsonObject(content)
}

class JsonArrayBuilder internal constructor() {
    private val content: MutableList<JsonElement> = mutableListOf()

    fun add(element: JsonElement): Boolean = content.add(element)

    internal fun build(): JsonArray = JsonArray(content)
}

fun buildJsonObject(builderAction: JsonObjectBuilder.() -> Unit): JsonObject =
    JsonObjectBuilder().apply(builderAction).build()

fun buildJsonArray(builderAction: JsonArrayBuilder.() -> Unit): JsonArray =
    JsonArrayBuilder().apply(builderAction).build()

fun JsonObjectBuilder.put(key: String, value: Boolean?) = put(key, JsonPrimitive(value))

fun JsonObjectBuilder.put(key: String, value: Number?) = put(key, JsonPrimitive(value))

fun JsonObjectBuilder.put(key: String, value: String?) = put(key, JsonPrimitive(value))

fun JsonObjectBuilder.putJsonObject(key: String, action: JsonObjectBuilder.() -> Unit) =
    put(key, buildJsonObject(action))

fun JsonObjectBuilder.putJsonArray(key: String, action: JsonArrayBuilder.() -> Unit) =
    put(key, buildJsonArray(action))

fun JsonArrayBuilder.add(value: Boolean?) = add(JsonPrimitive(value))

fun JsonArrayBuilder.add(value: Number?) = add(JsonPrimitive(value))

fun JsonArrayBuilder.add(value: String?) = add(JsonPrimitive(value))

fun JsonArrayBuilder.addJsonObject(action: JsonObjectBuilder.() -> Unit) =
    add(buildJsonObject(action))

fun JsonArrayBuilder.addJsonArray(action: JsonArrayBuilder.() -> Unit) =
    add(buildJsonArray(action))

private fun quoted(text: String): String =
    text.map { if (it in '#'..'[') "$it" else "\\\\u%04x".format(it.code) }
        .joinToString("", "\\"", "\\"")
"""

SEGMENT = """\
package com.segment.analytics.kotlin.core

import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

typealias EnrichmentClosure = (event: BaseEvent?) -> BaseEvent?

val emptyJsonObject = JsonObject(emptyMap())

data class Configuration(val writeKey: String)

sealed class BaseEvent {
    abstract var anonymousId: String
    abstract var context: JsonObject
    abstract var userId: String
}

class SomeEvent(val own: JsonObject) : BaseEvent() {
    override lateinit var anonymousId: String
    override lateinit var context: JsonObject
    override var userId: String = ""
}

open class Analytics(val configuration: Configuration) {
    @JvmOverloads
    fun track(
        name: String,
        properties: JsonObject = emptyJsonObject,
        enrichment: EnrichmentClosure? = null,
    ) = process(enrichment, "track", "event" to name, "properties" to properties)

    fun <T> track(
        name: String,
        properties: T,
        serializationStrategy: SerializationStrategy<T>,
        enrichment: EnrichmentClosure? = null,
    ): Unit = error("$name $properties $serializationStrategy $enrichment")

    inline fun <reified T> track(
        name: String,
        properties: T,
        noinline enrichment: EnrichmentClosure? = null,
    ): Unit = error("$name $properties $enrichment")

    @JvmOverloads
    fun identify(
        userId: String,
        traits: JsonObject = emptyJsonObject,
        enrichment: EnrichmentClosure? = null,
    ) {
        known = userId
        process(enrichment, "identify", "traits" to traits)
    }

    @JvmOverloads
    fun identify(traits: JsonObject = emptyJsonObject, enrichment: EnrichmentClosure? = null) =
        process(enrichment, "identify", "traits" to traits)

    inline fun <reified T> identify(
        traits: T,
        noinline enrichment: EnrichmentClosure? = null,
    ): Unit = error("$traits $enrichment")

    inline fun <reified T> identify(
        userId: String,
        traits: T,
        noinline enrichment: EnrichmentClosure? = null,
    ): Unit = error("$userId $traits $enrichment")

    @JvmOverloads
    fun screen(
        title: String,
        properties: JsonObject = emptyJsonObject,
        category: String = "",
        enrichment: EnrichmentClosure? = null,
    ) {
        check(category.isEmpty())
        process(enrichment, "screen", "name" to title, "properties" to properties)
    }

    inline fun <reified T> screen(
        title: String,
        properties: T,
        category: String = "",
        noinline enrichment: EnrichmentClosure? = null,
    ): Unit = error("$title $properties $category $enrichment")

    @JvmOverloads
    fun group(
        groupId: String,
        traits: JsonObject = emptyJsonObject,
        enrichment: EnrichmentClosure? = null,
    ) = process(enrichment, "group", "groupId" to groupId, "traits" to traits)

    inline fun <reified T> group(
        groupId: String,
        traits: T,
        noinline enrichment: EnrichmentClosure? = null,
    ): Unit = error("$groupId $traits $enrichment")

    private var known = ""

    private fun process(
        enrichment: EnrichmentClosure?,
        type: String,
        vararg own: Pair<String, Any>,
    ) {
        val before = SomeEvent(emptyJsonObject)
        before.userId = known
        before.anonymousId = "made by the SDK"
        before.context = emptyJsonObject
        val event = enrichment?.invoke(before) ?: before
        val more = listOfNotNull(
            ("anonymousId" to event.anonymousId).takeIf { it.second != "made by the SDK" },
            ("context" to event.context).takeIf { event.context.isNotEmpty() },
        )
        drive.put("type" to type, *own, "userId" to event.userId, *more.toTypedArray())
    }
}
"""

RUDDER_OPTION = """\
package com.rudderstack.sdk.kotlin.core.internals.models

import kotlinx.serialization.json.JsonObject

typealias Properties = JsonObject
typealias Traits = JsonObject

val emptyJsonObject = JsonObject(emptyMap())

data class RudderOption(
    val integrations: JsonObject = emptyJsonObject,
    val externalIds: List<ExternalId> = emptyList(),
    val customContext: JsonObject = emptyJsonObject,
)

data class ExternalId(val type: String, val id: String)
"""

RUDDER = """\
package com.rudderstack.sdk.kotlin.core

import com.rudderstack.sdk.kotlin.core.internals.models.Properties
import com.rudderstack.sdk.kotlin.core.internals.models.RudderOption
import com.rudderstack.sdk.kotlin.core.internals.models.Traits
import com.rudderstack.sdk.kotlin.core.internals.models.emptyJsonObject

data class Configuration(val writeKey: String)

open class Analytics(val configuration: Configuration) {
    /** Whom an earlier session identified. */
    var known = "usr_1"

    val userId: String?
        get() = known

    @JvmOverloads
    fun track(
        name: String,
        properties: Properties = emptyJsonObject,
        options: RudderOption = RudderOption(),
    ) = process(options, "track", "event" to name, "properties" to properties)

    @JvmOverloads
    fun screen(
        screenName: String,
        category: String = "",
        properties: Properties = emptyJsonObject,
        options: RudderOption = RudderOption(),
    ) {
        check(category.isEmpty())
        process(options, "screen", "name" to screenName, "properties" to properties)
    }

    @JvmOverloads
    fun group(
        groupId: String,
        traits: Traits = emptyJsonObject,
        options: RudderOption = RudderOption(),
    ) = process(options, "group", "groupId" to groupId, "traits" to traits)

    @JvmOverloads
    fun identify(
        userId: String = "",
        traits: Traits = emptyJsonObject,
        options: RudderOption = RudderOption(),
    ) {
        known = userId
        process(options, "identify", "traits" to traits)
    }

    private fun process(options: RudderOption, type: String, vararg own: Pair<String, Any>) {
        val context = options.customContext
        val more = if (context.isEmpty()) emptyArray() else arrayOf("context" to context)
        drive.put("type" to type, *own, "userId" to known, *more)
    }
}
"""

STUBS = {
    "kotlinx/serialization/Serialization.kt": SERIALIZATION,
    "kotlinx/serialization/json/Json.kt": JSON,
    "com/segment/analytics/kotlin/core/Analytics.kt": SEGMENT,
    "com/rudderstack/sdk/kotlin/core/RudderOption.kt": RUDDER_OPTION,
    "com/rudderstack/sdk/kotlin/core/Analytics.kt": RUDDER,
}
