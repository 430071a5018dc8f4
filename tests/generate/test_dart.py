"""Clients in Dart, as their syntax trees show them: Dart itself cannot be installed here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.generate.calls import Calls
from tests.generate.literal_values import json_of, texts_of
from tests.generate.sending import GROUP, PLANS, USER, Send, generated, sends
from tests.generate.syntax import every, first, parsed, text_of, texts
from tests.generate.words import client_of_words
from trackplan.generate.client import Call, Client, Field
from trackplan.plan.yaml.node import Json

PACKAGE = "client"
SDKS = ("none", "segment", "rudder", "amplitude", "mixpanel")


def files_of(plan: str, sdk: str = "none") -> dict[str, str]:
    return generated(plan, "dart", sdk=sdk, package=PACKAGE).files


def client_of(plan: str) -> Client:
    return generated(plan, "dart", package=PACKAGE).client


@pytest.mark.parametrize("sdk", SDKS)
@pytest.mark.parametrize("plan", PLANS)
def test_every_file_is_dart(plan: str, sdk: str) -> None:
    for text in files_of(plan, sdk).values():
        parsed("dart", text)


def test_every_reserved_word_may_be_a_name(tmp_path: Path) -> None:
    for text in client_of_words("dart", tmp_path).files.values():
        parsed("dart", text)


@pytest.mark.parametrize("plan", PLANS)
def test_a_method_for_each_call_takes_what_the_plan_asks_for(plan: str) -> None:
    methods = methods_of(plan)
    calls = {call.id: call for call in client_of(plan).calls}
    assert methods.keys() == calls.keys()
    for name, call in calls.items():
        assert parameters(methods[name][0]) == wanted(call), call.name


@pytest.mark.parametrize("plan", PLANS)
def test_each_method_sends_exactly_the_names_and_keys_of_the_plan(plan: str) -> None:
    methods = methods_of(plan)
    for call in client_of(plan).calls:
        names = [] if call.kind == "identify" else [call.name]
        assert texts(methods[call.id][1]) == names + [field.key for field in call.fields]


@pytest.mark.parametrize("plan", PLANS)
def test_each_object_has_exactly_the_keys_of_the_plan(plan: str) -> None:
    classes = declared(plan, "class_definition")
    for record in client_of(plan).records:
        node = classes[record.id]
        assert texts(first(node, "function_body")) == [field.key for field in record.fields]
        given = first(node, "constant_constructor_signature")
        assert [
            (text_of(first(each, "identifier")), text_of(each.prev_sibling) == "required")
            for each in every(given, "formal_parameter")
            if text_of(each) != "this.extra"
        ] == [(field.id, field.required) for field in record.fields]


@pytest.mark.parametrize("plan", PLANS)
def test_each_enum_has_exactly_the_values_of_the_plan(plan: str) -> None:
    enums = declared(plan, "enum_declaration")
    for choice in client_of(plan).choices:
        constants = list(every(enums[choice.id], "enum_constant"))
        assert [text_of(first(each, "identifier")) for each in constants] == [
            member.id for member in choice.members
        ]
        assert [valued(each) for each in constants] == [
            member.value if isinstance(member.value, str) else repr(member.value).lower()
            for member in choice.members
        ]


def test_what_is_deprecated_is_marked_with_what_to_use_instead() -> None:
    root = parsed("dart", files_of("clients")[f"{PACKAGE}/analytics.dart"])
    marks = list(every(root, "annotation"))
    marked = [method_name(mark.next_named_sibling) for mark in marks]
    assert [(name, texts(mark)) for name, mark in zip(marked, marks, strict=True)] == [
        (
            "songStarted",
            ["Deprecated since 2026-05-01; use Song Played. Renamed. Use songPlayed."],
        )
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_every_type_is_declared_once_or_known_to_every_library(plan: str) -> None:
    roots = [parsed("dart", text) for text in files_of(plan).values()]
    declarations = [
        text_of(each.child_by_field_name("name"))
        for root in roots
        for each in every(root, "class_definition", "enum_declaration")
    ]
    assert len(set(declarations)) == len(declarations)
    assert not KNOWN & set(declarations)
    used = {text_of(each) for root in roots for each in every(root, "type_identifier")}
    assert used <= KNOWN | {"T"} | set(declarations)


@pytest.mark.parametrize("plan", PLANS)
def test_a_call_as_people_copy_it_hands_over_every_value_in_its_place(plan: str) -> None:
    calls = Calls("dart", client=client_of(plan))
    for send in sends(plan, client_of(plan)):
        root, call = called(calls.typed(send)), send.call
        assert text_of(root).startswith(f"analytics.{call.id}(")
        ids = {field.key: field.id for field in call.fields}
        is_group, is_identify = call.kind == "group", call.kind == "identify"
        assert labels(root) == [
            *(["groupId"] if is_group else []),
            *dict.fromkeys(ids.get(key, "extra") for key in send.values),
            *(["who"] if is_identify else []),
        ]
        group, who = [GROUP] if is_group else [], [USER] if is_identify else []
        assert texts(root) == [*group, *texts_of(call.fields, send.values), *who]


def called(statements: str) -> Any:
    """The body of a function that makes a call."""
    return first(parsed("dart", f"void main() {{{statements}}}"), "block").children[1]


def labels(statement: Any) -> list[str]:
    """The names of the arguments of a call."""
    given = first(statement, "arguments").children
    return [text_of(first(each, "identifier")) for each in given if each.type == "named_argument"]


@pytest.mark.parametrize("sdk", SDKS[1:])
@pytest.mark.parametrize("plan", PLANS)
def test_a_call_of_an_sdk_has_exactly_the_payload(plan: str, sdk: str) -> None:
    calls = Calls("dart", sdk)
    for send in sends(plan, client_of(plan)):
        written = calls.raw(send)
        if send.call.kind == "page" and sdk in ("segment", "rudder"):
            assert written == ""
            continue
        root = parsed("dart", f"void main() {{{written}}}")
        assert texts(root)[: len(named(send, sdk))] == named(send, sdk)
        assert payload(root) == {
            key: value if sdk != "mixpanel" or send.call.kind != "group" else as_text(value)
            for key, value in send.values.items()
        }


def named(send: Send, sdk: str) -> list[str]:
    """Whom or what a call is of."""
    match send.call.kind:
        case "identify":
            return [USER]
        case "group":
            return [GROUP] if sdk in ("segment", "rudder") else [send.call.name, GROUP]
        case kind if kind == "track" or sdk in ("segment", "rudder"):
            return [send.call.name]
        case kind:
            return [f"Viewed {send.call.name} {kind.capitalize()}"]


def payload(root: Any) -> Any:
    """The map that is handed over, or what is set step by step."""
    steps = [each for each in every(root, "cascade_section") if text_of(each).startswith("..set(")]
    given = (first(step, "arguments").children[1::2] for step in steps)
    found = {json_of(key.children[0]): json_of(value.children[0]) for key, value in given}
    maps = [json_of(each) for each in every(root, "set_or_map_literal")]
    return found or next(iter(maps), {})


def as_text(value: Json) -> str:
    """What Mixpanel takes for the trait of a group."""
    return value if isinstance(value, str) else json.dumps(value)


def methods_of(plan: str) -> dict[str, tuple[Any, Any]]:
    """The signature and the body of each method."""
    root = parsed("dart", files_of(plan)[f"{PACKAGE}/analytics.dart"])
    signatures = every(root, "method_signature")
    return {method_name(each): (each, each.next_named_sibling) for each in signatures}


def method_name(signature: Any) -> str:
    return text_of(first(signature, "function_signature").child_by_field_name("name"))


def parameters(signature: Any) -> list[tuple[str, bool, str]]:
    """The name of each parameter, whether it is required, its type."""
    return [
        (
            text_of(each.children[-1]),
            text_of(each.prev_sibling) == "required",
            "".join(text_of(part) for part in each.children[:-1] if part.type != "annotation"),
        )
        for each in every(signature, "formal_parameter")
    ]


def wanted(call: Call) -> list[tuple[str, bool, str]]:
    """The parameters of a call."""
    group = [("groupId", True, "String")] if call.kind == "group" else []
    extra = [("extra", False, "Map<String, Object?>")] if call.is_open else []
    own = [("who", False, "Identity?"), ("context", False, "Map<String, Object?>?")]
    return [*group, *((f.id, f.required, held(f)) for f in call.fields), *extra, *own]


def declared(plan: str, type: str) -> dict[str, Any]:
    """The classes or enums of a client, by name."""
    root = parsed("dart", files_of(plan)[f"{PACKAGE}/types.dart"])
    return {text_of(each.child_by_field_name("name")): each for each in every(root, type)}


def valued(constant: Any) -> str:
    """The value of a constant of an enum: a text, or a number as it is written."""
    found = first(constant, "argument")
    return texts(found)[0] if texts(found) else text_of(found)


def held(field: Field) -> str:
    """The type of a parameter in Dart."""
    bare = dart(field.type)
    if bare == "Object?":
        return bare if field.required else "Nullable<Object>?"
    if field.nullable and not field.required:
        return f"Nullable<{bare}>?"
    return f"{bare}?" if field.nullable or not field.required else bare


def dart(of: Any) -> str:
    match of.kind:
        case "list":
            return f"List<{dart(of.items)}{'?' * of.nullable}>"
        case "choice" | "record":
            return str(of.id)
        case "union":
            return "OneOf_" + "Or".join(map(option, of.options))
        case kind:
            return PLAIN[kind]


def option(of: Any) -> str:
    return f"ListOf{option(of.items)}" if of.kind == "list" else OPTIONS.get(of.kind) or dart(of)


PLAIN = {
    "string": "String",
    "integer": "int",
    "number": "double",
    "boolean": "bool",
    "date": "Day",
    "datetime": "DateTime",
    "object": "Map<String, Object?>",
    "any": "Object?",
}
KNOWN = {"DateTime", "Deprecated", "Future", "List", "Map", "Object", "String"}
KNOWN |= {"bool", "double", "int", "num"}
OPTIONS = {
    "string": "Text",
    "integer": "Integer",
    "number": "Number",
    "boolean": "Flag",
    "datetime": "Moment",
    "object": "Object",
}


def test_a_text_that_is_computed_is_noticed() -> None:
    for program in ("var x = 'a ${b}';", "var x = 'a $b';"):
        with pytest.raises(AssertionError):
            texts(parsed("dart", program))
    assert texts(parsed("dart", r"var x = '\u{202e}\\(b) \$y \'';")) == ["\u202e\\(b) $y '"]
