"""What has the wrong shape is said in a sentence, at its place, with a way out."""

from __future__ import annotations

import pytest

from tests.plan.loading import load_text, said
from trackplan.edits import apply
from trackplan.source import SourceFile

TYPES = (
    "`string`, `integer`, `number`, `boolean`, `object`, "
    "`array`, `null`, `date`, `datetime` or `any`"
)
A_DATE = "write a day that exists, such as 2027-03-01"
STATUSES = "`proposed`, `planned`, `live`, `deprecated` or `removed`"

# The second line of a plan.yaml; where in it, and what is said.
MESSAGES: list[tuple[str, int, str]] = [
    (
        "properties: {a: {requird: true}}",
        18,
        "`requird` is no key of a property; did you mean `required`?",
    ),
    ("properties: {a: {type: strng}}", 24, "`strng` is not a type (did you mean `string`?)"),
    ("properties: {a: {type: [string, nope]}}", 33, f"`nope` is not a type (it is {TYPES})"),
    ("properties: {a: {type: []}}", 24, "`type` has at least 1 entry; this has 0"),
    ("properties: {a: strng}", 17, "`strng` is not a type (did you mean `string`?)"),
    ("properties: {a: 5}", 17, "a property is a mapping, a text or empty; this is the number 5"),
    ("properties: {a: [1]}", 17, "a property is a mapping, a text or empty; this is a list"),
    (
        "properties: [a]",
        13,
        (
            "the dictionary is a mapping or empty; this is a list"
            " (write `name: …` on each line, instead of `- name`)"
        ),
    ),
    (
        "properties: {a: {required: no}}",
        28,
        "`required` is true or false; this is the text `no` (write `false`, without quotes)",
    ),
    ("properties: {a: {minLength: -1}}", 29, "`minLength` is at least 0; this is -1"),
    (
        "properties: {a: {minLength: 1.5}}",
        29,
        "`minLength` is a whole number; this is the number 1.5",
    ),
    ("properties: {a: {multipleOf: 0}}", 30, "`multipleOf` is more than 0; this is 0"),
    (
        "properties: {a: {pii: directt}}",
        23,
        "`directt` is not a level of personal data (did you mean `direct`?)",
    ),
    (
        "events: {A: text}",
        13,
        (
            "an event is a mapping or empty; this is the text `text`"
            " (write its keys below it, such as `description: …`)"
        ),
    ),
    (
        "events: {A: {descripton: x}}",
        14,
        "`descripton` is no key of an event; did you mean `description`?",
    ),
    ("events: {A: {description: }}", 27, "`description` is a text; this is empty"),
    ("events: {A: {tags: x}}", 20, "`tags` is a list; this is the text `x` (write `[x]`)"),
    ("events: {A: {tags: [x, 1]}}", 24, "an item of `tags` is a text; this is the number 1"),
    ("events: {A: {status: lve}}", 22, "`lve` is not a status (did you mean `live`?)"),
    ("events: {A: {status: 5}}", 22, f"`5` is not a status (it is {STATUSES})"),
    ("events: {A: {version: 0}}", 23, "`version` is at least 1; this is 0"),
    ("events: {A: {expires: 2026-02-30}}", 23, f"`2026-02-30` is not a date ({A_DATE})"),
    (
        "events: {A: {examples: [1]}}",
        25,
        "an item of `examples` is a mapping; this is the number 1",
    ),
    (
        "events: {A: {sets: {1: plan}}}",
        24,
        "`1` is a list; this is the text `plan` (write `[plan]`)",
    ),
    ("events: {A: {deprecated: true}}", 26, "`deprecated` is a mapping; this is `true`"),
    (
        "events: {A: {schema: 5}}",
        22,
        "a JSON Schema is a mapping or true or false; this is the number 5",
    ),
    ("evnts: {}", 1, "`evnts` is no key of a plan file; did you mean `events`?"),
    (
        "naming: {events: {case: Title}}",
        25,
        "`Title` is not a value of `case` (did you mean `title`?)",
    ),
    ('naming: {events: {separator: ""}}', 30, "`separator` has 1 to 3 characters; this has 0"),
    ("identify: {user_idd: }", 12, "`user_idd` is no key of `identify`; did you mean `user_id`?"),
    (
        "metrics: {a: {within: 7}}",
        23,
        "a duration is a text; this is the number 7 (write 30m, 12h, 7d or 4w)",
    ),
    (
        "metrics: {a: {count: A B}}",
        22,
        "a measure is a mapping; this is the text `A B` (write `{event: A B}`)",
    ),
    (
        "metrics: {a: {target: 5}}",
        23,
        "a target is a mapping; this is the number 5 (write `{value: 5}`)",
    ),
    (
        "metrics: {a: {event: A}}",
        15,
        (
            "`event` is no key of a metric (it belongs one level deeper:"
            " write `count: {event: …}`, `unique: {event: …}` or `sum: {event: …}`)"
        ),
    ),
    (
        "events: {A: {replaced_by: B}}",
        14,
        (
            "`replaced_by` is no key of an event"
            " (it belongs one level deeper: write `deprecated: {replaced_by: …}`)"
        ),
    ),
    (
        "events: {A: {deprecated: B}}",
        26,
        "`deprecated` is a mapping; this is the text `B` (write `{replaced_by: B}`)",
    ),
    (
        "events: {A: {names: a}}",
        21,
        "`names` is a mapping; this is the text `a` (write its keys below it, such as `name: …`)",
    ),
    (
        "naming: {events: title}",
        18,
        "a naming style is a mapping; this is the text `title` (write `{case: title}`)",
    ),
    (
        "sources: {web: typescript}",
        16,
        (
            "a source is a mapping or empty; this is the text `typescript`"
            " (write its keys below it, such as `language: …`)"
        ),
    ),
    (
        "funnels: {a: [A, B]}",
        14,
        "a funnel is a mapping; this is a list (write `{steps: […]}`)",
    ),
    (
        "metrics: {a: {within: 7 days}}",
        23,
        "`7 days` is not a duration (write 30m, 12h, 7d or 4w)",
    ),
    ("metrics: {a: {ratio: [{event: A}]}}", 22, "`ratio` has 2 entries; this has 1"),
    ("funnels: {a: {steps: [{}]}}", 23, "an item of `steps` has 1 entry; this has 0"),
    ("funnels: {a: {steps: [5]}}", 23, "a step is a text or a mapping; this is the number 5"),
]


@pytest.mark.parametrize(("line", "column", "message"), MESSAGES, ids=[m[0] for m in MESSAGES])
def test_a_shape_error_says_what_is_wrong_and_where(line: str, column: int, message: str) -> None:
    assert said(load_text(f"trackplan: 1\n{line}\n")) == [f"plan.yaml:2:{column}: {message}"]


def test_a_key_that_resembles_none_is_answered_with_those_that_there_are() -> None:
    (problem,) = load_text("trackplan: 1\nowners: {growth: {zzz: 1}}\n").diagnostics
    assert problem.message == "`zzz` is no key of an owner"
    assert (
        problem.help == "it has `name`, `contact`, `reviewers`, `paths`; own keys begin with `x-`"
    )


@pytest.mark.parametrize(
    ("event", "mended"),
    [
        (
            "{why: Who has, or wants, one?, tags: [a]}",
            '{why: "Who has, or wants, one?", tags: [a]}',
        ),
        (
            "{status: live, why: Who comes back, and when?}",
            '{status: live, why: "Who comes back, and when?"}',
        ),
        (
            "{why: Nobody, alas., description: Many, in truth.}",
            '{why: "Nobody, alas.", description: "Many, in truth."}',
        ),
    ],
)
def test_a_text_that_ends_at_a_comma_is_put_in_quotes(event: str, mended: str) -> None:
    text = f"trackplan: 1\nevents: {{A: {event}}}\n"
    problems = load_text(text).diagnostics
    assert {problem.help for problem in problems} == {"put the text in quotes"}
    edits = [edit for problem in problems if problem.fix for edit in problem.fix.edits]
    assert apply(SourceFile("plan.yaml", text), edits) == text.replace(event, mended)


def test_a_text_that_ends_at_a_comma_is_one_problem_that_names_its_key() -> None:
    text = "trackplan: 1\nevents: {A: {why: Who has, or wants, one?}}\n"
    (problem,) = load_text(text).diagnostics
    assert problem.message == (
        "`or wants` is no key of an event; the text of `why` ends at the comma before it"
    )
    assert problem.span.start.column == text.splitlines()[1].index("or wants")


@pytest.mark.parametrize(
    "event",
    [
        "{why: Who?, zzz}",  # one word, which may be a key
        "{why: Who?, zz zz: }",  # a colon: a key
        '{why: "Who?", zz zz}',  # the text has its quotes
        "{owner: growth, zz zz}",  # no sentence
        "{zz zz, why: Who?}",
    ],
)
def test_what_follows_no_sentence_is_a_key(event: str) -> None:
    (problem,) = load_text(f"trackplan: 1\nevents: {{A: {event}}}\n").diagnostics
    assert problem.message.endswith(" is no key of an event")


@pytest.mark.parametrize("name", ["", "01", "+1", "1", "0", "a/b", "~1", "²", "%20", "\\0a"])
def test_names_that_look_like_steps_of_a_path_do_not_mislead(name: str) -> None:
    text = f'trackplan: 1\nevents: {{A: {{}}, "1 ": {{}}, "{name}": {{"{name}": 1}}}}\n'
    (problem,) = load_text(text).diagnostics
    written = name.replace("\\0", "\0")
    assert problem.message.endswith(" is no key of an event")
    assert problem.subject == ("events", written, written)
    assert problem.span.start.column == text.splitlines()[1].rindex(f'"{name}"')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: this plan is empty (begin with `trackplan: 1`)"),
        ("# only this\n", "1:1: this plan is empty (begin with `trackplan: 1`)"),
        ("name: x\n", "1:1: the plan's format version is missing (begin with `trackplan: 1`)"),
        (
            "trackplan: 2\n",
            (
                "1:12: `trackplan`, the version of the format, is 1; this is the number 2"
                " (a newer trackplan may read it)"
            ),
        ),
        (
            "trackplan: true\n",
            (
                "1:12: `trackplan`, the version of the format, is 1; this is `true`"
                " (write `trackplan: 1`)"
            ),
        ),
        ("- a\n", "1:1: a plan file is a mapping of sections; this is a list"),
        ("text\n", "1:1: a plan file is a mapping of sections; this is the text `text`"),
    ],
)
def test_a_file_that_is_no_plan_is_told_so(text: str, message: str) -> None:
    assert said(load_text(text)) == [f"plan.yaml:{message}"]


def test_long_values_are_cut_in_messages() -> None:
    (problem,) = load_text(f"trackplan: 1\nowners: {{growth: {'x' * 500}}}\n").diagnostics
    assert problem.message.endswith(f"this is the text `{'x' * 39}…`")
    (problem,) = load_text(f"trackplan: 1\n{'x' * 500}: 1\n").diagnostics
    assert problem.message == f"`{'x' * 39}…` is no key of a plan file"


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("properties: {a: bool}", "properties: {a: boolean}"),
        ('properties: {a: {type: "int"}}', 'properties: {a: {type: "integer"}}'),
        ("properties: {a: {type: [string, float]}}", "properties: {a: {type: [string, number]}}"),
        ("properties: {a: {type: ojbect}}", "properties: {a: {type: object}}"),
        ("properties: {a: {required: yes}}", "properties: {a: {required: true}}"),
        ('properties: {a: {required: "no"}}', "properties: {a: {required: false}}"),
        ("naming: {events: {case: snake_case}}", "naming: {events: {case: snake}}"),
        ("naming: {events: {case: Title Case}}", "naming: {events: {case: title}}"),
        ("sources: {s: {kind: system_of_record}}", "sources: {s: {kind: system-of-record}}"),
    ],
)
def test_a_value_that_can_mean_only_one_thing_is_mended(line: str, mended: str) -> None:
    assert after_fixes(line) == mended


@pytest.mark.parametrize(
    "line",
    [
        "properties: {a: email}",  # is a text with a format
        "properties: {a: time}",
        "properties: {a: nope}",
        "events: {E: {status: active}}",
        "properties: {a: {type: &t int}, b: {type: *t}}",  # an alias says it elsewhere, too
        "properties: {a: {&k requird: true}}",
    ],
)
def test_any_other_is_left_to_people(line: str) -> None:
    assert after_fixes(line) == line


def after_fixes(line: str) -> str:
    """The second line of a plan after the safe fixes of its shape."""
    text = f"trackplan: 1\n{line}\n"
    edits = [e for d in load_text(text).diagnostics if d.fix and d.fix.safe for e in d.fix.edits]
    return apply(SourceFile("plan.yaml", text), edits).splitlines()[1]
