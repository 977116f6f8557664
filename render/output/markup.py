"""Numbers and texts as an SVG writes them."""

import re
from functools import cache, lru_cache

_BARRED = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_UNUSUAL = re.compile(r"""[^ !#-%'-;=?-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]""")
"""What is left out or written otherwise; most texts have nothing of it."""
_ESCAPES = (
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\n", "&#10;"), ("\r", ""),
    ("\t", " "),
)  # fmt: skip
"""The first comes first, as the others write it; one after the other is faster than a table."""


@lru_cache(maxsize=65536)
def number(value: float) -> str:
    """Return a length with at most two decimals and no needless zeros, so that bytes are stable."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def escaped(text: str) -> str:
    """Return a text for an attribute or between tags; characters that XML bars are left out."""
    return _rewritten(text) if _UNUSUAL.search(text) else text


@lru_cache(maxsize=4096)
def _rewritten(text: str) -> str:
    """Return a text with its characters replaced; one tooltip is that of several items."""
    text = _BARRED.sub("", text)
    for plain, written in _ESCAPES:
        text = text.replace(plain, written)
    return text


@cache
def _begun(name: str) -> str:
    """Return how an attribute begins."""
    return f' {name.rstrip("_").replace("_", "-")}="'


def attributes(**values: float | str | None) -> str:
    """Return attributes in the order given, a leading blank to each; None leaves one out.

    An underscore in a name stands for a hyphen, and one at its end is dropped.
    """
    return "".join(
        f'{_begun(name)}{escaped(value) if isinstance(value, str) else number(value)}"'
        for name, value in values.items()
        if value is not None
    )
