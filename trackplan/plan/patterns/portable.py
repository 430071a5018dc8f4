"""Whether a pattern is one that JavaScript, Python, Rust, RE2 and PCRE read alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from trackplan.plan.patterns.brackets import brackets_at
from trackplan.plan.patterns.escapes import escape_at
from trackplan.plan.patterns.fault import Fault

# RE2 (and Go) repeat nothing more often, all nested counts multiplied.
MOST = 1_000
# Rust reads no deeper; people do not by far.
DEEPEST = 50
COUNTED = re.compile(r"\{([0-9]{1,5})(,([0-9]{1,5})?)?\}")
REPEATED = re.compile(r"[*+?]|\{[0-9]*,?[0-9]*\}")
GROUP = re.compile(r"\(\?(?:P?<(?![=!])\w*>?|P[=>]\w*|'\w*'|[-a-zA-Z^]+[:)]|<?[=!]|.|$)")
LOOKS = {"(?=": "ahead", "(?!": "ahead", "(?<=": "behind", "(?<!": "behind"}
PLAIN = "write `(` or `(?:`"


def first_fault(pattern: str) -> Fault | None:
    r"""The first thing in `pattern` that not all engines read alike, None where they all do.

    Engines still differ on which letters, digits and spaces beyond ASCII `\w`, `\d` and `\s` hold.
    """
    return Reading(pattern).fault()


@dataclass
class Reading:
    """One way through a pattern.

    `groups` are those that are open: where, and what had been read around them.
    """

    pattern: str
    at: int = 0
    groups: list[tuple[int, int, bool]] = field(default_factory=list)
    most: int = 1  # the highest count in the group that is open
    filled: bool = False  # whether anything in it can be matched
    last: int | None = None  # the highest count in what a quantifier would repeat, if anything

    def fault(self) -> Fault | None:
        """Go on until something is wrong."""
        while self.at < len(self.pattern):
            found = self.step(self.pattern[self.at])
            if found is not None:
                return found
        if self.groups:
            at = self.groups[-1][0]
            return Fault(at, at + 1, "is never closed", "add the `)`, or write `\\(`")
        return None

    def step(self, char: str) -> Fault | None:
        """Read one piece."""
        match char:
            case "(":
                return self.open_group()
            case ")":
                return self.close_group()
            case "[":
                found = brackets_at(self.pattern, self.at)
                return self.atom(found.end, found.fault)
            case "\\":
                escaped = escape_at(self.pattern, self.at, bracketed=False)
                is_edge = self.pattern[self.at + 1 : escaped.end] in ("b", "B")
                return self.atom(escaped.end, escaped.fault, repeatable=not is_edge)
            case "^" | "$" | "|":
                return self.atom(self.at + 1, None, repeatable=False)
            case "*" | "+" | "?" | "{":
                return self.repeat()
            case "]" | "}":
                return self.here(
                    1, "is a bracket that JavaScript refuses", f"write `\\{char}`", char
                )
        return self.atom(self.at + 1, None)

    def atom(self, end: int, fault: Fault | None, *, repeatable: bool = True) -> Fault | None:
        """Something that is there, and can be repeated or not."""
        self.at = end
        self.last = 1 if repeatable else None
        self.filled |= repeatable
        return fault

    def here(self, size: int, wrong: str, help_: str, escaped: str | None = None) -> Fault:
        """What is wrong at this place; `escaped` is what a backslash would mend."""
        instead = None if escaped is None else f"\\{escaped}"
        return Fault(self.at, self.at + size, wrong, help_, instead)

    def open_group(self) -> Fault | None:
        """A group that begins; of those with a question mark all engines know one."""
        plain = not self.pattern.startswith("(?", self.at)
        if not plain and not self.pattern.startswith("(?:", self.at):
            return self.special_group()
        self.groups.append((self.at, self.most, self.filled))
        if len(self.groups) > DEEPEST:
            return self.here(1, "nests too deep", "write a simpler pattern")
        self.most, self.filled, self.last = 1, False, None
        self.at += 1 if plain else 3
        return None

    def special_group(self) -> Fault:
        """A group that some engine lacks."""
        found = GROUP.match(self.pattern, self.at)
        assert found is not None  # noqa: S101 (its last case matches anything)
        piece = found[0]
        if piece in LOOKS:
            help_ = "write a pattern of what is allowed, or split it in two properties"
            return self.here(len(piece), f"looks {LOOKS[piece]}, which RE2 and Rust cannot", help_)
        if piece.startswith(("(?P<", "(?<", "(?'")):
            lacking = "JavaScript" if piece.startswith("(?P") else "Python"
            return self.here(len(piece), f"names a group in a way that {lacking} lacks", PLAIN)
        if piece.endswith((":", ")")) and len(piece) > len("(?:"):
            help_ = "spell both cases out, such as `[Aa]`" if "i" in piece else PLAIN
            return self.here(len(piece), "sets flags, which JavaScript lacks", help_)
        kinds = {"(?>": "is an atomic group", "(?#": "is a comment"}
        wrong = kinds.get(piece, "is a group of a kind")
        return self.here(len(piece), f"{wrong} that JavaScript and RE2 lack", PLAIN)

    def close_group(self) -> Fault | None:
        """A group that ends; it can be repeated as a whole."""
        if not self.groups:
            return self.here(1, "closes nothing", "add the `(`, or write `\\)`")
        _, around, filled = self.groups.pop()
        self.last = self.most if self.filled else None
        self.filled |= filled
        self.most = max(around, self.most)
        self.at += 1
        return None

    def repeat(self) -> Fault | None:
        """A quantifier, lazy or not."""
        counted = COUNTED.match(self.pattern, self.at)
        if self.pattern[self.at] == "{" and counted is None:
            return self.uncounted()
        size = 1 if counted is None else len(counted[0])
        if self.last is None:
            piece = self.pattern[self.at]
            return self.here(size, "has nothing to repeat", f"write `\\{piece}` for the character")
        if counted is not None and (found := self.count(counted, self.last)) is not None:
            return found
        self.at += size
        if self.pattern.startswith("?", self.at):
            self.at += 1
        self.last = None
        return self.repeated_again()

    def uncounted(self) -> Fault:
        """A brace that begins no count."""
        upto = re.compile(r"\{,([0-9]+)\}").match(self.pattern, self.at)
        if upto is not None:
            wrong, instead = "is a text to JavaScript", f"{{0,{upto[1]}}}"
            return Fault(self.at, upto.end(), wrong, f"write `{instead}`", instead)
        return self.here(1, "is a brace that JavaScript and Rust refuse", "write `\\{`", "{")

    def count(self, counted: re.Match[str], inside: int) -> Fault | None:
        """What is wrong with a count, which multiplies those inside what it repeats."""
        least = int(counted[1])
        most = int(counted[3]) if counted[3] else least
        if most < least:
            return self.here(len(counted[0]), "counts backwards", "put the smaller number first")
        if max(most, 1) * inside > MOST:
            help_ = "leave the length to `maxLength`"
            wrong = f"repeats more than {MOST:,} times, which RE2 refuses"
            return self.here(len(counted[0]), wrong, help_)
        self.most = max(self.most, most * inside)
        return None

    def repeated_again(self) -> Fault | None:
        """A quantifier behind a quantifier."""
        again = REPEATED.match(self.pattern, self.at)
        if again is None:
            return None
        if again[0] == "+":
            wrong = "makes the repetition possessive, which JavaScript and RE2 lack"
            return self.here(1, wrong, "leave it out")
        return self.here(len(again[0]), "repeats a repetition", "leave it out, or add a group")
