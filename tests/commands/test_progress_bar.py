"""The bar: only where somebody watches, only while work is long, and gone when it is done."""

from __future__ import annotations

import contextlib
import io

import pytest

from trackplan.commands.progress_bar import PATIENCE, ProgressBar

GONE = "\r\x1b[K"


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def watched(*, long: bool, steps: list[tuple[int, int]], stream: io.StringIO) -> str:
    """What is drawn for these steps."""
    with contextlib.redirect_stderr(stream):
        bar = ProgressBar()
        bar.began -= 2 * PATIENCE if long else 0
        with bar as progress:
            for done, total in steps:
                progress(done, total, "plans/music")
    return stream.getvalue()


def test_long_work_is_drawn_and_taken_away() -> None:
    drawn = watched(long=True, steps=[(1, 4), (2, 4), (4, 4)], stream=Terminal())
    assert "1/4 plans/music" in drawn
    assert "2/4 plans/music" in drawn
    assert drawn.endswith(GONE)
    assert "4/4" not in drawn


def test_it_is_gone_before_the_report_is_printed() -> None:
    stream = Terminal()
    with contextlib.redirect_stderr(stream):
        bar = ProgressBar()
        bar.began -= 2 * PATIENCE
        with bar as progress:
            progress(1, 2, "plans/music")
            progress(2, 2, "")
            assert stream.getvalue().endswith(GONE)
            stream.write("the report")
    assert stream.getvalue().endswith("the report")


def test_an_error_takes_it_away() -> None:
    stream = Terminal()
    with contextlib.redirect_stderr(stream), contextlib.suppress(KeyboardInterrupt):
        bar = ProgressBar()
        bar.began -= 2 * PATIENCE
        with bar as progress:
            progress(1, 2, "plans/music")
            raise KeyboardInterrupt
    assert stream.getvalue().endswith(GONE)


@pytest.mark.parametrize(("long", "stream"), [(False, Terminal()), (True, io.StringIO())])
def test_short_work_and_a_pipe_get_none(*, long: bool, stream: io.StringIO) -> None:
    assert watched(long=long, steps=[(0, 2), (1, 2), (2, 2)], stream=stream) == ""


@pytest.mark.parametrize("total", [0, 1])
def test_no_number_of_plans_is_too_small(total: int) -> None:
    steps = [(done, total) for done in range(total + 1)]
    assert "/0" not in watched(long=True, steps=steps, stream=Terminal())
