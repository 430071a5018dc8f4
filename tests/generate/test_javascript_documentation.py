"""What editors show of JavaScript and TypeScript clients: documentation, and what is deprecated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.generate.drivers.typescript import RECORDER, TYPED, program
from tests.generate.files import written
from tests.generate.sending import generated, sends
from tests.generate.test_typescript import PACKAGES, STRICT, node
from tests.tools import from_npm

# What the language service, which editors ask, knows of the calls in a file.
ASK = """\
const [file, settings] = process.argv.slice(2);
const fs = require("fs"), path = require("path");
const ts = require("typescript");
const { options } = ts.convertCompilerOptionsFromJson(JSON.parse(settings), ".");
const service = ts.createLanguageService({
  ...ts.sys,
  getCompilationSettings: () => options,
  useCaseSensitiveFileNames: () => true,
  getCurrentDirectory: () => process.cwd(),
  getScriptFileNames: () => [path.resolve(file)],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) =>
    fs.existsSync(name) ? ts.ScriptSnapshot.fromString(fs.readFileSync(name, "utf8")) : undefined,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});
const source = path.resolve(file), text = fs.readFileSync(source, "utf8");
const deprecated = service.getSuggestionDiagnostics(source)
  .filter((found) => found.reportsDeprecated)
  .map((found) => text.substr(found.start, found.length));
const called = [...text.matchAll(/^analytics\\.(\\w+)\\(/gmu)].map((found) => {
  const info = service.getQuickInfoAtPosition(source, found.index + "analytics.".length);
  const tags = (info.tags ?? []).map((tag) => [tag.name, ts.displayPartsToString(tag.text)]);
  return [found[1], { documentation: ts.displayPartsToString(info.documentation), tags }];
});
console.log(JSON.stringify({ deprecated, called: Object.fromEntries(called) }));
"""


@pytest.fixture(scope="module")
def packages() -> Path:
    return from_npm("typescript", *PACKAGES)


def known_to_editors(folder: Path, packages: Path, plan: str, language: str) -> Any:
    """What an editor shows of each call of a client."""
    made = generated(plan, language)
    name, prelude = ("drive.ts", TYPED) if language == "typescript" else ("drive.js", RECORDER)
    driver = program(sends(plan, made.client), prelude)
    written({**made.files, name: driver, "ask.cjs": ASK, "package.json": "{}"}, folder)
    (folder / "node_modules").symlink_to(packages)
    settings = {**STRICT, "verbatimModuleSyntax": False, "allowJs": True, "checkJs": True}
    done = node(folder, "ask.cjs", name, json.dumps(settings))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("language", ["typescript", "javascript"])
@pytest.mark.parametrize("plan", ["clients", "hostile"])
def test_editors_strike_out_just_what_is_deprecated(
    tmp_path: Path, packages: Path, plan: str, language: str
) -> None:
    found = known_to_editors(tmp_path, packages, plan, language)
    calls = generated(plan, language).client.calls
    assert set(found["deprecated"]) == {call.id for call in calls if call.doc.deprecated}


@pytest.mark.parametrize("language", ["typescript", "javascript"])
def test_editors_show_description_reason_and_owner(
    tmp_path: Path, packages: Path, language: str
) -> None:
    called = known_to_editors(tmp_path, packages, "clients", language)["called"]
    assert called["songPlayed"] == {
        "documentation": (
            "A listener starts a song.\n"
            "When: The first second of audio has played.\n"
            "Why: Which songs bring listeners back?\n"
            "Owner: Growth team (growth@acme.example)"
        ),
        "tags": [],
    }
    said = (
        "Deprecated since 2026-05-01; use Song Played. Renamed. Use {@link Analytics.songPlayed}."
    )
    (tag,) = called["songStarted"]["tags"]
    assert tag == ["deprecated", said]


@pytest.mark.parametrize("language", ["typescript", "javascript"])
def test_no_text_of_a_plan_becomes_a_tag(tmp_path: Path, packages: Path, language: str) -> None:
    called = known_to_editors(tmp_path, packages, "hostile", language)["called"]
    tags = {tag for each in called.values() for tag, _ in each["tags"]}
    assert tags == {"deprecated"}
