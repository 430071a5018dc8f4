"""Whether a name, or a text, speaks of an amount of money, and whether it says in which currency.

Words decide and never substrings. A name is read from its end, where English puts the thing
itself: `discount_price` is a price, `price_list` is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trackplan.plan.naming.words import lower_words

# These are money wherever they stand at the end of a name.
AMOUNTS = frozenset(
    {"price", "revenue", "cost", "costs", "fee", "fees", "tax", "taxes", "discount", "subtotal"}
    | {"salary", "wage", "tip", "refund", "payout", "donation", "deposit", "fare", "surcharge"}
    | {"cashback", "profit", "income", "earnings", "rent", "commission", "mrr", "arr", "ltv"}
    | {"clv", "gmv", "aov", "cpc", "cpm", "payment"}
)
# These only if the words before do not say that they are of something else.
DEPENDING = frozenset({"amount", "balance", "budget", "spend", "spent", "shipping", "bid"})
# What these count is no money, and neither is a price that is paid in them.
OTHER_THINGS = frozenset(
    {"point", "points", "credit", "credits", "token", "tokens", "mile", "miles", "coin", "coins"}
    | {"gem", "gems", "star", "stars", "reward", "rewards", "loyalty", "xp", "error", "crawl"}
    | {"diamond", "diamonds", "crystal", "crystals", "karma", "mana", "robux", "hearts", "lives"}
    | {"leave", "vacation", "minutes", "hours", "seconds", "days", "white", "work", "life"}
    | {"count", "counts", "number", "num", "quantity", "qty", "rate", "rates", "ratio", "percent"}
    | {"percentage", "pct", "free", "id", "performance", "context", "memory", "latency", "sms"}
    | {"time"}
)
# These may be spent or left over without being money, though they have a price: `item_price`.
COUNTED = frozenset(
    {"item", "items", "product", "products", "file", "files", "data", "water", "user", "users"}
    | {"stock", "ticket", "tickets", "gold", "silver", "energy", "stamina", "inventory", "storage"}
    | {"calorie", "calories", "spins", "chips", "attempts"}
)
# A total or a value is money where it is one of these.
TOTALLED = frozenset(
    {"order", "cart", "basket", "invoice", "grand", "sub", "checkout", "purchase", "bill", "net"}
    | {"gross", "price", "payment", "refund"}
)
VALUED = frozenset(
    {"order", "cart", "basket", "purchase", "transaction", "deal", "contract", "lifetime", "sale"}
)
# These may follow without making it another thing; so may whatever follows one of CUTS.
QUALIFIERS = frozenset(
    {"net", "gross", "max", "min", "paid", "due", "old", "new", "original", "final", "local", "avg"}
    | {"average", "value", "refunded", "charged", "total", "saved", "base", "monthly", "yearly"}
    | {"annual", "daily", "today", "before", "after"}
)
CUTS = frozenset({"per", "before", "after", "with", "without", "excluding", "including", "excl"})
MINOR_UNITS = frozenset({"cents", "cent", "dollars", "euros", "pounds", "pence", "francs", "yen"})
# Currencies that people trade in most, without codes that are words (`top`, `all`, `try`).
CODES = frozenset(
    {"usd", "eur", "gbp", "chf", "jpy", "cad", "aud", "nzd", "cny", "inr", "brl", "mxn", "sek"}
    | {"nok", "dkk", "pln", "czk", "huf", "zar", "krw", "sgd", "hkd", "twd", "thb", "idr", "ils"}
    | {"aed", "btc", "eth", "ars", "clp", "ron", "bgn", "ngn", "kes", "egp", "vnd", "php", "myr"}
)
NAMED_IN_TEXT = re.compile(
    r"[$€£¥₹]|\b(?:[Cc]urrenc(?:y|ies)|(?i:dollars?|euros?|pounds?|yen|francs?|rupees?|cents|pence)"
    rf"|(?i:{'|'.join(sorted(CODES))}))\b"
)
COUNTING = re.compile(
    r"\b(?:number|count|quantity|percent(?:age)?|share|rate) of\b|\bhow many\b|\bpercent(?:age)?\b"
    r"|%|\bin (?:points|credits|coins|tokens|gems|miles)\b|\bratio\b|\bfraction\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65_536)
def is_money(name: str) -> bool:
    """Whether a number of this name is an amount of money in a currency that the name lacks.

    False for counts, rates and identifiers, for `value` and `payout_usd`, and for `total` alone,
    which is as often a number of things.
    """
    words = list(lower_words(name))
    if not words or names_currency(words):
        return False
    words = until_cut(words)
    while len(words) > 1 and words[-1] in QUALIFIERS and not is_whole(words):
        words.pop()
    return is_whole(words)


def is_whole(words: list[str]) -> bool:
    """Whether the last word, by those before it, is an amount of money."""
    *before, last = words
    if not OTHER_THINGS.isdisjoint(before):
        return False
    if last == "total":
        return bool(before) and before[-1] in TOTALLED
    if last == "value":
        return bool(before) and before[-1] in VALUED
    return last in AMOUNTS or (last in DEPENDING and COUNTED.isdisjoint(before))


def until_cut(words: list[str]) -> list[str]:
    """`price_per_unit` without what comes after the price; `payment_at` is a moment."""
    cuts = CUTS if words[-1] == "at" else CUTS | {"at"}
    at = next((at for at, word in enumerate(words) if at > 0 and word in cuts), len(words))
    return words[:at]


def names_currency(words: list[str]) -> bool:
    """Whether a name says the currency, or the minor unit."""
    return any(word in CODES or word in MINOR_UNITS for word in words)


@lru_cache(maxsize=65_536)
def is_currency(name: str) -> bool:
    """Whether a property of this name holds a currency: `currency`, `order_currency_code`."""
    words = list(lower_words(name))
    while words and words[-1] in ("code", "iso", "symbol"):
        words.pop()
    return bool(words) and words[-1] == "currency"


@lru_cache(maxsize=4096)
def settles_currency(description: str) -> bool:
    """Whether a description says in which currency an amount is, or that it is none of money."""
    return bool(NAMED_IN_TEXT.search(description) or COUNTING.search(description))
