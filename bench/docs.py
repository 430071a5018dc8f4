"""Build the site of plans of 100 to 10,000 events: time, size, and how both grow.

    python bench/docs.py

Beside it `mkdocs build` on the Markdown pages of 1,000 events, where mkdocs is installed: another
program that makes a site of as many pages. Whole processes, in turn, in one run.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import REMOVE_AND_RUN
from lint import EVENTS, SCRIPTS, TRACKPLAN, Command, in_turn, seconds, write_plan

SIZES = (100, EVENTS, 3 * EVENTS, 10 * EVENTS)
FORMATS = ("markdown", "csv", "xlsx")


def docs(plan: Path, folder: Path, form: str = "html") -> Command:
    """A command that makes documents, anew each time: their folder is removed first."""
    remove: Command = [sys.executable, "-c", REMOVE_AND_RUN, folder]
    return [*remove, *TRACKPLAN, "docs", plan, "--format", form, "-o", folder]


def weight(folder: Path) -> tuple[int, float]:
    """How many files there are in a folder, and their size in megabytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def growth(folder: Path) -> None:
    """Print time and size for each number of events."""
    print("events  files      MB  seconds  ms an event")
    for events in SIZES:
        out = folder / f"site-{events}"
        took = seconds(docs(write_plan(folder, events), out))
        files, size = weight(out)
        print(f"{events:6,} {files:6,} {size:7.1f} {took:8.2f} {1e3 * took / events:12.2f}")


def formats(folder: Path) -> None:
    """Print how long the other formats take."""
    for form in FORMATS:
        took = seconds(docs(folder / str(EVENTS), folder / form, form))
        files, size = weight(folder / form)
        print(f"{form}: {EVENTS:,} events in {took:.2f} s, {files:,} files, {size:.1f} MB")


def beside_mkdocs(folder: Path) -> None:
    """Print the ratio to mkdocs, which has the pages before it begins."""
    program = SCRIPTS / "mkdocs"
    if not program.exists():
        print("mkdocs is not installed: pip install mkdocs")
        return
    home = folder / "mkdocs"
    pages = home / "docs"
    subprocess.run(docs(folder / str(EVENTS), pages, "markdown"), check=True, capture_output=True)
    shutil.copy(pages / "README.md", home / "README.md")
    (home / "mkdocs.yml").write_text("site_name: Plan\n", encoding="utf-8")
    build: Command = [program, "build", "--quiet", "--config-file", home / "mkdocs.yml"]
    ours, theirs = in_turn(docs(folder / str(EVENTS), folder / "site"), build)
    print(f"site {ours:.2f} s, mkdocs {theirs:.2f} s: ratio {ours / theirs:.2f}")


def main() -> None:
    """Print everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        growth(folder)
        formats(folder)
        beside_mkdocs(folder)


if __name__ == "__main__":
    main()
