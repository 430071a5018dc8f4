"""What Python 3.12 brought is read by an older Python, too, and everything is where it is."""

from __future__ import annotations

import pytest

from trackplan.code.analyse import analyse
from trackplan.code.files.texts import TextWorkspace

CALL = "import segment.analytics as analytics\n"


@pytest.mark.parametrize(
    "text",
    [
        'def go[T](x: T) -> T:\n    analytics.track("u", "A", {"n": 1})\n',
        'class Box[T, *U]:\n    def go(self):\n        analytics.track("u", "A", {"n": 1})\n',
        'type Pair[T] = tuple[T, T]\nanalytics.track("u", "A", {"n": 1})\n',
        'x = {"k": "A"}\nname = f"{x["k"]}"\nanalytics.track("u", name, {"n": 1})\n',
        'try:\n    analytics.track("u", "A", {"n": 1})\nexcept ValueError, KeyError:\n    pass\n',
        'x = {"é": 1}\ny = f"{x["é"]}"; analytics.track("u", "A", {"n": 1})\n',
    ],
)
def test_it_is_read_in_place(text: str) -> None:
    code = analyse(TextWorkspace({"app.py": CALL + text}))
    assert code.unparsable == ()
    (call,) = code.calls
    assert call.names == ("A",)
    assert code.files["app.py"].slice(call.span).startswith("analytics.track(")
    assert code.files["app.py"].slice(call.properties.fields[0].key_span) == '"n"'


def test_what_is_no_python_at_all_is_refused() -> None:
    code = analyse(TextWorkspace({"app.py": CALL + "print 'x'\n"}))
    assert [each.span.start.line for each in code.unparsable] == [1]


def test_suppressions_in_it_count() -> None:
    text = (
        f"{CALL}type X = int\nanalytics.track('u', 'A')  # trackplan: ignore[unknown-event] why\n"
    )
    (suppression,) = analyse(TextWorkspace({"app.py": text})).suppressions
    assert [named.name for named in suppression.rules] == ["unknown-event"]
