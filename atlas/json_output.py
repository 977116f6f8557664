"""JSON for other programs, which can also be read on a terminal as it is."""

import json
import re

from atlas.terminal import HIDDEN


def json_text(value: object) -> str:
    """Return a value as indented JSON without a character that a terminal obeys.

    Such characters are escaped, so that a program reads the same value.

    Args:
        value: What JSON can hold: texts, numbers, lists and dictionaries of them.

    Raises:
        TypeError: It holds what JSON cannot.
    """
    return _shown(json.dumps(value, ensure_ascii=False, indent=2))


def json_line(value: object) -> str:
    """Return a value as JSON on one line, without a character that a terminal obeys.

    Args:
        value: What JSON can hold: texts, numbers, lists and dictionaries of them.

    Raises:
        TypeError: It holds what JSON cannot.
    """
    return _shown(json.dumps(value, ensure_ascii=False))


def _shown(text: str) -> str:
    return HIDDEN.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """Return a character as JSON escapes it: in two halves, if it has a long number."""
    digits = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{digits[place : place + 4]}" for place in range(0, len(digits), 4))
