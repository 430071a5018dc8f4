"""The words that tell personal data, and those that tell that a name means something else.

Sources: the GDPR's articles 4 (identifiers) and 9 (special categories), and the matchers of
Segment's privacy portal (segment-docs, privacy/portal.md), less what is ambiguous on an event.
A phrase is matched at the end of a name, where English puts the thing itself: `invitee_email` is
an address, `email_subject` is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

PersonalKind = Literal["direct", "indirect", "sensitive"]

_DIRECT: Mapping[str, str] = {
    "an email address": "email, e mail, email address, e mail address, mail address",
    "a phone number": (
        "phone, phone number, telephone, telephone number, mobile number, mobile phone, cell phone"
        ", fax number, msisdn, whatsapp number"
    ),
    "a person's name": (
        "first name, last name, full name, given name, family name, middle name, maiden name"
        ", surname, lastname, firstname, fullname, legal name, cardholder name, cardholder"
        ", customer name, invitee name, recipient name, sender name"
        ", guest name, patient name, passenger name, employee name, contact name, billing name"
        ", shipping name"
    ),
    "a login name": "username, user name, login name, screen name",
    "a postal address": (
        "address, street, street address, street name, postal address, home address, address line"
        ", street line, house number"
    ),
    "a date of birth": "birthday, birthdate, birth date, date of birth, dob, birth day",
    "a social profile": (
        "twitter handle, instagram handle, social handle, linkedin url, linkedin profile"
        ", linkedin profile url, facebook profile"
    ),
    "a licence plate": "license plate, licence plate, number plate",
}
_INDIRECT: Mapping[str, str] = {
    "a network address": "ip, ip address, ipv, mac address",
    "a wallet address": (
        "wallet address, signer address, eth address, ethereum address, btc address"
        ", bitcoin address, crypto address, solana address"
    ),
    "an exact position": (
        "latitude, longitude, lat, lng, lon, lat lng, lat long, geolocation, geo location"
        ", gps coordinates, gps location, gps position"
    ),
    "a postal code": "zip, zip code, zipcode, postal code, postalcode, postcode, post code",
    "a device identifier": (
        "device id, advertising id, idfa, idfv, gaid, aaid, imei, meid, udid, android id"
        ", device token, push token, device fingerprint, browser fingerprint, device serial number"
        ", cookie id"
    ),
    "an age or birth year": "user age, customer age, birth year, year of birth",
    "a gender": "gender, sex",
    "a personal circumstance": (
        "marital status, nationality, citizenship, place of birth, birth place, birthplace"
    ),
    "a vehicle number": "vin, vehicle identification number",
}
_SENSITIVE: Mapping[str, str] = {
    "an identity document": (
        "ssn, social security number, social security, passport, passport number, passport no"
        ", national id, national id number, national insurance number, drivers license"
        ", driver license, driving licence, drivers license number, driver license number"
        ", visa number"
    ),
    "a payment account": (
        "iban, credit card number, debit card number, card number, credit card, cvv, cvc, card cvc"
        ", bank account, bank account number, pan number"
    ),
    "a credential": (
        "password, passwd, passcode, passphrase, access token, refresh token, auth token"
        ", id token, bearer token, session token, api key, api token, api secret, client secret"
        ", private key, secret key, secret, token, otp code, security answer"
    ),
    "a financial fact": "salary, income, household income, credit score, net worth",
    "a belief or origin": (
        "religion, religious belief, religious affiliation, ethnicity, ethnic origin, ethnic group"
        ", racial origin, race ethnicity, political affiliation, political opinion"
        ", political party, union membership, trade union membership"
    ),
    "a sexual orientation": "sexual orientation, sexuality, sexual preference",
    "a health fact": (
        "diagnosis, diagnosis code, medication, medications, allergy, allergies, disability"
        ", disabilities, medical condition, health condition, medical history"
        ", medical record number, blood type, blood group, blood pressure, heart rate, pregnancy"
        ", pregnant, pregnancy status, hiv status, vaccination status, disability status, symptoms"
        ", health insurance number"
    ),
    "a veteran status": "veteran, veteran status",
    "a biometric": "biometric, biometric data, face embedding, voiceprint, iris scan, retina scan",
}

# These may end a name without making it another thing.
QUALIFIERS = frozenset(
    {"value", "raw", "plain", "plaintext", "text", "string", "new", "old", "normalized"}
    | {"e", "lowercase", "lower", "primary", "secondary", "encrypted", "list"}
)
HASHES = frozenset({"hash", "hashed", "sha", "md", "digest"})
# At the beginning these ask or count; only a special category stays one (`has_disability`).
QUESTIONS = frozenset(
    {"is", "has", "had", "was", "were", "can", "should", "did", "does", "num", "count", "total"}
    | {"number", "allow", "allows", "enable", "enabled", "show", "use", "uses", "require"}
    | {"requires", "opt", "optin", "prefers", "subscribed", "wants", "accepts", "via", "max", "min"}
)
# Directly before it these say that the thing belongs to no person, or is a message or a channel.
OTHER_THINGS: Mapping[str, frozenset[str]] = {
    "an email address": frozenset(
        {"welcome", "marketing", "promotional", "transactional", "send", "open", "opened", "via"}
        | {"verification", "confirmation", "reminder", "reset", "notify", "clicked", "click"}
        | {"support", "company", "store", "business", "shop", "campaign", "invitation", "last"}
        | {"by", "in", "source", "resend", "change", "verify", "update", "invalid", "duplicate"}
    ),
    "a phone number": frozenset(
        {"support", "company", "store", "business", "shop", "hotline", "via", "by", "verify", "in"}
        | {"change", "update", "invalid", "smart", "i", "windows", "android"}
    ),
    "a postal address": frozenset(
        {"web", "url", "contract", "memory", "company", "store", "business", "shop", "warehouse"}
        | {"server", "site", "website", "update", "change", "verify", "wall", "high", "bus"}
        | {"host", "base", "office", "restaurant", "hotel", "venue", "branch", "merchant", "token"}
        | {"program", "pool", "vault", "router", "bridge", "proxy", "mint", "nft", "validator"}
        | {"relayer", "chain", "node", "callback"}
    ),
    "a person's name": frozenset({"product", "font", "file", "app", "event", "column", "field"}),
    "an exact position": frozenset(
        {"store", "shop", "venue", "restaurant", "hotel", "warehouse", "branch", "map", "office"}
    ),
    "a postal code": frozenset(
        {"store", "shop", "company", "business", "warehouse", "file", "car", "vehicle", "dealer"}
        | {"dealership", "hub", "listing", "branch", "office", "venue", "restaurant", "hotel"}
        | {"job", "merchant", "clinic", "school"}
    ),
    "a network address": frozenset({"server", "host", "gateway", "dns"}),
    "a credential": frozenset(
        {"page", "next", "previous", "pagination", "continuation", "cancellation", "forgot"}
        | {"reset", "change", "csrf", "design", "sync", "update", "prompt", "completion", "per"}
    ),
    "a financial fact": frozenset({"net", "operating", "gross", "company"}),
}


def _phrases() -> dict[tuple[str, ...], tuple[PersonalKind, str]]:
    kinds: tuple[tuple[PersonalKind, Mapping[str, str]], ...] = (
        ("direct", _DIRECT),
        ("indirect", _INDIRECT),
        ("sensitive", _SENSITIVE),
    )
    return {
        tuple(phrase.split()): (kind, what)
        for kind, table in kinds
        for what, phrases in table.items()
        for phrase in phrases.split(", ")
    }


PHRASES = _phrases()
LONGEST_PHRASE = max(map(len, PHRASES))
# Phrases that mean nothing less personal, at least behind a word for a person or alone.
_CERTAIN = (
    "email, email address, e mail address, phone number, telephone number, mobile number"
    ", full name, legal name, ssn, social security number, passport number, national id number"
    ", national insurance number, drivers license number, driver license number, iban"
    ", credit card number, debit card number, cvv, cvc, card cvc, bank account number"
    ", password, passwd, passphrase, religion, religious belief, ethnicity, ethnic origin"
    ", political affiliation, sexual orientation, diagnosis, medical condition"
    ", health condition, medical history, medical record number, hiv status, blood type"
    ", biometric data, face embedding, voiceprint"
)
CERTAIN = frozenset(tuple(phrase.split()) for phrase in _CERTAIN.split(", "))
OF_PEOPLE = frozenset(
    {"user", "customer", "client", "member", "patient", "guest", "employee", "person", "personal"}
    | {"contact", "billing", "shipping", "account", "login", "work", "home", "invitee", "invited"}
    | {"recipient", "sender", "friend", "parent", "primary", "current", "old", "new", "lead"}
)
