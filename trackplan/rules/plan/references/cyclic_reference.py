"""The rule `cyclic-reference`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.reference_cycles import Step, reference_cycles
from trackplan.rule import Bad, Good, Rule

# A longer way is shown by its beginning and its end.
SHOWN = 8


class CyclicReference(Rule[Plan]):
    """Nothing is defined, or replaced, by way of itself.

    Bundles that include each other, a property that is like one that is like it, or one that
    contains itself have no end. Events that replace each other leave nobody to send. One finding
    stands for all that lead to each other.
    """

    group = "references"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              song_id: {type: string}
              song: {properties: {song_id: }}
              songs: {type: array, items: {include: [song]}}
              next_songs: {like: songs}
            bundles:
              song: {include: [id], properties: {song: {type: string}}}
              id: {properties: {song_id: }}
              queue: {include: [id, song]}
            """
        ),
        Good(
            """\
            events:
              Song Started: {deprecated: {replaced_by: Song Played}}
              Song Played: {properties: {title: {type: string, deprecated: {replaced_by: name}}}}
              Song Liked: {properties: {name: {type: string, deprecated: {replaced_by: title}}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            bundles:
              show: {include: [episode]}
              episode: {include: [host, show]}
              host: {properties: {host_name: string}}
            """,
            message="the bundle `show` includes itself: `show` → `episode` → `show`",
            at="episode",
            line=2,
        ),
        Bad(
            """\
            properties:
              first_desk: {like: last_desk}
              last_desk: {like: first_desk}
            """,
            message=(
                "the property `first_desk` is like itself:"
                " `first_desk` → `last_desk` → `first_desk`"
            ),
            at="last_desk",
            line=2,
        ),
        Bad(
            """\
            properties:
              comment: {properties: {text: string, answers: {type: array, items: {like: comment}}}}
            """,
            message="the property `comment` contains itself: `comment` → `comment`",
            at="comment",
            line=2,
        ),
        Bad(
            """\
            bundles:
              folder: {properties: {files: {type: array, items: {include: [file]}}}}
              file: {properties: {parent: }}
            properties:
              parent: {include: [folder]}
            """,
            message=(
                "the property `parent` contains itself: `parent` → `folder` → `file` → `parent`"
            ),
            at="folder",
            line=5,
        ),
        Bad(
            """\
            events:
              Song Started: {deprecated: {replaced_by: Song Played}}
              Song Played: {deprecated: {replaced_by: Song Started}}
            """,
            message=(
                "the event `Song Started` is replaced by itself:"
                " `Song Started` → `Song Played` → `Song Started`"
            ),
            at="Song Played",
            line=2,
        ),
        Bad(
            """\
            bundles:
              song:
                properties:
                  title: {type: string, deprecated: {replaced_by: title}}
            """,
            message="the property `title` is replaced by itself: `title` → `title`",
            at="title",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for circles among definitions, and among replacements."""
        for circle in reference_cycles(plan):
            yield self.circle(circle)

    def circle(self, steps: tuple[Step, ...]) -> Diagnostic:
        """The finding about one circle, at its first step."""
        first = steps[0]
        names = [step.of[-1] for step in steps]
        return self.finding(
            first.node.span,
            f"{named(first)} {verb(steps)} itself: {way([*names, names[0]])}",
            first.of,
            help="take one of these steps out",
            notes=[
                Note(f"`{step.of[-1]}` {step.how} `{step.to[-1]}` here", step.node.span)
                for step in steps[1:SHOWN]
            ],
        )


def named(step: Step) -> str:
    """What the element is, and its name."""
    kinds = {"bundles": "bundle", "events": "event", "pages": "page", "screens": "screen"}
    kind = kinds.get(step.of[-2], "property")
    return f"the {kind} `{step.of[-1]}`"


def verb(steps: tuple[Step, ...]) -> str:
    """What all steps of the circle do, or that something contains something."""
    words = {step.how for step in steps}
    return words.pop() if len(words) == 1 and not is_within(steps) else "contains"


def is_within(steps: tuple[Step, ...]) -> bool:
    """Whether the circle goes through the inside of a property."""
    return any(step.inside for step in steps)


def way(names: list[str]) -> str:
    """`a` → `b` → `a`."""
    if len(names) > SHOWN:
        names = [*names[: SHOWN - 2], "", names[-1]]
    return " → ".join(f"`{name}`" if name else "…" for name in names)
