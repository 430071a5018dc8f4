"""Clients in Python: they pass strict type checkers, and send exactly what the plan names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generate.drivers.python import program
from tests.generate.sending import PLANS, generated, hold, sends
from trackplan.generate.generate import Generated

MODES = ("production", "development")


def written(made: Generated, folder: Path) -> None:
    """The files of a client, where Python finds them."""
    for path, text in made.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans in both modes, each with a module that makes every call."""
    folder = tmp_path_factory.mktemp("clients")
    for plan in PLANS:
        for mode in MODES:
            package = f"{plan}_{mode}"
            made = generated(plan, "python", mode=mode, package=package)
            written(made, folder)
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
