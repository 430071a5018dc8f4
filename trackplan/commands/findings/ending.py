"""How a run ends: the report, the exit code, and what is said beside them."""

from __future__ import annotations

import sys

from trackplan.commands.findings.options import FindingsOptions
from trackplan.commands.reporting import publish
from trackplan.report.report import Report


def publish_as_asked(report: Report, options: FindingsOptions) -> int:
    """Print or write it. Returns the exit code: 1 for findings at or above `fail-on`."""
    publish(report, options.format, options.output, options.reports, color=options.color)
    level = options.config.fail_on.value
    return int(level != "never" and any(d.severity >= level for d in report.diagnostics))


def tell(options: FindingsOptions, what: str) -> None:
    """Say beside the report what happened to files."""
    if not options.quiet:
        sys.stderr.write(f"{what}\n")
