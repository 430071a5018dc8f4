"""Search a repository of 6,000 files and a million lines for its analytics calls.

    python bench/check.py [CHECKOUT]

`trackplan check` with an empty cache, with a full one, and after one file has changed, beside what
else could be done: reading all files, parsing all with `ast` and with libcst, ripgrep, and semgrep
where they are installed. Whole processes, in turn, in one run; what counts are the ratios.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from check_repository import make

ROUNDS = 3
PLAN = "trackplan: 1\nevents:\n  Song Played: {open: true}\n  Song Liked: {open: true}\n"
METHODS = ("track", "capture", "identify", "group")
READ = (
    "import sys, pathlib\n"
    "for p in pathlib.Path(sys.argv[1]).rglob('*.py'):\n"
    "    d = p.read_bytes()\n"
    "    {}"
)
FILTER = "any(n in d for n in (b'import segment', b'import posthog', b'track_event', b'.capture('))"
CANDIDATES = {
    "read all files": READ.format(FILTER),
    "ast.parse on all": "import ast\n" + READ.format("ast.parse(d)"),
    "libcst on all": "import libcst\n" + READ.format("libcst.parse_module(d)"),
}


def timed(command: Sequence[str | Path], cwd: Path, env: dict[str, str]) -> float:
    """The seconds that a process takes, whatever its exit code."""
    began = time.perf_counter()
    # No pipe: what a program leaves running in the background would keep it open.
    nothing = subprocess.DEVNULL
    subprocess.run(command, cwd=cwd, env=env, stdout=nothing, stderr=nothing, check=False)
    return time.perf_counter() - began


def commands(code: Path) -> dict[str, Sequence[str | Path]]:
    """What else could be done."""
    found: dict[str, Sequence[str | Path]] = {
        name: [sys.executable, "-c", text, str(code)] for name, text in CANDIDATES.items()
    }
    if rg := shutil.which("rg"):
        found["ripgrep"] = [rg, "-t", "py", r"\.(track|capture|identify|group)\(", str(code)]
    semgrep = os.environ.get("SEMGREP") or shutil.which("semgrep")
    if semgrep:
        quiet = ["scan", "--metrics=off", "--disable-version-check", "--quiet", "--lang", "python"]
        found["semgrep, 1 pattern"] = [semgrep, *quiet, "-e", "$X.track(...)", str(code)]
        rules = code.parent / "rules.yaml"
        patterns = "".join(f"          - pattern: $X.{name}(...)\n" for name in METHODS)
        rules.write_text(
            "rules:\n  - id: calls\n    languages: [python]\n    severity: INFO\n"
            f"    message: call\n    pattern-either:\n{patterns.replace(' ' * 10, ' ' * 6)}"
        )
        named = [semgrep, *quiet[:-2], "--config", str(rules), str(code)]
        found["semgrep, 4 patterns"] = named
    else:
        print("semgrep is not installed: pip install semgrep, or set SEMGREP")
    return found


def bench(code: Path, folder: Path) -> None:
    """Measure, in turn, and print medians with their ratio to libcst on all files."""
    cache = folder / "cache"
    plan = folder / "plan"
    plan.mkdir(exist_ok=True)
    (plan / "plan.yaml").write_text(PLAN, encoding="utf-8")
    env = {**os.environ, "TRACKPLAN_CACHE_DIR": str(cache)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    check = [sys.executable, "-m", "trackplan", "check", str(code), "--plan", str(plan)]
    changed = next(
        path
        for path in sorted(code.rglob("*.py"))
        if path.name == "module7.py" or len(sys.argv) > 1
    )

    def cold() -> float:
        shutil.rmtree(cache, ignore_errors=True)
        return timed(check, code, env)

    def one_changed() -> float:
        text = changed.read_text(encoding="utf-8")
        changed.write_text(f"{text}# {time.time()}\n", encoding="utf-8")
        seconds = timed(check, code, env)
        changed.write_text(text, encoding="utf-8")
        return seconds

    runs: dict[str, Callable[[], float]] = {
        "check, cold": cold,
        "check, warm": lambda: timed(check, code, env),
        "check, one file changed": one_changed,
    }
    others = commands(code)
    times: dict[str, list[float]] = {name: [] for name in (*runs, *others)}
    for number in range(ROUNDS):
        for name, run in runs.items():
            times[name].append(run())
        for name, command in others.items():
            if number == 0 or "libcst" not in name:  # once is enough: it takes a minute
                times[name].append(timed(command, code, env))
    against = statistics.median(times["libcst on all"])
    for name, measured in times.items():
        seconds = statistics.median(measured)
        print(f"{name:26} {seconds:7.2f} s   libcst on all / this = {against / seconds:6.1f}")
    subprocess.run(check, cwd=code, env=env, capture_output=True, check=False)
    print(f"peak memory of a process: {peak(check, code, env):.0f} MB")


def peak(command: Sequence[str], cwd: Path, env: dict[str, str]) -> float:
    """The peak memory of a process, in megabytes."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], capture_output=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    shutil.rmtree(env["TRACKPLAN_CACHE_DIR"], ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        cwd=cwd,
        env=env,
        capture_output=True,
        check=True,
    )
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return int(done.stdout) / unit


def main() -> None:
    """Measure on a checkout, or on a repository made for it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if len(sys.argv) > 1:
            code = Path(sys.argv[1]).resolve()
        else:
            code = folder / "code"
            make(code)
            subprocess.run(["git", "init", "-q"], cwd=code, check=True)
            subprocess.run(["git", "add", "-A"], cwd=code, check=True)
        bench(code, folder)


if __name__ == "__main__":
    main()
