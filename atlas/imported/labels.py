"""Labels of drawn components and calls: what technology they name, and what fits on a line."""

import re

from atlas.imported.matching import is_name

_LONGEST = 80


def known_technology(text: str) -> str:
    """Return the technology of the library that a label is the name of; empty where it is none.

    `PostgreSQL 16` and `Redis (cache)` name one; `orders, in PostgreSQL` does not.

    Args:
        text: The label.
    """
    plain = " ".join(text.split())
    shorter = re.sub(r"\s*(?:\(.*\)|\[.*\]|v?\d[\d.x]*)$", "", plain)
    for name in dict.fromkeys((plain, shorter)):
        if is_name(name):
            return name
    return ""


def short(text: str) -> str:
    """Return a label as one line that is not too long to stand on a picture.

    Args:
        text: The label.
    """
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
