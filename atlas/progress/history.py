"""When the views of a project were added, by its Git history, and at what pace."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from math import ceil

from atlas.git import GitError, git
from atlas.progress.shapes import HistoryProgress, WeekOfViews
from atlas.project import Project

_WEEK = 7
_DAYS = 4 * _WEEK
"""The pace is that of so many days."""
_LOG = (
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false", "log"),
    *("--format=:%as", "--diff-filter=A", "--no-renames", "--name-only", "--relative", "--"),
)


def history(
    project: Project, identifiers: Iterable[str], today: date, target: int
) -> HistoryProgress | None:
    """Return when the views of today were added; None where Git knows of no such commit.

    Args:
        project: The project.
        identifiers: The ids of its views.
        today: The day.
        target: How many views there are to be; 0 where no number is planned.
    """
    paths = {f"{identifier}.py" for identifier in identifiers}
    added = {path: day for day, path in _additions(project) if path in paths}
    if not added:
        return None
    since = max(min(added.values()), today - timedelta(_DAYS - 1))
    days = max((today - since).days + 1, 0)
    lately = sum(since <= day <= today for day in added.values())
    pace = lately * _WEEK / days if days >= _WEEK else None
    missing = target - len(paths)
    return HistoryProgress(
        weeks=_weeks(added.values()),
        uncommitted=len(paths) - len(added),
        days=days,
        added=lately,
        per_week=None if pace is None else round(pace, 1),
        weeks_left=ceil(missing / pace) if pace and missing > 0 else None,
    )


def _weeks(days: Iterable[date]) -> tuple[WeekOfViews, ...]:
    counts = Counter(day - timedelta(day.weekday()) for day in days)
    weeks = sorted(counts)
    totals = accumulate(counts[week] for week in weeks)
    return tuple(
        WeekOfViews(week=week.isoformat(), added=counts[week], views=total)
        for week, total in zip(weeks, totals, strict=True)
    )


def _additions(project: Project) -> Iterator[tuple[date, str]]:
    """Yield the day and the path of each file that a commit added, the newest first.

    A shallow clone adds every file with its first commit, which says nothing: it yields none.
    """
    if _printed(project, "rev-parse", "--is-shallow-repository").strip() != "false":
        return
    day: date | None = None
    for line in _printed(project, *_LOG, *project.roots).splitlines():
        if line.startswith(":"):
            day = _day(line[1:])
        elif line and day is not None:
            yield day, line


def _printed(project: Project, *arguments: str) -> str:
    """Return what Git prints in the folder of a project; nothing where it fails, or is not there.

    Args:
        project: The project.
        arguments: The arguments of Git.
    """
    try:
        return git(project.folder, *arguments).decode("utf-8", "replace")
    except GitError:
        return ""


def _day(text: str) -> date | None:
    """Read the day of a commit; None where no calendar has it: a commit may claim any day.

    Args:
        text: What Git prints.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
