"""Plain scalars mean what YAML 1.2's core schema says, and we know where YAML 1.1 differs."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from trackplan.plan.yaml.scalars import NotFinite, meaning, seen_by_yaml_1_1

TEXTS = st.text(alphabet="0123456789+-._:eExXobBnNyYTtrueFfalsonulL~=<> ", max_size=12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("Null", None),
        ("true", True),
        ("FALSE", False),
        ("12", 12),
        ("-0", 0),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("no", "no"),
        ("12:30", "12:30"),
        ("2026-05-01", "2026-05-01"),
        ("1_000", "1_000"),
        ("0b1", "0b1"),
        ("nUll", "nUll"),
    ],
)
def test_the_core_schema(text: str, value: object) -> None:
    assert meaning(text) == value
    assert type(meaning(text)) is type(value)


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "1e999", "9" * 301])
def test_numbers_that_json_cannot_hold_are_refused(text: str) -> None:
    with pytest.raises(NotFinite):
        meaning(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("no", "a boolean"),
        ("On", "a boolean"),
        ("y", "a boolean"),
        ("12:30", "a number in base 60"),
        ("2026-05-01", "a date"),
        ("2026-05-01 10:00:00", "a date"),
        ("1_000", "a number"),
        ("0b1", "a number"),
        ("017", "an octal number"),
        ("0o17", "a text"),
        ("1e3", "a text"),
        ("=", "a special key"),
        ("12", None),
        ("0", None),
        ("0x1F", None),
        ("1.5", None),
        ("true", None),
        ("null", None),
        ("song", None),
        ("usr_1", None),
        ("1.2.3", None),
    ],
)
def test_what_older_readers_see(text: str, seen: str | None) -> None:
    assert seen_by_yaml_1_1(text) == seen


@given(TEXTS)
@example("-")
@example("08")
@example("1:60")
def test_a_scalar_that_pyyaml_reads_otherwise_is_never_passed_over(text: str) -> None:
    """PyYAML is a YAML 1.1 reader: where it differs from us, the scalar is ambiguous."""
    text = text.strip()
    try:
        old = yaml.load(f"[{text}]", Loader=yaml.BaseLoader)  # noqa: S506 (it makes only texts)
        if old != [text]:
            return
        (seen,) = yaml.safe_load(f"[{text}]")
        ours = meaning(text)
    except (yaml.YAMLError, NotFinite, ValueError):
        return
    if (type(seen), str(seen)) != (type(ours), str(ours)):
        assert seen_by_yaml_1_1(text) is not None
