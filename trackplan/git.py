"""What git knows: the repository around a folder, changed lines, and files as they were."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from trackplan.errors import UserError

# A hook's variables speak of the repository that runs it, perhaps not of the one asked about, and
# GIT_DIFF_OPTS overrules options.
_FOREIGN_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_DIFF_OPTS")
_OWN_VARIABLES = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
# Every setting of a user that shapes a diff has its option here.
_DIFF = (
    *("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all", "--diff-filter=d"),
)
_PATCH = ("--patch", "--unified=0", "--inter-hunk-context=0")
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPED = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_BINARY_PROBE = 8000
_SHALLOW = "this clone is shallow: "
_ACTION = "(with actions/checkout set `fetch-depth: 0`)"


def root(folder: Path) -> Path | None:
    """The top folder of the working tree around `folder`; None where there is none.

    Raises UserError where git is missing or refuses to look, as at a repository of another user.
    """
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode == 0:
        return Path(os.fsdecode(done.stdout.removesuffix(b"\n")))
    if re.search(rb"not a git repository|must be run in a work tree", done.stderr):
        return None
    raise _failure(done)


def changed_lines(root: Path, ref: str) -> Mapping[str, frozenset[int]]:
    """Zero-based lines that the working tree changed since it left `ref`, by path below `root`.

    Compared with the merge base of `ref` and HEAD; what is not committed or not yet tracked
    counts too. Where lines were only removed, the lines around the gap are named. All lines of
    a new file are named, none of one that was only renamed; deleted files and submodules are left
    out. Paths have `/`. Raises UserError where git, the repository or the ref is missing.
    """
    base = _merge_base(root, ref)
    changed: defaultdict[str, set[int]] = defaultdict(set)
    for path, is_opaque in _touched(_output(root, *_DIFF, "--numstat", "-z", base, "--")):
        is_whole = is_opaque or _is_empty(root / path)
        changed[path] |= _all_lines(root / path) if is_whole else set()
    for path, lines in _hunks(_output(root, *_DIFF, *_PATCH, base, "--")):
        changed[path].update(lines)
    for path in _names(_output(root, "ls-files", "--others", "--exclude-standard", "-z")):
        if not path.endswith("/"):  # a repository of its own
            changed[path] = _all_lines(root / path)
    return {path: frozenset(lines) for path, lines in changed.items()}


def files_at(root: Path, ref: str, folder: Path) -> Mapping[str, bytes]:
    """All files below `folder` at the merge base of `ref` and HEAD, by path below `root`.

    Symbolic links and submodules are left out; a folder that was not there has no files. Paths
    have `/`. Raises UserError as `changed_lines` does, and for a folder outside of `root`.
    """
    base = _merge_base(root, ref)
    try:
        below = folder.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise UserError(f"{folder} lies outside of the repository {root}") from None
    where = [] if below == "." else [f"{below}/"]
    listed = _output(root, "ls-tree", "-r", "-z", "--full-tree", base, "--", *where)
    blobs = {}
    for entry in listed.split(b"\0")[:-1]:
        about, _, path = entry.partition(b"\t")
        mode, kind, name = about.split(b" ")
        if kind == b"blob" and mode != b"120000":
            blobs[os.fsdecode(path)] = name
    return dict(zip(blobs, _contents(root, blobs.values()), strict=True))


def _git(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        help = "install git, and see that it is on the PATH"
        raise UserError("git is needed here and was not found", help=help)
    kept = {k: v for k, v in os.environ.items() if k not in _FOREIGN_VARIABLES}
    return subprocess.run(  # noqa: S603 (no shell, and refs are checked before they get here)
        [git, "-C", str(folder), "--literal-pathspecs", "-c", "core.quotePath=off", *arguments],
        input=stdin,
        capture_output=True,
        env=kept | _OWN_VARIABLES,
        check=False,
    )


def _output(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    done = _git(folder, *arguments, stdin=stdin)
    if done.returncode != 0:
        raise _failure(done)
    return done.stdout


def _failure(done: subprocess.CompletedProcess[bytes]) -> UserError:
    """What git said went wrong, in its own words; its hints are the help."""
    first, *rest = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
    words = first.removeprefix("fatal: ").removeprefix("error: ")
    return UserError(f"git failed: {words}", help="\n".join(rest).strip() or None)


def _merge_base(root: Path, ref: str) -> str:
    """The commit where HEAD left `ref`."""
    commit, head = _commit(root, ref), _commit(root, "HEAD")
    if head is None:
        raise UserError(f"the repository {root} has no commits yet")
    if commit is None:
        raise _unknown(root, ref)
    done = _git(root, "merge-base", commit, head)
    if done.returncode == 0:
        return done.stdout.decode().strip()
    fetch = f"{_SHALLOW}run `git fetch --unshallow` {_ACTION}"
    help = fetch if _is_shallow(root) else "name a ref that the current branch grew from"
    raise UserError(f"HEAD and `{ref}` share no history", help=help)


def _commit(root: Path, ref: str) -> str | None:
    """The commit that `ref` names; what git could take for an option or a range names none."""
    if not ref or ref.startswith("-") or "\0" in ref:
        return None
    done = _git(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    name = done.stdout.decode().strip()
    if b"not a git repository" in done.stderr:
        help = "run this inside a clone"
        raise UserError(f"{root} is in no git repository", help=help)
    if b"dubious ownership" in done.stderr:
        raise _failure(done)
    return name if re.fullmatch(r"[0-9a-f]{40,64}", name) else None


def _unknown(root: Path, ref: str) -> UserError:
    branch = ref.removeprefix("origin/")
    fetch = f"origin {branch}:refs/remotes/origin/{branch}"
    if branch == ref and _commit(root, f"origin/{ref}"):
        help = f"did you mean `origin/{ref}`?"
    elif _is_shallow(root):
        help = f"{_SHALLOW}run `git fetch --depth=1000 {fetch}` {_ACTION}"
    else:
        help = "`git branch --all` and `git tag` list what there is"
    return UserError(f"git knows no commit `{ref}` here", help=help)


def _is_shallow(root: Path) -> bool:
    return _output(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0")[:-1]]


def _touched(numstat: bytes) -> Iterator[tuple[str, bool]]:
    """The files of `git diff --numstat -z`, and whether git shows no lines of them.

    A rename has an empty path, and its old and new one follow.
    """
    fields = iter(numstat.split(b"\0")[:-1])
    for field in fields:
        added, _, path = field.split(b"\t", 2)
        if not path:
            next(fields)
            path = next(fields)
        yield os.fsdecode(path), added == b"-"


def _hunks(patch: bytes) -> Iterator[tuple[str, Iterable[int]]]:
    """The changed lines in each hunk of a patch without context."""
    path: str | None = None
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            path = _path(line[4:])
        elif hunk := _HUNK.match(line):
            removed, start, added = (1 if n is None else int(n) for n in hunk.groups())
            # By counting, since a line of the file may look like a header; `\` is git's own remark.
            left = removed + added
            while left:
                left -= not next(lines).startswith(b"\\")
            if path is not None:
                # With nothing added, `start` is the one-based line before the gap.
                first = start - 1
                yield path, range(max(first, 0), first + (added or 2))


def _path(written: bytes) -> str | None:
    """The path in a `+++` line: quoted as in C where it holds quotes or control characters."""
    path = written.removesuffix(b"\t")
    if path.startswith(b'"'):
        path = _ESCAPE.sub(lambda escape: _byte(escape[1]), path[1:-1])
    return os.fsdecode(path.removeprefix(b"b/")) if path.startswith(b"b/") else None


def _byte(escape: bytes) -> bytes:
    if len(escape) > 1:
        return bytes([int(escape, 8)])
    return bytes([_ESCAPED.get(escape[0], escape[0])])


def _all_lines(path: Path) -> set[int]:
    """Every line of a text file, at least one; none of what is binary, a link, or gone."""
    if path.is_symlink() or not path.is_file():
        return set()
    with path.open("rb") as file:
        if b"\0" in file.read(_BINARY_PROBE):
            return set()
        file.seek(0)
        return set(range(max(sum(1 for _ in file), 1)))


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _contents(root: Path, blobs: Iterable[bytes]) -> Iterator[bytes]:
    """The contents of `blobs`, in their order, from one process."""
    asked = list(blobs)
    stdin = b"".join(name + b"\n" for name in asked)
    output, at = _output(root, "cat-file", "--batch", stdin=stdin), 0
    for name in asked:
        end = output.index(b"\n", at)
        answer = output[at:end].split(b" ")
        if answer[-1] == b"missing":
            help = "run `git fetch` to complete this clone"
            raise UserError(f"git lacks the file with the id {name.decode()}", help=help)
        size = int(answer[2])
        yield output[end + 1 : end + 1 + size]
        at = end + size + 2
