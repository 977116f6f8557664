import pytest

from atlas import Grade
from atlas.machines.errors import PriceListError
from atlas.machines.price_list import read_price_list
from tests.machines.lists import MIXED, listed, text


def test_a_cell_is_a_reported_figure_that_quotes_its_list() -> None:
    figure = listed("q1.large,0.25").figure("q1.large", "on_demand")
    assert figure is not None
    assert figure.grade is Grade.REPORTED
    assert str(figure) == "$0.25/h"
    (citation,) = figure.citations
    assert citation.phrase == "0.25 an hour"
    assert citation.source.date == "2024-01-15"
    assert citation.source.kind == "vendor"


def test_where_a_list_is_silent_there_is_no_figure() -> None:
    one = listed("q1.large,4,0.25,,", columns=MIXED)
    assert one.figure("q1.large", "reserved_3yr") is None
    assert one.figure("q1.small", "on_demand") is None
    assert one.figure("q1.large", "spot") is None


def test_the_offers_are_the_columns_in_money() -> None:
    one = listed("q1.large,4,0.25,,", columns=MIXED)
    assert one.offers == ("on_demand", "reserved_1yr_no_upfront", "reserved_3yr")


@pytest.mark.parametrize("price", ["-0.25", "free", "inf", "nan"])
def test_a_cell_that_is_no_price_is_refused(price: str) -> None:
    with pytest.raises(PriceListError, match=rf"'{price}'; allowed: a number that is not negative"):
        listed(f"q1.large,{price}").figure("q1.large", "on_demand")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("# kind: vendor", "# kind: rumour"), "kind of Source is 'rumour'"),
        (("# published: 2024-01-15", "# published: 2024-13"), "'2024-13' does not exist"),
        (("# url: https://example.org/prices/2024-01-15\n", ""), "box.csv lacks url"),
        (("# title: Prices of machines", "# Prices of machines"), "box.csv:1 is '# Prices"),
        (("type,on_demand", "type,price"), "has no table headed 'type,on_demand'"),
        (("q1.large,0.25", "q1.large,0.25,7"), "box.csv:12 is 'q1.large,0.25,7'"),
        (("q1.large,0.25", "q1.large,0.25\nq1.large,0.26"), "box.csv:13 repeats a type"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_list_of_another_form_is_refused(change: tuple[str, str], found: str) -> None:
    broken = text("q1.large,0.25").replace(*change)
    with pytest.raises(PriceListError) as refusal:
        read_price_list(broken, name="box.csv")
    assert found in str(refusal.value)


@pytest.mark.parametrize(
    "column",
    [
        "on_demand: USD / hour | {ext} an hour",
        "on_demand: USD / hour | {text.__class__} an hour",
        "on_demand: USD / hour | {text!r} an hour",
        "on_demand: USD / hour | {text:>9} an hour",
        "on_demand: USD / hour | {} an hour",
        "on_demand: USD / hour | text} an hour",
        "on_demand: UStext} an hour",
        "on_demand: fathoms | {text}",
    ],
)
def test_a_column_that_cannot_be_filled_in_is_refused_with_its_line(column: str) -> None:
    with pytest.raises(PriceListError, match=r"^a\.csv:10 "):
        read_price_list(text("a,1", columns=column), name="a.csv")
