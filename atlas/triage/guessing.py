"""The second pass: edited, cut or reworded lines, by the words they share with a signature."""

from itertools import pairwise

from attrs import evolve, frozen

from atlas.matching.cleaning import Line
from atlas.matching.shapes import informative, shape, weight
from atlas.matching.signature import Signature
from atlas.search.index import Index
from atlas.triage.verdicts import Facts, facts, is_near

_FEW_WORDS = 1.3
"""How much the shared words must tell together for a guess to be confident."""
_ENOUGH = 0.5
_FOCUS = 1 / 3
_CUT = 4
"""A word cut off at the end of a line still counts if so many of its letters are there."""
_ORDER = 0.15
_CUT_LEAST, _SHORTEST, _FEW_OF_A_PIECE = 0.55, 12, 1.2
"""A line that is a piece of a sample, and not shorter, is this likely at least."""
_MARGIN, _BELOW = 0.03, 0.58
_DOUBT = 0.55
"""What is left of a guess that rests on too little: it stays below the threshold."""


@frozen
class Guess:
    """A signature that a line may be an instance of.

    Args:
        signature: The signature.
        confidence: From 0 to 1.
        span: From the first to the last shared word, in the text of the line.
    """

    signature: Signature
    confidence: float
    span: tuple[int, int]


def guess(index: Index, line: Line) -> list[Guess]:
    """Return the signatures that a line may be an instance of, the likeliest first.

    Where two fit as well as one another, neither is confident.

    Args:
        index: The index of the project.
        line: The line, cleaned.
    """
    present = informative(line.text)
    if not present:
        return []
    query_words = sorted(present, key=lambda word: -weight(word))
    candidates = index.candidates(query_words, present[-1])
    scores = [
        _score(candidate, line, present) for candidate in candidates if candidate.kind != "metric"
    ]
    scores.sort(key=lambda score: (-score.confidence, score.signature.key))
    if len(scores) > 1 and scores[0].confidence - scores[1].confidence < _MARGIN:
        return [evolve(score, confidence=min(score.confidence, _BELOW)) for score in scores]
    return scores


def _score(signature: Signature, line: Line, present: list[str]) -> Guess:
    expected = facts(signature)
    shared = _shared(expected, line, present)
    total = sum(expected.words.values())
    matched = sum(shared.values())
    covered = matched / total if total else 0.0
    focus = matched / max(matched, sum(weight(word) for word in present))
    confidence = covered * (1 - _ORDER) + _ORDER * _in_order(expected, shared)
    few = matched < _FEW_WORDS or covered < _ENOUGH or focus < _FOCUS
    piece = _piece(expected, line)
    if piece:
        confidence = max(confidence, _CUT_LEAST + (1 - _CUT_LEAST) * piece)
        few = matched < _FEW_OF_A_PIECE
    if few or (expected.generic and not is_near(expected, line)):
        confidence *= _DOUBT
    return Guess(signature, round(min(confidence, 0.95), 3), _span(line.text, shared))


def _piece(expected: Facts, line: Line) -> float:
    """Return how much of a sample a line is that was cut out of it; 0 for any other line."""
    text = shape(line.text).lower()
    if len(text) < _SHORTEST or text not in expected.shape:
        return 0.0
    return len(text) / len(expected.shape)


def _shared(expected: Facts, line: Line, present: list[str]) -> dict[str, float]:
    shared = {word: expected.words[word] for word in present if word in expected.words}
    last = present[-1]
    if last not in shared and len(last) >= _CUT and line.text.rstrip().lower().endswith(last):
        completed = next((word for word in expected.words if word.startswith(last)), None)
        if completed is not None:
            shared[last] = expected.words[completed] * len(last) / len(completed)
    return shared


def _in_order(expected: Facts, shared: dict[str, float]) -> float:
    """Return the share of shared words that follow one another as in the signature."""
    places = [expected.order[word] for word in shared if word in expected.order]
    if not places:
        return 0.0
    rising = sum(1 for first, second in pairwise(places) if first < second)
    return (rising + 1) / len(places)


def _span(text: str, shared: dict[str, float]) -> tuple[int, int]:
    lowered = text.lower()
    spans = [(start, start + len(word)) for word in shared if (start := lowered.find(word)) >= 0]
    return (min(spans)[0], max(end for _, end in spans)) if spans else (0, 0)
