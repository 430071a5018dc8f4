"""Python clients send by the real SDKs, and what arrives at a server is what the plan names."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.generate.drivers.python import program
from tests.generate.files import written
from tests.generate.listening import Listening, listening
from tests.generate.sending import Send, as_compared, generated, line_of, sends
from tests.generate.test_python import run
from trackplan.plan.yaml.node import Json


class Sdk(NamedTuple):
    """How its client is made for a server, how the transport, and how it sends what it has."""

    client: str
    transport: str
    flush: str = "client.flush()"


SDKS = {
    "segment": Sdk(
        """\
from segment.analytics.client import Client
client = Client('key', host=URL, sync_mode=True, max_retries=1)
""",
        "SegmentTransport(client)",
    ),
    "rudder": Sdk(
        """\
from rudderstack.analytics.client import Client
client = Client('key', host=URL, sync_mode=True, max_retries=1, gzip=False)
""",
        "RudderTransport(client)",
    ),
    "posthog": Sdk(
        """\
from posthog import Posthog
client = Posthog('key', host=URL, sync_mode=True)
""",
        "PosthogTransport(client)",
    ),
    "mixpanel": Sdk(
        """\
from mixpanel import Consumer, Mixpanel
places = Consumer(URL + '/track', URL + '/engage', groups_url=URL + '/groups', retry_limit=0)
client = Mixpanel('token', places)
""",
        "MixpanelTransport(client)",
        "",
    ),
    "amplitude": Sdk(
        """\
from amplitude import Amplitude, Config
client = Amplitude('key', Config(server_url=URL + '/2', min_id_length=1))
""",
        "AmplitudeTransport(client)",
        "for each in client.flush(): each.result()",
    ),
    "snowplow": Sdk(
        """\
from snowplow_tracker import Emitter, Tracker
emitter = Emitter(URL.removeprefix('http://'), protocol='http', method='post')
client = Tracker('plan', emitter, encode_base64=False)
""",
        "SnowplowTransport(client, iglu('com.acme'))",
    ),
}


def sent_by(sdk: str, plan: str, folder: Path, server: Listening) -> list[Send]:
    """Make every call of a plan's client by an SDK, in a process of its own."""
    made = generated(plan, "python", sdk=sdk, package="made")
    written(made.files, folder)
    client, transport, flush = SDKS[sdk]
    names = transport.partition("(")[0] + (", iglu" if "iglu" in transport else "")
    sent = sends(plan, made.client)
    calls = program("made", sent).partition("began = ")[2].partition("\n")[2]
    (folder / "drive.py").write_text(
        f"import datetime\nURL = {server.url!r}\n{client}\nfrom made import Analytics\n"
        f"from made.{sdk} import {names}\nanalytics = Analytics({transport})\n{calls}{flush}\n",
        encoding="utf-8",
    )
    done = run(folder, sys.executable, "-X", "utf8", "-W", "ignore", "drive.py")
    assert done.returncode == 0, done.stderr
    return sent


@pytest.fixture
def server() -> Iterator[Listening]:
    with listening() as heard:
        yield heard


@pytest.mark.parametrize("plan", ["clients", "ecommerce", "saas", "video", "hostile"])
@pytest.mark.parametrize("sdk", ["segment", "rudder"])
def test_by_segments_protocol_names_keys_and_values_arrive_as_planned(
    sdk: str, plan: str, tmp_path: Path, server: Listening
) -> None:
    sent = sent_by(sdk, plan, tmp_path, server)
    for call, send in zip(batched(server, "batch"), sent, strict=True):
        wanted = line_of(send)
        if sdk == "rudder" and send.call.kind == "identify":
            call["traits"] = call["context"]["traits"]  # where that SDK puts them
        assert as_compared({key: call.get(key) for key in wanted}) == as_compared(wanted)


def test_by_posthog(tmp_path: Path, server: Listening) -> None:
    sent = sent_by("posthog", "clients", tmp_path, server)
    events = batched(server, "batch")
    named = {"track": None, "page": "$pageview", "screen": "$screen", "identify": "$set"}
    for event, send in zip(events, sent, strict=True):
        call = send.call
        wanted = "$groupidentify" if call.kind == "group" else named[call.kind] or call.name
        assert (event["event"], event["distinct_id"]) == (wanted, "usr_1")
        inside = {"identify": event.get("$set"), "group": event["properties"].get("$group_set")}
        holds(inside.get(call.kind, event["properties"]), send)


def test_by_mixpanel(tmp_path: Path, server: Listening) -> None:
    sent = sent_by("mixpanel", "clients", tmp_path, server)
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


def test_by_amplitude(tmp_path: Path, server: Listening) -> None:
    sent = sent_by("amplitude", "clients", tmp_path, server)
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


def test_by_snowplow(tmp_path: Path, server: Listening) -> None:
    sent = sent_by("snowplow", "clients", tmp_path, server)
    events = batched(server, "data")
    for event, send in zip(events, sent, strict=True):
        described = json.loads(event["ue_pr"])["data"]
        name = send.call.name.lower().replace(" ", "_")
        assert described["schema"] == f"iglu:com.acme/{name}/jsonschema/1-0-0"
        assert event["uid"] == "usr_1"
        holds(described["data"], send)


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
