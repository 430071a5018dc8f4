"""Where the files lie that come with the package: templates and sample plans."""

from __future__ import annotations

from pathlib import Path

from trackplan.errors import UserError

PACKAGE = Path(__file__).parent


def templates() -> Path:
    """The folder of templates, one folder in it per target. Raises UserError if it is missing."""
    return _folder("templates")


def plans() -> Path:
    """The folder of sample plans, one folder in it per plan. Raises UserError if it is missing."""
    return _folder("plans")


def _folder(name: str) -> Path:
    """`name` inside the package, as a wheel has it, or beside the package, as a checkout has it."""
    inside = PACKAGE / name
    if inside.is_dir():
        return inside
    checkout = PACKAGE.parent
    # Without a pyproject.toml this is site-packages, where `plans` would be somebody else's.
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise UserError(
        f"this installation of trackplan lacks its folder `{name}`",
        help="install trackplan again: pip install --force-reinstall trackplan",
    )
