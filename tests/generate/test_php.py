"""Clients in PHP: they keep PSR-12, send what the plan names, and refuse the rest."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.generate.drivers.php import PRELUDE, RECORDER, program
from tests.generate.sending import PLANS, Send, generated, hold, sends
from tests.generate.stubs.php_sdks import SDKS


@pytest.fixture(scope="module")
def php() -> str:
    found = shutil.which("php")
    if found is None:
        pytest.skip("php: php is not installed")
    return found


def said(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What a command says in a folder."""
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def written(files: Mapping[str, str], folder: Path) -> None:
    """The files in a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def namespace_of(plan: str) -> str:
    """A namespace for the client of a plan, so that all stand side by side."""
    return f"Clients\\{plan.capitalize()}"


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans and all SDKs, each with a script that makes every call."""
    folder = tmp_path_factory.mktemp("php")
    for plan in PLANS:
        made = generated(plan, "php", package=namespace_of(plan))
        driver = program(namespace_of(plan), sends(plan, made.client))
        written({**made.files, f"drive_{plan}.php": driver}, folder)
    for sdk, (client, stub) in SDKS.items():
        package = namespace_of(f"of_{sdk}")
        made = generated("hostile", "php", sdk=sdk, package=package)
        through = f"new {sdk.capitalize()}Transport(new \\{client}('k'))"
        driver = program(package, taken_by(sdk), through)
        file = client.replace("\\", "/") + ".php"
        written({**made.files, file: stub, f"drive_{sdk}.php": driver}, folder)
    return folder


def taken_by(sdk: str) -> list[Send]:
    """What an SDK sends as it is: that of PostHog numbers keys anew that are whole numbers."""
    sent = sends("hostile", generated("hostile", "php").client)
    if sdk != "posthog":
        return sent
    return [each for each in sent if not any(re.fullmatch(r"-?\d+", key) for key in each.values)]


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(php: str, clients: Path, plan: str) -> None:
    done = said(php, f"drive_{plan}.php", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "php").client), done.stdout)


@pytest.mark.parametrize("sdk", SDKS)
def test_each_sdk_is_given_exactly_what_the_plan_names(php: str, clients: Path, sdk: str) -> None:
    done = said(php, f"drive_{sdk}.php", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    hold("hostile", taken_by(sdk), done.stdout)


def test_every_file_compiles_by_itself(php: str, clients: Path) -> None:
    """One process compiles them all, used or not; `php -l` would take one for each."""
    script = "foreach (array_slice($argv, 1) as $file) { opcache_compile_file($file); } echo 'all';"
    files = map(str, sorted(clients.glob("Clients/**/*.php")))
    done = said(php, "-d", "opcache.enable_cli=1", "-r", script, "--", *files, cwd=clients)
    assert (done.stdout, done.stderr) == ("all", "")


def test_every_file_is_written_as_psr_12_asks(clients: Path) -> None:
    phpcs = shutil.which("phpcs")
    if phpcs is None:
        pytest.skip("php: phpcs is not installed")
    # A checksum in a name is no camel case, and a minus sign after an arrow no operator.
    but = "--exclude=PSR1.Methods.CamelCapsMethodName,PSR12.Operators.OperatorSpacing"
    options = ("--standard=PSR12", but, "--ignore-annotations", "-n", "-q", "--report=emacs")
    done = said(phpcs, *options, "Clients", cwd=clients)
    assert (done.returncode, done.stdout) == (0, "")


SONG = 'new Song(songId: "t")'
PLAYED = f'$analytics->songPlayed("u", position: 1, songId: "s", volume: null, upNext: [{SONG}])'
UPGRADED = '$analytics->planUpgraded("u", plan: Plan::Solo)'
GROUP = '$analytics->groupAccount("u", "g", plan: Plan::Free)'
PLAYS = "Clients\\Clients\\Analytics::songPlayed()"
WRONG = {
    "missing": (
        PLAYED,
        ', songId: "s"',
        "",
        f"ArgumentCountError: {PLAYS}: Argument #3 ($songId) not passed",
    ),
    "wrong type": (
        PLAYED,
        "position: 1",
        'position: "1"',
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, string given",
    ),
    "a fraction": (
        PLAYED,
        "position: 1",
        "position: 1.5",
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, float given",
    ),
    "null for required": (
        PLAYED,
        "position: 1",
        "position: null",
        f"TypeError: {PLAYS}: Argument #2 ($position) must be of type int, null given",
    ),
    "no number": (
        PLAYED,
        "volume: null",
        "volume: NAN",
        "ValueError: JSON holds no number that is not finite",
    ),
    "unknown": (
        PLAYED,
        "volume: null",
        "loudness: 1",
        "Error: Unknown named parameter $loudness",
    ),
    "text for member": (
        UPGRADED,
        "Plan::Solo",
        '"solo"',
        "Argument #2 ($plan) must be of type Clients\\Clients\\Plan, string given",
    ),
    "unknown member": (
        UPGRADED,
        "Plan::Solo",
        "Plan::Big",
        "Error: Undefined constant Clients\\Clients\\Plan::Big",
    ),
    "nested missing": (
        PLAYED,
        '(songId: "t")',
        "()",
        "ArgumentCountError: Too few arguments to function Clients\\Clients\\Song::__construct()",
    ),
    "nested wrong": (
        PLAYED,
        'songId: "t"',
        "songId: 2",
        "Argument #1 ($songId) must be of type string, int given",
    ),
    "nested unknown": (
        PLAYED,
        'songId: "t"',
        'songId: "t", artist: "x"',
        "Error: Unknown named parameter $artist",
    ),
    "wrong item": (
        PLAYED,
        SONG,
        '["song_id" => "t"]',
        "Argument #1 ($item) must be of type Clients\\Clients\\Song, array given",
    ),
    "wrong text in a list": (
        PLAYED,
        "volume: null",
        'tags: ["a", 2]',
        "Argument #1 ($item) must be of type string, int given",
    ),
    "no list": (
        PLAYED,
        "volume: null",
        'tags: ["a" => "b"]',
        "ValueError: a list has keys from 0 on, without a gap",
    ),
    "no group": (
        GROUP,
        '"u", "g"',
        '"u"',
        "groupAccount(): Argument #2 ($groupId) not passed",
    ),
    "nobody": (
        PLAYED,
        '"u"',
        "null",
        "Argument #1 ($who) must be of type Clients\\Clients\\Identity|string, null given",
    ),
}
REFUSING = """\
$analytics = new Analytics(new Recorder());
$heard = [];
foreach (calls($analytics) as $name => $call) {
    try {
        $call();
        $heard[$name] = 'sent';
    } catch (\\Throwable $error) {
        $heard[$name] = $error::class . ': ' . $error->getMessage();
    }
}
fwrite(STDERR, json_encode($heard, JSON_THROW_ON_ERROR));
"""


@pytest.fixture(scope="module")
def verdicts(php: str, clients: Path) -> dict[str, str]:
    """What becomes of each call, all made in one process; nothing that is refused is sent."""
    calls: dict[str, str] = {}
    for name, (call, right, wrong, _) in WRONG.items():
        assert right in call
        calls |= {f"right {name}": call, name: call.replace(right, wrong, 1)}
    pairs = "".join(f"    {name!r} => static fn () => {call},\n" for name, call in calls.items())
    pairs = pairs.replace("static fn ()", "fn ()")
    listed = f"function calls(Analytics $analytics): array\n{{\n    return [\n{pairs}    ];\n}}\n"
    done = small(php, clients, listed + REFUSING)
    assert len(done.stdout.splitlines()) == len(WRONG)
    heard: dict[str, str] = json.loads(done.stderr)
    return heard


def small(php: str, clients: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What a script says that follows a recorder of the small plan."""
    text = PRELUDE.format(package=namespace_of("clients")) + RECORDER + script
    (clients / "small.php").write_text(text, encoding="utf-8")
    return said(php, "small.php", cwd=clients)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_is_refused_before_anything_is_sent(
    verdicts: dict[str, str], name: str
) -> None:
    assert verdicts[f"right {name}"] == "sent"
    assert WRONG[name][3] in verdicts[name]


def test_null_is_sent_where_the_plan_allows_it_and_left_out_elsewhere(
    php: str, clients: Path
) -> None:
    call = PLAYED.replace("upNext", "tags: null, upNext")
    done = small(php, clients, f"$analytics = new Analytics(new Recorder());\n{call};\n")
    sent = json.loads(done.stdout)["properties"]
    assert sent["volume"] is None
    assert "tags" not in sent


def test_what_is_deprecated_is_marked_for_those_who_call_it(php: str, clients: Path) -> None:
    script = """echo (new \\ReflectionMethod(Analytics::class, 'songStarted'))->getDocComment();"""
    assert "\n     * @deprecated Deprecated since 2026-05-01" in small(php, clients, script).stdout
