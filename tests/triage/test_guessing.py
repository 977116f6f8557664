from typing import Any

import pytest

from atlas.matching.cleaning import clean
from atlas.matching.signature import Signature
from atlas.triage.guessing import Guess, guess
from atlas.triage.verdicts import CONFIDENT
from tests.triage.made import Made, signature

ZORK = signature(anchor="wumpus aborted lantern quietly", terms=("zork",))


def guesses(line: str, *known: Signature) -> list[Guess]:
    index: Any = Made(known)
    return guess(index, clean(line))


def confidence(line: str, known: Signature = ZORK) -> float:
    (found,) = guesses(line, known)
    return found.confidence


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("wumpus aborted no lantern quietly", 0.95),
        ("wumpus aborted candle quietly", 0.58),  # three of four: no answer
        ("zork: wumpus aborted candle quietly", 0.7875),  # one, where its technology is named
        ("quietly lantern aborted wumpus", 0.8875),  # all, and one of four places in order
        ("zork: lantern aborted my wumpus twice", 0.688),
        ("zork: a lost wumpus with a lantern", 0.575),  # half of the anchor, and named
        ("zork: the wumpus aborted", 0.575),
        ("zork: wumpus aborted", 0.575),  # a piece of the sample
        ("wumpus aborted by a rather furious gigantic grumpy dragon", 0.316),  # too little of it
    ],
)
def test_a_guess_is_as_sure_as_the_words_that_are_shared(line: str, expected: float) -> None:
    assert confidence(line) == pytest.approx(expected, abs=6e-4)


def test_a_word_that_was_cut_off_counts_in_part() -> None:
    whole = confidence("zork: candle aborted lantern quietly")
    cut = confidence("zork: candle aborted lantern quie")

    assert 0 < cut < whole
    assert confidence("zork: candle aborted lantern qui") < cut  # too few letters
    assert confidence("zork: candle aborted lantern quie.") < cut  # it was not cut


@pytest.mark.parametrize(("line", "expected"), [
    ('{"exc": "Error(\'wumpus aborted lante\\"+61"}', 0.75),
    ("and so the wumpus aborted lantern qui…", 0.75),
    ("and so the wumpus aborted lantern but not that of anyone else who came along", 0.35),
    ("and so the failed wumpus abor", 0.35),  # too little of it
])  # fmt: skip
def test_a_line_that_was_cut_within_an_anchor_is_an_answer(line: str, expected: float) -> None:
    assert confidence(line) == pytest.approx(expected, abs=0.24)
    assert (confidence(line) >= CONFIDENT) is (expected >= CONFIDENT)


def test_two_messages_of_one_failure_are_no_rivals() -> None:
    twins = [
        signature(key, anchor=ZORK.anchor, failure="the lamp is out", terms=("zork",))
        for key in ("Zork.ONE", "Zork.OTHER")
    ]

    assert guesses("zork: wumpus aborted candle quietly", *twins)[0].confidence >= CONFIDENT


def test_where_two_fit_as_well_as_one_another_neither_is_confident() -> None:
    twins = [ZORK, signature("Zork.TWIN", "wumpus aborted lantern quietly")]

    found = guesses("wumpus aborted candle quietly", *twins)
    assert [guess.confidence for guess in found] == [0.58, 0.58]
    assert all(guess.confidence < CONFIDENT for guess in found)
    assert [guess.signature.key for guess in found] == ["Zork.FAILED", "Zork.TWIN"]


def test_where_one_fits_better_it_stays_confident() -> None:
    other = signature("Zork.OTHER", "wumpus aborted candle noisily")

    first, second = guesses("wumpus aborted no lantern quietly", other, ZORK)
    assert (first.signature, first.confidence) == (ZORK, 0.95)
    assert second.confidence < first.confidence


def test_a_line_that_shares_too_little_is_no_guess_at_all() -> None:
    assert guesses("a lantern", ZORK) == []


def test_a_line_with_the_anchor_was_judged_before() -> None:
    assert guesses("wumpus aborted lantern quietly", ZORK) == []


def test_a_metric_is_never_guessed() -> None:
    assert guesses("wumpus aborted lantern", signature(anchor="wumpus", kind="metric")) == []


def test_a_line_without_words_is_no_guess_and_asks_nothing() -> None:
    index: Any = Made((ZORK,))

    assert guess(index, clean("the 123 of 456")) == []
    assert index.asked == []


def test_the_index_is_asked_for_the_rarest_words_first_and_for_the_last() -> None:
    index: Any = Made()
    guess(index, clean("wumpus error timeout lantern failed"))

    assert index.asked == [(["wumpus", "lantern", "error", "timeout", "failed"], "failed")]


def test_what_every_program_writes_is_guessed_only_near_its_technology() -> None:
    asked = signature(anchor="wumpus aborted lantern quietly", terms=("zork",), context=True)

    assert confidence("wumpus aborted candle quietly", asked) < CONFIDENT
    assert confidence("zork: wumpus aborted no lantern quietly", asked) >= CONFIDENT


def test_the_span_goes_from_the_first_to_the_last_shared_word() -> None:
    (found,) = guesses("my wumpus aborted a lantern today", ZORK)
    assert found.span == (3, 27)


def test_a_small_part_of_the_signal_makes_no_confident_guess() -> None:
    known = signature(anchor="wumpus aborted lantern slowly quietly")

    assert confidence("wumpus aborted", known) < CONFIDENT
