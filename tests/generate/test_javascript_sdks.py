"""JavaScript and TypeScript clients send by the real SDKs, and what arrives is as planned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.arrivals import Arrival, arrivals, expected
from tests.generate.drivers.javascript_sdks import BROWSER, SDKS, driver, raw_driver
from tests.generate.files import written
from tests.generate.listening import Listening, listening
from tests.generate.sending import USER, Send, as_compared, generated, sends
from tests.generate.test_typescript import PACKAGES, compile_in, node
from tests.tools import from_npm
from trackplan.plan.yaml.node import Json

# They copy properties by assignment, and then this key is none.
LOSE_PROTO = ("segment-browser", "rudder")


@pytest.fixture(scope="module")
def jsdom() -> Path:
    """A browser's DOM, of which a version still runs under Node 18."""
    return from_npm("jsdom", "jsdom@26")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all SDKs, those in TypeScript compiled."""
    folder = tmp_path_factory.mktemp("sdks")
    (folder / "node_modules").symlink_to(from_npm("typescript", *PACKAGES))
    (folder / "package.json").write_text('{"type": "module"}')
    for sdk in SDKS:
        written(generated("clients", "typescript", sdk=sdk).files, folder / "typed" / sdk)
    done = compile_in(folder, "typed", outDir="typescript/clients", rootDir="typed")
    assert done.stdout == ""
    return folder


@pytest.mark.parametrize("language", ["javascript", "typescript"])
@pytest.mark.parametrize("sdk", SDKS)
def test_by_each_sdk_what_arrives_is_as_planned(
    project: Path, jsdom: Path, sdk: str, language: str
) -> None:
    hold_arrivals(sdk, *sent_by(project, jsdom, sdk, language, "clients"))


@pytest.mark.parametrize("plan", ["saas", "video", "hostile"])
@pytest.mark.parametrize("sdk", ["segment", "segment-browser", "rudder"])
def test_by_segments_protocol_any_name_and_key_arrives(
    project: Path, jsdom: Path, sdk: str, plan: str
) -> None:
    hold_arrivals(sdk, *sent_by(project, jsdom, sdk, "javascript", plan))


@pytest.mark.parametrize("sdk", SDKS)
def test_calls_of_each_sdk_that_people_are_shown_arrive_as_planned(
    project: Path, jsdom: Path, sdk: str
) -> None:
    plan = "hostile" if "segment" in sdk else "clients"
    sent = sends(plan, generated(plan, "javascript", sdk=sdk).client)
    with listening() as server:
        drive = raw_driver(sdk, server.url, sent, jsdom)
        written({"drive.js": drive}, project / "raw" / sdk)
        done = node(project / "raw" / sdk, "drive.js")
        assert done.returncode == 0, done.stderr
        hold_arrivals(sdk, sent, arrived(sdk, server))


def sent_by(
    project: Path, jsdom: Path, sdk: str, language: str, plan: str
) -> tuple[list[Send], list[Arrival]]:
    """Make every call of a plan's client by an SDK: what was sent, and what arrived."""
    made = generated(plan, language, sdk=sdk)
    sent, place = sends(plan, made.client), project / language / plan / sdk
    if language == "javascript":
        written(made.files, place)
    with listening() as server:
        written({"drive.js": driver(sdk, server.url, sent, jsdom)}, place)
        done = node(place, "drive.js")
        assert done.returncode == 0, done.stderr
        return sent, arrived(sdk, server)


def arrived(sdk: str, server: Listening) -> list[Arrival]:
    return arrivals(sdk.removesuffix(BROWSER), server.bodies)


def hold_arrivals(sdk: str, sent: list[Send], found: list[Arrival]) -> None:
    """Hold what arrived, in whatever order, to what was sent; browsers know the user themselves."""
    for send in sorted(sent, key=lambda each: len(each.values), reverse=True):
        kind, name, values = expected(sdk.removesuffix(BROWSER), send)
        if sdk in LOSE_PROTO:
            values = {key: value for key, value in values.items() if key != "__proto__"}
        named = [each for each in found if (each.kind, each.name) == (kind, name)]
        same = [each for each in named if has(each.values, values)]
        assert same, (kind, name, values, named)
        match = min(same, key=lambda each: len(each.values))  # what has more is another call
        if not sdk.endswith(BROWSER) or kind == "identify":
            assert match.who in {USER, None if kind == "group" else USER}
        found.remove(match)
    assert not found


def has(found: dict[str, Json], wanted: dict[str, Json]) -> bool:
    """Whether what was sent is in what arrived; SDKs add keys of their own."""
    kept = {key: found.get(key, "missing") for key in wanted}
    return as_compared(kept) == as_compared(wanted)
