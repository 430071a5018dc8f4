"""What templates of Markdown may do to what they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trackplan.docs.book.by_rule import by_rule
from trackplan.docs.book.findings import tally
from trackplan.docs.book.limits import allowed, limits, values
from trackplan.docs.book.questions import computed, span_words
from trackplan.docs.book.rows import Row, rows
from trackplan.docs.book.stored import stored
from trackplan.docs.markdown.blocks import as_json, fenced
from trackplan.docs.markdown.mermaid import flowchart
from trackplan.docs.markdown.table import table
from trackplan.docs.markdown.text import code, codes, gist, line, prose, stacked
from trackplan.docs.markdown.web import web
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.property import Bundle


def rows_of(bundle: Bundle) -> tuple[Row, ...]:
    """The rows of a bundle's properties."""
    return rows(bundle.all_properties, bundle.subject)


def id_rows(traits: TraitSet) -> tuple[Row, ...]:
    """The row of what users or groups are identified by."""
    return () if traits.id is None else rows([traits.id], traits.subject)


FILTERS: Mapping[str, Callable[..., object]] = {
    "allowed": allowed,
    "by_rule": by_rule,
    "code": code,
    "codes": codes,
    "computed": computed,
    "fenced": fenced,
    "flowchart": flowchart,
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
