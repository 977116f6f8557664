"""The money of a system, as every view of it shows it."""

from atlas.gates.examples import subjects_of
from atlas.gates.examples.shop import part
from atlas.kinds.system_money import money_chapters, share_of
from atlas.model.model import model
from atlas.views.view import View
from tests.examples import GAP

PARTS = (
    "parts=[part('a', committed={'3 years': reported(usd_per_month(3)), "
    "'1 year': reported(usd_per_month(6))}), part('b', monthly=gap)]"
)


def view_of(expression: str) -> View:
    (subject,) = subjects_of(expression)
    return subject.loaded.view


def test_the_parts_come_first_with_what_is_missing_and_no_sum() -> None:
    view = view_of(f"storage(system=system(economics=economics(infrastructure=gap, {PARTS})))")
    parts, growth, returns = money_chapters(view)
    assert parts.lead.startswith("1 of 2 parts priced")
    assert parts.heads == (
        "a full month",
        "committed for 1 year",
        "committed for 3 years",
    )
    assert [line.label for line in parts.lines] == ["a", "b"]
    assert str(parts.lines[1].cells[0]) == "—"
    assert parts.lines[1].cells[1:] == (None, None)
    assert list(growth.facts) == [
        "monthly infrastructure cost, whole",
        "per order",
        "monthly cost: 2x",
    ]
    assert returns.key == "optimisations"


def test_a_unit_cost_that_the_bill_shows_is_not_repeated() -> None:
    view = view_of("storage()")
    growth = money_chapters(view, {"per order": None})[0]
    assert "per order" not in growth.facts


def test_a_view_with_optimisations_of_its_own_shows_those() -> None:
    keys = [chapter.key for chapter in money_chapters(view_of("costs()"))]
    assert "optimisations" not in keys


def test_the_share_counts_what_is_priced() -> None:
    assert share_of([part("a"), part("b", monthly=GAP)]) == "1 of 2 parts priced"


def test_the_page_of_a_view_has_them_next_to_its_bill() -> None:
    (subject,) = subjects_of(f"storage(system=system(economics=economics({PARTS})))")
    costs = model(subject.loaded).costs
    assert costs is not None
    assert [chapter.key for chapter in costs.system][:2] == ["parts", "system-money"]
