"""The ages of sources: each address once, by the declaration that is due first."""

from datetime import date

from atlas.gates.batch import CitedSource
from atlas.progress.reviews import aged, sources

TODAY = date(2026, 11, 28)


def cited(
    url: str, checked: str, *, kind: str = "primary", can_change: bool = True, line: int = 1
) -> CitedSource:
    return CitedSource(url, url.title(), "Shop", kind, checked, can_change, "systems/f.py", line)


def test_an_address_counts_once_by_the_declaration_that_is_due_first() -> None:
    every = aged(
        [
            ("systems/b.py", (cited("x", "2026-11-01", line=9),)),
            ("systems/a.py", (cited("x", "2026-08-01", line=3), cited("y", "2026-11-01"))),
        ],
        {},
    )
    found = sources(every, TODAY, 28)

    assert (found.sources, found.stale, found.due, found.never) == (2, 1, 0, 0)
    (review,) = found.reviews
    assert (review.url, review.line, review.checked, review.stale) == ("x", 3, "2026-08-01", True)
    assert review.stale_from == "2026-11-02"
    assert review.views == ("systems/a", "systems/b")


def test_what_cannot_change_or_is_never_due_is_never_stale() -> None:
    every = aged(
        [
            ("a.py", (cited("report", "2001-01-01", can_change=False),)),
            ("a.py", (cited("filing", "2001-01-01", kind="filing"),)),
        ],
        {"filing": 1_000_000},
    )
    found = sources(every, TODAY, 3660)

    assert (found.sources, found.never, found.stale, found.due) == (2, 2, 0, 0)
    assert [(month.month, month.sources, month.stale_from) for month in found.months] == [
        ("2001-01", 2, None)
    ]


def test_a_report_of_one_incident_is_due_where_another_view_cites_it() -> None:
    every = aged(
        [
            ("a.py", (cited("report", "2026-01-01", can_change=False),)),
            ("b.py", (cited("report", "2026-01-01"),)),
        ],
        {},
    )

    assert sources(every, TODAY, 0).stale == 1


def test_soon_is_up_to_a_number_of_days() -> None:
    every = aged([("a.py", (cited("x", "2026-08-30"), cited("y", "2026-09-15")))], {})

    assert str(every[0].stale) == "2026-12-01"
    assert sources(every, TODAY, 2).due == 0
    assert sources(every, TODAY, 3).due == 1
    assert [each.url for each in sources(every, TODAY, 60).reviews] == ["x", "y"]
