"""A template that no page would be made by is named, with what it may have meant."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from trackplan.docs.theme import theme_environment
from trackplan.errors import UserError

OWN_PART = "the name of a part that others include begins with `_`"


def theme(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.mark.parametrize(
    ("form", "path", "help"),
    [
        ("html", "evnt.html.jinja", "did you mean `event.html.jinja`?"),
        ("html", "Event.html.jinja", "did you mean `event.html.jinja`?"),
        ("html", "event.md.jinja", "did you mean `event.html.jinja`?"),
        ("html", "event.html.j2", "did you mean `event.html.jinja`?"),
        ("html", "event.html", "did you mean `event.html.jinja`?"),
        ("html", "events/event.html.jinja", "did you mean `event.html.jinja`?"),
        ("html", "site.css", "did you mean `assets/site.css`?"),
        ("html", "colophon.html.jinja", OWN_PART),
        ("markdown", "event.html.jinja", "did you mean `event.md.jinja`?"),
        ("markdown", "owner.md.jinja", "did you mean `owners.md.jinja`?"),
        ("markdown", "index.md", "did you mean `index.md.jinja`?"),
    ],
)
def test_a_file_that_takes_the_place_of_none_of_ours_is_named(
    tmp_path: Path, form: str, path: str, help: str
) -> None:
    own = theme(tmp_path, {f"{form}/{path}": "x", f"{form}/naming.jinja/README.md": "x"})
    with pytest.raises(UserError) as failed:
        theme_environment(form, own)
    assert f"{form}/{path}` takes the place of none of ours" in failed.value.message
    assert failed.value.help == help


def test_parts_of_the_users_own_may_have_any_name(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "html/naming.html.jinja": "{% include 'colophon.html.jinja' %}",
        "html/colophon.html.jinja": "{% import 'legal/line.jinja' as legal %}",
        "html/legal/line.jinja": "",
        "html/_event.html.jinja": "{% extends 'frame.jinja' %}",
        "html/frame.jinja": "",
        "html/_own/event.html.jinja": "",
        "html/assets/event.html.jinja": b"\xe9",
        "html/.event.html.jinja": b"\xe9",
        "html/README.md": "How to change it.",
        "html/event.html.jinja~": "",
        "markdown/evnt.md.jinja": "",
    }
    theme_environment("html", theme(tmp_path, files))


@pytest.mark.parametrize("text", ["{% include which %}", "{% if %}", b"\xe9"])
def test_where_nobody_can_tell_what_is_included_nothing_is_said(
    tmp_path: Path, text: str | bytes
) -> None:
    files = {"html/naming.html.jinja": text, "html/evnt.html.jinja": ""}
    theme_environment("html", theme(tmp_path, files))


@pytest.mark.parametrize(
    "files", [{"html/picture.png": b"\x89PNG"}, {"html/README.md": "Write {% if %} as here."}]
)
def test_what_is_no_template_hides_none(tmp_path: Path, files: Mapping[str, str | bytes]) -> None:
    own = theme(tmp_path, {**files, "html/evnt.html.jinja": ""})
    with pytest.raises(UserError, match=r"evnt\.html\.jinja"):
        theme_environment("html", own)


def test_a_template_beside_the_folder_of_its_form_is_named(tmp_path: Path) -> None:
    own = theme(tmp_path, {"event.html.jinja": "", "html/assets/site.css": ""})
    with pytest.raises(UserError) as failed:
        theme_environment("html", own)
    assert failed.value.message.endswith("/event.html.jinja` lies in the wrong folder")
    assert failed.value.help is not None
    assert failed.value.help.endswith("/html`")
    theme_environment("html", theme(tmp_path, {"html/event.html.jinja": ""}))


@pytest.mark.parametrize("name", ["htm", "htlm"])
def test_a_misnamed_folder_is_named(tmp_path: Path, name: str) -> None:
    own = theme(tmp_path, {f"{name}/event.html.jinja": "", "markdown/event.md.jinja": ""})
    theme_environment("markdown", own)
    with pytest.raises(UserError, match=f"{name}` is not named as a folder") as failed:
        theme_environment("html", own)
    assert failed.value.help == "did you mean `html`?"


def test_the_folder_of_a_form_instead_of_the_one_above_is_named(tmp_path: Path) -> None:
    own = theme(tmp_path, {"html/event.html.jinja": ""}) / "html"
    with pytest.raises(UserError, match="no templates in") as failed:
        theme_environment("html", own)
    assert failed.value.help is not None
    assert failed.value.help.startswith("name the folder above it, `")


def test_templates_of_clients_may_lie_beside(tmp_path: Path) -> None:
    files = {"python/usage.jinja": "", "html/event.html.jinja": "", "events.md.jinja": ""}
    theme_environment("html", theme(tmp_path, files))
