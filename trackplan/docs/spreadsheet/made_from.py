"""What a spreadsheet was made from."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.docs.known import Known


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The commit that the plan stood at, None outside of git; `changed` since, without a commit."""

    commit: str | None = None
    changed: bool = False

    def __str__(self) -> str:
        if self.commit is None:
            return "no commit"
        return f"{self.commit}, with changes that are in no commit" if self.changed else self.commit


def made_from(known: Known) -> MadeFrom:
    """What a spreadsheet says of what is known."""
    return MadeFrom(None if known.commit is None else known.commit.id, known.is_changed)
