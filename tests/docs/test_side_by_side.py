"""Work in other processes: what it gives, and that none of them stays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children

import pytest

from trackplan.docs.side_by_side import WORTH_IT, begun, made_side_by_side
from trackplan.errors import UserError

# More than a pipe holds, so that whoever sends it waits for a reader.
LARGE = bytes(1_000_000)
PATIENCE = 30


@contextmanager
def none_left() -> Iterator[None]:
    """Fails where a process that began meanwhile does not end well by itself."""
    before = set(active_children())
    try:
        yield
    finally:
        found = set(active_children()) - before
        for each in found:
            each.join(PATIENCE)
    assert [each.exitcode for each in found] == [0] * len(found)


def pages(tasks: Sequence[str]) -> Mapping[str, bytes]:
    return dict.fromkeys(tasks, LARGE)


def test_all_that_is_made_comes_together() -> None:
    tasks = [str(number) for number in range(WORTH_IT)]
    assert made_side_by_side(tasks, pages).keys() == set(tasks)


def test_what_nobody_waits_for_any_more_ends() -> None:
    with none_left():
        begun(lambda: LARGE, WORTH_IT)


def test_where_one_share_fails_the_others_end() -> None:
    def failing(tasks: Sequence[str]) -> Mapping[str, bytes]:
        if "0" in tasks:
            raise UserError("the first share fails")
        return pages(tasks)

    with none_left(), pytest.raises(UserError, match="the first share fails"):
        made_side_by_side([str(number) for number in range(WORTH_IT)], failing)


def test_what_another_process_did_not_finish_is_made_here() -> None:
    here = os.getpid()
    made = begun(partial(only_in, here), WORTH_IT)
    assert made() == "made"


def only_in(process: int) -> str:
    if os.getpid() != process:
        os._exit(1)
    return "made"
