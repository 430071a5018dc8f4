"""Suppression comments: what they say, and which diagnostics they silence."""

from trackplan.suppress.apply import Applied, apply
from trackplan.suppress.comment import mentions, parse_comment
from trackplan.suppress.suppression import Comment, Named, Problem, Suppression

__all__ = [
    "Applied",
    "Comment",
    "Named",
    "Problem",
    "Suppression",
    "apply",
    "mentions",
    "parse_comment",
]
