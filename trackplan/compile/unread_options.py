"""Options that were given, and that none of the targets reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trackplan.compile.target import CompileOptions
from trackplan.errors import UserError
from trackplan.listing import in_a_row

READ_BY: Mapping[str, tuple[str, ...]] = {
    "draft": ("json-schema",),
    "base_url": ("json-schema",),
    "layout": ("segment",),
    "dialect": ("sql", "dbt", "odcs"),
    "vendor": ("snowplow",),
    "template": ("template",),
}


def refuse_unread(options: CompileOptions, targets: Collection[str]) -> None:
    """Raise UserError where an option is not as by default, and is about other targets."""
    usual = CompileOptions()
    for field, readers in READ_BY.items():
        is_given = getattr(options, field) != getattr(usual, field)
        if is_given and not set(readers) & set(targets):
            name = f"--{field.replace('_', '-')}"
            raise UserError(
                f"`{name}` is about {in_a_row(readers)}",
                help=f"leave it out, or add `--to {readers[0]}`",
            )
