"""The documents that are to be written, each with its folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.chosen import chosen, format_of
from trackplan.commands.docs.contradictions import refuse_one_folder, refuse_unread
from trackplan.commands.docs.wanted import Wanted, configuration, wanted_as
from trackplan.config.docs import DocsConfig
from trackplan.config.setting import value_of
from trackplan.docs.formats import FormatName
from trackplan.errors import UserError
from trackplan.source import Span


@dataclass(frozen=True, slots=True)
class Documents:
    """What is written to a folder; `span` is where it is configured, perhaps beside others."""

    folder: Path
    asked: Wanted
    span: Span | None
    is_alone: bool

    @property
    def place(self) -> str:
        """Where they are asked for: `trackplan.toml:4`, or `command line`."""
        return "command line" if self.span is None else self.span.where


def documents(given: DocsArguments) -> list[Documents]:
    """All that are asked for. Raises UserError where that is not clear."""
    config = configuration(given)
    found = chosen(config.docs, given.format, given.plan)
    refuse_one_folder(given, len(found))
    refuse_unread(given, [format_of(docs) for docs in found])
    is_alone = len(found) == 1
    return [
        Documents(
            folder_for(given, docs, config.docs),
            wanted_as(docs, given, config, is_alone=is_alone),
            docs.span,
            is_alone,
        )
        for docs in found
    ]


def folder_for(given: DocsArguments, docs: DocsConfig, configured: Sequence[DocsConfig]) -> Path:
    """The folder to write to. Raises UserError where none is named."""
    folder = given.output or value_of(docs.output)
    if folder is None and configured and docs.span is None:
        raise no_folder_for(format_of(docs))
    if folder is None:
        help = "name one, such as `-o public`, or look at the site by `--serve`"
        raise UserError("no folder to write to", help=help)
    return folder


def no_folder_for(format: FormatName) -> UserError:
    """Others are configured, and these are not."""
    help = f'name one, such as `-o {format}`, or configure it: [[docs]] with format = "{format}"'
    return UserError(f"no folder to write {format} to", help=help)
