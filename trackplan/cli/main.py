"""The program `trackplan`: its commands, its version, and the edge where errors end."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, NoReturn

import typer

from trackplan import __version__
from trackplan.cli.calls import calls
from trackplan.cli.check import check
from trackplan.cli.compile import compile as compile_plan
from trackplan.cli.config import config
from trackplan.cli.docs import docs
from trackplan.cli.edge import USAGE, at_the_edge, leave
from trackplan.cli.generate import generate
from trackplan.cli.lint import lint
from trackplan.cli.rename import rename
from trackplan.cli.rules import rule, rules
from trackplan.cli.schema import schema
from trackplan.cli.status import status

# In the order that --help lists them. A command returns its exit code. Its file imports nothing
# but typer and the standard library at the top, and the rest inside the function, so that
# `--version`, `--help` and shell completion stay quick.
COMMANDS: Mapping[str, Callable[..., int]] = {
    "lint": lint,
    "check": check,
    "calls": calls,
    "status": status,
    "rename": rename,
    "rules": rules,
    "rule": rule,
    "config": config,
    "schema": schema,
    "compile": compile_plan,
    "generate": generate,
    "docs": docs,
}


def show_version(wanted: bool) -> None:
    """Print the version and stop, if `wanted`."""
    if wanted:
        typer.echo(f"trackplan {__version__}")
        raise typer.Exit


def root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """What every command shares; without a command, the help."""
    del version  # its callback has done the work
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(USAGE)


def program(words: Sequence[str]) -> typer.Typer:
    """The command line for these arguments.

    Building a command takes Typer milliseconds, so only those are built that `words` can mean.
    """
    app = typer.Typer(
        name="trackplan",
        help="Keep a tracking plan as YAML beside the code, and hold everything to it.",
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # importing rich would double the time that --help takes
    )
    app.callback(invoke_without_command=True)(root)
    first = words[0] if words else ""
    for name, command in COMMANDS.items():
        if first == name or (first not in COMMANDS and first != "--version"):
            app.command(name)(command)
    return app


def run() -> NoReturn:
    """The program `trackplan`."""
    leave(main())


def main() -> int:
    """Run the command line; the exit code is the process's."""
    # Typer reads arguments by pydantic, which else looks through everything that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()  # the process ends soon; what it made need not be looked through before
    app = program(sys.argv[1:])
    return at_the_edge(lambda: app(prog_name="trackplan", standalone_mode=False))
