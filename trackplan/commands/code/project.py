"""Read the code of a project: discover its files, analyse them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trackplan.code.found import Code
from trackplan.code.workspace import Workspace
from trackplan.commands.code.place import Place, place_of
from trackplan.config import Config
from trackplan.errors import UserError
from trackplan.listing import in_a_row
from trackplan.progress import Progress
from trackplan.source import shown

if TYPE_CHECKING:
    from trackplan.code.files.discover import Discovery
    from trackplan.code.settings import AnalysisSettings


@dataclass(frozen=True)
class ReadCode:
    """The calls that were asked about, how and where they were looked for, and all the files."""

    code: Code
    settings: AnalysisSettings
    place: Place
    discovery: Discovery
    workspace: Workspace


def read_code(
    paths: Sequence[str], config: Config, progress: Progress, *, cache: bool = True
) -> ReadCode:
    """The calls in the code that `paths` name, else the configured folders, else the project here.

    Raises UserError for a path that does not exist, and where there is no Python file.
    """
    from trackplan.code.analyse import analyse
    from trackplan.code.files.disk import DiskWorkspace
    from trackplan.commands.code.settings import analysis_settings, file_settings

    check = config.check
    place = place_of(paths, [path.value for path in check.paths.value], config.path)
    workspace = DiskWorkspace(
        place.root,
        place.within,
        file_settings(config),
        cache=cache and check.cache.value,
        progress=progress,
    )
    asked = frozenset(filter(place.wants, workspace.paths))
    if not asked:
        raise UserError(f"no Python file in {in_words(place)}")
    settings = analysis_settings(check, place, asked)
    code = analyse(workspace, settings)
    workspace.close()
    return ReadCode(code, settings, place, workspace.discovery, workspace)


def in_words(place: Place) -> str:
    """The paths that were asked about."""
    return in_a_row([f"`{shown(path)}`" for path in place.asked], "or")
