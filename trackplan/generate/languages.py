"""All languages that clients are made in: a folder of templates each."""

from __future__ import annotations

from pathlib import Path

from trackplan import resources
from trackplan.errors import UserError
from trackplan.generate.language import Language
from trackplan.generate.read_language import FILE, read_language
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

    Raises UserError where there is none, or its `language.toml` is not right.
    """
    own = None if templates is None else templates / name
    if own is not None and (own / FILE).is_file():
        return read_language(own)
    ours = resources.templates() / name
    if name in LANGUAGES and (ours / FILE).is_file():
        return read_language(ours)
    help = did_you_mean(name, LANGUAGES) or f"there is {', '.join(LANGUAGES)}"
    raise UserError(f"there is no language `{name}`", help=help)
