"""What an analysis is asked to look for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trackplan.code.sdk.load import PROFILES
from trackplan.code.sdk.profile import Profile
from trackplan.config.check import DeclaredWrapper


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """`versions` are those of the SDKs in use, by profile, where they are known.

    `wrappers` are declared ones; `infer` says whether others are looked for. `only` are the files
    whose calls are wanted, None for all; `whole` says that they are all the code there is.
    """

    profiles: tuple[Profile, ...] = field(default_factory=lambda: PROFILES)
    versions: Mapping[str, str] = field(default_factory=dict)
    wrappers: tuple[DeclaredWrapper, ...] = ()
    infer: bool = True
    only: frozenset[str] | None = None
    whole: bool = True
