"""Logins and plans."""

from __future__ import annotations

import segment.analytics as segment

from app.analytics import product, track
from app.events import Event
from app.models import User


def sign_up(user: User, invited_by: str | None) -> None:
    """Make a login."""
    properties: dict[str, object] = {"plan": user.plan}
    if user.referrer:
        properties["referrer"] = user.referrer
    track(user.id, Event.SIGNED_UP, **properties, phone_number=invited_by)


def upgrade(user: User, seats: str) -> None:
    """Move to a dearer plan."""
    track(user.id, Event.UPGRADED, plan="Family", seats=seats)
    product.capture(user.email, "Plan Upgraded", {"plan": "family", "plan_name": user.plan})


def downgrade(user: User) -> None:
    """Move to a cheaper plan; the name says which."""
    segment.track(user.id, f"Plan {user.plan.title()}", {})
