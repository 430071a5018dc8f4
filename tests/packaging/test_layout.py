"""The shape of the tree that tools rely on."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "trackplan"


def test_every_folder_of_code_is_a_package() -> None:
    # import-linter does not look into a folder without an __init__.py, and says nothing.
    folders = {
        folder
        for file in PACKAGE.rglob("*.py")
        for folder in file.relative_to(PACKAGE.parent).parents
        if folder != Path()
    }
    missing = {
        folder for folder in folders if not (PACKAGE.parent / folder / "__init__.py").exists()
    }
    assert missing == set()
