"""Verdicts: whether a signature is in a line, where, and how sure that is."""

import re
from collections.abc import Callable
from functools import lru_cache

from attrs import field, frozen

from atlas.matching.cleaning import Line, clean
from atlas.matching.expression import ByteExpression, Expression, Found, byte_expression, expression
from atlas.matching.shapes import informative, shape, weight, words
from atlas.matching.signature import STRONG, Signature, is_generic, strength, weights

CONFIDENT = 0.6
"""From this confidence on an answer is given; what lies below is a possibility."""
NOT_ITS_PATTERN = "its text, but what varies in it is not as in its pattern"
ORDINARY = "ordinary after the words before it"
STAYING_UNSURE = (NOT_ITS_PATTERN, ORDINARY)
"""Why a match is not sure, and stays so whatever else its technology writes."""
WHOLE, SHARE, _TELLING = 0.6, 0.7, 1.0
_ENDS = re.compile(r"(?<![\\\[])[\^$]")
"""What in a pattern depends on where a line begins or ends, which its bytes do not tell."""
_LONG = 5
"""A shorter name of a technology is a whole word: `git` is not in `github`."""
_WORD = re.compile(r"[A-Za-z0-9_]")
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
        why: Why it is as sure as it is.
    """

    confidence: float
    form: str
    span: tuple[int, int]
    parts: dict[str, str] = field(factory=dict[str, str])
    why: str = ""


@frozen
class Facts:
    """What is worked out once for a signature."""

    strong: bool
    generic: bool
    words: dict[str, float]
    anchor: dict[str, float]
    order: dict[str, int]
    shape: str
    pattern: Expression | None
    edges: tuple[bool, bool]
    telling: bool
    terms: re.Pattern[str] | None
    raw_anchor: re.Pattern[bytes]
    raw_pattern: ByteExpression | None
    needs_pattern: bool
    raw_terms: re.Pattern[bytes] | None


@lru_cache(maxsize=8192)
def facts(signature: Signature) -> Facts:
    """Return the facts of a signature that its verdicts need."""
    terms = "|".join(
        re.escape(term) + (r"(?![A-Za-z])" if len(term) < _LONG else "") for term in signature.terms
    )
    near = rf"(?<![A-Za-z0-9])(?:{terms})"
    return Facts(
        strong=strength(signature) >= STRONG,
        generic=is_generic(signature),
        words=weights(signature),
        anchor=_anchor_words(signature),
        order={word: place for place, word in enumerate(informative(signature.sample))},
        shape=shape(clean(signature.sample).text).lower(),
        pattern=expression(signature.pattern) if signature.pattern else None,
        edges=_edges(signature),
        telling=strength(signature) >= _TELLING,
        terms=re.compile(near, re.IGNORECASE) if terms else None,
        raw_anchor=_whole(signature),
        raw_pattern=byte_expression(signature.pattern) if signature.pattern else None,
        needs_pattern=bool(signature.pattern)
        and strength(signature) < STRONG
        and not _ENDS.search(signature.pattern),
        raw_terms=re.compile(near.encode(), re.IGNORECASE) if terms else None,
    )


def is_absent(signature: Signature, raw: bytes) -> bool:
    """Return whether a line does not hold the anchor, by its bytes alone: that takes no time.

    A line with an escape may hold what its bytes do not; nothing is said of it.

    Args:
        signature: The signature.
        raw: The line.
    """
    expected = facts(signature)
    return b"\\" not in raw and not expected.raw_anchor.search(raw)


def is_unsure(signature: Signature, raw: bytes) -> bool:
    """Return whether a line that holds the anchor cannot be a certain match, by its bytes alone.

    Args:
        signature: The signature.
        raw: The line.
    """
    if b"\\" in raw:
        return False
    expected = facts(signature)
    if expected.generic:
        return expected.raw_terms is None or not expected.raw_terms.search(raw)
    if expected.raw_pattern is not None and (signature.wide or expected.needs_pattern):
        return not expected.raw_pattern.search(raw)
    return False


def judge(signature: Signature, line: Line) -> Verdict | None:
    """Return the verdict on a signature in a line; None if its anchor is not there.

    Args:
        signature: The signature.
        line: The line, cleaned.
    """
    expected = facts(signature)
    starts = ((form, _start(signature.anchor, expected.edges, form)) for form in line.forms)
    form, start = next(((form, start) for form, start in starts if start >= 0), ("", -1))
    if start < 0:
        return None
    span = (start, start + len(signature.anchor))
    if signature.kind == "metric":
        alerting = ALERTING.search(line.whole) is not None
        if expected.generic and not is_near(expected, line):
            return Verdict(0.2, form, span, why="a plain word, and nothing names its technology")
        why = "its name, in an alert or a query" if alerting else "its name, and no threshold"
        return Verdict(0.9 if alerting else 0.4, form, span, why=why)
    match = _match(expected, line)
    place, begin = (form, start) if match is None else (match.string, match.start())
    if any(word.lower() in place[:begin].lower() for word in signature.unless):
        return Verdict(0.3, form, span, why=ORDINARY)
    confidence, why = _certainty(signature, line, form, has_match=match is not None)
    if match is None:
        return Verdict(confidence, form, span, why=why)
    parts = {name: text for name, text in match.groupdict().items() if text}
    return Verdict(confidence, match.string, match.span(), parts, why)


def _anchor_words(signature: Signature) -> dict[str, float]:
    """Return the words of an anchor that distinguish it, but for the technology's own name."""
    names = {*words(signature.technology), *signature.technology.lower().split()}
    distinguishing = [word for word in informative(signature.anchor) if word not in names]
    return {word: weight(word) for word in distinguishing}


def _certainty(
    signature: Signature, line: Line, form: str, *, has_match: bool
) -> tuple[float, str]:
    """Return how sure it is that a text with the anchor is this signature, and why."""
    expected = facts(signature)
    cases: tuple[tuple[Callable[[], bool], float, str], ...]
    if expected.generic:
        cases = (
            (
                lambda: is_near(expected, line) and (has_match or not expected.pattern),
                0.9,
                "its text, and who wrote it",
            ),
            (lambda: expected.pattern is not None and not has_match, 0.3, NOT_ITS_PATTERN),
            (lambda: True, 0.3, "other programs print this text, too"),
        )
    else:
        cases = (
            (lambda: has_match, 1.0, "its text and its pattern"),
            (
                lambda: signature.wide and expected.pattern is not None,
                0.3,
                "its words, but not as an error",
            ),
            (lambda: expected.strong, 0.9 if expected.pattern else 1.0, "its text"),
            (
                lambda: is_near(expected, line) and not expected.pattern,
                0.9,
                "its text, and who wrote it",
            ),
            (
                lambda: expected.telling and not expected.pattern and _is_whole(signature, form),
                0.9,
                "its text is most of the message",
            ),
            (
                lambda: (
                    expected.telling
                    and not expected.pattern
                    and share(expected.words, line) >= SHARE
                ),
                0.9,
                "its text, and words of its sample",
            ),
            (lambda: expected.pattern is not None, 0.4, NOT_ITS_PATTERN),
            (lambda: True, 0.4, "its text alone, which says little"),
        )
    return next((confidence, why) for holds, confidence, why in cases if holds())


def _whole(signature: Signature) -> re.Pattern[bytes]:
    """Return the expression of an anchor that is not within a longer word."""
    left, right = _edges(signature)
    anchor = re.escape(signature.anchor)
    text = f"{r'(?<![A-Za-z0-9_])' if left else ''}{anchor}{r'(?![A-Za-z0-9_])' if right else ''}"
    return re.compile(text.encode())


def _edges(signature: Signature) -> tuple[bool, bool]:
    """Return at which ends an anchor is a whole word, so that it is none within a longer one."""
    start = signature.sample.find(signature.anchor)
    end = start + len(signature.anchor)
    around = (
        signature.sample[start - 1 : start] if start > 0 else "",
        signature.sample[end : end + 1],
    )
    return (
        bool(_WORD.match(signature.anchor[:1])) and not _WORD.match(around[0]),
        bool(_WORD.match(signature.anchor[-1:])) and not _WORD.match(around[1]),
    )


def _start(anchor: str, edges: tuple[bool, bool], form: str) -> int:
    """Return the offset of an anchor in a text, not within a longer word; -1 if it is not there."""
    start = form.find(anchor)
    while start >= 0:
        end = start + len(anchor)
        inside_left = edges[0] and start > 0 and _WORD.match(form[start - 1])
        inside_right = edges[1] and _WORD.match(form[end : end + 1])
        if not inside_left and not inside_right:
            return start
        start = form.find(anchor, start + 1)
    return -1


def _match(expected: Facts, line: Line) -> Found | None:
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


def _is_whole(signature: Signature, form: str) -> bool:
    return len(shape(signature.anchor)) >= WHOLE * len(shape(form))


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
