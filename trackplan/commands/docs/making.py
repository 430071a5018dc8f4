"""Make documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from trackplan.commands.docs.gathered import ReadPlan
from trackplan.commands.docs.wanted import Wanted
from trackplan.docs.formats import TemplatedName, make
from trackplan.docs.known import Known
from trackplan.output.files import Output


def made_of(format: TemplatedName, asked: Wanted, plan: ReadPlan, known: Known) -> Output:
    """The documents; what they cannot hold is printed."""
    made = make(format, plan.plan, known, asked.options)
    tell_lost(made.lost)
    return made.files


def tell_lost(lost: Iterable[str]) -> None:
    """Print what documents cannot hold."""
    sys.stderr.writelines(f"lost: {sentence}\n" for sentence in lost)
