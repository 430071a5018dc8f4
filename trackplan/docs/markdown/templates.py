"""Templates that escape what they show, as Jinja does for HTML: none can forget it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Template
from jinja2.runtime import Macro as JinjaMacro

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


def markup_join(parts: Iterable[object]) -> Written:
    """What `~` makes of its parts."""
    return Written("".join(map(escape, parts)))


def joined(parts: Iterable[object], between: object = "") -> Written:
    """The parts in a row, each escaped."""
    return Written(str(escape(between)).join(map(escape, parts)))


def replaced(text: object, old: str, new: object) -> Written:
    """`text` with all `old` replaced, both as they look when they are escaped."""
    return Written(str(escape(text)).replace(escape(old), escape(new)))


class _Escaping(CodeGenerator):
    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's)
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {', '.join(REPLACED)}")
