"""All that the files of a client depend on, as one checksum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from trackplan import __version__, resources
from trackplan.commands.checksum import checksum_of, files_below, of_files, of_plan
from trackplan.generate.languages import language
from trackplan.generate.options import GenerateOptions
from trackplan.plan.files.plan_files import read_folder


def checksum(plan: Path, options: GenerateOptions) -> str:
    """Equal where the same plan, templates, options and version of trackplan come together.

    Raises UserError where there is no such language.
    """
    return checksum_of(_parts(plan, options))


def _parts(plan: Path, options: GenerateOptions) -> Iterator[bytes]:
    yield repr((__version__, *astuple(options)[:-1])).encode()
    yield from of_plan(read_folder(plan))
    yield from of_files(templates(options))


def templates(options: GenerateOptions) -> Iterator[Path]:
    """The files of the language: ours, and those of the user's that go before them.

    In a checkout the code that fills them in counts, too: it changes without a new version.
    """
    folders = [language(options.language, options.templates).folder]
    folders.append(resources.templates() / options.language)
    if options.templates is not None:
        folders.append(options.templates / options.language)
    if resources.templates().parent != resources.PACKAGE:
        folders += [resources.PACKAGE / "generate", resources.PACKAGE / "schema"]
    yield from files_below(folders)
