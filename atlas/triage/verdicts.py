"""Verdicts: whether a signature is in a line, where, and how sure that is."""

import re
from functools import lru_cache

from attrs import field, frozen

from atlas.matching.cleaning import Line, clean
from atlas.matching.shapes import informative, shape
from atlas.matching.signature import STRONG, Signature, is_generic, strength, weights

CONFIDENT = 0.6
"""From this confidence on an answer is given; what lies below is a possibility."""
_WHOLE, _SHARE = 0.6, 0.7
ALERTING = re.compile(
    r"[<>]|\b(?:alert|alertname|firing|pending|threshold|rises|above|below)\b", re.IGNORECASE
)


@frozen
class Verdict:
    """How a signature was found in a line.

    Args:
        confidence: From 0 to 1; see `CONFIDENT`.
        form: The text in which it stands.
        span: Where in that text.
        parts: What its pattern names, by name.
    """

    confidence: float
    form: str
    span: tuple[int, int]
    parts: dict[str, str] = field(factory=dict[str, str])


@frozen
class Facts:
    """What is worked out once for a signature."""

    strong: bool
    generic: bool
    words: dict[str, float]
    order: dict[str, int]
    shape: str
    pattern: re.Pattern[str] | None
    terms: re.Pattern[str] | None


@lru_cache(maxsize=8192)
def facts(signature: Signature) -> Facts:
    """Return what every verdict on a signature needs."""
    terms = "|".join(re.escape(each) for each in signature.terms)
    return Facts(
        strong=strength(signature) >= STRONG,
        generic=is_generic(signature),
        words=weights(signature),
        order={word: place for place, word in enumerate(informative(signature.sample))},
        shape=shape(clean(signature.sample).text).lower(),
        pattern=re.compile(signature.pattern) if signature.pattern else None,
        terms=re.compile(rf"(?<![A-Za-z0-9])(?:{terms})", re.IGNORECASE) if terms else None,
    )


def judge(signature: Signature, line: Line) -> Verdict | None:
    """Return the verdict on a signature in a line; None if its anchor is not there."""
    found = [(form, at) for form in line.forms if (at := form.find(signature.anchor)) >= 0]
    if not found:
        return None
    form, start = found[0]
    span = (start, start + len(signature.anchor))
    known = facts(signature)
    if signature.kind == "metric":
        return _metric(line, form, span)
    match = _match(known, line)
    if match is not None:
        form, span = match.string, match.span()
    parts = {name: text for name, text in match.groupdict().items() if text} if match else {}
    near = is_near(known, line)
    if known.generic:
        return Verdict(0.9 if near else 0.3, form, span, parts)
    if match is not None or known.strong:
        return Verdict(1.0 if match is not None or not known.pattern else 0.9, form, span, parts)
    if near or _is_whole(signature, form) or share(known.words, line) >= _SHARE:
        return Verdict(0.7 if known.pattern else 0.9, form, span)
    return Verdict(0.4, form, span)


def _match(known: Facts, line: Line) -> re.Match[str] | None:
    if known.pattern is None:
        return None
    found = (known.pattern.search(each) for each in line.forms)
    return next((each for each in found if each), None)


def is_near(known: Facts, line: Line) -> bool:
    """Whether a line shows that the technology of a signature wrote it."""
    return known.terms is not None and bool(known.terms.search(f"{line.origin} {line.whole}"))


def _metric(line: Line, form: str, span: tuple[int, int]) -> Verdict | None:
    start, end = span
    inside = form[:start][-1:] + form[end : end + 1]
    if re.search(r"[A-Za-z0-9_]", inside):
        return None  # a longer name
    return Verdict(0.9 if ALERTING.search(line.whole) else 0.4, form, span)


def _is_whole(signature: Signature, form: str) -> bool:
    return len(shape(signature.anchor)) >= _WHOLE * len(shape(form))


def share(words: dict[str, float], line: Line) -> float:
    """Return the share, from 0 to 1, of a signature's informative words that a line holds."""
    total = sum(words.values())
    if not total:
        return 0.0
    present = set(informative(f"{line.whole} {line.text}"))
    return sum(value for word, value in words.items() if word in present) / total
