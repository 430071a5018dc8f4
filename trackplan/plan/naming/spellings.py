"""Words with a spelling of their own: well-known initialisms and names such as GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

# None of them reads as an ordinary word in lower case (so no IT, US, PIN, AM).
_INITIALISMS = """
2FA 3DS ACH AI AML API ARR ATM B2B B2B2C B2C BNPL CCPA CDN CEO CLI CMS CPC CPM CPU CRM CSS CSV CTA
CTR DNS DOM ERP ETA EULA EUR FAQ FTP GA4 GBP GDPR GIF GMV GPS GPT GPU GUID HTML HTTP HTTPS IAM IBAN
ID IP IVR JPEG JPG JSON JWT KPI KYC LLM LTV MFA MMS MP3 MP4 MRR NDA NFC NFT NPS OCR OS OTP PDF PII
PNG PR QA QR RAM ROAS ROI RPC RSS RSVP RTL S3 SAML SCIM SDK SEO SEPA SFTP SKU SLA SMS SMTP SQL SSH
SSL SSN SSO SVG TCP TLS TOC TOS TSV TTL TV UI URI URL USB USD UTC UTM UUID UX VAT VOIP VPN VR WWW
XML XSS YAML
"""
_NAMES = """
A/B a/b AirDrop AirPlay BigQuery CarPlay ChatGPT DevOps DocuSign eBay eSIM FaceTime GitHub GitLab
GraphQL HubSpot iCloud iFrame iMessage iOS iPad iPadOS iPhone iTunes JavaScript LinkedIn macOS
MailChimp MongoDB MySQL NoSQL OAuth OneDrive OpenAI PaaS PayPal PostHog PostgreSQL PowerPoint SaaS
SharePoint TikTok tvOS TypeScript visionOS watchOS WeChat WhatsApp Wi-Fi WiFi WordPress YouTube
"""
INITIALISMS = tuple(_INITIALISMS.split())
NAMES = tuple(_NAMES.split())


def _by_letters(spellings: Iterable[str]) -> dict[str, str]:
    return {spelling.casefold(): spelling for spelling in reversed(list(spellings))}


WELL_KNOWN: Mapping[str, str] = _by_letters((*INITIALISMS, *NAMES))


@lru_cache(maxsize=64)
def declared_spellings(acronyms: tuple[str, ...]) -> Mapping[str, str]:
    """The spellings that a plan declares, by their letters in lower case."""
    return _by_letters(acronyms)


def own_spelling(word: str, spellings: Mapping[str, str]) -> str | None:
    """How `spellings` write `word`; None where they do not.

    A plural and a number at the end are no part of it: `ids` is `IDs`, `oauth2` is `OAuth2`.
    """
    letters = word.casefold()
    if letters in spellings:
        return spellings[letters]
    if letters.endswith("s"):
        stem, ending = letters[:-1], "s"
    else:
        stem = letters.rstrip("0123456789")
        ending = letters[len(stem) :]
    return spellings[stem] + ending if stem in spellings else None
