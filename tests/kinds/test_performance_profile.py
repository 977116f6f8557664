from typing import Any

import pytest

from atlas import Bottleneck, PerformanceProfile, ViewError
from tests.examples import (
    GAP,
    WORDS,
    Quill,
    api,
    before_after,
    begin,
    cache,
    failure,
    finished,
    step,
    store,
)


def profile(**changes: Any) -> PerformanceProfile:
    with begin(PerformanceProfile, **changes) as view:
        pass
    assert isinstance(view, PerformanceProfile)
    return view


def test_the_return_of_the_bottleneck_comes_first_at_3_am() -> None:
    view = finished(PerformanceProfile)

    assert isinstance(view, PerformanceProfile)
    assert view.failures[0] == (store, view.returns)
    assert view.fails_of(store) == (view.returns, *store.fails)
    assert view.fails_of(api) == api.fails


def test_it_comes_first_even_where_others_are_chosen() -> None:
    view = profile(urgent=[store.fails[0]])

    assert [failure.name for _, failure in view.failures] == ["slow again", "hot shard"]


def test_a_failure_that_the_component_has_anyway_is_shown_once() -> None:
    known = failure("slow again", signals=[Quill.READ_LATENCY.rising()])
    slow = type(store)(
        "slow store",
        technology=store.technology,
        role="keeps parcels",
        fleet=GAP,
        size=GAP,
        consistency=GAP,
        replication=GAP,
        backup=GAP,
        fails=[known],
    )
    view = profile(bottleneck=Bottleneck(slow, what=WORDS), returns=known)

    assert view.failures == ((slow, known),)
    assert view.fails_of(slow) == (known,)


def test_the_bottleneck_is_in_the_view() -> None:
    assert profile(bottleneck=Bottleneck(cache, what=WORDS)).components == (cache,)


def test_a_profile_without_a_ratio_is_refused() -> None:
    with pytest.raises(ViewError, match="has figures before and after"):
        profile(effect=[before_after(after=GAP)])
    assert profile(effect=[before_after(after=GAP), before_after()])


def test_a_bottleneck_is_looked_for_without_changing_anything() -> None:
    with pytest.raises(ViewError, match="of risk 'high'"):
        profile(probes=[step(risk="high")])


def test_a_metric_tells_that_it_is_back() -> None:
    with pytest.raises(ViewError, match="no metric of"):
        profile(returns=failure(signals=[Quill.READ_TIMEOUT]))


def test_a_bottleneck_is_a_component() -> None:
    with pytest.raises(ViewError, match="at of Bottleneck"):
        Bottleneck("store", what=WORDS)  # type: ignore[arg-type]
