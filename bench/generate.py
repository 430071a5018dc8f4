"""Generate clients of a plan of 1,000 events beside what else makes code of such a plan.

    python bench/generate.py

To Python beside glean-parser's `translate`, to TypeScript beside the npm package `typewriter`,
which builds from a local file without a network and is installed into the cache where npm is. Also
`--check` where nothing has changed. Whole processes, in turn, in one run; what counts are the
ratios of the medians.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lint import EVENTS, SCRIPTS, TRACKPLAN, Command, in_turn, metrics, seconds, write_plan

CACHE = Path(os.environ.get("TRACKPLAN_TEST_TOOLS", "~/.cache/trackplan-tests")).expanduser()
# typewriter asks for any TypeScript, and breaks with those that are no JavaScript any more.
PACKAGES = ("typewriter@9.2.0", "typescript@5.9")
CONFIGURATION = """\
client: {language: typescript, sdk: analytics-node}
trackingPlans: [{id: plan, path: client}]
"""


def generate(plan: Path, language: str, folder: Path) -> Command:
    """A command that makes a client, anew each time: its folder is removed first."""
    remove: Command = [sys.executable, "-c", REMOVE_AND_RUN, folder]
    return [*remove, *TRACKPLAN, "generate", plan, "--language", language, "-o", folder]


REMOVE_AND_RUN = (
    "import os, shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True); "
    "os.execv(sys.argv[2], sys.argv[2:])"
)


def translate(folder: Path, size: int) -> Command:
    """glean-parser's command for as many events in as many bytes."""
    source = folder / "metrics.yaml"
    source.write_text(metrics(size), encoding="utf-8")
    program = SCRIPTS / "glean_parser"
    return [program, "translate", "-f", "python_server", "-o", folder / "glean", source]


def typewriter(plan: Path, folder: Path) -> Command | None:
    """A command that builds by typewriter from our own `compile --to segment`; None without npm."""
    if shutil.which("npm") is None:
        return None
    home = CACHE / "typewriter"
    program = home / "node_modules" / ".bin" / "typewriter"
    if not program.exists():
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", *PACKAGES],
            cwd=home,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    client = folder / "typewriter" / "client"
    subprocess.run(
        [*TRACKPLAN, "compile", plan, "--to", "segment", "-o", client],
        check=True,
        capture_output=True,
    )
    document = json.loads((client / "plan.json").read_text(encoding="utf-8"))
    document["id"] = "plan"
    (client / "plan.json").write_text(json.dumps(document), encoding="utf-8")
    (client.parent / "typewriter.yml").write_text(CONFIGURATION, encoding="utf-8")
    return ["node", program, "build", "-m", "prod", "--config", client.parent]


def compare(name: str, ours: Command, theirs: Command, other: str) -> float:
    """Print how long both take, and return how long ours does."""
    a, b = in_turn(ours, theirs)
    print(f"{name} {a:.2f} s, {other} {b:.2f} s: ratio {a / b:.2f} (wanted: under 0.5)")
    return a


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = write_plan(folder, EVENTS)
        size = (plan / "plan.yaml").stat().st_size
        print(f"{EVENTS:,} events: {size / 1e6:.2f} MB")
        python, typescript = (
            generate(plan, language, folder / language) for language in ("python", "typescript")
        )
        a = compare("python", python, translate(folder, size), "glean_parser translate")
        build = typewriter(plan, folder)
        if build is None:
            print("npm is not installed: no typewriter to compare with")
        else:
            compare("typescript", typescript, build, "typewriter build")
        check: Command = [*python[4:], "--check"]
        (unchanged,) = in_turn(check)
        print(f"--check {unchanged:.2f} s: {unchanged / a:.2f} of a full one (wanted: under 0.5)")
        large = write_plan(folder, 10 * EVENTS)
        b = seconds(generate(large, "python", folder / "large"))
        print(f"{10 * EVENTS:,} events to Python: {b:.2f} s, {b / a:.1f} times as long")


if __name__ == "__main__":
    main()
