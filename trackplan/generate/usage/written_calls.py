"""Calls with their payloads as a language writes them, by its `usage.jinja`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from trackplan.generate.client import Call, Client
from trackplan.generate.generate import sdk_of
from trackplan.generate.languages import language
from trackplan.generate.package import usual_package
from trackplan.generate.render import Templates
from trackplan.plan.yaml.node import Json

TEMPLATE = "usage.jinja"


class WrittenCalls:
    """Writes the calls of one client; each is empty where a language has no template for them."""

    def __init__(
        self, client: Client, name: str, sdk: str | None = None, templates: Path | None = None
    ) -> None:
        """In the language of a name, for an SDK, the usual one unless it is named.

        Raises UserError for a language or SDK that is not known, and where a template fails.
        """
        self.language = language(name, templates)
        self.sdk = sdk_of(self.language, sdk)
        package = usual_package(self.language, client)
        known = {"client": client, "sdk": self.sdk, "package": package}
        self._macros = Templates(self.language, templates).macros(TEMPLATE, **known)

    def typed(self, call: Call, values: Mapping[str, Json], user: str, group: str) -> str:
        """A call of the client's method."""
        return self._text("typed", call, values, user, group)

    def raw(self, call: Call, values: Mapping[str, Json], user: str, group: str) -> str:
        """A call of the SDK's own function; empty where it has none, and where there is no SDK."""
        return "" if self.sdk == "none" else self._text("raw", call, values, user, group)

    def _text(self, macro: str, *given: object) -> str:
        return "" if self._macros is None else self._macros.text(macro, *given).strip()
