"""Which code a command is about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from tests.commands.music import put
from trackplan.commands.code.place import place_of
from trackplan.errors import UserError


@pytest.fixture(autouse=True)
def here(tmp_path: Path) -> Iterator[Path]:
    """A repository with some code, as the current folder."""
    for name in ("src/app.py", "lib/base.py", ".git/HEAD"):
        put(tmp_path / name, "")
    with chdir(tmp_path):
        yield tmp_path


def test_without_paths_it_is_the_repository_around(here: Path) -> None:
    with chdir("src"):
        place = place_of([], [], None)
    assert (place.root, place.within, place.asked) == (here, (here,), (here,))
    assert place.whole


def test_the_configured_folders_come_first(here: Path) -> None:
    place = place_of([], [Path("src")], here / "trackplan.toml")
    assert (place.root, place.within) == (here, (here / "src",))
    assert not place.wants("lib/base.py")


def test_without_a_repository_it_is_the_folder_of_the_configuration(here: Path) -> None:
    assert place_of([], [], here / "src" / "trackplan.toml").root == here / "src"


def test_folders_are_all_of_the_code(here: Path) -> None:
    place = place_of(["src"], [Path("lib")], None)
    assert (place.within, place.whole, place.base) == ((here / "src",), True, "")
    assert place.wants("src/app.py")


def test_files_are_a_part_and_the_rest_resolves_names(here: Path) -> None:
    place = place_of(["src/app.py"], [Path("lib")], None)
    assert place.within == (here / "lib", here / "src" / "app.py")
    assert not place.whole
    assert (place.wants("src/app.py"), place.wants("lib/base.py")) == (True, False)


def test_the_root_is_shown_from_here(here: Path) -> None:
    with chdir("src"):
        assert place_of([], [], None).base == here.as_posix()


@pytest.mark.parametrize(("paths", "configured"), [(["none"], []), ([], [Path("none")])])
def test_what_does_not_exist_is_refused(paths: list[str], configured: list[Path]) -> None:
    with pytest.raises(UserError, match="`none` does not exist"):
        place_of(paths, configured, None)
