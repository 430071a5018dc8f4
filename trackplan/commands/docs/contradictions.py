"""Arguments of `trackplan docs` that make no sense together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from trackplan.commands.docs.arguments import DocsArguments
from trackplan.docs.formats import TELLS, TEMPLATED, Fact, FormatName
from trackplan.errors import UserError
from trackplan.listing import in_a_row


def refuse_contradictions(given: DocsArguments) -> None:
    """Raise UserError where one argument would have to be disregarded."""
    if given.serve:
        refuse_beside_serving(given)
    elif given.port is not None or not given.browser:
        name = "--port" if given.port is not None else "--no-browser"
        raise UserError(f"`{name}` is about `--serve`", help="leave it out, or add `--serve`")
    if given.force and (given.check or given.diff):
        raise UserError("`--force` replaces files, `--check` and `--diff` write none")
    if given.if_stale and (given.check or given.diff or given.force):
        name = "--check" if given.check else "--diff" if given.diff else "--force"
        raise UserError(f"`--if-stale` decides whether to write, and so does `{name}`")
    if given.git is False and (given.repository is not None or given.branch is not None):
        name = "--repository" if given.repository is not None else "--branch"
        raise UserError(f"`--no-git` leaves out what `{name}` is about", help="leave out one")


def refuse_beside_serving(given: DocsArguments) -> None:
    """Raise UserError where something is asked of files, while none is written."""
    written = {
        "-o": given.output is not None,
        "--check": given.check,
        "--diff": given.diff,
        "--force": given.force,
        "--if-stale": given.if_stale,
    }
    stray = [f"`{name}`" for name, is_given in written.items() if is_given]
    if stray:
        raise UserError("`--serve` writes no files", help=f"leave out {in_a_row(stray)}")
    if given.format not in (None, "html"):
        help = f"`-o DIR` writes {given.format}"
        raise UserError(f"`--serve` shows html, not {given.format}", help=help)


def refuse_one_folder(given: DocsArguments, count: int) -> None:
    """Raise UserError where one folder is named for several documents."""
    if given.output is None or count == 1:
        return
    of_format = "" if given.format is None else f"{given.format} "
    raise UserError(
        f"`-o` is one folder, and {count} {of_format}documents are configured",
        help="choose one by `--format`, or leave it out"
        if given.format is None
        else "leave it out: each is written where it is configured",
    )


def refuse_unread(given: DocsArguments, asked: Collection[FormatName]) -> None:
    """Raise UserError where an argument is about none of the formats that are asked for."""
    for name, formats in given_with_readers(given):
        if not set(asked) & set(formats):
            raise UserError(
                f"`{name}` is about {in_a_row(formats)}",
                help=f"leave it out, or choose `--format {formats[0]}`",
            )


def given_with_readers(given: DocsArguments) -> Iterator[tuple[str, tuple[FormatName, ...]]]:
    """The options that were given and that not every format reads, each with those that do."""
    if given.code:
        yield "--code", telling("calls")
    if given.templates is not None:
        yield "--templates", TEMPLATED
    if given.repository is not None:
        yield "--repository", telling("history")
    if given.branch is not None:
        yield "--branch", telling("history")


def telling(fact: Fact) -> tuple[FormatName, ...]:
    """The formats that tell it."""
    return tuple(format for format, facts in TELLS.items() if fact in facts)
