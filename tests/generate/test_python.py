"""Clients in Python: they pass strict type checkers, and send exactly what the plan names."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.generate.calls import Calls
from tests.generate.drivers.python import program
from tests.generate.drivers.words import hold_words, sends_of_words
from tests.generate.files import written
from tests.generate.sending import PLANS, ROOT, generated, hold, sends
from tests.generate.words import client_of_words
from trackplan.generate.generate import generate
from trackplan.generate.language import Mode
from trackplan.generate.languages import language
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder

MODES = ("production", "development")
SDKS = tuple(language("python").sdks)


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans in both modes, each with a module that makes every call."""
    folder = tmp_path_factory.mktemp("clients")
    for plan in PLANS:
        for mode in MODES:
            package = f"{plan}_{mode}"
            made = generated(plan, "python", mode=mode, package=package)
            written(made.files, folder)
            driver = program(package, sends(plan, made.client))
            (folder / f"drive_{package}.py").write_text(driver, encoding="utf-8")
    return folder


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(clients: Path, plan: str, mode: str) -> None:
    driver = f"drive_{plan}_{mode}.py"
    done = run(clients, sys.executable, "-X", "utf8", driver)
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "python", mode=mode).client), done.stdout)


def test_words_that_python_and_the_client_use_may_name_everything(tmp_path: Path) -> None:
    made = client_of_words("python", tmp_path)
    sent = sends_of_words(made.client)
    written(made.files, tmp_path)
    (tmp_path / "drive.py").write_text(program("words", sent), encoding="utf-8")
    done = run(tmp_path, sys.executable, "drive.py")
    assert (done.returncode, done.stderr) == (0, "")
    hold_words(sent, done.stdout)
    checked = ("--strict", "--no-error-summary", "words")
    assert run(tmp_path, sys.executable, "-m", "mypy", *checked).stdout == ""


LOCALS = """\
trackplan: 1
name: Locals
events:
  Deprecated: {description: D}
  Old Thing: {description: D, status: deprecated, properties: {wired: {type: string}}}
identify:
  traits: {traits: {type: string}, sent: {type: boolean}, held: {type: string}}
"""
LOCALS_CALLS = """\
import locals
from drive import Recorder

analytics = locals.Analytics(Recorder())
analytics.old_thing("u")
analytics.identify("u", traits_="t", sent_=True, held_="h")
"""


@pytest.mark.parametrize("mode", MODES)
def test_what_a_method_uses_is_not_taken_by_a_parameter(tmp_path: Path, mode: Mode) -> None:
    (tmp_path / "plan.yaml").write_text(LOCALS, encoding="utf-8")
    plan = load_folder(tmp_path, today=date(2026, 11, 1)).plan
    options = GenerateOptions("python", sdk="none", package="locals", mode=mode)
    written(generate(plan, options).files, tmp_path)
    (tmp_path / "drive.py").write_text(program("locals", []), encoding="utf-8")
    (tmp_path / "call.py").write_text(LOCALS_CALLS, encoding="utf-8")
    done = run(tmp_path, sys.executable, "call.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"traits": {"held": "h", "sent": true, "traits": "t"}' in done.stdout


def test_all_clients_and_their_callers_pass_mypy_strict(clients: Path) -> None:
    checked = ("--strict", "--no-error-summary", "--disable-error-code", "deprecated")
    done = run(clients, sys.executable, "-m", "mypy", *checked, ".")
    assert done.stdout == ""


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What a command says in a folder; it does not know that it is run by a test."""
    env = {key: value for key, value in os.environ.items() if key != "PYTEST_CURRENT_TEST"}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
    )


def test_all_clients_and_their_callers_pass_pyright_strict(clients: Path) -> None:
    settings = '{"typeCheckingMode": "strict", "reportDeprecated": "none"}'
    (clients / "pyrightconfig.json").write_text(settings, encoding="utf-8")
    done = run(clients, sys.executable, "-m", "pyright", "--pythonpath", sys.executable)
    assert done.stdout.splitlines()[-1].startswith("0 errors, 0 warnings"), done.stdout


RIGHT = """\
from clients_production import Analytics, Transport

def call(analytics: Analytics) -> None:
    analytics.song_played("u", song_id="s", position=1, up_next=[{"song_id": "t"}])
    analytics.song_played("u", song_id="s", position=1, volume=None)
    analytics.plan_upgraded("u", plan="solo")
    analytics.app_opened("u")
    analytics.identify("u", email="a@acme.example")
    analytics.group_account("u", "g", plan="free")
"""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('song_id="s", position=1, volume', "position=1, volume", 'argument "song_id"'),
        ("position=1, volume=None", 'position="1"', '"position" to "song_played"'),
        ("position=1, volume=None", "position=None", '"position" to "song_played"'),
        ("volume=None", "loudness=1", '"loudness"'),
        ('plan="solo"', 'plan="big"', '"plan" to "plan_upgraded"'),
        ('{"song_id": "t"}', "{}", 'Missing key "song_id"'),
        ('{"song_id": "t"}', '{"song_id": "t", "x": 1}', 'Extra key "x"'),
        ('{"song_id": "t"}', '{"song_id": 2}', '"int", TypedDict item "song_id"'),
        ('"u", "g", plan', '"u", plan', 'argument "group_id"'),
        ("app_opened", "song_started", "is deprecated"),
    ],
)
def test_a_wrong_call_is_refused(
    clients: Path, tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    call = tmp_path / "call.py"
    command = ("-m", "mypy", "--strict", "--enable-error-code", "deprecated", "--no-error-summary")
    cache = ("--cache-dir", str(clients / ".mypy_cache"), str(call))
    assert right in RIGHT
    call.write_text(RIGHT.replace(right, wrong, 1), encoding="utf-8")
    assert said in run(clients, sys.executable, *command, *cache).stdout
    call.write_text(RIGHT, encoding="utf-8")
    assert run(clients, sys.executable, *command, *cache).stdout == ""


@pytest.mark.parametrize("plan", PLANS)
def test_calls_are_laid_out_as_ruff_does_it(tmp_path: Path, plan: str) -> None:
    sent = sends(plan, generated(plan, "python").client)
    for sdk in SDKS:
        calls = Calls("python", sdk)
        lines = [text for send in sent for text in (calls.raw(send), calls.typed(send)) if text]
        written({f"{sdk}.py": "\n".join(lines) + "\n"}, tmp_path)
    # A text with a quote in it stays as the language writes all of them.
    options = ("--isolated", "--line-length", "80", "--config", "format.quote-style='preserve'")
    done = run(tmp_path, sys.executable, "-m", "ruff", "format", *options, "--diff", ".")
    assert (done.returncode, done.stdout) == (0, "")


VIOLATING = """\
from clients_development import Analytics
from drive_clients_development import Recorder

heard = []
analytics = Analytics(Recorder(), on_violation=heard.append)
analytics.song_played("u", song_id="s", position=-1)
print(heard[0])
"""


def test_in_development_what_no_type_can_say_is_held_to_the_schema(clients: Path) -> None:
    (clients / "violating.py").write_text(VIOLATING, encoding="utf-8")
    done = run(clients, sys.executable, "violating.py")
    last = done.stdout.splitlines()[-1]
    assert last == "track 'Song Played': position: -1 is less than the minimum of 0"


def test_violations_raise_in_tests_and_warn_elsewhere(clients: Path) -> None:
    usual = VIOLATING.replace(", on_violation=heard.append", "").replace("print(heard[0])", "")
    usual = usual.replace("analytics.song", "warnings.simplefilter('default')\nanalytics.song")
    (clients / "usual.py").write_text(f"import warnings\n{usual}", encoding="utf-8")
    done = run(clients, sys.executable, "usual.py")
    assert (done.returncode, "UserWarning: track 'Song Played'" in done.stderr) == (0, True)
    (clients / "raising.py").write_text(
        f"import os\nos.environ['PYTEST_CURRENT_TEST'] = 'x'\nimport warnings\n{usual}",
        encoding="utf-8",
    )
    assert "Violation: track 'Song Played'" in run(clients, sys.executable, "raising.py").stderr


def test_a_client_for_production_has_no_schema_in_it() -> None:
    files = generated("clients", "python").files
    assert not [path for path in files if "schema" in path or "violation" in path]
    assert "minimum" not in files["acme_music_analytics/client.py"].replace("minimum: 0", "")


def test_the_example_in_the_readme_is_right_but_for_its_last_line(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(from segment.*?)```", readme, re.DOTALL)
    written(generated("saas", "python", sdk="segment").files, tmp_path)
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    options = ("--strict", "--no-error-summary", "--disable-error-code", "import-untyped")
    said = run(tmp_path, sys.executable, "-m", "mypy", *options, "example.py").stdout.splitlines()
    line = len(example.splitlines())
    assert said[0].startswith(
        f'example.py:{line}: error: Unexpected keyword argument "invitee_mail"'
    )
    assert all(f"example.py:{line}:" in each or " note: " in each for each in said)
