"""Where HEAD left another ref."""

from __future__ import annotations

import re
from pathlib import Path

from trackplan.errors import UserError
from trackplan.git.run import failure, run
from trackplan.git.working_tree import is_shallow

SHALLOW = "this clone is shallow: "
ACTION = "(with actions/checkout set `fetch-depth: 0`)"
DEEPEN = f"run `git fetch --unshallow` {ACTION}"


def merge_base(root: Path, ref: str) -> str:
    """The commit where HEAD left `ref`."""
    commit, head = commit_named(root, ref), commit_named(root, "HEAD")
    if head is None:
        raise UserError(f"the repository {root} has no commits yet")
    if commit is None:
        raise unknown(root, ref)
    done = run(root, "merge-base", commit, head)
    if done.returncode == 0:
        return done.stdout.decode().strip()
    fetch = f"{SHALLOW}{DEEPEN}"
    help = fetch if is_shallow(root) else "name a ref that the current branch grew from"
    raise UserError(f"HEAD and `{ref}` share no history", help=help)


def commit_named(root: Path, ref: str) -> str | None:
    """The commit that `ref` names; what git could take for an option or a range names none."""
    if not ref or ref.startswith("-") or "\0" in ref:
        return None
    done = run(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    name = done.stdout.decode().strip()
    if b"not a git repository" in done.stderr:
        help = "run this inside a clone"
        raise UserError(f"{root} is in no git repository", help=help)
    if b"dubious ownership" in done.stderr:
        raise failure(done)
    return name if re.fullmatch(r"[0-9a-f]{40,64}", name) else None


def unknown(root: Path, ref: str) -> UserError:
    """The error for a ref that names no commit, with the way to get it."""
    branch = ref.removeprefix("origin/")
    fetch = f"origin {branch}:refs/remotes/origin/{branch}"
    if branch == ref and commit_named(root, f"origin/{ref}"):
        help = f"did you mean `origin/{ref}`?"
    elif is_shallow(root):
        help = f"{SHALLOW}run `git fetch --depth=1000 {fetch}` {ACTION}"
    else:
        help = "`git branch --all` and `git tag` list what there is"
    return UserError(f"git knows no commit `{ref}` here", help=help)
