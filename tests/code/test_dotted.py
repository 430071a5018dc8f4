"""Functions by the dotted names that people give them."""

from __future__ import annotations

import pytest

from trackplan.code.dotted import dotted, is_named


@pytest.mark.parametrize(
    ("path", "qualname", "name"),
    [
        ("app/tracking.py", "track", "app.tracking.track"),
        ("app/tracking/__init__.py", "Client.track", "app.tracking.Client.track"),
        ("../app/tracking.py", "track", "app.tracking.track"),
        ("app/tracking.py", "", "app.tracking"),
    ],
)
def test_the_path_tells_the_module(path: str, qualname: str, name: str) -> None:
    assert dotted(path, qualname) == name


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("app.tracking.track", True),
        ("tracking.track", True),
        ("src.app.tracking.track", True),
        ("my.src.app.tracking.track", False),
        ("track", False),
        ("king.track", False),
        ("app.tracking.Client.track", False),
        ("app.tracking.retrack", False),
    ],
)
def test_the_way_to_a_module_may_be_left_out(name: str, *, meant: bool) -> None:
    assert is_named("src/app/tracking.py", "track", name) == meant
