"""What was noted up to a point, so that what follows can be read once more."""

from __future__ import annotations

from typing import Any

from trackplan.code.python.read.scope import Scope


class Noted:
    """What was noted so far, to begin anew from here."""

    def __init__(self, scope: Scope) -> None:
        body, reading = scope.body, scope.reading
        noted: list[list[Any]] = [body.calls, body.results, body.writes, body.ends]
        noted += [reading.defined, reading.classes, reading.star_imports]
        self.lengths = [(each, len(each)) for each in noted]
        self.scope = scope
        self.globals = dict(scope.globals)

    def restore(self) -> None:
        """Forget what was noted since."""
        self.scope.globals = self.globals
        for noted, length in self.lengths:
            del noted[length:]
