"""Templates and sample plans are found, or their absence is said."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trackplan import resources

ROOT = Path(__file__).parents[1]


def copied(folder: Path) -> Path:
    """A copy of the package's code in `folder`, without the resources."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "trackplan", folder / "trackplan", ignore=ignored)
    return folder


def ask(folder: Path, name: str) -> str:
    """What the copy in `folder` answers when asked for its folder `name`."""
    program = (
        "from trackplan import resources\nfrom trackplan.errors import UserError\n"
        f"try: print(resources.{name}())\n"
        "except UserError as error: print(error, error.help, sep='|')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def test_a_checkout_has_them_at_its_top() -> None:
    assert resources.templates() == ROOT / "templates"
    assert resources.plans() == ROOT / "plans"


@pytest.mark.parametrize("name", ["plans", "templates"])
def test_a_missing_folder_is_said_with_a_way_out(name: str, tmp_path: Path) -> None:
    message, _, way_out = ask(copied(tmp_path), name).partition("|")
    assert message == f"this installation of trackplan lacks its folder `{name}`"
    assert "--force-reinstall" in way_out


def test_a_folder_of_somebody_else_beside_the_package_is_not_taken(tmp_path: Path) -> None:
    copied(tmp_path)
    (tmp_path / "plans").mkdir()
    assert "lacks its folder `plans`" in ask(tmp_path, "plans")
    (tmp_path / "pyproject.toml").touch()
    assert ask(tmp_path, "plans") == str(tmp_path / "plans")
