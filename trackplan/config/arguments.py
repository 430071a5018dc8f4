"""The command line over the file over the defaults."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from trackplan.config.model import Config, FailOn
from trackplan.config.setting import Name, Names, Setting


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the command line says; None, or nothing to add, where it is silent."""

    target: tuple[Path, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    baseline: Path | None = None


def with_arguments(config: Config, arguments: Arguments) -> Config:
    """`config` as `arguments` change it.

    `--select` begins afresh: what the file selects and ignores no longer counts. `--ignore` and
    `--extend-select` add to the file's lists; the other arguments replace a setting.
    """
    if arguments.select is not None:
        select = Setting(_given(arguments.select), "command line")
        config = replace(config, select=select, ignore=Setting(()), extend_select=Setting(()))
    config = replace(
        config,
        ignore=_more(config.ignore, arguments.ignore),
        extend_select=_more(config.extend_select, arguments.extend_select),
    )
    return _replaced(config, arguments)


def _replaced(config: Config, arguments: Arguments) -> Config:
    if arguments.target:
        paths = tuple(Setting(path, "command line") for path in arguments.target)
        config = replace(config, target=Setting(paths, "command line"))
    if arguments.fail_on is not None:
        config = replace(config, fail_on=Setting(arguments.fail_on, "command line"))
    if arguments.baseline is not None:
        config = replace(config, baseline=Setting(arguments.baseline, "command line"))
    return config


def _more(names: Names, given: Iterable[str]) -> Names:
    added = _given(given)
    return Setting((*names.value, *added), "command line") if added else names


def _given(names: Iterable[str]) -> tuple[Name, ...]:
    return tuple(Setting(name, "command line") for name in names)
