"""Named patterns are read strictly: what cannot be one is said at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import ConfigError, NamedPattern, read
from trackplan.diagnostic import Severity

BETA = {
    "name": '"no-beta"',
    "what": '"event-name"',
    "must-not-match": '"(?i)beta"',
    "message": '"`{name}` is beta"',
}


def written(folder: Path, keys: dict[str, str]) -> Path:
    lines = [f"{key} = {value}\n" for key, value in keys.items()]
    path = folder / "trackplan.toml"
    path.write_text("[[patterns]]\n" + "".join(lines), encoding="utf-8")
    return path


def pattern(folder: Path, **more: str) -> NamedPattern:
    (found,) = read(written(folder, BETA | more)).patterns
    return found


def test_what_is_not_stated_has_a_default(tmp_path: Path) -> None:
    found = pattern(tmp_path)
    assert (found.name.value, found.key, found.pattern.value.pattern) == (
        "no-beta",
        "must-not-match",
        "(?i)beta",
    )
    assert (found.severity.value, found.help, found.good) == (Severity.WARNING, None, ())
    assert found.name.where.endswith("trackplan.toml:2")


def test_every_key_is_read(tmp_path: Path) -> None:
    found = pattern(
        tmp_path,
        what='["event-name", "page-name"]',
        help='"wait"',
        severity='"info"',
        good='["a"]',
        bad='["b", "c"]',
    )
    assert [what.value for what in found.what] == ["event-name", "page-name"]
    assert found.help is not None
    assert (found.help.value, found.severity.value) == ("wait", Severity.INFO)
    assert (found.good, found.bad) == (("a",), ("b", "c"))


def without(*keys: str) -> dict[str, str]:
    return {key: value for key, value in BETA.items() if key not in keys}


@pytest.mark.parametrize(
    ("keys", "line", "said"),
    [
        (without("name"), 1, "this pattern has no `name`"),
        (without("what"), 1, "this pattern has no `what`"),
        (without("message"), 1, "this pattern has no `message`"),
        (without("must-not-match"), 1, "either `must-match` or `must-not-match`"),
        (BETA | {"must-match": '"a"'}, 1, "either `must-match` or `must-not-match`"),
        (BETA | {"must-not-match": '"(beta"'}, 4, "no pattern: missing ), unterminated subpattern"),
        (BETA | {"must-not-match": '"a{99999999999}"'}, 4, "no pattern: "),
        (BETA | {"must-not-match": "7"}, 4, "`must-not-match` must be a text in quotes"),
        (BETA | {"name": '"No Beta"'}, 2, "`No Beta` is no name for a rule"),
        (BETA | {"name": '""'}, 2, "`name` is empty"),
        (BETA | {"what": '"event-nam"'}, 3, "did you mean `event-name`?"),
        (BETA | {"what": "[]"}, 3, "`what` is empty"),
        (BETA | {"what": '["tag", 7]'}, 3, "`what` must be"),
        (BETA | {"message": '"`{nam}`"'}, 5, "no placeholder `{nam}`; did you mean `name`?"),
        (BETA | {"severity": '"off"'}, 6, '`severity` must be "info", "warning" or "error"'),
        (BETA | {"good": '"a"'}, 6, "`good` must be a list of strings"),
        (BETA | {"mesage": '"a"'}, 6, "did you mean `message`?"),
        (
            without("must-not-match") | {"must-match": '"a"', "message": '"{match}"'},
            4,
            "`{match}` says nothing here",
        ),
    ],
)
def test_a_problem_is_said_at_its_place(
    tmp_path: Path, keys: dict[str, str], line: int, said: str
) -> None:
    with pytest.raises(ConfigError) as error:
        read(written(tmp_path, keys))
    lines = error.value.message.splitlines()
    assert any(f"trackplan.toml:{line}:" in each and said in each for each in lines), lines


def test_other_braces_are_left_alone(tmp_path: Path) -> None:
    assert pattern(tmp_path, message='"write {id}"').message.value == "write {id}"


def test_one_table_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, BETA)
    path.write_text(path.read_text("utf-8").replace("[[patterns]]", "[patterns]"), "utf-8")
    with pytest.raises(ConfigError, match=r"begin each with \[\[patterns\]\]"):
        read(path)
