"""What trackplan wrote into a folder, listed in a file of that folder."""

from trackplan.manifest.client import ClientListing, ClientSends, MethodListing
from trackplan.manifest.listing import NAME, Manifest, digest, parse, read, to_text

__all__ = [
    "NAME",
    "ClientListing",
    "ClientSends",
    "Manifest",
    "MethodListing",
    "digest",
    "parse",
    "read",
    "to_text",
]
