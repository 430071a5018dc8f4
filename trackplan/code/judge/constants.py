"""Literal values that calls send, judged by the plan's own schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.code.judge.sent_fields import SentField, sent_fields
from trackplan.code.judge.types import wrong_type
from trackplan.code.usage import Usage
from trackplan.code.value import Constant
from trackplan.plan.model.property import Property
from trackplan.schema.validators import Uncompilable, Validators
from trackplan.schema.violations import Shape, violations


class Misfit(NamedTuple):
    """A literal that the plan refuses, and why; `choice` says that it is none of a few values."""

    sent: SentField
    known: Property
    constant: Constant
    message: str
    choice: bool


def misfits(usage: Usage) -> tuple[Misfit, ...]:
    """Every known value that has the right type and is refused all the same."""
    return tuple(_misfits(usage))


def _misfits(usage: Usage) -> Iterator[Misfit]:
    validators = Validators(usage.plan)
    for sent in usage.once(sent_fields):
        known = sent.property
        if known is None or wrong_type(known, sent.field.value) is not None:
            continue
        for constant in sent.field.value.constants or ():
            validator = validators.property(known)
            # A None that may be sent is a matter of its own.
            if constant.value is None or isinstance(validator, Uncompilable):
                continue
            shape = Shape(sent.path, root=known)
            for found in violations(validator, constant.value, shape):
                yield Misfit(sent, known, constant, found.message, is_choice(known, constant))


def is_choice(known: Property, constant: Constant) -> bool:
    """Whether a value is not among those that the plan lists."""
    listed = known.constraints.enum
    if listed is not None:
        return constant.value not in [each.json for each in listed]
    const = known.constraints.const
    return const is not None and const.json != constant.value
