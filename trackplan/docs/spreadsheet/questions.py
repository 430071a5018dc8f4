"""The sheets of metrics and funnels."""

from __future__ import annotations

from typing import get_args

from trackplan.docs.spreadsheet.cells import items, names, text, yes
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, sheet_of
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Aggregation, Funnel, Metric
from trackplan.plan.write.questions import measure_data, step_data

OWNER = Column("Owner", "Who answers for it.", 14, names_of="Owners")
WITHIN = Column("Within", "The time that it looks at, such as 7d.", 10)


def target(metric: Metric) -> str:
    """The value to reach, as the one item of a list."""
    if metric.target is None or metric.target.value is None:
        return ""
    return items([metric.target.value.json])


METRICS: tuple[Field[Metric], ...] = (
    Field(Column("Metric", "A figure that answers a question.", 26), lambda it: it.name),
    Field(Column("Description", "What it says.", 48), lambda it: text(it.description)),
    Field(OWNER, lambda it: text(it.owner)),
    Field(
        Column("Kind", "Whether it says what will be, or what was.", 10, ("leading", "lagging")),
        lambda it: text(it.kind),
    ),
    Field(
        Column("Computed as", "How it is computed.", 13, choices=get_args(Aggregation)),
        lambda it: text(it.aggregation),
    ),
    Field(
        Column("Of", "What is counted or summed; of a ratio, both parts.", 48),
        lambda it: items(map(measure_data, it.measures)),
    ),
    Field(WITHIN, lambda it: text(it.within)),
    Field(Column("By", "What it is broken down by.", 24), lambda it: names(it.by)),
    Field(Column("Target", "The value to reach.", 10), target),
    Field(
        Column("Target by", "The day to reach it by.", 12),
        lambda it: text(it.target.by) if it.target else "",
    ),
    Field(
        Column("North star", "Whether it is the one that matters most.", 11, choices=("yes",)),
        lambda it: yes(it.north_star),
    ),
)
FUNNELS: tuple[Field[Funnel], ...] = (
    Field(Column("Funnel", "Steps towards something.", 24), lambda it: it.name),
    Field(Column("Description", "What it leads to.", 48), lambda it: text(it.description)),
    Field(OWNER, lambda it: text(it.owner)),
    Field(
        Column("Steps", "The events, pages and screens, in order.", 64),
        lambda it: items(map(step_data, it.steps)),
    ),
    Field(WITHIN, lambda it: text(it.within)),
    Field(Column("Metric", "The figure that it is measured by.", 24), lambda it: text(it.metric)),
    Field(
        Column("Core", "Whether the business lives on it.", 8, choices=("yes",)),
        lambda it: yes(it.core),
    ),
)


def metrics(plan: Plan) -> Sheet:
    """A row for each figure."""
    about = "one row for each figure that answers a question"
    return sheet_of("Metrics", about, METRICS, plan.metrics)


def funnels(plan: Plan) -> Sheet:
    """A row for each funnel."""
    return sheet_of("Funnels", "one row for each way towards something", FUNNELS, plan.funnels)
