from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Asynchronous,
    Call,
    Fallback,
    Grade,
    Latency,
    Number,
    Replication,
    RequestFlow,
    Undisclosed,
    View,
    ms,
    seconds,
)
from atlas.analysis.latency import Budget, budget
from tests.examples import GAP, finished, reported, service, store, wired

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
    assert [each.where for each in found.p99.missing] == [
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


def test_a_path_through_a_queue_counts_the_way_through_it() -> None:
    found = flow(
        (service("a"), Asynchronous("queue", latency=four), service("b")),
        (service("c"), Call("gRPC", latency=nine), service("d")),
    )

    assert str(found.p99.figure) == "= 13 ms"


def test_the_sum_of_p99_bounds_a_lower_percentile_the_more_hops_there_are() -> None:
    assert chain(Latency(p99=nine)).bounded_percentile == 99
    assert chain(Latency(p99=nine), Latency(p99=four), None).bounded_percentile == 98


def test_the_example_sums_to_its_hops() -> None:
    view = finished(RequestFlow)
    assert isinstance(view, RequestFlow)

    assert str(budget(view).p50.figure) == "= 6 ms"


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
