"""Named patterns: each kind of text is found once, and what is said of it is filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.music import put
from tests.commands.running import trackplan
from trackplan.config import NamedPattern, Setting, What
from trackplan.config.named_pattern import WHATS
from trackplan.diagnostic import Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.examples import findings, problems
from trackplan.rules.own.pattern_rule import rule_of
from trackplan.rules.own.samples import SAMPLES
from trackplan.rules.own.texts import FINDERS

every_kind = pytest.mark.parametrize("what", WHATS)
# Texts that YAML or a sample could take for something else.
ODD = ["beta", "Song beta", "beta: x", "#beta", "'beta'", 'say "beta"', "null beta", "béta beta"]


def pattern(
    *what: What,
    regex: str = "beta",
    must_match: bool = False,
    message: str = "`{name}`: `{text}` has `{match}`",
    good: tuple[str, ...] = (),
    bad: tuple[str, ...] = (),
) -> type[Rule[Plan]]:
    """A rule made of a pattern."""
    return rule_of(
        NamedPattern(
            name=Setting("no-beta"),
            what=tuple(Setting(each) for each in what),
            pattern=Setting(re.compile(regex)),
            must_match=must_match,
            message=Setting(message),
            help=None,
            severity=Setting(Severity.INFO),
            good=good,
            bad=bad,
        )
    )


def said(rule: type[Rule[Plan]], text: str) -> list[str]:
    return [diagnostic.message for diagnostic in findings(rule, text, {})]


def test_every_kind_is_looked_for_and_has_a_sample() -> None:
    assert list(FINDERS) == list(SAMPLES) == list(WHATS)


@every_kind
@pytest.mark.parametrize("text", ODD)
def test_a_text_of_each_kind_is_found_once_where_it_stands(what: What, text: str) -> None:
    assert problems(pattern(what, bad=(text,))) == []
    assert problems(pattern(what, must_match=True, message="no", good=(text,))) == []


@every_kind
def test_an_example_that_does_not_hold_is_said(what: What) -> None:
    (good,) = problems(pattern(what, good=("beta",)))
    (bad,) = problems(pattern(what, bad=("alpha",)))
    assert good.startswith("good example 1: it is caught: ")
    assert bad == "bad example 1: it is caught 0 times, not once"


def test_a_text_that_must_match_is_wrong_where_it_does_not() -> None:
    rule = pattern("why", regex=r"\?$", must_match=True, message="`{name}` asks `{text}`")
    text = "events:\n  A: {why: Which?}\n  B: {why: Growth}\n  C: {}\n"
    assert said(rule, text) == ["`B` asks `Growth`"]


def test_the_match_is_what_was_found_and_other_braces_stay() -> None:
    rule = pattern("event-name", regex="(?i)beta|test", message="{match} in {name}, not {id}")
    assert said(rule, "events:\n  My {name} TEST: {}\n") == ["TEST in My {name} TEST, not {id}"]


def test_several_kinds_are_looked_at() -> None:
    rule = pattern("event-name", "page-name", "screen-name")
    text = "events: {beta a: {}}\npages: {beta b: {}}\nscreens: {beta c: {}}\n"
    assert len(said(rule, text)) == 3


def test_nothing_is_asked_of_what_is_going_or_gone() -> None:
    rule = pattern("event-name", "description", "tag", "property-name")
    text = """\
properties:
  old_id: {type: string, description: beta, deprecated: {reason: beta}}
events:
  beta 1: {status: removed, description: beta, tags: [beta], properties: {beta_id: string}}
  beta 2: {status: deprecated, description: beta, properties: {beta_id: string}}
  beta 3: {deprecated: {reason: beta}, description: beta}
"""
    assert said(rule, text) == []
    assert len(said(pattern("reason"), text)) == 2


def test_what_the_dictionary_says_is_said_once() -> None:
    rule = pattern("property-name", "description", "unit", "enum-value")
    text = """\
properties:
  beta_mood: {type: string, description: a beta, unit: beta, enum: [beta, plain]}
bundles:
  song: {properties: {beta_mood: {required: true}}}
events:
  A: {include: [song]}
  B: {properties: {beta_mood: }}
"""
    assert len(said(rule, text)) == 4


def test_an_alias_is_said_once() -> None:
    text = "events:\n  A: {description: &d beta}\n  B: {description: *d}\n"
    assert len(said(pattern("description"), text)) == 1


def test_nested_properties_traits_and_context_are_looked_at() -> None:
    text = """\
events:
  "*": {context: {page: {type: object, description: beta 1}}}
  A:
    properties:
      address: {type: object, properties: {city: {type: string, description: beta 2}}}
      songs: {type: array, items: {type: object, properties: {id: {description: beta 3}}}}
identify: {traits: {plan: {type: string, description: beta 4}}}
"""
    rule = pattern("description", message="{text}")
    assert sorted(said(rule, text)) == ["beta 1", "beta 2", "beta 3", "beta 4"]


def test_the_explanation_says_what_is_demanded() -> None:
    rule = pattern("event-name", "page-name")
    assert rule.summary() == "No event name or page name matches `beta`."
    assert rule.explanation() == "Says: `{name}`: `{text}` has `{match}`"
    assert pattern("why", must_match=True).summary() == "Every why matches `beta`."


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_can_stand_in_an_example(text: str) -> None:
    assert problems(pattern("description", regex=".", message="no", bad=(f"a{text}",))) == []


CONFIG = """\
select = ["patterns"]
[[patterns]]
name = "no-beta"
what = "event-name"
must-not-match = "Beta"
message = "no"
"""
PLAN = """\
trackplan: 1
events:
  Song Beta: {}
  # trackplan: ignore[no-beta] it has been sent for years
  Old Beta: {}
"""


@pytest.mark.parametrize(
    ("more", "spoke"),
    [
        ("", "plan.yaml:3:3: warning[no-beta] no"),
        ('[severity]\nno-beta = "error"\n', "plan.yaml:3:3: error[no-beta] no"),
        ('[[overrides]]\npaths = ["*.yaml"]\nignore = ["no-beta"]\n', None),
        ('[severity]\nno-beta = "off"\n', None),
    ],
)
def test_a_pattern_is_configured_and_suppressed_as_any_rule(
    tmp_path: Path, more: str, spoke: str | None
) -> None:
    put(tmp_path / "plan.yaml", PLAN)
    put(tmp_path / "trackplan.toml", CONFIG + more)
    ran = trackplan("lint", "--format", "concise", "--quiet", at=tmp_path)
    assert (ran.out, ran.err) == (f"{spoke}\n" if spoke else "", "")


def test_two_patterns_of_one_name_are_a_problem(tmp_path: Path) -> None:
    put(tmp_path / "plan.yaml", PLAN)
    again = CONFIG.partition("\n")[2]
    put(tmp_path / "trackplan.toml", CONFIG + again.replace("no-beta", "unknown-owner") + again)
    ran = trackplan("lint", at=tmp_path)
    assert ran.code == 2
    assert "trackplan.toml:8: trackplan has something called `unknown-owner` already" in ran.err
    assert "trackplan.toml:13: trackplan.toml:3 has something called `no-beta` already" in ran.err
