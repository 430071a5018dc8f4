"""Write clients, or show what writing them would change."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from trackplan.commands.generate.inputs import checksum
from trackplan.commands.generate.wanted import Wanted
from trackplan.commands.written_files import show
from trackplan.errors import UserError
from trackplan.output.changes import Changes, plan_changes
from trackplan.output.current import Current, is_current
from trackplan.output.refusals import refuse_unwritable
from trackplan.output.summary import kept, up_to_date, written
from trackplan.output.write import write
from trackplan.plan.model.plan import Plan

if TYPE_CHECKING:  # importing it takes long, and what is current does without
    from trackplan.generate.generate import Generated


@dataclass(frozen=True, slots=True)
class GenerateRun:
    """How clients are written, or only compared with what lies there."""

    today: date
    check: bool = False
    diff: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What belongs into a folder, what that changes there, and a checksum of all it depends on."""

    folder: Path
    client: Generated
    changes: Changes
    made_from: str


def generate_clients(clients: list[Wanted], asked: GenerateRun) -> int:
    """Make each client; 1 where `--check` finds a stale one.

    A client whose plan, templates and options have not changed is not made again. Raises UserError
    where a plan is not sound, or a file cannot be written.
    """
    if asked.force and (asked.check or asked.diff):
        raise UserError("`--force` replaces files, `--check` and `--diff` write none")
    # All are made before the first is written: where one cannot be, nothing has changed.
    found = list(_all(clients, asked.today))
    if not (asked.check or asked.diff):
        for each in found:
            _refuse(each, force=asked.force)
    return max([_put(each, asked) for each in found], default=0)


def _all(clients: list[Wanted], today: date) -> Iterator[Current | Made]:
    plans: dict[Path, Plan] = {}
    for client, made_from in [(each, checksum(each.plan, each.options)) for each in clients]:
        count = is_current(client.folder, made_from)
        if count is not None:
            yield Current(client.folder, count)
            continue
        # What is current needs no more than was imported so far, and is told in half of the time.
        from trackplan.commands.plan_to_write import sound_plan
        from trackplan.generate.generate import generate

        if client.plan not in plans:
            plans[client.plan] = sound_plan(client.plan, today)
        made = generate(plans[client.plan], client.options)
        yield Made(client.folder, made, plan_changes(client.folder, made.files), made_from)


def _refuse(each: Current | Made, *, force: bool) -> None:
    """Raise UserError where writing a client would replace what it must not."""
    if isinstance(each, Made):
        refuse_unwritable(each.folder, each.changes, force=force, maker=each.client.maker)


def _put(each: Current | Made, asked: GenerateRun) -> int:
    match each:
        case Current(folder, files):
            stream = sys.stderr if asked.check or asked.diff else sys.stdout
            stream.write(f"{up_to_date(folder, files)}\n")
            return 0
        case Made(folder, _, changes) if asked.check or asked.diff:
            return show(folder, changes, failing=asked.check)
        case Made(folder, client, changes, made_from):
            write(
                folder,
                changes,
                force=asked.force,
                made_from=made_from,
                client=client.listing,
                maker=client.maker,
            )
            sys.stdout.write(f"{written(folder, changes)}\n")
            sys.stderr.writelines(f"{line}\n" for line in kept(folder, changes))
            return 0
