"""What is known of a plan beside what it says itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from trackplan.code.judge.standing import Standing
from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.book.sent import SentFrom
from trackplan.docs.history import History
from trackplan.docs.repository import Repository
from trackplan.git.commit import Commit
from trackplan.suppress import Suppression


@dataclass(frozen=True, slots=True)
class Known:
    """Findings of `lint` and `check`, what suppresses some, calls in the code, what git knows.

    `standings` says of events where they are sent, None where no code was looked at, `in_code` is
    what `check` finds there, and `code_base` is the folder of the code as people see it. `commit`
    is the last one that changed the plan, and `is_changed` says that there are changes since.
    `snippets` waits for how everything is sent, where another process has begun to write that
    down.
    """

    findings: tuple[Diagnostic, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    standings: Mapping[Subject, Standing] | None = None
    in_code: tuple[Diagnostic, ...] = ()
    code_base: str = ""
    history: Mapping[Subject, History] = field(default_factory=dict)
    repository: Repository | None = None
    commit: Commit | None = None
    is_changed: bool = False
    snippets: Callable[[], Mapping[Subject, tuple[SentFrom, ...]]] | None = field(
        default=None, compare=False
    )
