"""What is wrong with the shape of an entry, in words for people."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from trackplan.plan.references.misspelling import meant_by
from trackplan.suggest import nearest

Schema: TypeAlias = Mapping[str, Any]
# How many characters of a value a message shows.
SHOWN = 40
TYPE_WORDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "empty",
}
# What people write who come from elsewhere.
MEANT = {
    **dict.fromkeys(("int", "int32", "int64", "long", "bigint"), "integer"),
    **dict.fromkeys(("text", "str", "varchar", "char", "uuid", "url", "email"), "string"),
    **dict.fromkeys(("float", "double", "decimal", "numeric", "money"), "number"),
    **dict.fromkeys(("bool", "flag"), "boolean"),
    **dict.fromkeys(("list", "set", "tuple"), "array"),
    **dict.fromkeys(("map", "dict", "json", "record", "struct", "hash"), "object"),
    **dict.fromkeys(("timestamp", "date-time", "time"), "datetime"),
    **dict.fromkeys(("active", "implemented", "released", "production"), "live"),
    **dict.fromkeys(("draft", "idea"), "proposed"),
    **dict.fromkeys(("retired", "deleted", "archived"), "removed"),
}
# Of these nobody can mean anything else, so they can be mended.
CERTAIN = frozenset(
    {"int", "int32", "int64", "long", "bigint", "str", "varchar", "char", "float", "double"}
    | {"decimal", "numeric", "bool", "list", "dict", "map"}
)
# Types of other tools that are formats of a text here.
FORMATS = {"uuid": "uuid", "url": "uri", "uri": "uri", "email": "email"}
MEANT_BOOLEANS = {
    **dict.fromkeys(("yes", "on", "y", "true"), "true"),
    **dict.fromkeys(("no", "off", "n", "false"), "false"),
}
# The key that people mean who write a single value where a mapping is due.
MEANT_KEYS: Mapping[tuple[str, type], str] = {
    ("a measure", str): "event",
    ("a naming style", str): "case",
    ("an owner", str): "name",
    ("a funnel", list): "steps",
    ("a target", int): "value",
    ("a target", float): "value",
    ("`deprecated`", str): "replaced_by",
}
A_DURATION = "write 30m, 12h, 7d or 4w"
# What is counted, one of it and many; and the keywords that bound it.
COUNTED = (
    (("entry", "entries"), "minItems", "maxItems"),
    (("entry", "entries"), "minProperties", "maxProperties"),
    (("character", "characters"), "minLength", "maxLength"),
)


def what_is_wrong(keyword: str, owner: Schema, value: Any, name: str) -> tuple[str, str | None]:
    """The message and the help for a value of the wrong type or out of bounds."""
    if keyword == "type":
        types = owner["type"] if isinstance(owner["type"], list) else [owner["type"]]
        wanted = either([TYPE_WORDS[name] for name in types])
        return f"{name} is {wanted}; this is {kind_of(value)}", how_to_write(
            types, owner, name, value
        )
    if keyword == "enum":
        known = [str(choice) for choice in owner["enum"] if choice is not None]
        if str(value).lower() in FORMATS and "string" in known:
            format_ = FORMATS[str(value).lower()]
            return f"`{shown(value)}` is not {a_value_of(name)}", (
                f"write `{{type: string, format: {format_}}}`"
            )
        near = certain_choice(value, known) or MEANT.get(str(value).lower())
        near = near or nearest(str(value), known)
        near = near if near in known else None
        hint = (
            f"did you mean `{near}`?" if near else f"it is {either([*map(in_backquotes, known)])}"
        )
        return f"`{shown(value)}` is not {a_value_of(name)}", hint
    if keyword == "const" and name == "`trackplan`":
        newer = isinstance(value, int) and not isinstance(value, bool) and value > 1
        help_ = "a newer trackplan may read it" if newer else "write `trackplan: 1`"
        return f"{name}, the version of the format, is 1; this is {kind_of(value)}", help_
    if keyword == "const":
        return f"{name} is `{json.dumps(owner['const'])}`; this is {kind_of(value)}", None
    if keyword == "pattern" and name == "a duration":
        return f"`{shown(value)}` is not a duration", A_DURATION
    if keyword == "format":
        message = f"`{shown(value)}` is not a {owner['format']}"
        return message, "write a day that exists, such as 2027-03-01"
    return bound_missed(keyword, owner, value, name), None


def certain_choice(value: Any, known: Sequence[str]) -> str | None:
    """The one of the `known` choices that a value must mean: `int`, `snake_case`, `ojbect`."""
    if not isinstance(value, str):
        return None
    text = value.strip().casefold()
    meant = MEANT.get(text) if text in CERTAIN else None
    if meant is None:
        meant = meant_by(text, known) or meant_by(re.sub(r"[ _-]?case$", "", text), known)
    return meant if meant in known else None


def certain_value(keyword: str, owner: Schema, value: Any) -> str | None:
    """What to write instead, as YAML, where that is beyond doubt."""
    if keyword == "enum":
        return certain_choice(value, [str(c) for c in owner["enum"] if c is not None])
    wanted = owner["type"] if keyword == "type" else None
    if wanted == "boolean" and isinstance(value, str):
        return MEANT_BOOLEANS.get(value.lower())
    return None


def how_to_write(types: list[str], owner: Schema, name: str, value: Any) -> str | None:
    """The right way to write what is there, where that is plain."""
    key = MEANT_KEYS.get((name, type(value)))
    if key is not None:
        return f"write `{{{key}: {'[…]' if isinstance(value, list) else shown(value)}}}`"
    if name == "a duration":
        return A_DURATION
    if isinstance(value, str):
        if "array" in types:
            return f"write `[{shown(value)}]`"
        if "boolean" in types:
            meant = MEANT_BOOLEANS.get(value.lower())
            return f"write `{meant}`, without quotes" if meant else None
        return keys_below(owner) if "object" in types else None
    if isinstance(value, list) and "object" in types and name.startswith(("a map of", "the dict")):
        return "write `name: …` on each line, instead of `- name`"
    if isinstance(value, list) and len(value) == 1 and types == ["string"]:
        return f"write `{shown(value[0])}`, without brackets"
    return None


def keys_below(owner: Schema) -> str:
    """That keys are to stand below, with one that the schema knows; a map has any name."""
    known = list(owner.get("properties", ()))
    key = "description" if "description" in known or not known else known[0]
    return f"write its keys below it, such as `{key if known else 'name'}: …`"


def bound_missed(keyword: str, owner: Schema, value: Any, name: str) -> str:
    """The message for a number, or a count, on the wrong side of a bound."""
    if keyword == "minimum":
        return f"{name} is at least {owner[keyword]}; this is {value}"
    if keyword == "exclusiveMinimum":
        return f"{name} is more than {owner[keyword]}; this is {value}"
    for counted, least, most in COUNTED:
        if keyword in (least, most):
            wanted = between(owner.get(least), owner.get(most), counted)
            return f"{name} has {wanted}; this has {len(value)}"
    return f"{shown(value)} does not fit: {keyword} is {owner[keyword]}"


def between(least: int | None, most: int | None, counted: tuple[str, str]) -> str:
    """`at least 1 entry`, `2 entries`, `1 to 3 characters`."""
    words = counted[(most or least) != 1]
    if least == most or least is None or most is None:
        bound = "" if least == most else "at most " if least is None else "at least "
        return f"{bound}{least if least is not None else most} {words}"
    return f"{least} to {most} {words}"


def a_value_of(name: str) -> str:
    """`a type`, or `a value of `kind``."""
    return f"a value of {name}" if name.startswith("`") else name


def kind_of(value: Any) -> str:
    """What a value is, in words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text `{shown(value)}`"
    return "a list" if isinstance(value, list) else "a mapping"


def shown(value: Any) -> str:
    """A value short enough for a message."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def in_backquotes(name: str) -> str:
    """A name as messages show it; an empty one shows its quotes."""
    return f"`{shown(name)}`" if name else '`""`'


def either(words: list[str]) -> str:
    """`a, b or c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
