"""What is wrong with a configuration file, collected so that all of it is said at once."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.diagnostic import Diagnostic, Severity, in_order
from trackplan.errors import UserError
from trackplan.source import Span

RULE = "configuration"


class ConfigError(UserError):
    """The configuration cannot be used; `problems` are in the order of their places."""

    def __init__(self, problems: Iterable[Diagnostic]) -> None:
        self.problems = tuple(in_order(problems))
        super().__init__("\n".join(map(_line, self.problems)))


def problem(span: Span, message: str, help: str | None = None) -> Diagnostic:
    """A diagnostic about the configuration itself."""
    return Diagnostic(RULE, Severity.ERROR, span, message, help=help)


def _line(found: Diagnostic) -> str:
    start = found.span.start
    help = f"; {found.help}" if found.help else ""
    return f"{found.span.path}:{start.line + 1}:{start.column + 1}: {found.message}{help}"
