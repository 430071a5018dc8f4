"""The whole plan as JSON, for programs that read the documents."""

from __future__ import annotations

import json

from trackplan.compile.user_template.plan import resolved_data
from trackplan.docs.book.book import Book
from trackplan.docs.site.here import Here
from trackplan.git.commit import Commit
from trackplan.plan.write.stated import Data
from trackplan.plan.write.vocabulary import naming_data
from trackplan.plan.yaml.node import Json

# Grows when a program that reads these files would have to change.
FORMAT = 1


def plan_json(book: Book) -> str:
    """What a template is told of a plan (docs/template.md), an element a line.

    Beside that the format of this file, the commit, the conventions, where events go, and the page
    of each element. No schemas: `compile --to json-schema` makes those.
    """
    whole: Data = {
        "format": FORMAT,
        "commit": _commit(book.known.commit, is_changed=book.known.is_changed),
        "naming": naming_data(book.plan.naming) or None,
        **{key: _with_pages(book, key, value) for key, value in resolved_data(book.plan).items()},
    }
    return (
        "{\n" + ",\n".join(f"{_text(key)}: {_lines(each)}" for key, each in whole.items()) + "\n}\n"
    )


def _commit(commit: Commit | None, *, is_changed: bool) -> Data | None:
    if commit is None:
        return None
    return {"id": commit.id, "day": commit.day.isoformat(), "changed_since": is_changed}


def _with_pages(book: Book, section: str, value: Json) -> Json:
    if isinstance(value, list):
        return [_with_page(book, section, each) for each in value]
    return _with_page(book, section, value) if section == "identify" else value


def _with_page(book: Book, section: str, element: Json) -> Json:
    if not isinstance(element, dict):
        return element
    subject = ("identify",) if section == "identify" else (section, str(element["name"]))
    entry = book.by_subject.get(subject)
    known: Data = {"page": Here("index", book.addresses).of(subject)}
    if entry is not None:
        known["destinations"] = [each.name for each in entry.destinations]
    return {**element, **known}


def _lines(value: Json) -> str:
    if not isinstance(value, list) or not value:
        return _text(value)
    return "[\n" + ",\n".join(map(_text, value)) + "\n]"


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
