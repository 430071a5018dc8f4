"""Make clients again whenever a plan or a template changes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from trackplan.commands.changes_of_files import changes
from trackplan.commands.generate.inputs import templates
from trackplan.commands.generate.run import GenerateRun, generate_clients
from trackplan.commands.generate.wanted import Wanted
from trackplan.errors import UserError
from trackplan.plan.files.discover import plan_files


def watch(clients: list[Wanted], asked: GenerateRun) -> int:
    """Go on until interrupted; what is wrong with a plan is told, and waited out."""
    for _ in changes(lambda: files_of(clients)):
        try:
            generate_clients(clients, asked)
        except UserError as error:
            sys.stderr.write(f"{error}\n")
        sys.stdout.flush()
    return 0


def files_of(clients: Iterable[Wanted]) -> Iterator[Path]:
    """The files that clients are made of."""
    for client in clients:
        try:
            yield from (*plan_files(client.plan), *templates(client.options))
        except (OSError, UserError):  # they are being written at this moment
            continue
