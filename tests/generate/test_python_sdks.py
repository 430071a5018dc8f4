"""Python clients send by the real SDKs, and what arrives at a server is what the plan names."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import pytest

from tests.generate.calls import Calls
from tests.generate.drivers.python import program
from tests.generate.files import written
from tests.generate.listening import Listening, listening
from tests.generate.sending import Send, as_compared, generated, line_of, plan_of, sends
from tests.generate.test_python import run
from trackplan.compile.snowplow import snowplow
from trackplan.compile.target import CompileOptions
from trackplan.plan.yaml.node import Json

By = Literal["typed", "raw"]
BOTH: tuple[By, ...] = get_args(By)


class Sdk(NamedTuple):
    """How its client is made for a server, how the transport, and how it sends what it has.

    `known_as` is what the documentation of the SDK calls a client.
    """

    client: str
    transport: str
    known_as: str
    flush: str = "client.flush()"


SDKS = {
    "segment": Sdk(
        """\
from segment.analytics.client import Client
client = Client('key', host=URL, sync_mode=True, max_retries=1)
""",
        "SegmentTransport(client)",
        "analytics",
    ),
    "rudder": Sdk(
        """\
from rudderstack.analytics.client import Client
client = Client('key', host=URL, sync_mode=True, max_retries=1, gzip=False)
""",
        "RudderTransport(client)",
        "rudder_analytics",
    ),
    "posthog": Sdk(
        """\
from posthog import Posthog
client = Posthog('key', host=URL, sync_mode=True)
""",
        "PosthogTransport(client)",
        "posthog",
    ),
    "mixpanel": Sdk(
        """\
from mixpanel import Consumer, Mixpanel
places = Consumer(URL + '/track', URL + '/engage', groups_url=URL + '/groups', retry_limit=0)
client = Mixpanel('token', places)
""",
        "MixpanelTransport(client)",
        "mp",
        "",
    ),
    "amplitude": Sdk(
        """\
from amplitude import Amplitude, BaseEvent, Config, EventOptions, Identify
client = Amplitude('key', Config(server_url=URL + '/2', min_id_length=1))
""",
        "AmplitudeTransport(client)",
        "client",
        "for each in client.flush(): each.result()",
    ),
    "snowplow": Sdk(
        """\
from snowplow_tracker import Emitter, SelfDescribing, SelfDescribingJson, Subject, Tracker
emitter = Emitter(URL.removeprefix('http://'), protocol='http', method='post')
client = Tracker('plan', emitter, encode_base64=False)
""",
        "SnowplowTransport(client, iglu('com.acme'))",
        "tracker",
    ),
}


def sent_by(sdk: str, plan: str, folder: Path, server: Listening, by: By) -> list[Send]:
    """Make every call of a plan by an SDK, with a client or without, in a process of its own."""
    made = generated(plan, "python", sdk=sdk, package="made")
    sent = sends(plan, made.client)
    client, _, _, flush = SDKS[sdk]
    if by == "typed":
        written(made.files, folder)
    calls = of_client(sdk, sent) if by == "typed" else of_sdk(sdk, sent)
    (folder / "drive.py").write_text(
        f"import datetime\nURL = {server.url!r}\n{client}\n{calls}{flush}\n", encoding="utf-8"
    )
    done = run(folder, sys.executable, "-X", "utf8", "-W", "ignore", "drive.py")
    assert done.returncode == 0, done.stderr
    return sent


def of_client(sdk: str, sent: Sequence[Send]) -> str:
    """Calls of the client that sends through the SDK."""
    transport = SDKS[sdk].transport
    names = transport.partition("(")[0] + (", iglu" if "iglu" in transport else "")
    imports = f"from made import Analytics\nfrom made.{sdk} import {names}\n"
    calls = program("made", sent).partition("began = ")[2].partition("\n")[2]
    return f"{imports}analytics = Analytics({transport})\n{calls}"


def of_sdk(sdk: str, sent: Sequence[Send]) -> str:
    """Calls of the SDK itself."""
    calls = Calls("python", sdk)
    return f"{SDKS[sdk].known_as} = client\n" + "".join(f"{calls.raw(send)}\n" for send in sent)


@pytest.fixture
def server() -> Iterator[Listening]:
    with listening() as heard:
        yield heard


@pytest.mark.parametrize("by", BOTH)
@pytest.mark.parametrize("plan", ["clients", "ecommerce", "saas", "video", "hostile"])
@pytest.mark.parametrize("sdk", ["segment", "rudder"])
def test_by_segments_protocol_names_keys_and_values_arrive_as_planned(
    sdk: str, plan: str, by: By, tmp_path: Path, server: Listening
) -> None:
    sent = sent_by(sdk, plan, tmp_path, server, by)
    for call, send in zip(batched(server, "batch"), sent, strict=True):
        wanted = line_of(send)
        if sdk == "rudder" and send.call.kind == "identify":
            call["traits"] = call["context"]["traits"]  # where that SDK puts them
        assert as_compared({key: call.get(key) for key in wanted}) == as_compared(wanted)


@pytest.mark.parametrize("by", BOTH)
def test_by_posthog(by: By, tmp_path: Path, server: Listening) -> None:
    sent = sent_by("posthog", "clients", tmp_path, server, by)
    events = batched(server, "batch")
    named = {"track": None, "page": "$pageview", "screen": "$screen", "identify": "$set"}
    for event, send in zip(events, sent, strict=True):
        call = send.call
        wanted = "$groupidentify" if call.kind == "group" else named[call.kind] or call.name
        assert (event["event"], event["distinct_id"]) == (wanted, "usr_1")
        inside = {"identify": event.get("$set"), "group": event["properties"].get("$group_set")}
        holds(inside.get(call.kind, event["properties"]), send)


@pytest.mark.parametrize("by", BOTH)
def test_by_mixpanel(by: By, tmp_path: Path, server: Listening) -> None:
    sent = sent_by("mixpanel", "clients", tmp_path, server, by)
    bodies = [(path, json.loads(body["data"])) for path, body in server.bodies]
    tracked = [body for path, body in bodies if path == "/track"]
    calls = [send for send in sent if send.call.kind in {"track", "page", "screen"}]
    for body, send in zip(tracked, calls, strict=True):
        seen = f"Viewed {send.call.name} {send.call.kind.capitalize()}"
        assert body["event"] == (send.call.name if send.call.kind == "track" else seen)
        holds(body["properties"], send)
    people = [body["$set"] for path, body in bodies if path == "/engage"]
    assert {"email": "who@acme.example"} in people
    assert {"account": "acc_1"} in people
    assert [body["$set"] for path, body in bodies if path == "/groups"] == [
        send.values for send in sent if send.call.kind == "group"
    ]


@pytest.mark.parametrize("by", BOTH)
def test_by_amplitude(by: By, tmp_path: Path, server: Listening) -> None:
    sent = sent_by("amplitude", "clients", tmp_path, server, by)
    events = batched(server, "events")
    by_name = [event for event in events if not event["event_type"].startswith("$")]
    calls = [send for send in sent if send.call.kind in {"track", "page", "screen"}]
    for send in calls:
        seen = f"Viewed {send.call.name} {send.call.kind.capitalize()}"
        name = send.call.name if send.call.kind == "track" else seen
        assert {"type": name, "with": sendable(send.values)} in [
            {"type": e["event_type"], "with": as_compared(e.get("event_properties", {}))}
            for e in by_name
        ]
    assert len(by_name) == len(calls)
    set_ = [event["user_properties"] for event in events if event["event_type"] == "$identify"]
    assert {"$set": {"email": "who@acme.example"}} in set_
    groups = [e["group_properties"] for e in events if e["event_type"] == "$groupidentify"]
    assert {"$set": {"plan": "free"}} in groups


@pytest.mark.parametrize("by", BOTH)
def test_by_snowplow(by: By, tmp_path: Path, server: Listening) -> None:
    sent = sent_by("snowplow", "clients", tmp_path, server, by)
    events = batched(server, "data")
    known = [each for each in sent if by == "typed" or each.call.kind != "group"]
    compiled = snowplow(plan_of("clients"), CompileOptions(vendor="com.acme")).files
    for event, send in zip(events, known, strict=True):
        described = json.loads(event["ue_pr"])["data"]
        name = compiled_as(send).lower().replace(" ", "_")
        assert described["schema"] == f"iglu:com.acme/{name}/jsonschema/1-0-0"
        assert described["schema"].replace("iglu:", "schemas/") in compiled
        assert event["uid"] == "usr_1"
        holds(described["data"], send)


def compiled_as(send: Send) -> str:
    """The schema of a call among those that `trackplan compile --to snowplow` writes."""
    call = send.call
    names = {"track": call.name, "identify": "user traits", "group": f"{call.name} traits"}
    return names.get(call.kind, f"{call.kind} {call.name}")


def batched(server: Listening, key: str) -> list[Any]:
    """What arrived in batches, in its order."""
    return [each for _, body in server.bodies for each in body[key]]


def sendable(values: dict[str, Json]) -> Json:
    """Without null, which Amplitude's SDK leaves out."""
    return as_compared({key: value for key, value in values.items() if value is not None})


def holds(found: Any, send: Send) -> None:
    """Whether what was sent is in what arrived; SDKs add keys of their own."""
    wanted = as_compared(send.values)
    assert isinstance(wanted, dict)
    got = as_compared(found)
    assert isinstance(got, dict)
    assert {key: got.get(key, "missing") for key in wanted} == wanted
