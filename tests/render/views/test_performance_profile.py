from atlas import PerformanceProfile, statement
from tests.examples import SOURCE, before_after, finished, step
from tests.render.views.drawn_text import drawn_text


def test_a_profile_tells_before_and_after_with_the_ratio_first() -> None:
    shown = drawn_text(finished(PerformanceProfile))

    for part in ("reading a parcel, p99", "lower is better", "60 ms", "15 ms", "4 ×"):
        assert part in shown
    assert shown.index("Before and after") < shown.index("The bottleneck: store")


def test_the_bottleneck_is_marked_on_the_path() -> None:
    assert drawn_text(finished(PerformanceProfile)).split("\n").count("bottleneck") == 2


def test_what_became_worse_is_called_worse() -> None:
    shown = drawn_text(finished(PerformanceProfile, effect=[before_after(better="higher")]))

    assert "worse:" in shown
    assert "better by" not in shown


def test_a_probe_shows_its_command_and_what_it_prints() -> None:
    healthy = statement("all green") @ SOURCE.at("all green")
    shown = drawn_text(finished(PerformanceProfile, probes=[step(healthy=healthy)]))

    assert "$\nwhat the page says" not in shown
    assert "$\n quill status" in shown
    assert "healthy" in shown
    assert "all green" in shown


def test_the_return_of_the_bottleneck_is_told_at_3_am() -> None:
    shown = drawn_text(finished(PerformanceProfile))

    assert "slow again" in shown[shown.index("3 AM") :]
