"""What `[[generate]]` configures: the clients that a bare `trackplan generate` makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from trackplan.config.setting import Setting
from trackplan.source import Span

ClientMode = Literal["production", "development"]
CLIENT_MODES: tuple[ClientMode, ...] = get_args(ClientMode)


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """One client. Paths are ones that the current folder leads to; None is the usual."""

    span: Span
    language: Setting[str]
    output: Setting[Path]
    plan: Setting[Path] | None = None
    sdk: Setting[str] | None = None
    package: Setting[str] | None = None
    mode: Setting[ClientMode] | None = None
    source: Setting[str] | None = None
    templates: Setting[Path] | None = None
