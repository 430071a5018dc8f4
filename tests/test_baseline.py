"""A baseline accepts by plan, rule and subject, and is kind about files it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.baseline import (
    Baseline,
    Entry,
    StaleEntry,
    read,
    scope_of,
    to_text,
    write,
)
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.errors import UserError
from trackplan.source import Position, SourceFile, Span


def found(rule: str, *subject: str, line: int = 0) -> Diagnostic:
    span = Span("plan.yaml", Position(line, 0), Position(line, 4))
    return Diagnostic(rule, Severity.ERROR, span, "wrong", subject)


SONG = found("event-name-case", "events", "song played")
MANY = [found("missing-why", "events", "A/B", line=n) for n in range(3)]


def in_folder(folder: Path, text: str) -> Path:
    path = folder / "trackplan-baseline.json"
    path.write_bytes(text.encode())
    return path


def reread(baseline: Baseline, folder: Path) -> Baseline:
    return read(in_folder(folder, to_text(baseline)))


def keys(baseline: Baseline) -> list[tuple[str, str, str, int]]:
    return [(*entry.key, entry.count) for entry in baseline.entries]


def test_what_was_accepted_is_not_new_and_moving_lines_does_not_matter(tmp_path: Path) -> None:
    baseline = reread(Baseline.of({"plans/music": [SONG, *MANY]}), tmp_path)
    moved = found("event-name-case", "events", "song played", line=70)
    split = baseline.split("plans/music", [moved, *MANY])
    assert (split.new, split.accepted, split.stale) == ((), (moved, *MANY), ())


def test_another_rule_subject_or_plan_is_new() -> None:
    baseline = Baseline.of({"plans/music": [SONG]})
    others = [found("event-name-case", "events", "other"), found("missing-why", *SONG.subject)]
    assert baseline.split("plans/music", others).new == tuple(others)
    assert baseline.split("plans/video", [SONG]).new == (SONG,)


def test_more_than_the_accepted_count_is_new() -> None:
    split = Baseline.of({".": MANY[:2]}).split(".", MANY)
    assert (split.accepted, split.new) == (tuple(MANY[:2]), (MANY[2],))


def test_fewer_than_accepted_make_the_entry_stale_at_its_line(tmp_path: Path) -> None:
    baseline = reread(Baseline.of({".": [*MANY, SONG], "other": [SONG]}), tmp_path)
    split = baseline.split(".", MANY[:1])
    assert [(s.entry.rule, s.entry.count, s.found) for s in split.stale] == [
        ("event-name-case", 1, 0),
        ("missing-why", 3, 1),
    ]
    assert [s.entry.span.start.line for s in split.stale if s.entry.span] == [3, 4]
    assert isinstance(split.stale[0], StaleEntry)


def test_the_file_is_sorted_with_one_entry_per_line() -> None:
    text = to_text(Baseline.of({"b": [SONG], "a": [*MANY, found("a-rule", "events", "é")]}))
    assert text == (
        "{\n"
        '  "version": 1,\n'
        '  "accepted": [\n'
        '    {"scope": "a", "rule": "a-rule", "subject": "/events/é", "count": 1},\n'
        '    {"scope": "a", "rule": "missing-why", "subject": "/events/A~1B", "count": 3},\n'
        '    {"scope": "b", "rule": "event-name-case", "subject": "/events/song played",'
        ' "count": 1}\n'
        "  ]\n"
        "}\n"
    )


def test_an_empty_baseline_is_written_and_read(tmp_path: Path) -> None:
    assert reread(Baseline(), tmp_path) == Baseline()


names = st.text(max_size=12) | st.sampled_from(["\ud800", "\u2028", "a\nb", '"', "plans/é"])
baselines = st.dictionaries(
    names, st.lists(st.builds(found, names, names, names), max_size=4), max_size=4
).map(Baseline.of)


@given(baselines)
def test_every_baseline_survives_writing_and_reading(baseline: Baseline) -> None:
    text = to_text(baseline)
    assert text.encode().decode().count("\n") == (
        len(baseline.entries) + 5 if baseline.entries else 4
    )
    document = json.loads(text)
    assert [tuple(e.values()) for e in document["accepted"]] == keys(baseline)


@pytest.mark.parametrize("indent", [None, 1, 8])
def test_entries_keep_their_place_in_a_file_that_somebody_reformatted(
    tmp_path: Path, indent: int | None
) -> None:
    written = Baseline.of({".": [SONG, found("missing-why", "accepted", "]},{")]})
    document = {"note": ["accepted", {"a": "]"}], **json.loads(to_text(written)), "z": {}}
    path = in_folder(
        tmp_path, "\ufeff \n" + json.dumps(document, indent=indent).replace("\n", "\r\n")
    )
    source = SourceFile("", path.read_bytes().decode("utf-8-sig"))
    baseline = read(path)
    assert keys(baseline) == keys(written)
    for entry in baseline.entries:
        assert entry.span is not None
        assert json.loads(source.slice(entry.span))["rule"] == entry.rule


def test_an_entry_that_a_merge_left_twice_counts_once(tmp_path: Path) -> None:
    once = to_text(Baseline.of({".": [SONG]}))
    line = once.splitlines()[3]
    more = line.replace('"count": 1', '"count": 2')
    path = in_folder(tmp_path, once.replace(line, f"{line},\n{more},\n{line}"))
    ((*_, count),) = keys(read(path))
    assert count == 2


def test_updating_keeps_other_plans_and_rules_that_were_not_judged() -> None:
    old = Baseline.of({"a": [SONG, *MANY], "b": [SONG]})
    new = old.updated({"a": [MANY[0]]}, frozenset({"missing-why"}))
    assert keys(new) == [
        ("a", "event-name-case", "/events/song played", 1),
        ("a", "missing-why", "/events/A~1B", 1),
        ("b", "event-name-case", "/events/song played", 1),
    ]
    fixed = old.updated({"a": []}, frozenset({"missing-why", "event-name-case"}))
    assert [entry.scope for entry in fixed.entries] == ["b"]


def test_a_scope_is_relative_to_the_baseline_file(tmp_path: Path) -> None:
    file = tmp_path / "config" / "base.json"
    assert scope_of(tmp_path / "plans" / "music", file) == "../plans/music"
    assert scope_of(tmp_path / "config", file) == "."


ENTRY = '{"scope": ".", "rule": "r", "subject": "/a", "count": 1}'


def listing(entries: str) -> str:
    return f'{{"version": 1, "accepted": [{entries}]}}'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no valid JSON"),
        ('{"version": 1,\n "accepted": [}', ":2:15: "),
        ("[]", "no `version`"),
        ('{"accepted": []}', "no `version`"),
        ('{"version": 2, "accepted": []}', "version 2, and this trackplan reads version 1"),
        ('{"version": "1", "accepted": []}', "version '1'"),
        ('{"version": true, "accepted": []}', "version True"),
        ('{"version": 1}', "no list `accepted`"),
        ('{"version": 1, "accepted": {}}', "no list `accepted`"),
        (listing("\n" + ENTRY + ", 7"), ":2:59: an entry has"),
        (listing(ENTRY.replace("1}", "0}")), "of one or more"),
        (listing(ENTRY.replace("1}", "true}")), "of one or more"),
        (listing(ENTRY.replace('"r"', "null")), "of one or more"),
        ("<<<<<<< HEAD\n" + ENTRY, "merge conflict"),
        ("[" * 100_000, "is no trackplan baseline"),
        ("9" * 5_000, "is no trackplan baseline"),
    ],
)
def test_a_malformed_file_is_explained(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        read(in_folder(tmp_path, text))
    assert said in error.value.message
    assert "trackplan-baseline.json" in error.value.message
    assert "--update-baseline" in (error.value.help or "")


def test_a_missing_file_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError) as error:
        read(tmp_path / "none.json")
    assert error.value.message == "there is no baseline none.json"
    assert "--update-baseline" in (error.value.help or "")


def test_a_folder_and_a_file_that_is_not_utf8_are_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot read the baseline"):
        read(tmp_path)
    (tmp_path / "b.json").write_bytes(b"\xff\xfe{\x00")
    with pytest.raises(UserError, match="is not UTF-8"):
        read(tmp_path / "b.json")


def test_writing_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = in_folder(tmp_path, "old")
    write(Baseline.of({".": [SONG]}), path)
    assert keys(read(path)) == [(".", "event-name-case", "/events/song played", 1)]
    assert list(tmp_path.iterdir()) == [path]


def test_writing_through_a_symbolic_link_keeps_the_link(tmp_path: Path) -> None:
    real = in_folder(tmp_path, "old")
    link = tmp_path / "link.json"
    link.symlink_to(real)
    write(Baseline(), link)
    assert link.is_symlink()
    assert read(real) == Baseline()


def test_writing_where_there_is_no_folder_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot write the baseline"):
        write(Baseline(), tmp_path / "none" / "b.json")


def test_an_entry_not_yet_written_has_no_place() -> None:
    assert Baseline.of({".": [SONG]}).entries == (
        Entry(".", "event-name-case", "/events/song played", 1, None),
    )
