"""Names as parts of addresses: two names that differ for a reader have two addresses."""

import unicodedata

_SPELLED = {"+": "plus", "#": "sharp", "%": "percent", "*": "star", "@": "at"}
"""Marks that distinguish names: C, C++ and C#."""


def slug(text: str) -> str:
    """Return a name as used in an address: `Amazon S3` is `amazon-s3`, `C++` is `c-plus-plus`.

    Letters and digits count, whether small or capital, and the marks that distinguish names; how
    they are separated does not: `API v1`, `API-v1` and `api v1` have one address.

    Args:
        text: The name.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    parts: list[str] = []
    for character in unicodedata.normalize("NFKD", text).lower():
        is_accent = unicodedata.category(character)[0] == "M"
        if character.isascii() and character.isalnum():
            parts.append(character)
        elif not (is_accent and parts and len(parts[-1]) == 1 and parts[-1].isalnum()):
            parts.append(_spelled(character))
    words = [word for word in "".join(parts).split("-") if word]
    return "-".join(words) or "-".join(f"{ord(character):x}" for character in text)


def _spelled(character: str) -> str:
    if character in _SPELLED:
        return f"-{_SPELLED[character]}-"
    if unicodedata.category(character)[0] in "PZC":
        return "-"
    return f"-{ord(character):x}-"
