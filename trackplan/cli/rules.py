"""`trackplan rules` and `trackplan rule`: their arguments."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Form = Literal["text", "json", "markdown"]
RuleForm = Literal["text", "json"]


def rules(
    *, form: Annotated[Form, typer.Option("--format", help="How to print them.")] = "text"
) -> int:
    """List the rules."""
    from trackplan.commands.rule_book import list_rules

    return list_rules(form)


def rule(
    name: Annotated[str, typer.Argument(help="The rule, such as event-name-case.")],
    *,
    form: Annotated[RuleForm, typer.Option("--format", help="How to print it.")] = "text",
) -> int:
    """Explain one rule, with examples."""
    from trackplan.commands.rule_book import show_rule

    return show_rule(name, form)
