"""Bytes of a file as text, or the reason why they are none."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from trackplan.plan.yaml.compose import Problem
from trackplan.source import BOM, SourceFile

# YAML 1.2.2, section 5.1: what a stream may not contain even in a comment.
NOT_PRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and, where it cannot be read as YAML, why."""

    source: SourceFile
    problem: Problem | None = None


def decode(path: str, data: bytes) -> Decoded:
    """The text of a plan file: UTF-8, with or without a byte order mark."""
    if data.startswith(UTF_32):
        message = "this file is UTF-32; a plan is UTF-8"
        return Decoded(SourceFile(path, ""), Problem(0, 0, message, "save it as UTF-8"))
    if data.startswith(UTF_16) or is_utf_16_without_mark(data):
        message = "this file is UTF-16; a plan is UTF-8"
        return Decoded(SourceFile(path, ""), Problem(0, 0, message, "save it as UTF-8"))
    bom = data.startswith(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return not_utf8(path, data, error)
    source = SourceFile(path, text, bom)
    return Decoded(source, unprintable(text))


def is_utf_16_without_mark(data: bytes) -> bool:
    """Whether every other byte at the beginning is zero, as in UTF-16 of Latin letters."""
    return len(data) >= 4 and (data[0:4:2] == b"\0\0") != (data[1:4:2] == b"\0\0")  # noqa: PLR2004


def not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Decoded:
    """The problem at the first byte that is no UTF-8; the text before it can still be shown."""
    readable = data.decode("utf-8", "replace").removeprefix(BOM)
    at = len(data[: error.start].decode("utf-8-sig", "replace"))
    message = f"this file is not UTF-8: byte 0x{data[error.start]:02X} makes no character"
    return Decoded(SourceFile(path, readable), Problem(at, at + 1, message, "save it as UTF-8"))


def unprintable(text: str) -> Problem | None:
    """The first character that YAML forbids."""
    match = NOT_PRINTABLE.search(text)
    if match is None:
        return None
    message = f"the control character U+{ord(match[0]):04X} has no place in YAML"
    return Problem(match.start(), match.end(), message, "remove it")
