"""Which of the configured documents are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trackplan.commands.targets import is_of_plan
from trackplan.config import Setting
from trackplan.config.docs import DocsConfig
from trackplan.config.setting import value_of
from trackplan.docs.formats import FormatName

USUAL: FormatName = "html"


def chosen(
    configured: Sequence[DocsConfig], format: FormatName | None, plan: str | None
) -> Sequence[DocsConfig]:
    """Those of a format and a plan, where these are named, else all.

    Where there are none, it is documents that nobody configured: they have no folder yet.
    Raises UserError where there is no such plan.
    """
    found = [
        each
        for each in configured
        if format in (None, format_of(each)) and is_of_plan(value_of(each.plan), plan)
    ]
    return found or [other(configured, format)]


def other(configured: Sequence[DocsConfig], format: FormatName | None) -> DocsConfig:
    """Other documents than the configured ones, made as they are, in the usual format if in none.

    Where several are, nobody knows as which.
    """
    like = configured[0] if len(configured) == 1 else DocsConfig()
    stated = like.format if format is None else Setting(format, "command line")
    return replace(like, span=None, output=None, format=stated)


def format_of(docs: DocsConfig) -> FormatName:
    """The format that is configured, or the usual one."""
    return value_of(docs.format) or USUAL
