"""A named pattern: a rule that a team writes without Python."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from trackplan.config.setting import Name, Setting
from trackplan.diagnostic import Severity

What = Literal[
    "event-name",
    "page-name",
    "screen-name",
    "property-name",
    "trait-name",
    "bundle-name",
    "group-name",
    "object-name",
    "action-name",
    "owner-name",
    "source-name",
    "destination-name",
    "metric-name",
    "funnel-name",
    "description",
    "trigger",
    "why",
    "reason",
    "purpose",
    "contact",
    "tag",
    "link",
    "unit",
    "enum-value",
]
WHATS: tuple[What, ...] = get_args(What)
# What a message may hold in braces.
PLACEHOLDERS = ("name", "text", "match")


@dataclass(frozen=True, slots=True)
class NamedPattern:
    """The texts of a plan that are looked at (`what`), and the pattern that they are held to.

    `message` and `help` are said of each text that is wrong. `good` and `bad` are examples: texts
    that are right, and texts that are not.
    """

    name: Name
    what: tuple[Setting[What], ...]
    pattern: Setting[re.Pattern[str]]
    must_match: bool
    message: Setting[str]
    help: Setting[str] | None
    severity: Setting[Severity]
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key that holds the pattern."""
        return "must-match" if self.must_match else "must-not-match"
