"""JSON as a language writes it: where it stands in code, any value is made of literals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from trackplan.generate.layout import enclosed
from trackplan.plan.yaml.node import Json


@dataclass(frozen=True, slots=True)
class ValueStyle:
    """How values are written; brackets are pairs of an opening and a closing one.

    `text` is how a text is quoted. Those of objects have spaces inside with `pad`, and `pair` keeps
    a key from its value.
    """

    text: Callable[[str], str]
    null: str = "null"
    true: str = "true"
    false: str = "false"
    array: tuple[str, str] = ("[", "]")
    object: tuple[str, str] = ("{", "}")
    pair: str = ": "
    pad: bool = False


def value_writer(text: Callable[[str], str], **marks: Any) -> Callable[[Json], str]:
    """What writes values in a style; `marks` are whatever differs from JSON's own."""
    return partial(value_literal, style=ValueStyle(text, **marks))


def value_literal(value: Json, style: ValueStyle) -> str:
    """A value with marks where its lines may break."""
    match value:
        case str():
            return style.text(value)
        case None:
            return style.null
        case bool():
            return style.true if value else style.false
        case dict():
            pairs = [
                f"{style.text(key)}{style.pair}{value_literal(inside, style)}"
                for key, inside in value.items()
            ]
            return enclosed(pairs, *style.object, pad=style.pad)
        case list():
            return enclosed([value_literal(each, style) for each in value], *style.array)
        case _:
            return repr(value)
