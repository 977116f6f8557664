"""Triage: from a log to the views that say what it means and what to do."""

from collections import Counter
from collections.abc import Callable, Iterable

from attrs import evolve, frozen

from atlas.matching.cleaning import clean
from atlas.matching.fragments import fragment
from atlas.search.index import Index
from atlas.triage.answers import Answer, answer
from atlas.triage.causes import cause_of
from atlas.triage.guessing import guess
from atlas.triage.matches import Match
from atlas.triage.ranking import best_of_each_line, in_order, is_confident, likeness
from atlas.triage.reading import BLOCK, blocks
from atlas.triage.scanning import Scanner, Sighting
from atlas.triage.unmatched import SMALL

MOST_GUESSED = 500
"""So many shapes of lines, alarming ones first, go through the second pass."""
POSSIBILITIES = 5
_UNLIKELY = 0.1
_PROMOTED = 0.75


@frozen
class Report:
    """What triage has to say about a log.

    Args:
        answers: Confident ones: causes before symptoms, else the earliest first.
        possibilities: What it may be besides; the likeliest first.
        lines: How many lines were read.
        size: How many bytes were read.
    """

    answers: tuple[Answer, ...]
    possibilities: tuple[Answer, ...]
    lines: int
    size: int


def triage(index: Index, read_block: Callable[[int], bytes], *, size: int = BLOCK) -> Report:
    """Read a log to its end and return the signals in it.

    Args:
        index: The index of the project.
        read_block: Returns some bytes of the log, at most as many as asked for; none at its end.
        size: Bytes that are looked at together.
    """
    signatures = index.signatures()
    matcher = index.matcher([fragment(signature.anchor) for signature in signatures])
    scanner = Scanner(signatures, matcher)
    for block in blocks(read_block, size):
        scanner.feed(block)
    exact = _promoted([_of_sighting(sighting) for sighting in scanner.sightings.values()])
    matches = [*exact, *_guesses(index, scanner, any(is_confident(match) for match in exact))]
    best, less_likely = best_of_each_line(matches)
    sure = _each_once(match for match in best if is_confident(match))
    listed_keys = {match.signature.key for match in sure}
    possible = [
        match
        for match in (*best, *less_likely)
        if match.signature.key not in listed_keys and match.confidence >= _UNLIKELY
    ]
    possible = _each_once(sorted(possible, key=lambda match: (-match.confidence, -likeness(match))))
    answers = _answers(index, sure)
    order = in_order(sure, cause_of(index, answers))
    answers.sort(key=lambda result: order.index(result.match))
    maybe = _answers(index, possible[:POSSIBILITIES])
    return Report(tuple(answers), tuple(maybe), scanner.lines, scanner.size)


def _answers(index: Index, matches: Iterable[Match]) -> list[Answer]:
    listed = list(matches)
    keys = {match.signature.key for match in listed}
    carried = Counter(view for key in keys for view in {c.view.id for c in index.carriers(key)})
    return [answer(index, match, carried) for match in listed]


def _each_once(matches: Iterable[Match]) -> list[Match]:
    best: dict[str, Match] = {}
    for match in matches:
        stored = best.get(match.signature.key)
        if stored is None or (match.confidence, -match.line) > (stored.confidence, -stored.line):
            best[match.signature.key] = match
    return list(best.values())


def _of_sighting(sighting: Sighting) -> Match:
    return Match(
        signature=sighting.signature,
        confidence=sighting.verdict.confidence,
        exact=True,
        text=sighting.verdict.form,
        span=sighting.verdict.span,
        line=sighting.number,
        count=sighting.count,
        origin=sighting.line.origin,
        time=sighting.line.time,
        record=sighting.record,
        parts=sighting.verdict.parts,
    )


def _promoted(matches: list[Match]) -> list[Match]:
    """Make those sure that lacked but a sign of their technology, where others give it."""
    signs = {match.signature.technology for match in matches if is_confident(match)}
    return [
        evolve(match, confidence=_PROMOTED)
        if not is_confident(match) and match.signature.technology in signs
        else match
        for match in matches
    ]


def _guesses(index: Index, scanner: Scanner, has_exact: bool) -> list[Match]:  # noqa: FBT001
    """Return the best guess for each line, and its rivals.

    A small input, as people paste it, is searched whole; of a larger one the most alarming lines
    are, and only where no anchor was found.
    """
    if has_exact and scanner.size > SMALL:
        return []
    matches: list[Match] = []
    for candidate in scanner.unmatched.candidates(MOST_GUESSED):
        line = clean(candidate.raw)
        matches += [
            Match(
                signature=guessed.signature,
                confidence=guessed.confidence,
                exact=False,
                text=line.text,
                span=guessed.span,
                line=candidate.number,
                origin=line.origin,
                time=line.time,
                parts={},
            )
            for guessed in guess(index, line)[:POSSIBILITIES]
        ]
    return matches
