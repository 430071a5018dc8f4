"""The target `segment`: a tracking plan of Segment Protocols, as typewriter reads it too."""

from __future__ import annotations

from typing import assert_never

from trackplan.compile.json_text import json_text
from trackplan.compile.left_out import sentences
from trackplan.compile.protocols.layouts import config_api, public_api
from trackplan.compile.protocols.lost import losses
from trackplan.compile.protocols.rules import Rule, rules
from trackplan.compile.sound import refuse_unsound
from trackplan.compile.target import Compiled, CompileOptions, Layout
from trackplan.plan.model.plan import Plan
from trackplan.schema.json_schema import DIALECTS, JsonSchema

# What typewriter calls it: the folder that the client is made in holds its plan.
PLAN = "plan.json"


def segment(plan: Plan, options: CompileOptions) -> Compiled:
    """`plan.json`, in which each rule has a schema by itself, without references to others.

    Raises UserError where a pattern or a `schema:` of the plan makes no JSON Schema.
    """
    found = [each for each in rules(plan) if options.layout == "v2" or _is_in_v1(each)]
    for rule in found:
        about = f"the rule about `{rule.key or rule.kind.lower()}`"
        refuse_unsound(about, {"$schema": DIALECTS["7"], **rule.schema})
    text = json_text(_laid_out(plan, found, options.layout))
    lost = sentences(losses(plan, options.layout, found))
    return Compiled({PLAN: text}, lost)


def _is_in_v1(rule: Rule) -> bool:
    return rule.kind not in ("PAGE", "SCREEN")


def _laid_out(plan: Plan, rules: list[Rule], layout: Layout) -> JsonSchema:
    match layout:
        case "v2":
            return public_api(plan, rules)
        case "v1":
            return config_api(plan, rules)
        case _:
            assert_never(layout)
