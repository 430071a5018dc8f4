"""The target `snowplow`: schemas that Iglu takes, in versions that follow those in the folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.compile.iglu_meta import accepts, refuse_unsound
from tests.compile.odd_plans import hostile
from tests.compile.samples import SAMPLES, sample
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import music, plan_of
from trackplan.compile.iglu.schema_ver import SchemaVer
from trackplan.compile.snowplow import snowplow
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.errors import UserError
from trackplan.output.changes import plan_changes
from trackplan.output.write import write
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VENDOR = "com.acme"


def compiled(plan: Plan, folder: Path | None = None, vendor: str | None = VENDOR) -> Compiled:
    return snowplow(plan, CompileOptions(vendor=vendor, folder=folder))


def documents(plan: Plan, folder: Path | None = None) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in compiled(plan, folder).files.items()}


def written(folder: Path, plan: Plan) -> list[str]:
    """What lies in the folder after the plan was compiled into it, by `NAME VERSION`."""
    write(folder, plan_changes(folder, compiled(plan, folder).files))
    return lying(folder)


def lying(folder: Path) -> list[str]:
    paths = folder.glob("schemas/*/*/jsonschema/*")
    return sorted(f"{path.parts[-3]} {path.name}" for path in paths)


def played(properties: str) -> Plan:
    return plan_of(f"events: {{Song Played: {{properties: {{{properties}}}}}}}\n")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_schemas_of_a_sample_plan_are_sound_and_take_its_examples(name: str) -> None:
    plan = sample(name)
    found = documents(plan)
    paths = compiled(plan).of_names
    for path, document in found.items():
        refuse_unsound(document)
        own = document["self"]
        assert path == f"schemas/{own['vendor']}/{own['name']}/jsonschema/{own['version']}"
    for event in plan.events:
        document = found[paths[event.name]]
        assert document["title"] == event.name
        for example in event.examples:
            assert accepts(document, example.json)
            assert isinstance(example.json, dict)
            assert not accepts(document, {**example.json, "no such property": 1})


def test_there_is_a_schema_for_everything_that_can_be_sent() -> None:
    assert list(documents(music())) == [
        f"schemas/com.acme/{name}/jsonschema/1-0-0"
        for name in ("song_played", "song_started", "page_pricing", "user_traits", "account_traits")
    ]


def test_odd_names_become_names_of_schemas_that_differ() -> None:
    found = documents(hostile())
    for document in found.values():
        refuse_unsound(document)
    paths = compiled(hostile()).of_names
    for event in hostile().events:
        assert found[paths[event.name]].get("title", "") == event.name
    schema = found[paths["=HYPERLINK(1)"]]
    assert accepts(schema, {"=1": "x", "+1": 1, "-1": 1.5, "@x": True})
    assert not accepts(schema, {"=1": 1})


@QUICK
@given(plans())
def test_any_plan_is_compiled_to_sound_schemas_or_refused(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    try:
        found = documents(plan)
    except UserError:
        return
    for document in found.values():
        refuse_unsound(document)
    assert found == documents(load_text(to_yaml(data)).plan)


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(UserError, match="Song Played would be no JSON Schema"):
        compiled(played('a: {type: string, pattern: "("}'))


@pytest.mark.parametrize(
    ("before", "after", "version"),
    [
        ("a: string", "a: string", "1-0-0"),
        ("a: string", "a: string, b: string", "1-0-1"),
        ("a: {enum: [x]}", "a: {enum: [x, y]}", "1-0-1"),
        ("a: string", "a: {type: string, description: more}", "1-0-1"),
        ("a: {enum: [x, y]}", "a: {enum: [x]}", "1-1-0"),
        ("a: string, b: string", "a: string", "1-1-0"),
        ("a: string", "a: {type: string, maxLength: 5}", "1-1-0"),
        ("a: string", "a: {type: string, required: true}", "2-0-0"),
        ("a: string", "a: integer", "2-0-0"),
        ("a: string", "a: datetime", "2-0-0"),
    ],
)
def test_the_version_says_what_a_change_means(
    tmp_path: Path, before: str, after: str, version: str
) -> None:
    assert written(tmp_path, played(before)) == ["song_played 1-0-0"]
    names = {"song_played 1-0-0", f"song_played {version}"}
    assert written(tmp_path, played(after)) == sorted(names)


def test_old_versions_stay_byte_for_byte(tmp_path: Path) -> None:
    written(tmp_path, played("a: string"))
    path = tmp_path / "schemas/com.acme/song_played/jsonschema/1-0-0"
    before = path.read_bytes()
    written(tmp_path, played("a: string, b: string"))
    assert path.read_bytes() == before
    # Nor is a schema gone that no event has any more: there is data under it.
    assert written(tmp_path, plan_of("events: {Other Event: {}}\n")) == [
        "other_event 1-0-0",
        "song_played 1-0-0",
        "song_played 1-0-1",
    ]


def test_what_is_undone_is_a_new_version_all_the_same(tmp_path: Path) -> None:
    written(tmp_path, played("a: string"))
    written(tmp_path, played("a: string, b: string"))
    assert written(tmp_path, played("a: string"))[-1] == "song_played 1-1-0"


def test_data_of_every_version_of_the_model_counts(tmp_path: Path) -> None:
    """To the latest version this is an addition, but a column `b` of texts is there."""
    written(tmp_path, played("a: string, b: string"))
    written(tmp_path, played("a: string"))
    assert written(tmp_path, played("a: string, b: integer"))[-1] == "song_played 2-0-0"


def test_what_others_wrote_is_followed_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "schemas/com.acme/song_played/jsonschema"
    folder.mkdir(parents=True)
    theirs = '{"type": "object", "properties": {"a": {"type": "string"}}}'
    (folder / "2-3-4").write_text(theirs)
    (folder / "README").write_text("ours")
    assert written(tmp_path, played("a: string, b: string")) == [
        "song_played 2-3-4",
        "song_played 2-4-0",
        "song_played README",
    ]
    assert (folder / "2-3-4").read_text() == theirs


def test_an_edited_version_is_yours_and_is_followed(tmp_path: Path) -> None:
    written(tmp_path, played("a: string"))
    path = tmp_path / "schemas/com.acme/song_played/jsonschema/1-0-0"
    path.write_text(path.read_text().replace('"string"', '"integer"'))
    assert written(tmp_path, played("a: string"))[-1] == "song_played 2-0-0"
    assert '"integer"' in path.read_text()


def test_another_layout_of_the_same_schema_is_kept(tmp_path: Path) -> None:
    written(tmp_path, played("a: string"))
    path = tmp_path / "schemas/com.acme/song_played/jsonschema/1-0-0"
    path.write_text(json.dumps(json.loads(path.read_text())))
    before = path.read_bytes()
    assert written(tmp_path, played("a: string")) == ["song_played 1-0-0"]
    assert path.read_bytes() == before


def test_a_file_that_is_no_schema_stops_it(tmp_path: Path) -> None:
    folder = tmp_path / "schemas/com.acme/song_played/jsonschema"
    folder.mkdir(parents=True)
    (folder / "1-0-0").write_text("[]")
    with pytest.raises(UserError, match=r"1-0-0 is no schema, so no version can follow it"):
        compiled(played("a: string"), tmp_path)


PROPERTIES = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.fixed_dictionaries(
        {"type": st.sampled_from(["string", "integer", "boolean"])},
        optional={
            "required": st.booleans(),
            "nullable": st.booleans(),
            "enum": st.lists(st.sampled_from(["x", "y", 1, 2]), min_size=1, unique=True),
            "description": st.sampled_from(["One.", "Two."]),
        },
    ),
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=st.lists(st.tuples(PROPERTIES, st.booleans()), min_size=2, max_size=5))
def test_no_version_ever_goes_backwards_and_none_is_made_twice(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[Data, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("registry")
    latest, kept = SchemaVer(), dict[str, bytes]()
    for properties, is_open in history:
        event: Data = {"open": is_open, "properties": properties}
        plan = load_text(to_yaml({"trackplan": 1, "events": {"E": event}})).plan
        written(folder, plan)
        found = {path.name: path.read_bytes() for path in folder.glob("schemas/*/e/jsonschema/*")}
        assert {name: found[name] for name in kept} == kept
        version = max(filter(None, map(SchemaVer.parse, found)))
        assert version >= latest
        assert len(found) <= len(kept) + 1
        latest, kept = version, found
        assert not plan_changes(folder, compiled(plan, folder).files).is_stale
        newest = json.loads(found[str(version)])
        assert newest["self"]["version"] == str(version)
        assert set(newest["properties"]) == set(properties)


def test_the_vendor_is_taken_from_what_lies_there(tmp_path: Path) -> None:
    written(tmp_path, played("a: string"))
    found = compiled(played("a: string"), tmp_path, vendor=None)
    assert list(found.files) == ["schemas/com.acme/song_played/jsonschema/1-0-0"]


def test_without_a_vendor_the_owners_address_is_proposed() -> None:
    owners = "other: {contact: x@other.example}, growth: {contact: a@b.acme.example}"
    text = f"owner: growth\nowners: {{{owners}}}\n"
    with pytest.raises(UserError, match="need a vendor") as caught:
        compiled(plan_of(text), vendor=None)
    assert caught.value.help == "say whose they are, for example `--vendor example.acme.b`"


@pytest.mark.parametrize("vendor", ["", "com acme", "a/b", "..", "com.äcme", "con"])
def test_what_cannot_be_a_vendor_is_refused(vendor: str) -> None:
    with pytest.raises(UserError, match="cannot be a vendor"):
        compiled(music(), vendor=vendor)


def test_what_is_lost_is_said() -> None:
    lost = compiled(music()).lost
    assert "no place for examples: `Song Played`" in lost
    assert "no place for what is personal data: `email`" in lost
    assert not any("description" in sentence for sentence in lost)
    plan = plan_of("events: {A: {schema: {propertyNames: {maxLength: 3}}}}\n")
    assert (
        "draft 4 has no `propertyNames`, so a `schema` is not checked: `A`" in compiled(plan).lost
    )


def test_events_that_go_elsewhere_have_no_schema() -> None:
    plan = plan_of(
        "destinations: {sp: {kind: snowplow}, ga: {kind: ga4}}\n"
        "events: {A: {destinations: [ga]}, B: {destinations: [sp], names: {sp: Bee}}}\n"
    )
    assert list(documents(plan)) == ["schemas/com.acme/bee/jsonschema/1-0-0"]
