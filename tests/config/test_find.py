"""The nearest configuration counts, and the search ends at the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import find

SHARED = "[tool.trackplan]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    return below


def write(folder: Path, name: str, text: str = "") -> Path:
    (folder / name).write_text(text)
    return folder / name


def test_a_file_is_found_upwards_from_a_folder_or_a_file(folder: Path) -> None:
    config = write(folder.parent, "trackplan.toml")
    assert find(folder) == config
    assert find(folder / "plan.yaml") == config
    assert find(folder / "not" / "there") == config


def test_the_nearest_file_wins(folder: Path) -> None:
    write(folder.parent, "trackplan.toml")
    nearest = write(folder, "pyproject.toml", SHARED)
    assert find(folder) == nearest


def test_trackplan_toml_wins_in_the_same_folder(folder: Path) -> None:
    write(folder, "pyproject.toml", SHARED)
    own = write(folder, "trackplan.toml")
    assert find(folder) == own


@pytest.mark.parametrize(
    "text",
    ["", "[tool.ruff]\n", '[project]\nname = "trackplan"\n', "tool = 5 # trackplan", "[broken\n"],
)
def test_a_pyproject_that_says_nothing_to_trackplan_is_passed_over(folder: Path, text: str) -> None:
    write(folder, "pyproject.toml", text)
    assert find(folder) is None
    above = write(folder.parent, "pyproject.toml", SHARED)
    assert find(folder) == above


@pytest.mark.parametrize(
    "text",
    [
        "tool.trackplan.select = []\n",
        "tool = {trackplan = {}}\n",
        '[tool."trackplan"]\n',
        "[tool.trackplan.severity]\n",
        "[tool.trackplan]\nselect = [\n",
        "[tool]\ntrackplan = 5\n",
        "\ufeff[tool.trackplan]\n",
    ],
)
def test_every_way_to_write_the_table_counts_even_with_mistakes(folder: Path, text: str) -> None:
    config = write(folder, "pyproject.toml", text)
    assert find(folder) == config


@pytest.mark.parametrize("is_file", [True, False])
def test_the_search_ends_after_the_top_of_a_repository(folder: Path, *, is_file: bool) -> None:
    write(folder.parent.parent, "trackplan.toml")
    git = folder.parent / ".git"
    if is_file:
        git.write_text("gitdir: elsewhere\n")
    else:
        git.mkdir()
    assert find(folder) is None
    at_top = write(folder.parent, "trackplan.toml")
    assert find(folder) == at_top


def test_a_folder_of_that_name_is_no_configuration(folder: Path) -> None:
    (folder / "trackplan.toml").mkdir()
    (folder / "pyproject.toml").mkdir()
    assert find(folder) is None


def test_a_relative_start_is_searched_from_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(folder.parent, "trackplan.toml")
    monkeypatch.chdir(folder)
    assert find(Path()) == config
