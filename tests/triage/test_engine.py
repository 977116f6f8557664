import pytest

from atlas.triage.engine import LIKELY, Report
from atlas.triage.unmatched import SMALL
from atlas.triage.verdicts import CONFIDENT
from tests.triage.conftest import Ask

LOST = "ledger page lost its checksum on 12"
EDITED = "ledgerium: ledger page dropped its checksum on 7"
FULL = "reading room shut"
NOISE = "all is well here today\n" * (SMALL // 20)


def found(report: Report) -> list[tuple[str, bool]]:
    return [(answer.match.signature.key, answer.match.exact) for answer in report.answers]


def test_a_small_log_is_searched_for_edited_lines_besides_what_is_found(
    ask_parcelpost: Ask,
) -> None:
    log = f"porter gave parcels up unanswered\n{EDITED}\n"

    assert sorted(found(ask_parcelpost(log))) == [
        ("Ledgerium.PAGE_LOST", False), ("Porterly.GAVE_UP", True),
    ]  # fmt: skip


def test_of_a_large_log_edited_lines_are_searched_only_where_nothing_is_found(
    ask_parcelpost: Ask,
) -> None:
    with_one = f"porter gave parcels up unanswered\n{NOISE}{EDITED}\n"

    assert len(with_one) > SMALL
    assert found(ask_parcelpost(with_one)) == [("Porterly.GAVE_UP", True)]
    assert found(ask_parcelpost(f"{NOISE}{EDITED}\n")) == [("Ledgerium.PAGE_LOST", False)]


def test_what_lacked_a_sign_of_its_technology_gets_it_from_another_line(
    ask_parcelpost: Ask,
) -> None:
    alone, beside = ask_parcelpost(FULL), ask_parcelpost(f"{LOST}\n{FULL}\n")

    assert alone.answers == ()
    confidence = {answer.match.signature.key: answer.match.confidence for answer in beside.answers}
    assert confidence["Ledgerium.DESK_SHUT"] == 0.75
    assert confidence["Ledgerium.PAGE_LOST"] == 1.0


def test_a_sign_of_another_technology_is_none(ask_parcelpost: Ask) -> None:
    report = ask_parcelpost(f"porter gave parcels up unanswered\n{FULL}\n")

    assert found(report) == [("Porterly.GAVE_UP", True)]


@pytest.mark.parametrize("log", [f"{EDITED}\n{LOST}\n", f"{LOST}\n{EDITED}\n"])
def test_a_signal_is_answered_once_by_its_surest_line(log: str, ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(log).answers

    assert (answer.match.exact, answer.match.confidence) == (True, 1.0)


def test_of_equally_sure_lines_the_first_is_told(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(f"nothing\n{EDITED}\n{EDITED.replace('7', '7 x')}\n").answers

    assert answer.match.line == 2


def test_possibilities_are_named_only_where_there_is_no_answer(ask_parcelpost: Ask) -> None:
    unlikely = "a page was damaged: the ledger lost it"
    (possibility,) = ask_parcelpost(unlikely).possibilities

    assert LIKELY < possibility.match.confidence < CONFIDENT
    assert ask_parcelpost(f"{unlikely}\n{LOST}\n").possibilities == ()


def test_what_is_less_likely_was_rejected(ask_parcelpost: Ask) -> None:
    report = ask_parcelpost("scraped ledgerium_queue_depth\n")

    assert (report.answers, report.possibilities) == ((), ())
