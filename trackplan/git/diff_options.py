"""Options of `git diff` that make its output the same for everybody."""

from __future__ import annotations

# Every setting of a user that shapes a diff has its option here.
DIFF = (
    *("diff", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all"),
)
LINES = ("--patch", "--unified=0", "--inter-hunk-context=0")
