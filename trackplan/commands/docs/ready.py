"""Documents as they are about to be written, made before anything is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.commented import (
    Commented,
    made_for,
    only_commented,
    refuse_edited,
    told,
)
from trackplan.commands.docs.documents import Documents
from trackplan.commands.docs.gathered import ReadPlan, all_known, known_without_git
from trackplan.commands.docs.inputs import made_from
from trackplan.commands.plan_to_write import called
from trackplan.commands.written_files import STALE, show
from trackplan.errors import UserError
from trackplan.output.current import Current, is_current
from trackplan.output.refusals import refuse_unwritable
from trackplan.output.summary import kept, up_to_date, written
from trackplan.output.write import write
from trackplan.progress import Progress


@dataclass(frozen=True, slots=True)
class Ready:
    """Documents that were made, what made them, and a checksum of all that they depend on."""

    documents: Documents
    made: Commented
    made_from: str
    maker: str


def ready(
    documents: Documents, plan: ReadPlan, given: DocsArguments, progress: Progress
) -> Current | Ready:
    """Documents of a plan; those that are current are made only where they are to be written.

    Raises UserError where they cannot be made.
    """
    folder, asked = documents.folder, documents.asked
    if given.check or given.if_stale:
        count = current(documents, plan, progress)
        if count is not None:
            return Current(folder, count)
    known = all_known(asked, plan, progress)
    with naming(documents):
        made = made_for(folder, asked, plan, known, force=given.force)
    maker = f"{asked.format} documents of {called(plan.plan, asked.plan)}"
    return Ready(documents, made, made_from(asked, plan.files, known), maker)


@contextmanager
def naming(documents: Documents) -> Iterator[None]:
    """Let an error say which of several documents cannot be made."""
    try:
        yield
    except UserError as error:
        if documents.is_alone:
            raise
        which = f"the {documents.asked.format} documents of {documents.place}"
        raise UserError(f"{which} cannot be made: {error.message}", help=error.help) from error


def current(documents: Documents, plan: ReadPlan, progress: Progress) -> int | None:
    """How many files lie there as they were made of the same things, comments aside, else None.

    What git tells does not count, for no document can hold the commit that it lies in itself.
    """
    known = known_without_git(documents.asked, plan, progress)
    source = made_from(documents.asked, plan.files, known)
    return is_current(documents.folder, source, partial(only_commented, documents.folder))


def refuse(each: Ready, given: DocsArguments) -> None:
    """Raise UserError where writing them would replace what it must not."""
    if not given.force:
        refuse_edited(each.documents.folder, each.made)
    changes = each.made.changes
    refuse_unwritable(each.documents.folder, changes, force=given.force, maker=each.maker)


def put(each: Current | Ready, given: DocsArguments) -> int:
    """Write them, or show what that would change; 1 where one is stale and was not to be."""
    match each:
        case Current(folder, files):
            sys.stderr.write(f"{up_to_date(folder, files)}\n")
            return 0
        case Ready(documents, made) if given.check or given.diff:
            return show(documents.folder, made.changes, failing=given.check)
        case Ready(documents, made, source, maker):
            folder, changes = documents.folder, made.changes
            write(folder, changes, force=given.force, made_from=source, maker=maker)
            sys.stdout.write(f"{written(folder, changes)}\n")
            lines = (*told(folder, made), *kept(folder, changes))
            sys.stderr.writelines(f"{line}\n" for line in lines)
            return STALE if given.if_stale and changes.is_stale else 0
