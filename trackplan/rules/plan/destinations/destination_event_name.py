"""The rule `destination-event-name`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.other_name import advice, place_of
from trackplan.plan.destinations.refused_names import RefusedEvent, refused_events
from trackplan.plan.destinations.wrong_names import is_taken, name_like, wrong_with
from trackplan.plan.documentation.lacking import is_common, number_of
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class DestinationEventName(Rule[Plan]):
    """Every destination takes the names of the events that reach it.

    Tools limit how long the name of an event may be and which characters it holds, and most drop
    what breaks the limit without a word. The name is judged as it arrives: as `names` states it
    for the destination, and after what `via` makes of it. Segment, for one, writes `_` for spaces
    on the way to Google Analytics 4.
    """

    group = "destinations"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            destinations:
              ga: {kind: google-analytics-4, via: segment}
              firebase: {kind: firebase}
              facebook: {kind: facebook-app-events}
            events:
              Song Played: {names: {firebase: song_played}}
              Chanson Écoutée: {destinations: [ga]}
            pages:
              2FA: {description: "A page has no event of its own name."}
            """
        ),
        Good(
            """\
            destinations: {warehouse: postgres, tool: homegrown, ga: {kind: ga4, sources: [web]}}
            sources: {web: {kind: client}, api: {kind: server}}
            events:
              Song Played: {sources: [api]}
              Song Skipped: {destinations: [warehouse]}
              Song Liked: {status: removed}
              Song Rated: {status: deprecated}
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4}}
            events:
              Song Played: {description: A listener starts a song.}
            """,
            message="Google Analytics 4 takes no event called `Song Played`: it holds a space",
            at="Song Played",
        ),
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4}}
            events:
              song_played: {description: This one it takes.}
              Song Liked:
              Song Shared:
              Song Rated:
              Song Found:
              Song Saved:
              Song Skipped:
            """,
            message="Google Analytics 4 does not take the names of 6 of 7 events:"
            " `Song Liked` holds a space",
            at="ga",
        ),
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4, via: segment}}
            events:
              Home | Profile Opened: {description: A visitor opens the profile.}
            """,
            message=(
                "Google Analytics 4 takes no event called `Home_|_Profile_Opened`: it holds `|`"
            ),
            at="Home | Profile Opened",
        ),
        Bad(
            """\
            destinations: [firebase]
            events:
              2fa_enabled_for_all_members_of_a_workspace: {description: An owner is careful.}
            """,
            message=(
                "Firebase takes no event called `2fa_enabled_for_all_members_of_a_workspace`:"
                " it begins with `2` and has 42 characters, of 40 at most"
            ),
            at="2fa_enabled_for_all_members_of_a_workspace",
        ),
        Bad(
            """\
            destinations: {ads: {kind: facebook-app-events}}
            events:
              Song Played: {names: {ads: S}}
            """,
            message=(
                "Facebook App Events takes no event called `S`: it has 1 character, of 2 at least"
            ),
            at="S",
            line=3,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Hold the name of each event against its destinations."""
        sent: dict[str, list[Event]] = {}
        for alike in alike_for(refused_events(plan)):
            target = alike[0].target
            name = target.destination.name
            if name not in sent:
                sent[name] = [e for e in plan.events if not e.is_leaving and target.gets(e)]
            if is_common(alike, sent[name]):
                yield self.habit(alike, sent[name])
            else:
                yield from map(self.single, alike)

    def single(self, refused: RefusedEvent) -> Diagnostic:
        """The finding about one event."""
        span, subject = place_of(refused.event, refused.target)
        return self.finding(span, message(refused), subject, help=help_for(refused))

    def habit(self, alike: list[RefusedEvent], sent: list[Event]) -> Diagnostic:
        """The finding about a destination that takes hardly any event, all for one reason."""
        first, target = alike[0], alike[0].target
        name, destination = target.limits.name, target.destination
        do = "give them names there, under `names`, or keep them from it"
        by = mended_by(first)
        if by is not None:
            do = f"say `via: {by}` if that is how they get there, or {do}"
        return self.finding(
            destination.name_span,
            f"{name} does not take the names of {number_of(alike, sent)}:"
            f" `{first.written}` {wrong_with(first.limit, first.written)}",
            (*destination.subject, "names"),
            help=f"{do}; {name} {first.limit.effect}",
        )


def mended_by(refused: RefusedEvent) -> str | None:
    """What would rewrite the name on the way so that it is taken, where nothing passes it on."""
    target = refused.target
    ways = target.limits.via.items() if target.via is None else ()
    return next((by for by, way in ways if is_taken(refused.limit, way(refused.written))), None)


def alike_for(found: Iterable[RefusedEvent]) -> list[list[RefusedEvent]]:
    """The refused names, those together that the same destination refuses for the same reason."""
    groups: dict[tuple[str, str], list[RefusedEvent]] = {}
    for each in found:
        why = wrong_with(each.limit, each.written)
        groups.setdefault((each.target.destination.name, why), []).append(each)
    return list(groups.values())


def message(refused: RefusedEvent) -> str:
    """What is wrong."""
    why = wrong_with(refused.limit, refused.written)
    return f"{refused.target.limits.name} takes no event called `{refused.written}`: it {why}"


def help_for(refused: RefusedEvent) -> str:
    """What the destination does, and what to do."""
    like = name_like(refused.limit, refused.written)
    do = advice(refused.event, refused.target, like)
    return f"{do}; {refused.target.limits.name} {refused.limit.effect}"
