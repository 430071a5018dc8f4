"""What people need to know about an element."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.documentation.description_repeats_name import DescriptionRepeatsName
from trackplan.rules.plan.documentation.missing_description import MissingDescription
from trackplan.rules.plan.documentation.missing_example import MissingExample
from trackplan.rules.plan.documentation.missing_trigger import MissingTrigger
from trackplan.rules.plan.documentation.missing_why import MissingWhy
from trackplan.rules.plan.documentation.placeholder_description import PlaceholderDescription

RULES: tuple[type[Rule[Plan]], ...] = (
    MissingDescription,
    PlaceholderDescription,
    DescriptionRepeatsName,
    MissingWhy,
    MissingTrigger,
    MissingExample,
)
