"""What pages say where there is nothing of something, and where there are thousands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import written
from tests.docs.markdown.made import texts

MANY = "sources: {web: }\nowners: {growth: }\nevents:\n" + "".join(
    f"  Song {at} Played: {{owner: growth, sources: [web], properties: {{a: string}}}}\n"
    for at in range(1000)
)


def test_an_event_that_may_carry_anything_is_not_said_to_carry_nothing(tmp_path: Path) -> None:
    page = texts(written(tmp_path, "events: {Song Played: {open: true}}\n").plan)
    said = page["events/song-played.md"]
    assert "\nIt may carry any properties.\n" in said
    assert "It carries no properties." not in said


def test_a_funnel_without_steps_is_no_picture(tmp_path: Path) -> None:
    page = texts(written(tmp_path, "funnels: {listening: {steps: []}}\n").plan)
    assert "mermaid" not in page["metrics.md"]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("README", "- **Has:** 1,000 events and 1 property"),
        ("README", "- **Status:** live 1,000"),
        ("README", "| Have an owner | 1,000 of 1,000 | 100% |  |"),
        ("dictionary", "| [`a`](properties/a.md) | string |  |  | 1,000 |"),
        ("owners", "- **Events:** live 1,000"),
        ("sources", "- **Events:** 1,000"),
    ],
)
def test_thousands_are_told_apart(many: dict[str, str], page: str, line: str) -> None:
    assert f"\n{line}\n" in many[f"{page}.md"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return dict(texts(written(tmp_path_factory.mktemp("plan"), MANY).plan))
