"""Clients in Java: they compile without a warning, and send exactly what the plan names."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.generate.drivers import corners
from tests.generate.drivers.java import JSON, program, raw_program
from tests.generate.files import written
from tests.generate.sending import PLANS, generated, hold, sends
from tests.generate.stubs.java_sdks import stubs
from trackplan.generate.generate import generate
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder

LINT = (
    "-encoding",
    "UTF-8",
    "--release",
    "11",
    "-Xlint:all,-options",
    "-Xdoclint:all,-missing",
    "-Werror",
)


@pytest.fixture(scope="module")
def javac() -> str:
    found = shutil.which("javac")
    if found is None:
        pytest.skip("java: javac is not installed")
    return found


def package_of(plan: str, sdk: str = "none") -> str:
    """A package for the client of a plan, so that all can be compiled at once."""
    return f"clients.{plan}.{sdk}"


CORNERS = Path(__file__).parents[1] / "cases" / "corners"
SDKS = {
    "segment": ("com.segment.analytics", "Analytics", "SegmentTransport"),
    "rudder": ("com.rudderstack.sdk.java.analytics", "RudderAnalytics", "RudderTransport"),
}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans, each with a class that makes every call."""
    folder = tmp_path_factory.mktemp("java")
    for plan in PLANS:
        made = generated(plan, "java", package=package_of(plan))
        written(made.files, folder)
        name = plan.capitalize()
        written(program(name, package_of(plan), sends(plan, made.client)), folder)
    for sdk in SDKS:
        written(client_of(sdk), folder)
    options = GenerateOptions("java", sdk="segment", package="clients.corners")
    written(generate(load_folder(CORNERS, today=date(2026, 11, 1)).plan, options).files, folder)
    written({"drive/Corners.java": corners.JAVA}, folder)
    return folder


def client_of(sdk: str) -> dict[str, str]:
    """The client of the hostile plan for an SDK, and every call of it, and of the SDK alone."""
    package, client, transport = SDKS[sdk]
    made = generated("hostile", "java", sdk=sdk, package=package_of("hostile", sdk))
    through = f'new {transport}({package}.{client}.builder("key").build())'
    sent = sends("hostile", made.client)
    driver = program(sdk.capitalize(), package_of("hostile", sdk), sent, through)
    raw = raw_program(f"{sdk.capitalize()}Alone", sdk, package, client, sent)
    return {**made.files, **driver, f"drive/{sdk.capitalize()}Alone.java": raw}


@pytest.fixture(scope="module")
def classes(javac: str, sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of it, compiled beside stand-ins for the SDKs."""
    stubbed, into = tmp_path_factory.mktemp("stubs"), tmp_path_factory.mktemp("classes")
    for package, client, _ in SDKS.values():
        written(stubs(package, client), stubbed)
    written({"drive/Json.java": JSON}, stubbed)
    assert compiled(javac, stubbed, into, "-nowarn", "-Xlint:none", "-Xdoclint:none") == ""
    assert compiled(javac, sources, into, *LINT, "-cp", str(into)) == ""
    return into


def compiled(javac: str, sources: Path, into: Path, *options: str) -> str:
    """What the compiler says of all sources in a folder."""
    found = [str(path) for path in sorted(sources.rglob("*.java"))]
    return said(javac, *options, "-d", str(into), *found)


def said(*command: str) -> str:
    """What a command says, be it content or not."""
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def printed(classes: Path, name: str) -> str:
    """What a class prints."""
    command = ["java", "-cp", str(classes), f"drive.{name}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(classes: Path, plan: str) -> None:
    sent = sends(plan, generated(plan, "java").client)
    hold(plan, sent, printed(classes, plan.capitalize()))


@pytest.mark.parametrize("by", ["", "Alone"])
@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_sends_exactly_the_same(classes: Path, sdk: str, by: str) -> None:
    sent = sends("hostile", generated("hostile", "java").client)
    hold("hostile", sent, printed(classes, f"{sdk.capitalize()}{by}"))


RIGHT = """\
package wrong;

import clients.clients.none.*;
import java.util.List;

final class CLASS {
  static void call(Analytics analytics, Identity who) {
    Song song = Song.builder().songId("t").build();
    analytics.songPlayed(
        who, SongPlayed.builder().position(1).songId("s").upNext(List.of(song)).build());
    analytics.songPlayed(who, SongPlayed.builder().position(1).songId("s").volume(null).build());
    analytics.planUpgraded(who, PlanUpgraded.builder().plan(Plan.SOLO).build());
    analytics.appOpened(who);
    analytics.identify(who, Identify.builder().email("a@acme.example").build());
    analytics.groupAccount(who, "g", GroupAccount.builder().plan(Plan.FREE).build());
  }
}
"""
WRONG = {
    "MissingLast": ('.songId("s").volume', ".volume", "symbol:   method volume"),
    "MissingFirst": ('position(1).songId("s").volume', 'songId("s").volume', "method songId"),
    "MissingAll": ('.email("a@acme.example")', "", "interface EmailStage"),
    "WrongType": ('position(1).songId("s").volume', 'position("1").songId("s").volume', "to long"),
    "NullForRequired": (
        'position(1).songId("s").volume',
        'position(null).songId("s").volume',
        "<null> cannot be converted to long",
    ),
    "Unknown": ("volume(null)", "loudness(1)", "symbol:   method loudness"),
    "UnknownMember": ("Plan.SOLO", "Plan.BIG", "symbol:   variable BIG"),
    "TextForMember": ("Plan.SOLO", '"solo"', "String cannot be converted to Plan"),
    "NestedMissing": ('.songId("t")', "", "interface SongIdStage"),
    "NestedWrong": ('.songId("t")', ".songId(2)", "int cannot be converted to String"),
    "NestedUnknown": ('.songId("t")', '.songId("t").artist("x")', "method artist"),
    "WrongItem": ("List.of(song)", 'List.of("t")', "lower bounds: String"),
    "NoGroup": ('who, "g", ', "who, ", "method groupAccount in class Analytics cannot be applied"),
    "Deprecated": ("appOpened", "songStarted", "songStarted(Identity) in Analytics has been"),
}


@pytest.fixture(scope="module")
def verdicts(javac: str, classes: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the compiler says of each call, all compiled at once."""
    folder = tmp_path_factory.mktemp("wrong")
    written({"Right.java": RIGHT.replace("CLASS", "Right")}, folder)
    for name, (right, wrong, _) in WRONG.items():
        assert right in RIGHT
        text = RIGHT.replace("CLASS", name).replace(right, wrong, 1)
        written({f"{name}.java": text}, folder)
    heard = compiled(javac, folder, folder / "out", "-Xlint:all", "-cp", str(classes))
    found: dict[str, str] = {}
    for part in re.split(r"^(?=/.*\.java:\d+: )", heard, flags=re.MULTILINE):
        name = Path(part.split(":")[0]).stem
        found[name] = found.get(name, "") + part
    return found


def test_a_right_call_compiles(verdicts: dict[str, str]) -> None:
    assert "Right" not in verdicts
    assert verdicts


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_does_not_compile(verdicts: dict[str, str], name: str) -> None:
    assert WRONG[name][2] in verdicts[name]


def test_odd_types_and_all_that_may_stand_beside_them_arrive(classes: Path) -> None:
    lines = printed(classes, "Corners").splitlines()
    assert [json.loads(line) for line in lines] == corners.JAVA_SENDS
