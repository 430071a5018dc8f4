"""How many calls, names and keys `check` finds in checkouts whose calls were verified by hand.

    python bench/accuracy.py CHECKOUTS [--truth FOLDER] [--verbose]

CHECKOUTS holds a folder per repository, named as the `corpus` of the truth's rows. The truth is
read from `*.jsonl` and `wrappers.json`. Recall and precision are printed with the wrappers declared
and with inference alone.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trackplan.code.analyse import analyse
from trackplan.code.call_site import CallSite
from trackplan.code.files.disk import DiskWorkspace
from trackplan.code.files.settings import FileSettings
from trackplan.code.settings import AnalysisSettings
from trackplan.config.check import ArgumentPlace, DeclaredWrapper
from trackplan.source import Position, Span

NOWHERE = Span("wrappers.json", Position(0, 0), Position(0, 0))
Row = dict[str, Any]


@dataclass
class Score:
    """Counts of one layer: how many were right, of how many, and how many were wrong."""

    right: int = 0
    wanted: int = 0
    wrong: int = 0
    missed: list[str] = field(default_factory=list)

    def said(self) -> str:
        """Recall and precision in percent."""
        found = self.right + self.wrong
        recall = 100 * self.right / self.wanted if self.wanted else 100.0
        precision = 100 * self.right / found if found else 100.0
        return f"recall {self.right}/{self.wanted} = {recall:.1f} %, precision {precision:.1f} %"


def declared(wrappers: list[Row]) -> tuple[DeclaredWrapper, ...]:
    """Wrappers as a user would configure them."""
    return tuple(
        DeclaredWrapper(
            NOWHERE,
            function=each["function"],
            event=place(each["event"]),
            properties=place(each["properties"]),
        )
        for each in wrappers
    )


def place(where: Row) -> ArgumentPlace:
    """Where an argument stands."""
    return ArgumentPlace(where.get("pos"), where.get("kw"))


def calls(root: Path, settings: AnalysisSettings) -> list[CallSite]:
    """The calls of one repository; paths are relative to its folder."""
    os.chdir(root)
    space = DiskWorkspace(root, [root], FileSettings(), cache=False)
    return list(analyse(space, settings).calls)


class Comparison:
    """Calls that were found, held against the rows of the truth."""

    def __init__(self) -> None:
        self.sites, self.names, self.keys = Score(), Score(), Score()
        self.wrong_types: list[str] = []

    def add(self, rows: list[Row], found: list[CallSite], prefix: str) -> None:
        """One repository."""
        left = list(found)
        for row in sorted(rows, key=lambda row: -row["line"]):
            here = [c for c in left if prefix + c.path == row["file"] and is_at(c, row)]
            left = [call for call in left if call not in here]
            where = f"{row['corpus']} {row['file']}:{row['line']} {row['callee']}"
            if row["kind"] == "call":
                self.of_call(row, here, where)
            elif row["kind"] == "negative" and here:
                self.sites.wrong += 1
                self.sites.missed.append(f"no call: {where}")
        self.sites.wrong += len(left)
        self.sites.missed += [
            f"not in the truth: {each.path}:{each.span.start.line + 1} {each.callee}"
            for each in left
        ]

    def of_call(self, row: Row, here: list[CallSite], where: str) -> None:
        """One call of the truth."""
        self.sites.wanted += 1
        if not here:
            self.sites.missed.append(f"missed: {where}")
            self.keys.wanted += len(keys_of(row))
            self.names.wanted += bool(names_of(row))
            return
        call = here[0]
        self.sites.right += 1
        self.of_name(row, call, where)
        self.of_keys(row, call, where)

    def of_name(self, row: Row, call: CallSite, where: str) -> None:
        """The name of an event."""
        wanted = names_of(row)
        self.names.wanted += bool(wanted)
        if wanted and set(call.names) == wanted:
            self.names.right += 1
        elif call.names or wanted:
            self.names.wrong += bool(call.names)
            self.names.missed.append(f"name: {where}: {call.names} instead of {sorted(wanted)}")

    def of_keys(self, row: Row, call: CallSite, where: str) -> None:
        """The keys that are visible, and the types that the truth is sure of."""
        if row["property_keys"] is None:
            return
        payload = call.traits if row["method"] in ("identify", "group") else call.properties
        wanted, found = keys_of(row), {each.key for each in payload.fields}
        self.keys.right += len(wanted & found)
        self.keys.wanted += len(wanted)
        if not row["open"]:
            self.keys.wrong += len(found - wanted)
        if wanted - found:
            self.keys.missed.append(f"keys: {where}: {sorted(wanted - found)}")
        for key, kind in (row.get("property_types") or {}).items():
            value = payload.field(key)
            types = None if value is None else value.value.types
            if types is not None and types != {kind}:
                self.wrong_types.append(f"type: {where}: {key} is {kind}, not {sorted(types)}")


def is_at(call: CallSite, row: Row) -> bool:
    """Whether a call begins on the lines of a row."""
    return bool(row["line"] <= call.span.start.line + 1 <= row["end_line"])


def names_of(row: Row) -> set[str]:
    """The names that a row has, none where they cannot be known."""
    if row["dynamic"]:
        return set()
    return {row["event"]} if row["event"] else set(row.get("events") or ())


def keys_of(row: Row) -> set[str]:
    """The keys of a row."""
    return {*(row["property_keys"] or ()), *(row.get("optional_keys") or ())}


def compare(checkouts: Path, truth: Path, *, with_declared: bool) -> Comparison:
    """All repositories of the truth."""
    wrappers = json.loads((truth / "wrappers.json").read_text(encoding="utf-8"))
    lines = [
        line
        for path in sorted(truth.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    rows: list[Row] = [json.loads(line) for line in lines if line.strip()]
    comparison = Comparison()
    for corpus, about in wrappers.items():
        prefix = "" if about["root"] == "." else f"{about['root']}/"
        settings = AnalysisSettings()
        if with_declared:
            settings = AnalysisSettings(wrappers=declared(about["wrappers"]))
        found = calls((checkouts / corpus / about["root"]).resolve(), settings)
        comparison.add([row for row in rows if row["corpus"] == corpus], found, prefix)
    return comparison


def main() -> int:
    """Print the scores; 1 where what is wanted was missed, 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("checkouts", type=Path)
    parser.add_argument("--truth", type=Path, default=Path("../shared/groundtruth"))
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    checkouts, truth = given.checkouts.resolve(), given.truth.resolve()
    if not (truth / "wrappers.json").is_file() or not checkouts.is_dir():
        sys.stderr.write("accuracy: needs a folder of checkouts, and the truth about them\n")
        return 2
    for label, with_declared in (("wrappers declared", True), ("inference alone", False)):
        scores = compare(checkouts, truth, with_declared=with_declared)
        print(f"== {label}")
        print(f"call sites     {scores.sites.said()}")
        print(f"event names    {scores.names.said()}, {scores.names.wrong} wrong")
        print(f"property keys  {scores.keys.said()}")
        print(f"types          {len(scores.wrong_types)} wrong")
        if given.verbose:
            for each in (scores.sites, scores.names, scores.keys):
                print("".join(f"  {line}\n" for line in each.missed), end="")
            print("".join(f"  {line}\n" for line in scores.wrong_types), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
