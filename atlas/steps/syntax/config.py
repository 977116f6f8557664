"""Tells lines of configuration from sentences."""

import re

_SETTING = re.compile(r"^(?:\[[^\]]+\]\s*)?--?[\w:+-]+|[=:{]|^[\w.-]+ \S+$|;$")
_SENTENCE = re.compile(r"(?i)\b(?:the|a|an|or|and|below|above|until|please)\b (?!\{)")


def fault_in(text: str) -> str:
    """Return what makes a line a sentence, or an empty text where it is a setting."""
    bare = re.sub(r"'[^']*'|\"[^\"]*\"|<[a-z-]+>", "x", text)
    if match := _SENTENCE.search(bare):
        return f"{match[0].strip()!r} makes it a sentence"
    if not _SETTING.search(bare):
        return "it sets nothing"
    return ""
