"""The sites that tests look at: of samples, of odd plans, of an application, of a large plan."""

from __future__ import annotations

import runpy
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.commands.running import trackplan
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.site.site import site as html
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 1)
FOLDERS = {
    **{name: f"plans/{name}" for name in ("basic", "ecommerce", "mobile", "saas", "video")},
    "music": "examples/music/plan",
    "names": "tests/cases/hostile",
    "texts": "tests/docs/hostile",
}
LARGE, EVENTS = "large", 1_000
NAMES = (*FOLDERS, LARGE)


@dataclass(frozen=True, slots=True)
class Site:
    """A site on disk, and what the plan says that it was made of."""

    folder: Path
    book: Book

    @property
    def pages(self) -> list[str]:
        """The paths of all pages."""
        found = self.folder.rglob("*.html")
        return sorted(path.relative_to(self.folder).as_posix() for path in found)

    @property
    def some(self) -> list[str]:
        """All pages, or many of a large site."""
        every = self.pages
        return sorted({*every[:: len(every) // EVENTS * 20 + 1], *self.kinds})

    @property
    def kinds(self) -> list[str]:
        """A page of each kind, the one that says most."""
        by_kind = defaultdict(list)
        for page in self.pages:
            by_kind[page.rpartition("/")[0] or page].append(page)
        return [
            max(each, key=lambda page: (self.folder / page).stat().st_size)
            for each in by_kind.values()
        ]

    def text(self, path: str) -> str:
        """What a file says."""
        return (self.folder / path).read_text(encoding="utf-8")

    def url(self, page: str) -> str:
        """How a browser opens a page without a server."""
        path, _, fragment = page.partition("#")
        return f"{(self.folder / path).as_uri()}{'#' if fragment else ''}{fragment}"


def made(plan: Path, home: Path, *words: str) -> Site:
    """The site of a plan, as the command makes it."""
    options = ("--no-git", "--today", str(TODAY), "-o", str(home), *words)
    ran = trackplan("docs", str(plan), *options, at=ROOT)
    assert ran.code == 0, ran.err
    return Site(home, Book(load_folder(plan, today=TODAY).plan, Known()))


def known_as(known: Known, plan: Plan, home: Path) -> Site:
    """The site of a plan of which something is known."""
    for path, content in encoded(html(plan, known).files).items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_bytes(content)
    return Site(home, Book(plan, known))


def made_of(name: str, home: Path) -> Site:
    """The site of a plan by its name."""
    if name == LARGE:
        return made(large(home / "plan"), home / name)
    words = ("--code", "examples/music") if name == "music" else ()
    return made(ROOT / FOLDERS[name], home / name, *words)


def large(folder: Path) -> Path:
    """The plan that benchmarks are run on."""
    folder.mkdir()
    text = runpy.run_path(str(ROOT / "bench" / "lint.py"))["plan"](EVENTS)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return folder
