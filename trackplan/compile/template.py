"""The target `template`: a Jinja2 file of the user's own over the plan."""

from __future__ import annotations

from pathlib import Path

from trackplan.compile.target import Compiled, CompileOptions
from trackplan.compile.user_template.environment import rendered
from trackplan.compile.user_template.plan import plan_data
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan
from trackplan.source import shown

SUFFIXES = frozenset({".jinja", ".jinja2", ".j2"})


def template(plan: Plan, options: CompileOptions) -> Compiled:
    """One file, named as the template without its suffix: `events.md.jinja` makes `events.md`.

    Raises UserError where no template is named, or where it fails.
    """
    if options.template is None:
        raise UserError(
            "the target `template` needs a template",
            help="name a Jinja2 file of your own, such as `--template events.md.jinja`",
        )
    name = file_made_by(options.template)
    text = rendered(options.template, plan.naming, {"plan": plan_data(plan)})
    return Compiled({name: text})


def file_made_by(path: Path) -> str:
    """The name of the file. Raises UserError where the template is not named for one."""
    if path.suffix not in SUFFIXES:
        raise UserError(
            f"`{shown(path)}` is not named as a template",
            help=f"name it for the file that it makes, such as `{path.name}.jinja`",
        )
    return path.stem
