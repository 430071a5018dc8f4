"""Each format prints exactly what its golden file says; see conftest.py for how to rewrite it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

from trackplan.report.formats import FORMATS, FormatName
from trackplan.report.report import Report

SUFFIXES: dict[FormatName, str] = {
    "concise": "txt",
    "json": "json",
    "sarif": "sarif",
    "github": "txt",
    "gitlab": "json",
    "junit": "xml",
    "markdown": "md",
}
Golden = Callable[[str, str], None]


@pytest.mark.parametrize(("name", "suffix"), SUFFIXES.items())
def test_format_prints_its_golden_file(
    name: FormatName, suffix: str, report: Report, golden: Golden
) -> None:
    golden(f"{name}.{suffix}", FORMATS[name](report, width=80, color=False))


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("color", [False, True])
def test_text_prints_its_golden_file(
    width: int, color: bool, report: Report, golden: Golden
) -> None:
    name = f"text-{width}{'-color' if color else ''}.txt"
    golden(name, FORMATS["text"](report, width=width, color=color))


@pytest.mark.parametrize("name", get_args(FormatName))
def test_clean_report_prints_its_golden_file(
    name: FormatName, clean: Report, golden: Golden
) -> None:
    golden(f"clean-{name}.txt", FORMATS[name](clean, width=80, color=False))


@pytest.mark.parametrize("name", get_args(FormatName))
def test_same_report_prints_the_same_twice_and_encodes(name: FormatName, report: Report) -> None:
    first = FORMATS[name](report, width=80, color=False)
    assert first == FORMATS[name](replace(report), width=80, color=False)
    assert first.encode("utf-8").endswith(b"\n")
