"""What was read and what was judged, in words."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.commands.check.judged_code import JudgedCode
from trackplan.commands.code.project import ReadCode
from trackplan.listing import counted


def what_was_read(read: ReadCode) -> Iterator[str]:
    """How many files were read, and which were left out."""
    yield f"Read {counted(len(read.workspace.paths), 'Python file')}."
    for reason, count in sorted(read.discovery.skipped.items()):
        yield f"Left out {counted(count, 'file')}: {reason}"


def scope(judged: JudgedCode, since: str | None) -> str:
    """What was judged."""
    calls = judged.usage.code.calls
    files = len({call.path for call in calls})
    unknown = sum(call.has_unknown_name for call in calls)
    said = f"{counted(len(calls), 'call')} in {counted(files, 'file')}"
    said += f", {unknown} with a name that is not known" if unknown else ""
    return said if since is None else f"{said}, as changed since {since}"
