"""Which source a file belongs to, and when an event may come from it all the same."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, said, track
from trackplan.rules.code.calls.wrong_source import WrongSource

PLAN = """\
sources:
  api: {paths: [services/**]}
  stripe: {paths: [services/billing/**]}
  jobs: {paths: [jobs/**]}
  web: {language: typescript}
  worker: {language: python}
events:
  Song Played: {sources: [%s]}
"""


@pytest.mark.parametrize(
    ("path", "named", "here"),
    [
        ("services/app.py", "jobs", "`api`"),
        ("services/app.py", "jobs, web", "`api`"),
        ("services/billing/app.py", "web", "`api` or `stripe`"),
        ("services/billing/app.py", "api", None),
        ("services/billing/app.py", "stripe", None),
        ("tools/app.py", "api", None),
        ("services/app.py", "worker", None),
        ("services/app.py", "", None),
    ],
)
def test_the_paths_of_all_sources_decide(path: str, named: str, here: str | None) -> None:
    text = PLAN % named + code(track("Song Played"), path=path)
    rather = " or ".join(f"`{name}`" for name in named.split(", "))
    message = f"the event `Song Played` is sent from the source {here}, not from {rather}"
    assert said(WrongSource, text) == ([message] if here else [])


def test_what_is_no_pattern_covers_nothing() -> None:
    plan = 'sources: {api: {paths: ["!", "a\\\\"]}, jobs: {paths: ["!", jobs/**]}}\n'
    plan += "events:\n  Song Played: {sources: [api]}\n"
    assert len(said(WrongSource, plan + code(track("Song Played"), path="jobs/a.py"))) == 1
    assert said(WrongSource, plan + code(track("Song Played"), path="other/a.py")) == []
