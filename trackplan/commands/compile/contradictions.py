"""Arguments of `trackplan compile` that make no sense, or none together."""

from __future__ import annotations

import re

from trackplan.commands.compile.options import CompileRun
from trackplan.compile.targets import TARGETS
from trackplan.compile.unread_options import refuse_unread
from trackplan.errors import UserError
from trackplan.listing import in_a_row
from trackplan.suggest import did_you_mean

# RFC 3986: a scheme first, no white space, and no fragment, which an `$id` may not have.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s#]+")


def refuse_contradictions(asked: CompileRun) -> None:
    """Raise UserError where the arguments make no sense, or none together."""
    refuse_unknown(asked.to)
    refuse_unread(asked.options, asked.to)
    refuse_base(asked.options.base_url)
    if asked.folder is None and asked.stdout is None:
        raise UserError(
            "no folder to write to", help="name one, such as `-o schemas`, or use `--stdout`"
        )
    writes = asked.folder is not None or asked.check or asked.diff or asked.force
    if asked.stdout is not None and writes:
        raise UserError(
            "`--stdout` writes no folder", help="leave out `-o`, `--check`, `--diff` and `--force`"
        )
    if asked.force and (asked.check or asked.diff):
        raise UserError("`--force` replaces files, `--check` and `--diff` write none")


def refuse_unknown(names: tuple[str, ...]) -> None:
    """Raise UserError where there is no such target, or none is named."""
    there_is = f"there is {in_a_row(TARGETS)}"
    if not names:
        raise UserError("no target is named", help=there_is)
    for name in names:
        if name not in TARGETS:
            hint = did_you_mean(name, TARGETS) or there_is
            raise UserError(f"there is no target `{name}`", help=hint)


def refuse_base(base: str | None) -> None:
    """Raise UserError where no `$id` can begin so."""
    if base is not None and not _URL.fullmatch(base):
        help_ = "write an absolute one without a fragment, such as https://acme.example/schemas"
        raise UserError(f"`--base-url {base}` is no base for an `$id`", help=help_)
