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
    """Return the facts of a signature that its verdicts need."""
    terms = "|".join(re.escape(term) for term in signature.terms)
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
    """Return the verdict on a signature in a line; None if its anchor is not there.

    Args:
        signature: The signature.
        line: The line, cleaned.
    """
    occurrences = [
        (form, offset) for form in line.forms if (offset := form.find(signature.anchor)) >= 0
    ]
    if not occurrences:
        return None
    form, start = occurrences[0]
    span = (start, start + len(signature.anchor))
    expected = facts(signature)
    if signature.kind == "metric":
        return _metric(line, form, span)
    match = _match(expected, line)
    if match is not None:
        form, span = match.string, match.span()
    parts = {name: text for name, text in match.groupdict().items() if text} if match else {}
    technology_shown = is_near(expected, line)
    if expected.generic:
        return Verdict(0.9 if technology_shown else 0.3, form, span, parts)
    if match is not None or expected.strong:
        return Verdict(1.0 if match is not None or not expected.pattern else 0.9, form, span, parts)
    if technology_shown or _is_whole(signature, form) or share(expected.words, line) >= _SHARE:
        return Verdict(0.7 if expected.pattern else 0.9, form, span)
    return Verdict(0.4, form, span)


def _match(expected: Facts, line: Line) -> re.Match[str] | None:
    if expected.pattern is None:
        return None
    matches = (expected.pattern.search(form) for form in line.forms)
    return next((match for match in matches if match), None)


def is_near(expected: Facts, line: Line) -> bool:
    """Return whether a line shows that the technology of a signature wrote it.

    Args:
        expected: The facts of the signature.
        line: The line, cleaned.
    """
    return expected.terms is not None and bool(expected.terms.search(f"{line.origin} {line.whole}"))


def _metric(line: Line, form: str, span: tuple[int, int]) -> Verdict | None:
    start, end = span
    inside = form[:start][-1:] + form[end : end + 1]
    if re.search(r"[A-Za-z0-9_]", inside):
        return None  # a longer name
    return Verdict(0.9 if ALERTING.search(line.whole) else 0.4, form, span)


def _is_whole(signature: Signature, form: str) -> bool:
    return len(shape(signature.anchor)) >= _WHOLE * len(shape(form))


def share(informative_words: dict[str, float], line: Line) -> float:
    """Return the share, from 0 to 1, of a signature's informative words that a line holds.

    Args:
        informative_words: The informative words of the signature, with their weights.
        line: The line, cleaned.
    """
    total = sum(informative_words.values())
    if not total:
        return 0.0
    present = set(informative(f"{line.whole} {line.text}"))
    return sum(value for word, value in informative_words.items() if word in present) / total
