"""All languages that clients are made in: a folder of templates each."""

from __future__ import annotations

from pathlib import Path

from trackplan import resources
from trackplan.errors import UserError
from trackplan.generate.language import Language
from trackplan.generate.read_language import FILE, read_language
from trackplan.source import shown
from trackplan.suggest import did_you_mean

# In the order of the documentation; a test compares them with the folders.
LANGUAGES = (
    "python",
    "typescript",
    "javascript",
    "java",
    "kotlin",
    "swift",
    "objective-c",
    "go",
    "ruby",
    "php",
    "csharp",
    "dart",
)


def language(name: str, templates: Path | None = None) -> Language:
    """A language of ours, or one that the user's folder of templates defines.

    Raises UserError where there is none, its `language.toml` is not right, or the user's folder
    has nothing for it.
    """
    if templates is not None:
        refuse_useless(templates, name)
    own = None if templates is None else templates / name
    if own is not None and (own / FILE).is_file():
        return read_language(own)
    ours = resources.templates() / name
    if name in LANGUAGES and (ours / FILE).is_file():
        return read_language(ours)
    help = did_you_mean(name, LANGUAGES) or f"there is {', '.join(LANGUAGES)}"
    raise UserError(f"there is no language `{name}`", help=help)


def refuse_useless(templates: Path, name: str) -> None:
    """Raise UserError where a folder of the user's cannot hold templates that are taken."""
    if not templates.is_dir():
        raise UserError(f"`{shown(templates)}` is no folder of templates")
    # A language may take what another has, so that its own folder need not be there.
    if not any((templates / each).is_dir() for each in (name, *LANGUAGES)):
        help = f"put them into `{shown(templates / name)}`"
        raise UserError(f"`{shown(templates)}` has no templates for {name}", help=help)
