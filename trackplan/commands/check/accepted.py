"""The baseline of a run over code, written anew."""

from __future__ import annotations

from pathlib import Path

from trackplan import baseline
from trackplan.commands.check.judged_code import JudgedCode
from trackplan.commands.check.options import CheckOptions
from trackplan.commands.findings.accepted import Accepted
from trackplan.commands.findings.ending import tell
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.source import shown


def update(
    options: CheckOptions,
    accepted: Accepted,
    plan: Path,
    judged: JudgedCode,
    rules: frozenset[str],
) -> Accepted:
    """Accept everything that was found, and nothing that was not.

    Raises UserError where not all could be found, and where the baseline cannot be written.
    """
    if not judged.usage.code.whole:
        help = "run it on folders, or without paths"
        raise UserError("only a part of the code was read, so not all is known", help=help)
    path = accepted.path or Path(baseline.NAME)
    found = {baseline.scope_of(plan, path): list(judged.found)}
    written = accepted.entries.updated(found, rules)
    baseline.write(written, path)
    count = sum(entry.count for entry in written.entries if entry.rule in rules)
    tell(options, f"{shown(path)} accepts {counted(count, 'finding')} about code.")
    return Accepted(path, written)
