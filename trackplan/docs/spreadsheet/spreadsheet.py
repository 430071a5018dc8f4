"""The files of a spreadsheet, and the sheets that stand in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trackplan.docs.spreadsheet.checksums import rows_in
from trackplan.docs.spreadsheet.read import Rows
from trackplan.docs.spreadsheet.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """The sheets by the file that they are in, and how such a file is written.

    `lost` has a sentence for each thing that the files cannot hold.
    """

    files: Mapping[str, Sequence[Sheet]]
    write: Callable[[Sequence[Sheet]], str | bytes]
    lost: tuple[str, ...] = ()

    @property
    def sheets(self) -> Iterator[Sheet]:
        """All sheets, in order."""
        return (sheet for of in self.files.values() for sheet in of)

    def content(self, path: str) -> str | bytes:
        """What is written into one file. Raises UserError where what writes it is not installed."""
        return self.write(self.files[path])

    def rows(self, path: str) -> Rows:
        """What will be read in one file."""
        return {sheet.name: tuple(rows_in(sheet)) for sheet in self.files[path]}
