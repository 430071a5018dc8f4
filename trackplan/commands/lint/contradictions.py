"""Arguments of `trackplan lint` that make no sense together."""

from __future__ import annotations

from trackplan.commands.lint.options import LintOptions
from trackplan.commands.targets import STDIN
from trackplan.errors import UserError


def refuse_contradictions(options: LintOptions) -> None:
    """Raise UserError where one argument would have to be disregarded."""
    if STDIN in options.paths:
        refuse_for_stdin(options)
    elif options.stdin_filename is not None:
        raise UserError("`--stdin-filename` needs `-`, which reads standard input")
    if options.update_baseline and (options.makes_fixes or options.since is not None):
        other = "fixing" if options.makes_fixes else "`--since`"
        help = "do one, then the other"
        raise UserError(f"`--update-baseline` and {other} exclude one another", help=help)


def refuse_for_stdin(options: LintOptions) -> None:
    """What standard input cannot be asked for."""
    if options.paths != (STDIN,):
        raise UserError("`-` (standard input) stands alone")
    if options.makes_fixes and not options.diff:
        help = "`--diff` shows what fixing would change"
        raise UserError("standard input cannot be fixed, for it is no file", help=help)
    if options.stdin_filename is None and (options.since is not None or options.update_baseline):
        given = "--update-baseline" if options.update_baseline else "--since"
        help = "say with `--stdin-filename` which it stands for"
        raise UserError(f"`{given}` needs to know the file that standard input is", help=help)
