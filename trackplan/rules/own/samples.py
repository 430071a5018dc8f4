"""Plans around one text, for the examples of named patterns."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.config.named_pattern import What
from trackplan.plan.write.scalar import text as written

# `@` is the text.
SAMPLES: Mapping[What, str] = {
    "event-name": "events:\n  @: {}\n",
    "page-name": "pages:\n  @: {}\n",
    "screen-name": "screens:\n  @: {}\n",
    "property-name": "events:\n  Song Played:\n    properties:\n      @: string\n",
    "trait-name": "identify:\n  traits:\n    @: string\n",
    "bundle-name": "bundles:\n  @: {properties: {song_id: string}}\n",
    "group-name": "groups:\n  @: {traits: {plan: string}}\n",
    "object-name": "objects:\n  @: What users act on.\n",
    "action-name": "actions:\n  @: What happens to it.\n",
    "owner-name": "owners:\n  @: {name: A team}\n",
    "source-name": "sources:\n  @: {language: typescript}\n",
    "destination-name": "destinations:\n  @: {kind: postgres}\n",
    "metric-name": "metrics:\n  @: {count: {event: Song Played}}\n",
    "funnel-name": "funnels:\n  @: {steps: [Song Played]}\n",
    "description": "events:\n  Song Played:\n    description: @\n",
    "trigger": "events:\n  Song Played:\n    trigger: @\n",
    "why": "events:\n  Song Played:\n    why: @\n",
    "reason": "events:\n  Song Played:\n    deprecated: {reason: @}\n",
    "purpose": "properties:\n  email: {type: string, purpose: @}\n",
    "contact": "owners:\n  growth: {contact: @}\n",
    "tag": "events:\n  Song Played:\n    tags: [@]\n",
    "link": "events:\n  Song Played:\n    links: [@]\n",
    "unit": "properties:\n  length: {type: number, unit: @}\n",
    "enum-value": "properties:\n  mood: {type: string, enum: [@]}\n",
}


def sample(what: What, text: str) -> tuple[str, str]:
    """A plan in which `text` stands in the place of this kind, and the text as it stands there."""
    spelled = written(text, "flow")
    return SAMPLES[what].replace("@", spelled), spelled


def name_in(what: What, text: str) -> str:
    """The name of the element that the text belongs to in the sample."""
    if what.endswith("-name"):
        return text
    names = {"contact": "growth", "purpose": "email", "unit": "length", "enum-value": "mood"}
    return names.get(what, "Song Played")
