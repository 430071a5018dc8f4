"""JSON as a language writes it: where it stands in code, any value is made of literals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from trackplan.generate.layout import block, enclosed
from trackplan.plan.yaml.node import Json

_BEYOND = 2**31


@dataclass(frozen=True, slots=True)
class ValueStyle:
    """How values are written; brackets are pairs of an opening and a closing one.

    `text` is how a text is quoted, `key` the key of an object. Brackets of objects have spaces
    inside with `pad`, those of arrays with `pad_array`; with `blocks`, all are braces after what
    opens them, and with `hug` they are as in the layout. `pair` keeps a key from its value, `entry`
    are brackets of both, which with `hug` are items. `empty` is an object without keys, and
    `empty_array` an array without items, where those are written otherwise. `sign` stands before
    texts and numbers, `long` after numbers that need more than 32 bits.
    """

    text: Callable[[str], str]
    key: Callable[[str], str]
    null: str = "null"
    true: str = "true"
    false: str = "false"
    array: tuple[str, str] = ("[", "]")
    object: tuple[str, str] = ("{", "}")
    pair: str = ": "
    entry: tuple[str, str] = ("", "")
    pad: bool = False
    pad_array: bool = False
    hug: bool = False
    blocks: bool = False
    empty: str | None = None
    empty_array: str | None = None
    sign: str = ""
    long: str = ""


def value_writer(
    text: Callable[[str], str], key: Callable[[str], str] | None = None, **marks: Any
) -> Callable[[Json], str]:
    """What writes values in a style; `key` and `marks` are what differs from JSON's own."""
    return partial(value_literal, style=ValueStyle(text, cache(key or text), **marks))


def value_literal(value: Json, style: ValueStyle) -> str:
    """A value with marks where its lines may break."""
    match value:
        case str():
            return style.sign + style.text(value)
        case None:
            return style.null
        case bool():
            return style.true if value else style.false
        case dict():
            return _object(value, style)
        case list():
            if not value and style.empty_array is not None:
                return style.empty_array
            items = [value_literal(each, style) for each in value]
            return _bracketed(items, style.array, style, pad=style.pad_array)
        case int() if not -_BEYOND <= value < _BEYOND:
            return f"{style.sign}{value}{style.long}"
        case _:
            return f"{style.sign}{value!r}".replace("e+", "e")


def _object(value: Mapping[str, Json], style: ValueStyle) -> str:
    if not value and style.empty is not None:
        return style.empty
    pairs = [_entry(key, inside, style) for key, inside in value.items()]
    return _bracketed(pairs, style.object, style, pad=style.pad)


def _entry(key: str, value: Json, style: ValueStyle) -> str:
    before, after = style.entry
    written = style.sign + style.key(key), value_literal(value, style)
    if style.hug and isinstance(value, list | dict):
        return enclosed(written, before, after, hug=True)
    return f"{before}{written[0]}{style.pair}{written[1]}{after}"


def _bracketed(
    items: Sequence[str], brackets: tuple[str, str], style: ValueStyle, *, pad: bool
) -> str:
    if style.blocks:
        return block(items, brackets[0])
    return enclosed(items, *brackets, pad=pad, hug=style.hug)
