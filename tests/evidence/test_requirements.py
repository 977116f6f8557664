from typing import Any

import pytest
from attrs import field, frozen

from atlas import (
    BareNumberError,
    Figure,
    LabelError,
    Quantity,
    UnitError,
    assumed,
    at_least,
    at_most,
    between,
    gb,
    ms,
    nodes,
    percent,
    ratio,
    requests,
    seconds,
    statement,
    usd,
    usd_per_month,
)
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words, require_ascending
from tests.examples import GAP, SOURCE, WORDS

time = ms(15) @ SOURCE.at("15ms")
data = gb(3) @ SOURCE.at("3 GB")
share = percent(50) @ SOURCE.at("50%")
spend = usd_per_month(9) @ SOURCE.at("$9")
price = usd(9) @ SOURCE.at("$9")


@frozen(kw_only=True)
class Sample:
    name: str = "sample"
    any_number: Any = field(default=GAP, validator=is_number())
    maybe: Any = field(default=None, validator=is_number(optional=True))
    time: Any = field(default=GAP, validator=is_number("time"))
    data: Any = field(default=GAP, validator=is_number("data"))
    share: Any = field(default=GAP, validator=is_number("share"))
    money: Any = field(default=GAP, validator=is_number("money"))
    spend: Any = field(default=GAP, validator=is_number("money / time"))
    words: Any = field(default=GAP, validator=is_words())
    figures: Any = field(factory=dict, validator=is_figures)
    text: Any = field(default="text", validator=is_text(8))
    note: Any = field(default="", validator=is_text(8, optional=True))
    wait: Any = field(default=GAP, validator=is_number("time", positive=True))
    kept: Any = field(default=GAP, validator=is_number("share", positive=True))
    load: Any = field(default=GAP, validator=is_number("load"))
    amount: Any = field(default=GAP, validator=is_number("amount"))


FITTING = {"time": time, "data": data, "share": share, "money": price, "spend": spend}


@pytest.mark.parametrize("name", FITTING)
@pytest.mark.parametrize("given", FITTING)
def test_an_annotation_takes_a_figure_of_its_own_dimension_only(name: str, given: str) -> None:
    if name == given:
        assert getattr(Sample(**{name: FITTING[given]}), name) is FITTING[given]
    else:
        with pytest.raises(UnitError, match=f"{name} of Sample 'sample' is"):
            Sample(**{name: FITTING[given]})


rate = requests(15).per("second") @ SOURCE.at("15 req/s")
count = nodes(15) @ SOURCE.at("15")


@pytest.mark.parametrize("fact", [rate, count, data])
def test_a_load_is_a_rate_or_a_count_at_once(fact: Figure) -> None:
    assert Sample(load=fact).load is fact


@pytest.mark.parametrize("fact", [time, share, price, spend])
def test_a_time_a_share_and_money_are_no_load(fact: Figure) -> None:
    with pytest.raises(UnitError, match=r"load of Sample 'sample' is .* a rate, or how many at"):
        Sample(load=fact)


@pytest.mark.parametrize("fact", [count, data])
def test_an_amount_is_a_count_or_data(fact: Figure) -> None:
    assert Sample(amount=fact).amount is fact


@pytest.mark.parametrize("fact", [time, share, price, spend, rate])
def test_what_is_per_time_or_measures_no_thing_is_no_amount(fact: Figure) -> None:
    with pytest.raises(UnitError, match=r"amount of Sample 'sample' is .* how much or how many"):
        Sample(amount=fact)


def test_what_lacks_its_source_alone_is_told_so() -> None:
    with pytest.raises(BareNumberError, match="time of Sample 'sample' is 3 ms without a source"):
        Sample(time=ms(3))
    with pytest.raises(BareNumberError, match=r"is statement\('x'\) without a source") as caught:
        Sample(words=statement("x"))
    assert 'write `statement("…") @ source.at(phrase)`' in caught.value.remedy


@pytest.mark.parametrize(
    ("p50", "p99"),
    [
        (ms(15), ms(15)),
        (ms(15), seconds(15)),
        (at_most(ms(20)), ms(15)),
        (None, ms(15)),
        (GAP, ms(15)),
    ],
)
def test_percentiles_that_ascend_or_may_are_kept(p50: Any, p99: Any) -> None:
    low = assumed(p50, because="a test") if isinstance(p50, Quantity) else p50
    require_ascending({"p50": low, "p99": assumed(p99, because="a test")}, field="x")


@pytest.mark.parametrize("between_them", [None, GAP])
def test_a_higher_percentile_is_no_shorter_time(between_them: Any) -> None:
    long, short = (assumed(it, because="a test") for it in (seconds(1), ms(15)))
    with pytest.raises(UnitError, match="p50 of x is 1 s, and p999 is 15 ms; allowed: p999 of at"):
        require_ascending({"p50": long, "p99": between_them, "p999": short}, field="x")


@pytest.mark.parametrize("name", ["any_number", "maybe", "time", "share", "words"])
@pytest.mark.parametrize("value", [3, 2.5, "three", True, ms(3), []])
def test_a_bare_value_is_refused_with_the_name_of_its_place(name: str, value: object) -> None:
    with pytest.raises(BareNumberError, match=f"{name} of Sample 'sample' is") as caught:
        Sample(**{name: value})

    assert isinstance(caught.value, TypeError)


def test_none_is_no_value_unless_it_may_be_left_out() -> None:
    assert Sample(maybe=None).maybe is None
    with pytest.raises(BareNumberError):
        Sample(any_number=None)


def test_a_number_is_no_fact_in_words_and_words_are_no_number() -> None:
    with pytest.raises(BareNumberError, match="words of Sample"):
        Sample(words=time)
    with pytest.raises(BareNumberError, match="any_number of Sample"):
        Sample(any_number=WORDS)


def test_a_mapping_takes_figures_facts_and_gaps_by_label() -> None:
    assert Sample(figures={"a": time, "b": WORDS, "c": GAP}).figures["a"] is time


def test_a_mapping_names_the_label_of_a_bare_number() -> None:
    with pytest.raises(BareNumberError, match="'nodes' in figures of Sample"):
        Sample(figures={"nodes": 72})


def test_a_label_of_a_mapping_is_short() -> None:
    with pytest.raises(LabelError, match="at most 32 characters"):
        Sample(figures={"x" * 33: time})


@pytest.mark.parametrize("value", [GAP, [time], None])
def test_what_is_no_mapping_is_refused(value: object) -> None:
    with pytest.raises(LabelError, match="a mapping from short labels"):
        Sample(figures=value)


def test_a_text_that_may_be_left_out_is_empty_or_drawable() -> None:
    assert not Sample().note
    with pytest.raises(LabelError, match="note of Sample"):
        Sample(note="two\nlines")


def test_a_text_is_as_short_as_its_place_allows() -> None:
    with pytest.raises(LabelError, match="at most 8 characters"):
        Sample(text="x" * 9)


@pytest.mark.parametrize(
    ("name", "quantity", "found"),
    [
        ("any_number", nodes(-3), "is −3 nodes; allowed: zero or more"),
        ("time", ms(-1), "is −1 ms; allowed: zero or more"),
        ("money", usd(-5), "allowed: zero or more"),
        ("spend", usd_per_month(-5), "allowed: zero or more"),
        ("data", between(gb(-9), gb(3)), "allowed: zero or more"),
        ("share", percent(-1), "is −1 %; allowed: zero or more, 100 % at most"),
        ("share", percent(101), "is 101 %; allowed: zero or more, 100 % at most"),
        ("share", between(percent(90), percent(120)), "100 % at most"),
        ("share", at_least(ratio(1.5)), "100 % at most"),
        ("wait", ms(0), "is 0 ms; allowed: above zero"),
        ("kept", percent(0), "is 0 %; allowed: above zero, 100 % at most"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(name: str, quantity: Quantity, found: str) -> None:
    with pytest.raises(UnitError, match=f"{name} of Sample 'sample' .*{found}"):
        Sample(**{name: assumed(quantity, because="a test")})


@pytest.mark.parametrize(
    ("name", "quantity"),
    [
        ("any_number", nodes(0)),
        ("any_number", at_most(nodes(3))),
        ("share", percent(100)),
        ("share", at_least(percent(50))),
        ("share", at_most(percent(10))),
        ("wait", at_most(ms(5))),
        ("kept", ratio(0.1) * ratio(10)),
    ],
)
def test_a_figure_at_the_end_of_what_can_be_is_taken(name: str, quantity: Quantity) -> None:
    assert Sample(**{name: assumed(quantity, because="a test")})
