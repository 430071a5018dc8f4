"""Small projects, one for each shape of call, with what is found in them at the line of each call.

A file holds several, below lines `--- path`; one named trackplan.toml is the configuration, and
.trackplan-manifest.json lists a generated client.
`#> track "Song Played" {song_id: string, mood?: string, ...}` says method, name (several apart by
`|`, `~"Song *"` where only a pattern is known, `relayed` where callers give it), and the visible
keys: `?` only sometimes, `...` perhaps more. `sent {…}` behind it says what arrives, where that
differs. `sdk`, `wrapper`, `deferred` or `marker` before it says how the call was recognized.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from trackplan import config, manifest
from trackplan.code.analyse import analyse
from trackplan.code.call_site import CallSite, DynamicName, KnownNames
from trackplan.code.files.texts import TextWorkspace
from trackplan.code.settings import AnalysisSettings
from trackplan.code.value import Payload, Value

FOLDER = Path(__file__).parent / "check"
PART = re.compile(r"^--- (\S+)\n", re.MULTILINE)
EXPECTED = re.compile(r"#> (?:(sdk|wrapper|deferred|marker) )?(.*)$")
CASES = sorted(FOLDER.glob("calls/*.txt"))
SILENT = sorted(FOLDER.glob("silent/*.txt"))


def parts(path: Path) -> dict[str, str]:
    _, *found = PART.split(path.read_text(encoding="utf-8"))
    return dict(zip(found[::2], found[1::2], strict=True))


def calls(files: dict[str, str], folder: Path) -> list[CallSite]:
    code = {p: text for p, text in files.items() if p.endswith((".py", manifest.NAME))}
    settings = AnalysisSettings()
    if "trackplan.toml" in files:
        place = folder / "trackplan.toml"
        place.write_text(files["trackplan.toml"], encoding="utf-8")
        check = config.read(place).check
        settings = AnalysisSettings(wrappers=check.wrappers, infer=check.infer.value)
    return list(analyse(TextWorkspace(code), settings).calls)


def in_words(call: CallSite) -> str:
    said = (
        f"{call.method}{name(call)} {payload(call.traits if has_traits(call) else call.properties)}"
    )
    if call.sent != call.properties and payload(call.sent) != payload(call.properties):
        said += f" sent {payload(call.sent)}"
    return said


def has_traits(call: CallSite) -> bool:
    return call.method in ("identify", "group")


def name(call: CallSite) -> str:
    match call.event:
        case KnownNames():
            return " " + " | ".join(f'"{each}"' for each in call.names)
        case DynamicName(relayed=True):
            return " relayed"
        case DynamicName(pattern=pattern):
            return f' ~"{pattern}"'
        case _:
            return ""


def payload(it: Payload) -> str:
    fields = [
        f"{each.key}{'' if each.always else '?'}{type_of(each.value)}"
        for each in sorted(it.fields, key=lambda each: each.key)
    ]
    return "{" + ", ".join([*fields, *(["..."] if it.open else [])]) + "}"


def type_of(value: Value) -> str:
    if value.types is None:
        return ""
    types = "|".join(sorted(value.types))
    return f": {types}({value.format})" if value.format else f": {types}"


def expected(files: dict[str, str]) -> dict[tuple[str, int], tuple[str | None, str]]:
    found = {}
    for path, text in files.items():
        for number, line in enumerate(text.splitlines(), start=1):
            match = EXPECTED.search(line)
            if match:
                found[path, number] = (match.group(1), match.group(2).strip())
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_calls_are_found_and_understood(case: Path, tmp_path: Path) -> None:
    files = parts(case)
    wanted = expected(files)
    found = {(each.path, each.span.start.line + 1): each for each in calls(files, tmp_path)}
    assert {place: in_words(call) for place, call in found.items()} == {
        place: said for place, (_, said) in wanted.items()
    }
    levels = {place: level for place, (level, _) in wanted.items() if level is not None}
    assert {place: found[place].level for place in levels} == levels


@pytest.mark.parametrize("case", SILENT, ids=lambda path: path.stem)
def test_nothing_is_found_in_look_alikes(case: Path, tmp_path: Path) -> None:
    assert [each.callee for each in calls(parts(case), tmp_path)] == []
