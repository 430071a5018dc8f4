"""Make fixes in plan and code, round after round; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trackplan.commands.check.judged_code import JudgedCode
from trackplan.commands.check.subject import Subject
from trackplan.diagnostic import Diagnostic, Fix
from trackplan.edits import apply, by_path, choose

MAX_ROUNDS = 20


@dataclass(frozen=True)
class FixedCode:
    """What is there after fixes: `files` have the new contents, `count` findings are settled."""

    judged: JudgedCode
    files: dict[str, bytes]
    count: int


def fix(
    subject: Subject,
    judged: JudgedCode,
    wanted: Callable[[JudgedCode], Iterable[Diagnostic]],
    *,
    unsafe: bool,
) -> FixedCode:
    """Make the fixes of the `wanted` findings; one after which less can be read is refused."""
    files: dict[str, bytes] = {}
    count = 0
    for _ in range(MAX_ROUNDS):
        fixes = [d.fix for d in wanted(judged) if d.fix is not None and (d.fix.safe or unsafe)]
        chosen = choose(fixes)
        if not chosen:
            break
        edited = contents_after(judged, chosen)
        following = subject.having(edited)
        after = following.judge()
        if after is None or len(after.usage.code.unparsable) > len(judged.usage.code.unparsable):
            break
        made = set(chosen)
        count += sum(each in made for each in fixes)
        subject, judged = following, after
        files |= edited
    return FixedCode(judged, files, count)


def contents_after(judged: JudgedCode, fixes: Iterable[Fix]) -> dict[str, bytes]:
    """The contents of the files that these fixes change."""
    sources = judged.usage.files
    edits = by_path(edit for each in fixes for edit in each.edits)
    return {path: sources[path].encode(apply(sources[path], each)) for path, each in edits.items()}
