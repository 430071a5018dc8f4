"""Make documents."""

from __future__ import annotations

import sys

from trackplan.commands.docs.gathered import ReadPlan
from trackplan.commands.docs.wanted import Wanted
from trackplan.docs.formats import make
from trackplan.docs.known import Known
from trackplan.docs.made import Made


def made_of(asked: Wanted, plan: ReadPlan, known: Known) -> Made:
    """The documents; what they cannot hold is printed."""
    made = make(asked.format, plan.plan, known, asked.options)
    tell_lost(made)
    return made


def tell_lost(made: Made) -> None:
    """Print what documents cannot hold."""
    sys.stderr.writelines(f"lost: {sentence}\n" for sentence in made.lost)
