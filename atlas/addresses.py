"""What an address of the web is."""

import re
from urllib.parse import urlsplit

from atlas.terminal import one_line

_USUAL = re.compile(r"https?://[A-Za-z0-9_.-]+/[!-~]*")
"""What is an address for certain; others are taken apart."""
_HOST = re.compile(r"[A-Za-z0-9_.-]+|\[[0-9A-Fa-f:.]+\]")
ADDRESS = "an http or https address of a host in plain letters, without blanks, user or password"
"""What is allowed as an address, for messages."""


def is_address(value: object) -> bool:
    """Whether something is an http or https address that says itself where it leads.

    It has no blanks and no hidden characters, no user or password, a port there can be, and a host
    in plain letters: others look alike, and are written as `xn--`.
    """
    if isinstance(value, str) and _USUAL.fullmatch(value):
        return True
    if not isinstance(value, str) or re.search(r"\s", value) or one_line(value) != value:
        return False
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:  # brackets that do not close, or a port beyond 65535
        return False
    host = parts.netloc.removesuffix("" if port is None else f":{port}")
    is_known = parts.scheme in {"http", "https"} and port != 0
    return is_known and _HOST.fullmatch(host) is not None
