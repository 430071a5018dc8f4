"""Templates that escape what they show, as Jinja does for HTML: none can forget it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Template
from jinja2.runtime import Macro as JinjaMacro
from markupsafe import Markup as AnyMarkup

from trackplan.docs.markdown.written import Written, escape
from trackplan.docs.theme import theme_environment

# What these make is marked as safe, and is so in HTML only.
FOR_HTML = ("forceescape", "tojson", "urlize", "xmlattr")
# What a compiled template takes from Jinja to escape, by these names in this module.
REPLACED = ("Macro", "Markup", "escape", "markup_join")

Markup = Written


def markdown_templates(templates: Path | None) -> Environment:
    """The templates of Markdown. Raises UserError as `theme_environment`."""
    environment = theme_environment("markdown", templates)
    environment.code_generator_class = _Escaping
    for name in FOR_HTML:
        del environment.filters[name]
    environment.filters.update(
        e=Written.escape, escape=Written.escape, join=joined, replace=replaced
    )
    return environment


class Macro(JinjaMacro):
    """A macro: what it makes is Markdown."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        return Written(super()._invoke(arguments, autoescape))


def markup_join(parts: Iterable[object]) -> str:
    """What `~` makes of its parts: a text that is escaped later, unless one is Markdown."""
    return joined(parts)


def joined(parts: Iterable[object], between: object = "") -> str:
    """The parts in a row, as `~` joins them."""
    found = [*parts]
    if any(isinstance(each, AnyMarkup) for each in (between, *found)):
        return Written(str(escape(between)).join(map(escape, found)))
    return str(between).join(map(str, found))


def replaced(text: object, old: str, new: object) -> str:
    """`text` with all `old` replaced, as they look when they are escaped if one is Markdown."""
    if isinstance(text, AnyMarkup) or isinstance(new, AnyMarkup):
        return Written(str(escape(text)).replace(escape(old), escape(new)))
    return str(text).replace(old, str(new))


class _Escaping(CodeGenerator):
    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's)
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {', '.join(REPLACED)}")
