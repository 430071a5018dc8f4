"""What the service tells analytics: everything goes through `track`."""

from __future__ import annotations

from typing import Any

import segment.analytics as segment
from posthog import Posthog

from app.events import Event

posthog = Posthog("phc_example")


def track(user_id: str, event: Event, **properties: Any) -> None:
    """Send an event to Segment."""
    segment.track(user_id, event.value, properties)


def identify(user_id: str, traits: dict[str, Any]) -> None:
    """Say who somebody is."""
    segment.identify(user_id, traits)


class ProductAnalytics:
    """The second tool, which only the product team looks at."""

    def __init__(self, client: Posthog) -> None:
        self.client = client

    def capture(self, user_id: str, event: str, properties: dict[str, Any] | None = None) -> None:
        """Send an event to PostHog."""
        self.client.capture(event, distinct_id=user_id, properties=properties or {})


product = ProductAnalytics(posthog)
