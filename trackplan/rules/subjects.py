"""What a rule looks at, as its class says: `Rule[Plan]`, `Rule[Usage]`."""

from __future__ import annotations

from typing import Any, ForwardRef, TypeGuard, get_args, get_origin

from trackplan.code.usage import Usage
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule


def is_about_plans(rule: type[Rule[Any]]) -> TypeGuard[type[Rule[Plan]]]:
    """Whether `lint` runs it."""
    return subject_of(rule) in (Plan, ForwardRef("Plan"))


def is_about_code(rule: type[Rule[Any]]) -> TypeGuard[type[Rule[Usage]]]:
    """Whether `check` runs it."""
    return subject_of(rule) in (Usage, ForwardRef("Usage"))


def subject_of(rule: type[Rule[Any]]) -> object:
    """The argument of `Rule[…]`, of this class or of one that it builds on; None without any."""
    for base in rule.__mro__:
        for written in vars(base).get("__orig_bases__", ()):
            if get_origin(written) is Rule:
                return get_args(written)[0]
    return None
