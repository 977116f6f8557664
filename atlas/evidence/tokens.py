"""The words, numbers and signs of a text in which numbers are read."""

import re
from functools import lru_cache

from attrs import frozen

from atlas.evidence.numerals import RAISED, VULGAR, western
from atlas.evidence.vocabulary import CURRENCIES, FOREIGN, SCALES, UNIT_WORDS

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_UNDATED = r"(?![\d:%]|[.,]\d| ?(?:[kKMB]\b|%|thousand|[mb]illion|percent))"
_TOKEN = re.compile(
    r"(?P<foreign>(?!US\$)[A-Z]{1,3}\$|[¥₹₩₽₺₫฿₿₴₦₱₪₡₵₸₮]"
    rf"|\b(?:{'|'.join(FOREIGN)})(?![A-Za-z]))"
    r"|(?P<money>(?:US|U\.S\.)?[$€£]|\b(?:USD|EUR|GBP)(?=[ \u00a0]?\d))"
    r"|(?P<date>\b\d{4}-\d{1,2}-\d{1,2}(?=\D|$)"
    rf"|\b{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?{_UNDATED}(?:,? (?:19|20)\d\d\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS}(?![a-z])(?:,? (?:19|20)\d\d\b)?"
    rf"|\b{_MONTHS} (?:19|20)\d\d\b{_UNDATED})"
    r"|(?P<rank>\b\d+(?:\.\d+)?(?:st|nd|rd|th)\b(?:[- ]?percentiles?\b)?"  # 99th percentile
    r"|\b\d+(?:\.\d+)?(?:[- ]?percentiles?\b|%-?iles?\b))"
    r"|(?P<name>(?!(?i:usd))[A-Za-z]+\d[\w.]*(?:['’]\d\d\b)?(?:-\d[\w.]*)*"  # p99, S3, Q4'20
    r"|[A-Za-z]+(?:_[A-Za-z]+)*_\d\w*"  # month_3y
    r"|\b0x[0-9a-fA-F]+"
    r"|(?P<code>[A-Za-z]+(?:-[A-Za-z]+)*)-\d[\w.]*(?:-[\w.]+)*)"  # SHA-256, us-east-1
    r"|(?P<number>\d{1,3}(?P<gap>[\u00a0\u2007\u2009\u202f ])\d{3}(?!\d)"
    r"(?:(?P=gap)\d{3}(?!\d))*(?:\.\d+)?(?:[.,'’_/:^]+\d(?:[\d.,'’_/:^]|(?P=gap)(?=\d{3}(?!\d)))*(?<=\d))?"
    r"|\d+ \d{1,2}/\d{1,2}(?![\d/])"
    rf"|\d+[\u00a0\u2009\u202f ]?[{VULGAR}]|[{VULGAR}]"
    rf"|\.?\d(?:\d|[.,'’_/:^]+(?=\d)|\*\*(?=\d)|[eE][+-]?(?=\d)|[{RAISED}])*[{VULGAR}]?)"
    r"|(?P<word>[A-Za-zµμ]+|[%‰])"
    r"|(?P<dash>[-−–—~]|…)"
    r"|(?P<other>\S)"
)
_CLOSE = (
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)? ?(\d+)s\b"), r"\1 h \2 min \3 s"),
    (re.compile(r"\b(\d+)h ?(\d+)m(?:in)?\b"), r"\1 h \2 min"),
    (re.compile(r"\b(\d+)m ?(\d+)s\b"), r"\1 min \2 s"),
    (re.compile(r"\bper cent\b"), "percent"),
    (re.compile(r"[-–—]+>"), "→"),
)
"""Spans without blanks, such as `1h50m`: after hours, or before seconds, `m` is minutes.

An arrow of two signs is no dash and no comparison.
"""
_MAY_BE_CLOSE = re.compile(r"\d[hm]|per cent|[-–—]>")
"""What is in any of these: most texts have none."""

_WORD = re.compile(r"\s*([A-Za-z]+)(?=[\s,;]|$)")
_SPECIAL = frozenset(
    (
        *(*FOREIGN, "USD", "EUR", "GBP"),
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov"),
        *("January", "February", "March", "April", "June", "July", "August", "September"),
        *("October", "November", "December", "Dec"),
    )
)
"""Words of letters alone that are a currency, or begin a date."""

_OPEN = ("sub", "mid", "under", "over", "up", "to", "plus", "approx", "in", "x")
"""What may stand before a hyphen and a number: `sub-10 ms`."""


@frozen
class Token:
    """A word, a number or a sign.

    Attributes:
        kind: `name`, `number`, `word`, `money`, `foreign`, `dash` or `other`; a date and a rank
            (`99th percentile`) are names.
        text: What it says; a word in lower case.
        raw: A word as it is printed.
        close: Whether it follows the token before it without a blank.
    """

    kind: str
    text: str
    raw: str
    close: bool = False


@lru_cache(maxsize=64)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, in order; one that was asked for a moment ago is kept."""
    tokens: list[Token] = []
    text = western(text)
    if _MAY_BE_CLOSE.search(text):
        for form, spaced in _CLOSE:
            text = form.sub(spaced, text)
    position, end = 0, -1
    while match := _plain(text, position) or _match(text, position):
        kind, raw = match
        start = text.index(raw, position)
        lower = raw.lower() if kind == "word" else _sign(raw) if kind == "money" else raw
        tokens.append(Token(kind, lower, raw, start == end))
        position = end = start + len(raw)
    return tuple(tokens)


def _plain(text: str, position: int) -> tuple[str, str] | None:
    """Return the word at a position that can be nothing else; most tokens are such words."""
    found = _WORD.match(text, position)
    return None if found is None or found[1] in _SPECIAL else ("word", found[1])


def _sign(raw: str) -> str:
    """Return the sign of `US$`, or the code of a currency."""
    return raw[-1] if raw[-1] in CURRENCIES else raw


def _match(text: str, position: int) -> tuple[str, str] | None:
    """Return the kind and the letters of the token at a position, or after its blanks."""
    found = _TOKEN.search(text, position)
    if found is None:
        return None
    start, raw, kind = found.start(), found.group(), found.lastgroup or "other"
    if kind in ("date", "rank"):
        return "name", raw
    if kind != "name":
        return kind, raw
    if raw[0] in "xX" and start and text[start - 1].isdigit():
        return "word", raw[0]  # 4x100GB
    if code := found["code"]:
        last = code.rpartition("-")[2].lower()
        if last in UNIT_WORDS or last in SCALES or last in _OPEN:
            return "word", code.partition("-")[0]  # 250 ms-400 ms
    return kind, raw
