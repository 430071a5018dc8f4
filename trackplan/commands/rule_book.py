"""`trackplan rules` and `trackplan rule NAME`: the rule book, made from the rules themselves."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any, Literal

from trackplan.errors import UserError
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rule import Bad, Good, Rule
from trackplan.rules.fixes import Fixing, fixing
from trackplan.rules.options import OptionDescription, options_of
from trackplan.rules.registry import GROUPS, RULES
from trackplan.suggest import did_you_mean

Form = Literal["text", "json", "markdown"]
RuleClass = type[Rule[Any]]


def list_rules(form: Form) -> int:
    """Print all rules, group by group."""
    printers = {"text": as_text, "json": as_json, "markdown": as_markdown}
    sys.stdout.write(printers[form](RULES))
    if form == "text":
        sys.stdout.write(f"Always on, before all rules: {', '.join(LOADING_PROBLEMS)}.\n")
    return 0


def show_rule(name: str, form: Form) -> int:
    """Print one rule with its examples. Raises UserError where there is none of that name."""
    rule = next((rule for rule in RULES if rule.id() == name), None)
    if rule is None and name in LOADING_PROBLEMS:
        sys.stdout.write(f"{name}\n\n{LOADING_PROBLEMS[name]} It cannot be switched off.\n")
        return 0
    if rule is None and name in GROUPS:
        sys.stdout.write(as_text([rule for rule in RULES if rule.group == name]))
        return 0
    if rule is None:
        known = [*GROUPS, *(rule.id() for rule in RULES)]
        help_ = did_you_mean(name, known) or "`trackplan rules` lists them"
        raise UserError(f"there is no rule `{name}`", help=help_)
    if form == "json":
        sys.stdout.write(json.dumps(described(rule), indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(explained(rule))
    return 0


def as_text(rules: Iterable[RuleClass]) -> str:
    """A line for each rule, under the title of its group."""
    rules = list(rules)
    width = max(len(rule.id()) for rule in rules)
    lines = []
    for group in dict.fromkeys(rule.group for rule in rules):
        title = GROUPS[group]
        lines += [f"{title} ({group})", ""]
        lines += [
            f"  {rule.id():<{width}}  {rule.severity!s:<7}  {rule.summary()}"
            for rule in rules
            if rule.group == group
        ]
        lines.append("")
    return "\n".join([*lines, "`trackplan rule NAME` explains one.", ""])


def as_markdown(rules: Iterable[RuleClass]) -> str:
    """A table for a README."""
    head = ["| rule | group | severity | fix | what it asks |", "| --- | --- | --- | --- | --- |"]
    marks: dict[Fixing, str] = {"safe": "safe", "unsafe": "unsafe", "none": ""}
    rows = [
        f"| `{rule.id()}` | {rule.group} | {rule.severity} | {marks[fixing(rule)]} "
        f"| {rule.summary()} |"
        for rule in rules
    ]
    return "\n".join([*head, *rows, ""])


def as_json(rules: Iterable[RuleClass]) -> str:
    """Everything about every rule."""
    return json.dumps([described(rule) for rule in rules], indent=2, ensure_ascii=False) + "\n"


def described(rule: RuleClass) -> dict[str, object]:
    """One rule as JSON."""
    return {
        "id": rule.id(),
        "group": rule.group,
        "severity": str(rule.severity),
        "profile": rule.profile,
        "fix": fixing(rule),
        "summary": rule.summary(),
        "explanation": rule.explanation(),
        "options": [
            {"name": each.name, "type": each.type, "default": each.default}
            for each in options_of(rule)
        ],
        "good": [good.text for good in rule.good],
        "bad": [{"text": bad.text, "message": bad.message, "fixed": bad.fixed} for bad in rule.bad],
    }


def explained(rule: RuleClass) -> str:
    """One rule as text: what it asks, why, its options and its examples."""
    about = f"{rule.group} · {rule.severity} · profile {rule.profile} · fix: {fixing(rule)}"
    parts = [rule.id(), about, rule.summary(), rule.explanation()]
    options = options_of(rule)
    if options:
        parts.append(f"Options, under [rules.{rule.id()}]:\n\n" + options_text(options))
    parts += [said(bad) for bad in rule.bad]
    parts += [accepted(good) for good in rule.good]
    return "\n\n".join(parts) + "\n"


def options_text(options: Iterable[OptionDescription]) -> str:
    """A line for each option."""
    return "\n".join(
        f"    {each.name} = {json.dumps(each.default)}  # {each.type}" for each in options
    )


def said(bad: Bad) -> str:
    """A bad example with its message and what a fix makes of it."""
    text = f"Bad: {bad.message}\n\n{indented(bad.text)}"
    return text if bad.fixed is None else f"{text}\n\nFixed:\n\n{indented(bad.fixed)}"


def accepted(good: Good) -> str:
    """A good example."""
    return f"Good:\n\n{indented(good.text)}"


def indented(text: str) -> str:
    """A block of YAML set apart from the prose."""
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip().splitlines())
