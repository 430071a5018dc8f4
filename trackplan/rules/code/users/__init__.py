"""Whom calls are about."""

from __future__ import annotations

from trackplan.code.usage import Usage
from trackplan.rule import Rule
from trackplan.rules.code.users.call_email_as_user_id import CallEmailAsUserId
from trackplan.rules.code.users.missing_identify import MissingIdentify
from trackplan.rules.code.users.missing_trait_update import MissingTraitUpdate
from trackplan.rules.code.users.missing_user_id import MissingUserId

RULES: tuple[type[Rule[Usage]], ...] = (
    CallEmailAsUserId,
    MissingUserId,
    MissingIdentify,
    MissingTraitUpdate,
)
