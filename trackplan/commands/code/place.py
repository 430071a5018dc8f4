"""Which code a command is about: paths, the configured ones, or the project around here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trackplan.commands.targets import absolute
from trackplan.errors import UserError
from trackplan.plan.files.ignored import repository
from trackplan.source import shown


@dataclass(frozen=True, slots=True)
class Place:
    """The code of a project.

    `root` is its top folder; names are resolved within the folders and files `within`. What is
    asked about lies in or is one of `asked`; `whole` says that these are all that there is.
    """

    root: Path
    within: tuple[Path, ...]
    asked: tuple[Path, ...]
    whole: bool = True

    @property
    def base(self) -> str:
        """The root as people see it, empty where it is the current folder."""
        return "" if shown(self.root) == "." else shown(self.root)

    def wants(self, path: str) -> bool:
        """Whether somebody asked about the file `path`."""
        whole = absolute(Path(path))
        return any(whole.is_relative_to(each) for each in self.asked)


def place_of(paths: Sequence[str], configured: Sequence[Path], config: Path | None) -> Place:
    """The code that `paths` name, else the configured folders, else the project around here.

    Folders stand for all of the code. Of files only they are asked about, and the rest of the
    project helps to resolve names. `config` is the configuration file, in the project's folder.
    Raises UserError for a path that does not exist.
    """
    given = tuple(existing(Path(path)) for path in paths)
    root = root_around(given[0] if given else absolute(Path.cwd()), config)
    default = tuple(existing(path) for path in configured) or (root,)
    if not given:
        return Place(root, default, default)
    if all(path.is_dir() for path in given):
        return Place(root, given, given)
    beyond = (p for p in given if not any(p.is_relative_to(each) for each in default))
    return Place(root, (*default, *beyond), given, whole=False)


def existing(path: Path) -> Path:
    """`path` from the top. Raises UserError where there is nothing."""
    whole = absolute(path)
    if not whole.exists():
        raise UserError(f"`{shown(whole)}` does not exist")
    return whole


def root_around(start: Path, config: Path | None) -> Path:
    """The folder of the configuration, else the git repository around `start`, else `start`."""
    folder = start if start.is_dir() else start.parent
    if config is not None:
        return absolute(config).parent
    return repository(folder) or folder
