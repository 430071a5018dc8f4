"""Clients in C#: they compile without a warning, and send exactly what the plan names."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.generate.drivers.csharp import SOURCES, program, raw_program
from tests.generate.sending import PLANS, generated, hold, identified_first, sends
from trackplan.generate.identifiers import identifier
from trackplan.generate.languages import language

STUBS = Path(__file__).parent / "stubs" / "csharp"
# Each with what makes its transport.
SDKS = {
    "segment": "new SegmentTransport(new global::Segment.Analytics.Analytics())",
    "rudder": "new RudderTransport(new RudderStack.RudderClient())",
}
STRICT = ("-langversion:7", "-codepage:utf8", "-warn:4", "-warnaserror")


@pytest.fixture(scope="module")
def mcs() -> str:
    found = shutil.which("mcs")
    if found is None or shutil.which("mono") is None:
        pytest.skip("csharp: mcs is not installed")
    return found


def written(files: Mapping[str, str], folder: Path) -> None:
    """The files in a folder, as far as mcs knows C#: it refuses `#nullable` even where it skips."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        known = re.sub(r"^#nullable enable annotations$", "", text, flags=re.MULTILINE)
        (folder / path).write_text(known, encoding="utf-8")


def package_of(plan: str, sdk: str = "none") -> str:
    """A namespace for the client of a plan, so that all can be compiled at once."""
    return f"Clients.{plan.capitalize()}.{sdk.capitalize()}"


@pytest.fixture(scope="module")
def clients(mcs: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the clients of all plans, and of one for each SDK beside its stand-in."""
    folder = tmp_path_factory.mktemp("csharp")
    for plan in PLANS:
        written(generated(plan, "csharp", package=package_of(plan)).files, folder / "clients")
    for sdk in SDKS:
        made = generated("hostile", "csharp", sdk=sdk, package=package_of("hostile", sdk))
        written(made.files, folder / "clients")
    stubs = compiled(mcs, [STUBS, SOURCES / "Json.cs"], folder / "Stubs.dll", "-target:library")
    options = ("-target:library", f"-doc:{folder}/Clients.xml", f"-r:{folder}/Stubs.dll")
    assert stubs == ""
    assert compiled(mcs, [folder / "clients"], folder / "Clients.dll", *STRICT, *options) == ""
    return folder


@pytest.fixture(scope="module")
def drivers(mcs: str, clients: Path) -> Path:
    """A program for each plan and SDK, all compiled at once; one is chosen by its name."""
    folder = clients / "drivers"
    for plan in PLANS:
        sent = sends(plan, generated(plan, "csharp").client)
        written({f"{plan}.cs": program(plan.capitalize(), package_of(plan), sent)}, folder)
    for sdk, transport in SDKS.items():
        sent = identified_first(sends("hostile", generated("hostile", "csharp").client))
        package = package_of("hostile", sdk)
        written({f"{sdk}.cs": program(sdk.capitalize(), package, sent, transport)}, folder)
        alone = raw_program(f"{sdk.capitalize()}alone", sdk, sent)
        written({f"{sdk}alone.cs": alone}, folder)
    written({"Main.cs": main_of([*PLANS, *SDKS, *(f"{sdk}alone" for sdk in SDKS)])}, folder)
    references = (f"-r:{clients}/Clients.dll", f"-r:{clients}/Stubs.dll")
    options = ("-main:Drive.Choose", *STRICT, *references)
    assert compiled(mcs, [folder], clients / "drive.exe", *options) == ""
    return clients / "drive.exe"


def main_of(names: list[str]) -> str:
    """A program that runs the driver that it is told."""
    cases = "".join(f'case "{name}": {name.capitalize()}.Driver.Main(); break; ' for name in names)
    body = f"public static void Main(string[] names) {{ switch (names[0]) {{ {cases}}} }}"
    return f"namespace Drive {{ public static class Choose {{ {body} }} }}"


def compiled(mcs: str, sources: Sequence[Path], into: Path, *options: str) -> str:
    """What the compiler says of all these sources, and of those in these folders."""
    found = [str(file) for path in sources for file in (path, *sorted(path.rglob("*.cs")))]
    found = [path for path in found if path.endswith(".cs")]
    command = (mcs, "-nologo", *options, f"-out:{into}", *found)
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.stdout


def printed(*command: str) -> str:
    """What a program prints."""
    done = subprocess.run(("mono", *command), capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(drivers: Path, plan: str) -> None:
    hold(plan, sends(plan, generated(plan, "csharp").client), printed(str(drivers), plan))


@pytest.mark.parametrize("by", ["", "alone"])
@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_sends_exactly_the_same(drivers: Path, sdk: str, by: str) -> None:
    sent = identified_first(sends("hostile", generated("hostile", "csharp").client))
    hold("hostile", sent, printed(str(drivers), f"{sdk}{by}"))


WHO = """\
namespace Drive.{name}.Anonymous
{{
    using System.Collections.Generic;
    using global::{package};

    public static class Driver
    {{
        public static void Main()
        {{
            var where = new Dictionary<string, object> {{ {{ "ip", "::1" }}, {{ "page", null }} }};
            var analytics = new Analytics({transport});
            analytics.Emoji(new Identity(anonymousId: "visitor"), context: where);
            analytics.Emoji("a user");
        }}
    }}
}}
"""


@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_hears_who_acts_and_in_which_context(mcs: str, clients: Path, sdk: str) -> None:
    folder = clients / f"who_{sdk}"
    package = package_of("hostile", sdk)
    text = WHO.format(name=sdk.capitalize(), package=package, transport=SDKS[sdk])
    written({"Who.cs": text}, folder)
    references = (f"-r:{clients}/Clients.dll", f"-r:{clients}/Stubs.dll")
    assert compiled(mcs, [folder], clients / f"who_{sdk}.exe", *STRICT, *references) == ""
    visitor, user = map(json.loads, printed(str(clients / f"who_{sdk}.exe")).splitlines())
    assert visitor["context"] == {"ip": "::1", "page": None}
    assert (visitor.get("userId"), visitor["anonymousId"]) == (None, "visitor")
    assert (user["userId"], user.keys() & {"anonymousId", "context"}) == ("a user", set())


RIGHT = """\
namespace Wrong
{
    using global::Clients.Clients.None;

    internal static class CLASS
    {
        internal static void Call(Analytics analytics)
        {
            var queue = new[] { new Song(songId: "t") };
            analytics.SongPlayed("u", songId: "s", position: 1, upNext: queue);
            analytics.SongPlayed("u", songId: "s", position: 1, volume: null);
            analytics.PlanUpgraded("u", plan: Plan.Solo);
            analytics.AppOpened("u");
            analytics.Identify("u", email: "a@acme.example");
            analytics.GroupAccount("u", "g", plan: Plan.Free);
        }
    }
}
"""
WRONG = {
    "Missing": ('songId: "s", position: 1, vol', "position: 1, vol", "method `SongPlayed' takes"),
    "WrongType": ("position: 1, vol", 'position: "1", vol', "cannot convert `string' expression"),
    "NullForRequired": ("position: 1, vol", "position: null, vol", "cannot convert `null'"),
    "Unknown": ("volume: null", "loudness: 1", "parameter named `loudness'"),
    "UnknownMember": ("Plan.Solo", "Plan.Big", "definition for `Big'"),
    "TextForMember": ("Plan.Solo", '"solo"', "cannot convert `string' expression"),
    "OwnMember": ("Plan.Solo", 'new Plan("big")', "Plan' has no constructors defined"),
    "NestedMissing": ('songId: "t"', "", "Song' does not contain a constructor that takes `0'"),
    "NestedWrong": ('songId: "t"', "songId: 2", "cannot convert `int' expression"),
    "NestedUnknown": ('songId: "t"', 'songId: "t", artist: "x"', "parameter named `artist'"),
    "WrongItem": ('new Song(songId: "t")', '"t"', "cannot convert `string[]' expression"),
    "NoGroup": ('"u", "g", plan', '"u", plan', "method `GroupAccount' takes `2'"),
    "Deprecated": ("AppOpened", "SongStarted", "SongStarted(Clients.Clients.None.Identity"),
}


@pytest.fixture(scope="module")
def verdicts(mcs: str, clients: Path) -> dict[str, str]:
    """What the compiler says of each call, all compiled at once."""
    folder = clients / "wrong"
    written({"Right.cs": RIGHT.replace("CLASS", "Right")}, folder)
    for name, (right, wrong, _) in WRONG.items():
        assert right in RIGHT
        text = RIGHT.replace("CLASS", name).replace(right, wrong, 1)
        written({f"{name}.cs": text}, folder)
    options = ("-target:library", f"-r:{clients}/Clients.dll")
    found: dict[str, str] = {}
    for line in compiled(mcs, [folder], clients / "Wrong.dll", *options).splitlines():
        name = Path(line.split("(")[0]).stem
        found[name] = f"{found.get(name, '')}{line}\n"
    return found


def test_a_right_call_compiles(verdicts: dict[str, str]) -> None:
    assert "Right" not in verdicts
    assert verdicts


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_does_not_compile(verdicts: dict[str, str], name: str) -> None:
    assert WRONG[name][2] in verdicts[name]


def test_documentation_is_well_formed(clients: Path) -> None:
    described = ET.parse(clients / "Clients.xml").findall("members/member")  # noqa: S314 (our own)
    names = {str(member.get("name")) for member in described}
    assert any(name.startswith("M:Clients.Clients.None.Analytics.SongPlayed(") for name in names)


def test_identifiers_have_no_letters_beyond_utf_16() -> None:
    style = language("csharp").identifiers
    assert identifier(("𠮷 opened", "größe"), "call", style) == "U20bb7OpenedGröße"
