"""The second pass: edited, cut or reworded lines, by the words they share with a signature."""

import re
from itertools import pairwise
from os.path import commonprefix

from attrs import evolve, frozen

from atlas.matching.cleaning import Line
from atlas.matching.shapes import informative, shape, total_weight, weight
from atlas.matching.signature import Signature
from atlas.search.index import CUT, Index
from atlas.triage.verdicts import Facts, facts, is_near

FEW_WORDS = 1.3
"""How much the shared words must tell together for a guess to be confident."""
TELLING = 2.0
"""And how much where nothing in the line names the technology."""
ENOUGH = 0.5
FOCUS, NAMELESS_FOCUS = 1 / 3, 0.5
"""So much of the words of a line is shared where it names the technology, and where it does not."""
ORDER = 0.15
CUT_LEAST, SHORTEST, FEW_OF_A_PIECE = 0.55, 20, 1.2
"""A line that is a piece of a sample, and not shorter, is this likely at least."""
MARGIN, BELOW, FAR_BELOW = 0.03, 0.58, 0.35
NAMED, NAMELESS = 0.7, 0.9
"""So much of an anchor is there where the line names the technology, and where it does not."""
HEAD, BEGUN = 20, 0.75
"""A line that was cut off within an anchor holds so many characters of it, and is so sure."""
DOUBT = 0.55
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

    Where two fit equally well, neither is confident.

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
        score
        for candidate in candidates
        if candidate.kind == "log"
        and not candidate.wide
        and (score := _score(candidate, line, present)) is not None
    ]
    scores.sort(key=lambda score: (-score.confidence, score.signature.key))
    rival = next((score for score in scores if _failure(score) != _failure(scores[0])), None)
    if rival is not None and scores[0].confidence - rival.confidence < MARGIN:
        return [evolve(score, confidence=min(score.confidence, BELOW)) for score in scores]
    return scores


def _failure(score: Guess) -> tuple[str, str]:
    return score.signature.technology, score.signature.title


def _score(signature: Signature, line: Line, present: list[str]) -> Guess | None:
    """Return a guess; none where a line shares too little with the signature."""
    expected = facts(signature)
    if any(signature.anchor in form for form in line.forms):
        return None  # the first pass has judged it
    shared = _shared(expected, line, present)
    total = sum(expected.words.values())
    matched = sum(shared.values())
    if matched < FEW_OF_A_PIECE:
        return None
    covered = matched / total if total else 0.0
    focus = matched / max(matched, sum(weight(word) for word in present))
    confidence = covered * (1 - ORDER) + ORDER * _in_order(expected, shared)
    named = is_near(expected, line)
    few = matched < FEW_WORDS or covered < ENOUGH or focus < (FOCUS if named else NAMELESS_FOCUS)
    piece = _piece(expected, line)
    if piece:
        confidence = max(confidence, CUT_LEAST + (1 - CUT_LEAST) * piece)
        few = False
    nameless = expected.generic and not named
    if few or nameless or not (named or piece or matched >= TELLING):
        confidence *= DOUBT
    if not nameless and _begun(signature.anchor, line):
        confidence = max(confidence, BEGUN)
    elif not piece and (part := _anchored(expected, shared)) < (NAMED if named else NAMELESS):
        confidence = min(confidence, BELOW if part >= ENOUGH else FAR_BELOW)
    return Guess(signature, round(min(confidence, 0.95), 3), _span(line.text, shared))


def _begun(anchor: str, line: Line) -> bool:
    """Return whether a line holds the beginning of an anchor, and was cut off in the midst of it.

    What follows the cut is nothing but the marks of the logger that cut it.
    """
    head = anchor[:HEAD]
    if len(head) < HEAD or total_weight(head) < FEW_WORDS:
        return False
    for form in line.forms:
        start = form.rfind(head)
        if start >= 0:
            rest = form[start:]
            shared = len(commonprefix([rest, anchor]))  # noqa: RUF071 - by character, as meant
            if not re.search(r"[A-Za-z]", rest[shared:]):
                return True
    return False


def _anchored(expected: Facts, shared: dict[str, float]) -> float:
    """Return the share of the weight of an anchor's words that a line holds."""
    total = sum(expected.anchor.values())
    return sum(value for word, value in expected.anchor.items() if word in shared) / (total or 1)


def _piece(expected: Facts, line: Line) -> float:
    """Return how much of a sample a line is that was cut out of it; 0 for any other line."""
    text = shape(line.text).lower()
    if len(text) < SHORTEST or text not in expected.shape:
        return 0.0
    return len(text) / len(expected.shape)


def _shared(expected: Facts, line: Line, present: list[str]) -> dict[str, float]:
    shared = {word: expected.words[word] for word in present if word in expected.words}
    last = present[-1]
    if last not in shared and len(last) >= CUT and line.text.rstrip().lower().endswith(last):
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
