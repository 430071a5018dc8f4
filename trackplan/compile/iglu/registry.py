"""The schemas that lie in a folder already, in the layout of an Iglu registry."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from trackplan import manifest
from trackplan.compile.iglu.schema_ver import SchemaVer
from trackplan.errors import UserError
from trackplan.output.changes import is_as_written, read_plain, unix
from trackplan.schema.json_schema import JsonSchema
from trackplan.source import shown

PATH = re.compile(r"schemas/([a-zA-Z0-9_.-]+)/[a-zA-Z0-9_-]+/jsonschema/([0-9]+-[0-9]+-[0-9]+)")


def path_of(vendor: str, name: str, version: SchemaVer) -> str:
    """Where a schema lies."""
    return f"schemas/{vendor}/{name}/jsonschema/{version}"


class Registry:
    """What lies in `folder`; None is one in which nothing lies."""

    def __init__(self, folder: Path | None) -> None:
        """The manifest is read now, schemas when they are asked for."""
        self._folder = folder
        listed = None if folder is None else manifest.read(folder)
        self._listed = {} if listed is None else listed.files

    def ours(self) -> Mapping[str, bytes]:
        """The schemas that trackplan wrote and nobody has edited since, by path."""
        found = {path: self._content(path) for path in self._listed if PATH.fullmatch(path)}
        return {
            path: unix(content)
            for path, content in found.items()
            if content is not None and is_as_written(content, self._listed[path])
        }

    def vendors(self) -> set[str]:
        """Whose schemas they are that trackplan wrote."""
        return {found[1] for path in self._listed if (found := PATH.fullmatch(path))}

    def versions(self, vendor: str, name: str) -> dict[SchemaVer, bytes]:
        """What lies there of one schema, whoever wrote it, the oldest version first."""
        if self._folder is None:
            return {}
        folder = self._folder / f"schemas/{vendor}/{name}/jsonschema"
        names = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
        paths = {version: path_of(vendor, name, version) for version in sorted(_parsed(names))}
        found = {version: self._content(path) for version, path in paths.items()}
        return {version: unix(each) for version, each in found.items() if each is not None}

    def parsed(self, path: str, content: bytes) -> JsonSchema:
        """A schema that lies there. Raises UserError for what is none."""
        try:
            schema = json.loads(content)
        except (ValueError, RecursionError):
            schema = None
        if not isinstance(schema, dict):
            assert self._folder is not None  # noqa: S101 (it came from there)
            raise UserError(
                f"{shown(self._folder / path)} is no schema, so no version can follow it",
                help="mend the file, or remove it",
            )
        return schema

    def _content(self, path: str) -> bytes | None:
        return None if self._folder is None else read_plain(self._folder, path)


def _parsed(names: list[str]) -> list[SchemaVer]:
    return [version for name in names if (version := SchemaVer.parse(name)) is not None]
