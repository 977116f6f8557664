import pytest

from atlas import BareNumberError, LabelError, Metric, at_most, ms
from tests.examples import GAP, SOURCE, Quill, reported

latency = Quill.READ_LATENCY
limit = reported(ms(500), "500 ms")


def test_a_threshold_reads_as_metric_comparison_and_limit() -> None:
    assert latency.above(limit).text == "quill_read_seconds > 500 ms"
    assert latency.below(limit).text == "quill_read_seconds < 500 ms"


def test_a_metric_without_a_known_threshold_rises() -> None:
    assert latency.rising().text == "quill_read_seconds rises"


def test_a_threshold_whose_value_is_not_known_says_on_which_side_it_lies() -> None:
    assert latency.above(GAP).text == "quill_read_seconds rises (no threshold known)"
    assert latency.below(GAP).text == "quill_read_seconds falls (no threshold known)"


@pytest.mark.parametrize("value", [500, "500 ms", None, ms(500)], ids=[*"abcd"])
def test_a_threshold_has_provenance(value: object) -> None:
    with pytest.raises(BareNumberError, match="the threshold of a metric is"):
        latency.above(value)  # type: ignore[arg-type]


def test_a_metric_has_a_name_and_a_meaning() -> None:
    with pytest.raises(LabelError, match="the name of a metric"):
        Metric(name="", meaning="how long reads take", source=SOURCE)
    with pytest.raises(LabelError, match="the meaning of quill_reads"):
        Metric(name="quill_reads", meaning="", source=SOURCE)


def test_a_bound_of_the_normal_range_is_the_limit_itself() -> None:
    normal = at_most(ms(300)) @ SOURCE.at("up to 300 ms")

    assert latency.above(normal).text == "quill_read_seconds > 300 ms"
