"""Texts put together of parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from string import Formatter
from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    MOST_OPTIONS,
    TEXT,
    Abstract,
    Array,
    EnumMember,
    Given,
    Known,
    Pattern,
    Record,
    Unbound,
    one_of,
    options_of,
    unbound_in,
)
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

_PERCENT = re.compile(r"%(?:\((\w+)\))?[sdr]|%%")


def dependent(values: Iterable[Abstract]) -> Abstract:
    """A text of which nothing is known but what it depends on."""
    unbound = tuple(each for value in values for each in unbound_in(value))
    return Pattern((None,), unbound) if unbound else TEXT


def joined(ev: Evaluator, it: ex.Text, frame: Frame) -> Abstract:
    """An f-string, or a sum of texts."""
    return together([ev.value(part, frame) for part in it.parts])


def together(parts: list[Abstract]) -> Abstract:
    """Parts one after the other; a part that can be several texts gives several."""
    choices = [options_of(part) for part in parts]
    count = 1
    for options in choices:
        count *= len(options)
    if count > MOST_OPTIONS:
        choices = [(part,) for part in parts]
    return one_of(in_a_row(each) for each in product(*choices))


def in_a_row(parts: tuple[Abstract, ...]) -> Abstract:
    """Parts one after the other, each of which is one value."""
    written: list[str | None] = []
    unbound: list[Unbound] = []
    for part in parts:
        written += pieces(part)
        unbound += unbound_in(part)
    merged = merged_pieces(written)
    if None not in merged:
        text = "".join(piece for piece in merged if piece is not None)
        at = parts[0].at if len(parts) == 1 and isinstance(parts[0], Known) else None
        return Known(text, at)
    return Pattern(tuple(merged), tuple(unbound))


def pieces(part: Abstract) -> tuple[str | None, ...]:
    """What is known of a part."""
    match part:
        case Known(value=bool() | str() | int() as value):
            return (str(value),)
        case Pattern(parts=parts):
            return parts
        case EnumMember(value=Known(value=str() as text)):
            return (text,)
        case _:
            return (None,)


def merged_pieces(written: list[str | None]) -> list[str | None]:
    """Neighbours put together."""
    merged: list[str | None] = []
    for piece in written:
        if merged and piece is None and merged[-1] is None:
            continue
        last = merged[-1] if merged else None
        if last is not None and piece is not None:
            merged[-1] = last + piece
        else:
            merged.append(piece)
    return merged or [""]


def formatted_by(text: Abstract, given: Given) -> Abstract:
    """`text.format(…)`."""
    arguments = [each.value for each in given.positional]
    keywords = {name: each.value for name, each in given.keywords.items()}
    if not isinstance(text, Known) or given.open:
        return dependent([text, *arguments, *keywords.values()])
    parts: list[Abstract] = []
    try:
        fields = list(Formatter().parse(str(text.value)))
    except ValueError:
        return TEXT
    for number, (literal, name, spec, _) in enumerate(fields):
        parts.append(Known(literal))
        if name is not None:
            key = name or str(number)
            value = arguments[int(key)] if key.isdigit() and int(key) < len(arguments) else None
            found = keywords.get(key) if value is None else value
            parts.append(TEXT if found is None or spec else found)
    return together(parts)


def percent(text: Abstract, given: Abstract) -> Abstract:
    """`text % given`."""
    if not isinstance(text, Known) or not isinstance(text.value, str):
        return dependent([text, given])
    values = list(given.items or ()) if isinstance(given, Array) else [given]
    parts: list[Abstract] = []
    end = 0
    for match in _PERCENT.finditer(text.value):
        parts.append(Known(text.value[end : match.start()]))
        end = match.end()
        if match.group() == "%%":
            parts.append(Known("%"))
        elif match.group(1) and isinstance(given, Record):
            field = given.fields.get(match.group(1))
            parts.append(TEXT if field is None else field.value)
        else:
            parts.append(values.pop(0) if values else TEXT)
    rest = text.value[end:]
    if "%" in rest:
        return dependent([text, given])
    return together([*parts, Known(rest)])
