"""Fragments: the part of an anchor that is in a log byte for byte, however it is encoded."""

import re
from functools import lru_cache

_PLAIN = re.compile(r"(?:[A-Za-z0-9_.,:;()\[\]{}*%#@!?+|~^$`-]| (?! ))+")
"""What no JSON encoder escapes: quotes, <, >, &, = and non-ASCII are left out."""


@lru_cache(maxsize=8192)
def fragment(anchor: str) -> bytes:
    """Return the longest part of an anchor that every encoding leaves as it is.

    A line without the fragment cannot hold the anchor, so that only lines with it are cleaned.
    An anchor without such a part is its own fragment.
    """
    parts = [part for part in _PLAIN.findall(anchor) if part.strip()]
    return max(parts, key=len, default=anchor).encode()
