"""What the picture of a cost breakdown says where its parts are not published."""

from attrs import evolve

from atlas import CostBreakdown, Spend, assumed, at_most, usd_per_month
from atlas.evidence.figure import Number
from render.forms.picture import picture
from tests.examples import GAP, api, reported, store, web, wired
from tests.render.views.drawn_text import texts_of

REVENUE = reported(usd_per_month(7e6), "$7 million a month")
KNOWN = reported(usd_per_month(900), "$900 a month")


def shown(*monthly: Number, infrastructure: Number = GAP, **figures: Number) -> str:
    parts = zip((store, api), monthly, strict=False)
    spend = [Spend(part, monthly=cost, covers="its machines") for part, cost in parts]
    view = wired(
        kind=CostBreakdown,
        include=(web, store),
        spend=spend,
        figures={"revenue": REVENUE, **figures},
    )
    money = evolve(view.system.economics, infrastructure=infrastructure)
    view.system = evolve(view.system, economics=money)
    return " ".join(texts_of(picture(view)).split())


def test_a_spend_that_is_not_published_shows_what_is() -> None:
    text = shown(GAP)

    assert "Spend by component: not published" in text
    assert "Published in money: revenue $7 M/mo" in text
    assert "sum:" not in text


def test_a_spend_that_is_published_has_its_sum_alone() -> None:
    text = shown(KNOWN)

    assert "Published in money" not in text
    assert "sum: $900/mo" in text


def test_a_spend_that_is_published_in_part_has_its_sum_and_what_else_is() -> None:
    text = shown(KNOWN, GAP)

    assert "sum: $900/mo" in text
    assert "Published in money: revenue $7 M/mo" in text


def test_a_bound_has_no_second_sign_and_the_key_explains_none() -> None:
    text = shown(assumed(at_most(usd_per_month(900)), because="it is the largest offer"))

    assert "modelled ≤ $900/mo" in text
    assert "computed with a stated assumption" not in text


def test_an_amount_is_shown_once_by_the_name_that_the_view_gives_it() -> None:
    hosting, most = usd_per_month(4e6), at_most(usd_per_month(4e6))
    bound = assumed(most, because="hosting is all of it at most")
    text = shown(GAP, infrastructure=bound, hosting=assumed(hosting, because="a guess"))

    assert "monthly infrastructure cost" not in text
    assert "hosting ≈ $4 M/mo" in text
    assert "monthly infrastructure cost modelled ≤ $4 M/mo" in shown(GAP, infrastructure=bound)


def test_what_is_computed_does_not_stand_under_what_is_published() -> None:
    text = shown(GAP, hosting=assumed(usd_per_month(4e6), because="a guess"))

    assert "Published in money: revenue $7 M/mo [1] Computed or modelled: hosting ≈ $4 M/mo" in text
