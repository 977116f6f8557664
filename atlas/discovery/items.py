"""An item of a feed, and the address by which it is known."""

import re
from datetime import date
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from attrs import frozen

from atlas.addresses import is_address

MOST_TITLE = 300
MOST_TEXT = 200_000
_MOST_ADDRESS = 2_000
_TRACKING = re.compile(r"utm_\w+|gi|fbclid|gclid|source")
"""What the address of a post holds to count readers; Medium's feeds have `source`."""
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]")


@frozen
class Item:
    """What a feed says of one page.

    Args:
        title: Its title, on one line.
        address: Its address.
        published: The day of its publication, or of its last change; None where it bears none
            that can be true.
        paragraphs: Its text, as far as the feed holds it.
    """

    title: str
    address: str
    published: date | None = None
    paragraphs: tuple[str, ...] = ()


def item_address(base: str, link: str) -> str:
    """Return the address that a link of a page leads to, without what only counts readers.

    Args:
        base: The address of the page.
        link: The link, as the page has it.

    Returns:
        The address; empty if it is none that a reader could open: another scheme, such as
        `javascript:`, a password in it, hidden characters.
    """
    link = link.strip()
    if not link or len(link) > _MOST_ADDRESS or _UNSEEN.search(link):
        return ""
    try:
        address = urljoin(base, link)
        parts = urlsplit(address)
        is_known = is_address(address) and parts.port != 0  # it is read, and refused, only here
    except ValueError:
        return ""
    if not is_known:
        return ""
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    ]
    query = parts.query if len(kept) == parts.query.count("&") + bool(parts.query) else ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query or urlencode(kept), ""))


def key_of(address: str) -> str:
    """Return what is the same of the addresses of one page: scheme, `www.` and a last `/` aside.

    Args:
        address: The address.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.netloc.rpartition(':')[2]}" if parts.netloc[-1:].isdigit() else ""
    port = port if ":" in parts.netloc else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"


def line_of(text: str, most: int = MOST_TITLE) -> str:
    """Return a text on one line, cut where it is too long.

    Args:
        text: The text.
        most: So many characters are kept.
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
