"""How old the sources of a project are, and which are stale or fall due soon."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from atlas.gates.batch import CitedSource
from atlas.progress.shapes import MonthOfChecks, SourceProgress, SourceReview
from atlas.review import Review, stale_from

Cited = Iterable[tuple[str, tuple[CitedSource, ...]]]
"""The sources of each view, by its module."""


@frozen
class Aged:
    """A source with the day from which on it is stale, and the views that cite it.

    Args:
        source: The source.
        stale: The day; None where it is never due.
        views: The ids of the views.
    """

    source: CitedSource
    stale: date | None
    views: tuple[str, ...]

    def is_stale(self, today: date) -> bool:
        """Return whether it is stale.

        Args:
            today: The day.
        """
        return self.stale is not None and self.stale <= today


def aged(cited: Cited, days: Review) -> list[Aged]:
    """Return each address once, by the declaration that falls due first.

    Args:
        cited: The sources of each view.
        days: After how many days a source is due, by its kind.
    """
    first: dict[str, tuple[date, str, int, CitedSource]] = {}
    views: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path, sources in cited:
        for source in sources:
            views[source.url][path.removesuffix(".py")] = None
            stale = _stale(source, days) or date.max
            candidate = (stale, source.path, source.line, source)
            known = first.get(source.url)
            if known is None or candidate[:3] < known[:3]:
                first[source.url] = candidate
    return [
        Aged(source, None if stale == date.max else stale, tuple(sorted(views[url])))
        for url, (stale, _, _, source) in sorted(first.items())
    ]


def _stale(source: CitedSource, days: Review) -> date | None:
    if not source.can_change:
        return None
    return stale_from(source.kind, date.fromisoformat(source.checked), days)


def sources(every: list[Aged], today: date, within: int) -> SourceProgress:
    """Return the ages of the sources.

    Args:
        every: The sources.
        today: The day.
        within: Up to how many days from now a source falls due soon.
    """
    soon = today + timedelta(within)
    due = sorted(
        (item for item in every if item.is_stale(soon)),
        key=lambda item: (item.stale or date.max, item.source.publisher, item.source.url),
    )
    stale = sum(item.is_stale(today) for item in every)
    return SourceProgress(
        sources=len(every),
        never=sum(item.stale is None for item in every),
        stale=stale,
        due=len(due) - stale,
        within=within,
        months=_months(every),
        reviews=tuple(_review(item, today) for item in due),
    )


def _months(every: list[Aged]) -> tuple[MonthOfChecks, ...]:
    months: defaultdict[str, list[date | None]] = defaultdict(list)
    for item in every:
        months[item.source.checked[:7]].append(item.stale)
    return tuple(
        MonthOfChecks(
            month=month,
            sources=len(days),
            stale_from=min((day.isoformat() for day in days if day is not None), default=None),
        )
        for month, days in sorted(months.items())
    )


def _review(item: Aged, today: date) -> SourceReview:
    source = item.source
    return SourceReview(
        url=source.url,
        title=source.title,
        publisher=source.publisher,
        kind=source.kind,
        checked=source.checked,
        stale_from=str(item.stale),
        stale=item.is_stale(today),
        path=source.path,
        line=source.line,
        views=item.views,
    )
