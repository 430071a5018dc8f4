"""What templates of Markdown may do to what they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trackplan.docs.book.by_rule import by_rule
from trackplan.docs.book.findings import tally
from trackplan.docs.book.found import found_of
from trackplan.docs.book.limits import allowed, limits, values
from trackplan.docs.book.questions import computed, span_words
from trackplan.docs.book.rows import Row, id_rows, rows
from trackplan.docs.book.stored import stored
from trackplan.docs.markdown.blocks import as_json, fenced
from trackplan.docs.markdown.mermaid import flowchart
from trackplan.docs.markdown.table import table
from trackplan.docs.markdown.text import code, codes, gist, line, prose, stacked
from trackplan.docs.markdown.web import web
from trackplan.plan.model.property import Bundle


def rows_of(bundle: Bundle) -> tuple[Row, ...]:
    """The rows of a bundle's properties."""
    return rows(bundle.all_properties, bundle.subject)


FILTERS: Mapping[str, Callable[..., object]] = {
    "allowed": allowed,
    "by_rule": by_rule,
    "code": code,
    "codes": codes,
    "computed": computed,
    "fenced": fenced,
    "flowchart": flowchart,
    "found_of": found_of,
    "gist": gist,
    "id_rows": id_rows,
    "json": as_json,
    "limits": limits,
    "line": line,
    "prose": prose,
    "rows": rows_of,
    "span": span_words,
    "stacked": stacked,
    "stored": stored,
    "table": table,
    "tally": tally,
    "values": values,
    "web": web,
}
