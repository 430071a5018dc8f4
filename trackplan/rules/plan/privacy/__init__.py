"""Personal data."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.privacy.pii_in_event import PiiInEvent
from trackplan.rules.plan.privacy.pii_to_destination import PiiToDestination
from trackplan.rules.plan.privacy.pii_unclassified import PiiUnclassified
from trackplan.rules.plan.privacy.pii_under_classified import PiiUnderClassified
from trackplan.rules.plan.privacy.pii_without_purpose import PiiWithoutPurpose
from trackplan.rules.plan.privacy.third_party_without_origin import ThirdPartyWithoutOrigin

RULES: tuple[type[Rule[Plan]], ...] = (
    PiiUnclassified,
    PiiUnderClassified,
    PiiToDestination,
    PiiInEvent,
    PiiWithoutPurpose,
    ThirdPartyWithoutOrigin,
)
