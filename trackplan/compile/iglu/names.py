"""What schemas are called in Iglu, and whose they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from trackplan.compile.file_names import file_names, marked
from trackplan.compile.iglu.registry import Registry
from trackplan.errors import UserError
from trackplan.output.files import is_safe_name
from trackplan.plan.model.plan import Plan

VENDOR = re.compile(r"[a-zA-Z0-9_.-]+")


def schema_names(names: Iterable[str]) -> dict[str, str]:
    """`song_played` for each name: a table or column of the warehouse is named for it."""
    files = file_names(names)
    plain = {name: file.replace("-", "_") for name, file in files.items()}
    taken = Counter(plain.values())
    return {
        name: found if taken[found] == 1 else marked(name, files[name]).replace("-", "_")
        for name, found in plain.items()
    }


def vendor_of(plan: Plan, stated: str | None, registry: Registry) -> str:
    """The vendor that is asked for, else the only one that the folder has schemas of.

    Raises UserError where there is none, or where it is none.
    """
    found = registry.vendors()
    if stated is None and len(found) == 1:
        return found.pop()
    if stated is None:
        example = _domain(plan) or "com.acme"
        raise UserError(
            "Snowplow's schemas need a vendor, which is your organisation's domain in reverse",
            help=f"say whose they are, for example `--vendor {example}`",
        )
    if not VENDOR.fullmatch(stated) or not is_safe_name(stated):
        raise UserError(
            f"`{stated}` cannot be a vendor",
            help="letters, digits, `_`, `.` and `-` may stand in it, for example `com.acme`",
        )
    return stated


def _domain(plan: Plan) -> str | None:
    """The domain of the address of an owner, in reverse; the plan's owner comes first."""
    first = None if plan.owner is None else plan.owner.name
    for owner in sorted(plan.owners, key=lambda each: each.name != first):
        contact = "" if owner.contact is None else owner.contact.value
        if found := re.fullmatch(r"[^@\s]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)", contact):
            return ".".join(reversed(found[1].split(".")))
    return None
