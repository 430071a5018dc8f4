"""The rule `third-party-without-origin`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.edit.add_key import with_key
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.privacy.third_party import third_party_evidence
from trackplan.plan.properties.answered import outermost
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class ThirdPartyWithoutOrigin(Rule[Plan]):
    """Data that comes from somebody else than the people it is about states its `origin`.

    Who has data about people from elsewhere must tell them where from (GDPR, Article 14), and a
    year later nobody remembers. Judged are the names of data providers in a property's name, tags
    and description, and descriptions that say that it was bought, enriched or provided by a
    partner. `origin: first-party` is an answer as well, `pii: none` says that it is about nobody,
    and an object answers for what lies in it. What is deprecated is left alone.
    """

    group = "privacy"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties:
              clearbit_industry: {type: string, origin: third-party}
              clearbit_company_size: {type: string, pii: none}
              crunchbase_url: {type: string, origin: first-party, description: As typed in.}
              clearbit_sync_error: {type: string}
              experiance: {type: string, description: Experian with a slip is no name.}
            events:
              Lead Qualified: {properties: {clearbit_industry: {required: true}}}
              Order Completed:
                properties:
                  product: {type: string, description: The product that was bought by the user.}
                  partner: {type: string, description: Code provided by the user for a partner.}
            """
        ),
        Good(
            """\
            identify:
              traits:
                company:
                  type: object
                  origin: third-party
                  properties: {zoominfo_revenue: {type: number}}
            events:
              Lead Faxed: {status: deprecated, properties: {clearbit_score: {type: number}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify:
              traits:
                clearbitSeniority: {type: string, description: Rank of the user at work.}
            """,
            message="the trait `clearbitSeniority` is third-party data (its name says `clearbit`),"
            " but states no `origin`",
            at="clearbitSeniority",
            fixed="""\
            identify:
              traits:
                clearbitSeniority: {type: string, description: Rank of the user at work., \
origin: third-party}
            """,
        ),
        Bad(
            """\
            events:
              Lead Qualified:
                properties:
                  income:
                    type: integer
                    description: Yearly income, bought from a data broker.
            """,
            message="the property `income` is third-party data (its description says `bought from a"
            " data broker`), but states no `origin`",
            at="income",
            line=4,
            fixed="""\
            events:
              Lead Qualified:
                properties:
                  income:
                    type: integer
                    origin: third-party
                    description: Yearly income, bought from a data broker.
            """,
        ),
        Bad(
            """\
            properties:
              seniority: {type: string, tags: [enrichment]}
            events:
              Lead Qualified: {properties: {seniority: }}
            """,
            message="the property `seniority` is third-party data (it is tagged `enrichment`), but"
            " states no `origin`",
            at="seniority",
            line=2,
            fixed="""\
            properties:
              seniority: {type: string, tags: [enrichment], origin: third-party}
            events:
              Lead Qualified: {properties: {seniority: }}
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at properties and traits where they are defined."""
        for defined in outermost(plan.defined, speaks):
            whole = defined.whole
            if whole.origin is None and defined.element not in plan.leaving:
                yield self.about(plan, whole, third_party_evidence(whole) or "")

    def about(self, plan: Plan, whole: Property, evidence: str) -> Diagnostic:
        """The finding about one definition."""
        what = f"the {what_it_is(whole)} `{whole.name}`"
        return self.finding(
            whole.name_span,
            f"{what} is third-party data ({evidence}), but states no `origin`",
            whole.subject,
            help="add `origin: third-party`, or `origin: first-party` if people gave it themselves",
            fix=correction(plan, whole),
        )


def speaks(defined: Defined) -> bool:
    """Whether an entry answers for itself and what lies in it, or has to."""
    whole = defined.whole
    if whole.origin is not None:
        return True
    if whole.pii == "none" or whole.deprecated is not None or third_party_evidence(whole) is None:
        return False
    return not takes_definition(whole)


def correction(plan: Plan, whole: Property) -> Fix | None:
    """State what the words suggest. Whether that is so only people can tell: never safe."""
    edit = with_key(plan, whole, "origin", "third-party")
    return None if edit is None else Fix("Add `origin: third-party`", (edit,), safe=False)
