"""What git knows: the repository around a folder, changed lines, and files as they were."""

from __future__ import annotations

from trackplan.git.at_ref import files_at
from trackplan.git.changes import changed_lines
from trackplan.git.working_tree import root

__all__ = ["changed_lines", "files_at", "root"]
