"""The list: what is on it, in which order, and what became of the rest."""

from datetime import date

from attrs import evolve

from atlas.discovery.collecting import Reading
from atlas.discovery.decisions import Decision, Decisions
from atlas.discovery.items import Item
from atlas.discovery.needs import Needs, SystemNeeds
from atlas.discovery.weekly import MOST_OF_A_FEED, Weekly, weekly
from tests.discovery.feeds import BLOG, PAGES, REPORTS

TODAY = date(2026, 11, 28)
NEEDS = Needs(
    {"parcelpost": SystemNeeds("parcelpost", "Parcelpost", ("Storage architecture",))},
    cited=frozenset({"blog.example/cited"}),
)


def item(path: str, title: str = "Hello", day: date | None = date(2026, 11, 25)) -> Item:
    return Item(title, f"https://blog.example/{path}", day)


def of(*readings: Reading, most: int = 40, decisions: Decisions | None = None) -> Weekly:
    return weekly(readings, NEEDS, decisions or Decisions(), today=TODAY, days=7, most=most)


def addresses(result: Weekly) -> list[str]:
    return [each.item.address.rpartition("/")[2] for each in result.listed]


def test_the_best_is_first_then_the_newest_then_the_undated() -> None:
    result = of(
        Reading(
            BLOG,
            (
                item("undated", day=None),
                item("late", day=TODAY),
                item("early"),
                item("best", "Database"),
            ),
        )
    )

    assert addresses(result) == ["best", "late", "early", "undated"]


def test_what_is_older_decided_cited_or_not_lacking_is_counted() -> None:
    items = (
        item("old", day=date(2026, 11, 20)),
        item("first-day", day=date(2026, 11, 21)),
        item("seen"),
        item("cited/"),
    )
    decisions = Decisions({"http://www.blog.example/seen": Decision("seen", "2026-11-20")})
    result = of(
        Reading(BLOG, items), Reading(REPORTS, (item("about-nobody"),)), decisions=decisions
    )

    assert addresses(result) == ["first-day"]
    counts = (result.older, result.decided, result.cited, result.without_reason, result.left_out)
    assert counts == (1, 1, 1, 1, 0)


def test_an_item_of_two_feeds_is_listed_once() -> None:
    assert addresses(of(Reading(BLOG, (item("a"),)), Reading(PAGES, (item("a/"),)))) == ["a"]


def test_a_feed_fills_no_list_alone() -> None:
    many = tuple(item(f"{number:03}", "Database") for number in range(50))
    result = of(Reading(BLOG, many), Reading(evolve(PAGES), (item("other"),)))

    assert len(result.listed) == MOST_OF_A_FEED + 1
    assert addresses(result)[-1] == "other"
    assert result.left_out == 40
    assert len(of(Reading(BLOG, many), most=3).listed) == 3


def test_feeds_that_could_not_be_read_are_named() -> None:
    result = of(Reading(BLOG), Reading(PAGES, problem="gone"))

    assert result.read == 1
    assert [reading.feed for reading in result.unread] == [PAGES]
