"""Font subsets inside an SVG, so that it looks the same wherever it is opened."""

import base64
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from atlas.store import remembered
from render.cache import digest
from render.text.font_files import woff2_subset
from render.text.fonts import Face, advance_table, font_bytes

_BASE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("≈≥≤≠±×÷·•…—–−→←↑↓µ°²³½€£¥§‘’“”√∞éü")
"""Characters that nearly every picture draws: they make one subset that all pictures share."""


def font_faces(used: Mapping[Face, AbstractSet[str]]) -> str:
    """Return the `@font-face` rules for the characters that a picture draws with each face.

    A face carries its base subset and whatever else is used; the result is cached on disk
    under the hash of the font and of the set of characters.
    """
    return "".join(_rule(face, frozenset(used[face]) - _BASE) for face in Face if used.get(face))


@lru_cache(maxsize=64)
def _rule(face: Face, extra: frozenset[str]) -> str:
    """Return one rule with the font as a data URI."""
    kept = sorted((_BASE | extra) & advance_table(face).keys())
    font = font_bytes(face)
    data = remembered("fonts", digest("1", font, "".join(kept)), lambda: woff2_subset(font, kept))
    encoded = base64.b64encode(data).decode()
    return (
        f'@font-face{{font-family:"{face.family}";'
        f"src:url(data:font/woff2;base64,{encoded}) format('woff2')}}"
    )
