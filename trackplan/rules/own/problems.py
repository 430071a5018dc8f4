"""What is wrong with a team's own rules, collected so that all of it is said at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.errors import UserError


@dataclass(frozen=True, slots=True)
class Problems:
    """Sentences, each behind the place that it is about: `lint/no_beta.py:12`."""

    found: list[str] = field(default_factory=list)

    def add(self, where: str, message: str) -> None:
        """Note one."""
        self.found.append(f"{where}: {message}")

    def raise_any(self) -> None:
        """Raise UserError with all of them, if there are any."""
        if self.found:
            lines = "".join(f"\n  {line}" for line in self.found)
            raise UserError(f"the configuration is wrong{lines}")
