"""Markdown of plans that tests look at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.docs.book.books import FOLDERS, ROOT, TODAY
from trackplan.diagnostic import in_order
from trackplan.docs.known import Known
from trackplan.docs.markdown.pages import pages
from trackplan.engine import run
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.rules.registry import PLAN_RULES

PLANS = FOLDERS | {
    "markup": ROOT / "tests/docs/hostile",
    "markdown": Path(__file__).parent / "hostile",
}
FENCE = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
HTML_CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)


@cache
def plan(name: str) -> Plan:
    """A plan by its name."""
    return load_folder(PLANS[name], today=TODAY).plan


@cache
def files(name: str) -> Mapping[str, str]:
    """The pages of a plan, with what its rules find, by their paths."""
    found = tuple(in_order(run([rule() for rule in PLAN_RULES], plan(name))))
    return texts(plan(name), Known(findings=found))


def texts(
    plan: Plan, known: Known | None = None, templates: Path | None = None
) -> Mapping[str, str]:
    """The pages of a plan by their paths."""
    made = pages(plan, known or Known(), templates)
    assert made.lost == ()
    return {path: text for path, text in made.files.items() if isinstance(text, str)}


def without_code(text: str) -> str:
    """A page without its blocks of code."""
    return HTML_CODE.sub("", FENCE.sub("", text))
