"""Who last touched each line of a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from trackplan.git.commit import Commit
from trackplan.git.followed import followed
from trackplan.git.moved import Place
from trackplan.git.origins import Origin, origins
from trackplan.git.shallow import boundary

# A line that no commit has yet; one that is as old as the history of this shallow clone, or older.
Touch: TypeAlias = Commit | Literal["uncommitted", "unknown"]
# Above that, git takes seconds to look for lines that changed places.
SMALL = 10_000


def lines(root: Path, paths: Iterable[str]) -> Mapping[str, tuple[Touch, ...]]:
    """The last touch of each line of files in the working tree, by path below `root`.

    A change of white space alone is none. Lines that only moved keep their commit: within a file
    of up to 10,000 lines, and between files wherever a commit made a twentieth of all lines, as
    one that splits a file does. A file that is gone, or of which git says nothing, is left out.
    """
    from concurrent.futures import ThreadPoolExecutor

    oldest = boundary(root)
    if oldest is None:
        return {}
    texts = {path: text for path in paths if (text := text_of(root / path)) is not None}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = pool.map(lambda path: origins(root, path, *options(texts[path])), texts)
        told = {path: found for path, found in zip(texts, asked, strict=True) if found is not None}
    come = followed(root, committed(told), texts)
    return {
        path: tuple(touch(come.get((path, n)), oldest) for n in range(len(texts[path])))
        for path in told
    }


def text_of(path: Path) -> list[bytes] | None:
    """The lines of a file as git counts them; None where there is none."""
    try:
        text = path.read_bytes()
    except OSError:
        return None
    return text.removesuffix(b"\n").split(b"\n") if text else []


def options(text: list[bytes]) -> tuple[str, ...]:
    """What else git is asked for a file of this text."""
    return ("-M",) if len(text) <= SMALL else ()


def committed(told: Mapping[str, Mapping[int, Origin]]) -> dict[Place, Origin]:
    """The origins of lines that a commit has."""
    return {
        (path, line): origin
        for path, found in told.items()
        for line, origin in found.items()
        if origin.is_committed
    }


def touch(origin: Origin | None, oldest: frozenset[str]) -> Touch:
    """What is known of a line with this origin."""
    if origin is None:
        return "uncommitted"
    return "unknown" if origin.commit.id in oldest else origin.commit
