"""The rule `missing-type`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import what_it_is
from trackplan.plan.properties.untyped import is_mention, untyped
from trackplan.plan.references.near_names import perhaps_meant
from trackplan.rule import Bad, Good, Rule


class MissingType(Rule[Plan]):
    """Every property that is described says what type its values have.

    Without a type nobody can check what is sent, and the warehouse takes that of the first value
    it meets. An entry may leave the type to the dictionary; one that says nothing of its own and
    is not in the dictionary is an `unknown-reference`.
    """

    group = "types"
    severity = Severity.ERROR
    # The dictionary may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            properties:
              song_id: {type: string, description: Identifier of the song.}
            events:
              Song Played:
                properties:
                  song_id: {description: The song that was played.}
                  mood: string
                  up_next: {properties: {song_id: {required: true}}}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo]}
            identify:
              user_id: {pattern: "^usr_"}
              traits:
                first_plan: {like: plan, description: The plan before all others.}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                status: removed
                properties: {mood: {description: How it sounds.}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
                properties:
                  mood: {description: How the song sounds.}
            """,
            message="the property `mood` has no type",
            at="mood",
        ),
        Bad(
            """\
            properties:
              song_id: {description: Identifier of the song.}
            events:
              Song Played: {properties: {song_id: }}
              Song Shared: {properties: {song_id: {required: true}}}
            """,
            message="the property `song_id` has no type",
            at="song_id",
            line=2,
        ),
        Bad(
            """\
            identify:
              traits:
                plan: {enum: [free, solo]}
            """,
            message="the trait `plan` has no type",
            at="plan",
        ),
        Bad(
            """\
            events:
              Playlist Shared:
                properties:
                  songs: {type: array, items: {description: Identifier of a song.}}
            """,
            message="the items of `songs` have no type",
            at="items",
        ),
        Bad(
            """\
            properties:
              song_title: {type: string, description: Title of the song.}
            events:
              Song Played:
                properties:
                  song_titel: {description: Title that was shown.}
            """,
            message="the property `song_titel` has no type",
            at="song_titel",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what is defined without a type, and not only mentioned."""
        for defined in untyped(plan):
            if not is_mention(defined):
                yield self.missing(plan, defined)

    def missing(self, plan: Plan, defined: Defined) -> Diagnostic:
        """The finding about one property."""
        whole = defined.whole
        if defined.is_items:
            message = f"the items of `{whole.subject[-2]}` have no type"
        else:
            message = f"the {what_it_is(whole)} `{whole.name}` has no type"
        near = None
        if not defined.is_items and whole.name not in plan.dictionary:
            near = perhaps_meant(whole.name, frozenset(plan.dictionary))
        help_ = "say what its values are, such as `type: string`"
        if near is not None:
            help_ = f"{help_}; or did you mean `{near}`, which is in the dictionary?"
        return self.finding(whole.name_span, message, whole.subject, help=help_)
