"""The formats of documents, and what each tells beyond the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, assert_never

from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.plan.model.plan import Plan

FormatName = Literal["html", "markdown", "csv", "xlsx"]
TemplatedName = Literal["html", "markdown"]
# Findings of `lint`; calls in the code; commits and links to the host; the commit of the plan.
Fact = Literal["findings", "calls", "history", "commit"]
TELLS: Mapping[FormatName, frozenset[Fact]] = {
    "html": frozenset({"findings", "calls", "history", "commit"}),
    "markdown": frozenset({"findings", "calls", "history", "commit"}),
    "csv": frozenset({"findings", "calls", "commit"}),
    "xlsx": frozenset({"findings", "calls", "commit"}),
}
# Those that say what git knows only where that is asked for: they often lie beside the plan, where
# they would change with every commit.
WITHOUT_GIT: tuple[FormatName, ...] = ("markdown",)
# Those that are written by templates.
TEMPLATED: tuple[FormatName, ...] = ("html", "markdown")


@dataclass(frozen=True, slots=True)
class DocsOptions:
    """How documents are made; `templates` is a folder whose templates go before ours."""

    templates: Path | None = None


def make(format: TemplatedName, plan: Plan, known: Known, options: DocsOptions) -> Made:
    """The documents of a plan that templates write. Raises UserError where one fails."""
    match format:
        case "html":
            from trackplan.docs.site.site import site

            return site(plan, known, options.templates)
        case "markdown":
            from trackplan.docs.markdown.pages import pages

            return pages(plan, known, options.templates)
    assert_never(format)
