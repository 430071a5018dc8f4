"""Lint a plan of 1,000 events beside glean-parser's `glinter` on metrics of the same size.

Both are run as whole processes, in turn, in one run; what counts is the ratio of the medians:
with the recommended rules, and with all. Also: the share of the slowest rule, peak memory, growth
up to 10,000 events, and `trackplan --version` beside `import typer`.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 7
EVENTS, PROPERTIES = 1_000, 8
SCRIPTS = Path(sysconfig.get_path("scripts"))
Command = Sequence[str | Path]
TRACKPLAN = [sys.executable, "-m", "trackplan"]
# An installed program has its byte code; one run from a checkout must be allowed to keep it.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
OBJECTS = ("Song", "Album", "Artist", "Playlist", "Podcast", "Episode", "Chapter", "Lyric")
PAYLOAD = {
    "song_id": "type: string\n        examples: [sng_42]",
    "title_shown": "type: string\n        examples: [The Long Way North]",
    "mood_shown": "type: string\n        enum: [calm, happy, sad, wild]",
    "device_shown": "type: string\n        enum: [phone, tablet, speaker]",
    "place_shown": "type: integer\n        minimum: 0\n        examples: [3]",
    "queue_shown": "type: boolean",
    "cover_shown": "type: boolean",
    "shown_on": "type: date",
}
ACTIONS = ("Played", "Paused", "Skipped", "Liked", "Shared", "Saved", "Opened", "Removed")


def plan(events: int) -> str:
    """A plan that a team might have: a vocabulary, a dictionary, events with own properties."""
    objects = [f"{name} {group}" for group in words(events // 64 + 1) for name in OBJECTS]
    lines = [
        "trackplan: 1",
        "name: Music",
        "owner: growth",
        "naming:",
        "  events: {order: object-action, case: title, tense: past}",
        "  properties: {case: snake}",
        "owners:",
        "  growth: {name: Growth team, contact: growth@acme.example}",
        "sources:",
        "  web: {language: typescript, sdk: segment, kind: client}",
        "  api: {language: python, sdk: segment, kind: server}",
        "destinations:",
        "  warehouse: {kind: postgres, pii: direct}",
        "  ga: {kind: google-analytics-4, via: segment, sources: [web], pii: none}",
        "actions:",
        *(f"  {name}: It happened to the object." for name in ACTIONS),
    ]
    names = [f"{name} {action}" for name in objects for action in ACTIONS][:events]
    used = dict.fromkeys(name.rpartition(" ")[0] for name in names)
    lines += ["objects:", *(f"  {name}: What listeners act on." for name in used), "events:"]
    for name in names:
        lines += event(name)
    return "\n".join(lines) + "\n"


def words(count: int) -> list[str]:
    """Distinct words without digits."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [f"{a}{b}ora".title() for a in letters for b in letters][:count]


def event(name: str) -> list[str]:
    """One event with its properties."""
    lines = [
        f"  {name}:",
        f"    description: A listener did something, namely that the {name.lower()}.",
        "    trigger: The server has saved it, or the first second has passed.",
        "    why: Which of these bring listeners back within a week of the first visit?",
        "    sources: [web]",
        "    properties:",
    ]
    for key, definition in PAYLOAD.items():
        word = key.partition("_")[0]
        lines += [
            f"      {key}:",
            f"        {definition}",
            f"        description: The {word} as the listener saw it at that moment in the player.",
            "        required: true",
        ]
    return lines


def metrics(size: int) -> str:
    """Glean metrics: as many events with as many extra keys, padded to the same size in bytes."""
    padding = ""
    while True:
        text = metrics_with(padding)
        if len(text) >= size:
            return text
        padding += "x" * max(1, (size - len(text)) // (EVENTS * (PROPERTIES + 1)))


def metrics_with(padding: str) -> str:
    """The metrics, with padding in each description."""
    lines = ["---", "$schema: moz://mozilla.org/schemas/glean/metrics/2-0-0", "", "song:"]
    for number in range(EVENTS):
        lines += [
            f"  played_{number}:",
            "    type: event",
            f"    description: A listener did something. {padding}",
            "    bugs: [https://bugzilla.mozilla.org/1]",
            "    data_reviews: [https://example.com/1]",
            "    notification_emails: [growth@acme.example]",
            "    expires: never",
            "    extra_keys:",
        ]
        for key in range(PROPERTIES):
            lines += [f"      key_{key}:", "        type: string"]
            lines += [f"        description: The key as the listener saw it. {padding}"]
    return "\n".join(lines) + "\n"


def seconds(command: Command) -> float:
    """How long a whole process takes, in seconds. Raises where it fails for another reason."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    if done.returncode > 1:
        raise RuntimeError(done.stderr.decode())
    return time.perf_counter() - began


def in_turn(*commands: Command) -> list[float]:
    """The median of each command, all of them run in turn, round after round."""
    for command in commands:
        seconds(command)  # byte code and disk caches
    rounds = [[seconds(command) for command in commands] for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def slowest_rule(lint: Command) -> tuple[str, int]:
    """The rule that takes longest, and its share of loading and judging in percent."""
    done = subprocess.run(
        [*lint, "--statistics"], capture_output=True, check=False, env=ENVIRONMENT, text=True
    )
    rows = re.findall(r"^ *[\d.,]+ ms +(\d+)% +([a-z-]+)$", done.stdout, re.MULTILINE)
    share, rule = rows[0]
    return rule, int(share)


def peak_megabytes(command: Command) -> float:
    """The largest resident size of a command's process, in megabytes."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, command)], capture_output=True, check=True
    )
    unit = 1 if sys.platform == "darwin" else 1024
    return int(done.stdout) * unit / 1e6


def write_plan(folder: Path, events: int) -> Path:
    """A plan of that many events in a folder of its own."""
    target = folder / str(events)
    target.mkdir()
    (target / "plan.yaml").write_text(plan(events), encoding="utf-8")
    return target


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = write_plan(folder, EVENTS)
        size = (ours / "plan.yaml").stat().st_size
        theirs = folder / "metrics.yaml"
        theirs.write_text(metrics(size), encoding="utf-8")
        lint: Command = [*TRACKPLAN, "lint", ours]
        everything: Command = [*lint, "--select", "all"]
        glinter: Command = [SCRIPTS / "glean_parser", "glinter", theirs]
        print(f"{EVENTS:,} events of {PROPERTIES} properties: {size / 1e6:.2f} MB")
        print(f"{EVENTS:,} metrics of {PROPERTIES} keys: {theirs.stat().st_size / 1e6:.2f} MB")
        a, all_rules, b = in_turn(lint, everything, glinter)
        print(f"lint {a:.2f} s, glinter {b:.2f} s: ratio {a / b:.2f} (wanted: at most 1)")
        print(f"with all rules {all_rules:.2f} s: ratio {all_rules / b:.2f} (wanted: at most 1)")
        rule, share = slowest_rule(everything)
        print(f"the slowest rule is {rule}: {share} % of the time (wanted: at most 10)")
        print(f"peak memory {peak_megabytes(lint):.0f} MB (wanted: under 150)")
        large = seconds([*TRACKPLAN, "lint", write_plan(folder, 10 * EVENTS)])
        print(f"{10 * EVENTS:,} events: {large:.2f} s, {large / a:.1f} times as long")
        version, typer = in_turn([*TRACKPLAN, "--version"], [sys.executable, "-c", "import typer"])
        print(
            f"--version {version * 1e3:.0f} ms, import typer {typer * 1e3:.0f} ms: "
            f"ratio {version / typer:.2f} (wanted: at most 1.5)"
        )


if __name__ == "__main__":
    main()
