"""Which rules run, with which severity: the file, its overrides, and the command line over both."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.music import HEADER, put
from tests.commands.running import Ran, trackplan
from trackplan import config
from trackplan.config import Arguments, with_arguments
from trackplan.rules.registry import GROUPS, PROFILES, RULES
from trackplan.rules.selection import Selection, select

OWN = "trackplan.toml"
EVENTS = "events:\n  Song Played: {owner: ann, description: A listener starts a song.}\n"


def chosen(folder: Path, text: str, **given: tuple[str, ...]) -> Selection:
    """The selection of a configuration file and command line arguments."""
    arguments = Arguments(
        select=given.get("select"),
        ignore=given.get("ignore", ()),
        extend_select=given.get("extend_select", ()),
    )
    return select(with_arguments(config.read(put(folder / OWN, text)), arguments))


def ids(folder: Path, text: str, **given: tuple[str, ...]) -> frozenset[str]:
    selection = chosen(folder, text, **given)
    return selection.ids | selection.code_ids


def in_group(group: str) -> set[str]:
    return {rule.id() for rule in RULES if rule.group == group}


def lint(folder: Path, toml: str, *words: str, name: str = OWN) -> Ran:
    put(folder / name, toml)
    put(folder / "plan.yaml", HEADER + EVENTS)
    put(folder / "old/legacy.yaml", EVENTS.replace("Played", "Liked"))
    return trackplan("lint", "--format", "concise", *words, at=folder)


def findings(ran: Ran) -> list[tuple[str, str]]:
    """Each finding as its file and `severity[rule]`."""
    lines = [line.split(" ")[:2] for line in ran.out.splitlines() if "[" in line]
    return [(place.partition(":")[0], what) for place, what in lines]


def test_the_recommended_rules_run_where_nothing_is_said(tmp_path: Path) -> None:
    assert ids(tmp_path, "") == {r.id() for r in RULES if r.profile == "recommended"}


def test_each_profile_holds_the_ones_before_it(tmp_path: Path) -> None:
    sizes = [ids(tmp_path, f'select = ["{profile}"]') for profile in PROFILES]
    assert sizes == sorted(sizes, key=len)
    assert sizes[0] <= sizes[1] <= sizes[2] == {rule.id() for rule in RULES}


def test_a_group_is_its_rules(tmp_path: Path) -> None:
    assert ids(tmp_path, 'select = ["ownership"]') == in_group("ownership") != set()


def test_every_group_that_is_described_has_a_rule(tmp_path: Path) -> None:
    for group in GROUPS:
        assert ids(tmp_path, f'select = ["{group}"]')


def test_names_add_up_and_ignoring_takes_away(tmp_path: Path) -> None:
    text = 'select = ["ownership"]\nextend-select = ["missing-why"]\nignore = ["missing-owner"]'
    assert ids(tmp_path, text) == in_group("ownership") - {"missing-owner"} | {"missing-why"}
    assert ids(tmp_path, 'select = ["ownership"]\nignore = ["ownership"]') == set()


def test_a_severity_selects_and_off_takes_away(tmp_path: Path) -> None:
    text = 'select = ["missing-owner"]\nseverity.missing-why = "info"\n'
    assert ids(tmp_path, text) == {"missing-owner", "missing-why"}
    assert ids(tmp_path, text + 'severity.missing-owner = "off"') == {"missing-why"}
    assert ids(tmp_path, 'ignore = ["missing-why"]\n' + text) == {"missing-owner"}


def test_select_on_the_command_line_begins_afresh(tmp_path: Path) -> None:
    text = 'ignore = ["unknown-owner"]\n[severity]\nmissing-why = "error"\nmissing-owner = "off"\n'
    assert ids(tmp_path, text, select=("unknown-owner",)) == {"unknown-owner"}
    both = ("missing-owner", "missing-why")
    assert ids(tmp_path, text, select=both) == set(both)
    assert ids(tmp_path, text, select=both, ignore=("missing-why",)) == {"missing-owner"}


def test_extend_select_on_the_command_line_overrules_the_file(tmp_path: Path) -> None:
    text = 'select = ["missing-why"]\nignore = ["unknown-owner"]\nseverity.missing-owner = "off"\n'
    more = ("unknown-owner", "missing-owner")
    assert ids(tmp_path, text, extend_select=more) == {*more, "missing-why"}
    assert ids(tmp_path, text, ignore=("documentation",)) == set()


def test_what_the_command_line_selects_is_heard_although_it_is_off(tmp_path: Path) -> None:
    toml = 'severity.unknown-owner = "off"\n'
    ran = lint(tmp_path, toml, "--select", "unknown-owner")
    assert findings(ran) == [
        ("old/legacy.yaml", "error[unknown-owner]"),
        ("plan.yaml", "error[unknown-owner]"),
    ]


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_a_severity_is_what_the_file_says(tmp_path: Path, level: str) -> None:
    toml = f'select = ["unknown-owner"]\nseverity.unknown-owner = "{level}"\n'
    ran = lint(tmp_path, toml)
    assert {what for _, what in findings(ran)} == {f"{level}[unknown-owner]"}
    assert ran.code == int(level == "error")
    assert (
        f'"level": "{ {"info": "note"}.get(level, level) }"'
        in lint(tmp_path, toml, "--format", "sarif").out
    )


def test_the_severity_of_the_file_holds_for_what_the_command_line_selects(tmp_path: Path) -> None:
    ran = lint(tmp_path, 'severity.unknown-owner = "info"\n', "--select", "unknown-owner")
    assert (ran.code, {what for _, what in findings(ran)}) == (0, {"info[unknown-owner]"})


def test_overrides_are_about_some_files(tmp_path: Path) -> None:
    toml = 'select = ["unknown-owner"]\n[[overrides]]\npaths = ["old/**"]\n'
    ignored = lint(tmp_path, toml + 'ignore = ["ownership"]\n')
    assert findings(ignored) == [("plan.yaml", "error[unknown-owner]")]
    milder = lint(tmp_path, toml + 'severity.unknown-owner = "info"\n')
    assert findings(milder) == [
        ("old/legacy.yaml", "info[unknown-owner]"),
        ("plan.yaml", "error[unknown-owner]"),
    ]


def test_later_overrides_prevail(tmp_path: Path) -> None:
    toml = (
        'select = ["unknown-owner"]\n'
        '[[overrides]]\npaths = ["*.yaml"]\nseverity.unknown-owner = "warning"\n'
        '[[overrides]]\npaths = ["old/"]\nseverity.unknown-owner = "off"\n'
        '[[overrides]]\npaths = ["plan.yaml"]\nseverity.unknown-owner = "info"\n'
    )
    assert findings(lint(tmp_path, toml)) == [("plan.yaml", "info[unknown-owner]")]


def test_overrides_are_seen_from_the_configuration_wherever_the_run_is(tmp_path: Path) -> None:
    toml = 'select = ["unknown-owner"]\n[[overrides]]\npaths = ["old/**"]\nignore = ["all"]\n'
    lint(tmp_path, toml)
    ran = trackplan("lint", "--format", "concise", at=tmp_path / "old")
    assert [path for path, _ in findings(ran)] == [f"{tmp_path}/plan.yaml"]


def test_a_mistake_in_the_plan_cannot_be_overridden(tmp_path: Path) -> None:
    toml = '[[overrides]]\npaths = ["*"]\nignore = ["all"]\n'
    put(tmp_path / "broken.yaml", "events: [\n")
    ran = lint(tmp_path, toml)
    assert (ran.code, "error[invalid-yaml]" in ran.out) == (1, True)


def test_pyproject_says_the_same_as_a_file_of_its_own(tmp_path: Path) -> None:
    own = lint(tmp_path / "a", 'select = ["unknown-owner"]\nseverity.unknown-owner = "info"\n')
    toml = (
        '[project]\nname = "acme"\n[tool.trackplan]\nselect = ["unknown-owner"]\n'
        '[tool.trackplan.severity]\nunknown-owner = "info"\n'
    )
    assert lint(tmp_path / "b", toml, name="pyproject.toml") == own
    assert own.code == 0


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('select = ["unknwon-owner"]', "trackplan.toml:1: there is no rule, group or profile"),
        ('select = ["unknwon-owner"]', "did you mean `unknown-owner`?"),
        ('ignore = ["ownershp"]', "did you mean `ownership`?"),
        ('extend-select = ["strickt"]', "did you mean `strict`?"),
        (
            'severity.missing-wy = "off"',
            "there is no rule `missing-wy`; did you mean `missing-why`",
        ),
        ('severity.ownership = "off"', "`ownership` is no rule, but several; name its rules"),
        ('severity.missing-why = "eror"', "did you mean `error`?"),
        ("rules.missing-wy.x = 1", "there is no rule `missing-wy`"),
        ('[[overrides]]\npaths = ["*"]\nignore = ["x"]', "trackplan.toml:3: there is no rule"),
        ('[[overrides]]\npaths = ["*"]\nseverity.x = "off"', "there is no rule `x`"),
        ('selct = ["all"]', "did you mean `select`?"),
        ('fail-on = "warn"', "fail-on"),
        ("select = [", "not valid TOML"),
    ],
)
def test_what_is_unknown_stops_the_run_with_a_suggestion(
    tmp_path: Path, toml: str, said: str
) -> None:
    ran = lint(tmp_path, toml)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_all_that_is_unknown_is_said_at_once(tmp_path: Path) -> None:
    toml = 'select = ["a-a"]\nignore = ["b-b"]\nseverity.c-c = "off"\nrules.missing-why.d-d = 1\n'
    ran = lint(tmp_path, toml)
    assert all(name in ran.err for name in ("a-a", "b-b", "c-c", "d-d"))


def test_the_given_configuration_counts_and_not_the_one_found(tmp_path: Path) -> None:
    other = put(tmp_path / "ci/strict.toml", 'select = ["unknown-owner"]\nfail-on = "never"\n')
    assert lint(tmp_path, 'select = ["unknown-owner"]\n').code == 1
    assert trackplan("lint", "--config", str(other), at=tmp_path).code == 0
