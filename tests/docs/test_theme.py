"""Templates of documents: whose goes first, and what is said of one that fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import ROOT
from trackplan.docs.theme import FORMS, rendered, theme_environment
from trackplan.errors import UserError


def made(templates: Path, text: str, **known: object) -> str:
    (templates / "markdown").mkdir()
    (templates / "markdown" / "event.md.jinja").write_text(text, encoding="utf-8")
    return rendered(theme_environment("markdown", templates), "event.md.jinja", **known)


@pytest.mark.parametrize("form", FORMS)
def test_every_template_is_named_in_the_documentation(form: str) -> None:
    text = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
    for template in (ROOT / "templates" / form).glob("*.jinja"):
        assert f"`{template.name}`" in text, template.name


def test_a_template_of_the_users_folder_is_found(tmp_path: Path) -> None:
    assert made(tmp_path, "It is {{ name }}.\n", name="Ann") == "It is Ann.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("first\n{{ nme }}", "event.md.jinja:2 fails: 'nme' is undefined"),
        ("first\n{{ name.title }}", "event.md.jinja:2 fails: 'int object' has no attribute"),
        ("{{ 'a' + name }}", "event.md.jinja:1 fails: can only concatenate"),
        ("first\n\n{% if %}", "event.md.jinja:3 is no template: Expected an expression"),
        ("a\n{% include 'gone' %}", "event.md.jinja:2: there is no template `gone`"),
    ],
)
def test_what_is_wrong_with_it_is_said_with_file_and_line(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(UserError) as failed:
        made(tmp_path, text, name=7)
    assert said.split("event.md.jinja")[1] in failed.value.message
    assert str(tmp_path / "markdown" / "event.md.jinja") in failed.value.message


def test_what_is_wrong_in_the_program_is_not_blamed_on_the_user() -> None:
    def broken() -> str:
        raise ZeroDivisionError

    environment = theme_environment("markdown", None)
    with pytest.raises(ZeroDivisionError):
        environment.from_string("{{ broken() }}").render(broken=broken)


def test_a_folder_without_any_form_of_documents_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").touch()
    with pytest.raises(UserError, match="there are no templates in"):
        theme_environment("markdown", tmp_path)


def test_a_folder_with_templates_of_another_form_only_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    environment = theme_environment("markdown", tmp_path)
    assert environment.list_templates() == theme_environment("markdown", None).list_templates()


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "markdown" / "event.md.jinja").write_bytes(b"caf\xe9")
    environment = theme_environment("markdown", tmp_path)
    with pytest.raises(UserError, match="is not UTF-8"):
        rendered(environment, "event.md.jinja")
