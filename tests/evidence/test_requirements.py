from typing import Any

import pytest
from attrs import field, frozen

from atlas import (
    BareNumberError,
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
    usd,
    usd_per_month,
)
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
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


FITTING = {"time": time, "data": data, "share": share, "money": price, "spend": spend}


@pytest.mark.parametrize("name", FITTING)
@pytest.mark.parametrize("given", FITTING)
def test_an_annotation_takes_a_figure_of_its_own_dimension_only(name: str, given: str) -> None:
    if name == given:
        assert getattr(Sample(**{name: FITTING[given]}), name) is FITTING[given]
    else:
        with pytest.raises(UnitError, match=f"{name} of Sample 'sample' is"):
            Sample(**{name: FITTING[given]})


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
