import pytest

from atlas import (
    ChoiceError,
    CitationError,
    Component,
    Database,
    about,
    assumed,
    at_least,
    at_most,
    bytes_,
    connections,
    gb,
    gbps,
    minutes,
    ms,
    percent,
    quantity,
    requests,
    servers,
    tb,
    undisclosed,
    users,
)
from atlas.evidence.figure import Quantity, sum_of
from atlas.evidence.meaning import BASES, Meaning, bases_in
from tests.examples import SOURCE, quill


def test_a_citation_says_what_its_figure_is_of_on_what_basis_and_when() -> None:
    figure = servers(850) @ SOURCE.at("850 servers", of="the voice fleet", basis="total")

    assert str(figure.meaning) == "total, of the voice fleet, 2023-03"
    assert "(total, of the voice fleet)" in figure.explain()


def test_a_figure_is_of_the_time_that_its_citation_says_else_of_its_source() -> None:
    assert str(SOURCE.at("850", when="2018").meaning.when) == "2018"
    assert SOURCE.at("850").meaning.when == SOURCE.published


@pytest.mark.parametrize(
    ("phrase", "basis"),
    [
        ("5 million at peak", "peak"),
        ("an average of 28 ms", "mean"),
        ("median of 3 ms", "median"),
        ("15ms p99", "p99"),
        ("the 99.9th percentile is 3 s", "p999"),
        ("if, for example, 100 instances", "example"),
        ("15 ms", ""),
    ],
)
def test_quoted_words_give_the_basis(phrase: str, basis: str) -> None:
    assert SOURCE.at(phrase).meaning.basis == basis


@pytest.mark.parametrize(
    ("phrase", "basis"),
    [("5 million at peak", "mean"), ("an average of 28 ms", "peak"), ("15ms p99", "median")],
)
def test_a_basis_that_the_quoted_words_contradict_is_refused(phrase: str, basis: str) -> None:
    with pytest.raises(CitationError, match="name"):
        SOURCE.at(phrase, basis=basis)


def test_two_bases_in_the_words_leave_the_choice_to_the_author() -> None:
    assert bases_in("average and peak of 5") == {"mean", "peak"}
    assert SOURCE.at("average and peak of 5").meaning.basis == ""
    assert SOURCE.at("average and peak of 5", basis="peak").meaning.basis == "peak"


def test_an_unknown_basis_is_refused_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, match="read the sentences") as caught:
        SOURCE.at("5", basis="roughly")
    assert all(basis in str(caught.value) for basis in BASES)


def test_an_assumption_says_what_it_stands_for() -> None:
    load = requests(5).per("second") @ SOURCE.at("5", of="the whole service", basis="peak")
    guess = assumed(load, because="every request passes it", of="the gateway", basis="peak")

    assert (guess.meaning.of, load.meaning.of) == ("the gateway", "the whole service")


def test_what_is_computed_has_in_common_what_its_inputs_have() -> None:
    day = requests(5).per("day") @ SOURCE.at("5", of="the API", basis="peak")
    night = requests(3).per("day") @ SOURCE.at("3", of="the API", basis="peak")

    assert (day + night).meaning == Meaning("the API", "peak", SOURCE.published)
    assert (day + night).mixes == ()


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ({"of": "the API"}, {"of": "the gateway"}, "of the API and of the gateway"),
        ({"basis": "peak"}, {"basis": "mean"}, "peak and mean"),
        ({"basis": "raw"}, {"basis": "usable"}, "raw and usable"),
        ({"basis": "peak"}, {"basis": "example"}, "peak and example"),
        ({"basis": "p99"}, {"basis": "median"}, "p99 and median"),
        ({"when": "2018"}, {"when": "2023-03"}, "of 2018 and of 2023-03"),
    ],
)
@pytest.mark.parametrize("operator", ["+", "×", "÷"])
def test_a_sum_a_product_and_a_ratio_of_what_is_no_one_thing_are_marked(
    first: dict[str, str], second: dict[str, str], mixed: str, operator: str
) -> None:
    left, right = tb(5) @ SOURCE.at("5", **first), tb(3) @ SOURCE.at("3", **second)
    figure = {"+": left + right, "×": left * right, "÷": left / right}[operator]

    assert figure.mixes == (mixed,)
    assert figure.text.endswith("†")
    assert f"mixes figures {mixed}" in figure.explain()
    assert (figure + figure).mixes == (mixed,)


def test_one_of_several_times_their_number_is_the_whole() -> None:
    each = tb(5) @ SOURCE.at("5", of="one cluster")
    clusters = quantity(3, "") @ SOURCE.at("3", of="the clusters")

    assert (each * clusters).mixes == ()


def test_a_difference_of_two_times_is_no_mixture() -> None:
    before, after = (tb(size) @ SOURCE.at(f"{size}", when=year) for size, year in
                     ((9, "2018"), (5, "2023")))  # fmt: skip

    assert (before - after).mixes == ()


def test_what_is_computed_is_told_what_it_is_of_and_what_is_cited_is_not() -> None:
    cited = minutes(5) @ SOURCE.at("5 minutes")

    computed = (cited + cited).meaning_of("the outage", basis="outage")
    assert (computed.meaning.of, computed.meaning.basis) == ("the outage", "outage")
    assert computed.origin == (cited + cited).origin or computed.quantity == minutes(10)
    with pytest.raises(CitationError, match="next to its citation"):
        cited.meaning_of("the outage")


@pytest.mark.parametrize(
    ("exact", "phrase", "qualified"),
    [
        (servers(140), "more than 140 brokers", at_least),
        (servers(140), "140+ brokers", at_least),
        (servers(140), "at least 140 brokers", at_least),
        (servers(140), "upwards of 140 brokers", at_least),
        (servers(140), "up to 140 brokers", at_most),
        (servers(140), "fewer than 140 brokers", at_most),
        (servers(140), "no more than 140 brokers", at_most),
        (servers(140), "about 140 brokers", about),
        (servers(140), "roughly 140 brokers", about),
        (servers(140), "nearly 140 brokers", about),
        (servers(140), "almost 140 brokers", at_most),
        (percent(90), "in the 90% range", about),
        (minutes(5), "takes more than 5 minutes", at_least),
        (minutes(5), "at least every 5 minutes", at_most),
    ],
)
def test_words_that_qualify_a_number_must_match_its_bounds(
    exact: Quantity, phrase: str, qualified: type
) -> None:
    assert (qualified(exact) @ SOURCE.at(phrase)).quantity == qualified(exact)
    with pytest.raises(CitationError, match="a figure as exact as the words"):
        exact @ SOURCE.at(phrase)


@pytest.mark.parametrize("qualify", [about, at_least, at_most])
def test_a_bound_that_the_words_do_not_say_is_refused(qualify: type) -> None:
    with pytest.raises(CitationError, match="do not say"):
        qualify(servers(140)) @ SOURCE.at("140 brokers")


def test_a_limit_is_exact_whatever_words_stand_beside_it() -> None:
    phrase = "no more than 5,000 nodes"

    assert (servers(5000) @ SOURCE.at(phrase, basis="limit")).quantity.is_exact
    with pytest.raises(CitationError, match="up to"):
        servers(5000) @ SOURCE.at(phrase)


def test_over_a_time_says_during_as_well() -> None:
    assert minutes(20) @ SOURCE.at("over 20 minutes")
    assert at_least(minutes(20)) @ SOURCE.at("over 20 minutes")


def test_a_qualifier_belongs_to_the_number_beside_it() -> None:
    phrase = "more than 850 voice servers in 13 regions"

    assert quantity(13, "") @ SOURCE.at(phrase)
    with pytest.raises(CitationError, match="more than"):
        servers(850) @ SOURCE.at(phrase)


def test_gigabits_are_no_gigabytes() -> None:
    with pytest.raises(CitationError):
        gb(3) @ SOURCE.at("3 Gb link")
    assert gbps(3) @ SOURCE.at("3 Gb link")
    assert gb(3) @ SOURCE.at("3 GB of memory")


def test_a_letter_is_billions_before_what_is_counted_and_bytes_before_nothing() -> None:
    assert users(2e9) @ SOURCE.at("2B users")
    with pytest.raises(CitationError):
        bytes_(2) @ SOURCE.at("2B users")
    assert bytes_(512) @ SOURCE.at("512B of memory")


def _store(**changes: object) -> Component:
    fields = {name: assumed("unknown", because="a test") for name in
              ("consistency", "replication", "backup")}  # fmt: skip
    gap = undisclosed("not in the post")
    return Database(
        "orders", technology=quill(gap), role="Stores orders", fleet=gap,
        **{**fields, "size": gap, "fails": [], **changes},
    )  # fmt: skip


@pytest.mark.parametrize("basis", ["raw", "capacity", "target", "example", "limit"])
def test_a_size_is_no_room_no_target_and_no_example(basis: str) -> None:
    with pytest.raises(CitationError, match="the data that is kept is shown there"):
        _store(size=tb(154) @ SOURCE.at("154 TB", of="orders", basis=basis))


def test_a_size_is_of_all_of_it() -> None:
    with pytest.raises(CitationError, match="of one cluster"):
        _store(size=tb(5) @ SOURCE.at("5 TB", of="one cluster", basis="stored"))


def test_a_figure_of_another_basis_stands_under_a_label_of_its_own() -> None:
    raw = tb(154) @ SOURCE.at("154 TB", of="all flash", basis="raw")

    assert _store(figures={"raw flash": raw}).figures["raw flash"] is raw


def test_connections_keep_their_unit() -> None:
    assert connections(5) @ SOURCE.at("5 connections", basis="default")
    assert ms(5) @ SOURCE.at("5 ms", basis="p99")


def test_a_sum_of_parts_is_marked_for_its_times_and_not_for_its_parts() -> None:
    first = tb(5) @ SOURCE.at("5", of="orders", when="2018")
    second = tb(3) @ SOURCE.at("3", of="carts", when="2018")
    later = tb(3) @ SOURCE.at("3", of="books", when="2023")

    assert sum_of([first, second]).mixes == ()
    assert sum_of([first, second, later]).mixes == ("of 2018 and of 2023",)


def test_a_computed_figure_keeps_the_time_it_is_said_to_be_of() -> None:
    cited = tb(5) @ SOURCE.at("5", of="orders", when="2017")
    planned = (cited + cited).meaning_of("the plan of 2020", when="2020")

    assert str((planned + planned).stated_when) == "2020"
    assert str(planned.to("gigabyte").stated_when) == "2020"
    assert str(sum_of([planned, planned]).stated_when) == "2020"
    assert (planned + cited).stated_when is None
