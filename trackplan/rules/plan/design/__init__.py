"""Whether the events answer the questions that the plan is for."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.design.critical_event_client_only import CriticalEventClientOnly
from trackplan.rules.plan.design.email_as_user_id import EmailAsUserId
from trackplan.rules.plan.design.event_answers_nothing import EventAnswersNothing
from trackplan.rules.plan.design.event_per_value import EventPerValue
from trackplan.rules.plan.design.event_without_context import EventWithoutContext
from trackplan.rules.plan.design.funnel_crosses_identity import FunnelCrossesIdentity
from trackplan.rules.plan.design.funnel_too_short import FunnelTooShort
from trackplan.rules.plan.design.funnel_unknown_step import FunnelUnknownStep
from trackplan.rules.plan.design.funnel_without_window import FunnelWithoutWindow
from trackplan.rules.plan.design.group_context_missing import GroupContextMissing
from trackplan.rules.plan.design.metric_filter_unknown import MetricFilterUnknown
from trackplan.rules.plan.design.metric_not_computable import MetricNotComputable
from trackplan.rules.plan.design.metric_unknown_event import MetricUnknownEvent
from trackplan.rules.plan.design.metric_without_window import MetricWithoutWindow
from trackplan.rules.plan.design.missing_core_funnel import MissingCoreFunnel
from trackplan.rules.plan.design.no_leading_metric import NoLeadingMetric
from trackplan.rules.plan.design.repeated_properties import RepeatedProperties
from trackplan.rules.plan.design.required_trait import RequiredTrait
from trackplan.rules.plan.design.sent_twice import SentTwice
from trackplan.rules.plan.design.sets_unknown_trait import SetsUnknownTrait
from trackplan.rules.plan.design.several_north_stars import SeveralNorthStars
from trackplan.rules.plan.design.too_many_events import TooManyEvents
from trackplan.rules.plan.design.too_many_properties import TooManyProperties
from trackplan.rules.plan.design.vanity_metric import VanityMetric

RULES: tuple[type[Rule[Plan]], ...] = (
    MetricNotComputable,
    MetricUnknownEvent,
    MetricFilterUnknown,
    MetricWithoutWindow,
    VanityMetric,
    NoLeadingMetric,
    SeveralNorthStars,
    MissingCoreFunnel,
    FunnelUnknownStep,
    FunnelTooShort,
    FunnelWithoutWindow,
    FunnelCrossesIdentity,
    EventAnswersNothing,
    EventWithoutContext,
    SetsUnknownTrait,
    EventPerValue,
    TooManyEvents,
    TooManyProperties,
    RepeatedProperties,
    CriticalEventClientOnly,
    SentTwice,
    EmailAsUserId,
    RequiredTrait,
    GroupContextMissing,
)
