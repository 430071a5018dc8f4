"""The target `template`: a user's own file over the plan, and what is said where it fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.commands.running import trackplan
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.judging import accepts
from tests.schema.music import music, plan_of
from trackplan.compile.target import CompileOptions
from trackplan.compile.template import template
from trackplan.compile.user_template.plan import plan_data
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.cases import to_case
from trackplan.plan.write.to_yaml import to_yaml

ROOT = Path(__file__).parents[2]
DOCUMENTED = (ROOT / "docs" / "template.md").read_text(encoding="utf-8")
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EVERYTHING = """\
owners: {growth: {name: Growth team, contact: g@acme.example}}
objects: {Song: {description: A recording., synonyms: [Track]}}
actions: {Played: Playback began.}
sources: {web: {language: typescript}}
destinations: {warehouse: {kind: postgres}}
bundles: {song: {properties: {song_id: {type: string, deprecated: {reason: Old.}}}}}
events: {Song Played: {include: [song], sources: [web], deprecated: {reason: Old.}}}
pages: {Pricing: }
screens: {Home: }
identify: {traits: {email: string}}
groups: {account: {traits: {plan: string}}}
metrics: {plays: {count: {event: Song Played}}}
funnels: {listening: {steps: [{page: Pricing}, Song Played]}}
"""


def made(plan: Plan, folder: Path, text: str, name: str = "out.md.jinja") -> str:
    """What a template with this text makes of a plan."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (content,) = template(plan, CompileOptions(template=path)).files.values()
    assert isinstance(content, str)
    return content


def keys_in(value: Any) -> Iterator[str]:
    """The keys of all elements, without what the plan's author or JSON Schema named."""
    if isinstance(value, list):
        yield from (key for each in value for key in keys_in(each))
    elif isinstance(value, dict):
        named = {"schema", "written", "bounds", "names", "sets", "map", "measures", "examples"}
        for key, inside in value.items():
            yield key
            yield from keys_in(inside) if key not in named else ()


@pytest.mark.parametrize(
    ("name", "file"),
    [("a.md.jinja", "a.md"), ("b.html.j2", "b.html"), ("c.jinja2", "c"), (".env.jinja", ".env")],
)
def test_the_file_is_named_as_the_template_without_its_suffix(
    name: str, file: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("x")
    assert list(template(music(), CompileOptions(template=tmp_path / name)).files) == [file]


def test_a_template_walks_events_and_their_properties(tmp_path: Path) -> None:
    text = """\
{% for event in plan.events if event.status != "removed" %}
{{ event.name }} ({{ event.owner }}): {{ event.why or "?" }}
  {% for property in event.properties if property.required %}
  {{ property.name }}: {{ property.type }} {{ property.enum or "" }}
  {% endfor %}
{% endfor %}
"""
    assert made(music(), tmp_path, text) == (
        "Song Played (growth): Which songs bring listeners back?\n"
        "  song_id: string \n"
        "  plan: string ['solo', 'family']\n"
        "Song Started (growth): ?\n"
    )


def test_the_example_in_the_documentation_is_one(tmp_path: Path) -> None:
    (text,) = re.findall(r"```jinja\n(.*?)```", DOCUMENTED, re.DOTALL)
    found = made(sample("basic"), tmp_path, text)
    (event,) = sample("basic").events
    assert f"\n## {event.name}\n" in found
    assert all(f"\n- `{each.name}` (" in found for each in event.all_properties)


def test_the_documentation_lists_exactly_the_keys_there_are() -> None:
    told = plan_data(plan_of(EVERYTHING))
    rows = [line.split("|")[2] for line in DOCUMENTED.splitlines() if line.startswith("| ")]
    listed = {
        key
        for row in rows[1:]
        for key in re.findall(r"`(\w+)`", re.sub(r"\((?!each).*?\)", "", row))
    }
    assert listed == set(keys_in(told))


@pytest.mark.parametrize("name", [*SAMPLES, "music", "everything"])
def test_every_element_of_a_kind_has_the_same_keys(name: str) -> None:
    plan = {"music": music(), "everything": plan_of(EVERYTHING)}.get(name) or sample(name)
    told: Any = plan_data(plan)
    reference: Any = plan_data(plan_of(EVERYTHING))
    assert set(told) == set(reference)
    for section in ("events", "pages", "screens", "groups", "metrics", "funnels", "properties"):
        expected = reference[section] or reference["bundles"][0]["properties"]
        assert all(set(each) == set(expected[0]) for each in told[section])


def test_no_key_is_taken_for_a_method_of_a_dict() -> None:
    assert set(keys_in(plan_data(plan_of(EVERYTHING)))).isdisjoint(dir(dict))


def test_properties_are_resolved_and_schemas_are_there() -> None:
    told: Any = plan_data(music())
    event = told["events"][0]
    found = {each["name"]: each for each in event["properties"]}
    assert found["song_id"]["description"] == "Identifier of the song."
    assert found["song_id"]["required"] is True
    assert found["previous_plan"]["enum"] == ["free", "solo", "family"]
    assert found["queue_position"]["bounds"] == {"minimum": 0}
    assert found["up_next"]["item"]["properties"][0]["name"] == "song_id"
    assert [each["name"] for each in event["context"]] == ["groupId"]
    assert accepts(event["schema"], event["examples"][0])
    assert accepts(found["song_id"]["schema"], "sng_1")
    assert told["written"]["events"]["Song Played"]["include"] == ["listening"]


def test_the_filters_write_names_in_the_cases_of_the_plan(tmp_path: Path) -> None:
    plan = plan_of(
        "naming: {acronyms: [API], small_words: [to]}\nevents: {API Key Sent to User: }\n"
    )
    text = "{% set n = plan.events[0].name %}"
    text += "|".join(f"{{{{ n | {case} }}}}" for case in ("snake", "camel", "pascal", "kebab"))
    text += "|{{ 'api_key_sent_to_user' | title }}"
    assert made(plan, tmp_path, text) == (
        "api_key_sent_to_user|apiKeySentToUser|APIKeySentToUser|api-key-sent-to-user"
        "|API Key Sent to User"
    )
    assert to_case("API Key Sent to User", "snake", acronyms=["API"]) == "api_key_sent_to_user"


def test_the_json_filter_makes_json_of_anything(tmp_path: Path) -> None:
    found = made(music(), tmp_path, "{{ plan | json(indent=1) }}")
    assert json.loads(found) == plan_data(music())


def test_nothing_is_escaped_and_the_last_line_ends(tmp_path: Path) -> None:
    plan = plan_of('events: {A B: {description: "<b> & \\"c\\""}}\n')
    assert made(plan, tmp_path, "{{ plan.events[0].description }}\n") == '<b> & "c"\n'


def test_a_template_may_use_those_beside_it(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "event.jinja").write_text(
        "{% macro line(e) %}* {{ e.name }}{% endmacro %}"
    )
    text = '{% from "parts/event.jinja" import line %}{{ line(plan.events[0]) }}'
    assert made(music(), tmp_path, text) == "* Song Played"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n{% for %}\n", "out.md.jinja:2: Expected an expression, got 'end of statement block'"),
        ("a\n\n{{ plan.naem }}\n", "out.md.jinja:3: 'dict object' has no attribute 'naem'"),
        ("{{ nothing }}", "out.md.jinja:1: 'nothing' is undefined"),
        ("{{ plan | nothing }}", "out.md.jinja:1: No filter named 'nothing'."),
        ("\n{{ 1 / 0 }}", "out.md.jinja:2: division by zero"),
        ("\n{{ plan.events + 1 }}", "out.md.jinja:2: can only concatenate list"),
        ("\n{{ range(9999999) }}", "out.md.jinja:2: Range too big"),
        ("\n{% include 'absent' %}", "out.md.jinja:2: there is no template `absent`"),
        ("{% include '../secret' %}", "out.md.jinja:1: there is no template `../secret`"),
        ("{{ plan.events.append(1) }}", "out.md.jinja:1: access to attribute 'append' of"),
        ("{{ ''.__class__.__mro__ }}", "out.md.jinja:1: access to attribute '__class__' of"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "inside").mkdir()
    with pytest.raises(UserError) as caught:
        made(music(), tmp_path / "inside", text)
    assert message in caught.value.message
    assert caught.value.message.startswith((tmp_path / "inside").as_posix())


def test_a_mistake_in_an_included_template_is_said_with_its_own_line(tmp_path: Path) -> None:
    (tmp_path / "part.jinja").write_text("\n\n{{ plan.naem }}\n")
    with pytest.raises(UserError, match=r"part\.jinja:3: "):
        made(music(), tmp_path, "{% include 'part.jinja' %}")
    (tmp_path / "part.jinja").write_text("\n{% if %}\n")
    with pytest.raises(UserError, match=r"part\.jinja:2: "):
        made(music(), tmp_path, "{% include 'part.jinja' %}")


def test_a_template_that_is_missing_or_misnamed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="needs a template"):
        template(music(), CompileOptions())
    with pytest.raises(UserError, match=r"there is no template `.*absent\.md\.jinja`"):
        template(music(), CompileOptions(template=tmp_path / "absent.md.jinja"))
    (tmp_path / "plain.md").write_text("x")
    with pytest.raises(UserError, match=r"plain\.md` is not named as a template") as caught:
        template(music(), CompileOptions(template=tmp_path / "plain.md"))
    assert caught.value.help == "name it for the file that it makes, such as `plain.md.jinja`"
    (tmp_path / "latin.md.jinja").write_bytes(b"\xe9")
    with pytest.raises(UserError, match=r"latin\.md\.jinja or what it includes is not UTF-8"):
        template(music(), CompileOptions(template=tmp_path / "latin.md.jinja"))


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    (tmp_path / "names.txt.j2").write_text("{% for e in plan.events %}{{ e.name }}\n{% endfor %}")
    arguments = ["compile", str(ROOT / "plans" / "basic"), "--to", "template"]
    arguments += ["--template", "names.txt.j2", "-o", "out"]
    assert trackplan(*arguments, at=tmp_path).code == 0
    assert (tmp_path / "out" / "names.txt").read_text() == "Order Updated\n"
    assert trackplan(*arguments, "--check", at=tmp_path).code == 0
    (tmp_path / "names.txt.j2").write_text("\n{{ plan.naem }}")
    found = trackplan(*arguments, at=tmp_path)
    assert found.code == 2
    assert "names.txt.j2:2: 'dict object' has no attribute 'naem'" in found.err


@QUICK
@given(plans())
def test_any_plan_can_be_told(data: Data) -> None:
    json.dumps(plan_data(load_text(to_yaml(data)).plan), allow_nan=False)
