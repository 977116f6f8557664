"""JSON for other programs, which can also be read on a terminal as it is."""

import json
import re

_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff]"
)
"""Control characters that JSON allows, what turns the direction of a text, and halves of a pair."""


def json_text(value: object) -> str:
    """Return a value as indented JSON without a character that a terminal obeys.

    Such characters are escaped, so that a program reads the same value.

    Args:
        value: What JSON can hold: texts, numbers, lists and dictionaries of them.

    Raises:
        TypeError: It holds what JSON cannot.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
