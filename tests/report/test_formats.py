"""The registry holds each format once and imports none before its time."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from trackplan.report.formats import FORMATS, FormatName

PROBE = """
import sys
from trackplan.report.formats import FORMATS
from trackplan.report.report import Report
before = set(sys.modules)
FORMATS[sys.argv[1]](Report((), {}), width=80, color=False)
print(*sorted(set(sys.modules) - before))
"""
# What a format may use of its own, beside what it shares.
RENDERERS = {f"trackplan.report.{name}" for name in get_args(FormatName)}
ALSO = {"github": {"trackplan.report.markdown"}}


def imported_by(name: str) -> set[str]:
    command = [sys.executable, "-c", PROBE, name]
    return set(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())


def test_every_format_name_has_a_renderer() -> None:
    assert tuple(FORMATS) == get_args(FormatName)


@pytest.mark.parametrize("name", get_args(FormatName))
def test_format_imports_no_other_format(name: str) -> None:
    imported = imported_by(name)
    assert imported & RENDERERS == {f"trackplan.report.{name}"} | ALSO.get(name, set())


@pytest.mark.parametrize("name", get_args(FormatName))
def test_only_text_imports_rich(name: str) -> None:
    assert ("rich" in imported_by(name)) == (name == "text")
