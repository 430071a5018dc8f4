"""Whose code a call stands in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rules.code.coding import SEGMENT, code, said, track
from trackplan.code.analyse import analyse
from trackplan.code.files.texts import TextWorkspace
from trackplan.code.usage import Usage
from trackplan.rules.code.coverage.outside_owner_path import OutsideOwnerPath
from trackplan.rules.examples import load

PLAN = """\
owners:
  growth: {paths: [growth/**, "!growth/billing/**"]}
  sales: {}
events:
  Song Played: {owner: growth}
  Plan Sold: {owner: sales}
"""
MESSAGE = "`Song Played` belongs to `growth`, whose code this is not"


@pytest.mark.parametrize(
    ("path", "outside"),
    [("growth/a.py", False), ("growth/billing/a.py", True), ("sales/growth/a.py", True)],
)
def test_paths_are_patterns_as_in_gitignore(path: str, outside: bool) -> None:
    assert said(OutsideOwnerPath, PLAN + code(track("Song Played"), path=path)) == (
        [MESSAGE] if outside else []
    )


def test_an_owner_without_paths_may_be_anywhere() -> None:
    assert said(OutsideOwnerPath, PLAN + code(track("Plan Sold"))) == []


@pytest.mark.parametrize(("base", "count"), [("..", 1), ("../acme", 0), ("", 1)])
def test_paths_are_seen_from_the_top_of_the_project(base: str, count: int) -> None:
    text = f"{SEGMENT}{track('Song Played')}\n"
    found = analyse(TextWorkspace({"../acme/growth/app.py": text}))
    usage = replace(Usage(load(PLAN).plan, found), base=base)
    assert len(list(OutsideOwnerPath().check(usage))) == count
