"""JavaScript and TypeScript clients of plans with words of the language, and of hardly a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.generate.drivers.typescript import RECORDER, TYPED, program
from tests.generate.drivers.words import hold_words, sends_of_words
from tests.generate.files import written
from tests.generate.test_typescript import MODES, PACKAGES, compile_in, node
from tests.generate.words import client_of_words
from tests.plan.loading import load_text
from tests.tools import from_npm
from trackplan.generate.generate import generate
from trackplan.generate.options import GenerateOptions
from trackplan.plan.yaml.node import Json

LANGUAGES = ("javascript", "typescript")
CHECK = {"allowJs": True, "checkJs": True}
# What no client of these may import, because it would not be used.
ODD = "types. wired( identity( who: Identity held( usual Options Who"
BARE: dict[str, dict[str, Json]] = {
    "silent": {"events": {"Opened": {"description": ODD}}},
    "open": {"events": {"Opened": {"description": ODD, "open": True}}},
    "traits": {"identify": {"traits": {"age": {"type": "integer"}}}},
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    (folder / "node_modules").symlink_to(from_npm("typescript", *PACKAGES))
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_may_name_anything_with_words_of_the_language(project: Path, language: str) -> None:
    place = project / language
    place.mkdir()
    made = client_of_words(language, place)
    sent = sends_of_words(made.client)
    name, prelude = ("drive.ts", TYPED) if language == "typescript" else ("drive.js", RECORDER)
    written({**made.files, name: program(sent, prelude)}, place)
    assert compile_in(project, language, outDir=f"{language}-out", **CHECK).stdout == ""
    done = node(project / f"{language}-out", "drive.js")
    assert done.stderr == ""
    hold_words(sent, done.stdout)


def test_clients_of_plans_with_hardly_a_call_import_just_what_they_use(project: Path) -> None:
    for name, sections in BARE.items():
        loaded = load_text(json.dumps({"trackplan": 1, **sections}))
        assert not loaded.diagnostics
        for language in LANGUAGES:
            for sdk in ("none", "segment-browser"):
                for mode in MODES:
                    options = GenerateOptions(language, sdk=sdk, mode=mode)
                    place = project / "bare" / f"{name}-{language}-{sdk}-{mode}"
                    written(generate(loaded.plan, options).files, place)
    assert compile_in(project, "bare", noEmit=True, **CHECK).stdout == ""
