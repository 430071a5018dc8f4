"""Make clients again whenever a plan or a template changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable

from trackplan.commands.generate.inputs import templates
from trackplan.commands.generate.run import GenerateRun, generate_clients
from trackplan.commands.generate.wanted import Wanted
from trackplan.errors import UserError
from trackplan.plan.files.discover import plan_files

# Seconds; the files of a plan are few, and people do not notice.
PAUSE = 0.3
State = dict[str, tuple[int, int]]


def watch(clients: list[Wanted], asked: GenerateRun) -> int:
    """Go on until interrupted; what is wrong with a plan is told, and waited out."""
    seen: State | None = None
    while True:
        found = state(clients)
        if found != seen:
            seen = found
            try:
                generate_clients(clients, asked)
            except UserError as error:
                sys.stderr.write(f"{error}\n")
            sys.stdout.flush()
        time.sleep(PAUSE)


def state(clients: Iterable[Wanted]) -> State:
    """When each file was changed that a client is made of, and its size."""
    found: State = {}
    for client in clients:
        try:
            for path in (*plan_files(client.plan), *templates(client.options)):
                status = path.stat()
                found[str(path)] = (status.st_mtime_ns, status.st_size)
        except (OSError, UserError):  # it is being written at this moment
            continue
    return found
