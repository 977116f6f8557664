"""Ranking: of one line the best signature, across lines the earliest, causes before symptoms."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from atlas.matching.shapes import informative
from atlas.triage.matches import Match
from atlas.triage.verdicts import CONFIDENT, facts

CAUSED_BY = re.compile(r"Caused by: ")


def likeness(match: Match) -> float:
    """Return how well a signature explains a text, to choose between equals.

    What the shared words tell, times their share of the signature's words.
    """
    weights_of = facts(match.signature).words
    present = set(informative(match.text))
    total = sum(weights_of.values())
    matched = sum(value for word, value in weights_of.items() if word in present)
    return matched * matched / total if total else 0.0


def best_of_each_line(matches: Iterable[Match]) -> tuple[list[Match], list[Match]]:
    """Return the best match of each line, and the others.

    A signature whose anchor lies within that of another one is not as sure; between equals the
    one decides that says more, then the one whose sample the line is more like.
    """
    lines: dict[tuple[str, int], list[Match]] = defaultdict(list)
    for match in matches:
        lines[match.file, match.line].append(match)
    best: list[Match] = []
    overlapping: list[Match] = []
    for on_line in lines.values():
        first, *others = on_line if len(on_line) == 1 else _ranked(on_line)  # most often one
        chosen = [first]
        for match in others:
            is_apart = all(_apart(match, better) for better in chosen)
            (chosen if is_apart and match.exact else overlapping).append(match)
        best += chosen
    return best, overlapping


def _ranked(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the matches of a line, the best first; words decide between equals."""
    for _, equals in groupby(sorted(matches, key=_standing), _standing):
        group = list(equals)
        yield from group if len(group) == 1 else sorted(group, key=_preference)


def _standing(match: Match) -> tuple[bool, bool, bool]:
    return not is_confident(match), not match.exact, match.signature.wide


def _preference(match: Match) -> tuple[float, float, int, bool, str]:
    return (
        -round(likeness(match) if match.exact else match.confidence, 2),
        -match.confidence,
        -len(match.signature.anchor),
        not match.signature.failure,  # of the same words, those that lead on: a fork repeats them
        match.signature.key,
    )


def _apart(first: Match, second: Match) -> bool:
    """Whether two matches are in different places of their line, so that both are informative.

    A line may have several texts, such as the message and the error of a record.
    """
    for one, other in ((first, second), (second, first)):
        start, end = one.span
        text = other.text[slice(*other.span)]
        place = other.span[0] if one.text == other.text else one.text.find(text)
        if place >= 0:
            return place + len(text) <= start or end <= place
    return True


def in_order(matches: Sequence[Match], is_cause: Callable[[Match, Match], bool]) -> list[Match]:
    """Return confident matches: causes before their symptoms, else the earliest first.

    Of one record the innermost message is the cause, unless it leaves its own cause open.

    Args:
        matches: In any order.
        is_cause: Whether the first can be why the second is there.
    """
    listed = sorted(matches, key=_moment(matches))
    causes = [
        {
            number
            for number, other in enumerate(listed)
            if other is not match and is_cause(other, match)
        }
        for match in listed
    ]
    before = [
        {other for other in known if number not in causes[other]}
        for number, known in enumerate(causes)
    ]
    waiting, ordered = list(range(len(listed))), list[Match]()
    while waiting:
        left = set(waiting)
        free = next(
            (number for number in waiting if before[number].isdisjoint(left)),
            waiting[0],  # they cause one another: the earliest
        )
        waiting.remove(free)
        ordered.append(listed[free])
    return ordered


def _moment(matches: Sequence[Match]) -> Callable[[Match], tuple[object, ...]]:
    """Return the order of matches in time; within one record, from the innermost outwards."""
    timed = all(match.time for match in matches)
    first: dict[tuple[str, int], str] = {}
    for match in sorted(matches, key=lambda match: match.line):
        first.setdefault((match.file, match.head), match.time)

    def moment(match: Match) -> tuple[object, ...]:
        record = (match.file, match.head)
        depth = _depth(match)
        open_ended, wraps = match.signature.ambiguous, match.signature.wraps
        return (
            not match.exact,  # a partial match never comes before what is certain
            first[record] if timed else "",
            record,
            open_ended + match.signature.wraps + match.signature.general,
            depth if open_ended and not wraps else tuple(-place for place in depth),
        )

    return moment


def _depth(match: Match) -> tuple[int, int]:
    """Return how deep in its record a message lies: below which `Caused by`, and how far on.

    Counted from the end of the text, since a logger's prefix was taken from some texts.
    """
    inner = match.line - match.head if CAUSED_BY.search(match.text[: match.span[1]]) else 0
    return inner, match.span[0] - len(match.text)


def is_confident(match: Match) -> bool:
    """Whether a match is given as an answer."""
    return match.confidence >= CONFIDENT
