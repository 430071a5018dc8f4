"""The clients that trackplan wrote into a project, by the manifests in its folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from trackplan import manifest
from trackplan.code.files.discover import Discovery, add, manifests_below
from trackplan.code.files.inside import ending_in_slash
from trackplan.code.files.settings import FileSettings
from trackplan.code.generated import GeneratedClient, client_in


def manifests(
    root: Path, within: Sequence[Path], settings: FileSettings, found: Discovery
) -> frozenset[str]:
    """The manifests of a project: those found `within`, those beyond, and where one is expected.

    Git may be told to ignore what is generated, and still it is called.
    """
    beyond = () if root in within else manifests_below(root, settings)
    likely = (root, *settings.generated_in)
    expected = (ending_in_slash(folder) + manifest.NAME for folder in likely)
    return frozenset((*found.manifests, *beyond, *expected))


def take_up(found: Discovery, manifests: Iterable[str]) -> Iterator[GeneratedClient]:
    """The clients that manifests list; their files are added to those that were found."""
    here = ending_in_slash(Path.cwd())
    for path in sorted(manifests):
        folder = path.removesuffix(manifest.NAME)
        client = client_in(manifest.read(Path(folder)), folder.removeprefix(here))
        if client is None:
            continue
        for each in sorted(client.files - found.files.keys()):
            add(found, each if Path(each).is_absolute() else here + each, here)
        if client.path in found.files:
            yield client


def clients_among(files: Mapping[str, bytes]) -> Iterator[GeneratedClient]:
    """The clients whose manifest and class are among these files."""
    for path, data in sorted(files.items()):
        if is_manifest(path):
            client = client_in(manifest.parse(data), path.removesuffix(manifest.NAME))
            if client is not None and client.path in files:
                yield client


def is_manifest(path: str) -> bool:
    """Whether a file lists what trackplan wrote."""
    return path.rpartition("/")[2] == manifest.NAME
