"""Clients in PHP: they keep PSR-12, send what the plan names, and refuse the rest."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.generate.calls import Calls
from tests.generate.drivers.php import PRELUDE, RECORDER, program, raw_program
from tests.generate.drivers.php_wrong import PLAYED, WRONG, script
from tests.generate.drivers.words import hold_words, sends_of_words
from tests.generate.files import written
from tests.generate.sending import PLANS, Send, generated, hold, sends
from tests.generate.stubs.php_sdks import SDKS
from tests.generate.words import client_of_words


@pytest.fixture(scope="module")
def php() -> str:
    found = shutil.which("php")
    if found is None:
        pytest.skip("php: php is not installed")
    return found


def said(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What a command says in a folder."""
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


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
        raw = raw_program(sdk, client, taken_by(sdk))
        drivers = {f"drive_{sdk}.php": driver, f"drive_{sdk}_raw.php": raw}
        written({**made.files, file: stub, **drivers}, folder)
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


@pytest.mark.parametrize("by", ["", "_raw"])
@pytest.mark.parametrize("sdk", SDKS)
def test_each_sdk_is_given_exactly_what_the_plan_names(
    php: str, clients: Path, sdk: str, by: str
) -> None:
    done = said(php, f"drive_{sdk}{by}.php", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    hold("hostile", taken_by(sdk), done.stdout)


def test_words_that_php_keeps_for_itself_may_name_everything(php: str, tmp_path: Path) -> None:
    made = client_of_words("php", tmp_path)
    sent = sends_of_words(made.client)
    written({**made.files, "drive.php": program("words", sent)}, tmp_path)
    done = said(php, "drive.php", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    hold_words(sent, done.stdout)


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
    done = said(phpcs, *options, "Clients/Hostile", "Clients/Of_posthog", cwd=clients)
    assert (done.returncode, done.stdout) == (0, "")


def test_calls_are_written_as_psr_12_asks(tmp_path: Path) -> None:
    phpcs = shutil.which("phpcs")
    if phpcs is None:
        pytest.skip("php: phpcs is not installed")
    for plan in ("clients", "saas", "video"):
        sent = sends(plan, generated(plan, "php").client)
        for sdk in SDKS:
            calls = Calls("php", sdk)
            lines = [text for send in sent for text in (calls.raw(send), calls.typed(send))]
            written({f"{plan}_{sdk}.php": "<?php\n\n" + "\n".join(lines) + "\n"}, tmp_path)
    done = said(phpcs, "--standard=PSR12", "-n", "-q", "--report=emacs", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.fixture(scope="module")
def verdicts(php: str, clients: Path) -> dict[str, str]:
    """What becomes of each call, all made in one process; nothing that is refused is sent."""
    done = small(php, clients, script())
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


def test_a_visitor_and_a_context_reach_an_sdk(php: str, clients: Path) -> None:
    driver = (
        (clients / "drive_segment.php").read_text(encoding="utf-8").partition("$analytics->")[0]
    )
    who, context = 'new Identity(anonymousId: "a")', '["ip" => "192.0.2.1"]'
    call = f"$analytics->omitted({who}, context: {context});\n"
    (clients / "context.php").write_text(driver + call, encoding="utf-8")
    line = json.loads(said(php, "context.php", cwd=clients).stdout)
    assert (line["anonymousId"], line["context"]["ip"]) == ("a", "192.0.2.1")
    assert "userId" not in line


PHPDOC = """\
$constants = new \\PHPStan\\PhpDocParser\\Parser\\ConstExprParser();
$types = new \\PHPStan\\PhpDocParser\\Parser\\TypeParser($constants);
$parser = new \\PHPStan\\PhpDocParser\\Parser\\PhpDocParser($types, $constants);
$lexer = new \\PHPStan\\PhpDocParser\\Lexer\\Lexer();
foreach ((new \\ReflectionClass(Analytics::class))->getMethods() as $method) {
    $tokens = $lexer->tokenize($method->getDocComment() ?: '/** */');
    $doc = $parser->parse(new \\PHPStan\\PhpDocParser\\Parser\\TokenIterator($tokens));
    $tags = array_map(fn ($tag) => $tag->name, $doc->getTags());
    $told = array_map(fn ($tag) => ltrim($tag->parameterName, '$'), $doc->getParamTagValues());
    $taken = array_map(fn ($parameter) => $parameter->getName(), $method->getParameters());
    if ($method->name !== '__construct' && $told !== $taken) {
        echo "{$method->name}: ", implode(' ', $told), "\\n";
    }
    echo implode("\\n", array_diff($tags, ['@param', '@deprecated']));
}
"""


def test_phpstan_understands_all_documentation(php: str, clients: Path) -> None:
    """Each parameter is told of, in a type that can be read; and no text is taken for a tag."""
    library = Path("/usr/share/php/PHPStan/PhpDocParser/autoload.php")
    if not library.exists():
        pytest.skip("php: php-phpstan-phpdoc-parser is not installed")
    text = PRELUDE.format(package=namespace_of("hostile")) + PHPDOC
    (clients / "phpdoc.php").write_text(text, encoding="utf-8")
    done = said(php, "-d", f"auto_prepend_file={library}", "phpdoc.php", cwd=clients)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
