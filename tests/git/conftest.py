"""Git as it is without anybody's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.repositories import own_settings


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_settings(tmp_path, monkeypatch)
