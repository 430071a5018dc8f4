"""What tells that data came from somebody else."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.privacy.third_party_without_origin import ThirdPartyWithoutOrigin


def asked(text: str) -> list[str]:
    return [found.pointer for found in findings(ThirdPartyWithoutOrigin, text, {})]


@pytest.mark.parametrize(
    "definition",
    [
        "clearbit_industry: string",
        "companyClearbitIndustry: string",
        "ZoomInfo Revenue: number",
        "zoominfoRevenue: number",
        "6sense_intent: string",
        "hubspot_enrichment_title: string",
        "people_data_labs_score: number",
        "seniority: {type: string, tags: [Clearbit]}",
        "seniority: {type: string, tags: [third party]}",
        "seniority: {type: string, description: Rank at work as reported by Clearbit.}",
        "seniority: {type: string, description: Enriched by a data provider.}",
        "seniority: {type: string, description: Bought from a third party in 2025.}",
        "seniority: {type: string, description: Provided by our partners.}",
        "clearbit: {properties: {clearbit_industry: string, clearbit_size: integer}}",
    ],
)
def test_evidence(definition: str) -> None:
    assert len(asked(f"properties: {{{definition}}}\n")) == 1


@pytest.mark.parametrize(
    "definition",
    [
        "experiance: string",
        "apollo_query: string",
        "built_with: string",
        "full_contact: boolean",
        "clearbit_id: string",
        "clearbit_sync_enabled: boolean",
        "zoominfo_api_key: string",
        "partner: {type: string, description: Provided by the user.}",
        "product: {type: string, description: What was bought with the voucher of a partner.}",
        "charge: {type: string, description: Identifier from the payment provider.}",
        "login: {type: string, enum: [clearbit, google], description: Service used to sign in.}",
        "seniority: {type: string, tags: [party]}",
        "clearbit_industry: {type: string, origin: first-party}",
        "clearbit_industry: {type: string, pii: none}",
    ],
)
def test_no_evidence_or_an_answer(definition: str) -> None:
    assert asked(f"properties: {{{definition}}}\n") == []


def test_the_dictionary_is_asked_for_those_who_take_its_definition() -> None:
    text = (
        "properties: {clearbit_size: integer}\n"
        "events: {A: {properties: {clearbit_size: {required: true}}}}\n"
        "groups: {account: {traits: {clearbit_size: , clearbit_rank: {type: integer}}}}\n"
    )
    assert asked(text) == ["/properties/clearbit_size", "/groups/account/traits/clearbit_rank"]
