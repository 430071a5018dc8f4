"""Flowcharts of funnels, as the parser of Mermaid reads them."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.docs.book.books import written
from tests.docs.markdown.made import PLANS, plan
from tests.tools import from_npm, program
from trackplan.docs.markdown.mermaid import flowchart, step_name
from trackplan.plan.model.question import Funnel
from trackplan.report.visible import visible

DRIVER = Path(__file__).parent / "mermaid.mjs"
PIECES = st.sampled_from(
    [
        *"\"'`#;&<>[](){}|\\/:%$@!?*_-=~^.,\n\t",
        *["a", "7", "ä", "曲", " ", "end", "style", "click", "-->", "#quot;", "&amp;", "#35;"],
        *["subgraph", "%%", "%%{", "@{", "classDef x:y#1;", "style a:b#c;", "fa:fa-x", "$$x$$"],
        *["<br>", "<b>", "1. ", "- ", "\\n", "graph TD", "javascript:x", "\u202e"],
    ]
)
NAMES = st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip)


# Shrinking would start Mermaid hundreds of times.
@settings(max_examples=4, phases=[Phase.generate])
@given(st.lists(NAMES, min_size=40, max_size=80, unique=True))
def test_any_name_is_the_label_of_its_step(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("plan")
    lines = "".join(f"  {json.dumps(name)}: {{}}\n" for name in names)
    steps = json.dumps(names)
    book = written(folder, f"events:\n{lines}funnels:\n  f: {{steps: {steps}}}\n")
    shows_its_steps(*book.plan.funnels)


def test_funnels_of_plans_are_drawn() -> None:
    shows_its_steps(*(funnel for name in PLANS for funnel in plan(name).funnels))


def shows_its_steps(*funnels: Funnel) -> None:
    for read, funnel in zip(mermaid(list(map(flowchart, funnels))), funnels, strict=True):
        # Blanks at an end are cut off by Mermaid.
        names = [visible(step_name(step.kind, step.name)).strip() for step in funnel.steps]
        ids = [f"step{at}" for at in range(1, len(names) + 1)]
        assert read == {"labels": names, "arrows": list(map(list, pairwise(ids)))}


def mermaid(texts: list[str]) -> list[object]:
    """What Mermaid reads in flowcharts: the labels, and from where to where arrows lead."""
    modules = from_npm("mermaid", "mermaid@11", "jsdom@26")
    done = subprocess.run(
        [program("node", "nodejs"), DRIVER, modules],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
