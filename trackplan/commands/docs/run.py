"""Write documents, or show what writing them would change."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.commented import made_for, only_commented, refuse_edited, told
from trackplan.commands.docs.contradictions import refuse_contradictions
from trackplan.commands.docs.gathered import (
    ReadPlan,
    all_known,
    beside_git,
    known_without_git,
    read,
)
from trackplan.commands.docs.inputs import made_from
from trackplan.commands.docs.told_by_git import told_by_git
from trackplan.commands.docs.wanted import Wanted, folder_for, wanted
from trackplan.commands.plan_to_write import called
from trackplan.commands.written_files import STALE, show
from trackplan.output.current import is_current
from trackplan.output.summary import kept, up_to_date, written
from trackplan.output.write import write
from trackplan.progress import Progress


def make_docs(given: DocsArguments, progress: Progress) -> int:
    """Write the documents, or serve them; 1 where `--check` or `--if-stale` finds a stale one.

    Raises UserError where the arguments are not clear, the plan is not sound, or a file cannot be
    written; then nothing has been touched.
    """
    refuse_contradictions(given)
    if given.serve:
        from trackplan.commands.docs.serve.run import serve  # most runs need no server

        return serve(given, progress)
    asked = wanted(given)
    folder = folder_for(given, asked.config)
    plan = read(asked)
    if given.check:
        return check(folder, asked, plan, progress)
    known = all_known(asked, plan, progress)
    source = made_from(asked, plan.files, known)
    if given.if_stale and tell_current(folder, source):
        return 0
    made = made_for(folder, asked, plan, known, force=given.force)
    changes = made.changes
    if given.diff:
        return show(folder, changes, failing=False)
    if not given.force:
        refuse_edited(folder, made)
    maker = f"{asked.format} documents of {called(plan.plan, asked.plan)}"
    write(folder, changes, force=given.force, made_from=source, maker=maker)
    sys.stdout.write(f"{written(folder, changes)}\n")
    sys.stderr.writelines(f"{line}\n" for line in (*told(folder, made), *kept(folder, changes)))
    return STALE if given.if_stale and changes.is_stale else 0


def check(folder: Path, asked: Wanted, plan: ReadPlan, progress: Progress) -> int:
    """1 where the documents are not what would be written, but for what git tells.

    Those that lie there as they were made of the same things are current, comments aside.
    """
    known = known_without_git(asked, plan, progress)
    if tell_current(folder, made_from(asked, plan.files, known)):
        return 0
    made = made_for(folder, asked, plan, beside_git(told_by_git(asked, plan.plan), known))
    return show(folder, made.changes, failing=True)


def tell_current(folder: Path, source: str) -> bool:
    """Whether the documents lie there as they were made of the same; if so, say so."""
    count = is_current(folder, source, partial(only_commented, folder))
    if count is not None:
        sys.stderr.write(f"{up_to_date(folder, count)}\n")
    return count is not None
