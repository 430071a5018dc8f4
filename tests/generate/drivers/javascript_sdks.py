"""How clients of the SDKs of JavaScript are made for a server of ours, under Node or in a DOM."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.generate.calls import Calls
from tests.generate.drivers.typescript import program
from tests.generate.sending import Send

BROWSER = "-browser"


class Sdk(NamedTuple):
    """How its client is made for a server at URL, its transport, how it sends what it has.

    `known_as` is the client as the documentation of the SDK calls it, declared.
    """

    client: str
    transport: str
    flush: str
    known_as: str = ""


# What a browser has, and nothing that Node has itself.
DOM = """\
import { webcrypto } from "node:crypto";
import { createRequire } from "node:module";
globalThis.crypto ??= webcrypto; // Node 18 has none of its own accord
const { JSDOM } = createRequire(JSDOM_FOLDER)("jsdom");
const { window } = new JSDOM("<!doctype html><title>t</title>", { url: `${URL}/page` });
const known = ["document", "navigator", "localStorage", "sessionStorage", "location", "screen"];
for (const key of [...known, "history", "Event", "CustomEvent", "XMLHttpRequest", "Node"]) {
  Object.defineProperty(globalThis, key, { value: window[key], configurable: true });
}
Object.assign(globalThis, { window, self: window });
let begun = 0, ended = 0;
const { fetch } = globalThis;
globalThis.fetch = window.fetch = (...given) => {
  begun += 1;
  return fetch(...given).finally(() => { ended += 1; });
};
const { send } = window.XMLHttpRequest.prototype;
window.XMLHttpRequest.prototype.send = function (...given) {
  begun += 1;
  this.addEventListener("loadend", () => { ended += 1; });
  send.apply(this, given);
};
// SDKs send when they like: until all is answered, and nothing new is asked for.
const quiet = async () => {
  for (let before = -1; before !== begun || begun !== ended; ) {
    before = begun;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};
"""
QUIET = "await quiet();"
SDKS = {
    "segment": Sdk(
        """\
const { Analytics: Segment } = await import("@segment/analytics-node");
const client = new Segment({ writeKey: "key", host: URL, flushAt: 1000 });
""",
        "SegmentTransport",
        "await client.closeAndFlush();",
        "const analytics = client;",
    ),
    "segment-browser": Sdk(
        """\
const { AnalyticsBrowser } = await import("@segment/analytics-next");
const to = { apiKey: "key", apiHost: URL.replace("http://", ""), protocol: "http" };
const client = AnalyticsBrowser.load(
  { writeKey: "key", cdnSettings: { integrations: { "Segment.io": to } } },
  { disableClientPersistence: true },
);
""",
        "SegmentTransport",
        QUIET,
        "const analytics = client;",
    ),
    "rudder": Sdk(
        """\
const { default: Rudder } = await import("@rudderstack/rudder-sdk-node");
const client = new Rudder("key", { dataPlaneUrl: URL, gzip: false, flushAt: 1000 });
""",
        "RudderTransport",
        "await client.flush();",
    ),
    "posthog": Sdk(
        """\
const { PostHog } = await import("posthog-node");
const client = new PostHog("key", { host: URL, flushAt: 1000 });
""",
        "PostHogTransport",
        "await client.shutdown();",
    ),
    "posthog-browser": Sdk(
        """\
const { posthog: client } = await import("posthog-js");
client.init("key", {
  api_host: URL, advanced_disable_flags: true, autocapture: false, capture_pageview: false,
  capture_pageleave: false, request_batching: false, disable_external_dependency_loading: true,
  disable_compression: true, opt_out_useragent_filter: true,
});
""",
        "PostHogTransport",
        QUIET,
        "const posthog = client;",
    ),
    "amplitude": Sdk(
        """\
const { createInstance, Identify } = await import("@amplitude/analytics-node");
const client = createInstance();
await client.init("key", { serverUrl: URL }).promise;
""",
        "AmplitudeTransport",
        "await client.flush().promise;",
        "const amplitude = { ...client, Identify };",
    ),
    "amplitude-browser": Sdk(
        """\
const { createInstance, Identify } = await import("@amplitude/analytics-browser");
const client = createInstance();
const alone = { autocapture: false, fetchRemoteConfig: false };
await client.init("key", { serverUrl: URL, ...alone }).promise;
""",
        "AmplitudeTransport",
        "await client.flush().promise;",
        "const amplitude = { ...client, Identify };",
    ),
    "mixpanel": Sdk(
        """\
const { default: Mixpanel } = await import("mixpanel");
const client = Mixpanel.init("token", { host: URL.replace("http://", ""), protocol: "http" });
""",
        "MixpanelTransport",
        "await new Promise((resolve) => process.once('beforeExit', resolve));",
        "const mixpanel = client;",
    ),
    "mixpanel-browser": Sdk(
        """\
const { default: client } = await import("mixpanel-browser");
const plainly = { batch_requests: false, api_payload_format: "json" };
client.init("token", { api_host: URL, persistence: "localStorage", ...plainly });
""",
        "MixpanelTransport",
        QUIET,
        "const mixpanel = client;",
    ),
}


def driver(sdk: str, url: str, sent: Sequence[Send], jsdom: Path) -> str:
    """A module that makes these calls of a client by the SDK, whose folder it lies in."""
    in_browser, transport = sdk.endswith(BROWSER), SDKS[sdk].transport
    calls = f"""\
const {{ Analytics }} = await import("./index.js");
const {{ {transport} }} = await import("./{sdk.removesuffix(BROWSER)}.js");
const analytics = new Analytics(new {transport}(client));
{program(sent, "", in_browser=in_browser)}"""
    return _between(sdk, url, calls, jsdom)


def raw_driver(sdk: str, url: str, sent: Sequence[Send], jsdom: Path) -> str:
    """A module that makes them by the SDK alone."""
    calls = Calls("javascript", sdk)
    made = "".join(f"{calls.raw(send)}\n" for send in sent)
    return _between(sdk, url, f"{SDKS[sdk].known_as}\n{made}", jsdom)


def _between(sdk: str, url: str, calls: str, jsdom: Path) -> str:
    known = f"const URL = {json.dumps(url)};\nconst JSDOM_FOLDER = {json.dumps(f'{jsdom}/')};\n"
    dom = DOM if sdk.endswith(BROWSER) else ""
    return f"{known}{dom}{SDKS[sdk].client}{calls}{SDKS[sdk].flush}\nprocess.exit(0);\n"
