"""`trackplan rules` and `trackplan rule`: their arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Form = Literal["text", "json", "markdown"]
RuleForm = Literal["text", "json"]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration file, which may add rules.",
        show_default="the one found upwards",
    ),
]


def rules(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]…", help="Rules, groups or profiles.", show_default="all there are"
        ),
    ] = None,
    *,
    selected: Annotated[
        bool, typer.Option("--selected", help="Only those that the configuration selects.")
    ] = False,
    test: Annotated[
        bool, typer.Option("--test", help="Run the examples of your own, or of those named.")
    ] = False,
    form: Annotated[Form, typer.Option("--format", help="How to print them.")] = "text",
    config: ConfigFile = None,
) -> int:
    """List the rules, or test the ones you wrote."""
    from trackplan.commands.arguments import names_of
    from trackplan.commands.rules.list_rules import Listing, list_rules

    return list_rules(Listing(names_of(names), form, config, selected, test))


def rule(
    name: Annotated[str, typer.Argument(help="The rule, such as event-name-case.")],
    *,
    form: Annotated[RuleForm, typer.Option("--format", help="How to print it.")] = "text",
    config: ConfigFile = None,
) -> int:
    """Explain one rule, with examples."""
    from trackplan.commands.rules.show_rule import show_rule

    return show_rule(name, form, config)
