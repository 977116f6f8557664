from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    SLO,
    Asynchronous,
    Call,
    Fallback,
    Figure,
    Grade,
    Latency,
    Number,
    Replication,
    RequestFlow,
    Undisclosed,
    View,
    at_least,
    ms,
    seconds,
)
from atlas.analysis import latency
from atlas.analysis.latency import METHOD, Budget, budget, path_budgets, remaining, slowest
from tests.examples import GAP, finished, reported, service, store, web, wired

four = reported(ms(4), "4 ms")
nine = reported(ms(9), "9 ms")


def flow(*calls: Any, **changes: Any) -> Budget:
    view: View = wired(*calls, kind=RequestFlow, **changes)
    assert isinstance(view, RequestFlow)
    return budget(view)


def chain(*latencies: Latency | None) -> Budget:
    parts = [service(f"s{number}") for number in range(len(latencies) + 1)]
    return flow(
        *(
            (parts[number], Call("gRPC", latency=latency), parts[number + 1])
            for number, latency in enumerate(latencies)
        )
    )


def test_a_budget_adds_up_the_hops() -> None:
    found = chain(Latency(p50=four, p99=nine), Latency(p50=four, p99=nine))

    assert (str(found.p50.figure), str(found.p99.figure)) == ("= 8 ms", "= 18 ms")
    assert found.p50.figure.grade is Grade.DERIVED


def test_a_hop_of_unknown_latency_is_missing_from_the_sum_not_zero() -> None:
    found = chain(Latency(p99=nine), None, Latency(p99=GAP))

    assert found.p99.known is nine
    assert [gap.where for gap in found.p99.missing] == [
        "p99 of s1 → s2: not declared",
        GAP.where,
    ]


def test_a_budget_of_nothing_known_is_a_gap() -> None:
    found = chain(None)

    assert isinstance(found.p50.figure, Undisclosed)
    assert found.p50.known is None


def test_the_latency_of_a_call_comes_before_that_of_its_head() -> None:
    slow = service("slow", latency=Latency(p99=nine))

    (hop,) = flow((service("a"), Call("gRPC", latency=four), slow)).hops

    assert hop.p99 is four


def test_a_call_without_latency_takes_that_of_its_head() -> None:
    slow = service("slow", latency=Latency(p50=GAP, p99=nine))

    (hop,) = flow((service("a"), Call("gRPC"), slow)).hops

    assert (hop.p50, hop.p99) == (GAP, nine)


def test_a_store_that_tells_reads_from_writes_is_read() -> None:
    (hop,) = flow((service("a"), Call("quill"), store)).hops

    assert str(hop.p99) == "15 ms"


def test_a_head_of_undisclosed_latency_gives_its_own_gap() -> None:
    (hop,) = flow((service("a"), Call("gRPC"), service("b", latency=GAP))).hops

    assert hop.p50 is hop.p99 is hop.p999 is GAP


def test_neither_a_fallback_nor_a_replication_is_a_hop() -> None:
    found = flow(
        (service("a"), Call("gRPC", latency=four), service("b")),
        (service("c"), Fallback("cache", when="b is lost", latency=nine), service("d")),
        (service("e"), Replication("copy", lag=GAP, latency=nine), service("f")),
    )

    assert [hop.connection.tail.name for hop in found.hops] == ["a"]


def test_what_nobody_waits_for_is_no_part_of_the_sum() -> None:
    found = flow(
        (service("a"), Asynchronous("queue", latency=four), service("b")),
        (service("c"), Call("gRPC", latency=nine), service("d")),
    )

    assert found.p99.known is nine
    assert [hop.p99 for hop in found.asynchronous] == [four]
    assert found.bounded("p99") == 99


def test_a_flow_of_asynchronous_calls_alone_has_nothing_to_add_up() -> None:
    found = flow((service("a"), Asynchronous("queue", latency=four), service("b")))

    assert (found.hops, found.p99.known) == ((), None)
    assert isinstance(found.p99.figure, Undisclosed)


def test_every_path_from_a_client_has_a_budget_of_its_own() -> None:
    api, deep, queue = service("api"), service("deep"), service("queue")
    view = wired(
        (web, Call("HTTPS", latency=four), api),
        (api, Call("gRPC", latency=nine), deep),
        (api, Call("gRPC"), store),
        (api, Asynchronous("queue", latency=nine), queue),
        kind=RequestFlow,
    )
    found = {str(path_budget.journey): path_budget.budget for path_budget in path_budgets(view)}

    assert list(found) == ["web → api → deep", "web → api → store"]
    assert str(found["web → api → deep"].p99.figure) == "= 13 ms"
    assert str(found["web → api → store"].p99.figure) == "= 19 ms"  # 4 + 15, the store's reads
    assert found["web → api → deep"].bounded("p99") == 98


def test_a_path_takes_no_more_than_the_whole_flow() -> None:
    view = wired(
        (web, Call("HTTPS", latency=four), service("a")),
        (web, Call("HTTPS", latency=nine), service("b")),
        kind=RequestFlow,
    )
    assert isinstance(view, RequestFlow)
    known = [path_budget.budget.p99.known for path_budget in path_budgets(view)]

    assert [str(total) for total in known] == ["4 ms", "9 ms"]
    assert str(budget(view).p99.known) == "= 13 ms"


def test_the_method_has_a_source() -> None:
    assert METHOD.grade is Grade.REPORTED
    assert METHOD.citations[0].source.url in (latency.__doc__ or "").replace("\n", "")


def test_the_sum_of_p99_bounds_a_lower_percentile_the_more_hops_there_are() -> None:
    assert chain(Latency(p99=nine)).bounded("p99") == 99
    assert chain(Latency(p99=nine), Latency(p99=four), None).bounded("p99") == 98


def test_the_sum_of_p999_bounds_a_tenth_less_for_each_hop_and_of_medians_nothing() -> None:
    found = chain(Latency(p50=four, p999=nine), Latency(p50=four, p999=nine), None)

    assert found.bounded("p999") == pytest.approx(99.8)
    assert found.bounded("p50") is None
    assert found.bounded("p99") is None


def test_the_example_sums_to_its_hops() -> None:
    view = finished(RequestFlow)
    assert isinstance(view, RequestFlow)

    assert str(budget(view).p50.figure) == "= 6 ms"


def promised(p99: Number) -> SLO:
    return SLO(objective=GAP, availability=GAP, p50=GAP, p99=p99, p999=GAP)


def left(objective: Number, *hops: Number | None) -> Number:
    parts = [service(f"s{number}") for number in range(len(hops) + 1)]
    calls = [
        (
            parts[at],
            Call("gRPC", latency=None if hop is None else Latency(p99=hop)),
            parts[at + 1],
        )
        for at, hop in enumerate(hops)
    ]
    view = wired(*calls, kind=RequestFlow, slo=promised(objective))
    assert isinstance(view, RequestFlow)
    return remaining(view.slo.p99, budget(view).p99)


def test_the_remaining_budget_is_what_the_hops_leave_of_the_objective() -> None:
    found = left(reported(ms(50), "50 ms"), four, nine)

    assert str(found) == "= 37 ms"
    assert found.grade is Grade.DERIVED


def test_a_path_that_spends_more_than_is_promised_has_a_budget_below_zero() -> None:
    assert str(left(four, nine)) == "= −5 ms"


def test_with_an_unknown_hop_the_budget_is_at_most_what_the_known_ones_leave() -> None:
    assert str(left(reported(ms(50), "50 ms"), four, None)) == "computed ≤ 46 ms"


def test_a_budget_without_an_objective_or_without_a_known_hop_is_a_gap() -> None:
    assert left(GAP, four) is GAP
    assert isinstance(left(four, None), Undisclosed)


def test_an_objective_without_an_end_leaves_a_gap_where_a_hop_is_unknown() -> None:
    endless = reported(at_least(ms(50)), "over 50 ms")

    assert left(endless, four, GAP) is GAP


def test_the_slowest_hop_spends_most_of_what_is_known() -> None:
    found = chain(Latency(p99=four), Latency(p99=nine), None, Latency(p99=nine))

    assert slowest(found, "p99") is found.hops[1]
    assert slowest(found, "p50") is None


def test_the_slowest_hop_is_found_across_units_and_open_ends() -> None:
    endless: Figure = reported(at_least(ms(5)), "over 5 ms")
    found = chain(
        Latency(p99=endless), Latency(p99=reported(seconds(0.009), "9 ms")), Latency(p99=four)
    )

    assert slowest(found, "p99") is found.hops[1]


latencies = st.lists(st.one_of(st.none(), st.integers(1, 10_000)), min_size=1, max_size=6)


@given(latencies)
def test_a_sum_is_exactly_of_the_known_hops_in_any_unit(values: list[int | None]) -> None:
    def figure(value: int) -> Number:
        return reported(seconds(value / 1000), f"{value} ms")

    found = chain(*(None if value is None else Latency(p99=figure(value)) for value in values))
    known = [value for value in values if value is not None]

    assert len(found.hops) == len(values)
    assert len(found.p99.missing) == len(values) - len(known)
    if found.p99.known is not None:
        assert float(found.p99.known.to("millisecond")) == pytest.approx(sum(known))
