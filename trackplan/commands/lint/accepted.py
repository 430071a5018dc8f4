"""The baseline of a run over plans: what it accepts, and how it is written anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from trackplan import baseline
from trackplan.baseline import Baseline, Split
from trackplan.commands.findings.accepted import Accepted
from trackplan.commands.findings.ending import tell
from trackplan.commands.lint.inputs import Input
from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.commands.lint.options import LintOptions
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.rules.selection import Selection
from trackplan.source import shown


def split(accepted: Accepted, folder: Path, plan: JudgedPlan) -> Split:
    """The findings of one plan, those apart that are accepted; what loading says never is.

    No entry is stale where a part of the plan could not be read.
    """
    if accepted.path is None:
        return Split(plan.found, (), ())
    found = accepted.split(folder, (d for d in plan.found if not is_about_loading(d)))
    loading = tuple(d for d in plan.found if is_about_loading(d))
    stale = found.stale if plan.loaded.plan.whole else ()
    return Split((*loading, *found.new), found.accepted, stale)


def update(
    options: LintOptions,
    accepted: Accepted,
    judged: Iterable[tuple[Input, JudgedPlan]],
    selection: Selection,
) -> Accepted:
    """Accept everything that was found in these plans, and nothing that was not.

    Raises UserError where not all could be found, and where the baseline cannot be written.
    """
    path = accepted.path or Path(baseline.NAME)
    found, left = {}, 0
    for given, plan in judged:
        if not plan.loaded.plan.whole:
            message = f"the plan in `{shown(given.folder)}` cannot be read as a whole"
            help = "first correct what `trackplan lint` says; the baseline is as it was"
            raise UserError(f"{message}, so its findings are not all known", help=help)
        scope = baseline.scope_of(given.folder, path)
        found[scope] = [d for d in plan.found if not is_about_loading(d)]
        left += len(plan.found) - len(found[scope])
    written = accepted.entries.updated(found, selection.ids)
    baseline.write(written, path)
    tell(options, confirmation(options, path, written, left))
    return Accepted(path, baseline.read(path))


def confirmation(options: LintOptions, path: Path, written: Baseline, left: int) -> str:
    """How much is accepted, what is not and, where nobody has configured the baseline, its use."""
    count = sum(entry.count for entry in written.entries)
    said = f"{shown(path)} accepts {counted(count, 'finding')}."
    if left:
        said += f" What the format forbids cannot be accepted: {left:,} to correct."
    if options.config.baseline.value is None:
        said += f' Put `baseline = "{path.name}"` into trackplan.toml to use it.'
    return said
