"""The latency budget as it is drawn."""

from typing import Any

from atlas import SLO, Asynchronous, Call, Latency, RequestFlow, ms
from render.forms.picture import picture
from render.picture.scene import text_of
from tests.examples import GAP, reported, service, web, wired
from tests.render.views.drawn_text import drawn_text

four = Latency(p99=reported(ms(4), "4 ms"))
nine = Latency(p99=reported(ms(9), "9 ms"))
api, deep, queue = service("api"), service("deep"), service("queue")
promise = SLO(objective=GAP, availability=GAP, p50=GAP, p99=reported(ms(20), "20 ms"), p999=GAP)


def shown(*calls: Any) -> str:
    return " ".join(drawn_text(wired(*calls, kind=RequestFlow, slo=promise)).split())


def test_remaining_budget_slowest_hop_and_method_are_told() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (api, Call("x", latency=nine), deep))

    assert "remaining budget: p99 = 7 ms" in text
    assert "2 api → deep: slowest known hop, p99" in text
    assert "the sum of the p99 bounds the path’s p98" in text
    assert "Method: tails do not add up the chance that one or more" in text
    assert "Union bound" in text  # among the sources


def test_what_nobody_waits_for_is_named_and_not_summed() -> None:
    text = shown(
        (web, Call("HTTPS", latency=four), api), (api, Asynchronous("queue", latency=nine), queue)
    )

    assert "Async: not part of the budget: api → queue." in text
    assert "remaining budget: p99 = 16 ms" in text


def test_each_path_has_its_sum_where_there_are_several() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (web, Call("x", latency=nine), deep))

    assert "p99 along web → api 4 ms" in text
    assert "p99 along web → deep 9 ms" in text
    assert "remaining budget: p99 = 7 ms" in text  # one after the other


def test_an_unknown_hop_bounds_only_what_is_known_and_leaves_a_bound_of_the_budget() -> None:
    text = shown((web, Call("HTTPS", latency=four), api), (api, Call("x"), deep))

    assert "the sum of the p99 bounds their p99" in text
    assert "remaining budget: p99 computed ≤ 16 ms" in text


def test_without_a_known_tail_no_method_is_told() -> None:
    text = shown((web, Call("HTTPS"), api))

    assert "union bound" not in text.lower()
    assert "tails do not add up" not in text


def in_the_picture(*calls: Any) -> str:
    view = wired(*calls, kind=RequestFlow, slo=promise)
    return " ".join(text_of(picture(view).scene.items).split())


def test_the_picture_has_one_bar_of_what_is_known() -> None:
    text = in_the_picture(
        (web, Call("HTTPS", latency=four), api),
        (api, Call("x", latency=nine), deep),
        (api, Call("y"), queue),
    )

    assert "Latency budget" in text
    assert "p99: hop 1 4 ms [1] , hop 2 9 ms [1] ; objective 20 ms [1] , remaining" in text
    assert "; not known: hop 3" in text


def test_the_picture_has_no_bar_where_nothing_is_known() -> None:
    assert "Latency budget" not in in_the_picture((web, Call("HTTPS"), api))
