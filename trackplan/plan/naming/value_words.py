"""Words that are values rather than things: what people choose from a short list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple


class Enumeration(NamedTuple):
    """A list of values, and what a property that holds one of them is called.

    `companions` stand in such a list beside the others and are things without them. `thing` is
    the object of a name that is nothing but a value and an action: `Visa Selected`. `proper`
    values are proper names, so that two of them are enough to know that it is a list.
    """

    property: str
    words: frozenset[str]
    companions: frozenset[str] = frozenset()
    thing: str | None = None
    proper: bool = False


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


SERVICES = Enumeration(
    "provider",
    _listed(
        "google facebook twitter github gitlab bitbucket microsoft linkedin okta slack discord"
        " instagram whatsapp tiktok youtube pinterest snapchat reddit telegram wechat amazon"
        " salesforce hubspot zapier jira trello dropbox zendesk intercom shopify yahoo spotify"
        " netflix auth0 onedrive outlook gmail apple mailchimp airtable quickbooks xero"
    ),
    companions=_listed("email phone sms sso saml passkey ldap oidc"),
    thing="Provider",
    proper=True,
)
ENUMERATIONS = (
    SERVICES,
    Enumeration(
        "payment_method",
        _listed(
            "visa mastercard amex maestro paypal klarna venmo afterpay alipay bancontact giropay"
            " sofort sepa twint stripe"
        ),
        companions=_listed("card cash invoice voucher ideal"),
        thing="Payment Method",
        proper=True,
    ),
    Enumeration(
        "plan",
        _listed(
            "free basic starter pro premium plus enterprise standard lite professional ultimate"
            " gold silver bronze platinum freemium"
        ),
        companions=_listed("team business personal individual family student solo growth"),
    ),
    Enumeration(
        "day",
        _listed("monday tuesday wednesday thursday friday saturday sunday"),
        thing="Day",
    ),
    Enumeration(
        "month",
        _listed("january february april june july august september october november december"),
        companions=_listed("march may"),
        thing="Month",
    ),
    Enumeration(
        "language",
        _listed(
            "english german french spanish italian portuguese dutch polish russian chinese japanese"
            " korean arabic turkish swedish danish norwegian finnish czech greek hindi ukrainian"
        ),
        thing="Language",
    ),
    Enumeration(
        "color",
        _listed("red green blue yellow orange purple pink black white grey gray brown"),
    ),
    Enumeration("size", _listed("small medium large xs xl xxl")),
    Enumeration(
        "platform",
        _listed("ios android web desktop mobile windows macos linux ipad iphone tablet"),
    ),
    Enumeration("gender", _listed("male female men women man woman unisex nonbinary kids")),
    Enumeration(
        "interval",
        _listed("hourly daily weekly biweekly fortnightly monthly quarterly yearly annual"),
    ),
    Enumeration("number", _listed("first second third fourth fifth sixth")),
    Enumeration(
        "placement",
        _listed("header footer sidebar navbar hero top bottom middle"),
        companions=_listed("popup banner menu left right modal"),
    ),
    Enumeration(
        "format",
        _listed("pdf csv xlsx xls json xml png jpg jpeg svg docx pptx html txt"),
        thing="File",
    ),
    Enumeration(
        "channel",
        _listed("email sms push whatsapp telegram mms"),
        companions=_listed("phone slack chat letter post web"),
    ),
)


def _by_word() -> Mapping[str, tuple[Enumeration, ...]]:
    found: defaultdict[str, list[Enumeration]] = defaultdict(list)
    for each in ENUMERATIONS:
        for word in each.words | each.companions:
            found[word].append(each)
    return {word: tuple(lists) for word, lists in found.items()}


# The lists that a word in lower case may be a value of.
LISTS_OF = _by_word()
