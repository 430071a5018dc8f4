"""Write documents, or show what writing them would change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.contradictions import refuse_contradictions
from trackplan.commands.docs.documents import Documents, documents
from trackplan.commands.docs.gathered import ReadPlan, read
from trackplan.commands.docs.overlaps import refuse_overlaps
from trackplan.commands.docs.ready import Ready, put, ready, refuse
from trackplan.output.current import Current
from trackplan.progress import Progress


def make_docs(given: DocsArguments, progress: Progress) -> int:
    """Write the documents, or serve them; 1 where `--check` or `--if-stale` finds stale ones.

    Raises UserError where the arguments are not clear, a plan is not sound, or a file cannot be
    written; what one of several documents is refused for is found before the first is written.
    """
    refuse_contradictions(given)
    if given.serve:
        from trackplan.commands.docs.serve.run import serve  # most runs need no server

        return serve(given, progress)
    wanted = documents(given)
    found = made(wanted, given, progress)
    stale = [each for each in found if isinstance(each, Ready)]
    refuse_overlaps(stale)
    if not (given.check or given.diff):
        for each in stale:
            refuse(each, given)
    return max(put(each, given) for each in found)


def made(
    wanted: Sequence[Documents], given: DocsArguments, progress: Progress
) -> list[Current | Ready]:
    """All documents; each plan is read once, and before any is made."""
    plans: dict[Path, ReadPlan] = {}
    for each in wanted:
        if each.asked.plan not in plans:
            plans[each.asked.plan] = read(each.asked)
    return [ready(each, plans[each.asked.plan], given, progress) for each in wanted]
