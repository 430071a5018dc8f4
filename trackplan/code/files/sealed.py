"""Bytes that show whether they are still what was written."""

from __future__ import annotations

import hashlib

_LENGTH = 16


def hash_of(data: bytes) -> str:
    """The hash of a content."""
    return _digest(data).hex()


def sealed(name: str, data: bytes) -> bytes:
    """Bytes with a hash before them, also of the name that they are kept by."""
    return _digest(name.encode() + data) + data


def unsealed(name: str, found: object) -> bytes | None:
    """The bytes sealed by this name; None for others, and for those that were damaged since."""
    if not isinstance(found, bytes):
        return None
    data = found[_LENGTH:]
    return data if _digest(name.encode() + data) == found[:_LENGTH] else None


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_LENGTH).digest()
