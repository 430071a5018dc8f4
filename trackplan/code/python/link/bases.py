"""Classes of the project: what they inherit from, and what kind of class that makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from trackplan.code.python.facts import ClassFacts
from trackplan.code.python.link.abstract import External, ProjectClass, options_of
from trackplan.code.python.link.annotations import named

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

Kind = Literal["enum", "typed-dict", "named-tuple", "dataclass", "model", "plain"]

_BASES: dict[str, Kind] = {
    "enum.Enum": "enum",
    "enum.StrEnum": "enum",
    "enum.IntEnum": "enum",
    "enum.Flag": "enum",
    "enum.IntFlag": "enum",
    "enum.ReprEnum": "enum",
    "strenum.StrEnum": "enum",
    "backports.strenum.StrEnum": "enum",
    "aenum.Enum": "enum",
    "django.db.models.TextChoices": "enum",
    "django.db.models.IntegerChoices": "enum",
    "django.db.models.Choices": "enum",
    "typing.TypedDict": "typed-dict",
    "typing_extensions.TypedDict": "typed-dict",
    "typing.NamedTuple": "named-tuple",
    "pydantic.BaseModel": "model",
    "pydantic.main.BaseModel": "model",
    "pydantic.v1.BaseModel": "model",
    "pydantic.BaseSettings": "model",
    "pydantic_settings.BaseSettings": "model",
    "sqlmodel.SQLModel": "model",
}
# Decorators by their last names.
_DECORATORS = {
    "dataclass",
    "define",
    "frozen",
    "mutable",
    "attrs",
    "attributes",
    "s",
    "dataclasses",
}
# Enums whose members are texts by themselves.
_TEXTS = {"enum.StrEnum", "strenum.StrEnum", "django.db.models.TextChoices", "builtins.str"}


class Lineage(NamedTuple):
    """A class and what it inherits: project classes nearest first, others by dotted name."""

    classes: tuple[tuple[str, ClassFacts], ...]
    externals: tuple[str, ...]
    # Whether a base could not be worked out.
    open: bool


def lineage(ev: Evaluator, path: str, qualname: str) -> Lineage:
    """Where a class comes from."""
    key = (path, qualname, "lineage")
    if key not in ev.classes:
        ev.classes[key] = Lineage((), (), open=True)  # a class that inherits from itself
        ev.classes[key] = _lineage(ev, path, qualname)
    return cast("Lineage", ev.classes[key])


def _lineage(ev: Evaluator, path: str, qualname: str) -> Lineage:
    facts = ev.project.class_(path, qualname)
    if facts is None:
        return Lineage((), (), open=True)
    classes = [(path, facts)]
    externals: list[str] = []
    unknown = False
    for base in facts.bases:
        for option in options_of(ev.value(base, ev.frame(path))):
            match option:
                case ProjectClass(path=other, qualname=name):
                    above = lineage(ev, other, name)
                    classes += [each for each in above.classes if each not in classes]
                    externals += above.externals
                    unknown = unknown or above.open
                case External(name=dotted):
                    externals.append(dotted)
                case _:
                    unknown = True
    return Lineage(tuple(classes), tuple(externals), unknown)


def kind_of(ev: Evaluator, path: str, qualname: str) -> Kind:
    """What kind of class it is."""
    above = lineage(ev, path, qualname)
    for external in above.externals:
        if external in _BASES:
            return _BASES[external]
    for where, facts in above.classes:
        if any(named(ev, d, ev.frame(where)) in _DECORATORS for d in facts.decorators):
            return "dataclass"
    return "plain"


def is_text_enum(ev: Evaluator, path: str, qualname: str) -> bool:
    """Whether a member of this Enum is sent as its value without further ado."""
    return not _TEXTS.isdisjoint(lineage(ev, path, qualname).externals)
