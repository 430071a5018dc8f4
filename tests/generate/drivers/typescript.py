"""Drivers of TypeScript and JavaScript clients: a module that makes calls and prints them."""

from __future__ import annotations

from collections.abc import Sequence

from tests.generate.calls import Calls
from tests.generate.sending import Send

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
    """A module that makes these calls, and prints what is sent; browsers know the user."""
    calls = Calls("typescript", "segment-browser" if in_browser else "none")
    return prelude + "".join(f"{calls.typed(send)}\n" for send in sent)
