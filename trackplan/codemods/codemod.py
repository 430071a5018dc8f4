"""What a codemod comes to: the edits, and what people should look at themselves."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Edit, Note


@dataclass(frozen=True, slots=True)
class Codemod:
    """Edits of the plan and of the code; each can be made with all of the others.

    `left` is what speaks of the old name, or may, and is not changed. `wider` is what the edits
    change beyond what was asked for.
    """

    plan_edits: tuple[Edit, ...]
    code_edits: tuple[Edit, ...]
    left: tuple[Note, ...] = ()
    wider: tuple[Note, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All of them."""
        return (*self.plan_edits, *self.code_edits)
