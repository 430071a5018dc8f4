"""Documents into a Plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from trackplan.diagnostic import Diagnostic
from trackplan.plan.load.builder import Builder, defaults_of
from trackplan.plan.load.document import file_problems
from trackplan.plan.load.merge import merge
from trackplan.plan.load.problems import yaml_problems
from trackplan.plan.load.resolved import resolved
from trackplan.plan.model.plan import Plan
from trackplan.plan.suppressions import suppressions
from trackplan.plan.yaml.node import Mapping
from trackplan.plan.yaml.read import Document
from trackplan.suppress import Suppression


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan, as much of it as could be read, and what was wrong with its files."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    suppressions: tuple[Suppression, ...] = ()


def build(
    root: str,
    documents: Iterable[Document],
    *,
    main: str,
    today: date,
    problems: Iterable[Diagnostic] = (),
) -> Loaded:
    """The plan of these documents; `problems` are files that gave no document.

    `root` is the plan's folder as people see it, `main` the path of its plan.yaml.
    """
    documents, found = list(documents), list(problems)
    whole = not found and all(document.whole for document in documents)
    for document in documents:
        found += yaml_problems(document.source, document.problems)
        found += file_problems(document, main=document.source.path == main)
    roots = [document.root for document in documents if isinstance(document.root, Mapping)]
    sections, merge_problems = merge(roots)
    written = Builder(sections, *defaults_of(roots)).plan(root, documents, today)
    plan, resolve_problems = resolved(replace(written, whole=whole))
    comments = (suppressions(document.source, document.root) for document in documents)
    return Loaded(
        plan,
        (*found, *merge_problems, *resolve_problems),
        tuple(suppression for each in comments for suppression in each),
    )
