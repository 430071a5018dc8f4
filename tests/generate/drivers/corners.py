"""Calls of the plan `corners` by hand, in the languages of the JVM, and what must be sent."""

from __future__ import annotations

from trackplan.plan.yaml.node import Json

JAVA = """\
package drive;

import clients.corners.*;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

public final class Corners {
  public static void main(String[] arguments) {
    com.segment.analytics.Analytics client = com.segment.analytics.Analytics.builder("key").build();
    Analytics analytics = new Analytics(new SegmentTransport(client));
    ThingsMixed mixed =
        ThingsMixed.builder()
            .mixed(List.of(OneOf.StringOrLong.of("a"), OneOf.StringOrLong.of(1)))
            .to(OneOf.StringOrDouble.of(0.5))
            .on(OneOf.LocalDateOrOffsetDateTime.of(LocalDate.of(2026, 1, 31)))
            .kinds(
                Arrays.asList(
                    OneOf.StringOrMapOrListOfBoolean.of(Map.of("day", LocalDate.of(2026, 2, 1))),
                    null,
                    OneOf.StringOrMapOrListOfBoolean.of(List.of(true))))
            .positionStage(ThingsMixedPositionStage.builder().wait_(2).build())
            .extra(Json.map("mixed", "gives way", "more", null))
            .build();
    analytics
        .withContext(Map.of("ip", "192.0.2.1"))
        .withContext(Json.map("none", null))
        .thingsMixed(Identity.anonymous("visitor"), mixed);
    analytics.positionStage(
        Identity.of("usr_2", "visitor"), PositionStage.builder().position(1).build());
    analytics.pagePricing(Identity.user("usr_1"));
    PositionStage one = PositionStage.builder().position(1).build();
    PositionStage two = PositionStage.builder().position(2).build();
    if (!one.equals(PositionStage.builder().position(1).build()) || one.equals(two)) {
      throw new AssertionError("values are equal where they send the same");
    }
  }
}
"""
JAVA_SENDS: list[Json] = [
    {
        "type": "track",
        "event": "Things Mixed",
        "anonymousId": "visitor",
        "properties": {
            "mixed": ["a", 1],
            "to": 0.5,
            "on": "2026-01-31",
            "kinds": [{"day": "2026-02-01"}, None, [True]],
            "position stage": {"wait": 2},
            "more": None,
        },
        "context": {"ip": "192.0.2.1", "none": None},
    },
    {
        "type": "track",
        "event": "Position Stage",
        "userId": "usr_2",
        "anonymousId": "visitor",
        "properties": {"position": 1},
    },
    {"type": "page", "name": "Pricing", "userId": "usr_1", "properties": {}},
]

KOTLIN = """\
package drive

import clients.corners.*
import java.time.LocalDate

object Corners {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val segment = com.segment.analytics.kotlin.core.Configuration("key")
        val analytics =
            Analytics(SegmentTransport(com.segment.analytics.kotlin.core.Analytics(segment)))
        analytics.thingsMixed(
            mixed = listOf(OneOf.StringOrLong("a"), OneOf.StringOrLong(1)),
            to = Sent(OneOf.StringOrDouble(0.5)),
            on = OneOf.LocalDateOrOffsetDateTime(LocalDate.of(2026, 1, 31)),
            kinds = listOf(
                OneOf.StringOrMapOrListOfBoolean(mapOf("day" to LocalDate.of(2026, 2, 1))),
                null,
                OneOf.StringOrMapOrListOfBoolean(listOf(true)),
            ),
            positionStage = ThingsMixedPositionStage(wait = 2),
            extra = mapOf("mixed" to "gives way", "more" to null),
            who = Identity(anonymousId = "visitor"),
            context = mapOf("ip" to "192.0.2.1", "none" to null),
        )
        analytics.positionStage(position = 1, who = Identity("usr_2", "visitor"))
        analytics.pagePricing()
        check(ThingsMixedPositionStage(wait = 2) == ThingsMixedPositionStage(wait = 2))
        check(ThingsMixedPositionStage(wait = 2) != ThingsMixedPositionStage(wait = 3))
    }
}
"""
KOTLIN_SENDS: list[Json] = [
    {
        "type": "track",
        "event": "Things Mixed",
        "userId": "",
        "anonymousId": "visitor",
        "properties": {
            "mixed": ["a", 1],
            "to": 0.5,
            "on": "2026-01-31",
            "kinds": [{"day": "2026-02-01"}, None, [True]],
            "position stage": {"wait": 2},
            "more": None,
        },
        "context": {"ip": "192.0.2.1", "none": None},
    },
    {
        "type": "track",
        "event": "Position Stage",
        "userId": "usr_2",
        "anonymousId": "visitor",
        "properties": {"position": 1},
    },
    {"type": "screen", "name": "Pricing", "userId": "", "properties": {}},
]
