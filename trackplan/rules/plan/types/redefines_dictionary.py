"""The rule `redefines-dictionary`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import PROPERTY_TYPES, Constraints, Property
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.in_words import described
from trackplan.plan.properties.meaning_compared import listed, shape, words
from trackplan.plan.properties.types_compared import type_set
from trackplan.plan.yaml.node import Mapping, Node, Scalar
from trackplan.rule import Bad, Good, Rule

# Texts that say what values are. How large they may be says nothing about that.
MEANING = ("format", "pattern", "unit")


@dataclass(frozen=True)
class RedefinesDictionary(Rule[Plan]):
    """A property that the dictionary defines means the same on every event.

    An entry with a `type` (or `like`, `properties`, `include`) of its own stands alone. Where the
    dictionary says something else about the name, whoever looks it up is misled. An entry without
    them adds to the dictionary's definition, so it may narrow an enum or say more about the
    meaning. `descriptions = false` looks at types and values only.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo], description: What the account pays for.}
              seats: {type: integer, minimum: 1, description: Places the account pays for.}
            events:
              Plan Upgraded:
                properties:
                  plan: {enum: [solo], description: The plan after the change.}
                  seats: {type: integer, minimum: 2}
            identify:
              traits:
                plan: {type: string, enum: [solo]}
            groups:
              account:
                traits: {plan: {type: string, const: free}}
            """
        ),
        Good(
            """\
            properties:
              song_id: {type: string, description: Identifier of the song.}
              songs: {type: array, items: {include: [song]}}
            bundles:
              song: {properties: {song_id: }}
            events:
              Song Played:
                properties:
                  up_next: {properties: {song_id: integer}}
                  songs: {type: array, items: {include: [song]}}
              Song Liked: {status: removed, properties: {song_id: integer}}
            """
        ),
        Good(
            """\
            properties:
              song_id: {type: string, description: Identifier of the song.}
            events:
              Song Played:
                properties:
                  song_id: {type: string, description: The song that was played.}
            """,
            options={"descriptions": False},
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              duration: {type: integer, unit: minutes}
            events:
              Sample Analysed: {properties: {duration: string}}
            """,
            message="`duration` is a string here, but an integer in the dictionary",
            at="duration",
            line=4,
        ),
        Bad(
            """\
            properties:
              tags: {type: array, items: string}
            bundles:
              song: {properties: {tags: {type: array, items: integer}}}
            """,
            message="`tags` holds something else here than in the dictionary",
            at="tags",
            line=4,
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, solo]}
            identify:
              traits: {plan: {type: string, enum: [solo, team]}}
            """,
            message="`plan` allows other values here than in the dictionary",
            at="plan",
            line=4,
        ),
        Bad(
            """\
            properties:
              length: {type: number, unit: seconds}
              size: {type: number, unit: km}
            events:
              Song Played: {properties: {length: {like: size}}}
            """,
            message="`length` has another `unit` here than in the dictionary",
            at="length",
            line=5,
        ),
        Bad(
            """\
            properties:
              id: {type: string, description: Identifier of the song.}
            events:
              Playlist Shared:
                properties:
                  id: {type: string, description: Identifier of the playlist.}
            """,
            message="`id` is described otherwise here than in the dictionary",
            at="id",
            line=6,
        ),
    )
    descriptions: bool = True

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Compare entries that stand alone with the dictionary's of the same name."""
        for defined in plan.in_elements:
            known = plan.dictionary.get(defined.whole.name)
            if known is None or defined.is_nested or not stands_alone(defined.whole):
                continue
            said = self.difference(defined.whole, known)
            if said is not None:
                yield self.redefined(defined.whole, known, said)

    def difference(self, own: Property, known: Property) -> str | None:
        """What the entry says otherwise than the dictionary."""
        if not known.type_names or not own.type_names:
            return None  # other rules ask for the type
        if type_set(own) != type_set(known):
            return f"is {described(own)} here, but {described(known)} in the dictionary"
        if shape(own) != shape(known):
            return "holds something else here than in the dictionary"
        if widens(own.constraints, known.constraints):
            return "allows other values here than in the dictionary"
        other = [key for key in MEANING if differs(key, own, known)]
        if other:
            keys = " and ".join(f"`{key}`" for key in other)
            return f"has another {keys} here than in the dictionary"
        if self.descriptions and is_described_otherwise(own, known):
            return "is described otherwise here than in the dictionary"
        return None

    def redefined(self, own: Property, known: Property, said: str) -> Diagnostic:
        """The finding about one entry."""
        stated = "`like`" if own.like is not None else "`type`"
        help_ = f"leave out {stated} to add to the dictionary's definition, or choose another name"
        notes = [Note("the dictionary defines it here", known.name_span)]
        return self.finding(
            own.name_span, f"`{own.name}` {said}", own.subject, help=help_, notes=notes
        )


def stands_alone(own: Property) -> bool:
    """Whether an entry does not take the dictionary's definition of its name."""
    if own.like is not None:
        return own.like.name != own.name
    return not takes_definition(own) and not says_no_type(own.entry.value)


def says_no_type(node: Node) -> bool:
    """Whether a word stands where the type belongs that is none, as loading has said."""
    if isinstance(node, Mapping) and "type" in node.entries:
        node = node.entries["type"].value
    return isinstance(node, Scalar) and node.text not in PROPERTY_TYPES


def widens(own: Constraints, known: Constraints) -> bool:
    """Whether an entry allows values that the dictionary's list lacks."""
    mine, theirs = listed(own), listed(known)
    return theirs is not None and (mine is None or not mine <= theirs)


def differs(key: str, own: Property, known: Property) -> bool:
    """Whether a key says something else; what the dictionary leaves open may be said."""
    holder = (own, known) if key == "unit" else (own.constraints, known.constraints)
    mine, theirs = (getattr(each, key) for each in holder)
    if theirs is None or (mine is None and key == "unit"):
        return False
    return mine is None or mine.value != theirs.value


def is_described_otherwise(own: Property, known: Property) -> bool:
    """Whether both say in words what they mean, in other words."""
    mine, theirs = words(own.description), words(known.description)
    return bool(mine and theirs) and mine != theirs
