"""What is wrong with the shape of an entry, in words for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

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
        return f"{name} is {wanted}; this is {kind_of(value)}", None
    if keyword == "enum":
        known = [str(choice) for choice in owner["enum"] if choice is not None]
        near = nearest(str(value), known)
        hint = (
            f"did you mean `{near}`?" if near else f"it is {either([*map(in_backquotes, known)])}"
        )
        return f"`{shown(value)}` is not {a_value_of(name)}", hint
    if keyword == "const":
        return f"{name} is `{json.dumps(owner['const'])}`; this is {kind_of(value)}", None
    if keyword == "pattern" and name == "a duration":
        return f"`{shown(value)}` is not a duration", "write 30m, 12h, 7d or 4w"
    if keyword == "format":
        message = f"`{shown(value)}` is not a {owner['format']}"
        return message, "write a day that exists, such as 2027-03-01"
    return bound_missed(keyword, owner, value, name), None


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
