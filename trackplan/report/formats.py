"""The formats of a report by name, each imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

from trackplan.report.report import Report

FormatName = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]


class Render(Protocol):
    """Turns a report into text; `width` in cells and `color` matter to people's formats only."""

    def __call__(self, report: Report, *, width: int, color: bool) -> str:
        """`report` in this format."""


def _text(report: Report, *, width: int, color: bool) -> str:
    if not (report.diagnostics or report.times or color):
        # One line needs no rich, which takes longer to import than a plan to lint.
        return _concise(report)
    from trackplan.report.text import render

    return render(report, width=width, color=color)


def _concise(report: Report, **_: object) -> str:
    from trackplan.report.concise import render

    return render(report)


def _json(report: Report, **_: object) -> str:
    from trackplan.report.json import render

    return render(report)


def _sarif(report: Report, **_: object) -> str:
    from trackplan.report.sarif import render

    return render(report)


def _github(report: Report, **_: object) -> str:
    from trackplan.report.github import render

    return render(report)


def _gitlab(report: Report, **_: object) -> str:
    from trackplan.report.gitlab import render

    return render(report)


def _junit(report: Report, **_: object) -> str:
    from trackplan.report.junit import render

    return render(report)


def _markdown(report: Report, **_: object) -> str:
    from trackplan.report.markdown import render

    return render(report)


FORMATS: Mapping[FormatName, Render] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}
