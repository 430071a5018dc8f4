"""Rules in words, for reports."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.diagnostic import Severity
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.report.report import RuleDescription
from trackplan.rules.selection import Selection, severity_of


def descriptions(
    selection: Selection, ids: frozenset[str] | None = None
) -> Mapping[str, RuleDescription]:
    """Every rule that runs, those of `lint` unless `ids` says which, and what loading may say."""
    ids = selection.ids if ids is None else ids
    described = {
        rule.id(): RuleDescription(
            rule.id(), rule.group, rule.summary(), rule.explanation(), severity
        )
        for rule in selection.book.rules
        if rule.id() in ids and (severity := severity_of(rule, selection.levels)) is not None
    }
    loading = {
        id: RuleDescription(id, "loading", summary, "", Severity.ERROR)
        for id, summary in LOADING_PROBLEMS.items()
    }
    return loading | described
