"""The rules in a team's module, and what each lacks to be one."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_origin, get_type_hints

from trackplan.diagnostic import Severity
from trackplan.rule import Bad, Good, Rule
from trackplan.rules.own.problems import Problems
from trackplan.rules.registry import PROFILES
from trackplan.rules.subjects import is_about_code, is_about_plans
from trackplan.source import shown

GROUP = re.compile(r"[a-z][a-z0-9-]*")
TYPES = (bool, int, float, str, tuple[str, ...])
TYPES_IN_WORDS = "bool, int, float, str, tuple[str, ...] or a Literal"


def rules_in(module: ModuleType, problems: Problems) -> Iterator[tuple[type[Rule[Any]], str]]:
    """The rules that a module defines, each with its place, and without those that lack something.

    Classes that only others build on (abstract, or named with `_`) are no rules.
    """
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and is_meant(value, module)
    ]
    if not found:
        file = shown(Path(str(module.__file__)))
        problems.add(file, f"no rule is in this file: {why_none(module)}")
    for rule in dict.fromkeys(found):
        where = place_of(rule)
        lacking = list(lacks(rule))
        for message in lacking:
            problems.add(where, f"`{rule.__name__}` {message}")
        if not lacking:
            yield rule, where


def why_none(module: ModuleType) -> str:
    """What to write in a module without a rule: the methods that one lacks, else a rule."""
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and is_here(value, module):
            lacking = " and ".join(f"`{name}`" for name in sorted(value.__abstractmethods__))
            return f"`{value.__name__}` does not define {lacking}"
    return "write `class NoBeta(Rule[Plan])`"


def is_meant(rule: type[Rule[Any]], module: ModuleType) -> bool:
    """Whether a class is defined here, and to be used as it is."""
    return is_here(rule, module) and not inspect.isabstract(rule)


def is_here(rule: type[Rule[Any]], module: ModuleType) -> bool:
    """Whether a class is defined here, under a name that others may use."""
    return rule.__module__ == module.__name__ and not rule.__name__.startswith("_")


def place_of(rule: type[Rule[Any]]) -> str:
    """The file and line of a class."""
    file = shown(Path(inspect.getfile(rule)))
    try:
        return f"{file}:{inspect.getsourcelines(rule)[1]}"
    except OSError:  # made by `type(…)`
        return file


def lacks(rule: type[Rule[Any]]) -> Iterator[str]:
    """What a class lacks, in words that follow its name."""
    if not (is_about_plans(rule) or is_about_code(rule)):
        yield "must be a `Rule[Plan]`, for `lint`, or a `Rule[Usage]`, for `check`"
    # A dataclass without a docstring is given its signature.
    if not (rule.__doc__ or "").strip() or str(rule.__doc__).startswith(f"{rule.__name__}("):
        yield "has no docstring: its first line says what is asked, the rest why"
    group = getattr(rule, "group", None)
    if not isinstance(group, str) or not GROUP.fullmatch(group) or group in PROFILES:
        yield 'has no `group`: a word such as "naming", or one of your own'
    if not isinstance(getattr(rule, "severity", None), Severity):
        yield "has no `severity`: Severity.ERROR, WARNING or INFO"
    if rule.profile not in PROFILES:
        yield f"has a `profile` that is none of {', '.join(PROFILES)}"
    yield from lacking_examples(rule)
    yield from wrong_options(rule)


def lacking_examples(rule: type[Rule[Any]]) -> Iterator[str]:
    """Examples are the rule's documentation and its tests."""
    for name, kind in (("good", Good), ("bad", Bad)):
        examples = getattr(rule, name, None)
        right = isinstance(examples, tuple) and all(isinstance(each, kind) for each in examples)
        if not right or not examples:
            yield f"has no `{name}`: a tuple with at least one `{kind.__name__}(…)`"


def wrong_options(rule: type[Rule[Any]]) -> Iterator[str]:
    """Options are the fields of a dataclass, of a type that TOML can write, with defaults."""
    own = [
        name for name, hint in inspect.get_annotations(rule).items() if "ClassVar" not in str(hint)
    ]
    if own and "__dataclass_fields__" not in vars(rule):
        yield f"has the option `{own[0]}` but is not decorated with `@dataclass(frozen=True)`"
        return
    try:
        hints = get_type_hints(rule)
    except (NameError, TypeError, SyntaxError) as error:
        yield f"has options whose types cannot be read: {error}"
        return
    for option in fields(rule):
        hint = hints[option.name]
        if hint not in TYPES and get_origin(hint) is not Literal:
            yield f"has the option `{option.name}`, whose type is not {TYPES_IN_WORDS}"
        if option.default is MISSING:
            yield f"has the option `{option.name}` without a default"
