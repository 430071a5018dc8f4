"""All that the files of a client depend on, as one checksum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

from trackplan import __version__, resources
from trackplan.generate.languages import language
from trackplan.generate.options import GenerateOptions
from trackplan.plan.files.plan_files import read_folder


def checksum(plan: Path, options: GenerateOptions) -> str:
    """Equal where the same plan, templates, options and version of trackplan come together.

    Raises UserError where there is no such language.
    """
    whole = sha256()
    for part in _parts(plan, options):
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def _parts(plan: Path, options: GenerateOptions) -> Iterator[bytes]:
    yield repr((__version__, *astuple(options)[:-1])).encode()
    given = read_folder(plan)
    for path, content in sorted(given.files.items()):
        yield path.removeprefix(given.root).encode("utf-8", "surrogateescape")
        yield content
    for template in sorted(templates(options)):
        yield template.name.encode("utf-8", "surrogateescape")
        yield template.read_bytes()


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
    for folder in dict.fromkeys(folders):
        yield from (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
