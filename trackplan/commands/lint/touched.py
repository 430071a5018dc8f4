"""Lines that a change under review touched, also after fixes have moved them."""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic
from trackplan.plan.files.plan_files import PlanFiles

# The path of a file and a zero-based line.
Lines = frozenset[tuple[str, int]]


def is_touched(diagnostic: Diagnostic, touched: Lines) -> bool:
    """Whether a finding stands on a line that changed."""
    span = diagnostic.span
    return any((span.path, line) in touched for line in range(span.start.line, span.end.line + 1))


def after_fixes(touched: Lines, before: PlanFiles, after: PlanFiles) -> Lines:
    """Where the touched lines are after fixes, and the lines that these touched themselves."""
    moved = {path for path in after.files if after.files[path] is not before.files.get(path)}
    kept = {(path, line) for path, line in touched if path not in moved}
    for path in moved:
        lines = {line for other, line in touched if other == path}
        kept |= {
            (path, line) for line in followed(lines, before.files.get(path, b""), after.files[path])
        }
    return frozenset(kept)


def followed(lines: set[int], before: bytes, after: bytes) -> set[int]:
    """These lines of the text before, found again in the text after, and what is new there."""
    old, new = before.splitlines(), after.splitlines()
    if len(old) == len(new):  # most fixes stay within their lines, and this is much faster
        return lines | {at for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b}
    from difflib import SequenceMatcher  # only where fixes move lines

    found: set[int] = set()
    matcher = SequenceMatcher(None, old, new)
    for kind, start, end, at, until in matcher.get_opcodes():
        if kind == "equal":
            found |= {at + line - start for line in range(start, end) if line in lines}
        else:
            found |= set(range(at, until))
    return found
