"""A team's own rules in Python: rules like any other, and what is said of those that are none."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.running import Ran, process, trackplan

ROOT = Path(__file__).parents[3]
PLAN = """\
trackplan: 1
events:
  Song Played: {why: Engagement}
  Song Liked: {why: Retention} # trackplan: ignore[why-is-a-question] its name says it
"""
RULE = (ROOT / "examples/own-rules/rules/why_is_a_question.py").read_text(encoding="utf-8")
OTHER = RULE.replace("WhyIsAQuestion", "AnotherRule")
CONFIG = 'extend-rules = ["lint/rules"]\nselect = ["acme"]\n'
FILE = "lint/rules/why.py"


def having(folder: Path, files: dict[str, str], config: str = CONFIG) -> Path:
    """A plan in `folder` beside its configuration and these files."""
    put(folder / "plan.yaml", PLAN)
    put(folder / "trackplan.toml", config)
    for path, text in files.items():
        put(folder / path, text)
    return folder


def lint(folder: Path, files: dict[str, str], config: str = CONFIG, *words: str) -> Ran:
    return trackplan("lint", "--format", "concise", *words, at=having(folder, files, config))


def rules(ran: Ran) -> list[str]:
    """The rules that spoke, in order, with their severities."""
    return [line.split()[1] for line in ran.out.splitlines() if "]" in line]


def test_an_own_rule_speaks_and_is_suppressed_as_ours_are(tmp_path: Path) -> None:
    ran = lint(tmp_path, {FILE: RULE})
    assert (ran.code, rules(ran)) == (0, ["warning[why-is-a-question]"])
    assert "plan.yaml:3:22: " in ran.out
    assert "(1 suppressed)" in ran.out


@pytest.mark.parametrize(
    ("config", "spoke"),
    [
        ("", ["warning[why-is-a-question]"]),
        ('ignore = ["acme"]', []),
        ('ignore = ["why-is-a-question"]', []),
        ('select = ["why-is-a-question"]', ["warning[why-is-a-question]"]),
        ('severity.why-is-a-question = "error"', ["error[why-is-a-question]"]),
        ('severity.why-is-a-question = "off"', []),
        ('rules.why-is-a-question.mark = "t"', []),
        ('[[overrides]]\npaths = ["plan.yaml"]\nignore = ["acme"]', []),
    ],
)
def test_an_own_rule_is_configured_as_ours_are(
    tmp_path: Path, config: str, spoke: list[str]
) -> None:
    ran = lint(tmp_path, {FILE: RULE}, f'extend-rules = ["{FILE}"]\n{config}')
    assert [each for each in rules(ran) if "why-is-a-question" in each] == spoke


def test_a_wrong_option_of_an_own_rule_is_said(tmp_path: Path) -> None:
    ran = lint(tmp_path, {FILE: RULE}, CONFIG + "rules.why-is-a-question.mrak = 1\n")
    assert "`why-is-a-question` has no option `mrak`; did you mean `mark`?" in ran.err


def test_a_suppression_of_a_rule_that_the_configuration_adds_is_known(tmp_path: Path) -> None:
    config = 'extend-rules = ["lint/rules"]\nselect = ["unknown-suppression"]'
    assert rules(lint(tmp_path, {FILE: RULE}, config)) == []
    assert rules(lint(tmp_path, {}, 'select = ["unknown-suppression"]')) != []


def test_an_own_rule_is_described_in_sarif(tmp_path: Path) -> None:
    ran = lint(tmp_path, {FILE: RULE}, CONFIG, "--format", "sarif")
    described = json.loads(ran.out)["runs"][0]["tool"]["driver"]["rules"]
    own = next(rule for rule in described if rule["id"] == "why-is-a-question")
    assert own["shortDescription"]["text"] == "What an event is for is asked as a question."


def test_the_paths_are_seen_from_the_configuration(tmp_path: Path) -> None:
    having(tmp_path, {FILE: RULE})
    ran = trackplan("lint", "--format", "concise", at=tmp_path / "lint")
    assert rules(ran) == ["warning[why-is-a-question]"]


def test_all_files_of_a_folder_are_executed_but_private_ones(tmp_path: Path) -> None:
    files = {"lint/rules/b.py": OTHER, FILE: RULE, "lint/rules/_c.py": "raise ValueError('no')"}
    assert len(rules(lint(tmp_path, files))) == 3


def test_a_file_named_twice_is_executed_once(tmp_path: Path) -> None:
    config = f'extend-rules = ["lint/rules", "{FILE}", "lint/../lint/rules"]\nselect = ["acme"]'
    assert len(rules(lint(tmp_path, {FILE: RULE}, config))) == 1


def test_modules_import_one_another_and_what_is_imported_is_no_rule_twice(tmp_path: Path) -> None:
    files = {
        "lint/rules/_words.py": "MARK = '!'\n",
        "lint/rules/a.py": f"{OTHER}\n\nfrom .why import WhyIsAQuestion\n",
        FILE: RULE.replace('mark: str = "?"', "from ._words import MARK\n    mark: str = MARK"),
    }
    ran = lint(tmp_path, files)
    assert (ran.err, len(rules(ran))) == ("", 3)


def test_modules_do_not_change_what_others_import(tmp_path: Path) -> None:
    path = list(sys.path)
    ran = lint(tmp_path, {FILE: RULE, "lint/rules/json.py": OTHER})
    assert (ran.err, sys.path) == ("", path)
    assert json.loads("1") == 1
    assert not hasattr(sys.modules["json"], "AnotherRule")


def test_a_class_to_build_on_is_no_rule(tmp_path: Path) -> None:
    base = "class Base(Rule[Plan]):\n    group = 'acme'\n\n\nclass _Half(Rule[Plan]): pass\n\n\n"
    text = RULE.replace("@dataclass", f"{base}@dataclass").replace(
        "WhyIsAQuestion(Rule[Plan])", "WhyIsAQuestion(Base)"
    )
    assert rules(lint(tmp_path, {FILE: text})) == ["warning[why-is-a-question]"]


def test_without_own_rules_nothing_of_theirs_is_imported(tmp_path: Path) -> None:
    having(tmp_path, {}, "")
    done = process("lint", at=tmp_path, env={"PYTHONVERBOSE": "1"})
    assert b"import 'trackplan.rules.book'" in done.stderr
    assert b"trackplan.rules.own" not in done.stderr


def class_with(old: str, new: str) -> dict[str, str]:
    """The rule with one thing changed."""
    assert old in RULE
    return {FILE: RULE.replace(old, new)}


DOCSTRING = RULE[RULE.index('    """What an event') : RULE.index("    group = ")]
GOOD = RULE[RULE.index("    good = (") : RULE.index("    bad = (")]
CLASS = f"{FILE}:13: `WhyIsAQuestion`"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "trackplan.toml:1: `lint/rules` does not exist"),
        ({"lint/rules": RULE}, "trackplan.toml:1: `lint/rules` is no Python file"),
        ({"lint/rules/_a.py": RULE}, "trackplan.toml:1: no file of rules (*.py)"),
        ({FILE: "x = 1\n"}, f"{FILE}: no rule is in this file"),
        (class_with("def check(", "def chek("), "`WhyIsAQuestion` does not define `check`"),
        ({FILE: "x = 1\ndef f(:\n"}, f"{FILE}:2: this cannot be imported: SyntaxError: invalid"),
        ({FILE: "\nimport nonsense\n"}, f"{FILE}:2: this cannot be imported: ModuleNotFoundError"),
        (
            {FILE: "import json\njson.loads('{')\n"},
            f"{FILE}:2: this cannot be imported: JSONDecode",
        ),
        ({FILE: "raise SystemExit(0)"}, f"{FILE}:1: this cannot be imported: SystemExit: 0"),
        (class_with(DOCSTRING, ""), f"{CLASS} has no docstring"),
        (class_with('    group = "acme"\n', ""), f"{CLASS} has no `group`"),
        (class_with('"acme"', '"Acme"'), f"{CLASS} has no `group`"),
        (class_with('"acme"', '"strict"'), f"{CLASS} has no `group`"),
        (class_with('"acme"', '"missing-why"'), "called as the rule `missing-why`"),
        (class_with("Severity.WARNING", '"warning"'), f"{CLASS} has no `severity`"),
        (class_with('"acme"', '"acme"\n    profile = "x"'), f"{CLASS} has a `profile`"),
        (class_with(GOOD, "    good = ()\n"), f"{CLASS} has no `good`"),
        (class_with(GOOD, '    good = ("events:",)\n'), f"{CLASS} has no `good`"),
        (class_with("Rule[Plan]", "Rule"), f"{CLASS} must be a `Rule[Plan]`"),
        (class_with("Rule[Plan]", "Rule[int]"), f"{CLASS} must be a `Rule[Plan]`"),
        (class_with("@dataclass(frozen=True)\n", ""), "`mark` but is not decorated"),
        (class_with('mark: str = "?"', "mark: str"), "`mark` without a default"),
        (class_with('str = "?"', "list[str] | None = None"), "`mark`, whose type is not bool, int"),
        (class_with('str = "?"', 'Nothing = "?"'), "has options whose types cannot be read"),
        (
            class_with("WhyIsAQuestion", "MissingWhy"),
            "trackplan has something called `missing-why`",
        ),
        (class_with("WhyIsAQuestion", "Naming"), "trackplan has something called `naming`"),
        (class_with("WhyIsAQuestion", "InvalidYaml"), "trackplan has something called"),
        (
            {FILE: RULE, "lint/rules/z.py": RULE},
            f"lint/rules/z.py:13: {FILE}:13 has something called `why-is-a-question` already",
        ),
    ],
)
def test_what_is_no_rule_is_a_problem_with_its_place(
    tmp_path: Path, files: dict[str, str], said: str
) -> None:
    ran = lint(tmp_path, files)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    files = {"lint/rules/a.py": "import nonsense", FILE: RULE.replace("Severity.WARNING", "1")}
    config = CONFIG.replace('"]\nsel', '", "none"]\nsel')
    err = lint(tmp_path, files, config).err
    assert len([line for line in err.splitlines() if line.startswith("  ")]) == 3


RAISES = RULE.replace("for event in plan.standing:", "for event in plan.standings:")


def test_a_rule_that_raises_is_named_with_the_plan_and_the_place(tmp_path: Path) -> None:
    ran = lint(tmp_path, {FILE: RAISES})
    line = RAISES[: RAISES.index("plan.standings")].count("\n") + 1
    assert (ran.code, ran.out) == (2, "")
    assert "the rule `why-is-a-question` failed on the plan `.`: AttributeError: " in ran.err
    assert f"({FILE}:{line})" in ran.err
    assert "help: correct the rule; `--ignore why-is-a-question` leaves it out" in ran.err
    assert "Traceback" not in ran.err
    debugged = process("lint", at=tmp_path, env={"TRACKPLAN_DEBUG": "1"})
    assert b"Traceback" in debugged.stderr


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('yield "no"', "TypeError: it yields 'no', which is no diagnostic"),
        ("return None", "TypeError: 'NoneType' object is not iterable"),
        ("raise SystemExit(0)", "SystemExit: 0"),
    ],
)
def test_a_rule_that_keeps_no_contract_is_named(tmp_path: Path, body: str, said: str) -> None:
    start = RULE.index("        for event in")
    ran = lint(tmp_path, {FILE: RULE[:start] + f"        {body}\n"})
    assert (ran.code, said in ran.err) == (2, True), ran.err


def test_a_rule_may_refuse_a_value_of_its_option(tmp_path: Path) -> None:
    check = "\n\n    def __post_init__(self) -> None:\n        if len(self.mark) != 1:\n"
    text = RULE.replace(
        'mark: str = "?"', f'mark: str = "?"{check}            raise ValueError("one mark")'
    )
    ran = lint(tmp_path, {FILE: text}, CONFIG + 'rules.why-is-a-question.mark = "??"\n')
    assert "trackplan.toml:3: `why-is-a-question` refuses its options: one mark" in ran.err


def test_the_example_in_the_documentation_finds_one_of_each() -> None:
    words = ["--select", "acme,patterns", "--format", "concise"]
    ran = trackplan("lint", *words, at=ROOT / "examples/own-rules")
    assert (ran.code, ran.err) == (1, "")
    assert rules(ran) == [
        "error[billing-concerns-finance]",
        "info[link-to-ticket]",
        "warning[no-beta-events]",
        "warning[why-is-a-question]",
    ]


def test_the_examples_of_the_example_hold() -> None:
    ran = trackplan("rules", "--test", at=ROOT / "examples/own-rules")
    assert (ran.code, ran.out) == (0, "9 examples of 4 rules passed.\n")
