"""Lines of the plan and the code, as documents name them."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.docs.relative import relative
from trackplan.docs.repository import Repository
from trackplan.plan.model.plan import Plan
from trackplan.source import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file; `url` leads to it on the repository's host, None without one."""

    path: str
    line: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Where plan and code lie: the files of each are seen from its own folder."""

    plan: Plan
    code_base: str
    repository: Repository | None

    def of(self, span: Span) -> Line:
        """The line that a span begins in."""
        base = self.plan.root if span.path in self.plan.files else self.code_base
        line, repository = span.start.line, self.repository
        url = None if repository is None else repository.line(span.path, line)
        return Line(relative(span.path, base), line + 1, url)
