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
    """A signature that a line may have been made of.

    Args:
        signature: The signature.
        confidence: From 0 to 1.
        span: From the first to the last shared word, in the text of the line.
    """

    signature: Signature
    confidence: float
    span: tuple[int, int]


def guess(index: Index, line: Line) -> list[Guess]:
    """Return what a line may have been made of, the likeliest first.

    Where two fit as well as one another, neither is confident.
    """
    present = informative(line.text)
    if not present:
        return []
    wanted = sorted(present, key=lambda each: -weight(each))
    candidates = index.candidates(wanted, present[-1])
    found = [_score(each, line, present) for each in candidates if each.kind != "metric"]
    found.sort(key=lambda each: (-each.confidence, each.signature.key))
    if len(found) > 1 and found[0].confidence - found[1].confidence < _MARGIN:
        return [evolve(each, confidence=min(each.confidence, _BELOW)) for each in found]
    return found


def _score(signature: Signature, line: Line, present: list[str]) -> Guess:
    known = facts(signature)
    shared = _shared(known, line, present)
    total = sum(known.words.values())
    told = sum(shared.values())
    covered = told / total if total else 0.0
    focus = told / max(told, sum(weight(each) for each in present))
    confidence = covered * (1 - _ORDER) + _ORDER * _in_order(known, shared)
    few = told < _FEW_WORDS or covered < _ENOUGH or focus < _FOCUS
    piece = _piece(known, line)
    if piece:
        confidence = max(confidence, _CUT_LEAST + (1 - _CUT_LEAST) * piece)
        few = told < _FEW_OF_A_PIECE
    if few or (known.generic and not is_near(known, line)):
        confidence *= _DOUBT
    return Guess(signature, round(min(confidence, 0.95), 3), _span(line.text, shared))


def _piece(known: Facts, line: Line) -> float:
    """Return how much of a sample a line is that was cut out of it; 0 for any other line."""
    text = shape(line.text).lower()
    if len(text) < _SHORTEST or text not in known.shape:
        return 0.0
    return len(text) / len(known.shape)


def _shared(known: Facts, line: Line, present: list[str]) -> dict[str, float]:
    shared = {each: known.words[each] for each in present if each in known.words}
    last = present[-1]
    if last not in shared and len(last) >= _CUT and line.text.rstrip().lower().endswith(last):
        whole = next((each for each in known.words if each.startswith(last)), None)
        if whole is not None:
            shared[last] = known.words[whole] * len(last) / len(whole)
    return shared


def _in_order(known: Facts, shared: dict[str, float]) -> float:
    """Return the share of shared words that follow one another as in the signature."""
    places = [known.order[each] for each in shared if each in known.order]
    if not places:
        return 0.0
    rising = sum(1 for left, right in pairwise(places) if left < right)
    return (rising + 1) / len(places)


def _span(text: str, shared: dict[str, float]) -> tuple[int, int]:
    lowered = text.lower()
    found = [(at, at + len(each)) for each in shared if (at := lowered.find(each)) >= 0]
    return (min(found)[0], max(end for _, end in found)) if found else (0, 0)
