import pytest

from atlas import BareNumberError, Latency, TopologyError, UnitError, gb, ms
from tests.examples import GAP, reported

p99 = reported(ms(15), "15ms")


def test_a_latency_that_says_nothing_is_refused_with_the_percentiles_there_are() -> None:
    with pytest.raises(TopologyError, match="p50, p99, p999, read_p50"):
        Latency()


def test_a_latency_shows_the_percentiles_that_are_given() -> None:
    assert Latency(p50=GAP, read_p99=p99).figures == {"p50": GAP, "read p99": p99}


@pytest.mark.parametrize("names", [("p50", "p99"), ("read_p50", "read_p99"), ("p50", "p999")])
def test_a_higher_percentile_is_no_shorter_time(names: tuple[str, str]) -> None:
    times = dict(zip(names, (reported(ms(20), "20 ms"), p99), strict=True))
    with pytest.raises(UnitError, match=r"is 20 ms, and .* is 15 ms"):
        Latency(**times)


def test_reads_and_writes_are_not_compared() -> None:
    assert Latency(read_p50=reported(ms(20), "20 ms"), write_p99=p99).figures


def test_a_percentile_is_a_time_with_provenance() -> None:
    with pytest.raises(BareNumberError, match="p99 of Latency"):
        Latency(p99=15)  # type: ignore[arg-type]
    with pytest.raises(UnitError, match="p99 of Latency"):
        Latency(p99=reported(gb(3), "3 GB"))
