"""Files that are tests or were generated, by their names and by what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

TEST_NAME = re.compile(r"(?:^|/)(?:test_[^/]*|[^/]*_test|tests?|conftest)\.py$")
TEST_FOLDER = re.compile(r"(?:^|/)tests?/")
# What a file that tests something contains.
_TESTING = (
    *(b"import pytest", b"from pytest", b"import unittest", b"from unittest", b"TestCase"),
    *(b"from django.test", b"def test_"),
)
_GENERATED = re.compile(
    rb"^#.*(?:generated .*do not edit|@generated)", re.IGNORECASE | re.MULTILINE
)
_HEAD = 2048


def test_folders(paths: Iterable[str]) -> frozenset[str]:
    """The folders named `tests` that hold tests: everything in them is there for the tests."""
    found = set()
    for path in paths:
        match = TEST_FOLDER.search(path)
        if match and TEST_NAME.search(path):
            found.add(path[: match.end()])
    return frozenset(found)


def may_be_test(path: str) -> bool:
    """Whether a file is named like a test."""
    return TEST_NAME.search(path) is not None


def in_test_folder(path: str, folders: frozenset[str]) -> bool:
    """Whether a file lies among tests."""
    match = TEST_FOLDER.search(path)
    return match is not None and path[: match.end()] in folders


def looks_like_test(data: bytes) -> bool:
    """Whether a file tests something: one may only be named so."""
    return any(mark in data for mark in _TESTING)


def is_generated(data: bytes) -> bool:
    """Whether the head of a file says that a program wrote it."""
    head = data[:_HEAD]
    return b"enerated" in head and _GENERATED.search(head) is not None
