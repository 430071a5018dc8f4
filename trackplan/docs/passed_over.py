"""Files of a user's theme that would be passed over in silence: misnamed, or in the wrong place."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from trackplan.errors import UserError
from trackplan.source import shown
from trackplan.suggest import nearest

if TYPE_CHECKING:
    import jinja2

SUFFIX = ".jinja"
SUFFIXES = frozenset({SUFFIX, ".jinja2", ".j2"})
# Beside ours in here a theme may have files of its own.
ASSETS = "assets"


def refuse_passed_over(environment: jinja2.Environment, own: Path, ours: Path) -> None:
    """Refuse what looks like a template in a user's folder, and neither replaces nor serves one.

    `own` and `ours` are the folders of one form. What begins with `_`, and what a template
    includes, is a part of the user's own. Raises UserError for the first that is neither.
    """
    known, there = files_below(ours), files_below(own)
    refuse_beside(own, known - there)
    doubtful = {name for name in there - known if is_doubtful(name, by_last(known))}
    included = included_by(environment, there - doubtful) if doubtful else set()
    for name in sorted(doubtful - included) if included is not None else ():
        raise UserError(
            f"`{shown(own / name)}` takes the place of none of ours, and no template includes it",
            help=advice(name, by_last(known)),
        )


def files_below(folder: Path) -> frozenset[str]:
    """The names of all files, as templates call them."""
    paths = folder.rglob("*") if folder.is_dir() else ()
    return frozenset(each.relative_to(folder).as_posix() for each in paths if each.is_file())


def by_last(names: Collection[str]) -> dict[str, str]:
    """The names by their last parts."""
    return {each.rpartition("/")[2]: each for each in names}


def refuse_beside(own: Path, missing: Collection[str]) -> None:
    """Raise UserError for a template that lies beside the folder of its form."""
    for name in sorted(missing):
        beside = own.parent / name
        if name.endswith(SUFFIX) and beside.is_file():
            help = f"put it into `{shown(own)}`"
            raise UserError(f"`{shown(beside)}` lies in the wrong folder", help=help)


def is_doubtful(name: str, known: Collection[str]) -> bool:
    """Whether a file that takes the place of none of ours seems to be meant to."""
    *folders, last = name.split("/")
    if folders[:1] == [ASSETS] or any(each.startswith(("_", ".")) for each in (*folders, last)):
        return False
    return Path(last).suffix in SUFFIXES or last in known or f"{last}{SUFFIX}" in known


def included_by(environment: jinja2.Environment, names: Collection[str]) -> set[str] | None:
    """What templates include, import or extend, and these in turn; None where nobody can tell."""
    found, waiting = set[str](), [each for each in names if is_template(each)]
    while waiting:
        named = references(environment, waiting.pop())
        if None in named:
            return None
        new = {each for each in named if each is not None} - found
        found |= new
        waiting += new
    return found


def is_template(name: str) -> bool:
    """Whether pages may be made by a file though nothing includes it."""
    return Path(name).suffix in SUFFIXES and not name.startswith((f"{ASSETS}/", "."))


def references(environment: jinja2.Environment, name: str) -> set[str | None]:
    """What a template names; None stands for what is known only when a page is made."""
    import jinja2
    from jinja2.meta import find_referenced_templates

    if environment.loader is None:
        return set()
    try:
        text, _, _ = environment.loader.get_source(environment, name)
        return set(find_referenced_templates(environment.parse(text)))
    except (jinja2.TemplateError, UnicodeDecodeError):  # said when a page is made
        return {None}


def advice(name: str, known: dict[str, str]) -> str:
    """What to do about a file that is passed over; `known` are ours by their last parts."""
    last = name.rpartition("/")[2]
    by_stem = {stem(each): each for each in known if each.endswith(SUFFIX)}
    near = [each for each in (last, f"{last}{SUFFIX}") if each in known]
    near += [by_stem[each] for each in [nearest(stem(last), by_stem)] if each is not None]
    if near:
        return f"did you mean `{known[near[0]]}`?"
    return "the name of a part that others include begins with `_`"


def stem(last: str) -> str:
    """A name without its suffixes."""
    return last.partition(".")[0]
