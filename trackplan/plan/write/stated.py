"""Pieces of the model as plain data; what an element does not state is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from trackplan.plan.model.values import Reference, Text, Value
from trackplan.plan.yaml.node import Json

Data: TypeAlias = dict[str, Json]
Piece: TypeAlias = Text | Reference | Value | str | int | None
# None and an empty tuple state nothing; a list or mapping is data already, and always stated.
Pieces: TypeAlias = Piece | tuple[Text | Reference | Value, ...] | list[Json] | Data


def stated(pieces: Mapping[str, Pieces]) -> Data:
    """The keys that state something, in the order given, with their values."""
    return {key: plain(piece) for key, piece in pieces.items() if piece is not None and piece != ()}


def plain(piece: Pieces) -> Json:
    """A piece of the model as data."""
    match piece:
        case Text():
            return piece.value
        case Reference():
            return piece.name
        case Value():
            return piece.json
        case tuple():
            return [plain(item) for item in piece]
        case _:
            return piece


def values(pieces: tuple[Value, ...] | None) -> list[Json] | None:
    """A list that says something even when it is empty."""
    return None if pieces is None else [piece.json for piece in pieces]
