"""Where something is, as SARIF says it: URIs, and regions in UTF-16 code units."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from trackplan.source import Position, SourceFile, Span

JsonObject = dict[str, object]


def artifact(path: str) -> JsonObject:
    """The file at `path`, below the checkout's root unless the path is absolute."""
    uri = quote(path.removeprefix("./"), safe="/", errors="surrogatepass")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def physical_location(span: Span, sources: Mapping[str, SourceFile]) -> JsonObject:
    """The place of `span` in its file."""
    return {"artifactLocation": artifact(span.path), "region": region(span, sources)}


def region(span: Span, sources: Mapping[str, SourceFile]) -> JsonObject:
    """`span` counted from one; without columns where the text to count them in is missing."""
    lines: JsonObject = {"startLine": span.start.line + 1, "endLine": span.end.line + 1}
    source = sources.get(span.path)
    if source is None:
        return lines
    columns = {"startColumn": _column(source, span.start), "endColumn": _column(source, span.end)}
    return lines | columns


def _column(source: SourceFile, position: Position) -> int:
    before = source.line(position.line)[: position.column]
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1
