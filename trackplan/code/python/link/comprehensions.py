"""Comprehensions: played through where what they go over is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    MOST_OPTIONS,
    Abstract,
    Array,
    At,
    RecordField,
)
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.items import elements
from trackplan.code.python.link.records import OPEN, Builder, texts_of

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def comprehended(ev: Evaluator, it: ex.Comprehension, frame: Frame) -> Abstract:
    """A list, set, dict or generator."""
    frames = rounds(ev, it.loops, frame)
    if it.kind == "dict":
        return OPEN if frames is None else as_dict(ev, it, frames)
    if frames is None or it.maybe:
        return Array(item=ev.value(it.value, frame))
    return Array(tuple(ev.value(it.value, each) for each in frames))


def rounds(ev: Evaluator, loops: tuple[ex.Element, ...], frame: Frame) -> list[Frame] | None:
    """A frame for each round, None where the rounds are not known or too many."""
    frames = [frame]
    for loop in loops:
        following: list[Frame] = []
        for each in frames:
            known = elements(ev, ev.value(loop.iterable, each))
            if known is None or len(following) + len(known) > MOST_OPTIONS:
                return None
            following += [each.playing({loop.loop: element}) for element in known]
        frames = following
    return frames


def as_dict(ev: Evaluator, it: ex.Comprehension, frames: list[Frame]) -> Abstract:
    """A dict whose rounds are known."""
    built = Builder()
    for each in frames:
        for key, field in entries(ev, it, each):
            if field is None:
                built.open = True
            else:
                built.put(key, field)
    return built.record()


def entries(
    ev: Evaluator, it: ex.Comprehension, frame: Frame
) -> Iterator[tuple[str, RecordField | None]]:
    """What one round adds; None where the key is not known."""
    keys = None if it.key is None else texts_of(ev.value(it.key, frame))
    value = ev.value(it.value, frame)
    if keys is None:
        yield "", None
        return
    for key in keys:
        at = key.at or At(frame.path, (0, 0, 0, 0))
        always = not it.maybe and len(keys) == 1
        yield str(key.value), RecordField(value, always, at, at, literal=False)
