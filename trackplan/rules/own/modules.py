"""Python files that hold a team's own rules, executed under private names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from trackplan.config.setting import Setting
from trackplan.engine import in_words, raised_at
from trackplan.rules.own.problems import Problems
from trackplan.source import shown


def modules(paths: Iterable[Setting[Path]], problems: Problems) -> Iterator[ModuleType]:
    """The modules at `paths`, files or folders of files, each executed once, in order.

    They can import one another as `from ._names import BETA`; a file whose name begins with `_`
    is only there to be imported.
    """
    files = list(dict.fromkeys(file for path in paths for file in files_at(path, problems)))
    for folder in dict.fromkeys(file.parent for file in files):
        begin_package(folder)
    for file in files:
        try:
            yield executed(file)
        except (Exception, SystemExit) as error:  # noqa: BLE001 (it is whatever the team wrote)
            place = raised_at(error, file.parent) or shown(file)
            problems.add(place, f"this cannot be imported: {in_words(error)}")


def files_at(path: Setting[Path], problems: Problems) -> list[Path]:
    """The files that one entry of the configuration names."""
    name = shown(path.value)
    if path.value.is_dir():
        found = sorted(each for each in path.value.glob("*.py") if not each.name.startswith("_"))
        if not found:
            problems.add(path.where, f"no file of rules (*.py) is in `{name}`")
        return [absolute(file) for file in found]
    if not path.value.exists():
        problems.add(path.where, f"`{name}` does not exist")
    elif path.value.suffix != ".py":
        problems.add(path.where, f"`{name}` is no Python file")
    else:
        return [absolute(path.value)]
    return []


def absolute(path: Path) -> Path:
    """`path` from the top; a symbolic link keeps the name that people gave it."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def package_of(folder: Path) -> str:
    """The name under which the modules of a folder are known while trackplan runs."""
    return f"own_rules_{sha256(str(folder).encode()).hexdigest()[:12]}"


def begin_package(folder: Path) -> None:
    """Make the folder a package, so that imports with a dot work; what was executed is forgotten.

    `sys.path` stays as it is: a team's `types.py` must not become everybody's.
    """
    name = package_of(folder)
    for known in [known for known in sys.modules if known.partition(".")[0] == name]:
        del sys.modules[known]
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package


def executed(file: Path) -> ModuleType:
    """The module in a file, unless another has imported it before."""
    name = f"{package_of(file.parent)}.{file.stem}"
    if name in sys.modules:
        return sys.modules[name]
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"no loader for {file.name}")
    module = sys.modules[name] = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module
