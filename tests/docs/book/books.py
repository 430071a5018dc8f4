"""Books of plans that tests look at."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.plan.load.read_plan import load_folder

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 1)
SAMPLES = ("basic", "ecommerce", "mobile", "saas", "video")
FOLDERS = {
    **{name: ROOT / "plans" / name for name in SAMPLES},
    "music": ROOT / "examples" / "music" / "plan",
    "clients": ROOT / "tests" / "cases" / "clients",
    "hostile": ROOT / "tests" / "cases" / "hostile",
}


@cache
def book(name: str) -> Book:
    """The book of a plan by its name, of which nothing is known but itself."""
    loaded = load_folder(FOLDERS[name], today=TODAY)
    assert not loaded.diagnostics, loaded.diagnostics[0]
    return Book(loaded.plan, Known())


def written(tmp_path: Path, text: str, known: Known | None = None) -> Book:
    """The book of a plan that is written down here."""
    (tmp_path / "plan.yaml").write_text(f"trackplan: 1\nname: Test\n{text}", encoding="utf-8")
    loaded = load_folder(tmp_path, today=TODAY)
    assert not loaded.diagnostics, loaded.diagnostics[0]
    return Book(loaded.plan, known or Known())
