"""Progress as sections of sentences and tables, which the terminal and Markdown both print."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from atlas.evidence.plurals import numbered
from atlas.gates.shares import percent
from atlas.progress.shapes import HistoryProgress, Progress, SourceProgress
from atlas.progress.tasks import RULE

_WEEKS = 8
"""How many of the last weeks are printed."""


@frozen
class Section:
    """A part of what is printed.

    Args:
        heading: Its heading.
        texts: Its sentences.
        columns: The heads of the columns of its table; none where it has no table.
        rows: The rows of its table.
        first: How many columns begin a row on a terminal, where each other has a line of its own;
            None where all are columns there, too.
    """

    heading: str
    texts: Sequence[str]
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    first: int | None = None


def sections(progress: Progress, limit: int) -> Iterator[Section]:
    """Yield the sections that apply to the project.

    Args:
        progress: Its progress.
        limit: The most tasks and the most sources to list.
    """
    yield _views(progress)
    if progress.systems:
        yield _tiers(progress)
        yield _matrix(progress)
    yield Section(
        "Questions answered with substance",
        ["Of the questions that apply, those answered by more than a declared gap or a waiver."],
        ["gate", "answered", "asked", "share"],
        [
            (gate.title, str(gate.answered), str(gate.asked), share(gate.answered, gate.asked))
            for gate in progress.substance
        ],
    )
    yield from _sources(progress.sources, limit)
    yield _pace(progress.history)
    yield _next(progress, limit)


def share(part: int, whole: int | None) -> str:
    """Return a share in percent; empty where there is no whole.

    Args:
        part: The part.
        whole: The whole.
    """
    return percent(part, whole) if whole else ""


def headline(progress: Progress) -> str:
    """Return how many views there are: `283 of 900 views`."""
    if progress.target is None:
        return numbered(progress.views, "view")
    return f"{progress.views:,} of {numbered(progress.target, 'view')}"


def _views(progress: Progress) -> Section:
    rows = [
        (name.category, str(name.views), str(name.target or ""), share(name.views, name.target))
        for name in progress.categories
    ]
    if progress.target is None:
        return Section(
            "Views",
            [f"{headline(progress)}; no number is planned in [tool.atlas.targets]."],
            ["category", "views"],
            [row[:2] for row in rows],
        )
    return Section(
        "Views",
        [f"{headline(progress)}, on {progress.as_of}."],
        ["category", "views", "target", "share"],
        rows,
    )


def _tiers(progress: Progress) -> Section:
    return Section(
        "Tiers",
        ["The planned systems and their eight views."],
        ["tier", "systems", "complete", "views", "target", "share"],
        [
            (
                tier.tier or "all",
                str(tier.systems),
                str(tier.complete),
                str(tier.views),
                str(tier.target),
                share(tier.views, tier.target),
            )
            for tier in progress.tiers
        ],
    )


def _matrix(progress: Progress) -> Section:
    numbers = [str(number) for number in range(1, len(progress.kinds) + 1)]
    kinds = zip(numbers, progress.kinds, strict=True)
    return Section(
        "Systems",
        [", ".join(f"{number} {kind.label.lower()}" for number, kind in kinds) + "."],
        ["system", *numbers, "views"],
        [
            (
                system.system,
                *("✓" if cell else "·" for cell in system.cells),
                f"{system.views} of {system.target}",
            )
            for system in progress.systems
        ],
    )


def sources_text(sources: SourceProgress) -> str:
    """Return how old the sources are, in one sentence.

    Args:
        sources: The ages of the sources.
    """
    counts = (
        f"{sources.stale:,} stale",
        f"{sources.due:,} more due within {numbered(sources.within, 'day')}",
        f"{sources.never:,} never due",
    )
    return f"{numbered(sources.sources, 'source')}: {', '.join(counts)}."


def pace_texts(history: HistoryProgress | None) -> list[str]:
    """Return at what pace views were added, in sentences.

    Args:
        history: When they were added.
    """
    if history is None:
        return ["Git knows of no commit that added a view, or the clone is shallow."]
    added = f"{numbered(history.added, 'view')} added in the last {numbered(history.days, 'day')}"
    if history.per_week is None:
        texts = [f"{added}, less than a week: too few for a pace."]
    else:
        texts = [f"{added}: {history.per_week:g} a week."]
    if history.weeks_left is not None:
        weeks = numbered(history.weeks_left, "week")
        texts.append(f"≈ {weeks} to the target, if that pace is kept.")
    if history.uncommitted:
        texts.append(f"{numbered(history.uncommitted, 'view')} not committed yet.")
    return texts


def _sources(sources: SourceProgress, limit: int) -> Iterator[Section]:
    yield Section(
        "Sources",
        [sources_text(sources)],
        ["last read", "sources", "first of them stale on"],
        [
            (month.month, str(month.sources), month.stale_from or "never")
            for month in sources.months
        ],
    )
    if sources.reviews:
        left = len(sources.reviews) - limit
        yield Section(
            "Sources to read again",
            [f"The first {limit}; `--limit` lists more."] if left > 0 else [],
            ["stale from", "publisher", "source", "declared"],
            [
                (
                    item.stale_from,
                    item.publisher,
                    item.title,
                    f"{item.path}:{item.line}, cited by {numbered(len(item.views), 'view')}",
                )
                for item in sources.reviews[:limit]
            ],
            first=3,
        )


def _pace(history: HistoryProgress | None) -> Section:
    if history is None:
        return Section("Pace", pace_texts(history))
    return Section(
        "Pace",
        pace_texts(history),
        ["week from", "added", "in all"],
        [(week.week, str(week.added), str(week.views)) for week in history.weeks[-_WEEKS:]],
    )


def _next(progress: Progress, limit: int) -> Section:
    if not progress.next:
        return Section("What to do next", ["Nothing is missing, stale or open."])
    return Section(
        "What to do next",
        [RULE, f"The first {min(limit, len(progress.next)):,} of {len(progress.next):,}."],
        ["value", "task", "view or category", "because", "begin with"],
        [
            (f"{task.value:g}", task.task, task.subject, "; ".join(task.reasons), task.command)
            for task in progress.next[:limit]
        ],
        first=3,
    )
