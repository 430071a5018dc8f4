"""What a spreadsheet was made from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The commit that the plan stood at, None outside of git; `changed` since, without a commit."""

    commit: str | None = None
    changed: bool = False

    def __str__(self) -> str:
        if self.commit is None:
            return "no commit"
        return f"{self.commit}, with changes that are in no commit" if self.changed else self.commit
