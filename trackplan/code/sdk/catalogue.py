"""All SDKs that a run looks for, indexed the way that linking asks for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from trackplan.code.generated import GeneratedClients
from trackplan.code.sdk.profile import Profile, Signature
from trackplan.code.sdk.versions import allows


@dataclass(frozen=True)
class Catalogue:
    """Profiles with the versions that the project uses, by profile, where they are known.

    The `generated` clients of the project are found as those of SDKs are.
    """

    profiles: tuple[Profile, ...]
    versions: Mapping[str, str]
    generated: GeneratedClients = field(default_factory=GeneratedClients)

    @cached_property
    def names(self) -> Mapping[str, tuple[Profile, str]]:
        """Functions by dotted name: the profile, and the name of the method."""
        return {
            f"{module}.{signature.name}": (profile, signature.name)
            for profile in self.profiles
            for module in profile.modules
            for signature in profile.signatures
        }

    @cached_property
    def modules(self) -> frozenset[str]:
        """Modules that have functions of an SDK, by dotted name."""
        return frozenset(module for profile in self.profiles for module in profile.modules)

    @cached_property
    def clients(self) -> Mapping[str, Profile]:
        """Client classes by dotted name."""
        return {client: profile for profile in self.profiles for client in profile.clients}

    @cached_property
    def factories(self) -> Mapping[str, str]:
        """Functions that give a client, by dotted name, with the class of the client."""
        return {
            factory: profile.clients[0] if profile.clients else factory
            for profile in self.profiles
            for factory in profile.factories
        }

    @cached_property
    def constructors(self) -> Mapping[str, tuple[str, ...]]:
        """Parameters of classes that carry what is sent, by dotted name."""
        return {
            name: parameters
            for profile in self.profiles
            for name, parameters in profile.constructors.items()
        }

    @cached_property
    def method_names(self) -> frozenset[str]:
        """The names of all methods and functions that send something."""
        return frozenset(s.name for profile in self.profiles for s in profile.signatures)

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last names of clients, of what makes one, and of modules that have functions."""
        names = (*self.clients, *self.factories, *self.modules, *self.generated.by_name)
        return frozenset(name.rpartition(".")[2] for name in names)

    @cached_property
    def imports(self) -> tuple[str, ...]:
        """What a file that imports an SDK contains."""
        tops = {module.partition(".")[0] for p in self.profiles for module in _roots(p)}
        return tuple(f"{word} {top}" for top in sorted(tops) for word in ("import", "from"))

    def is_client(self, name: str) -> bool:
        """Whether it is the class of a client."""
        return name in self.clients or name in self.generated.by_name

    def is_class(self, name: str) -> bool:
        """Whether it is a client, or carries what is sent."""
        return (
            self.is_client(name) or name in self.constructors or name in self.generated.identities
        )

    def client_of(self, name: str) -> str | None:
        """The class of the client, or of what carries what is sent, that calling `name` gives."""
        if self.is_client(name) or name in self.generated.identities:
            return name
        return self.factories.get(name)

    def function(self, name: str) -> tuple[Profile, tuple[Signature, ...]] | None:
        """The signatures of a function by its dotted name."""
        found = self.names.get(name)
        return None if found is None else (found[0], self.signatures(*found))

    def method(self, class_: str, name: str) -> tuple[Profile, tuple[Signature, ...]] | None:
        """The signatures of a method of a client."""
        profile = self.clients.get(class_)
        if profile is None:
            return None
        signatures = self.signatures(profile, name)
        return (profile, signatures) if signatures else None

    def sends(self, class_: str, name: str) -> bool:
        """Whether a method of a class sends something."""
        known = self.method(class_, name), self.generated.method(class_, name)
        return known != (None, None)

    def signatures(self, profile: Profile, name: str) -> tuple[Signature, ...]:
        """The ways to call a method: those of the version in use first."""
        return self._by_method[profile.id].get(name, ())

    @cached_property
    def _by_method(self) -> Mapping[str, Mapping[str, tuple[Signature, ...]]]:
        return {profile.id: self._methods(profile) for profile in self.profiles}

    def _methods(self, profile: Profile) -> Mapping[str, tuple[Signature, ...]]:
        found: defaultdict[str, list[Signature]] = defaultdict(list)
        for signature in self._preferred(profile):
            found[signature.name].append(signature)
        return {name: tuple(signatures) for name, signatures in found.items()}

    def _preferred(self, profile: Profile) -> Iterable[Signature]:
        version = self.versions.get(profile.id)
        if version is None:
            return profile.signatures
        fits = [s for s in profile.signatures if allows(s.versions, version)]
        return [*fits, *(s for s in profile.signatures if s not in fits)]


def _roots(profile: Profile) -> Iterable[str]:
    yield from profile.modules
    yield from profile.clients
    yield from profile.factories
