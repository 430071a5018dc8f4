"""The files of a site: the same each time, and a user's templates and assets before ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import process
from tests.docs.site.sites import FOLDERS, ROOT, TODAY
from trackplan.docs.known import Known
from trackplan.docs.site.site import site
from trackplan.errors import UserError
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan


@pytest.fixture
def music() -> Plan:
    """The plan of the example application."""
    return load_folder(ROOT / FOLDERS["music"], today=TODAY).plan


def files(folder: Path) -> dict[str, bytes]:
    """All that a folder holds."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("name", ["music", "texts", "names"])
def test_the_same_plan_makes_the_same_bytes(tmp_path: Path, name: str) -> None:
    written = []
    for seed in "12":
        words = ("docs", str(ROOT / FOLDERS[name]), "--today", str(TODAY), "-o", seed)
        ran = process(*words, at=tmp_path, env={"PYTHONHASHSEED": seed})
        assert ran.returncode == 0, ran.stderr
        written.append(files(tmp_path / seed))
    assert written[0] == written[1]


def test_templates_and_assets_of_a_user_go_before_ours(tmp_path: Path, music: Plan) -> None:
    ours = encoded(site(music, Known()).files)
    html = tmp_path / "html"
    (html / "assets" / "fonts").mkdir(parents=True)
    (html / "owners.html.jinja").write_text("{{ plan.name.value }} by {{ book.owners | length }}")
    (html / "assets" / "icon.svg").write_text("<svg/>")
    (html / "assets" / "fonts" / "own.woff2").write_bytes(b"\0font")
    theirs = encoded(site(music, Known(), tmp_path).files)
    changed = {path: content for path, content in theirs.items() if content != ours.get(path)}
    assert changed == {
        "owners.html": b"Acme Music by 2",
        "assets/icon.svg": b"<svg/>",
        "assets/fonts/own.woff2": b"\0font",
    }


def test_a_block_of_ours_can_be_replaced_alone(tmp_path: Path, music: Plan) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "naming.html.jinja").write_text(
        '{% extends "base.html.jinja" %}{% block main %}Ask {{ plan.owner.name }}.{% endblock %}'
    )
    page = encoded(site(music, Known(), tmp_path).files)["naming.html"].decode()
    assert "Ask growth." in page
    assert 'aria-label="Sections"' in page


def test_a_template_that_fails_is_named_with_its_line(tmp_path: Path, music: Plan) -> None:
    template = tmp_path / "html" / "event.html.jinja"
    template.parent.mkdir()
    template.write_text("{{ entry.name }}\n{{ entry.nmae }}\n")
    with pytest.raises(UserError) as failed:
        site(music, Known(), tmp_path)
    assert f"{template}:2 fails: " in failed.value.message


def test_texts_of_a_plan_are_escaped_in_templates_of_a_user_too(tmp_path: Path) -> None:
    texts = load_folder(ROOT / FOLDERS["texts"], today=TODAY).plan
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "event.html.jinja").write_text("{{ entry.name }}")
    made = encoded(site(texts, Known(), tmp_path).files)
    page = made["events/script-window-pwned-1-script-b.html"]
    assert page == b"&lt;script&gt;window.pwned=1&lt;/script&gt; &lt;b&gt;"
