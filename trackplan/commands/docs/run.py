"""Write documents, or show what writing them would change."""

from __future__ import annotations

import sys
from pathlib import Path

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.contradictions import refuse_contradictions
from trackplan.commands.docs.gathered import (
    ReadPlan,
    all_known,
    beside_git,
    known_without_git,
    read,
)
from trackplan.commands.docs.inputs import made_from
from trackplan.commands.docs.making import made_of
from trackplan.commands.docs.told_by_git import told_by_git
from trackplan.commands.docs.wanted import Wanted, folder_for, wanted
from trackplan.commands.written_files import show
from trackplan.docs.formats import COMMENTED
from trackplan.errors import UserError
from trackplan.listing import first_few
from trackplan.output.changes import Changes, plan_changes
from trackplan.output.current import is_current
from trackplan.output.summary import kept, up_to_date, written
from trackplan.output.write import write
from trackplan.progress import Progress
from trackplan.source import shown


def make_docs(given: DocsArguments, progress: Progress) -> int:
    """Write the documents, or serve them; 1 where `--check` finds a stale one.

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
    made = made_of(asked, plan, known)
    changes = plan_changes(folder, made.files)
    if given.diff:
        return show(folder, changes, failing=False)
    if asked.format in COMMENTED and not given.force:
        refuse_edited(folder, changes)
    source = made_from(asked, plan.files, known)
    maker = f"{asked.format} documents"
    write(folder, changes, force=given.force, made_from=source, maker=maker)
    sys.stdout.write(f"{written(folder, changes)}\n")
    sys.stderr.writelines(f"{line}\n" for line in kept(folder, changes))
    return 0


def refuse_edited(folder: Path, changes: Changes) -> None:
    """Raise UserError where a file would be replaced that people have written into."""
    if not changes.reworked:
        return
    files = first_few([f"`{shown(folder / path)}`" for path in changes.reworked])
    raise UserError(
        f"{files} would be replaced, and somebody has written in there",
        help="save it under another name, or replace it by `--force`",
    )


def check(folder: Path, asked: Wanted, plan: ReadPlan, progress: Progress) -> int:
    """1 where the documents are not what would be written, but for what git tells.

    Those that lie there as they were made of the same things are current.
    """
    known = known_without_git(asked, plan, progress)
    count = is_current(folder, made_from(asked, plan.files, known))
    if count is not None:
        sys.stderr.write(f"{up_to_date(folder, count)}\n")
        return 0
    made = made_of(asked, plan, beside_git(told_by_git(asked, plan.plan), known))
    return show(folder, plan_changes(folder, made.files), failing=True)
