"""Texts that spreadsheets take for formulas."""

from __future__ import annotations

# A cell that begins with one of these is run by spreadsheets.
# https://owasp.org/www-community/attacks/CSV_Injection
BEGINNINGS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 (full width)
