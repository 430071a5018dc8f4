"""SchemaVer: MODEL-REVISION-ADDITION.

https://docs.snowplow.io/docs/api-reference/iglu/common-architecture/schemaver/
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

_FORM = re.compile(r"([1-9][0-9]*)-(0|[1-9][0-9]*)-(0|[1-9][0-9]*)", re.ASCII)


class Change(IntEnum):
    """What a change of a schema means to the data that was collected before."""

    NONE = 0
    ADDITION = 1  # compatible with all historical data
    REVISION = 2  # may prevent interaction with some historical data
    MODEL = 3  # prevents interaction with any historical data


class SchemaVer(NamedTuple):
    """A version, ordered."""

    model: int = 1
    revision: int = 0
    addition: int = 0

    def __str__(self) -> str:
        return f"{self.model}-{self.revision}-{self.addition}"

    @classmethod
    def parse(cls, text: str) -> SchemaVer | None:
        """The version that is written, None where it is none."""
        found = _FORM.fullmatch(text)
        return None if found is None else cls(*map(int, found.groups()))

    def after(self, change: Change) -> SchemaVer:
        """The version that follows."""
        match change:
            case Change.NONE:
                return self
            case Change.ADDITION:
                return self._replace(addition=self.addition + 1)
            case Change.REVISION:
                return SchemaVer(self.model, self.revision + 1)
            case Change.MODEL:
                return SchemaVer(self.model + 1)
