import pytest

from atlas import CompleteArchitecture, TopologyError, ViewError
from atlas.views.waiving import waive
from tests.examples import api, begin


def test_a_waiver_holds_for_the_view_that_is_being_drawn() -> None:
    with begin(CompleteArchitecture) as view:
        view.include(api)
        waive("CFO304", "AM101", because="nothing on example.org")

    assert [(waiver.code, waiver.because) for waiver in view.waivers] == [
        ("CFO304", "nothing on example.org"),
        ("AM101", "nothing on example.org"),
    ]
    assert view.waivers[0].declared.path == __file__


def test_a_waiver_outside_a_view_is_refused() -> None:
    with pytest.raises(TopologyError, match="the waiver of CFO304 is made outside a view"):
        waive("CFO304", because="nothing on example.org")


@pytest.mark.parametrize(
    ("codes", "because"), [((), "a reason"), (("CFO304",), ""), (("CFO304",), "  ")]
)
def test_a_waiver_names_codes_and_a_reason(codes: tuple[str, ...], because: str) -> None:
    with begin(CompleteArchitecture) as view:
        view.include(api)
        with pytest.raises(ViewError, match="one or more codes and a reason"):
            waive(*codes, because=because)
