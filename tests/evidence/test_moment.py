from collections.abc import Callable
from typing import Any

import pytest

from atlas import (
    CitationError,
    Grade,
    Moment,
    UnitError,
    about,
    assumed,
    at,
    at_least,
    between,
    by,
    minutes,
    ms,
    nodes,
)
from atlas.evidence.moment import Instant
from tests.examples import GAP, SOURCE, reported

START = at("2017-02-28 09:37", zone="PST") @ SOURCE.at("At 9:37AM PST, an authorized")
END = at("2017-02-28 13:54", zone="PST") @ SOURCE.at("finished recovery at 1:54PM PST.")


def cite(when: str, phrase: str, zone: str = "UTC") -> Moment:
    return at(when, zone=zone) @ SOURCE.at(phrase)


def test_a_moment_is_a_reported_figure_with_its_source() -> None:
    assert START.grade is Grade.REPORTED
    assert START.sources == (SOURCE,)
    assert START.explain().startswith("2017-02-28 17:37 UTC  [reported] “At 9:37AM PST")


@pytest.mark.parametrize(
    ("when", "phrase"),
    [
        ("2017-01-31 23:27", "At 2017/01/31 23:27"),
        ("2017-01-31 23:27", "11:27pm on Tuesday"),
        ("2017-01-31 23", "at 11pm UTC"),
        ("2017-01-31 23:27:05", "23:27:05 GMT"),
        ("2017-01-31", "On January 31st 2017, we"),
        ("2017-01-31", "on Tuesday"),
    ],
)
def test_a_time_that_stands_in_the_words_is_taken(when: str, phrase: str) -> None:
    assert cite(when, phrase).origin == SOURCE.at(phrase)


@pytest.mark.parametrize(
    ("when", "phrase", "held"),
    [
        ("2017-01-31 23:28", "At 23:27 UTC", "hold 23:27"),
        ("2017-01-31 23:27", "at 11:27am UTC", "hold 11:27"),
        ("2017-01-31 11:27", "at 11:27pm UTC", "hold 23:27"),
        ("2017-01-31 23:27", "late that night", "hold none"),
        ("2017-01-31 23:00", "around 11pm", "hold the hour 23"),
        ("2017-01-31 23", "at 23:27", "hold 23:27"),
        ("2017-01-31 23:27:00", "at 23:27", "hold 23:27"),
        ("2017-01-31 23:27", "January 30, 23:27", "month 1 day 30"),
        ("2017-01-31 23:27", "On Monday at 23:27", "another weekday"),
        ("2017-01-31 23:27", "23:27 PST", "the zone UTC, but .* hold PST"),
        ("2017-01-31", "On January 30th", "month 1 day 30"),
        ("2017-01-31", "at 23:27", "hold none"),
    ],
)
def test_a_time_that_does_not_stand_in_the_words_is_refused(
    when: str, phrase: str, held: str
) -> None:
    with pytest.raises(CitationError, match=held):
        cite(when, phrase)


@pytest.mark.parametrize(
    ("mark", "phrase"),
    [
        (about, "around 11pm UTC"),
        (about, "Shortly after 23:00 the"),
        (about, "at ~23:00 we"),
        (by, "By 23:00 UTC, errors were"),
        (by, "by approximately 11:00pm it"),
    ],
)
def test_a_time_is_declared_with_the_hedge_of_its_words(
    mark: Callable[[Instant], Instant], phrase: str
) -> None:
    when = at("2017-01-31 23" if "pm UTC" in phrase else "2017-01-31 23:00", zone="UTC")

    assert (mark(when) @ SOURCE.at(phrase)).quantity == mark(when)
    with pytest.raises(CitationError, match=rf"write `{mark.__name__}\(…\)` around the time"):
        when @ SOURCE.at(phrase)


def test_the_hedge_of_another_time_in_the_words_does_not_count() -> None:
    assert not cite("2017-01-31 23:10", "at 23:10 and by 23:15 all").quantity.by


def test_words_in_the_zone_of_the_area_agree() -> None:
    assert str(cite("2017-02-28 09:37", "9:37AM PST", "America/Los_Angeles")).endswith("17:37 UTC")
    with pytest.raises(CitationError, match="hold PDT"):
        cite("2017-02-28 09:37", "9:37AM PDT", "America/Los_Angeles")


def test_a_moment_is_cited_with_a_citation() -> None:
    with pytest.raises(CitationError, match="is cited with 'At 9:37AM'"):
        at("2017-02-28 09:37", zone="PST") @ "At 9:37AM"  # type: ignore[operator]


def test_about_a_moment_is_a_moment() -> None:
    moment = about(at("2017-02-28 17:37", zone="UTC")) @ SOURCE.at("around 17:37")

    assert isinstance(moment, Moment)
    assert str(moment) == "~2017-02-28 17:37 UTC"


def test_the_time_between_two_moments_is_derived_from_both() -> None:
    lasted = END - START

    assert str(lasted) == "= 4 h 17 min"
    assert lasted.grade is Grade.DERIVED
    assert lasted.inputs == (END, START)
    assert lasted.quantity.dimension == "[time]"
    assert END - GAP is GAP


def test_a_stated_time_later_is_a_derived_moment() -> None:
    paged = START + reported(minutes(3), "Three minutes later")

    assert isinstance(paged, Moment)
    assert str(paged) == "= 2017-02-28 17:40 UTC"
    assert paged.grade is Grade.DERIVED
    assert str(paged - START) == "= 3 min"
    assert START + GAP is GAP


NONSENSE: dict[str, Callable[[], Any]] = {
    "sum": lambda: START + END,
    "count later": lambda: START + reported(nodes(72), "72 nodes"),
    "range later": lambda: START + reported(between(minutes(2), minutes(3)), "2-3 minutes"),
    "guess later": lambda: START + assumed(minutes(3), because="a guess"),
    "number later": lambda: START + 3,  # type: ignore[operator]
    "minus a time": lambda: START - reported(ms(15), "15 ms"),  # type: ignore[operator]
}


@pytest.mark.parametrize("name", NONSENSE)
def test_what_is_no_time_later_or_earlier_moment_is_refused(name: str) -> None:
    with pytest.raises(UnitError, match="arithmetic of the moment"):
        NONSENSE[name]()


MISSING: dict[str, Callable[[], Any]] = {
    "product": lambda: START * END,  # type: ignore[operator]
    "quotient": lambda: START / END,  # type: ignore[operator]
    "figure times moment": lambda: reported(nodes(72), "72 nodes") * START,  # type: ignore[operator]
    "figure minus moment": lambda: reported(ms(15), "15 ms") - START,  # type: ignore[operator]
    "number plus moment": lambda: 3 + START,  # type: ignore[operator]
    "number": lambda: float(START),  # type: ignore[arg-type]
    "assumption": lambda: assumed(START, because="a guess"),  # type: ignore[call-overload]
    "bound": lambda: at_least(START.quantity),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", MISSING)
def test_a_moment_is_no_figure(name: str) -> None:
    with pytest.raises(TypeError):
        MISSING[name]()


@pytest.mark.parametrize("name", ["to", "per", "__mul__", "__float__"])
def test_neither_a_moment_nor_an_instant_has_what_only_amounts_have(name: str) -> None:
    assert not hasattr(START, name)
    assert not hasattr(START.quantity, name)


def test_a_moment_is_made_of_a_point_in_time() -> None:
    with pytest.raises(UnitError, match="a moment of 15 ms"):
        Moment(ms(15), SOURCE.at("15 ms"))  # type: ignore[arg-type]
