"""A run of `trackplan compile`: make the files, then write them or show what would change."""

from __future__ import annotations

import sys

from trackplan.commands.compile.contradictions import refuse_contradictions
from trackplan.commands.compile.losses import lines
from trackplan.commands.compile.options import CompileRun
from trackplan.commands.plan_to_write import called, sound_plan
from trackplan.commands.targets import one_folder
from trackplan.commands.written_files import show
from trackplan.compile.iglu.registry import Registry
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.compile.targets import TARGETS
from trackplan.errors import UserError
from trackplan.listing import first_few
from trackplan.output.changes import plan_changes
from trackplan.output.files import Output
from trackplan.output.summary import kept, written
from trackplan.output.write import write
from trackplan.plan.model.plan import Plan
from trackplan.suggest import did_you_mean


def compile_plan(asked: CompileRun) -> int:
    """Write the files, or show what writing them would change; 1 where `--check` finds any.

    Raises UserError where the plan does not load, or where a file cannot be written; then nothing
    has been touched.
    """
    refuse_contradictions(asked)
    of = one_folder(asked.plan)
    plan = sound_plan(of, asked.today)
    compiled = compile_to(asked.to, plan, asked.options)
    say_what_is_lost(asked, compiled)
    files = together(compiled)
    if asked.stdout is not None:
        return print_one(asked.stdout, files, compiled)
    assert asked.folder is not None  # noqa: S101 (refused above)
    # What was published stays, whatever else is written beside it.
    changes = plan_changes(asked.folder, {**Registry(asked.folder).ours(), **files})
    if asked.check or asked.diff:
        return show(asked.folder, changes, failing=asked.check)
    merged = frozenset(path for each in compiled for path in each.merged)
    maker = f"compiled files of {called(plan, of)}"
    write(asked.folder, changes, force=asked.force, merged=merged, maker=maker)
    sys.stdout.write(f"{written(asked.folder, changes)}\n")
    sys.stderr.writelines(f"{line}\n" for line in kept(asked.folder, changes))
    return 0


def compile_to(names: tuple[str, ...], plan: Plan, options: CompileOptions) -> list[Compiled]:
    """What each target makes of the plan."""
    return [TARGETS[name](plan, options) for name in dict.fromkeys(names)]


def say_what_is_lost(asked: CompileRun, compiled: list[Compiled]) -> None:
    """Print what the formats cannot hold; where there are several, each line names its own."""
    names = tuple(dict.fromkeys(asked.to))
    for name, each in zip(names, compiled, strict=True):
        said = lines(name, each.lost, verbose=asked.verbose, is_only=len(names) == 1)
        sys.stderr.writelines(f"{line}\n" for line in said)


def together(compiled: list[Compiled]) -> Output:
    """The files of all targets. Raises UserError where two make the same one."""
    files: dict[str, str | bytes] = {}
    for each in compiled:
        if twice := sorted(files.keys() & each.files.keys()):
            raise UserError(f"two targets make `{twice[0]}`", help="give each a folder of its own")
        files |= each.files
    return files


def print_one(wanted: str, files: Output, compiled: list[Compiled]) -> int:
    """Print one file, asked for by its path or by what it is about in the plan."""
    by_name = {name: path for each in reversed(compiled) for name, path in each.of_names.items()}
    path = wanted if wanted in files else by_name.get(wanted)
    if path is None:
        hint = did_you_mean(wanted, [*by_name, *files]) or what_there_is(files)
        raise UserError(f"`{wanted}` is not a file that is made", help=hint)
    content = files[path]
    # JSON is UTF-8, whatever the terminal's own encoding.
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
    return 0


def what_there_is(files: Output) -> str:
    """A help line with the first few files."""
    return f"there is {first_few([f'`{path}`' for path in files])}" if files else "there is none"
