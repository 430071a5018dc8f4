"""Calls in TypeScript as people are shown them: the SDKs' types take them, Prettier leaves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.calls import Calls
from tests.generate.files import written
from tests.generate.sending import PLANS, generated, sends
from tests.generate.test_typescript import PACKAGES, compile_in, node
from tests.tools import from_npm
from trackplan.generate.languages import language

SDKS = {
    "segment": """\
import type { Analytics } from "@segment/analytics-node";
declare const analytics: Analytics;
""",
    "segment-browser": """\
import type { AnalyticsBrowser } from "@segment/analytics-next";
declare const analytics: AnalyticsBrowser;
""",
    "rudder": """\
import type Rudder from "@rudderstack/rudder-sdk-node";
declare const client: Rudder;
""",
    "rudder-browser": """\
import type { RudderAnalytics } from "@rudderstack/analytics-js";
declare const rudderanalytics: RudderAnalytics;
""",
    "posthog": """\
import type { PostHog } from "posthog-node";
declare const client: PostHog;
""",
    "posthog-browser": """\
import type { PostHog } from "posthog-js";
declare const posthog: PostHog;
""",
    "amplitude": 'import * as amplitude from "@amplitude/analytics-node";\n',
    "amplitude-browser": 'import * as amplitude from "@amplitude/analytics-browser";\n',
    "mixpanel": """\
import type { Mixpanel } from "mixpanel";
declare const mixpanel: Mixpanel;
""",
    "mixpanel-browser": 'import mixpanel from "mixpanel-browser";\n',
}
# The types of RudderStack know no lists in lists, and only some lists of objects.
KNOW_LESS = ("rudder", "rudder-browser")


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the calls of each SDK, and those of clients in `typed`."""
    folder = tmp_path_factory.mktemp("calls")
    (folder / "node_modules").symlink_to(from_npm("typescript", *PACKAGES))
    (folder / "package.json").write_text('{"type": "module"}')
    for plan in PLANS:
        sent = sends(plan, generated(plan, "typescript").client)
        for sdk, declared in SDKS.items():
            by = Calls("typescript", sdk)
            raw, typed = filter(None, map(by.raw, sent)), map(by.typed, sent)
            if plan != "hostile" or sdk not in KNOW_LESS:
                written({f"{plan}-{sdk}.ts": declared + "\n".join(raw) + "\n"}, folder / "raw")
            written({f"{plan}-{sdk}.ts": "\n".join(typed) + "\n"}, folder / "typed")
    return folder


def test_each_sdk_has_its_calls() -> None:
    assert {*SDKS, "none"} == set(language("typescript").sdks)


def test_calls_of_the_sdk_compile(calls: Path) -> None:
    assert compile_in(calls, "raw", noEmit=True).stdout == ""


def test_prettier_would_change_nothing(calls: Path) -> None:
    prettier = from_npm("prettier", "prettier@3") / "prettier" / "bin" / "prettier.cjs"
    # It would quote what holds quotes otherwise, and has its own ways with lists of lists.
    ordinary = (f"*/{plan}-*.ts" for plan in PLANS if plan not in {"hostile", "ecommerce"})
    done = node(calls, prettier, "--list-different", *ordinary)
    assert (done.returncode, done.stdout) == (0, "")
