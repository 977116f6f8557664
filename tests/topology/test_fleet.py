import pytest

from atlas import BareNumberError, Fleet, TopologyError, UnitError, assumed, ms, nodes, percent
from tests.examples import GAP, reported, worded

count = reported(nodes(72), "72 nodes")


def test_the_reserved_share_of_an_unknown_machine_is_the_same_gap() -> None:
    assert Fleet(GAP, count=count).reserved is GAP


def test_a_known_machine_says_which_share_is_reserved() -> None:
    with pytest.raises(TopologyError, match="does not say which share is reserved"):
        Fleet(worded("q1-large"), count=count)
    half = reported(percent(50), "50% reserved")
    assert Fleet(worded("q1-large"), count=count, reserved=half).reserved is half


def test_a_machine_type_and_a_count_have_provenance() -> None:
    with pytest.raises(BareNumberError, match="machine of Fleet"):
        Fleet("q1-large", count=count)  # type: ignore[arg-type]
    with pytest.raises(BareNumberError, match="count of Fleet"):
        Fleet(GAP, count=72)  # type: ignore[arg-type]


def test_a_reserved_share_is_a_share() -> None:
    with pytest.raises(UnitError, match="reserved of Fleet"):
        Fleet(GAP, count=count, reserved=reported(ms(15), "15ms"))


@pytest.mark.parametrize(
    ("count", "reserved", "found"),
    [
        (-3, 50, "count of Fleet is -3 nodes; allowed: zero or more"),
        (3, -5, "reserved of Fleet is -5 %; allowed: zero or more, 100 % at most"),
        (3, 140, "reserved of Fleet is 140 %"),
    ],
)
def test_a_number_of_machines_or_a_share_out_of_range_is_refused(
    count: float, reserved: float, found: str
) -> None:
    with pytest.raises(UnitError, match=found.replace("-", "[-−]")):
        Fleet(
            worded("q1-large"),
            count=assumed(nodes(count), because="a test"),
            reserved=assumed(percent(reserved), because="a test"),
        )
