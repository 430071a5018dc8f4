"""What people install holds what it needs: built, installed and asked with the real tools."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASK = """\
from trackplan import __file__, resources
print(__file__, resources.plans(), resources.templates(), sep="\\n")
"""


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def build_wheel(source: Path, into: Path) -> Path:
    pip("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", into, source)
    (wheel,) = into.glob("*.whl")
    return wheel


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    subprocess.run(["tar", "xf", archive], cwd=folder, check=True)
    return folder / archive.name.removesuffix(".tar.gz")


def test_an_installed_wheel_finds_its_plans_and_templates(wheel: Path, tmp_path: Path) -> None:
    pip("install", "--quiet", "--no-deps", "--no-index", "--target", tmp_path, wheel)
    answer = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    package = tmp_path / "trackplan"
    expected = [package / "__init__.py", package / "plans", package / "templates"]
    assert answer.stdout.splitlines() == [str(path) for path in expected]
    for name in ("plans", "templates"):
        assert files_below(package / name) == files_below(ROOT / name)


def test_an_installed_wheel_generates_clients(wheel: Path, tmp_path: Path) -> None:
    pip("install", "--quiet", "--no-deps", "--no-index", "--target", tmp_path / "site", wheel)
    plan = str(ROOT / "plans" / "basic")
    command = [sys.executable, "-m", "trackplan", "generate", plan]
    subprocess.run(
        [*command, "--language", "typescript", "-o", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        check=True,
    )
    assert "orderUpdated(" in (tmp_path / "out" / "client.ts").read_text(encoding="utf-8")


def test_a_wheel_holds_the_package_and_nothing_beside_it(wheel: Path) -> None:
    names = names_in(wheel)
    top = {name.partition("/")[0] for name in names}
    assert top == {"trackplan", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}
    ours = {name for name in files_below(ROOT / "trackplan") if not name.endswith(".pyc")}
    assert {f"trackplan/{name}" for name in ours} <= names
    assert "trackplan/py.typed" in names


def test_the_source_distribution_builds_the_same_wheel(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    assert names_in(build_wheel(sdist, tmp_path)) == names_in(wheel)


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
