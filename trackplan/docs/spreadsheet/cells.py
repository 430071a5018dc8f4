"""Pieces of the model as the text of a cell, and lists of values back again.

A list stands as in YAML, without the brackets: `free, solo, "no"`; `ios: planned` says something
of one of its items.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import shorten

from trackplan.errors import UserError
from trackplan.plan.model.values import Reference, Text
from trackplan.plan.write.flow import flow, flow_entry
from trackplan.plan.write.stated import Pieces, plain
from trackplan.plan.yaml.node import Json, Sequence, to_json
from trackplan.plan.yaml.read import read

LONGEST = 60  # of a cell in a message


def text(piece: Text | Reference | str | int | None) -> str:
    """One piece as it is; nothing where nothing is stated."""
    said = plain(piece)
    return "" if said is None else str(said)


def yes_no(flag: bool | None) -> str:
    """A flag; what is not stated is not so."""
    return "yes" if flag else "no"


def yes_no_if_stated(flag: bool | None) -> str:
    """A flag, of which nothing is said where it is not stated."""
    return "" if flag is None else yes_no(flag)


def yes(flag: bool) -> str:
    """A flag that is seldom set."""
    return "yes" if flag else ""


def names(pieces: Iterable[Text | Reference]) -> str:
    """Names, or other texts, as a list."""
    return items(plain(piece) for piece in pieces)


def pairs(stated: Mapping[str, Json]) -> str:
    """Keys with their values."""
    return items({key: value} for key, value in stated.items())


def stated_pairs(pieces: Mapping[str, Pieces]) -> str:
    """Keys with their values, those alone that state something."""
    return pairs({key: plain(piece) for key, piece in pieces.items() if piece not in (None, ())})


def items(values: Iterable[Json]) -> str:
    """Values as a list. Raises ValueError for what neither YAML nor JSON can hold."""
    return ", ".join(map(item, values))


def item(value: Json) -> str:
    """One value of a list; a key with its value needs no braces there."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, inside),) = value.items()
        return flow_entry(key, inside, payload=True)
    return flow(value, payload=True)


def read_items(cell: str) -> list[Json]:
    """The values of a list. Raises UserError where the cell holds none."""
    document = read("cell", f"[{cell}]".encode())
    if not isinstance(document.root, Sequence) or document.problems:
        raise UserError(
            f"`{shorten(cell, LONGEST, placeholder='…')}` is no list of values",
            help='separate values by commas, and put quotes around texts that hold some: "a, b"',
        )
    return [to_json(value) for value in document.root.items]
