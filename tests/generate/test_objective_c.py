"""Clients in Objective-C: they compile without a warning, and send exactly what the plan names."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.generate.drivers.objective_c import SOURCES, program, raw_program
from tests.generate.files import written
from tests.generate.sending import (
    PLANS,
    Send,
    as_compared,
    generated,
    hold,
    identified_first,
    line_of,
    sends,
)

STUBS = Path(__file__).parent / "stubs" / "objective-c"
# Each with the header of its stand-in, and what is its client.
SDKS = {
    "segment": ("Segment/SEGAnalytics.h", "[SEGAnalytics sharedAnalytics]"),
    "rudder": ("Rudder/Rudder.h", "[RSClient sharedInstance]"),
}
STRICT = ("-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O0")


@pytest.fixture(scope="module")
def gcc() -> tuple[str, ...]:
    """The compiler, and where GNUstep is."""
    if shutil.which("gcc") is None or shutil.which("gnustep-config") is None:
        pytest.skip("objective-c: gcc or gnustep-config is not installed")
    flags = said("gnustep-config", "--objc-flags").split()
    kept = [flag for flag in flags if flag.startswith(("-D", "-f", "-pthread"))]
    return ("gcc", *kept, *(f"-isystem{flag[2:]}" for flag in flags if flag.startswith("-I/")))


def said(*command: str) -> str:
    """What a command says, be it content or not."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.stdout


def prefix_of(plan: str, sdk: str = "") -> str:
    """A prefix for the client of a plan, so that all can be in one program."""
    return f"{plan.capitalize()}{sdk.capitalize()}"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans and SDKs, each with a function that makes every call."""
    folder = tmp_path_factory.mktemp("objective_c")
    for plan in PLANS:
        prefix = prefix_of(plan)
        made = generated(plan, "objective-c", package=prefix)
        written(made.files, folder)
        driver = program(prefix, made.client, sends(plan, made.client))
        written({f"drivers/{prefix}.m": driver}, folder)
    for sdk in SDKS:
        written(client_of(sdk), folder)
    of_sdks = [prefix_of("hostile", f"{sdk}{by}") for sdk in SDKS for by in ("", "alone")]
    written({"main.m": main_of([*map(prefix_of, PLANS), *of_sdks])}, folder)
    return folder


def client_of(sdk: str) -> dict[str, str]:
    """The client of the hostile plan for an SDK, and every call of it, and of the SDK alone."""
    header, client = SDKS[sdk]
    prefix = prefix_of("hostile", sdk)
    made = generated("hostile", "objective-c", sdk=sdk, package=prefix)
    name = f"{prefix}{sdk.capitalize()}Transport"
    imports = f'#import "{name}.h"\n#import <{header}>'
    through = f"[[{name} alloc] initWithClient:{client}]"
    sent = identified_first(sends("hostile", made.client))
    driver = program(prefix, made.client, sent, through, imports)
    alone = prefix_of("hostile", f"{sdk}alone")
    raw = raw_program(alone, sdk, header, [each for each in sent if each.call.kind != "page"])
    return {**made.files, f"drivers/{prefix}.m": driver, f"drivers/{alone}.m": raw}


def main_of(prefixes: Sequence[str]) -> str:
    """A program that calls the function that it is told."""
    declared = "".join(f"void Drive{name}(void);\n" for name in prefixes)
    cases = "".join(
        f'    if (strcmp(names[1], "{name}") == 0) Drive{name}();\n' for name in prefixes
    )
    body = f"int main(int count, char **names) {{\n    (void)count;\n{cases}    return 0;\n}}\n"
    return f"#include <string.h>\n{declared}{body}"


@pytest.fixture(scope="module")
def drive(gcc: tuple[str, ...], clang: tuple[str, ...], sources: Path) -> Path:
    """All of it as one program, compiled beside stand-ins for the SDKs.

    Calls are for Clang alone, as GCC knows no literals such as `@{}`.
    """
    drivers = sorted((sources / "drivers").glob("*.m"))
    command = (*clang, "-fobjc-runtime=gcc", *CLANG_STRICT, "-O0", *includes(sources), "-c")
    for file in drivers:
        assert said(*command, str(file), "-o", str(file.with_suffix(".o"))) == ""
    objects = (str(file.with_suffix(".o")) for file in drivers)
    assert (
        linked(gcc, sources, sources / "drive", *map(str, sorted(sources.glob("*.m"))), *objects)
        == ""
    )
    return sources / "drive"


def includes(sources: Path) -> list[str]:
    """Where headers are."""
    return [f"-I{folder}" for folder in (sources, STUBS, SOURCES)]


def linked(gcc: tuple[str, ...], sources: Path, into: Path, *files: str) -> str:
    """What the compiler says of a program, beside stand-ins for the SDKs."""
    beside = map(str, [*sorted(STUBS.rglob("*.m")), SOURCES / "Json.m"])
    libraries = ("-x", "none", *said("gnustep-config", "--base-libs").split())
    return said(*gcc, *STRICT, *includes(sources), *files, *beside, "-o", str(into), *libraries)


def printed(*command: str) -> str:
    """What a program prints."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(drive: Path, plan: str) -> None:
    sent = sends(plan, generated(plan, "objective-c").client)
    hold(plan, sent, printed(str(drive), prefix_of(plan)))


@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_sends_exactly_the_same_and_pages_as_screens(drive: Path, sdk: str) -> None:
    sent = identified_first(sends("hostile", generated("hostile", "objective-c").client))
    lines = printed(str(drive), prefix_of("hostile", sdk)).splitlines()
    wanted = [as_compared(line_of(on_a_phone(send))) for send in sent]
    assert [as_compared(json.loads(line)) for line in lines] == wanted


@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_alone_sends_exactly_the_same(drive: Path, sdk: str) -> None:
    sent = identified_first(sends("hostile", generated("hostile", "objective-c").client))
    known = [send for send in sent if send.call.kind != "page"]
    hold("hostile", known, printed(str(drive), prefix_of("hostile", f"{sdk}alone")))


def on_a_phone(send: Send) -> Send:
    """A call as SDKs of phones know it."""
    kind = "screen" if send.call.kind == "page" else send.call.kind
    return replace(send, call=replace(send.call, kind=kind))


RIGHT = """\
static void CLASS(ClientsAnalytics *analytics, ClientsIdentity *who) {
    ClientsSong *song = [ClientsSong makeWithSongId:@"t"];
    ClientsSongPlayed *played = [ClientsSongPlayed makeWithPosition:1 songId:@"s"];
    [played withUpNext:[NSArray arrayWithObject:song]];
    [analytics songPlayedFor:who properties:[played withVolume:0.5]];
    [analytics songPlayedFor:who properties:[played withNullVolume]];
    ClientsPlan *plan = [ClientsPlan solo];
    [analytics planUpgradedFor:who properties:[ClientsPlanUpgraded makeWithPlan:plan]];
    [analytics appOpenedFor:who];
    [analytics identifyFor:who traits:[ClientsIdentify makeWithEmail:@"a@acme.example"]];
    [analytics groupAccountFor:who groupId:@"g" traits:[ClientsGroupAccount makeWithPlan:plan]];
}
"""
WRONG = {
    "Missing": ("Position:1 songId", "SongId", "may not respond to +makeWithSongId:"),
    "MissingLast": (' songId:@"s"', "", "may not respond to +makeWithPosition:"),
    "WrongType": ("Position:1", 'Position:@"1"', "makes integer from pointer"),
    "NumberForText": ('songId:@"s"', "songId:[NSNull null]", "makeWithPosition:songId: from"),
    "Unknown": ("withVolume:0.5", "withLoudness:0.5", "may not respond to -withLoudness:"),
    "UnknownMember": ("[ClientsPlan solo]", "[ClientsPlan big]", "may not respond to +big"),
    "TextForMember": ("[ClientsPlan solo]", '@"solo"', "distinct Objective-C type"),
    "NestedMissing": ('WithSongId:@"t"', "", "may not respond to +make"),
    "NestedWrong": ('WithSongId:@"t"', "WithSongId:song", "of makeWithSongId: from distinct"),
    "NestedUnknown": ("withUpNext", "withQueue", "may not respond to -withQueue:"),
    "OtherCall": ("[ClientsIdentify makeWithEmail", "[ClientsSong makeWithSongId", "identifyFor:"),
    "NoGroup": (' groupId:@"g"', "", "may not respond to -groupAccountFor:traits:"),
    "Deprecated": ("appOpened", "songStarted", "songStartedFor: is deprecated"),
}


@pytest.fixture(scope="module")
def verdicts(gcc: tuple[str, ...], sources: Path) -> dict[str, str]:
    """What the compiler says of each call, by names of files that it takes them for; no quotes."""
    texts = {"Right": RIGHT}
    for name, (right, wrong, _) in WRONG.items():
        assert right in RIGHT
        texts[name] = RIGHT.replace(right, wrong, 1)
    parts = (f'#line 1 "{name}"\n{text.replace("CLASS", name)}' for name, text in texts.items())
    written({"wrong.m.txt": '#import "ClientsAnalytics.h"\n' + "".join(parts)}, sources)
    command = (*gcc, *STRICT, "-Wno-unused-function", "-fsyntax-only", "-x", "objective-c")
    heard = said(*command, f"-I{sources}", str(sources / "wrong.m.txt"))
    heard = re.sub("[\u2018\u2019]", "", heard)
    found: dict[str, str] = {}
    for part in re.split(r"^(?=\w+:\d+:\d+: error)", heard, flags=re.MULTILINE):
        name = part.split(":")[0]
        found[name] = found.get(name, "") + part
    return found


def test_a_right_call_compiles(verdicts: dict[str, str]) -> None:
    assert "Right" not in verdicts
    assert verdicts


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_does_not_compile(verdicts: dict[str, str], name: str) -> None:
    assert WRONG[name][2] in verdicts[name]


@pytest.fixture(scope="module")
def clang(gcc: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The compiler that Xcode has, with GNUstep's headers and those of its runtime from GCC.

    One of the latter looks into objects, which nothing may with reference counting.
    """
    found = shutil.which("clang") or shutil.which("clang-14")
    if found is None:
        pytest.skip("objective-c: clang is not installed")
    headers = tmp_path_factory.mktemp("runtime")
    of_gcc = Path(said("gcc", "-print-file-name=include").strip())
    shutil.copytree(of_gcc / "objc", headers / "objc")
    runtime = headers / "objc" / "runtime.h"
    runtime.write_text(runtime.read_text().replace("object->class_pointer", "Nil"))
    kept = [flag for flag in gcc if flag.startswith(("-D", "-isystem"))]
    return (found, *kept, f"-isystem{headers}")


# Reference counting is part of this runtime, for which there is no GNUstep here.
CHECKED = ("-fobjc-runtime=gnustep-1.9", "-fsyntax-only")


CLANG_STRICT = (
    *("-Wall", "-Wextra", "-Werror", "-Wdocumentation", "-Wdocumentation-pedantic"),
    *("-Wnullability-completeness", "-fconstant-string-class=NSConstantString"),
)


@pytest.mark.parametrize("memory", ["-fobjc-arc", "-fno-objc-arc"])
@pytest.mark.parametrize("plan", ["clients", "hostile"])
def test_clang_takes_it_with_and_without_reference_counting(
    clang: tuple[str, ...], sources: Path, memory: str, plan: str
) -> None:
    files = [str(file) for file in sorted(sources.glob(f"{prefix_of(plan)}*.m"))]
    assert len(files) > 3
    assert said(*clang, *CHECKED, *CLANG_STRICT, memory, *includes(sources), *files) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "instead", "heard"),
    [
        ('[ClientsSong makeWithSongId:@"s"]', '@"s"', "nil", "null passed to a callee"),
        ('[ClientsSong makeWithSongId:@"s"]', 'makeWithSongId:@"s"', "new", "unavailable"),
        ("[played withTags:[NSArray<NSString *> array]]", "NSString", "NSNumber", "incompatible"),
    ],
)
def test_clang_refuses_what_gcc_cannot_see(
    clang: tuple[str, ...], sources: Path, right: str, wrong: str, instead: str, heard: str
) -> None:
    heading = "id wrong(ClientsSongPlayed *played)"
    text = f"{heading};\n{heading} {{ return played ? (id){right} : nil; }}\n"
    file = sources / "wrong_for_clang.m.txt"
    command = (
        *clang,
        *CHECKED,
        *CLANG_STRICT,
        "-fobjc-arc",
        f"-I{sources}",
        "-x",
        "objective-c",
        str(file),
    )
    written({file.name: f'#import "ClientsTypes.h"\n{text}'}, sources)
    assert said(*command) == ""
    written({file.name: f'#import "ClientsTypes.h"\n{text.replace(wrong, instead)}'}, sources)
    assert heard in said(*command)


WHO = """\
#import "PREFIXAnalytics.h"
#import "TRANSPORT.h"
#import <HEADER>

int main(void) {
    NSAutoreleasePool *pool = [[NSAutoreleasePool alloc] init];
    TRANSPORT *transport = [[TRANSPORT alloc] initWithClient:CLIENT];
    PREFIXAnalytics *analytics = [[PREFIXAnalytics alloc] initWithTransport:transport];
    PREFIXIdentity *who = [[PREFIXIdentity alloc] initWithUserId:@"user" anonymousId:@"visitor"];
    NSDictionary *app = [NSDictionary dictionaryWithObject:[NSNull null] forKey:@"build"];
    NSDictionary *context =
        [NSDictionary dictionaryWithObjectsAndKeys:app, @"app", @"::1", @"ip", nil];
    [analytics IDENTIFYFor:who traits:[PREFIXTRAITS makeWithEmail:@"a@b.example"]];
    [analytics emojiFor:who context:context];
    [pool drain];
    return 0;
}
"""
CONTEXTS = {
    "segment": {"app": {"build": None}, "ip": "::1"},
    "rudder": {"app": {"build": None}, "custom": {"ip": "::1"}},
}


@pytest.mark.parametrize("sdk", SDKS)
def test_an_sdk_hears_who_acts_and_in_which_context(
    gcc: tuple[str, ...], drive: Path, sdk: str
) -> None:
    folder, prefix = drive.parent, prefix_of("hostile", sdk)
    program, file = folder / f"who_{sdk}", folder / f"who_{sdk}.m.txt"
    written({file.name: who_acts(sdk, prefix)}, folder)
    files = map(str, [file, *sorted(folder.glob(f"{prefix}*.m"))])
    assert linked(gcc, folder, program, "-x", "objective-c", *files) == ""
    identified, tracked = map(json.loads, printed(str(program)).splitlines())
    assert (identified["userId"], identified["anonymousId"]) == ("user", "visitor")
    assert tracked["context"] == CONTEXTS[sdk]


def who_acts(sdk: str, prefix: str) -> str:
    """A program that says who a user is, and in which context something happens."""
    client = generated("hostile", "objective-c").client
    identify = next(client.of_kind("identify"))
    header, made = SDKS[sdk]
    names = {
        "TRANSPORT": f"{prefix}{sdk.capitalize()}Transport",
        "PREFIX": prefix,
        "CLIENT": made,
        "HEADER": header,
        "IDENTIFY": identify.id,
        "TRAITS": identify.type_id,
    }
    return re.sub("|".join(names), lambda found: names[found[0]], WHO)
