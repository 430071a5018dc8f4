"""Which of the configured documents are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trackplan.config import Setting
from trackplan.config.docs import DocsConfig
from trackplan.docs.formats import FormatName

USUAL: FormatName = "html"


def chosen(configured: Sequence[DocsConfig], format: FormatName | None) -> Sequence[DocsConfig]:
    """Those of a format; without one all, or what is usual where nothing is configured.

    Where none has the format, it is documents that nobody configured: they have no folder yet.
    """
    if format is None:
        return configured or [DocsConfig()]
    return [each for each in configured if format_of(each) == format] or [other(configured, format)]


def other(configured: Sequence[DocsConfig], format: FormatName) -> DocsConfig:
    """Documents of another format than the configured ones, made as they are.

    Where several are, nobody knows as which.
    """
    like = configured[0] if len(configured) == 1 else DocsConfig()
    return replace(like, span=None, output=None, format=Setting(format, "command line"))


def format_of(docs: DocsConfig) -> FormatName:
    """The format that is configured, or the usual one."""
    return USUAL if docs.format is None else docs.format.value
