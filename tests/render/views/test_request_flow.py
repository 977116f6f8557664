"""The latency budget as it is drawn."""

from typing import Any

from atlas import SLO, Asynchronous, Call, Latency, RequestFlow, ms
from tests.examples import GAP, reported, service, web, wired
from tests.render.views.told import told

four = Latency(p99=reported(ms(4), "4 ms"))
nine = Latency(p99=reported(ms(9), "9 ms"))
api, deep, queue = service("api"), service("deep"), service("queue")
promise = SLO(objective=GAP, availability=GAP, p50=GAP, p99=reported(ms(20), "20 ms"), p999=GAP)


def shown(*calls: Any) -> str:
    return " ".join(told(wired(*calls, kind=RequestFlow, slo=promise)).split())


def test_slack_slowest_hop_and_method_are_told() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (api, Call("x", latency=nine), deep))

    assert "slack, p99 = 7 ms" in text
    assert "slowest known hop, p99 api → deep: 9 ms" in text
    assert "bounds the path" in text
    assert "p98)" in text
    assert "Method: tails do not add up. By the union bound," in text
    assert "Union bound" in text  # among the sources


def test_what_nobody_waits_for_is_named_and_not_summed() -> None:
    text = shown(
        (web, Call("HTTPS", latency=four), api), (api, Asynchronous("queue", latency=nine), queue)
    )

    assert "Nobody waits for, and in no sum: api → queue." in text
    assert "slack, p99 = 16 ms" in text


def test_each_path_has_its_sum_where_there_are_several() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (web, Call("x", latency=nine), deep))

    assert "p99 along web → api: 4 ms" in text
    assert "p99 along web → deep: 9 ms" in text
    assert "slack, p99 = 7 ms" in text  # one after the other


def test_an_unknown_hop_bounds_only_what_is_known_and_leaves_a_bound_of_slack() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (api, Call("x"), deep))

    assert "(bounds their p99)" in text
    assert "slack, p99 = ≤ 16 ms" in text


def test_without_a_known_tail_no_method_is_told() -> None:
    assert "union bound" not in shown((web, Call("HTTPS"), api))
