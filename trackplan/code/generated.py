"""Clients that `trackplan generate` wrote into the project: what calls of their methods send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from trackplan.code.dotted import dotted
from trackplan.manifest import Manifest, MethodListing

# What a call site says instead of an SDK.
GENERATED = "generated"
LANGUAGE = "python"
# The file beside the client's with the class for users, and the value that leaves a property out.
TRANSPORT, IDENTITY, OMITTED = "transport.py", "Identity", ("OMITTED", "Omitted")


@dataclass(frozen=True)
class GeneratedClient:
    """A class with a method for each call; `files` are all of its Python files, that one too."""

    path: str
    class_name: str
    methods: Mapping[str, MethodListing]
    files: frozenset[str]

    @property
    def name(self) -> str:
        """The class by its dotted name."""
        return dotted(self.path, self.class_name)

    @property
    def transport(self) -> str:
        """The file that defines what the methods take."""
        folder, slash, _ = self.path.rpartition("/")
        return f"{folder}{slash}{TRANSPORT}"

    @property
    def package(self) -> str:
        """The last name of the package that it is imported from."""
        folder = self.path.rpartition("/")[0] or self.path.removesuffix(".py")
        return folder.rpartition("/")[2]


def client_in(listed: Manifest | None, folder: str) -> GeneratedClient | None:
    """The client in Python that the manifest of a folder lists; `folder` ends in `/`, or is empty.

    None where it lists none, or names that can be none.
    """
    client = None if listed is None else listed.client
    if listed is None or client is None or client.language != LANGUAGE:
        return None
    files = frozenset(f"{folder}{path}" for path in listed.files if path.endswith(".py"))
    if not client.class_name.isidentifier() or not all(map(is_text, listed.files)):
        return None
    return GeneratedClient(f"{folder}{client.path}", client.class_name, client.methods, files)


def is_text(path: str) -> bool:
    """Whether a path has no half of a character in it, as JSON may."""
    return not any("\ud800" <= character <= "\udfff" for character in path)


@dataclass(frozen=True)
class GeneratedClients:
    """All clients of a project, indexed the way that linking asks for them."""

    clients: tuple[GeneratedClient, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, GeneratedClient]:
        """The clients by the dotted names of their classes."""
        return {client.name: client for client in self.clients}

    @cached_property
    def identities(self) -> frozenset[str]:
        """The classes for users, by dotted name."""
        return frozenset(dotted(client.transport, IDENTITY) for client in self.clients)

    @cached_property
    def omitted(self) -> frozenset[str]:
        """The values that stand for none at all, by dotted name."""
        value, enum = OMITTED
        return frozenset(
            dotted(client.transport, name)
            for client in self.clients
            for name in (value, f"{enum}.{value}")
        )

    @cached_property
    def files(self) -> frozenset[str]:
        """The Python files of all clients."""
        return frozenset(path for client in self.clients for path in client.files)

    @cached_property
    def outside(self) -> Mapping[tuple[str, str], str]:
        """What is taken for something outside the project, by file and name: its dotted name."""
        return {
            (path, name): dotted(path, name)
            for client in self.clients
            for path, names in (
                (client.path, (client.class_name,)),
                (client.transport, (IDENTITY, *OMITTED)),
            )
            for name in names
        }

    @cached_property
    def method_names(self) -> frozenset[str]:
        """The names of all methods."""
        return frozenset(name for client in self.clients for name in client.methods)

    def method(self, class_: str, name: str) -> MethodListing | None:
        """The method of a class by its dotted name, None where it is no client's."""
        client = self.by_name.get(class_)
        return None if client is None else client.methods.get(name)
