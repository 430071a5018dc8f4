"""What the SDKs of some vendors send, as calls that can be compared with those made."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.generate.sending import GROUP, Send
from trackplan.plan.yaml.node import Json

Bodies = list[tuple[str, Any]]


@dataclass(frozen=True)
class Arrival:
    """A call on the wire: its kind, its name, who it is of, and the properties or traits."""

    kind: str
    name: str
    who: str | None
    values: dict[str, Json]


def arrivals(vendor: str, bodies: Bodies) -> list[Arrival]:
    """What arrived of a vendor's SDK, without what the SDK sends of its own accord."""
    readers = {
        "segment": of_segment,
        "rudder": of_segment,
        "posthog": of_posthog,
        "amplitude": of_amplitude,
        "mixpanel": of_mixpanel,
    }
    return list(readers[vendor](bodies))


def expected(vendor: str, send: Send) -> tuple[str, str, dict[str, Json]]:
    """Kind, name and values of a call as the vendor's SDK sends it."""
    kind, name, values = send.call.kind, send.call.name, send.values
    if kind in {"identify", "group"}:
        of_group = GROUP if vendor in {"segment", "rudder"} else f"{name} {GROUP}"
        return kind, of_group if kind == "group" else "", values
    if vendor == "posthog" and kind != "track":
        key = "$title" if kind == "page" else "$screen_name"
        return "track", "$pageview" if kind == "page" else "$screen", {**values, key: name}
    if vendor in {"amplitude", "mixpanel"} and kind != "track":
        return "track", f"Viewed {name} {kind.capitalize()}", values
    return kind, name, values


def of_segment(bodies: Bodies) -> Iterator[Arrival]:
    """Calls of Segment's protocol, in batches or one by one."""
    for _, body in bodies:
        for call in body.get("batch", [body]):
            kind, who = call["type"], call.get("userId")
            traits = call.get("traits") or call["context"].get("traits", {})
            values = traits if kind in {"identify", "group"} else call.get("properties", {})
            name = call.get("event") or call.get("groupId") or call.get("name") or ""
            yield Arrival(kind, name, who, values)


def of_posthog(bodies: Bodies) -> Iterator[Arrival]:
    """Events of PostHog; in browsers the person is among the properties."""
    for _, body in bodies:
        for event in body["batch"]:
            name, values = event["event"], event["properties"]
            who = event.get("distinct_id") or values.get("distinct_id")
            if name == "$groupidentify":
                group = f"{values['$group_type']} {values['$group_key']}"
                yield Arrival("group", group, who, values["$group_set"])
            elif name in {"$identify", "$set"}:
                yield Arrival("identify", "", who, event.get("$set") or values["$set"])
            else:
                yield Arrival("track", name, who, values)


def of_amplitude(bodies: Bodies) -> Iterator[Arrival]:
    """Events of Amplitude; `setGroup` sends an identification of its own."""
    for _, body in bodies:
        for event in body["events"]:
            name, who = event["event_type"], event.get("user_id")
            if name == "$groupidentify":
                (group,) = (f"{kind} {id}" for kind, id in event["groups"].items())
                yield Arrival("group", group, who, event["group_properties"]["$set"])
            elif name != "$identify":
                yield Arrival("track", name, who, event.get("event_properties", {}))
            elif "groups" not in event:
                yield Arrival("identify", "", who, event["user_properties"]["$set"])


def of_mixpanel(bodies: Bodies) -> Iterator[Arrival]:
    """Events, people and groups of Mixpanel, each at a path of its own."""
    for path, body in bodies:
        text = body["data"]
        data = json.loads(text if text.startswith("{") else base64.b64decode(text))
        kind = path.strip("/").partition("?")[0].strip("/")
        if kind == "track" and not data["event"].startswith("$"):
            who = data["properties"].get("distinct_id")
            yield Arrival("track", data["event"], who, data["properties"])
        elif kind == "groups":
            group = f"{data['$group_key']} {data['$group_id']}"
            yield Arrival("group", group, None, data["$set"])
        elif kind == "engage" and "account" not in data.get("$set", {"account": ""}):
            yield Arrival("identify", "", data["$distinct_id"], data["$set"])
