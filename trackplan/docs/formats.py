"""The formats of documents, and what each tells beyond the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, assert_never

from trackplan.docs.known import Known
from trackplan.docs.made import Made
from trackplan.docs.spreadsheet.comments import Comment
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.plan.model.plan import Plan

FormatName = Literal["html", "markdown", "csv", "xlsx"]
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
# Those that people write into: each row has room for a comment.
COMMENTED: tuple[FormatName, ...] = ("csv", "xlsx")
# Those that are written by templates.
TEMPLATED: tuple[FormatName, ...] = ("html", "markdown")


@dataclass(frozen=True, slots=True)
class DocsOptions:
    """How documents are made; `templates` is a folder whose templates go before ours."""

    templates: Path | None = None


def make(
    format: FormatName,
    plan: Plan,
    known: Known,
    options: DocsOptions,
    comments: Sequence[Comment] = (),
) -> Made:
    """The documents of a plan in one format, with the comments that people wrote in it before.

    Raises UserError where a template fails, or a package that the format needs is not installed.
    """
    match format:
        case "html":
            from trackplan.docs.site.site import site

            return site(plan, known, options.templates)
        case "markdown":
            from trackplan.docs.markdown.pages import pages

            return pages(plan, known, options.templates)
        case "csv":
            from trackplan.docs.spreadsheet.as_csv import csv_files

            return csv_files(plan, made_from(known), comments)
        case "xlsx":
            from trackplan.docs.spreadsheet.as_xlsx import xlsx_file

            return xlsx_file(plan, made_from(known), comments)
    assert_never(format)


def made_from(known: Known) -> MadeFrom:
    """What a spreadsheet says that it was made from."""
    commit = None if known.commit is None else known.commit.id
    return MadeFrom(commit, known.is_changed)
