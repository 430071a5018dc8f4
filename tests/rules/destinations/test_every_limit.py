"""Each limit and each reserved name in the data: a plan at the limit, and one beyond it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.rules.destinations.limit_files import KINDS, entries, plan, said, stated

RULE_OF = {
    "event": "destination-event-name",
    "property": "destination-property-name",
    "trait": "destination-property-name",
    "table": "warehouse-identifier",
    "column": "warehouse-identifier",
}
NO_FIGURES = ("effect", "source", "any_language", "cut", "except", "platform")
OF_IDENTIFY = ("trait", "traits", "user_id")


def figures(section: str) -> list[Any]:
    """The figures and flags of a section, each a parameter of its own."""
    return [
        pytest.param(kind, id, key, value, id=f"{kind}/{section}/{id}/{key}")
        for kind in KINDS
        for (where, id), entry in entries(kind).items()
        if where == section
        for key, value in entry.items()
        if key not in NO_FIGURES
    ]


def listed(section: str, key: str) -> list[Any]:
    """The names or prefixes of a section, each a parameter of its own."""
    return [
        pytest.param(kind, id, name, id=f"{kind}/{id}/{name}")
        for kind in KINDS
        for (where, id), entry in entries(kind).items()
        if where == section
        for name in entry.get(key, ())
    ]


def kept_on_platforms() -> list[tuple[str, str]]:
    """The names that are reserved on one platform, or on each by itself, each once."""
    return sorted(
        {
            (kind, name)
            for kind in KINDS
            for (where, _), entry in entries(kind).items()
            if where == "reserved" and "platform" in entry
            for name in entry.get("names", ())
        }
    )


def with_name(of: str, name: str) -> dict[str, Any]:
    """The elements of a plan in which something is called `name`."""
    if of in ("event", "table"):
        return {"events": {name: {}}}
    if of == "trait":
        return {"identify": {"traits": {name: "string"}}}
    return {"events": {"song_played": {"properties": {name: "string"}}}}


def one(kind: str, of: str, rule: str, **elements: Any) -> None:
    """Hold that one rule speaks once, about `kind` alone."""
    others = of not in OF_IDENTIFY
    (found,) = said(plan(kind, others=others, **elements))
    assert found.rule == rule
    assert stated(kind)["name"] in found.message or f"`{kind}`" in found.message
    assert found.help


def none(kind: str, of: str, **elements: Any) -> None:
    """Hold that no rule speaks."""
    assert said(plan(kind, others=of not in OF_IDENTIFY, **elements)) == []


# What breaks a bound of names, and a name that just keeps it.
NAMES: Mapping[str, Callable[[Any], tuple[str, str]]] = {
    "max_chars": lambda most: ("a" * most, "a" * (most + 1)),
    "max_bytes": lambda most: ("a" * most, "a" * (most + 1)),
    "min_chars": lambda least: ("a" * least, "a" * (least - 1)),
    "first": lambda _: ("a1", "1a"),
    "chars": lambda _: ("a_b", "a|b"),
}


@pytest.mark.parametrize(("kind", "of", "key", "value"), figures("names"))
def test_names(kind: str, of: str, key: str, value: Any) -> None:
    fits, breaks = NAMES[key](value)
    none(kind, of, **with_name(of, fits))
    if (of, key) in (("table", "chars"), ("column", "chars")):
        none(kind, of, **with_name(of, breaks))  # snake case has no such characters
    else:
        one(kind, of, RULE_OF[of], **with_name(of, breaks))


@pytest.mark.parametrize(("kind", "id", "name"), listed("reserved", "names"))
def test_reserved_names(kind: str, id: str, name: str) -> None:
    entry = entries(kind)["reserved", id]
    of, platform = entry["of"], entry.get("platform")
    one(kind, of, "destination-reserved-name", **with_name(of, name), platform=platform)
    none(kind, of, **with_name(of, f"my{name}"[:24]), platform=platform)


@pytest.mark.parametrize(("kind", "name"), kept_on_platforms())
def test_a_name_that_is_reserved_on_one_platform_is_free_on_the_other(kind: str, name: str) -> None:
    lists = [e for (section, _), e in entries(kind).items() if section == "reserved"]
    there = {e["platform"] for e in lists if "platform" in e and name in e["names"]}
    for platform in ("web", "app", None):
        # Where nothing tells the platform, a name counts that is kept on both.
        kept = there == {"web", "app"} if platform is None else platform in there
        text = plan(kind, **with_name("event", name), platform=platform)
        assert [d.rule for d in said(text)] == ["destination-reserved-name"] * kept


@pytest.mark.parametrize(("kind", "id", "prefix"), listed("reserved", "prefixes"))
def test_reserved_prefixes(kind: str, id: str, prefix: str) -> None:
    of = entries(kind)["reserved", id]["of"]
    one(kind, of, "destination-reserved-name", **with_name(of, f"{prefix}song"))
    none(kind, of, **with_name(of, f"song_{prefix.strip('.')}"))


@pytest.mark.parametrize(
    ("kind", "id", "name"), [*listed("avoided", "names"), *listed("avoided", "prefixes")]
)
def test_avoided_names(kind: str, id: str, name: str) -> None:
    entry = entries(kind)["avoided", id]
    of, via = entry["of"], entry.get("via")
    whole = name if name in entry["names"] else f"{name}song"
    # Some are columns that a warehouse fills, too; no warehouse gets this event.
    one(kind, of, "destination-avoided-name", **with_name(of, whole), via=via)
    none(kind, of, **with_name(of, f"song_{name}"), via=via)
    if via is not None:
        none(kind, of, **with_name(of, whole))


def so_many(id: str, count: int) -> dict[str, Any]:
    """The elements of a plan in which there are `count` of what is counted."""
    if id == "events":
        return {"events": {f"e{n}": {} for n in range(count)}}
    fields = {f"p{n}": "string" for n in range(count)}
    if id == "traits":
        return {"identify": {"traits": fields}}
    return {"events": {"song_played": {"properties": fields}}}


@pytest.mark.parametrize(("kind", "id", "key", "most"), figures("counts"))
def test_counts(kind: str, id: str, key: str, most: int) -> None:
    assert key == "max"
    platform = entries(kind)["counts", id].get("platform")
    none(kind, id, **so_many(id, most), platform=platform)
    one(kind, id, "destination-limit", **so_many(id, most + 1), platform=platform)
    if platform is not None:
        none(kind, id, **so_many(id, most + 1))


def nested(depth: int) -> Any:
    """An object with objects in it."""
    return {"properties": {"a": nested(depth - 1)}} if depth > 1 else {"type": "object"}


# A definition that just fits, and those that do not.
SHAPES: Mapping[str, Callable[[Any], tuple[Any, list[Any]]]] = {
    "flat": lambda _: (
        "string",
        [
            {"type": "array", "items": "string"},
            {"type": "object"},
            {"type": ["string", "object"]},
            {"type": "string", "nullable": True},
            {"type": ["string", "null"]},
        ],
    ),
    "max_depth": lambda most: (nested(most), [nested(most + 1)]),
    "max_keys": lambda most: (
        {"properties": {f"k{n}": "string" for n in range(most)}},
        [{"properties": {f"k{n}": "string" for n in range(most + 1)}}],
    ),
}


@pytest.mark.parametrize(("kind", "of", "key", "value"), figures("shapes"))
def test_shapes(kind: str, of: str, key: str, value: Any) -> None:
    fits, breaking = SHAPES[key](value)
    none(kind, of, events={"song_played": {"properties": {"song": fits}}})
    for breaks in breaking:
        events = {"song_played": {"properties": {"song": breaks}}}
        one(kind, of, "destination-value", events=events)


def with_value(of: str, definition: Any) -> dict[str, Any]:
    """The elements of a plan in which a property, trait or id is so defined."""
    if of == "user_id":
        return {"identify": {"user_id": definition}}
    if of == "trait":
        return {"identify": {"traits": {"song": definition}}}
    return {"events": {"song_played": {"properties": {"song": definition}}}}


@pytest.mark.parametrize("key_of_value", ["enum", "examples", "const", "default"])
@pytest.mark.parametrize(("kind", "of", "key", "bound"), figures("lengths"))
def test_lengths(kind: str, of: str, key: str, bound: int, key_of_value: str) -> None:
    letter = "é" if key == "max_bytes" else "a"
    at, beyond = ("a" * bound, "a" * (bound - 1 if key == "min_chars" else bound + 1))
    if letter != "a":
        beyond = letter * (bound // 2 + 1)  # more bytes than are kept, but fewer characters
    for text, hold in ((at, none), (beyond, one)):
        value = [text] if key_of_value in ("enum", "examples") else text
        elements = with_value(of, {"type": "string", key_of_value: value})
        if hold is none:
            none(kind, of, **elements)
        else:
            one(kind, of, "destination-value-length", **elements)


@pytest.mark.parametrize(("kind", "of", "key", "bound"), figures("lengths"))
def test_lengths_that_the_plan_asks_for(kind: str, of: str, key: str, bound: int) -> None:
    stated, step = ("maxLength", -1) if key == "min_chars" else ("minLength", 1)
    none(kind, of, **with_value(of, {"type": "string", stated: bound}))
    beyond = with_value(of, {"type": "string", stated: bound + step})
    one(kind, of, "destination-value-length", **beyond)


@pytest.mark.parametrize(
    ("kind", "via", "old"),
    [
        pytest.param(kind, via, old, id=f"{kind}/via/{via}/{old}")
        for kind in KINDS
        for (section, via), entry in entries(kind).items()
        if section == "via"
        for old in entry["replace"]
    ],
)
def test_a_name_that_is_rewritten_on_the_way_is_taken(kind: str, via: str, old: str) -> None:
    events: dict[str, Any] = {f"song{old}played": {}}
    none(kind, "event", events=events, via=via)
    one(kind, "event", "destination-event-name", events=events)


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_says_where_it_comes_from_and_every_limit_what_happens(kind: str) -> None:
    for (section, _), entry in entries(kind).items():
        assert entry["source"].strip()
        assert section == "via" or entry["effect"].strip()
