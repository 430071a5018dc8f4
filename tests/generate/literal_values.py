"""What calls in syntax trees hand over: literals as JSON, and the texts of typed arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.generate.syntax import LITERALS, decoded, text_of
from trackplan.generate.client import Field, ListOf, OneOf, Record, Type
from trackplan.generate.matching import option_of
from trackplan.plan.yaml.node import Json

MAPS = ("dictionary_literal", "set_or_map_literal")
LISTS = ("array_literal", "list_literal")
SIGNS = ("[", "]", "{", "}", ",", ":", "type_arguments")
WORDS: dict[str, Json] = {"true": True, "false": False, "nil": None, "null": None, "NSNull()": None}


def json_of(node: Any) -> Json:
    """The value of a literal, in Swift or Dart."""
    inside = [each for each in node.children if each.type not in SIGNS]
    if node.type in LITERALS:
        return decoded(node)
    if node.type == "as_expression":
        return json_of(inside[0])
    if node.type in LISTS:
        return [json_of(each) for each in inside]
    if node.type in MAPS:
        return dict(_entries(inside))
    text = text_of(node)
    if text in WORDS:
        return WORDS[text]
    return int(text) if text.lstrip("-").isdigit() else float(text)


def _entries(inside: Sequence[Any]) -> Iterator[tuple[str, Json]]:
    """The entries of a map: in Dart each is a node, in Swift keys and values take turns."""
    if inside and inside[0].type == "pair":
        inside = [each for pair in inside for each in pair.children if each.type not in SIGNS]
    for key, value in zip(inside[::2], inside[1::2], strict=True):
        yield str(json_of(key)), json_of(value)


def texts_of(fields: Sequence[Field], values: Mapping[str, Json]) -> list[str]:
    """The texts that stand in the arguments of a call or object, in the order of its values."""
    known = {field.key: field for field in fields}
    given = [_texts(known[key].type, value) for key, value in values.items() if key in known]
    extra = {key: value for key, value in values.items() if key not in known}
    return [text for each in (*given, _free(extra)) for text in each]


def _texts(of: Type, value: Json) -> list[str]:
    match of, value:
        case Record(), dict():
            return texts_of(of.fields, value)
        case ListOf(), list():
            return [text for each in value for text in _texts(of.items, each)]
        case OneOf(), _ if (option := option_of(of, value)) is not None:
            return _texts(option, value)
    return [] if of.kind in ("choice", "date") else _free(value)


def _free(value: Json) -> list[str]:
    """The texts and keys of a value that the plan says nothing of."""
    match value:
        case str():
            return [value]
        case list():
            return [text for each in value for text in _free(each)]
        case dict():
            return [text for key, each in value.items() for text in (key, *_free(each))]
    return []
