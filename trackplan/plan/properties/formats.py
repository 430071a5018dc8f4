"""The formats of texts that say what values are."""

from __future__ import annotations

# Others, such as OpenAPI's `int64`, are said of numbers and mean no harm.
TEXT_FORMATS = frozenset(
    {"date", "date-time", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"}
)
EMAIL_FORMATS = frozenset({"email", "idn-email"})
