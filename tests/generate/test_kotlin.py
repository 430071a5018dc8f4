"""Clients in Kotlin: they compile without a warning, and send exactly what the plan names."""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests import tools
from tests.generate.drivers import corners
from tests.generate.drivers.kotlin import program, raw_program
from tests.generate.files import written
from tests.generate.sending import PLANS, Send, generated, hold, identified_first, sends
from tests.generate.stubs.kotlin_sdks import STUBS
from trackplan.generate.generate import generate
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder

CORNERS = Path(__file__).parents[1] / "cases" / "corners"
VERSION = "2.4.20"
# The compiler lives too shortly to be worth optimizing.
JVM = ("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
SDKS = {
    "segment": ("SegmentTransport", "com.segment.analytics.kotlin.core"),
    "rudder": ("RudderTransport", "com.rudderstack.sdk.kotlin.core"),
}


@dataclass(frozen=True)
class Kotlin:
    """The compiler, which is on npm, and the JVM that it runs on."""

    java: str
    libraries: Path

    def compiled(self, sources: Path, into: Path, *options: str) -> str:
        """What the compiler says of all sources in a folder."""
        main = (
            "-cp",
            str(self.libraries / "kotlin-compiler.jar"),
            "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
        )
        home = ("-kotlin-home", str(self.libraries.parent), "-no-reflect")
        return said(self.java, *JVM, *main, *home, *options, "-d", str(into), str(sources))

    def printed(self, classes: Path, name: str) -> str:
        """What an object prints."""
        path = os.pathsep.join([str(classes), str(self.libraries / "kotlin-stdlib.jar")])
        return said(self.java, "-cp", path, f"drive.{name}")


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


@pytest.fixture(scope="module")
def kotlin() -> Kotlin:
    """The compiler, from npm where it is not there yet."""
    return Kotlin(tools.program("java", "default-jdk-headless"), libraries())


def libraries() -> Path:
    """The folder of the compiler's libraries."""
    return tools.from_npm("kotlin", f"kotlin-compiler@{VERSION}") / "kotlin-compiler" / "lib"


def package_of(plan: str, sdk: str = "none") -> str:
    """A package for the client of a plan, so that all can be compiled at once."""
    return f"clients.{plan}.{sdk}"


def screened(plan: str) -> list[Send]:
    """What SDKs for devices can send: they have no call for pages."""
    sent = sends(plan, generated(plan, "kotlin").client)
    return [send for send in sent if send.call.kind != "page"]


@pytest.fixture(scope="module")
def classes(kotlin: Kotlin, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled clients of all plans, each with an object that makes every call."""
    folder = tmp_path_factory.mktemp("kotlin")
    written(STUBS, folder)
    for plan in PLANS:
        made = generated(plan, "kotlin", package=package_of(plan))
        driver = program(plan.capitalize(), package_of(plan), sends(plan, made.client))
        written({**made.files, **driver}, folder)
    for sdk, (transport, core) in SDKS.items():
        made = generated("clients", "kotlin", sdk=sdk, package=package_of("clients", sdk))
        through = f'{transport}({core}.Analytics({core}.Configuration("key")))'
        sent = screened("clients")
        driver = program(sdk.capitalize(), package_of("clients", sdk), sent, through)
        raw = raw_program(
            f"{sdk.capitalize()}Alone", sdk, core, identified_first(screened("hostile"))
        )
        written({**made.files, **driver, f"drive/{sdk.capitalize()}Alone.kt": raw}, folder)
    options = GenerateOptions("kotlin", sdk="segment", package="clients.corners")
    written(generate(load_folder(CORNERS, today=date(2026, 11, 1)).plan, options).files, folder)
    written({"drive/Corners.kt": corners.KOTLIN}, folder)
    into = tmp_path_factory.mktemp("classes")
    assert kotlin.compiled(folder, into, "-Werror") == ""
    return into


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(
    kotlin: Kotlin, classes: Path, plan: str
) -> None:
    sent = sends(plan, generated(plan, "kotlin").client)
    hold(plan, sent, kotlin.printed(classes, plan.capitalize()))


@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_sends_exactly_the_same(kotlin: Kotlin, classes: Path, sdk: str) -> None:
    hold("clients", screened("clients"), kotlin.printed(classes, sdk.capitalize()))


@pytest.mark.parametrize("sdk", SDKS)
def test_so_does_an_sdk_without_a_client(kotlin: Kotlin, classes: Path, sdk: str) -> None:
    heard = kotlin.printed(classes, f"{sdk.capitalize()}Alone")
    hold("hostile", identified_first(screened("hostile")), heard)


RIGHT = """\
package wrong

import clients.clients.none.*

fun callNAME(analytics: Analytics) {
    analytics.songPlayed(songId = "s", position = 1, upNext = listOf(Song(songId = "t")))
    analytics.songPlayed(songId = "s", position = 1, volume = Sent(null))
    analytics.songPlayed(songId = "s", position = 1, volume = Sent(0.5), who = Identity("u"))
    analytics.planUpgraded(plan = Plan.SOLO)
    analytics.appOpened()
    analytics.identify(email = "a@acme.example")
    analytics.groupAccount("g", plan = Plan.FREE)
}
"""
WRONG = {
    "Missing": ('songId = "s", position = 1, volume', "position = 1, volume", "parameter 'songId'"),
    "WrongType": ("position = 1, volume", 'position = "1", volume', "'String', but 'Long'"),
    "NullForRequired": (
        "position = 1, volume",
        "position = null, volume",
        "value of a non-null type",
    ),
    "NullUnsaid": ("Sent(null)", "null", "non-null type"),
    "WrongSent": ("Sent(null)", 'Sent("loud")', "actual type is 'Sent<String>'"),
    "Unknown": ("volume = Sent(null)", "loudness = 1", "no parameter with name 'loudness'"),
    "UnknownMember": ("Plan.SOLO", "Plan.BIG", "reference 'BIG'"),
    "TextForMember": ("Plan.SOLO", '"solo"', "'String', but 'Plan'"),
    "NestedMissing": ('songId = "t"', "", "parameter 'songId'"),
    "NestedWrong": ('songId = "t"', "songId = 2", "'Int', but 'String'"),
    "NestedUnknown": ('songId = "t"', 'songId = "t", artist = "x"', "name 'artist'"),
    "WrongItem": ('Song(songId = "t")', '"t"', "actual type is 'List<String>'"),
    "NoGroup": ('"g", ', "", "parameter 'groupId'"),
}


@pytest.fixture(scope="module")
def verdicts(
    kotlin: Kotlin, classes: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """What the compiler says of each call, all compiled at once."""
    folder = tmp_path_factory.mktemp("wrong")
    written({"Right.kt": RIGHT.replace("NAME", "Right")}, folder)
    for name, (right, wrong, _) in WRONG.items():
        assert right in RIGHT
        text = RIGHT.replace("NAME", name).replace(right, wrong, 1)
        written({f"{name}.kt": text}, folder)
    heard = kotlin.compiled(folder, folder / "out", "-cp", str(classes))
    found: dict[str, str] = {}
    for line in re.findall(r"^.*?\w+\.kt:\d+:.*$", heard, flags=re.MULTILINE):
        name = Path(line.split(":")[0] or line).stem
        found[name] = f"{found.get(name, '')}{line}\n"
    return found


def test_a_right_call_compiles(verdicts: dict[str, str]) -> None:
    assert "Right" not in verdicts
    assert verdicts


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_does_not_compile(verdicts: dict[str, str], name: str) -> None:
    assert WRONG[name][2] in verdicts[name]


def test_a_deprecated_call_is_marked(kotlin: Kotlin, classes: Path, tmp_path: Path) -> None:
    (tmp_path / "Call.kt").write_text(RIGHT.replace("appOpened", "songStarted"), encoding="utf-8")
    said = kotlin.compiled(tmp_path, tmp_path / "out", "-cp", str(classes))
    assert "is deprecated. Deprecated since 2026-05-01; use Song Played." in said


def test_odd_types_and_all_that_may_stand_beside_them_arrive(kotlin: Kotlin, classes: Path) -> None:
    lines = kotlin.printed(classes, "Corners").splitlines()
    assert [json.loads(line) for line in lines] == corners.KOTLIN_SENDS
