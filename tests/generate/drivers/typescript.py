"""Drivers of TypeScript and JavaScript clients: a module that makes calls and prints them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.generate.sending import Send
from trackplan.generate.client import ListOf, OneOf, Plain, Record, Type
from trackplan.plan.yaml.node import Json

RECORDER = """\
import { Analytics } from "./index.js";

/** @param {object} line */
const put = (line) => console.log(JSON.stringify(line));
/** @type {import("./index.js").Transport} */
const recorder = {
  track: ({ userId }, event, properties) => put({ type: "track", event, userId, properties }),
  page: ({ userId }, name, properties) => put({ type: "page", name, userId, properties }),
  screen: ({ userId }, name, properties) => put({ type: "screen", name, userId, properties }),
  identify: ({ userId }, traits) => put({ type: "identify", userId, traits }),
  group: ({ userId }, _kind, groupId, traits) => put({ type: "group", userId, groupId, traits }),
};
const analytics = new Analytics(recorder);
"""
TYPED = """\
import { Analytics, type Transport } from "./index.js";

const put = (line: object): void => console.log(JSON.stringify(line));
const recorder: Transport = {
  track: ({ userId }, event, properties) => put({ type: "track", event, userId, properties }),
  page: ({ userId }, name, properties) => put({ type: "page", name, userId, properties }),
  screen: ({ userId }, name, properties) => put({ type: "screen", name, userId, properties }),
  identify: ({ userId }, traits) => put({ type: "identify", userId, traits }),
  group: ({ userId }, _kind, groupId, traits) => put({ type: "group", userId, groupId, traits }),
};
const analytics = new Analytics(recorder);
"""


def program(sent: Sequence[Send], prelude: str = TYPED, *, in_browser: bool = False) -> str:
    """A module that makes these calls, and prints what is sent."""
    return prelude + "".join(f"{call(send, in_browser=in_browser)}\n" for send in sent)


def call(send: Send, *, in_browser: bool = False) -> str:
    """A call of the client; properties have the keys of the wire, and browsers know the user."""
    asks_who = not in_browser or send.call.kind == "identify"
    ids = [send.who] if asks_who else []
    given = [json.dumps(id) for id in [*ids, send.group_id] if id is not None]
    # TypeScript takes `{}` for something with a `constructor`: what is empty is left out.
    if send.values or send.call.required:
        types = {field.key: field.type for field in send.call.fields}
        given.append(written(types, send.values))
    return f"analytics.{send.call.id}({', '.join(given)});"


def written(types: dict[str, Type], values: dict[str, Json]) -> str:
    """An object; in brackets, `__proto__` is a key as any other."""
    pairs = (
        f"[{json.dumps(key)}]: {expression(types.get(key, Plain('any')), value)}"
        if key == "__proto__"
        else f"{json.dumps(key)}: {expression(types.get(key, Plain('any')), value)}"
        for key, value in values.items()
    )
    return f"{{ {', '.join(pairs)} }}"


def expression(of: Type, value: Json) -> str:
    """A value of a type."""
    match of, value:
        case Plain(kind="datetime"), str():
            return f"new Date({json.dumps(value)})"
        case ListOf(items=items), list():
            return f"[{', '.join(expression(items, each) for each in value)}]"
        case Record(fields=fields), dict():
            return written({field.key: field.type for field in fields}, value)
        case OneOf(options=options), list():
            return expression(next(each for each in options if isinstance(each, ListOf)), value)
    return json.dumps(value)
