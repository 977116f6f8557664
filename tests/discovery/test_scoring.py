"""Scores: each reason by what is lacking, and none where nothing is."""

from datetime import date

from attrs import evolve

from atlas.discovery.items import Item
from atlas.discovery.needs import Needs, Part, SystemNeeds
from atlas.discovery.scoring import Scored, scored
from tests.discovery.feeds import BLOG, REPORTS

SHOP = SystemNeeds(
    "parcelpost",
    "Parcelpost",
    ("Storage architecture", "Cost breakdown", "Request flow"),
    (Part("Ledger", "PostgreSQL", gaps=3, stale=2), Part("store", "Redis", gaps=9)),
)
NEEDS = Needs(
    {"parcelpost": SHOP},
    {
        "architecture": (5, 8),
        "incident-anatomy": (1, 2),
        "cost-study": (0, 1),
        "scale-journey": (1, 1),
        "migration-playbook": (0, 1),
    },
)


def score(title: str, *paragraphs: str, needs: Needs = NEEDS) -> Scored:
    return scored(Item(title, "https://x.example/", date(2026, 11, 25), paragraphs), BLOG, needs)


def reasons(result: Scored) -> list[tuple[int, str]]:
    return [(reason.points, reason.what) for reason in result.reasons]


def test_a_view_that_is_missing_counts_most() -> None:
    result = score("The database behind it", "A backup a day.")

    assert reasons(result) == [(5, "missing view")]
    assert result.score == 5
    assert result.reasons[0].text == (
        "Parcelpost has no storage architecture; the item has “database”, “backup”"
    )


def test_a_system_with_missing_views_counts_a_little() -> None:
    assert reasons(score("Hello")) == [(1, "system")]
    assert score("Hello").reasons[0].text == "3 views of Parcelpost missing"


def test_at_most_two_missing_views_count() -> None:
    result = score("Database, pricing, critical path")

    assert [what for _, what in reasons(result)].count("missing view") == 2


def test_words_of_an_incident_count_by_how_many_are_planned() -> None:
    enough = evolve(NEEDS, counts={"incident-anatomy": (2, 2)})

    assert (4, "incident") in reasons(score("Outage: the root cause"))
    assert (2, "incident") in reasons(score("Outage: the root cause", needs=enough))
    assert reasons(score("Outage", needs=Needs())) == [(2, "incident")]


def test_a_category_short_of_its_target_counts_where_the_item_has_its_words() -> None:
    result = score("A migration of scaling")

    assert (3, "category") in reasons(result)
    assert "there are 0 of 1 migration playbook; the item has “migration”" in [
        reason.text for reason in result.reasons
    ]
    assert not any("scale" in reason.text for reason in result.reasons)


def test_gaps_and_stale_figures_of_named_components_count() -> None:
    result = score("The Ledger")

    assert reasons(result) == [(3, "gaps"), (3, "stale figures"), (1, "system")]
    assert result.reasons[0].text == "of Parcelpost, Ledger has 3 gaps"
    assert result.reasons[1].text == "of Parcelpost, 2 figures of Ledger"


def test_a_component_is_named_by_what_it_is_built_on() -> None:
    assert (4, "gaps") in reasons(score("PostgreSQL and Redis"))


def test_figures_count_by_paragraph_where_something_is_lacking() -> None:
    dense = ["It takes 15 ms on 72 nodes."] * 2

    assert (3, "figures") in reasons(score("Hello", *dense))
    assert (1, "figures") in reasons(score("Hello", *dense, *["No figure here."] * 15))
    assert reasons(score("Hello", *dense, *["No figure here."] * 50)) == [(1, "system")]
    assert reasons(score("Hello", *dense, needs=Needs())) == []


def test_an_item_of_a_collection_is_about_the_systems_that_its_title_names() -> None:
    item = Item("Parcelpost: database lost", "https://x.example/")

    assert scored(item, REPORTS, NEEDS).systems == ("parcelpost",)
    assert scored(evolve(item, title="Other"), REPORTS, NEEDS).systems == ()
