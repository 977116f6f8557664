"""What the picture of a cost breakdown says where its parts are not published."""

from atlas import CostBreakdown, Spend, assumed, at_most, usd_per_month
from atlas.evidence.figure import Number
from render.forms.picture import picture
from tests.examples import GAP, api, reported, store, web, wired
from tests.render.views.drawn_text import texts_of

REVENUE = reported(usd_per_month(7e6), "$7 million a month")
KNOWN = reported(usd_per_month(900), "$900 a month")


def shown(*monthly: Number) -> str:
    parts = zip((store, api), monthly, strict=False)
    spend = [Spend(part, monthly=cost, covers="its machines") for part, cost in parts]
    view = wired(
        kind=CostBreakdown, include=(web, store), spend=spend, figures={"revenue": REVENUE}
    )
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
