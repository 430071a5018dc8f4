"""Clients in Swift, as their syntax trees show them: Swift itself cannot be installed here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.generate.calls import Calls
from tests.generate.literal_values import json_of, texts_of
from tests.generate.sending import GROUP, PLANS, USER, Send, generated, sends
from tests.generate.syntax import decoded, every, first, parsed, text_of, texts
from tests.generate.words import client_of_words
from trackplan.generate.client import Call, Choice, Client, Field, ListOf, Record, Type
from trackplan.plan.yaml.node import Json

PACKAGE = "Client"


def files_of(plan: str, sdk: str = "none") -> dict[str, str]:
    return generated(plan, "swift", sdk=sdk, package=PACKAGE).files


def client_of(plan: str) -> Client:
    return generated(plan, "swift", package=PACKAGE).client


@pytest.mark.parametrize("sdk", ["none", "segment", "rudder"])
@pytest.mark.parametrize("plan", PLANS)
def test_every_file_is_swift(plan: str, sdk: str) -> None:
    for text in files_of(plan, sdk).values():
        parsed("swift", text)


def test_every_reserved_word_may_be_a_name(tmp_path: Path) -> None:
    for text in client_of_words("swift", tmp_path).files.values():
        parsed("swift", text)


@pytest.mark.parametrize("plan", PLANS)
def test_a_function_for_each_call_takes_what_the_plan_asks_for(plan: str) -> None:
    root = parsed("swift", files_of(plan)[f"{PACKAGE}.swift"])
    functions = {name_of(node): node for node in every(root, "function_declaration")}
    calls = {call.id: call for call in client_of(plan).calls}
    assert functions.keys() == calls.keys()
    for name, call in calls.items():
        assert parameters(functions[name]) == wanted(call), call.name


@pytest.mark.parametrize("plan", PLANS)
def test_each_function_sends_exactly_the_names_and_keys_of_the_plan(plan: str) -> None:
    root = parsed("swift", files_of(plan)[f"{PACKAGE}.swift"])
    functions = {name_of(node): node for node in every(root, "function_declaration")}
    for call in client_of(plan).calls:
        sent = texts(first(functions[call.id], "function_body"))
        names = [] if call.kind == "identify" else [call.name]
        assert sent == [field.key for field in call.fields] + names


@pytest.mark.parametrize("plan", PLANS)
def test_each_object_has_exactly_the_keys_of_the_plan(plan: str) -> None:
    types = types_of(plan)
    for record in client_of(plan).records:
        node = types[record.id]
        assert texts(node) == [field.key for field in record.fields]
        assert stored(node) == stated(record)


@pytest.mark.parametrize("plan", PLANS)
def test_each_enum_has_exactly_the_values_of_the_plan(plan: str) -> None:
    types = types_of(plan)
    for choice in client_of(plan).choices:
        cases = list(every(types[choice.id], "enum_entry"))
        assert [text_of(first(case, "simple_identifier")) for case in cases] == [
            member.id for member in choice.members
        ]
        assert texts(types[choice.id]) == [
            member.value for member in choice.members if isinstance(member.value, str)
        ]
        assert raws(cases, choice) == [
            member.value for member in choice.members if choice.base in ("integer", "number")
        ]


def test_what_is_deprecated_is_marked_with_what_to_use_instead() -> None:
    root = parsed("swift", files_of("clients")[f"{PACKAGE}.swift"])
    marks = [(mark, mark.parent.parent) for mark in every(root, "attribute")]
    assert [(name_of(of), texts(mark)) for mark, of in marks] == [
        ("songStarted", ["Deprecated since 2026-05-01; use Song Played. Renamed.", "songPlayed"])
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_every_type_is_declared_once_or_known_to_swift(plan: str) -> None:
    roots = [parsed("swift", text) for text in files_of(plan).values()]
    declarations = [
        name_of(each)
        for root in roots
        for each in every(root, "class_declaration", "protocol_declaration")
        if each.children[0].type != "extension" and text_of(each.children[0]) != "extension"
    ]
    assert len(set(declarations)) == len(declarations)
    assert not KNOWN & set(declarations)
    used = {text_of(each) for root in roots for each in every(root, "type_identifier")}
    assert used <= KNOWN | {"Value"} | set(declarations)


def in_order(fields: Sequence[Field], values: Mapping[str, Json]) -> dict[str, Json]:
    """The same values as arguments have to stand: in the order of their parameters."""
    ordered = {
        field.key: inner(field.type, values[field.key]) for field in fields if field.key in values
    }
    return {**ordered, **{key: value for key, value in values.items() if key not in ordered}}


def inner(of: Type, value: Json) -> Json:
    match of, value:
        case Record(), dict():
            return in_order(of.fields, value)
        case ListOf(), list():
            return [inner(of.items, each) for each in value]
    return value


@pytest.mark.parametrize("plan", PLANS)
def test_a_call_as_people_copy_it_hands_over_every_value_in_its_place(plan: str) -> None:
    calls = Calls("swift", client=client_of(plan))
    for send in sends(plan, client_of(plan)):
        root, call = parsed("swift", calls.typed(send)), send.call
        assert text_of(first(root, "navigation_expression")) == f"analytics.{call.id}"
        values = in_order(call.fields, send.values)
        ids = {field.key: field.id for field in call.fields}
        is_group, is_identify = call.kind == "group", call.kind == "identify"
        assert labels(root) == [
            *(["groupId"] if is_group else []),
            *dict.fromkeys(ids.get(key, "extra") for key in values),
            *(["who"] if is_identify else []),
        ]
        group, who = [GROUP] if is_group else [], [USER] if is_identify else []
        assert texts(root) == [*group, *texts_of(call.fields, values), *who]


def labels(root: Any) -> list[str]:
    """The labels of the arguments of a call."""
    given = (
        each for each in first(root, "value_arguments").children if each.type == "value_argument"
    )
    return [text_of(first(each, "value_argument_label")) for each in given]


@pytest.mark.parametrize("sdk", ["segment", "rudder"])
@pytest.mark.parametrize("plan", PLANS)
def test_a_call_of_an_sdk_has_exactly_the_payload(plan: str, sdk: str) -> None:
    calls = Calls("swift", sdk)
    for send in sends(plan, client_of(plan)):
        root, kind = parsed("swift", calls.raw(send)), send.call.kind
        named = {"identify": USER, "group": GROUP}.get(kind, send.call.name)
        if kind == "page":
            assert not root.children
            continue
        assert text_of(first(root, "navigation_expression")) == f"analytics.{kind}"
        assert texts(root)[0] == named
        payload = [json_of(each) for each in every(root, "dictionary_literal")][:1]
        assert payload == ([send.values] if send.values else [])
        into = ["traits" if kind in ("identify", "group") else "properties"] * len(payload)
        assert labels(root) == [LABELS[sdk][kind], *into]


OF_BOTH = {"track": "name", "identify": "userId", "group": "groupId"}
LABELS = {
    "segment": OF_BOTH | {"screen": "title"},
    "rudder": OF_BOTH | {"screen": "screenName"},
}


def test_a_moment_with_fractions_is_read_as_one() -> None:
    call = next(call for call in client_of("clients").calls if call.name == "Song Played")
    written = Calls("swift").typed(Send(call, {"played_at": "2026-01-31T12:30:00.5Z"}))
    parsed("swift", written)
    assert written.splitlines() == [
        "let formatter = ISO8601DateFormatter()",
        "formatter.formatOptions.insert(.withFractionalSeconds)",
        'analytics.songPlayed(playedAt: formatter.date(from: "2026-01-31T12:30:00.5Z")!)',
    ]


def name_of(node: Any) -> str:
    return text_of(node.child_by_field_name("name"))


def parameters(function: Any) -> list[tuple[str, str]]:
    """The names and types of parameters, with what stands for one that is left out."""
    found: list[tuple[str, str]] = []
    for at, node in enumerate(function.children):
        if node.type == "parameter":
            name, _, type = text_of(node).partition(": ")
            found.append((name, type))
        elif node.type == "=":
            name, type = found[-1]
            found[-1] = (name, f"{type} = {text_of(function.children[at + 1])}")
    return found


def wanted(call: Call) -> list[tuple[str, str]]:
    """The parameters of a call."""
    group = [("groupId", "String")] if call.kind == "group" else []
    extra = [("extra", "[String: JSONValue] = [:]")] if call.is_open else []
    own = [("who", "Identity? = nil"), ("context", "[String: JSONValue]? = nil")]
    fields = [
        (field.id, held(field) + ("" if field.required else " = nil")) for field in call.fields
    ]
    return [*group, *fields, *extra, *own]


def types_of(plan: str) -> dict[str, Any]:
    root = parsed("swift", files_of(plan)[f"{PACKAGE}+Types.swift"])
    types = [node for node in every(root, "class_declaration") if name_of(node) != PACKAGE]
    return {name_of(node): node for node in types}


def stored(node: Any) -> list[tuple[str, str]]:
    """The stored properties of a struct."""
    of_type = (text_of(each) for each in every(node, "property_declaration"))
    pairs = (text.removeprefix("public var ").partition(": ") for text in of_type)
    return [(name, type) for name, _, type in pairs if "{" not in type and "=" not in type]


def stated(record: Record) -> list[tuple[str, str]]:
    extra = [("extra", "[String: JSONValue]")] if record.is_open else []
    return [(field.id, held(field)) for field in record.fields] + extra


def raws(cases: list[Any], choice: Choice) -> list[float]:
    """The numbers of an enum."""
    if choice.base not in ("integer", "number"):
        return []
    return [float(text_of(case).rpartition(" = ")[2]) for case in cases]


def held(field: Field) -> str:
    """The type of a property in Swift."""
    bare = swift(field.type)
    if bare == "JSONValue":
        return bare if field.required else "JSONValue?"
    if field.nullable and not field.required:
        return f"Nullable<{bare}>?"
    return f"{bare}?" if field.nullable or not field.required else bare


def swift(of: Any) -> str:
    match of.kind:
        case "list":
            return f"[{swift(of.items)}{'?' * of.nullable}]"
        case "choice" | "record":
            return str(of.id)
        case "union":
            return "OneOf." + "Or".join(map(option, of.options))
        case kind:
            return PLAIN[kind]


def option(of: Any) -> str:
    return f"ListOf{option(of.items)}" if of.kind == "list" else OPTIONS.get(of.kind) or swift(of)


PLAIN = {
    "string": "String",
    "integer": "Int",
    "number": "Double",
    "boolean": "Bool",
    "date": "Day",
    "datetime": "Date",
    "object": "[String: JSONValue]",
    "any": "JSONValue",
}
KNOWN = {"Any", "Bool", "CaseIterable", "Date", "Double", "Encodable", "Encoder", "Hashable", "Int"}
KNOWN |= {"Sendable", "String", "TimeZone", "available"}
KNOWN |= {
    f"ExpressibleBy{each}Literal" for each in ("Nil", "Boolean", "Integer", "Float", "String")
}
KNOWN |= {f"ExpressibleBy{each}Literal" for each in ("Array", "Dictionary")}
OPTIONS = {"object": "Object", "any": "Any"}


def test_a_text_that_is_computed_is_noticed() -> None:
    with pytest.raises(AssertionError):
        decoded(first(parsed("swift", 'let x = "a\\(b)"'), "line_string_literal"))
    assert texts(parsed("swift", r'let x = "\u{202e}\\(b) \"$"')) == ['\u202e\\(b) "$']
