"""The rule `missing-unit`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.unmeasured import without_unit
from trackplan.rule import Bad, Good, Rule


class MissingUnit(Rule[Plan]):
    """A number that measures something says in which unit.

    A duration of 90 is a minute and a half to one reader and a blink to the next, and a chart
    that mixes seconds with milliseconds looks plausible. The unit is said by `unit`, by the name
    (`duration_ms`) or in the description ("in seconds"). Moments in time that are sent as numbers
    are seconds or milliseconds and are asked, too. Counts, ratios and texts are let alone, and so
    are names that may mean many things, such as `length` and `size`.
    """

    group = "types"
    severity = Severity.WARNING
    # The dictionary, which may say the unit, may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            properties:
              duration: {type: number, unit: seconds}
              load_time: {type: integer, description: Milliseconds until the page was usable.}
              fileSizeKb: integer
              file_size: {type: integer, description: Number of megabytes that were sent.}
              pod_length: {type: integer, description: Number of ads in the pod.}
              page_size: integer
              team_size: integer
              session_duration: {type: string, format: duration}
              created_at: datetime
              real_time: boolean
              last_time: integer
              playback_speed: number
              temperature: number
            """
        ),
        Good(
            """\
            properties:
              duration: {type: integer, unit: seconds}
            events:
              Video Played: {properties: {duration: {description: How long it lasts.}}}
              Video Ended: {properties: {total_duration: {like: duration}}}
              Video Seen: {status: deprecated, properties: {video_duration: integer}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Video Played: {properties: {videoDuration: integer}}
            """,
            message="`videoDuration` seems to be a duration, but states no unit",
            at="videoDuration",
        ),
        Bad(
            """\
            properties:
              file_size: {type: integer, description: Size of the file.}
            events:
              File Uploaded: {properties: {file_size: }}
              File Shared: {properties: {file_size: {description: How large it is.}}}
            """,
            message="`file_size` seems to be an amount of data, but states no unit",
            at="file_size",
            line=2,
        ),
        Bad(
            """\
            identify:
              traits:
                created_at: {type: integer, description: When the login was made.}
            """,
            message="`created_at` seems to be a moment or a duration, but states no unit",
            at="created_at",
        ),
        Bad(
            """\
            bundles:
              ride: {properties: {distance: number}}
            events:
              Ride Ended: {include: [ride]}
            """,
            message="`distance` seems to be a distance, but states no unit",
            at="distance",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at numbers where they are defined."""
        for whole, what in without_unit(plan):
            yield self.missing(whole, what)

    def missing(self, whole: Property, what: str) -> Diagnostic:
        """The finding about one number."""
        return self.finding(
            whole.name_span,
            f"`{whole.name}` seems to be {what}, but states no unit",
            whole.subject,
            help=f"add `unit`, such as `unit: {SUCH_AS.get(what, 'seconds')}`",
        )


SUCH_AS = {
    "an amount of data": "bytes",
    "a data rate": "kbit/s",
    "a distance": "meters",
    "a weight": "kg",
    "a temperature": "°C",
    "a speed": "km/h",
}
