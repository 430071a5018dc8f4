"""The registry holds each format once and imports none before its time."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from trackplan.report.formats import FORMATS, FormatName

PROBE = """
import sys
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.report.formats import FORMATS
from trackplan.report.report import Report
from trackplan.source import Position, Span
before = set(sys.modules)
place = Span("plan.yaml", Position(0, 0), Position(0, 1))
found = (Diagnostic("rule", Severity.ERROR, place, "message"),) * int(sys.argv[2])
FORMATS[sys.argv[1]](Report(found, {}), width=80, color=False)
print(*sorted(set(sys.modules) - before))
"""
# What a format may use of its own, beside what it shares.
RENDERERS = {f"trackplan.report.{name}" for name in get_args(FormatName)}
ALSO = {"github": {"trackplan.report.markdown"}}


def imported_by(name: str, findings: int = 1) -> set[str]:
    command = [sys.executable, "-c", PROBE, name, str(findings)]
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


def test_a_clean_run_needs_no_rich() -> None:
    assert "rich" not in imported_by("text", findings=0)
