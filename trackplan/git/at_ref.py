"""Files as they were at a ref."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from trackplan.errors import UserError
from trackplan.git.below import below
from trackplan.git.merge_base import merge_base
from trackplan.git.run import output


def files_at(root: Path, ref: str, folder: Path) -> Mapping[str, bytes]:
    """All files below `folder` at the merge base of `ref` and HEAD, by path below `root`.

    Symbolic links and submodules are left out; a folder that was not there has no files. Paths
    have `/`. Raises UserError as `changed_lines` does, and for a folder outside of `root`.
    """
    base = merge_base(root, ref)
    place = below(root, folder)
    if place is None:
        raise UserError(f"{folder} lies outside of the repository {root}")
    where = [f"{place}/"] if place else []
    listed = output(root, "ls-tree", "-r", "-z", "--full-tree", base, "--", *where)
    blobs = {}
    for entry in listed.split(b"\0")[:-1]:
        about, _, path = entry.partition(b"\t")
        mode, kind, name = about.split(b" ")
        if kind == b"blob" and mode != b"120000":
            blobs[os.fsdecode(path)] = name
    return dict(zip(blobs, contents(root, blobs.values()), strict=True))


def contents(root: Path, blobs: Iterable[bytes]) -> Iterator[bytes]:
    """The contents of `blobs`, in their order, from one process."""
    asked = list(blobs)
    stdin = b"".join(name + b"\n" for name in asked)
    answers, at = output(root, "cat-file", "--batch", stdin=stdin), 0
    for name in asked:
        end = answers.index(b"\n", at)
        answer = answers[at:end].split(b" ")
        if answer[-1] == b"missing":
            help = "run `git fetch` to complete this clone"
            raise UserError(f"git lacks the file with the id {name.decode()}", help=help)
        size = int(answer[2])
        yield answers[end + 1 : end + 1 + size]
        at = end + size + 2
