import re

import inflect
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from atlas import (
    CitationError,
    about,
    at_least,
    at_most,
    count,
    gb,
    hours,
    minutes,
    ms,
    nodes,
    percent,
    ratio,
    us,
    usd,
    years,
)
from atlas.evidence.figure import Quantity
from atlas.evidence.numbers import read
from atlas.evidence.numerals import western
from tests.examples import SOURCE

WORDS = inflect.engine()
INSIDE = ",.'’_/^e½:²"


def _values(text: str) -> set[float]:
    return {number.value for number in read(text).numbers}


def _whole(text: str) -> float | None:
    """Return what a run of digits with one sign inside is, if it is a number as a whole."""
    grouped = re.fullmatch(r"\d{1,3}(?:([,'’])\d{3}(?:\1\d{3})*)?(?:\.\d+)?", text)
    indian = re.fullmatch(r"\d{1,2}(?:,\d{2})+,\d{3}", text)
    underscores = re.fullmatch(r"\d+(?:_\d{3})+", text)
    if grouped or indian or underscores:
        return float(re.sub(r"[^\d.]", "", text))
    if re.fullmatch(r"\d+(?:\.\d+)?|\d+e\d{1,3}", text):
        return float(text)
    if power := re.fullmatch(r"(10|2)(?:\^(\d{1,2})|(²))", text):
        return float(power[1]) ** int(power[2] or 2)
    return float(text[:-1]) + 0.5 if re.fullmatch(r"\d+½", text) else None


@given(
    st.integers(1000, 10**10), st.sampled_from(["{:,}", "{}"]), st.sampled_from(INSIDE), st.data()
)
def test_a_part_of_a_number_is_never_read(
    number: int, form: str, sign: str, data: st.DataObject
) -> None:
    text = form.format(number)
    place = data.draw(st.integers(1, len(text) - 2))
    changed = text[:place] + sign + text[place + 1 :]
    whole = _whole(changed)
    assume(whole is None or whole < 1e300)

    assert _values(f"{changed} nodes") == (set() if whole is None else {whole})


def test_a_billion_and_one_is_no_billion() -> None:
    with pytest.raises(CitationError, match="hold"):
        _ = count(10**9, "parcel") @ SOURCE.at("1,000,000,001 parcels")


@given(st.integers(100, 10**9), st.integers(0, 9), st.data())
def test_a_number_with_another_digit_is_another_number(
    number: int, digit: int, data: st.DataObject
) -> None:
    text = str(number)
    place = data.draw(st.integers(1, len(text) - 1))
    changed = text[:place] + str(digit) + text[place + 1 :]
    assume(changed != text)

    with pytest.raises(CitationError, match="hold"):
        _ = count(number, "parcel") @ SOURCE.at(f"{changed} parcels")


@given(st.integers(0, 10**15 - 1), st.sampled_from(["and", ""]), st.sampled_from("- "))
def test_a_number_in_words_is_read_back(number: int, joint: str, hyphen: str) -> None:
    words = WORDS.number_to_words(str(number), andword=joint, comma="")
    assert isinstance(words, str)

    assert _values(words.replace("-", hyphen)) == {float(number)}


@given(st.integers(0, 10**6), st.integers(0, 999))
def test_a_decimal_in_words_is_read_back(whole: int, decimals: int) -> None:
    words = WORDS.number_to_words(f"{whole}.{decimals:03}", andword="", comma="")
    assert isinstance(words, str)

    assert _values(words) == {float(f"{whole}.{decimals:03}")}


@given(st.integers(20, 10**6))
def test_a_rank_in_words_is_no_number(number: int) -> None:
    assume(number % 10 != 2 or number % 100 == 12)  # `thirty-second` is a time
    words = WORDS.number_to_words(WORDS.ordinal(str(number)), andword="", comma="")
    assert isinstance(words, str)

    assert _values(words) == set()


@given(st.integers(1, 10**9), st.sampled_from("\u0660\u0966\u09e6\uff10"))
def test_digits_of_another_script_are_read_whole(number: int, zero: str) -> None:
    text = "".join(chr(ord(zero) + int(digit)) for digit in str(number))

    assert western(text) == str(number)
    assert _values(f"{text} nodes") == {float(number)}


@pytest.mark.parametrize(
    ("made", "phrase", "advice"),
    [
        (us(45), "45 US/Pacific", "a part of a time of day"),
        (us(45), "45 US cities", "hold 45"),
        (gb(12), "12,5 GB", "a decimal comma.* quote a place that prints it as `1,500` or `1.5`"),
        (gb(5), "12,5 GB", "a decimal comma"),
        (hours(12), "12:30", "a time of day, or a time in minutes; .* write a time of day as `at"),
        (minutes(90), "timeout of 90m", "'m' can be millions, minutes or metres"),
        (count(10, "thing"), "10.0.0.1", "an address or a version"),
        (count(256, "thing"), "SHA-256", "hold no number"),
        (percent(50), "50 ‰", "hold 50, 50 permille"),
        (count(1e6, "user"), "a quarter of a million", "hold 250 k"),
        (count(1e6, "user"), "million users", "a number that was cut before 'million'"),
        (count(2, "user"), "2 milliard", "hold 2 bn"),
        (ms(5), "5 KQPS", "hold 5,000"),
        (ms(45), "45 nodes", "hold 45"),
    ],
)
def test_a_part_or_a_guess_is_refused_with_advice(made: Quantity, phrase: str, advice: str) -> None:
    with pytest.raises(CitationError, match=advice):
        _ = made @ SOURCE.at(phrase)


@pytest.mark.parametrize(
    ("made", "phrase"),
    [
        (about(count(50e6, "line")), "the order of 50 million lines of Ruby"),
        (at_most(ms(900)), "less than ~900ms for 99% of requests"),
        (at_most(count(150, "request")), "could not push more than ~150 requests"),
        (at_most(minutes(2)), "takes up to a minute or two"),
        (hours(1), "an hour"),
        (hours(0.5), "half an hour"),
        (ratio(0.75), "three quarters of our traffic"),
        (percent(20), "one in five requests"),
        (percent(99.999), "five nines"),
        (count(9.06e6, "packet").per("second"), "packets at 9.06Mpps"),
        (count(5000, "query").per("second"), "5 KQPS"),
        (count(0, "outage"), "no outage"),
        (ms(93.7), "93.7 ±22.9"),
        (ms(15), "99th percentile 15ms"),
    ],
)
def test_a_figure_in_the_words_of_a_person_is_accepted(made: Quantity, phrase: str) -> None:
    assert (made @ SOURCE.at(phrase)).quantity == made


@pytest.mark.parametrize(
    ("made", "phrase", "advice"),
    [
        (count(50e6, "line"), "the order of 50 million lines", "write `about"),
        (about(ms(900)), "less than ~900ms for requests", "write `at_most"),
        (at_least(count(150, "request")), "could not push more than 150 requests", "at_most"),
        (at_least(years(3)), "over the past 3 years", "do not say 'more than'"),
        (percent(99), "99th percentile 15ms", "hold 15 ms"),
        (ms(22.9), "93.7 ±22.9", "hold 93.7;"),
        (ms(1), "5 ms ± 1", "hold '± 1', which is not read: a tolerance"),
        (usd(5), "5 cents", "an amount in cents"),
        (percent(5), "5 basis points", "hold 5"),
        (usd(500), "500 CHF", "a currency other than dollars of the US"),
        (usd(5e6), "EUR 5 million", "hold 5 M EUR"),
        (count(500e6, "user"), "500 to 1 million users", "so many, or so many millions"),
        (count(10, "node"), "10\u202f000,5 nodes", "more than one number, or none"),
        (nodes(0.5), "50% of 200 nodes", "hold 50 %, 200"),
    ],
)
def test_a_figure_that_words_do_not_say_is_refused(
    made: Quantity, phrase: str, advice: str
) -> None:
    with pytest.raises(CitationError, match=advice):
        _ = made @ SOURCE.at(phrase)


@given(st.integers(1000, 10**10), st.sampled_from("abcfgjklnopqrvwyzABCKMG%$#;!"), st.data())
def test_digits_with_another_letter_among_them_are_never_that_number(
    number: int, letter: str, data: st.DataObject
) -> None:
    text = str(number)
    place = data.draw(st.integers(1, len(text) - 2))

    changed = f"{text[:place]}{letter}{text[place + 1 :]} parcels"
    values = {abs(value) for value in _values(changed)}

    assert number not in values
    if letter.isalpha():
        assert values == set()


def test_advice_names_the_words_that_are_not_read() -> None:
    (unclear,) = read("about 12,5 GB").unclear

    assert unclear.text == "12,5"
    assert unclear.why == "a decimal comma, or a separator of thousands"
