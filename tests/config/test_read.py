"""Configuration is read strictly; each value and each problem has its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.config import Config, ConfigError, Setting, default, read
from trackplan.diagnostic import Severity
from trackplan.errors import UserError
from trackplan.source import SourceFile, Span

FULL = """\
target = ["plans/web", "plans/mobile"]
select = ["recommended", "naming"] # all of naming
extend-select = [
  "event-name-dynamic",
]
ignore = ["missing-why"]
fail-on = "warning"
baseline = "ci/baseline.json"
severity.unknown-object = "off"
severity."odd name" = "info"

[rules.event-name-similar]
threshold = 3
strict = true
words = ["a", "b"]
ratio = 0.5
mode = "x"

[[overrides]]
paths = ["plans/**/legacy/*.yaml", "!keep.yaml"]
ignore = ["event-name-case"]

[[overrides]]
paths = ["/top.yaml"]
severity = {missing-why = "error"}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str, name: str = "trackplan.toml") -> Path:
    (folder / name).write_bytes(text.encode())
    return folder / name


def written(text: str, span: Span | None) -> str:
    assert span is not None
    return SourceFile("", text).slice(span)


def said(folder: Path, text: str, name: str = "trackplan.toml") -> list[str]:
    with pytest.raises(ConfigError) as error:
        read(write(folder, text, name))
    lines = error.value.message.splitlines()
    assert len(lines) == len(error.value.problems)
    return lines


def values(setting: Setting[tuple[Setting[str], ...]]) -> list[str]:
    return [element.value for element in setting.value]


def test_an_empty_file_configures_nothing(folder: Path) -> None:
    assert read(write(folder, "")) == Config(path=folder / "trackplan.toml")
    assert values(default().select) == ["recommended"]
    assert default().fail_on.where == "default"


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_every_key_is_read_with_its_place(folder: Path, line_break: str) -> None:
    text = FULL.replace("\n", line_break)
    config = read(write(folder, text))
    assert [target.value for target in config.target.value] == [
        folder / "plans/web",
        folder / "plans/mobile",
    ]
    assert values(config.select) == ["recommended", "naming"]
    assert [written(text, name.span) for name in config.select.value] == [
        '"recommended"',
        '"naming"',
    ]
    assert written(text, config.select.span) == "select"
    assert config.extend_select.value[0].where == "trackplan.toml:4"
    assert values(config.ignore) == ["missing-why"]
    assert (config.fail_on.value, config.fail_on.where) == (Severity.WARNING, "trackplan.toml:7")
    assert config.baseline.value == folder / "ci" / "baseline.json"
    assert written(text, config.baseline.span) == '"ci/baseline.json"'


def test_severities_know_their_rule_and_its_place(folder: Path) -> None:
    first, second = read(write(folder, FULL)).severity
    assert (first.rule.value, first.level.value) == ("unknown-object", "off")
    assert written(FULL, first.rule.span) == "unknown-object"
    assert written(FULL, first.level.span) == '"off"'
    assert (second.rule.value, second.level.value) == ("odd name", Severity.INFO)


def test_options_of_a_rule_keep_their_types(folder: Path) -> None:
    (rule,) = read(write(folder, FULL)).rules
    assert written(FULL, rule.rule.span) == "event-name-similar"
    assert {option.name.value: option.value.value for option in rule.options} == {
        "threshold": 3,
        "strict": True,
        "words": ("a", "b"),
        "ratio": 0.5,
        "mode": "x",
    }
    assert written(FULL, rule.options[2].value.span) == '["a", "b"]'


def test_overrides_cover_paths_relative_to_the_file(folder: Path) -> None:
    config = read(write(folder, FULL))
    first, second = config.overrides
    assert values(first.ignore) == ["event-name-case"]
    assert second.severity[0].level.value is Severity.ERROR
    assert config.overrides_for(Path("plans/a/legacy/b.yaml")) == (first,)
    assert config.overrides_for(folder / "plans/legacy/b.yaml") == (first,)
    assert config.overrides_for(folder / "top.yaml") == (second,)
    for other in ("plans/a/legacy/keep.yaml", "plans/top.yaml", "plans/a/legacy/c/d.yaml"):
        assert config.overrides_for(folder / other) == (), other
    assert config.overrides_for(folder.parent / "top.yaml") == ()


def test_an_override_covers_the_same_files_from_another_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "below").mkdir()
    config = read(write(folder, FULL))
    monkeypatch.chdir(folder / "below")
    assert len(config.overrides_for(Path("../top.yaml"))) == 1


def test_pyproject_holds_the_same_under_its_table(folder: Path) -> None:
    text = '[project]\n\n[tool.trackplan]\nignore = ["a"]\n[tool.trackplan.severity]\nb = "off"\n'
    config = read(write(folder, text, "pyproject.toml"))
    assert config.ignore.value[0].where == "pyproject.toml:4"
    assert config.severity[0].level.where == "pyproject.toml:6"
    with pytest.raises(UserError, match=r"pyproject\.toml has no table \[tool\.trackplan\]"):
        read(write(folder, "[tool.ruff]\n", "pyproject.toml"))


def test_a_byte_order_mark_does_not_move_places(folder: Path) -> None:
    config = read(write(folder, '\ufeffignore = ["a"]\n'))
    assert written('ignore = ["a"]', config.ignore.value[0].span) == '"a"'


LEVELS = '"off", "info", "warning" or "error"'


def test_all_problems_are_said_at_once_in_their_order(folder: Path) -> None:
    assert said(folder, 'selct = ["x"]\nignore = "y"\n[severity]\na = "warn"\nb = 1\n') == [
        "trackplan.toml:1:1: unknown key `selct`; did you mean `select`?",
        'trackplan.toml:2:10: `ignore` must be a list of strings, such as ["naming"]',
        f"trackplan.toml:4:5: `a` must be {LEVELS}; did you mean `warning`?",
        f"trackplan.toml:5:5: `b` must be {LEVELS}",
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("extend_select = []", "1:1", "did you mean `extend-select`?"),
        ("zzz = 1", "1:1", "the keys here are target, select,"),
        ("[tool.trackplan]\nignore = []", "1:2", "without [tool.trackplan]"),
        ('ignore = [\n  "a",\n  7,\n]', "3:3", "`ignore` must be a list of strings"),
        ("extend-rules = 'lint'", "1:16", "`extend-rules` must be a list of files or folders"),
        ("target = 'plans'", "1:10", "`target` must be a list of folders"),
        ('target = ["a", 1]', "1:16", "`target` must be a path in quotes"),
        ('target = ["a\\u0000"]', "1:11", "what is no path"),
        ("baseline = true", "1:12", "`baseline` must be a path in quotes"),
        ('baseline = ""', "1:12", "what is no path"),
        ('fail-on = "Error"', "1:11", "did you mean `error`?"),
        ("fail-on = [1]", "1:11", '"info", "warning", "error" or "never"'),
        ('severity = "off"', "1:12", "`severity` must be a table"),
        ("severity.a.b = 'off'", "1:10", "`a` must be"),
        ("rules = []", "1:9", "`rules` must be a table"),
        ("[rules]\na = 1", "2:5", "`a` must be a table"),
        ("[rules.a]\nb = 2026-01-01", "2:5", "`b` must be true, false, a number"),
        ("[rules.a]\nb = ['x', 1]", "2:11", "`b` must be a list of strings"),
        ("[rules.a.b]\nc = 1", "1:10", "`b` must be true, false"),
        ("[overrides]\npaths = ['a']", "1:2", "begin each with [[overrides]]"),
        ("overrides = [1]", "1:14", "`overrides` must be a table"),
        ("[[overrides]]\nignore = ['a']", "1:1", "this override has no `paths`"),
        ("[[overrides]]\npaths = ['a']", "1:1", "this override changes nothing"),
        ("[[overrides]]\npaths = []\nignore = ['a']", "2:9", "`paths` is empty"),
        ("[[overrides]]\npaths = ['# x']\nignore = ['a']", "2:10", "matches nothing"),
        ("[[overrides]]\npaths = ['../x']\nignore = ['a']", "2:10", "leads out of the folder"),
        ("[[overrides]]\npaths = ['a']\nignor = ['a']", "3:1", "did you mean `ignore`?"),
        ("[[overrides]]\npaths = ['a']\nseverity.x = 'of'", "3:14", "did you mean `off`?"),
        ("a = [1,\n", "2:1", "this is not valid TOML: "),
        ("select = [\n\n  oops]\n", "3:3", "this is not valid TOML: "),
        ("a = 1\na = 2\n", "2:6", "this is not valid TOML: "),
        ("[docs]\n[[docs]]\n", "2:7", "Cannot overwrite a value; begin each with [[docs]]"),
        ("[[docs]]\n[ docs ]\n", "2:8", "begin each with [[docs]]"),
        ("a = " + "[" * 20_000, "1:1", "too many brackets"),
        ("a = " + "9" * 5_000, "1:1", "this is not valid TOML: "),
    ],
)
def test_a_problem_is_said_at_its_place(folder: Path, text: str, place: str, message: str) -> None:
    lines = said(folder, text)
    assert any(
        line.startswith(f"trackplan.toml:{place}: ") and message in line for line in lines
    ), lines


def test_a_wrong_table_in_pyproject_is_said_at_its_place(folder: Path) -> None:
    assert said(folder, "[tool]\ntrackplan = 5\n", "pyproject.toml") == [
        "pyproject.toml:2:13: `trackplan` must be a table"
    ]


def test_a_file_that_cannot_be_read_is_explained(folder: Path) -> None:
    with pytest.raises(UserError, match=r"there is no configuration file none\.toml"):
        read(folder / "none.toml")
    (folder / "trackplan.toml").write_bytes(b"\xff\xfea\x00")
    with pytest.raises(UserError, match=r"configuration trackplan\.toml is not UTF-8"):
        read(folder / "trackplan.toml")
    (folder / "folder.toml").mkdir()
    with pytest.raises(UserError, match=r"cannot read the configuration folder\.toml"):
        read(folder / "folder.toml")


KEYS = st.sampled_from(
    ["target", "select", "baseline", "severity", "rules", "extend-rules", "patterns", "x", "tool"]
)
ODD = st.sampled_from(["1", "true", "[]", "[[]]", "{}", "[{}]", "'a'", "['a']", "{a = 1}", "nan"])
LINES = st.tuples(KEYS, ODD).map(" = ".join)
HEADERS = st.sampled_from(
    ["[severity]", "[rules.a]", "[[overrides]]", "[overrides]", "[[select]]", "[[patterns]]"]
)


@given(st.lists(LINES | HEADERS, max_size=6))
def test_any_file_is_read_or_refused_with_places(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    path = write(tmp_path_factory.mktemp("any"), "\n".join(lines))
    try:
        read(path)
    except ConfigError as error:
        places = [found.span.start.line for found in error.problems]
    else:
        places = [0]
    assert places
    assert max(places) <= len(lines)
