"""The names that rules speak of; a file whose name begins with `_` holds no rules."""

BILLING = "billing"
FINANCE = "finance"
