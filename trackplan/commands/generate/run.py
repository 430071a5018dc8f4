"""Write clients, or show what writing them would change."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.commands.generate.inputs import checksum
from trackplan.commands.generate.wanted import Wanted
from trackplan.commands.written_files import show
from trackplan.errors import UserError
from trackplan.output.changes import plan_changes
from trackplan.output.current import is_current
from trackplan.output.summary import kept, up_to_date, written
from trackplan.output.write import write
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class GenerateRun:
    """How clients are written, or only compared with what lies there."""

    today: date
    check: bool = False
    diff: bool = False
    force: bool = False


def generate_clients(clients: list[Wanted], asked: GenerateRun) -> int:
    """Make each client; 1 where `--check` finds a stale one.

    A client whose plan, templates and options have not changed is not made again. Raises UserError
    where a plan is not sound, or a file cannot be written.
    """
    if asked.force and (asked.check or asked.diff):
        raise UserError("`--force` replaces files, `--check` and `--diff` write none")
    # All are looked at before the first is written: a language that is none stops the run.
    made_from = [checksum(client.plan, client.options) for client in clients]
    plans: dict[Path, Plan] = {}
    each = zip(clients, made_from, strict=True)
    return max([_client(client, of, asked, plans) for client, of in each], default=0)


def _client(client: Wanted, made_from: str, asked: GenerateRun, plans: dict[Path, Plan]) -> int:
    count = is_current(client.folder, made_from)
    if count is not None:
        stream = sys.stderr if asked.check or asked.diff else sys.stdout
        stream.write(f"{up_to_date(client.folder, count)}\n")
        return 0
    # What is current needs no more than was imported up to here, and is told in half of the time.
    from trackplan.commands.plan_to_write import sound_plan
    from trackplan.generate.generate import generate

    if client.plan not in plans:
        plans[client.plan] = sound_plan(client.plan, asked.today)
    made = generate(plans[client.plan], client.options)
    changes = plan_changes(client.folder, made.files)
    if asked.check or asked.diff:
        return show(client.folder, changes, failing=asked.check)
    write(client.folder, changes, force=asked.force, made_from=made_from, client=made.listing)
    sys.stdout.write(f"{written(client.folder, changes)}\n")
    sys.stderr.writelines(f"{line}\n" for line in kept(client.folder, changes))
    return 0
