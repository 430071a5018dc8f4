"""Where the code says an event's name, and no call that is seen does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from trackplan.code.files.discover import discover
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.text_mentions import text_mentions
from trackplan.commands.code.project import ReadCode
from trackplan.commands.code.settings import file_settings
from trackplan.config import Config
from trackplan.diagnostic import Note
from trackplan.plan.model.event import Event
from trackplan.source import SourceFile


def mentions_of(event: Event, read: ReadCode, codemod: Codemod, config: Config) -> tuple[Note, ...]:
    """The texts that are its name and that no edit changes."""
    sources = sources_with(event.name, read, config)
    return tuple(text_mentions(sources, event.name, codemod.code_edits))


def sources_with(name: str, read: ReadCode, config: Config) -> Iterator[SourceFile]:
    """The files that hold a text, tests too, which are no part of the code that is analysed.

    Not those of a generated client, which is made again.
    """
    made = {path for client in read.code.clients for path in client.files}
    sought = name.encode("utf-8", "surrogatepass")
    found = discover(read.place.root, read.place.within, file_settings(config))
    for path in sorted(found.files.keys() - made):
        with suppress(OSError):
            if sought in Path(path).read_bytes():
                yield read.workspace.text(path)
