"""All that documents depend on but git, as one checksum.

What git tells is left out, for no document can hold the commit that it lies in itself. The day
counts by what `lint` says on it, the code by the calls that are found there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trackplan import __version__, resources
from trackplan.code.judge.standing import Standing
from trackplan.commands.checksum import checksum_of, files_below, of_files, of_plan
from trackplan.commands.docs.wanted import Wanted
from trackplan.diagnostic import Diagnostic
from trackplan.docs.formats import TEMPLATED
from trackplan.docs.known import Known
from trackplan.docs.relative import relative
from trackplan.plan.files.plan_files import PlanFiles


def made_from(asked: Wanted, files: PlanFiles, known: Known) -> str:
    """Equal where the same plan, findings, calls, templates, options and version come together."""
    return checksum_of(_parts(asked, files, known))


def _parts(asked: Wanted, files: PlanFiles, known: Known) -> Iterator[bytes]:
    yield repr((__version__, asked.format, asked.git, asked.host)).encode()
    yield from of_plan(files)
    for found in known.findings:
        yield _finding(found)
    for standing in () if known.standings is None else known.standings.values():
        yield _standing(standing, known.code_base)
    for found in known.in_code:
        yield _in_code(found, known.code_base)
    yield repr(known.standings is None).encode()
    yield from of_files(files_below(folders(asked)))


def _finding(found: Diagnostic) -> bytes:
    notes = [note.message for note in found.notes]
    return repr(
        (found.rule, found.severity, found.pointer, found.message, found.help, notes)
    ).encode()


def _in_code(found: Diagnostic, base: str) -> bytes:
    # The subject of one in code begins with the file as it is seen from the current folder.
    within = found.subject[2:]
    where = (relative(found.span.path, base), found.span.start.line, within)
    return repr((found.rule, found.severity, found.message, found.help, where)).encode()


def _standing(standing: Standing, base: str) -> bytes:
    calls = [
        (relative(call.path, base), call.span.start.line, call.function) for call in standing.calls
    ]
    unread = [source.name for source in standing.unread]
    said = (standing.event.subject, standing.state, standing.is_early)
    return repr((*said, calls, unread, standing.unparsed)).encode()


def folders(asked: Wanted) -> Iterator[Path]:
    """Those of templates, ours and the user's that go before them.

    In a checkout the code that fills them in counts, too: it changes without a new version.
    """
    yield resources.templates()
    if asked.options.templates is not None and asked.format in TEMPLATED:
        yield asked.options.templates / asked.format
    if resources.templates().parent != resources.PACKAGE:
        yield from (resources.PACKAGE / name for name in ("docs", "generate", "schema"))
