"""Companies that sell data about people and companies, and the words that tell their data.

Only names that mean nothing else: `apollo`, `hunter` and `epsilon` are also other things.
"""

from __future__ import annotations

_PROVIDERS = (
    "6sense, acxiom, bombora, builtwith, clearbit, cognism, crunchbase, datanyze, demandbase"
    ", equifax, experian, fullcontact, hubspot enrichment, leadfeeder, liveramp, lusha"
    ", people data labs, peopledatalabs, pitchbook, rocketreach, trans union, transunion"
    ", zoom info, zoominfo"
)
PROVIDERS = tuple(_PROVIDERS.split(", "))
# Tags that say the same without a name.
TAGS = frozenset({"enriched", "enrichment", "third-party", "third-party-data", "purchased-data"})
# A name with one of these is about our own use of the provider.
OF_OUR_USE = frozenset(
    {"account", "api", "configured", "connected", "connection", "enabled", "error", "errors", "id"}
    | {"installed", "integration", "job", "key", "latency", "request", "requests", "sync", "synced"}
    | {"token", "webhook"}
)
_GIVEN = "(?:appended|bought|enriched|licensed|obtained|provided|purchased|sourced|supplied)"
_GIVER = (
    "(?:data )?(?:partners?|vendors?|brokers?)"
    "|(?:data|enrichment|identity) (?:providers?|services?|suppliers?)"
    "|third[ -]part(?:y|ies)"
)
SAID = rf"\b{_GIVEN} (?:by|from|through|via|with) (?:an? |the |our |another )?(?:{_GIVER})\b"
BROKER = r"\bdata (?:brokers?|enrichment)\b"
FROM_PROVIDER = r"\b(?:by|from|through|via) (?:{names})\b"
