"""A key is added to a definition in its own style, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from trackplan.edits import apply
from trackplan.plan.edit.add_key import with_key
from trackplan.plan.load.read_plan import load_files
from trackplan.plan.model.plan import Plan


def plan_of(text: str) -> Plan:
    loaded = load_files("", {"plan.yaml": text.encode()}, today=date(2026, 6, 1))
    assert not loaded.diagnostics
    return loaded.plan


def with_pii(definition: str) -> str | None:
    """The definition of `email` after the key was added, None where that is not possible."""
    head = "trackplan: 1\nproperties:\n"
    plan = plan_of(f"{head}  email:{definition}  other: string\n")
    (email, *_) = plan.properties
    edit = with_key(plan, email, "pii", "direct")
    if edit is None:
        return None
    edited = apply(plan.files["plan.yaml"], [edit])
    (again, *_) = plan_of(edited).properties
    assert again.pii == "direct"
    assert again.type_names == email.type_names
    return edited.removeprefix(f"{head}  email:").removesuffix("  other: string\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" string\n", " {type: string, pii: direct}\n"),
        (" string  # as is\n", " {type: string, pii: direct}  # as is\n"),
        (" {type: string}\n", " {type: string, pii: direct}\n"),
        (" { type: string }  # as is\n", " { type: string, pii: direct }  # as is\n"),
        (
            " {type: [string, 'null'],\n    minLength: 3\n  }\n",
            " {type: [string, 'null'],\n    minLength: 3, pii: direct\n  }\n",
        ),
        (
            "\n    type: string\n    minLength: 3\n",
            "\n    type: string\n    pii: direct\n    minLength: 3\n",
        ),
        (
            "\n      description: An address.\n      type: string # text\n",
            "\n      description: An address.\n      type: string # text\n      pii: direct\n",
        ),
    ],
)
def test_the_key_goes_where_a_person_would_write_it(before: str, after: str) -> None:
    assert with_pii(before) == after


def test_a_new_line_ends_as_the_others_do() -> None:
    before = "trackplan: 1\r\nproperties:\r\n  email:\r\n    type: string"
    plan = plan_of(before)
    edit = with_key(plan, plan.properties[0], "pii", "direct")
    assert edit is not None
    assert apply(plan.files["plan.yaml"], [edit]) == before + "\r\n    pii: direct"


@pytest.mark.parametrize(
    "definition",
    [
        " {type: string,}\n",
        " {type: string # text\n  }\n",
        "\n    type:\n    - string\n    - integer\n",
        "\n    description: |\n      An address.\n    minLength: 3\n",
        " &shared {type: string}\n  mail: *shared\n",
        " &shared string\n  mail: *shared\n",
        ' "string"\n',
        "\n",
    ],
)
def test_nothing_is_added_where_it_would_not_be_plain(definition: str) -> None:
    assert with_pii(definition) is None
