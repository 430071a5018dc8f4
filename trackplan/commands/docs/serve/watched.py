"""The files that a site is made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trackplan import resources
from trackplan.commands.checksum import files_below
from trackplan.commands.docs.wanted import Wanted
from trackplan.errors import UserError
from trackplan.git.working_tree import log_of_head
from trackplan.plan.files.discover import plan_files


def watched(asked: Wanted) -> Iterator[Path]:
    """The plan, the configuration with what it names, the templates, the code and git's log."""
    yield from plan_files(asked.plan)
    yield from configuration(asked)
    folders = [resources.templates(), asked.options.templates]
    yield from files_below(each / asked.format for each in folders if each is not None)
    yield from code(asked)
    log = log_of_head(asked.plan) if asked.tells("commit") else None
    yield from () if log is None else (log,)


def configuration(asked: Wanted) -> Iterator[Path]:
    """The configuration file, the baseline, and a team's own rules."""
    config = asked.config
    yield from (path for path in (config.path, config.baseline.value) if path is not None)
    own = [path.value for path in config.extend_rules.value]
    yield from (path for path in own if path.is_file())
    yield from files_below(path for path in own if path.is_dir())


def code(asked: Wanted) -> Iterator[Path]:
    """The files in which calls are looked for."""
    if asked.code is None:
        return
    from trackplan.code.files.discover import discover
    from trackplan.commands.code.place import place_of
    from trackplan.commands.code.settings import file_settings

    try:
        place = place_of(asked.code, [], asked.config.path)
    except UserError:  # the folder is gone for the moment
        return
    yield from map(Path, discover(place.root, place.within, file_settings(asked.config)).files)
