"""Verdicts: whether a signature is in a line, where, and how sure that is."""

import re
import string
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import AnyStr

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
_LETTERS = string.ascii_letters + string.digits + "_"
_WORD: frozenset[str | bytes] = frozenset({*_LETTERS, *(each.encode() for each in _LETTERS)})
"""The characters of words, as texts and as bytes."""
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


@frozen(slots=False, eq=False)
class Facts:
    """What the verdicts on a signature need, each worked out when it is first asked for.

    Args:
        signature: The signature.
    """

    signature: Signature

    @cached_property
    def strong(self) -> bool:
        """Whether the anchor suffices alone."""
        return self._strength >= STRONG

    @cached_property
    def telling(self) -> bool:
        """Whether the anchor says enough for a message that holds little else."""
        return self._strength >= _TELLING

    @cached_property
    def _strength(self) -> float:
        return strength(self.signature)

    @cached_property
    def generic(self) -> bool:
        """Whether the anchor says nothing by itself."""
        return is_generic(self.signature)

    @cached_property
    def words(self) -> dict[str, float]:
        """The informative words, with their weights."""
        return weights(self.signature)

    @cached_property
    def anchor(self) -> dict[str, float]:
        """The words of the anchor that distinguish it, with their weights."""
        return _anchor_words(self.signature)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each informative word in the sample."""
        return {word: place for place, word in enumerate(informative(self.signature.sample))}

    @cached_property
    def shape(self) -> str:
        """The shape of the sample, in small letters."""
        return shape(clean(self.signature.sample).text).lower()

    @cached_property
    def pattern(self) -> Expression | None:
        """What a text has to fit; None where there is no pattern."""
        return expression(self.signature.pattern) if self.signature.pattern else None

    @cached_property
    def edges(self) -> tuple[bool, bool]:
        """At which ends the anchor is a whole word."""
        return _edges(self.signature)

    @cached_property
    def terms(self) -> re.Pattern[str] | None:
        """What finds a word of the technology; None where it has none."""
        return re.compile(self._near, re.IGNORECASE) if self._near else None

    @cached_property
    def raw_terms(self) -> re.Pattern[bytes] | None:
        """The same in bytes."""
        return re.compile(self._near.encode(), re.IGNORECASE) if self._near else None

    @cached_property
    def _near(self) -> str:
        terms = "|".join(
            re.escape(term) + (r"(?![A-Za-z])" if len(term) < _LONG else "")
            for term in self.signature.terms
        )
        return rf"(?<![A-Za-z0-9])(?:{terms})" if terms else ""

    @cached_property
    def raw_anchor(self) -> bytes:
        """The anchor in bytes."""
        return self.signature.anchor.encode()

    @cached_property
    def raw_pattern(self) -> ByteExpression | None:
        """The pattern over bytes; None where there is none."""
        return byte_expression(self.signature.pattern) if self.signature.pattern else None

    @cached_property
    def needs_pattern(self) -> bool:
        """Whether a line is no certain match unless its bytes fit the pattern."""
        pattern = self.signature.pattern
        return bool(pattern) and not self.strong and not _ENDS.search(pattern)


@lru_cache(maxsize=8192)
def facts(signature: Signature) -> Facts:
    """Return the facts of a signature that its verdicts need.

    Args:
        signature: The signature.
    """
    return Facts(signature)


def is_absent(signature: Signature, raw: bytes) -> bool:
    """Return whether a line does not hold the anchor, by its bytes alone: that takes no time.

    A line with an escape may hold what its bytes do not; nothing is said of it.

    Args:
        signature: The signature.
        raw: The line.
    """
    expected = facts(signature)
    return b"\\" not in raw and _start(expected.raw_anchor, expected.edges, raw) < 0


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


def _edges(signature: Signature) -> tuple[bool, bool]:
    """Return at which ends an anchor is a whole word, so that it is none within a longer one."""
    start = signature.sample.find(signature.anchor)
    end = start + len(signature.anchor)
    around = (
        signature.sample[start - 1 : start] if start > 0 else "",
        signature.sample[end : end + 1],
    )
    return (
        signature.anchor[:1] in _WORD and around[0] not in _WORD,
        signature.anchor[-1:] in _WORD and around[1] not in _WORD,
    )


def _start(anchor: AnyStr, edges: tuple[bool, bool], form: AnyStr) -> int:
    """Return the offset of an anchor in a text, not within a longer word; -1 if it is not there."""
    left, right = edges
    start = form.find(anchor)
    while start >= 0:
        end = start + len(anchor)
        is_inside = (left and start and form[start - 1 : start] in _WORD) or (
            right and form[end : end + 1] in _WORD
        )
        if not is_inside:
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
