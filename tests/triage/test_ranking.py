import pytest

from atlas.triage.matches import Match
from atlas.triage.ranking import best_of_each_line, in_order, is_confident, likeness
from tests.triage.made import match, signature

ZORK = signature()
GRUE = signature("Grue.ATE", "wumpus swallowed lantern")
XYZZY = signature("Xyzzy.TOLD", "plugh whispered nearby")
LINE = "quux frobbed and wumpus swallowed lantern and plugh whispered nearby"


def at(start: int, end: int, **changes: object) -> dict[str, object]:
    return {"text": LINE, "span": (start, end), **changes}


def keys(matches: list[Match]) -> list[str]:
    return [match.signature.key for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quux frobbed gnusto", 2.5),
        ("quux frobbed", 1.6),
        ("gnusto frobbed", 0.9),
        ("nothing of it", 0.0),
    ],
)
def test_likeness_is_what_the_shared_words_tell_times_their_share(
    text: str, expected: float
) -> None:
    found = signature(sample="quux frobbed gnusto")  # of the anchor 1 each, of the sample a half

    assert likeness(match(found, text=text)) == pytest.approx(expected)


def test_a_signature_of_words_that_say_nothing_is_like_no_text() -> None:
    assert likeness(match(signature(anchor="the of and"))) == 0


@pytest.mark.parametrize("spans", [((0, 12), (12, 41)), ((41, 53), (12, 41))])  # they touch
def test_signals_in_different_places_of_a_line_are_all_told(
    spans: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    found = [match(ZORK, **at(*spans[0])), match(GRUE, **at(*spans[1]))]

    best, others = best_of_each_line(found)
    assert (sorted(keys(best)), others) == (["Grue.ATE", "Zork.FAILED"], [])


@pytest.mark.parametrize("span", [(0, 41), (5, 13), (11, 41), (0, 12)])
def test_of_signals_in_one_place_the_one_that_says_more_is_told(span: tuple[int, int]) -> None:
    best, others = best_of_each_line([match(ZORK, **at(0, 12)), match(GRUE, **at(*span))])

    assert (keys(best), keys(others)) == (["Grue.ATE"], ["Zork.FAILED"])


def test_of_the_same_words_in_two_technologies_those_with_a_failure_are_told() -> None:
    fork, origin = signature("Fork.FAILED"), signature("Origin.FAILED", failure="it failed")

    best, others = best_of_each_line([match(fork, **at(0, 12)), match(origin, **at(0, 12))])

    assert (keys(best), keys(others)) == (["Origin.FAILED"], ["Fork.FAILED"])


def test_a_signal_is_told_only_apart_from_all_that_are_told() -> None:
    found = [
        match(GRUE, **at(17, 41)),
        match(XYZZY, **at(46, 68)),
        match(ZORK, **at(60, 72)),  # apart from the first, within the second
    ]

    for order in (found, found[::-1]):
        best, others = best_of_each_line(order)
        assert (sorted(keys(best)), keys(others)) == (["Grue.ATE", "Xyzzy.TOLD"], ["Zork.FAILED"])


def test_signals_in_different_texts_of_a_record_are_all_told() -> None:
    found = [
        match(ZORK, text="quux frobbed", span=(0, 12)),
        match(GRUE, text="wumpus swallowed lantern", span=(0, 24)),
    ]

    best, others = best_of_each_line(found)
    assert (sorted(keys(best)), others) == (["Grue.ATE", "Zork.FAILED"], [])


def test_a_signal_that_was_found_in_the_whole_line_is_told_once() -> None:
    shorter = signature("Zork.LESS", "frobbed")
    found = [
        match(ZORK, text="quux frobbed", span=(0, 12)),
        match(shorter, text=f"msg=quux frobbed {LINE}", span=(9, 16)),
    ]

    best, others = best_of_each_line(found)
    assert (keys(best), keys(others)) == (["Zork.FAILED"], ["Zork.LESS"])


def test_a_guess_is_never_told_besides_another() -> None:
    guess = match(GRUE, **at(17, 41, exact=False))
    best, others = best_of_each_line([match(ZORK, **at(0, 12)), guess])

    assert (keys(best), keys(others)) == (["Zork.FAILED"], ["Grue.ATE"])


def test_each_line_has_its_best() -> None:
    best, others = best_of_each_line([match(ZORK, line=2), match(GRUE, line=1)])

    assert (sorted(keys(best)), others) == (["Grue.ATE", "Zork.FAILED"], [])


COMMON = signature("Zork.COMMON", "quux error", sample="quux error gnusto timeout")
BARE = signature("Grue.BARE", "wumpus", sample="wumpus failed")
LESS = signature("Zork.LESS", "quux", sample="quux gnusto blorb timeout")
MORE = signature("Grue.MORE", "wumpus", sample="wumpus plugh xyzzy")
SHORT = "quux error wumpus"
LONGER = signature("Zork.LONGER", "quux  frobbed")
SECOND = signature("Zork.SECOND")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # confident before anything else
        (match(ZORK, exact=False, confidence=0.6), match(GRUE, text=LINE, confidence=0.59)),
        # then exact
        (match(ZORK, confidence=0.7), match(GRUE, text=LINE, confidence=0.9, exact=False)),
        # of exact ones the likest, however sure
        (match(GRUE, text=LINE, confidence=0.9), match(ZORK, text=LINE, confidence=1.0)),
        # where 0.867 and 0.870 are as like, and 0.47 and 0.50 are not
        (match(COMMON, text=SHORT), match(BARE, text=SHORT, confidence=0.9)),
        (match(MORE, text=SHORT, confidence=0.9), match(LESS, text=SHORT)),
        # of guesses the surest, however like
        (
            match(ZORK, exact=False, confidence=0.9),
            match(GRUE, text=LINE, exact=False, confidence=0.8),
        ),
        # of equally like ones the surest
        (match(SECOND, confidence=1.0), match(ZORK, confidence=0.9)),
        # then the one of the longer anchor, then the first by name
        (match(LONGER, text="quux  frobbed"), match(SECOND, text="quux  frobbed")),
        (match(ZORK), match(SECOND)),
    ],
)
def test_of_two_in_one_place_one_is_preferred(better: Match, worse: Match) -> None:
    for pair in ([better, worse], [worse, better]):
        best, others = best_of_each_line(pair)
        assert (best, others) == ([better], [worse])


@pytest.mark.parametrize(("confidence", "told"), [(0.6, True), (0.599, False), (1.0, True)])
def test_an_answer_is_given_from_its_threshold_on(confidence: float, *, told: bool) -> None:
    assert is_confident(match(ZORK, confidence=confidence)) is told


FIRST, NEXT, LAST = (
    match(signature, line=line, time=time)
    for signature, line, time in ((ZORK, 1, "T3"), (GRUE, 2, "T1"), (XYZZY, 3, "T2"))
)
ALL = [NEXT, LAST, FIRST]


def causes(*pairs: tuple[Match, Match]) -> object:
    return lambda cause, symptom: (cause, symptom) in pairs


@pytest.mark.parametrize(
    ("matches", "pairs", "expected"),
    [
        (ALL, [], [NEXT, LAST, FIRST]),
        (ALL, [(FIRST, NEXT)], [LAST, FIRST, NEXT]),
        (ALL, [(FIRST, NEXT), (FIRST, LAST)], [FIRST, NEXT, LAST]),
        (ALL, [(FIRST, LAST), (LAST, NEXT)], [FIRST, LAST, NEXT]),
        (ALL, [(FIRST, NEXT), (LAST, NEXT)], [LAST, FIRST, NEXT]),
        # what causes one another is in the order of time
        (ALL, [(FIRST, NEXT), (NEXT, FIRST)], [NEXT, LAST, FIRST]),
        (ALL, [(FIRST, NEXT), (NEXT, LAST), (LAST, FIRST)], [NEXT, LAST, FIRST]),
        # and what is its own cause is in no one's way
        (ALL, [(FIRST, FIRST), (NEXT, NEXT)], [NEXT, LAST, FIRST]),
        ([], [], []),
    ],
)
def test_causes_stand_before_symptoms_and_else_the_earliest_first(
    matches: list[Match], pairs: list[tuple[Match, Match]], expected: list[Match]
) -> None:
    assert in_order(matches, causes(*pairs)) == expected  # type: ignore[arg-type]


def test_the_lines_tell_the_order_where_one_bears_no_time() -> None:
    untimed = match(GRUE, line=2)

    assert in_order([LAST, untimed, FIRST], causes()) == [FIRST, untimed, LAST]  # type: ignore[arg-type]
