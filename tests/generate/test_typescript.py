"""Clients in TypeScript: the strictest compiler takes them, and Node sends what the plan names."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.generate.drivers.typescript import program
from tests.generate.files import written
from tests.generate.listening import listening
from tests.generate.sending import PLANS, as_compared, generated, hold, line_of, sends
from tests.tools import from_npm
from trackplan.generate.language import Mode
from trackplan.generate.languages import language

MODES: tuple[Mode, ...] = ("production", "development")
BROWSER = "-browser"
SDKS = tuple(language("typescript").sdks)
PACKAGES = (
    *("typescript@5.9", "@types/node@20", "ajv@8", "ajv-formats@3", "@types/mixpanel-browser@2"),
    *("@segment/analytics-node@3", "@segment/analytics-next@1", "posthog-node@5", "posthog-js@1"),
    *("@amplitude/analytics-node@1", "@amplitude/analytics-browser@2", "mixpanel@0.24"),
    *("mixpanel-browser@2", "@rudderstack/rudder-sdk-node@3", "@rudderstack/analytics-js@3"),
)
STRICT = {
    "strict": True,
    "noUncheckedIndexedAccess": True,
    "exactOptionalPropertyTypes": True,
    "noImplicitOverride": True,
    "noPropertyAccessFromIndexSignature": True,
    "noUnusedLocals": True,
    "noUnusedParameters": True,
    "verbatimModuleSyntax": True,
    "module": "nodenext",
    "target": "es2022",
    "lib": ["es2022", "dom"],
    "types": ["node"],
    # The declarations of some SDKs do not pass these themselves.
    "skipLibCheck": True,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with what all clients need, where nothing has been compiled."""
    folder = tmp_path_factory.mktemp("typescript")
    (folder / "node_modules").symlink_to(from_npm("typescript", *PACKAGES))
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


@pytest.fixture(scope="module")
def compiled(project: Path) -> Path:
    """All clients with their callers, compiled in one run: the folder of what runs."""
    for plan in PLANS:
        for mode in MODES:
            place = project / "all" / f"{plan}-{mode}"
            made = generated(plan, "typescript", mode=mode)
            written({**made.files, "drive.ts": program(sends(plan, made.client))}, place)
    for sdk in SDKS:
        written(generated("clients", "typescript", sdk=sdk).files, project / "all" / sdk)
    done = compile_in(project, "all", outDir="out", rootDir="all")
    assert done.stdout == ""
    return project / "out"


def compile_in(project: Path, sources: str, **options: object) -> subprocess.CompletedProcess[str]:
    """What the compiler says of the sources in a folder."""
    settings = {"compilerOptions": {**STRICT, **options}, "include": [sources]}
    (project / f"{sources}.json").write_text(json.dumps(settings))
    return node(
        project, project / "node_modules" / "typescript" / "bin" / "tsc", "-p", f"{sources}.json"
    )


def node(folder: Path, *command: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    """What Node prints."""
    return subprocess.run(
        ["node", *command],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(
    compiled: Path, plan: str, mode: Mode
) -> None:
    done = node(compiled, f"{plan}-{mode}/drive.js")
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "typescript", mode=mode).client), done.stdout)


SENDING = """\
import {{ Analytics as Segment }} from "@segment/analytics-node";
import {{ Analytics }} from "./index.js";
import {{ SegmentTransport }} from "./segment.js";

const segment = new Segment({{ writeKey: "key", host: {url}, flushAt: 1000 }});
const analytics = new Analytics(new SegmentTransport(segment));
{calls}
await segment.closeAndFlush();
"""


@pytest.mark.parametrize("plan", ["clients", "ecommerce", "saas", "video", "hostile"])
def test_by_the_real_sdk_of_segment_what_arrives_is_as_planned(project: Path, plan: str) -> None:
    made = generated(plan, "typescript", sdk="segment")
    sent = sends(plan, made.client)
    calls = program(sent, "")
    with listening() as server:
        driver = SENDING.format(url=json.dumps(server.url), calls=calls)
        written({**made.files, "drive.ts": driver}, project / f"send-{plan}")
        assert compile_in(project, f"send-{plan}", outDir=f"sent-{plan}").stdout == ""
        done = node(project, f"sent-{plan}/drive.js")
        assert (done.returncode, done.stderr) == (0, "")
        arrived = [call for _, body in server.bodies for call in body["batch"]]
    for call, send in zip(arrived, sent, strict=True):
        wanted = line_of(send)
        assert as_compared({key: call.get(key) for key in wanted}) == as_compared(wanted)


RIGHT = """\
import { Analytics, type Transport } from "./index.js";

export function call(transport: Transport): void {
  const analytics = new Analytics(transport);
  analytics.songPlayed("u", { song_id: "s", position: 1, up_next: [{ song_id: "t" }] });
  analytics.songPlayed("u", { song_id: "s", position: 1, volume: null, played_at: new Date() });
  analytics.planUpgraded("u", { plan: "solo" });
  analytics.appOpened("u");
  analytics.identify("u", { email: "a@acme.example" });
  analytics.groupAccount("u", "g", { plan: "free" });
}
"""
WRONG = [
    ('song_id: "s", position: 1, volume', "position: 1, volume", "'song_id' is missing in type"),
    ("position: 1, volume: null", 'position: "1"', "'string' is not assignable to type 'number'"),
    ("position: 1, volume: null", "position: null", "'null' is not assignable to type 'number'"),
    ("volume: null", "loudness: 1", "'loudness' does not exist in type 'SongPlayed'"),
    ('plan: "solo"', 'plan: "big"', "'\"big\"' is not assignable to type 'Plan'"),
    ('[{ song_id: "t" }]', "[{}]", "'song_id' is missing in type '{}'"),
    ('{ song_id: "t" }', '{ song_id: "t", x: 1 }', "'x' does not exist in type 'Song'"),
    ('{ song_id: "t" }', "{ song_id: 2 }", "'number' is not assignable to type 'string'"),
    ('"u", "g", { plan', '"u", { plan', "Expected 3-4 arguments, but got 2"),
    ('appOpened("u")', 'appOpened("u", { context: 1 })', "'number' is not assignable to type"),
    ('appOpened("u")', "appOpened({})", "'{}' is not assignable to parameter of type 'Who'"),
]


def test_wrong_calls_do_not_compile_and_right_ones_do(project: Path) -> None:
    folder = project / "wrong"
    written(generated("clients", "typescript").files, folder)
    written({"right.ts": RIGHT}, folder)
    for number, (right, wrong, _) in enumerate(WRONG):
        assert right in RIGHT
        written({f"wrong{number}.ts": RIGHT.replace(right, wrong, 1)}, folder)
    lines = compile_in(project, "wrong", noEmit=True).stdout
    for number, (_, _, said) in enumerate(WRONG):
        of_file = lines.partition(f"wrong{number}.ts(")[2].partition(f"wrong{number + 1}.ts(")[0]
        assert said in of_file, (number, of_file)
    assert "right.ts" not in lines


@pytest.mark.parametrize(
    ("env", "code", "said"),
    [
        ({}, 0, 'track "Song Played": /position must be >= 0'),
        ({"NODE_ENV": "test"}, 1, 'Violation: track "Song Played": /position must be >= 0'),
    ],
)
def test_in_development_violations_warn_and_in_tests_they_throw(
    compiled: Path, env: dict[str, str], code: int, said: str
) -> None:
    place = compiled / "clients-development"
    text = (
        program([], "").join([(place / "drive.js").read_text().partition("analytics.")[0], ""])
        + 'analytics.songPlayed("u", { song_id: "s", position: -1 });\n'
    )
    (place / "violating.js").write_text(text)
    done = node(place, "violating.js", **env)
    assert (done.returncode, said in done.stderr) == (code, True)


def test_violations_can_be_heard(compiled: Path) -> None:
    place = compiled / "clients-development"
    (place / "hearing.js").write_text(
        'import { Analytics } from "./index.js";\n'
        "const heard = [];\n"
        "const analytics = new Analytics({ track() {} }, (violation) => heard.push(violation));\n"
        'analytics.songPlayed("u", { song_id: "s", position: -1, more: 1 });\n'
        "console.log(JSON.stringify(heard[0]));\n"
    )
    assert json.loads(node(place, "hearing.js").stdout) == {
        "kind": "track",
        "event": "Song Played",
        "name": "Violation",
        "messages": ["payload must NOT have additional properties", "/position must be >= 0"],
    }


def test_a_client_for_production_has_no_schema_in_it() -> None:
    files = generated("clients", "typescript").files
    assert not [path for path in files if "schema" in path or "violation" in path]
    assert "ajv" not in "".join(files.values())


def test_commonjs_takes_a_client_too(project: Path) -> None:
    made = generated("clients", "typescript", mode="development")
    driver = program(sends("clients", made.client))
    common = {"package.json": '{"type": "commonjs"}'}
    written({**made.files, **common, "drive.ts": driver}, project / "common")
    options = {"module": "commonjs", "verbatimModuleSyntax": False, "esModuleInterop": True}
    done = compile_in(project, "common", outDir="commonjs", **options)
    assert done.stdout == ""
    written(common, project / "commonjs")
    done = node(project, "commonjs/drive.js")
    assert done.stderr == ""
    hold("clients", sends("clients", made.client), done.stdout)
