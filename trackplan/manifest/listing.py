"""The list of files that trackplan wrote into a folder, kept in that folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from trackplan.manifest.client import ClientListing, client_from, client_text

NAME = ".trackplan-manifest.json"
VERSION = 1
_DIGEST = re.compile(r"[0-9a-f]{64}")
# What git leaves where both sides changed a line, and the lines of a manifest that it may part.
_CONFLICT = re.compile(rb"^<{7} ", re.MULTILINE)
_ENTRY = re.compile(r'^ {4}"([^"\\]+)": "([0-9a-f]{64})",?$', re.MULTILINE)
_MAKER = re.compile(r'^ {2}"maker": ("(?:[^"\\]|\\.)*"),?$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Files by path relative to the folder, with `/`; each with the SHA-256 of what was written.

    `maker` names what made them, where it must not be taken for another.
    `made_from` is a checksum of all that the files depend on, where whoever made them can tell.
    `client` is the client that they are, in a language in which calls of it are looked for.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    made_from: str | None = None
    client: ClientListing | None = None
    maker: str | None = None


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    from hashlib import sha256  # to lint, nothing is written and nothing compared

    return sha256(content).hexdigest()


def read(folder: Path) -> Manifest | None:
    """The manifest in `folder`; None where there is none, or none that can be trusted.

    A path that leads out of the folder makes it worthless: files are removed by this list.
    """
    try:
        return parse((folder / NAME).read_bytes())
    except OSError:
        return None


def parse(data: bytes) -> Manifest | None:
    """A manifest's bytes; None where they cannot be trusted.

    Where two branches of git have met in it, all that either of them lists is trackplan's.
    """
    if _CONFLICT.search(data):
        return _of_both(data.decode(errors="replace"))
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    match document:
        case {"version": 1, "files": dict(files)} if all(map(_is_entry, files, files.values())):
            made_from, maker = document.get("made_from"), document.get("maker")
            client = client_from(document.get("client"))
            if client is not None and client.path not in files:
                client = None
            return Manifest(
                files,
                made_from if isinstance(made_from, str) else None,
                client,
                maker if isinstance(maker, str) else None,
            )
    return None


def _of_both(text: str) -> Manifest | None:
    files = dict(_ENTRY.findall(text))
    makers = set(_MAKER.findall(text))
    if not all(map(_is_entry, files, files.values())):
        return None
    return Manifest(files, maker=json.loads(makers.pop()) if len(makers) == 1 else None)


def to_text(manifest: Manifest) -> str:
    """The manifest as JSON, one file per line in the order of the paths."""
    files = dict(sorted(manifest.files.items()))
    about = {"maker": manifest.maker, "made_from": manifest.made_from}
    stated = {key: value for key, value in about.items() if value is not None}
    text = json.dumps({"version": VERSION, **stated, "files": files}, indent=2)
    if manifest.client is not None:
        text = f'{text[:-2]},\n  "client": {client_text(manifest.client, "  ")}\n}}'
    return f"{text}\n"


def _is_entry(path: object, checksum: object) -> bool:
    return (
        isinstance(path, str)
        and _is_inside(path)
        and isinstance(checksum, str)
        and _DIGEST.fullmatch(checksum) is not None
    )


def _is_inside(path: str) -> bool:
    """Whether `path` is the plain relative path of a file, the same on every system."""
    pure = PurePosixPath(path)
    plain = str(pure) == path and path != "." and not re.search(r"[\\\x00]|^[A-Za-z]:", path)
    return plain and not pure.is_absolute() and ".." not in pure.parts
