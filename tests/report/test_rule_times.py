"""The times of rules: the slowest first, shares of the whole, small ones in one line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.commands.music import write
from tests.commands.running import trackplan
from trackplan.report.rule_times import LOADING, time_table


@pytest.mark.parametrize(
    ("times", "lines"),
    [
        ({}, []),
        ({LOADING: 0.0}, []),
        ({LOADING: 0.5}, ["500.0 ms  100%  (loading)"]),
        (
            {"b": 0.01, "a": 0.01, LOADING: 0.02, "slow": 1.96},
            [
                "1,960.0 ms   98%  slow",
                "   20.0 ms    1%  (loading)",
                "   20.0 ms    1%  the other 2 rules",
            ],
        ),
        (
            {LOADING: 0.001, "slow": 1.0, "a": 0.001},
            [
                "1,000.0 ms  100%  slow",
                "    1.0 ms    0%  (loading)",
                "    1.0 ms    0%  the other rule",
            ],
        ),
    ],
)
def test_the_table(times: Mapping[str, float], lines: list[str]) -> None:
    assert time_table(times) == lines


@pytest.mark.parametrize("owner", ["growth", "nobody"])
def test_statistics_say_what_took_how_long(tmp_path: Path, owner: str) -> None:
    write(tmp_path, Song_Played=owner)
    out = trackplan("lint", "--select", "unknown-owner", "--statistics", at=tmp_path).out
    rows = [line.split() for line in out.splitlines() if " ms " in line]
    assert {row[-1] for row in rows} >= {LOADING}
    assert ("unknown-owner  Whoever" in out) == (owner == "nobody")


@pytest.mark.parametrize("form", ["concise", "json", "markdown"])
def test_other_formats_say_nothing_of_times(tmp_path: Path, form: str) -> None:
    write(tmp_path, Song_Played="nobody")
    assert LOADING not in trackplan("lint", "--statistics", "--format", form, at=tmp_path).out
