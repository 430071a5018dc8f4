"""The page of a repository, from the address that git knows it by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

# `git@host:path`, as ssh has it; what has a slash before the colon is a local path.
SCP = re.compile(r"(?:[^/@]*@)?(?P<host>[^/:@]+):(?!//)(?P<path>.+)", re.DOTALL)
HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?")
# What has an `@` or a colon may be a password that stands in a wrong place.
NAME = re.compile(r"(?!\.\.?$)[^@:]+")
# The owner and the repository.
AT_LEAST = 2
# A drive of Windows, not a host.
DRIVE = re.compile(r"[A-Za-z]:[\\/]")
SSH = ("ssh", "git+ssh", "ssh+git")
# Hosts that answer to ssh by another name.
BY_SSH = {
    "ssh.github.com": "github.com",
    "altssh.gitlab.com": "gitlab.com",
    "altssh.bitbucket.org": "bitbucket.org",
    "ssh.dev.azure.com": "dev.azure.com",
    "vs-ssh.visualstudio.com": "dev.azure.com",
}


@dataclass(frozen=True, slots=True)
class Address:
    """The page of a repository, without user names, passwords and tokens, and the host's name."""

    url: str
    host: str


def address_of(remote: str) -> Address | None:
    """Where the repository of a remote is on the web; None for a local path or what is odd."""
    remote = remote.strip()
    try:
        parts = urlsplit(remote)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme in ("http", "https"):
        return address(parts.scheme, host, port, parts.path)
    if parts.scheme in (*SSH, "git") and host:
        return by_ssh(host, parts.path)
    if "://" not in remote and not DRIVE.match(remote) and (scp := SCP.fullmatch(remote)):
        return by_ssh(scp["host"].lower(), scp["path"])
    return None


def stated_address(text: str) -> Address | None:
    """The same for what somebody wrote down, who may have left out `https://`."""
    return address_of(text) or address_of(f"https://{text.strip()}")


def by_ssh(host: str, path: str) -> Address | None:
    """The address on the web of what ssh reaches; its port is none of the web's."""
    host = BY_SSH.get(host, host)
    if host == "dev.azure.com":
        path = re.sub(r"^/?v3/([^/]+)/([^/]+)/", r"\1/\2/_git/", path)
    return address("https", host, None, path)


def address(scheme: str, host: str, port: int | None, path: str) -> Address | None:
    """The address of these parts; None where they name no repository."""
    names = [unquote(name) for name in path.strip("/").removesuffix(".git").split("/") if name]
    if not HOST.fullmatch(host) or len(names) < AT_LEAST or not all(map(NAME.fullmatch, names)):
        return None
    place = host if port is None else f"{host}:{port}"
    return Address(f"{scheme}://{place}/{quote('/'.join(names))}", host)
