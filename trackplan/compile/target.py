"""What a target is: a function from a plan to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from trackplan.output.files import Output
from trackplan.plan.model.plan import Plan
from trackplan.schema.json_schema import Draft


@dataclass(frozen=True, slots=True)
class CompileOptions:
    """What a target may be asked: the draft of JSON Schema, and the URL that `$id`s begin with."""

    draft: Draft = "2020-12"
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """The files of a target, and what of the plan its format cannot hold, a sentence each."""

    files: Output
    lost: tuple[str, ...] = ()
    # Which file an event, page, screen or set of traits became, by its name in the plan.
    of_names: dict[str, str] = field(default_factory=dict)


Target: TypeAlias = Callable[[Plan, CompileOptions], Compiled]
