from typing import Any

import pytest

from atlas import (
    Asynchronous,
    BareNumberError,
    Call,
    Fallback,
    LabelError,
    Latency,
    Observation,
    Peering,
    Replication,
    UnitError,
    assumed,
    gb,
    ms,
    ratio,
    seconds,
)
from tests.examples import GAP, reported

p99 = reported(ms(15), "15ms")


def test_each_sort_of_call_has_a_name_of_its_own() -> None:
    kinds = (Call, Fallback, Asynchronous, Replication, Observation, Peering)

    assert [call.kind for call in kinds] == [
        "request",
        "fallback",
        "asynchronous",
        "replication",
        "observation",
        "peering",
    ]


def test_what_peers_exchange_has_no_direction() -> None:
    assert not Peering("gossip").is_directed
    assert Call("gRPC").is_directed
    assert Observation("scrape").is_directed


def test_only_a_request_is_a_dependency() -> None:
    assert Call("gRPC").is_dependency
    assert not Fallback("cache", when="the store is lost").is_dependency
    assert not Asynchronous("queue").is_dependency
    assert not Replication("copy", lag=GAP).is_dependency
    assert not Observation("scrape").is_dependency
    assert not Peering("gossip").is_dependency


def test_a_figure_alone_is_the_p99_of_a_call() -> None:
    assert Call("gRPC", latency=p99).latency == Latency(p99=p99)


def test_a_call_shows_the_figures_that_it_has() -> None:
    call = Call("gRPC", timeout=reported(seconds(1), "1 s"), retries=GAP, latency=p99)

    assert list(call.figures) == ["timeout", "retries", "p99"]
    assert Call("gRPC").figures == {}


def test_a_replication_shows_its_lag_first() -> None:
    assert list(Replication("copy", lag=GAP, timeout=GAP).figures) == ["lag", "timeout"]


@pytest.mark.parametrize("name", ["timeout", "retries", "latency", "throughput"])
def test_a_call_takes_no_bare_number(name: str) -> None:
    with pytest.raises(BareNumberError):
        Call("gRPC", **{name: 3})


def test_a_timeout_is_a_time() -> None:
    with pytest.raises(UnitError, match="timeout of Call"):
        Call("gRPC", timeout=reported(gb(3), "3 GB"))


@pytest.mark.parametrize("protocol", ["", "x" * 49, "g\nRPC", None])
def test_a_protocol_is_a_short_text(protocol: str) -> None:
    with pytest.raises(LabelError, match="protocol of Call"):
        Call(protocol)


@pytest.mark.parametrize("note", ["two\nlines", "🚀", "x" * 81])
def test_a_note_that_cannot_be_drawn_is_refused(note: str) -> None:
    with pytest.raises(LabelError, match="note of Call"):
        Call("gRPC", note=note)


def test_a_fallback_says_when() -> None:
    with pytest.raises(TypeError, match="'when'"):
        Fallback("cache")  # type: ignore[call-arg]


def test_a_replication_says_how_far_behind_it_is() -> None:
    with pytest.raises(TypeError, match="'lag'"):
        Replication("copy")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"retries": assumed(ms(3), because="a test")}, "over gRPC is retried 3 ms"),
        ({"retries": assumed(ratio(-1), because="a test")}, "retries of Call is −1"),
        ({"timeout": assumed(ms(0), because="a test")}, "timeout of Call is 0 ms"),
        ({"timeout": assumed(ms(-5), because="a test")}, "timeout of Call is −5 ms"),
    ],
)
def test_retries_and_time_outs_that_cannot_be_are_refused(
    changes: dict[str, Any], found: str
) -> None:
    with pytest.raises(UnitError, match=f"{found}.*allowed: "):
        Call("gRPC", **changes)
