"""`trackplan rules` and `trackplan rule`: documents made from the rules themselves."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.running import trackplan
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rules.options import options_of
from trackplan.rules.registry import GROUPS, PROFILES, RULES

HERE = Path(__file__).parent
OWN = HERE.parents[1] / "examples" / "own-rules"


def listed(*words: str, at: Path = HERE) -> list[str]:
    """The ids in a list of rules."""
    return [rule["id"] for rule in json.loads(trackplan("rules", *words, *JSON, at=at).out)]


JSON = ("--format", "json")


@pytest.mark.parametrize("columns", ["40", "80", "120", "400"])
def test_every_rule_stands_once_below_its_group(columns: str) -> None:
    ran = trackplan("rules", at=HERE, env={"COLUMNS": columns})
    lines = ran.out.splitlines()
    first = [line.split()[0] for line in lines if line[:2] == "  " and line[2:3] != " "]
    assert sorted(first) == sorted(rule.id() for rule in RULES)
    assert all(f"{title} ({group})" in lines for group, title in GROUPS.items())


@pytest.mark.parametrize("columns", [60, 80, 100, 160])
def test_the_list_fits_the_terminal(columns: int) -> None:
    out = trackplan("rules", at=HERE, env={"COLUMNS": str(columns)}).out
    listing = out.partition("Always on")[0].splitlines()
    assert max(len(line) for line in listing) <= columns
    words = " ".join(out.split())
    assert columns > 80 or all(rule.summary() in words for rule in RULES)


def test_the_list_marks_what_can_be_fixed_and_what_does_not_run_by_default() -> None:
    out = trackplan("rules", at=HERE, env={"COLUMNS": "200"}).out
    rows = {line.split()[0]: line.split()[:4] for line in out.splitlines() if line[:2] == "  "}
    assert rows["event-name-case"][1:3] == ["error", "[*]"]
    assert rows["unknown-action"][1:3] == ["error", "[-]"]
    strict = [rule for rule in RULES if rule.profile != "recommended"]
    assert all(rows[rule.id()][2] == rule.profile for rule in strict)


def test_the_list_as_json_holds_everything() -> None:
    rules = json.loads(trackplan("rules", "--format", "json", at=HERE).out)
    assert [rule["id"] for rule in rules] == [rule.id() for rule in RULES]
    assert all(rule["explanation"] and rule["good"] and rule["bad"] for rule in rules)
    assert {rule["own"] for rule in rules} == {None}
    allowed = next(rule for rule in rules if rule["id"] == "property-name-case")["options"]
    assert {"name": "allow", "type": "list of text", "default": ["utm_*", "$*"]} in allowed


def test_the_list_as_markdown_has_a_table_for_each_group_with_every_option() -> None:
    out = trackplan("rules", "--format", "markdown", at=HERE).out
    assert [line for line in out.splitlines() if line.startswith("#")] == [
        f"### {title} (`{group}`)" for group, title in GROUPS.items()
    ]
    rows = {line.split("`")[1]: line for line in out.splitlines() if line.startswith("| `")}
    assert list(rows) == [rule.id() for rule in RULES]
    assert {line.count(" |") for line in rows.values()} == {6}
    for rule in RULES:
        assert f"| {rule.profile} | {rule.severity} |" in rows[rule.id()]
        assert all(f"`{option.name}`" in rows[rule.id()] for option in options_of(rule))


def test_names_are_rules_groups_and_profiles() -> None:
    naming = [rule.id() for rule in RULES if rule.group == "naming"]
    assert listed("naming") == naming
    assert listed("missing-why", "naming") == [*naming, "missing-why"]
    assert listed("naming,missing-why") == [*naming, "missing-why"]
    assert [listed(profile) for profile in PROFILES][-1] == [rule.id() for rule in RULES]


def test_an_unknown_name_gets_a_suggestion() -> None:
    ran = trackplan("rules", "namin", at=HERE)
    assert (ran.code, "did you mean `naming`?" in ran.err) == (2, True)


def test_what_the_configuration_selects_is_listed(tmp_path: Path) -> None:
    file = put(tmp_path / "trackplan.toml", 'select = ["ownership"]\nignore = ["missing-owner"]\n')
    expected = [r.id() for r in RULES if r.group == "ownership" and r.id() != "missing-owner"]
    assert listed("--selected", at=tmp_path) == expected
    assert listed("--selected", "--config", str(file)) == expected
    assert trackplan("rules", "--selected", "naming", at=tmp_path).out == "No rule.\n"


def test_wrong_names_in_the_configuration_do_not_hide_the_rules(tmp_path: Path) -> None:
    put(tmp_path / "trackplan.toml", 'select = ["no-such-rule"]\n')
    assert trackplan("rules", at=tmp_path).code == 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id())
def test_a_rule_is_explained_with_all_its_examples(rule: type) -> None:
    name = next(each.id() for each in RULES if each is rule)
    ran = trackplan("rule", name, at=HERE)
    described = json.loads(trackplan("rule", name, "--format", "json", at=HERE).out)
    assert ran.code == 0
    assert described["summary"] in ran.out
    # In a narrow terminal a message goes on in the next line.
    words = " ".join(ran.out.split())
    assert all(" ".join(bad["message"].split()) in words for bad in described["bad"])


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("name", ["destination-event-name", "invalid-pattern", "event-per-value"])
def test_the_prose_of_a_rule_fits_the_terminal(name: str, columns: int) -> None:
    wide = trackplan("rule", name, at=HERE).out
    narrow = trackplan("rule", name, at=HERE, env={"COLUMNS": str(columns)}).out
    assert narrow.split() == wide.split()
    prose = [line for line in narrow.splitlines() if not line.startswith("    ")]
    assert max(map(len, prose)) <= columns


@pytest.mark.parametrize("name", LOADING_PROBLEMS)
def test_what_loading_says_is_explained_too(name: str) -> None:
    assert LOADING_PROBLEMS[name] in trackplan("rule", name, at=HERE).out


def test_a_misspelled_rule_gets_a_suggestion() -> None:
    ran = trackplan("rule", "event-name-cse", at=HERE)
    assert ran.code == 2
    assert "there is no rule `event-name-cse`" in ran.err
    assert "did you mean `event-name-case`?" in ran.err


def test_a_rule_of_ours_is_explained_whatever_the_configuration_says(tmp_path: Path) -> None:
    put(tmp_path / "trackplan.toml", "[[[\n")
    assert trackplan("rule", "missing-why", at=tmp_path).code == 0
    assert trackplan("rule", "why-is-a-question", at=tmp_path).code == 2


def test_own_rules_are_listed_and_explained_with_their_place() -> None:
    ours = [rule.id() for rule in RULES]
    own = [name for name in listed(at=OWN) if name not in ours]
    assert own == [
        *("billing-concerns-finance", "why-is-a-question"),
        *("no-beta-events", "link-to-ticket"),
    ]
    assert "Rules of your own (acme)" in trackplan("rules", at=OWN).out
    assert "rules/why_is_a_question.py:13" in trackplan("rule", own[1], at=OWN).out
    config = str(OWN / "trackplan.toml")
    explained = trackplan("rule", "no-beta-events", "--config", config, at=HERE).out
    assert f"{config}:4" in explained
    assert r"No event name matches `(?i)\bbeta\b`." in explained
    assert "Song Played Beta: {}" in explained
    described = json.loads(trackplan("rule", own[1], *JSON, at=OWN).out)
    assert described["own"] == "rules/why_is_a_question.py:13"
    assert own[1] in trackplan("rule", "acme", at=OWN).out
    assert "your own" in trackplan("config", at=OWN).out


def test_examples_that_do_not_hold_fail_with_what_is_different(tmp_path: Path) -> None:
    shutil.copytree(OWN, tmp_path, dirs_exist_ok=True)
    rule = tmp_path / "rules" / "why_is_a_question.py"
    text = rule.read_text(encoding="utf-8").replace('at="Engagement"', 'at="Growth"')
    rule.write_text(text.replace("bring listeners back?", "bring listeners back"), encoding="utf-8")
    ran = trackplan("rules", "--test", at=tmp_path)
    where = "why-is-a-question (rules/why_is_a_question.py:13)"
    assert ran.code == 1
    assert f"{where}: good example 1: it is caught: `Song Played` asks no question" in ran.out
    assert f"{where}: bad example 1: `at` states 'Growth', found is 'Engagement'" in ran.out
    assert "      Song Played: {why: Engagement}" in ran.out
    assert ran.out.endswith("7 examples of 4 rules passed, 2 failed.\n")


def test_what_fixes_give_is_compared_line_by_line(tmp_path: Path) -> None:
    put(tmp_path / "trackplan.toml", 'extend-rules = ["own.py"]\n')
    text = """\
from trackplan.diagnostic import Edit, Fix, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class NoQuotes(Rule[Plan]):
    '''X.'''
    group = "acme"
    severity = Severity.INFO
    good = (Good("events: {}"),)
    bad = (
        Bad("events:\\n  A: {}\\n", message="no", at="A", fixed="events:\\n  C: {}\\n"),
        Bad("events:\\n  A: {}\\n", message="no", at="A"),
        Bad("events: [", message="no", at="A"),
    )

    def check(self, plan):
        for event in plan.events:
            fix = Fix("B", (Edit(event.name_span, "B"),), safe=True)
            yield self.finding(event.name_span, "no", event.subject, fix=fix)
"""
    put(tmp_path / "own.py", text)
    ran = trackplan("rules", "--test", at=tmp_path)
    assert "`fixed` (-) is not what the fix gives (+)" in ran.out
    assert "  -   C: {}\n  +   B: {}\n" in ran.out
    assert "bad example 2: there is a fix, but it states no `fixed`" in ran.out
    assert "bad example 3: it cannot be judged: " in ran.out
    assert ran.out.endswith("1 example of 1 rule passed, 3 failed.\n")


def test_a_rule_that_raises_fails_its_examples_and_is_listed(tmp_path: Path) -> None:
    shutil.copytree(OWN, tmp_path, dirs_exist_ok=True)
    rule = tmp_path / "rules" / "why_is_a_question.py"
    text = rule.read_text(encoding="utf-8").replace("plan.standing", "plan.standings")
    rule.write_text(text, encoding="utf-8")
    ran = trackplan("rules", "--test", "why-is-a-question", at=tmp_path)
    assert ran.code == 1
    assert "bad example 1: the rule `why-is-a-question` failed on this plan: Attrib" in ran.out
    assert trackplan("rules", at=tmp_path).code == 0


def test_the_rules_to_test_can_be_named() -> None:
    ran = trackplan("rules", "--test", "missing-plan-owner", at=HERE)
    assert (ran.code, ran.out.endswith(" examples of 1 rule passed.\n")) == (0, True)
    assert "1 rule" in trackplan("rules", "--test", "link-to-ticket", at=OWN).out


def test_without_own_rules_there_is_nothing_to_test(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    ran = trackplan("rules", "--test", at=tmp_path)
    assert (ran.code, "adds no rules of your own" in ran.err) == (2, True)
