"""`trackplan generate`: what it writes, what it shows, and what it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from trackplan.cli.edge import at_the_edge
from trackplan.cli.generate import generate as command_of_client
from trackplan.generate.languages import LANGUAGES

PLAN = """\
trackplan: 1
name: Music
sources: {web: , api: }
events:
  Song Played: {description: D, properties: {song_id: {type: string, required: true}}}
  Song Skipped: {description: D, sources: [web]}
"""
Run = Callable[..., int]
WRITE = ("plan", "-l", "python", "-o", "out")
CLIENT = Path("out/music_analytics/client.py")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in a folder that holds a plan."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.yaml").write_text(PLAN)
    monkeypatch.chdir(tmp_path)
    app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command("generate")(command_of_client)

    def command(*arguments: str) -> int:
        return at_the_edge(
            lambda: app(list(arguments), prog_name="trackplan", standalone_mode=False)
        )

    return command


def test_a_client_is_written_once(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*WRITE) == 0
    assert capsys.readouterr() == ("out: 6 files created\n", "")
    assert "def song_played(" in CLIENT.read_text()
    assert run(*WRITE) == 0
    assert capsys.readouterr() == ("out is up to date: 6 files\n", "")


def test_check_shows_what_is_stale_and_writes_nothing(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*WRITE)
    assert run(*WRITE, "--check") == 0
    Path("plan/plan.yaml").write_text(PLAN.replace("song_id", "track_id"))
    capsys.readouterr()
    assert run(*WRITE, "--check") == 1
    out, err = capsys.readouterr()
    assert "+        track_id: str,\n" in out
    assert err == "out is stale: 1 file to change\n"
    assert "song_id: str" in CLIENT.read_text()
    assert run(*WRITE, "--diff") == 0


@pytest.mark.parametrize(
    "changed",
    [
        ("-l", "python", "-o", "out", "--mode", "development"),
        ("-l", "python", "-o", "out", "--sdk", "none"),
        ("-l", "python", "-o", "out", "--source", "api"),
        ("-l", "python", "-o", "out", "--package", "other"),
    ],
)
def test_other_options_make_another_client(run: Run, changed: tuple[str, ...]) -> None:
    run(*WRITE)
    assert run("plan", *changed, "--check") == 1


def test_a_client_that_somebody_edited_is_stale(run: Run) -> None:
    run(*WRITE)
    CLIENT.write_text(CLIENT.read_text() + "# mine\n")
    assert run(*WRITE, "--check") == 1
    assert run(*WRITE) == 0
    assert "# mine" not in CLIENT.read_text()


def test_a_comment_in_the_plan_makes_nothing_stale(run: Run) -> None:
    run(*WRITE)
    Path("plan/plan.yaml").write_text(PLAN + "# more to come\n")
    assert run(*WRITE, "--check") == 0


@pytest.mark.parametrize("other", [("-l", "go"), ("-l", "python", "--package", "other")])
def test_one_client_does_not_take_the_place_of_another_unasked(
    run: Run, other: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    run(*WRITE)
    before = CLIENT.read_text()
    assert run("plan", *other, "-o", "out") == 2
    assert "`out` holds another output: python music_analytics" in capsys.readouterr().err
    assert CLIENT.read_text() == before
    assert run("plan", *other, "-o", "out", "--force") == 0
    assert not CLIENT.exists()


def test_compiling_does_not_take_the_place_of_a_client(run: Run) -> None:
    run(*WRITE)
    command = [sys.executable, "-m", "trackplan", "compile", "plan", "--to", "json-schema"]
    done = subprocess.run([*command, "-o", "out"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "`out` holds another output: python music_analytics" in done.stderr
    assert CLIENT.exists()


def test_two_configured_clients_have_two_folders(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("trackplan.toml").write_text(
        '[[generate]]\nlanguage = "python"\noutput = "a"\n\n'
        '[[generate]]\nlanguage = "go"\noutput = "b/../a"\n'
    )
    assert run("plan") == 2
    said = "trackplan.toml:5:1: the client of line 1 is written to the same folder; give each"
    assert said in capsys.readouterr().err
    assert not Path("a").exists()


def test_a_client_does_not_take_the_place_of_compiled_files(run: Run) -> None:
    command = [sys.executable, "-m", "trackplan", "compile", "plan", "--to", "json-schema"]
    subprocess.run([*command, "-o", "out"], capture_output=True, check=True)
    assert run(*WRITE) == 2
    assert not CLIENT.exists()


@pytest.mark.parametrize("package", ["acme.tracking", "acme"])
def test_a_package_may_lie_in_another(run: Run, package: str) -> None:
    assert run(*WRITE, "--package", package) == 0
    assert Path("out", *package.split("."), "client.py").exists()


@pytest.mark.parametrize("of", LANGUAGES)
@pytest.mark.parametrize("said", ["", "name: '!!!'", "name: 音楽", "description: D"])
def test_a_plan_that_says_next_to_nothing_has_a_client(run: Run, of: str, said: str) -> None:
    Path("plan/plan.yaml").write_text(f"trackplan: 1\n{said}\nevents: {{A: }}\n")
    assert run("plan", "-l", of, "-o", "out") == 0


def test_a_source_has_only_its_own_events(run: Run) -> None:
    assert run(*WRITE, "--source", "api") == 0
    assert "song_skipped" not in CLIENT.read_text()
    assert run(*WRITE, "--source", "web") == 0
    assert "song_skipped" in CLIENT.read_text()


def test_without_arguments_all_configured_clients_are_made(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("trackplan.toml").write_text(
        'target = ["plan"]\n'
        '[[generate]]\nlanguage = "python"\noutput = "a"\nsource = "api"\n'
        '[[generate]]\nlanguage = "python"\noutput = "b"\nsdk = "none"\nmode = "development"\n'
    )
    assert run() == 0
    assert capsys.readouterr().out == "a: 6 files created\nb: 7 files created\n"
    assert run("--check") == 0
    Path("b/music_analytics/schemas.py").unlink()
    assert run("--check") == 1


def test_a_language_chooses_among_the_configured_clients(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("trackplan.toml").write_text(
        'target = ["plan"]\n'
        '[[generate]]\nlanguage = "python"\noutput = "a"\nsdk = "none"\n'
        '[[generate]]\nlanguage = "typescript"\noutput = "b"\n'
    )
    assert run("--language", "python") == 0
    assert capsys.readouterr().out == "a: 5 files created\n"
    assert not Path("b").exists()
    assert run("--check") == 1
    assert run("--language", "python", "--sdk", "segment") == 2
    assert "`--sdk` without `--output`\n  help: say where" in capsys.readouterr().err
    assert run("--language", "python", "-o", "c") == 0
    assert run("--language", "go") == 2
    assert "no folder to write to" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        'language = "pyton"',
        'language = "python"\nsdk = "segmnt"',
        'language = "go"\nsource = "ios"',
    ],
)
def test_nothing_is_written_where_one_of_several_is_wrong(run: Run, wrong: str) -> None:
    Path("trackplan.toml").write_text(
        'target = ["plan"]\n[[generate]]\nlanguage = "python"\noutput = "a"\n'
        f'[[generate]]\n{wrong}\noutput = "b"\n'
    )
    assert run() == 2
    assert not Path("a").exists()


def test_nothing_is_written_where_one_of_several_would_replace_what_is_not_its_own(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("trackplan.toml").write_text(
        'target = ["plan"]\n[[generate]]\nlanguage = "python"\noutput = "a"\n'
        '[[generate]]\nlanguage = "python"\noutput = "out"\n'
    )
    CLIENT.parent.mkdir(parents=True)
    CLIENT.write_text("# mine\n")
    assert run() == 2
    assert "would be replaced, and trackplan did not write it" in capsys.readouterr().err
    assert not Path("a").exists()
    assert run("--force") == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan", "-l", "pyhton", "-o", "out"), "no language `pyhton`\n  help: did you mean"),
        (("plan", "-l", "pyhton"), "no language `pyhton`\n  help: did you mean"),
        (("plan", "-l", "python"), "no folder to write to\n  help: name one"),
        (("plan",), "no client to generate\n  help: name a language"),
        (("plan", "--sdk", "none"), "`--sdk` without `--language`"),
        ((*WRITE, "--sdk", "segmnt"), "know no SDK `segmnt`\n  help: did you mean `segment`?"),
        ((*WRITE, "--source", "ios"), "no source `ios`\n  help: there is web, api"),
        ((*WRITE, "--force", "--check"), "`--force` replaces files"),
        ((*WRITE, "--watch", "--check"), "`--watch` writes files"),
        ((*WRITE, "--templates", "nix"), "`nix` is no folder of templates"),
        ((*WRITE, "--templates", "plan"), "`plan` has no templates for python\n  help: put"),
        (
            (*WRITE, "--package", "my-pkg"),
            "cannot have the package `my-pkg`\n  help: such as `music_analytics`",
        ),
        ((*WRITE, "--package", "class"), "clients in Python cannot have the package `class`"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert said in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_plan_that_does_not_load_touches_no_file(run: Run) -> None:
    Path("plan/plan.yaml").write_text(PLAN + "events: {}\n")
    assert run(*WRITE) == 2
    assert not Path("out").exists()


def test_templates_of_the_user_go_before_ours(run: Run) -> None:
    Path("own/python").mkdir(parents=True)
    Path("own/python/__init__.py.jinja").write_text('"""Ours: {{ client.plan }}."""\n')
    assert run(*WRITE, "--templates", "own") == 0
    assert Path("out/music_analytics/__init__.py").read_text() == '"""Ours: Music."""\n'
    assert CLIENT.exists()
    Path("own/python/__init__.py.jinja").write_text('"""Changed."""\n')
    assert run(*WRITE, "--templates", "own", "--check") == 1


def test_a_language_of_the_users_own(run: Run) -> None:
    own = Path("own/cobol")
    own.mkdir(parents=True)
    own.joinpath("language.toml").write_text(
        'title = "COBOL"\n[identifiers.cases]\ncall = "upper"\ntype = "upper"\nfield = "upper"\n'
        'member = "upper"\n[[files]]\ntemplate = "a.jinja"\npath = "{{ package }}.cob"\n'
    )
    own.joinpath("a.jinja").write_text("{% for each in client.calls %}{{ each.id }}\n{% endfor %}")
    assert run("plan", "-l", "cobol", "-o", "out", "--templates", "own") == 0
    assert Path("out/music_analytics.cob").read_text() == "SONG_PLAYED\nSONG_SKIPPED\n"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% if %}", "client.py.jinja:1 is no template"),
        ("{{ client.nothing }}", "the template `client.py.jinja` fails"),
    ],
)
def test_a_template_that_fails_is_told(
    run: Run, template: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("own/python").mkdir(parents=True)
    Path("own/python/client.py.jinja").write_text(template)
    assert run(*WRITE, "--templates", "own") == 2
    assert said in capsys.readouterr().err


def test_watching_writes_again_what_the_plan_says(run: Run, tmp_path: Path) -> None:
    del run
    command = [sys.executable, "-m", "trackplan", "generate", *WRITE, "--watch"]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"out: 6 files created\n"
            time.sleep(0.5)
            Path("plan/plan.yaml").write_text(PLAN.replace("song_id", "track_id"))
            assert process.stdout.readline() == b"out: 1 file changed, 5 unchanged\n"
        finally:
            process.terminate()


def test_the_manifest_says_what_the_files_were_made_from(run: Run) -> None:
    run(*WRITE)
    listing = json.loads(Path("out/.trackplan-manifest.json").read_text())
    assert len(listing["made_from"]) == 64
    assert min(listing["files"]) == "music_analytics/__init__.py"
