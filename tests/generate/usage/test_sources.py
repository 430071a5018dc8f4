"""A source of a plan has a language and an SDK, however people write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trackplan.generate.usage.sources import sdk_for
from trackplan.plan.load.read_plan import load_folder


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("{language: python, sdk: segment, kind: server}", ("python", "segment")),
        ("{language: TypeScript, sdk: Segment, kind: client}", ("typescript", "segment-browser")),
        ("{language: typescript, sdk: segment, kind: server}", ("typescript", "segment")),
        ("{language: js, sdk: amplitude, kind: client}", ("javascript", "amplitude-browser")),
        ("{language: Node.js, sdk: posthog-node}", ("javascript", "posthog")),
        ("{language: ts, sdk: '@segment/analytics-next'}", ("typescript", "segment-browser")),
        ("{language: kotlin, sdk: RudderStack, kind: client}", ("kotlin", "rudder")),
        ("{language: Objective C, sdk: segment}", ("objective-c", "segment")),
        ("{language: 'C#', sdk: segment}", ("csharp", "segment")),
        ("{language: golang}", ("go", "none")),
        ("{language: ruby, sdk: mixpanel, kind: client}", ("ruby", "none")),
        ("{language: python, sdk: our own}", ("python", "none")),
        ("{language: COBOL, sdk: segment}", None),
        ("{sdk: segment}", None),
    ],
)
def test_the_language_and_sdk_of_a_source(
    tmp_path: Path, written: str, wanted: tuple[str, str] | None
) -> None:
    plan = f"trackplan: 1\nname: P\nsources:\n  app: {written}\n"
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    (source,) = load_folder(tmp_path, today=date(2026, 11, 1)).plan.sources
    assert sdk_for(source) == wanted
