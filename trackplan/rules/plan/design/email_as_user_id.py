"""The rule `email-as-user-id`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.identity.email_ids import why_email
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class EmailAsUserId(Rule[Plan]):
    """The identifier of a user or a group is no email address.

    People change their address, and then become somebody else, with no past. The identifier is
    also on every event and in every tool, where personal data may not go and nobody looks for it.
    The identifier of the database never changes; the address is a trait. Judged by the format, the
    pattern, the examples, the default, and a description that begins with it.
    """

    group = "design"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            identify:
              user_id: {pattern: "^usr_", description: "Never an email address."}
              traits: {email: {type: string, format: email}}
            groups:
              account: {group_id: {type: string, examples: [acme.example]}}
            """
        ),
        Good(
            """\
            properties:
              user_id: {type: string, pattern: "^[^@]+$", examples: [usr_42]}
              email: {type: string, format: email}
            identify:
              user_id: {description: Email preferences hang on it.}
            """
        ),
        Good(
            """\
            identify:
              user_id: {type: string, description: "The email's SHA-256 hash."}
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify:
              user_id: {type: string, format: email}
            """,
            message="the `user_id` of users is an email address: its format is `email`",
            at="user_id",
        ),
        Bad(
            """\
            properties:
              email: {type: string, format: email}
            identify:
              user_id: {like: email, description: Who it is.}
            """,
            message="the `user_id` of users is an email address: its format is `email`",
            at="user_id",
        ),
        Bad(
            """\
            identify:
              user_id: {type: string, pattern: "^[a-z.]+@acme\\\\.example$"}
            """,
            message="the `user_id` of users is an email address: its pattern asks for an `@`",
            at="user_id",
        ),
        Bad(
            """\
            identify:
              user_id: {type: string, description: "The user's email address."}
            """,
            message="the `user_id` of users is an email address: its description says so",
            at="user_id",
        ),
        Bad(
            """\
            groups:
              account:
                group_id: {type: string, examples: [acc_7, ann@acme.example]}
            """,
            message="the `group_id` of `account` is an email address: its example is one",
            at="group_id",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the identifiers of users and groups."""
        for traits in plan.trait_sets:
            why = None if traits.id is None else why_email(plan, traits.id)
            if traits.id is None or why is None:
                continue
            whose = "users" if traits is plan.identify else f"`{traits.name}`"
            yield self.finding(
                traits.id.name_span,
                f"the `{traits.id.name}` of {whose} is an email address: {why}",
                traits.id.subject,
                help="send an identifier that never changes, and the address as a trait",
            )
