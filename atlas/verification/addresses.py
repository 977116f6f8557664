"""Where a source is read: a file of a repository as it is; and which pages are one."""

import re
from urllib.parse import urlsplit

_FILES = (
    (
        re.compile(r"https://github\.com/([^/]+/[^/]+)/blob/(.+)"),
        r"https://raw.githubusercontent.com/\1/\2",
    ),
    (re.compile(r"(https://gitlab\.[^/]+/.+)/-/blob/(.+)"), r"\1/-/raw/\2"),
)
"""Pages that show a file, and where the file itself is."""


def readable(address: str) -> str:
    """Return the address at which the words of a source are read.

    Args:
        address: The address of the source, without what follows `#`.
    """
    for page, file in _FILES:
        if match := page.fullmatch(address.partition("?")[0]):
            return match.expand(file)
    return address


def is_same(address: str, other: str) -> bool:
    """Return whether two addresses are one page but for `www`, `https` and a last slash.

    Args:
        address: An address.
        other: Another.
    """
    return _plain(address) == _plain(other)


def is_front_page(address: str) -> bool:
    """Return whether an address is that of a whole site, and of no page in it.

    Args:
        address: The address.
    """
    parts = urlsplit(address)
    return not parts.path.strip("/") and not parts.query


def _plain(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}:{parts.port or ''}", parts.path.rstrip("/"), parts.query
