"""No name is too odd for the rules about names."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.naming.linting import fixed
from tests.rules.naming.test_yielding import VOCABULARY
from trackplan.plan.naming.cases import Case
from trackplan.rules.examples import load

WORDS = [
    "song",
    "Played",
    "play",
    "user",
    "Sign",
    "up",
    "to",
    "API",
    "iOS",
    "v2",
    "{id}",
    "été",
    "",
]
NAMES = st.one_of(
    st.text(max_size=12).filter(str.isprintable),
    st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=5).map("_".join),
    st.lists(st.sampled_from(WORDS), max_size=5).map("".join),
)
CASES: list[Case] = ["title", "sentence", "snake", "camel", "pascal", "kebab", "lower", "upper"]


def plan_of(case: Case, order: str, names: list[str], properties: list[str]) -> str:
    style = f"{{case: {case}, order: {order}, tense: past}}"
    naming = f"naming: {{events: {style}, properties: {{case: {case}}}}}\n"
    payload = {name: {"type": "string"} for name in properties if name != "*"}
    body = json.dumps(
        {name: {"properties": payload} for name in names if name != "*"}, ensure_ascii=False
    )
    return f"{naming}{VOCABULARY}events: {body}\n"


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(CASES),
    st.sampled_from(["object-action", "action-object"]),
    st.lists(NAMES, min_size=1, max_size=6, unique=True),
    st.lists(NAMES, max_size=4, unique=True),
)
def test_any_names_are_judged_and_what_fixes_make_of_them_loads(
    case: Case, order: str, names: list[str], properties: list[str]
) -> None:
    text = plan_of(case, order, names, properties)
    rounds = [text, fixed(text, unsafe=True)]
    while rounds[-1] != rounds[-2]:
        assert len(rounds) < 5
        rounds.append(fixed(rounds[-1], unsafe=True))
    assert len(load(rounds[-1]).plan.events) == len(load(text).plan.events)
