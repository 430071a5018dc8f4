"""The content types of files, the same on every system."""

from __future__ import annotations

from pathlib import PurePosixPath

TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
SCRIPT = "text/javascript; charset=utf-8"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": HTML,
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": SCRIPT,
    ".json": JSON,
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": TEXT,
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


def content_type(path: str) -> str:
    """That of a file, by its name."""
    return TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
