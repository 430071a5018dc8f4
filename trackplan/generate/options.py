"""What is asked of a client."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trackplan.generate.language import Mode


@dataclass(frozen=True, slots=True)
class GenerateOptions:
    """One client: its language, and what else was chosen; None takes the language's usual one.

    `source` keeps only what that source of the plan sends. `templates` is a folder whose
    `LANGUAGE/NAME` goes before a template of ours, or that holds further languages.
    """

    language: str
    sdk: str | None = None
    package: str | None = None
    mode: Mode = "production"
    source: str | None = None
    templates: Path | None = None
