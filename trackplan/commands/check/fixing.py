"""Make fixes in plan and code, round after round; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from trackplan.commands.check.judged_code import JudgedCode
from trackplan.commands.check.obstacles import obstacle_to
from trackplan.commands.check.subject import Subject
from trackplan.commands.file_change import FileChange
from trackplan.diagnostic import Diagnostic, Fix
from trackplan.edits import apply, by_path, choose

MAX_ROUNDS = 20


@dataclass(frozen=True)
class FixedCode:
    """What is there after fixes: `count` findings are settled by the `changes`.

    `obstacles` say why fixes were not made that somebody asked for.
    """

    judged: JudgedCode
    changes: Mapping[str, FileChange]
    count: int
    obstacles: tuple[str, ...]


def fix(
    subject: Subject,
    judged: JudgedCode,
    wanted: Callable[[JudgedCode], Iterable[Diagnostic]],
    *,
    unsafe: bool,
) -> FixedCode:
    """Make the fixes of the `wanted` findings; one after which less can be read is refused."""
    changes: dict[str, FileChange] = {}
    obstacles: set[str] = set()
    count = 0
    for _ in range(MAX_ROUNDS):
        fixes = [d.fix for d in wanted(judged) if d.fix is not None and (d.fix.safe or unsafe)]
        against = obstacle_to(subject, judged.usage.files)
        obstacles.update(filter(None, map(against, fixes)))
        chosen = choose(each for each in fixes if against(each) is None)
        if not chosen:
            break
        edited = edited_by(chosen, subject, judged)
        following = subject.having({path: change.after for path, change in edited.items()})
        after = following.judge()
        if after is None or len(after.usage.code.unparsable) > len(judged.usage.code.unparsable):
            break
        made = set(chosen)
        count += sum(each in made for each in fixes)
        subject, judged = following, after
        changes = joined(changes, edited)
    changes = {path: each for path, each in changes.items() if each.before != each.after}
    return FixedCode(judged, changes, count, tuple(sorted(obstacles)))


def edited_by(
    fixes: Iterable[Fix], subject: Subject, judged: JudgedCode
) -> Mapping[str, FileChange]:
    """The files that these fixes change."""
    changes = {}
    for path, edits in by_path(edit for each in fixes for edit in each.edits).items():
        source, encoding = judged.usage.files[path], subject.encoding(path)
        after = source.encode(apply(source, edits), encoding)
        changes[path] = FileChange(subject.data(path), after, encoding)
    return changes


def joined(
    earlier: Mapping[str, FileChange], later: Mapping[str, FileChange]
) -> dict[str, FileChange]:
    """Both as one, by path; what was there before is what was there before the first."""
    before = {path: earlier.get(path, change).before for path, change in later.items()}
    both = {p: FileChange(before[p], each.after, each.encoding) for p, each in later.items()}
    return dict(sorted({**earlier, **both}.items()))
