"""Clients in JavaScript: `tsc --checkJs` takes them, and Node sends what the plan names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.generate.drivers.typescript import RECORDER, program
from tests.generate.files import written
from tests.generate.sending import PLANS, generated, hold, sends
from tests.generate.test_typescript import (
    MODES,
    PACKAGES,
    RIGHT,
    WRONG,
    compile_in,
    node,
)
from tests.tools import from_npm
from trackplan.generate.language import Mode
from trackplan.generate.languages import language

CHECK = {"allowJs": True, "checkJs": True, "noEmit": True}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All clients with their callers, where the SDKs are installed."""
    folder = tmp_path_factory.mktemp("javascript")
    (folder / "node_modules").symlink_to(from_npm("typescript", *PACKAGES))
    (folder / "package.json").write_text('{"type": "module"}')
    for plan in PLANS:
        for mode in MODES:
            made = generated(plan, "javascript", mode=mode)
            driver = program(sends(plan, made.client), RECORDER)
            written({**made.files, "drive.js": driver}, folder / "all" / f"{plan}-{mode}")
    for sdk in language("javascript").sdks:
        written(generated("clients", "javascript", sdk=sdk).files, folder / "all" / sdk)
    return folder


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(project: Path, plan: str, mode: Mode) -> None:
    done = node(project / "all" / f"{plan}-{mode}", "drive.js")
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "javascript", mode=mode).client), done.stdout)


def test_all_clients_and_their_callers_pass_the_strictest_check(project: Path) -> None:
    assert compile_in(project, "all", **CHECK).stdout == ""


CALLS = """\
import { Analytics } from "./index.js";

/** @param {import("./index.js").Transport} transport */
export function call(transport) {
  const analytics = new Analytics(transport);
  analytics.songPlayed("u", { song_id: "s", position: 1, up_next: [{ song_id: "t" }] });
  analytics.songPlayed("u", { song_id: "s", position: 1, volume: null, played_at: new Date() });
  analytics.planUpgraded("u", { plan: "solo" });
  analytics.appOpened("u");
  analytics.identify("u", { email: "a@acme.example" });
  analytics.groupAccount("u", "g", { plan: "free" });
}
"""


def test_wrong_calls_are_found_and_right_ones_are_not(project: Path) -> None:
    folder = project / "wrong"
    written({**generated("clients", "javascript").files, "right.js": CALLS}, folder)
    for number, (right, wrong, _) in enumerate(WRONG):
        assert right in CALLS
        written({f"wrong{number}.js": CALLS.replace(right, wrong, 1)}, folder)
    lines = compile_in(project, "wrong", **CHECK).stdout
    for number, (_, _, said) in enumerate(WRONG):
        of_file = lines.partition(f"wrong{number}.js(")[2].partition(f"wrong{number + 1}.js(")[0]
        assert said in of_file, (number, of_file)
    assert "right.js" not in lines


def test_typescript_takes_a_client_in_javascript_by_its_declarations(project: Path) -> None:
    made = generated("clients", "javascript", mode="development").files
    loud = RIGHT.replace("volume: null", "loudness: 1")
    written({**made, "right.ts": RIGHT, "wrong.ts": loud}, project / "mixed")
    said = compile_in(project, "mixed", noEmit=True).stdout
    assert "wrong.ts" in said
    assert "right.ts" not in said


VIOLATING = 'analytics.songPlayed("u", { song_id: "s", position: -1 });\n'


@pytest.mark.parametrize(
    ("env", "code", "said"),
    [
        ({}, 0, 'track "Song Played": /position must be >= 0'),
        ({"NODE_ENV": "test"}, 1, 'Violation: track "Song Played": /position must be >= 0'),
        ({"VITEST": "true"}, 1, 'Violation: track "Song Played": /position must be >= 0'),
        ({"JEST_WORKER_ID": "1"}, 1, 'Violation: track "Song Played": /position must be >= 0'),
    ],
)
def test_in_development_violations_warn_and_in_tests_they_throw(
    project: Path, env: dict[str, str], code: int, said: str
) -> None:
    place = project / "all" / "clients-development"
    written({"violating.mjs": RECORDER + VIOLATING}, place)
    done = node(place, "violating.mjs", **env)
    assert (done.returncode, said in done.stderr) == (code, True)


def test_violations_can_be_heard(project: Path) -> None:
    place = project / "all" / "clients-development"
    hearing = RECORDER.replace("Analytics(recorder)", "Analytics(recorder, (found) => put(found))")
    written({"hearing.mjs": hearing + VIOLATING}, place)
    heard, _ = node(place, "hearing.mjs").stdout.splitlines()
    assert json.loads(heard) == {
        "kind": "track",
        "event": "Song Played",
        "name": "Violation",
        "messages": ["/position must be >= 0"],
    }


def test_a_client_for_production_has_no_schema_in_it() -> None:
    files = generated("clients", "javascript").files
    assert not [path for path in files if "schema" in path or "violation" in path]
    assert "ajv" not in "".join(files.values())
