"""Clients in Ruby: they load without a warning, send what the plan names, and refuse the rest."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.generate.drivers.ruby import PRELUDE, RECORDER, module_of, program, raw_program
from tests.generate.drivers.ruby_wrong import PLAYED, WRONG, script
from tests.generate.drivers.words import hold_words, sends_of_words
from tests.generate.files import written
from tests.generate.sending import PLANS, generated, hold, sends
from tests.generate.stubs.ruby_sdks import SDKS
from tests.generate.words import client_of_words

TRANSPORTS = {sdk: f"{sdk.capitalize()}Transport" for sdk in SDKS}


@pytest.fixture(scope="module")
def ruby() -> str:
    found = shutil.which("ruby")
    if found is None:
        pytest.skip("ruby: ruby is not installed")
    return found


@pytest.fixture(scope="module")
def rbs(ruby: str) -> str:
    """The program that comes with the bundled gem, where no package puts it on the path."""
    found = said(ruby, "-e", 'print Gem.bin_path("rbs", "rbs")', cwd=Path())
    if found.returncode != 0:
        pytest.skip("ruby: the gem rbs is not installed")
    return found.stdout


def said(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """What a command says in a folder."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def package_of(plan: str) -> str:
    """A package for the client of a plan, so that all stand side by side."""
    return f"{plan}_client"


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all plans and all SDKs, each with a script that makes every call."""
    folder = tmp_path_factory.mktemp("ruby")
    for plan in PLANS:
        made = generated(plan, "ruby", package=package_of(plan))
        driver = program(package_of(plan), sends(plan, made.client))
        written({**made.files, f"drive_{plan}.rb": driver}, folder)
    for sdk, (client, stub) in SDKS.items():
        made = generated("hostile", "ruby", sdk=sdk, package=package_of(sdk))
        through = f"{TRANSPORTS[sdk]}.new({client})"
        sent = sends("hostile", made.client)
        driver, raw = program(package_of(sdk), sent, through), raw_program(sdk, client, sent)
        drivers = {f"drive_{sdk}.rb": driver, f"drive_{sdk}_raw.rb": raw}
        written({**made.files, f"{sdk}_sdk.rb": stub, **drivers}, folder)
    return folder


def test_every_file_passes_the_check_of_syntax_with_warnings(ruby: str, clients: Path) -> None:
    """One process reads them all: a warning of any is a message on standard error."""
    check = 'ARGV.each { |file| RubyVM::InstructionSequence.compile_file(file) }; print "all"'
    files = map(str, sorted(clients.glob("lib/**/*.rb")))
    done = said(ruby, "-w", "-e", check, *files, cwd=clients)
    assert (done.stdout, done.stderr) == ("all", "")


@pytest.mark.parametrize("plan", PLANS)
def test_every_call_sends_exactly_what_the_plan_names(ruby: str, clients: Path, plan: str) -> None:
    done = said(ruby, "-w", f"drive_{plan}.rb", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    hold(plan, sends(plan, generated(plan, "ruby").client), done.stdout)


@pytest.mark.parametrize("by", ["", "_raw"])
@pytest.mark.parametrize("sdk", SDKS)
def test_each_sdk_is_given_exactly_what_the_plan_names(
    ruby: str, clients: Path, sdk: str, by: str
) -> None:
    done = said(ruby, "-w", "-r", f"./{sdk}_sdk.rb", f"drive_{sdk}{by}.rb", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    hold("hostile", sends("hostile", generated("hostile", "ruby").client), done.stdout)


def test_words_that_ruby_keeps_for_itself_may_name_everything(
    ruby: str, rbs: str, tmp_path: Path
) -> None:
    made = client_of_words("ruby", tmp_path)
    sent = sends_of_words(made.client)
    written({**made.files, "drive.rb": program("words", sent)}, tmp_path)
    done = said(ruby, "-w", "drive.rb", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    hold_words(sent, done.stdout)
    valid = said(ruby, rbs, "-r", "date", "-r", "time", "-I", "sig", "validate", cwd=tmp_path)
    assert (valid.returncode, valid.stderr) == (0, "")


def test_all_signatures_are_valid(ruby: str, rbs: str, clients: Path) -> None:
    done = said(ruby, rbs, "-r", "date", "-r", "time", "-I", "sig", "validate", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    assert "::HostileClient::Types::Mood::value" in done.stdout


def test_signatures_say_what_the_code_does(ruby: str, rbs: str, clients: Path) -> None:
    """Each call of a method is held to its signature while it runs."""
    assert rbs
    done = said(
        ruby,
        "-rrbs/test/setup",
        "drive_hostile.rb",
        cwd=clients,
        RBS_TEST_TARGET="HostileClient::*",
        RBS_TEST_OPT="-r date -r time -I sig",
        RBS_TEST_LOGLEVEL="error",
        RBS_TEST_RAISE="true",
    )
    assert (done.returncode, done.stderr) == (0, "")
    hold("hostile", sends("hostile", generated("hostile", "ruby").client), done.stdout)


@pytest.fixture(scope="module")
def verdicts(ruby: str, clients: Path) -> dict[str, str]:
    """What becomes of each call, all made in one process; nothing that is refused is sent."""
    done = small(ruby, clients, script())
    assert len(done.stdout.splitlines()) == len(WRONG)
    heard: dict[str, str] = json.loads(done.stderr)
    return heard


def small(ruby: str, clients: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What a script says that follows a recorder of the small plan."""
    package = package_of("clients")
    text = PRELUDE.format(package=package, module=module_of(package)) + RECORDER + script
    (clients / "small.rb").write_text(text, encoding="utf-8")
    return said(ruby, "-w", "small.rb", cwd=clients)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_is_refused_before_anything_is_sent(
    verdicts: dict[str, str], name: str
) -> None:
    assert verdicts[f"right {name}"] == "sent"
    assert verdicts[name] == WRONG[name][3]


def test_a_deprecated_call_warns_where_it_stands(ruby: str, clients: Path) -> None:
    script = 'Warning[:deprecated] = true\nAnalytics.new(Recorder.new).song_started("u")\n'
    heard = small(ruby, clients, script)
    line = (clients / "small.rb").read_text(encoding="utf-8").count("\n")
    assert f"small.rb:{line}: warning: song_started: Deprecated since 2026-05-01" in heard.stderr
    assert json.loads(heard.stdout)["event"] == "Song Started"


def test_nil_is_sent_where_the_plan_allows_null_and_left_out_elsewhere(
    ruby: str, clients: Path
) -> None:
    call = PLAYED.replace("up_next", "tags: nil, up_next")
    done = small(ruby, clients, f"analytics = Analytics.new(Recorder.new)\n{call}\n")
    sent = json.loads(done.stdout)["properties"]
    assert sent["volume"] is None
    assert "tags" not in sent


def test_a_visitor_and_a_context_reach_an_sdk(ruby: str, clients: Path) -> None:
    """The SDK writes into the context that it gets; that of the caller may be frozen."""
    driver = (clients / "drive_segment.rb").read_text(encoding="utf-8").partition("analytics.")[0]
    who, context = 'Identity.new(anonymous_id: "a")', '{ "ip" => "192.0.2.1" }.freeze'
    call = f"analytics.omitted({who}, context: {context})\n"
    (clients / "context.rb").write_text(driver + call, encoding="utf-8")
    done = said(ruby, "-w", "-r", "./segment_sdk.rb", "context.rb", cwd=clients)
    assert (done.returncode, done.stderr) == (0, "")
    line = json.loads(done.stdout)
    assert (line["anonymousId"], line["context"]["ip"]) == ("a", "192.0.2.1")


def test_every_file_is_laid_out_as_rubocop_asks(clients: Path, tmp_path: Path) -> None:
    """Rubocop is told to leave the files alone: it reads copies that do not say so."""
    rubocop = shutil.which("rubocop")
    if rubocop is None:
        pytest.skip("ruby: rubocop is not installed")
    for file in clients.glob("lib/hostile_client/*.rb"):
        copy = file.read_text(encoding="utf-8").replace("# rubocop:disable all\n", "")
        written({str(file.relative_to(clients)): copy}, tmp_path)
    assert offences(rubocop, tmp_path) == ""


def test_calls_are_laid_out_as_rubocop_asks(clients: Path, tmp_path: Path) -> None:
    rubocop = shutil.which("rubocop")
    if rubocop is None:
        pytest.skip("ruby: rubocop is not installed")
    for plan in ("clients", "saas", "video"):
        sent = sends(plan, generated(plan, "ruby").client)
        raw = {f"{plan}_{sdk}.rb": raw_program(sdk, made, sent) for sdk, (made, _) in SDKS.items()}
        typed = (clients / f"drive_{plan}.rb").read_text(encoding="utf-8")
        written({**raw, f"{plan}.rb": typed}, tmp_path)
    assert offences(rubocop, tmp_path) == ""


def offences(rubocop: str, folder: Path) -> str:
    """What rubocop says of the layout of the files in a folder."""
    settings = "AllCops: {TargetRubyVersion: 3.0, SuggestExtensions: false, NewCops: enable}\n"
    (folder / ".rubocop.yml").write_text(settings, encoding="utf-8")
    cops = ("--only", "Layout,Lint", "--except", "Layout/LineLength,Lint/DeprecatedConstants")
    return said(rubocop, *cops, "--format", "emacs", "--cache", "false", cwd=folder).stdout


def test_yard_understands_all_documentation(clients: Path) -> None:
    """It warns of parameters that are not there, and of tags that it does not know."""
    yard = shutil.which("yard")
    if yard is None:
        pytest.skip("ruby: yard is not installed")
    done = said(
        yard,
        "doc",
        "-n",
        "--no-cache",
        "--no-save",
        "--no-stats",
        "lib/hostile_client",
        cwd=clients,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
