"""Load plans that tests have at hand as text."""

from __future__ import annotations

from datetime import date

from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load_files

TODAY = date(2026, 6, 1)


def load_text(text: str | bytes) -> Loaded:
    """The plan of one plan.yaml."""
    return load_texts({"plan.yaml": text})


def load_texts(files: dict[str, str | bytes]) -> Loaded:
    """The plan of several files by their paths."""
    data = {path: t if isinstance(t, bytes) else t.encode() for path, t in files.items()}
    return load_files("", data, today=TODAY)


def said(loaded: Loaded) -> list[str]:
    """What loading had to say: file, one-based line and column, message, and its help."""
    return [
        f"{d.span.path}:{d.span.start.line + 1}:{d.span.start.column + 1}: {d.message}"
        + (f" ({d.help})" if d.help else "")
        for d in loaded.diagnostics
    ]
