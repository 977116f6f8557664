"""The words, numbers and signs of a text in which numbers are read."""

import re

from attrs import frozen

_TOKEN = re.compile(
    r"(?P<name>(?!(?i:usd))[A-Za-z]+\d[\w.]*)"  # p99, v5.2, S3: no number of anything
    r"|(?P<number>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"|(?P<word>[A-Za-zµμ]+|%)"
    r"|(?P<money>[$€£])"
    r"|(?P<dash>[-–—~]|…)"
    r"|(?P<other>\S)"
)

_CLOSE = (
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)? ?(\d+)s\b"), r"\1 h \2 min \3 s"),
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)?\b"), r"\1 h \2 min"),
    (re.compile(r"\b(\d+)m ?(\d+)s\b"), r"\1 min \2 s"),
)
"""Spans without blanks, such as `1h50m`: after hours, or before seconds, `m` is minutes."""


@frozen
class Token:
    """A word, a number or a sign.

    Attributes:
        kind: `name`, `number`, `word`, `money`, `dash` or `other`.
        text: What it says; a word in lower case.
        raw: A word as it is printed.
        close: Whether it follows the token before it without a blank.
    """

    kind: str
    text: str
    raw: str
    close: bool = False


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text, in order."""
    tokens: list[Token] = []
    for form, spaced in _CLOSE:
        text = form.sub(spaced, text)
    end = -1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        raw = match.group()
        lower = raw.lower() if kind == "word" else raw
        tokens.append(Token(kind, lower, raw, match.start() == end))
        end = match.end()
    return tokens
