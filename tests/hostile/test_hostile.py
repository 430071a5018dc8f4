"""Odd, broken and enormous plans: diagnostics or exit code 2; no crash, no hang, no silence."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.generate import cases

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown")

# Odd to look at, and all right.
FINE = {
    "anchor-twice",
    "anchor-without-a-value",
    "control-nul-escaped",
    "directive-tag",
    "directive-yaml-1.1",
    "directive-yaml-1.2",
    "document-markers-around",
    "duplicate-number-keys",  # below `x-odd`, which nobody reads
    "encoding-utf-7",  # is plain ASCII
    "encoding-utf-8-bom",
    "encoding-utf-8-two-boms",
    "line-end-cr-only",
    "line-end-crlf",
    "line-end-missing-at-the-end",
    "line-end-mixed",
    "line-separator-nel-between-keys",
    "name-empty",
    "name-missing",
    "name-suppression-inside-scalar",
    "shape-document-json",
    "shape-events-nothing",
    "shape-events-null",
    "suppression-control-characters",
    "suppression-file-in-the-middle",
    "suppression-in-flow",
    "suppression-thousandfold",
    "suppression-until-twice",
    "syntax-anchor-in-the-middle",
    "syntax-block-scalar-empty",
    "syntax-colon-in-url",
    "syntax-comment-without-space",
    "syntax-dash-without-space",
    "syntax-list-under-scalar",  # a text of two lines
    "syntax-python-literal",
    "syntax-question-in-flow",
    "tab-after-key",
    "tab-before-colon",
    "tab-before-comment",
    "version-float",
    "version-last",
}
# Not right, and no rule says so yet.
UNSAID = {
    "encoding-utf-8-bom-in-the-middle",  # begins the name of an event, unseen
    "shape-metric-two-kinds",
    "shape-two-north-stars",
    "shape-within-huge",
}


@dataclass(frozen=True)
class Linted:
    """What came of one plan."""

    code: int
    out: str
    err: str

    @property
    def is_silent(self) -> bool:
        return self.code == 0 and self.out.startswith("No problems")

    @property
    def is_orderly(self) -> bool:
        """Findings with exit code 0 or 1, or a refusal with 2 and a reason."""
        if self.code == 2:
            refused = self.err.startswith("trackplan: error: ") and not self.out
            return refused and "defect" not in self.err
        return self.code in {0, 1} and bool(self.out) and not self.err


def lint(folders: Iterable[Path], formats: Iterable[str]) -> Mapping[str, Linted]:
    """Every folder by its name, judged in one process; its death names the folder."""
    folders = list(folders)
    done = subprocess.run(
        [sys.executable, str(HERE / "worker.py"), *formats],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        input="".join(f"{folder}\n" for folder in folders),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, f"died: {lines[-1]}\n{done.stderr[-4000:]}"
    answers = (json.loads(line) for line in lines[1::2])
    return {f.name: Linted(**each) for f, each in zip(folders, answers, strict=True)}


def disorderly(linted: Mapping[str, Linted]) -> dict[str, Linted]:
    return {name: each for name, each in linted.items() if not each.is_orderly}


def silent(linted: Mapping[str, Linted]) -> set[str]:
    return {name for name, each in linted.items() if each.is_silent}


def written(folder: Path, plans: Iterable[tuple[str, bytes]]) -> list[Path]:
    """A folder for each plan."""
    folders = []
    for name, data in plans:
        (folder / name).mkdir()
        (folder / name / "plan.yaml").write_bytes(data)
        folders.append(folder / name)
    return folders


@pytest.mark.parametrize("half", [0, 1])
def test_every_odd_file_is_met_with_findings_in_every_format(tmp_path: Path, half: int) -> None:
    files = sorted((HERE / "corpus").iterdir())[half::2]
    folders = written(tmp_path, ((file.stem, file.read_bytes()) for file in files))
    linted = lint(folders, FORMATS)
    assert disorderly(linted) == {}
    assert silent(linted) <= FINE | UNSAID
    for folder in folders:
        if linted[folder.name].code != 2:
            assert {path.name for path in (folder / "out").iterdir()} == set(FORMATS)
            json.loads((folder / "out/sarif").read_bytes())
            json.loads((folder / "out/json").read_bytes())


def test_the_list_of_what_is_fine_has_no_name_too_many() -> None:
    assert {file.stem for file in (HERE / "corpus").iterdir()} >= FINE | UNSAID


def test_plans_of_several_files(tmp_path: Path) -> None:
    shutil.copytree(HERE / "folders", tmp_path / "folders")
    linted = lint(sorted((tmp_path / "folders").iterdir()), FORMATS)
    assert disorderly(linted) == {}
    refused = {name for name, each in linted.items() if each.code == 2}
    assert refused == {"no-plan-file", "plan-file-ends-in-yml"}
    assert silent(linted) <= {"folder-named-like-a-file", "second-file-empty"}


@pytest.mark.parametrize("is_wide", [False, True], ids=["deep and long", "wide"])
def test_what_is_enormous_is_met_with_findings(tmp_path: Path, *, is_wide: bool) -> None:
    plans = ((name, data) for name, data in cases() if name.startswith("wide-") == is_wide)
    # Tens of thousands of findings are tried in one format only.
    linted = lint(written(tmp_path, plans), () if is_wide else ("text", "sarif"))
    assert linted
    assert disorderly(linted) == {}
