"""Places as the parser counts them turned into spans."""

from __future__ import annotations

from trackplan.code.python.expression import Place
from trackplan.code.python.link.abstract import At
from trackplan.code.workspace import Workspace
from trackplan.source import Position, SourceFile, Span


class Places:
    """Reads the files that spans point into, each once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.files: dict[str, SourceFile] = {}

    def source(self, path: str) -> SourceFile:
        """The text of a file."""
        if path not in self.files:
            self.files[path] = self.workspace.text(path)
        return self.files[path]

    def span(self, at: At) -> Span:
        """A place as a span."""
        first, start, last, end = at.place
        return Span(
            at.path, self.position(at.path, first, start), self.position(at.path, last, end)
        )

    def position(self, path: str, line: int, column: int) -> Position:
        """A line and a column in UTF-8 bytes as a position in characters."""
        text = self.source(path).line(line)
        if text.isascii():
            return Position(line, column)
        return Position(line, len(text.encode()[:column].decode(errors="ignore")))

    def text(self, path: str, place: Place) -> str:
        """The text of a place."""
        span = self.span(At(path, place))
        return self.source(path).slice(span)
