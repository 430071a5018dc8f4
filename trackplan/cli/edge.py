"""The edge of the program: where every error ends in a message and an exit code."""

from __future__ import annotations

import atexit
import io
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, TextIO

import typer

from trackplan.errors import UserError

USAGE = 2  # wrong usage or configuration, nothing to read, or a defect of trackplan
INTERRUPTED = 130  # 128 + SIGINT, as shells say it
BROKEN_PIPE = 141  # 128 + SIGPIPE, as shells say it: the reader, such as `head`, went away
DEBUG = "TRACKPLAN_DEBUG"


def at_the_edge(run: Callable[[], object]) -> int:
    """What `run` returns if it is an exit code, else 0; a message and a code if it raises."""
    take_closed_streams_for_nowhere()
    write_anything(sys.stdout)
    write_anything(sys.stderr)
    try:
        return finish(run)
    except UserError as error:
        if error.__cause__ and os.environ.get(DEBUG):
            traceback.print_exception(error.__cause__)
        return complain(error.message, error.help)
    except typer.TyperException as error:
        return complain(error.format_message().replace("Value error, ", ""), usage_help(error))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 (this is the last place that can be kind about it)
        return confess(error)
    finally:
        let_go(sys.stdout)
        let_go(sys.stderr)


def leave(code: int) -> NoReturn:
    """End the process without taking apart all that it made: of a large plan, millions of objects.

    Whoever has to come back, such as a profiler, calls `main`.
    """
    atexit._run_exitfuncs()  # noqa: SLF001 (the standard library has no other name for it)
    let_go(sys.stdout)
    let_go(sys.stderr)
    os._exit(code)


def finish(run: Callable[[], object]) -> int:
    """The exit code of `run`, whose output has reached its reader."""
    try:
        code = run()
    except SystemExit as stop:
        # Typer makes a broken pipe exit 1, which would mean findings.
        if isinstance(stop.__context__, BrokenPipeError):
            raise stop.__context__ from None
        raise
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def complain(message: str, help: str | None) -> int:
    """Say on stderr what is wrong and what to do; that nobody reads it changes no exit code."""
    with suppress(BrokenPipeError):
        typer.echo(f"trackplan: error: {message}", err=True)
        if help:
            typer.echo(f"  help: {help}", err=True)
    return USAGE


def usage_help(error: typer.TyperException) -> str:
    """Where the usage of the command is explained that `error` is about."""
    context: typer.Context | None = getattr(error, "ctx", None)
    path = context.command_path if context else "trackplan"
    return f"`{path} --help` shows the usage"


def confess(error: Exception) -> int:
    """Say on stderr what nobody foresaw, with the traceback where it is asked for."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    if isinstance(error, OSError):
        return complain(refusal(error), f"{DEBUG}=1 shows where it happened")
    summary = f"{type(error).__name__}: {error}".rstrip(": ")
    return complain(
        f"this is a defect of trackplan: {summary}",
        f"please report it, with the traceback that {DEBUG}=1 shows",
    )


def refusal(error: OSError) -> str:
    """What the operating system refused, and about which file."""
    reason = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {reason}" if error.filename else reason


def take_closed_streams_for_nowhere() -> None:
    """Let what is printed go nowhere where the shell has closed the stream, which then is None."""
    sys.stdout = sys.stdout or nowhere()
    sys.stderr = sys.stderr or nowhere()


def nowhere() -> TextIO:
    """A stream that nobody reads."""
    return Path(os.devnull).open("w", encoding="utf-8")


def write_anything(stream: object) -> None:
    """Escape what the stream's encoding lacks, such as `✓` in Latin-1, rather than raise."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def let_go(stream: object) -> None:
    """Drop what cannot be written, so that Python does not try again, and fail, on its way out."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    try:
        stream.flush()
    except OSError:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
