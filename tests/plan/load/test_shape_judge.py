"""Loading finds fault with a file exactly when the format's JSON Schema does."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker

from tests.plan.broken_plans import broken_plans
from tests.plan.loading import load_text, load_texts
from tests.plan.strategies import Data
from trackplan.diagnostic import Severity
from trackplan.plan.load.merge import HEADER
from trackplan.plan.load.shape import format_schema
from trackplan.plan.write.to_yaml import to_yaml

JUDGE = Draft202012Validator(format_schema(), format_checker=FormatChecker())
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def places(data: Data) -> Iterator[tuple[str, ...]]:
    """Where the judge sees something wrong; of a key that must not be there, what holds it."""
    for error in JUDGE.iter_errors(data):
        yield tuple(str(step) for step in error.absolute_path)


@QUICK
@given(broken_plans())
def test_a_plan_is_faulty_exactly_when_the_schema_rejects_it(data: Data) -> None:
    wrong = set(places(data))
    if "trackplan" not in data:
        wrong.add(())
    found = load_text(to_yaml(data)).diagnostics
    assert all(diagnostic.severity is Severity.ERROR for diagnostic in found)
    for diagnostic in found:
        assert {diagnostic.subject, diagnostic.subject[:-1]} & wrong, diagnostic
    for place in wrong:
        assert any(place in (d.subject, d.subject[:-1]) for d in found), place


@QUICK
@given(broken_plans())
def test_beside_the_plan_yaml_a_file_must_have_no_header(data: Data) -> None:
    faulty = any(places(data)) or any(key in data for key in HEADER)
    found = load_texts({"plan.yaml": "trackplan: 1\n", "more.yaml": to_yaml(data)}).diagnostics
    assert bool(found) == faulty
    assert {diagnostic.span.path for diagnostic in found} <= {"more.yaml"}
