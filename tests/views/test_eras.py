from datetime import date

import pytest

from atlas import nodes
from atlas.views.eras import is_younger, of_time
from tests.examples import GAP, SOURCE

END = date(2020, 6, 1)


@pytest.mark.parametrize(
    ("when", "younger"), [("2018", False), ("2021-05", False), ("2021-07", True), ("2026", True)]
)
def test_a_figure_of_more_than_a_year_after_an_incident_is_younger(
    when: str, *, younger: bool
) -> None:
    assert is_younger(nodes(72) @ SOURCE.at("72 nodes", when=when), END) is younger


def test_a_view_of_a_time_that_is_over_shows_what_belongs_to_it() -> None:
    old, new = (nodes(72) @ SOURCE.at("72 nodes", when=when) for when in ("2019", "2026"))
    facts = {"then": old, "now": new, "unknown": GAP}

    assert of_time(facts, END) == {"then": old, "unknown": GAP}
    assert of_time(facts, None) == facts
