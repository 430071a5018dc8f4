"""Projects of the real dbt, with DuckDB beneath them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools import from_pypi
from trackplan.compile.dbt import dbt
from trackplan.compile.target import CompileOptions
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan

# dbt-core 1.12 downloads a part of itself from elsewhere while it is installed.
REQUIREMENTS = ("dbt-core>=1.11,<1.12", "dbt-duckdb>=1.10,<2")
PROJECT = """\
name: acme
version: "1.0"
profile: acme
flags: {send_anonymous_usage_stats: false, use_colors: false}
"""
# Commands in one process, as dbt takes seconds to start.
RUN = """\
import json, sys
from dbt.cli.main import dbtRunner
done = [dbtRunner().invoke(arguments).success for arguments in json.loads(sys.argv[1])]
print(json.dumps(done))
"""
EXECUTE = "import duckdb, sys; duckdb.connect(sys.argv[1]).execute(sys.stdin.read())"


@dataclass(frozen=True)
class Project:
    """A project whose models are what trackplan compiled."""

    folder: Path

    @staticmethod
    def of(plan: Plan, folder: Path) -> Project:
        """A new project in `folder`."""
        (folder / "models").mkdir(parents=True)
        for path, content in encoded(dbt(plan, CompileOptions(dialect="duckdb")).files).items():
            (folder / "models" / path).write_bytes(content)
        (folder / "dbt_project.yml").write_text(PROJECT)
        database = {"type": "duckdb", "path": str(folder / "acme.duckdb")}
        profiles = {"acme": {"target": "test", "outputs": {"test": database}}}
        (folder / "profiles.yml").write_text(json.dumps(profiles))
        return Project(folder)

    @property
    def where(self) -> tuple[str, ...]:
        """The options that name the project."""
        return "--project-dir", str(self.folder), "--profiles-dir", str(self.folder)

    @property
    def manifest(self) -> Any:
        """What dbt understood."""
        return json.loads((self.folder / "target" / "manifest.json").read_text())

    def execute(self, script: str) -> None:
        """Run SQL in the project's database."""
        python = from_pypi("dbt", *REQUIREMENTS) / "python"
        arguments = (python, "-c", EXECUTE, self.folder / "acme.duckdb")
        subprocess.run(arguments, input=script.encode(), check=True)

    def results(self, select: str) -> dict[str, str]:
        """The status of each selected test by its name, after a run of `dbt test`."""
        run((self,), "test", "--select", select)
        ran = json.loads((self.folder / "target" / "run_results.json").read_text())
        nodes = self.manifest["nodes"]
        return {nodes[each["unique_id"]]["name"]: each["status"] for each in ran["results"]}


def run(projects: Sequence[Project], *command: str) -> list[bool]:
    """Whether dbt ran a command in each project."""
    python = from_pypi("dbt", *REQUIREMENTS) / "python"
    asked = [["--quiet", "--no-version-check", *command, *project.where] for project in projects]
    done = subprocess.run(
        (python, "-c", RUN, json.dumps(asked)),
        stdout=subprocess.PIPE,
        check=True,
        env={**os.environ, "DO_NOT_TRACK": "1"},
        cwd=projects[0].folder,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, list)
    return found
