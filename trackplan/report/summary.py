"""What to say about the run as a whole, in one line or two."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Severity
from trackplan.report.report import Report


def summary(report: Report) -> list[str]:
    """The closing lines: what was found where, what can be fixed, and what was not judged."""
    lines = [" ".join(_sentences(report))]
    if report.withheld:
        rules = ", ".join(report.withheld)
        lines.append(f"Not judged, because a file could not be read: {rules}.")
    return lines


def counted(count: int, severity: Severity) -> str:
    """`count` diagnostics of `severity` in words: "1 error", "2 warnings", "3 info"."""
    plural = "" if count == 1 or severity is Severity.INFO else "s"
    return f"{count} {severity}{plural}"


def _sentences(report: Report) -> Iterator[str]:
    found = ", ".join(counted(n, severity) for severity, n in report.counts.items() if n)
    scope = f" in {report.scope}" if report.scope else ""
    yield f"{f'Found {found}' if found else 'No problems'}{scope}{_left_out(report)}."
    if report.safe_fixes:
        yield f"{report.safe_fixes} fixable with --fix."
    if report.unsafe_fixes:
        more = " more" if report.safe_fixes else ""
        yield f"{report.unsafe_fixes}{more} fixable with --unsafe-fixes."


def _left_out(report: Report) -> str:
    parts = []
    if report.suppressed:
        parts.append(f"{report.suppressed} suppressed")
    if report.baselined:
        parts.append(f"{report.baselined} in the baseline")
    return f" ({', '.join(parts)})" if parts else ""
