"""The dashboard of a project: what it has of what it plans, how old its sources are, its growth."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate

from attrs import frozen

from atlas.categories import counted
from atlas.evidence.dates import parse_date
from atlas.kinds import KINDS
from atlas.project import Project
from atlas.review import QUARTER
from render.site.entry import Row

EIGHT = tuple(view_kind for view_kind in KINDS if view_kind.category == "architecture")
"""The kinds of the eight views of a system."""
_MONTHLY = 60
"""A history of more days than this is shown by months."""
_SECONDS = 30


@frozen
class Coverage:
    """What the dashboard shows.

    Args:
        categories: The categories, each with its views and its target; None where none is planned.
        total: How many views there are.
        goal: How many there are to be; 0 where no number is planned.
        kinds: The labels of the eight kinds of a system's views.
        systems: A line a planned system: its name, and its view of each kind, None where missing.
        reviews: A line a month: when sources were last checked, how many, and from when on they
            count as stale.
        growth: A line a day or a month: how many views were added, and how many there were.
    """

    categories: Sequence[tuple[str, int, int | None]]
    total: int
    goal: int
    kinds: Sequence[str]
    systems: Sequence[tuple[str, Sequence[Row | None]]]
    reviews: Sequence[tuple[str, int, str]]
    growth: Sequence[tuple[str, int, int]]


def coverage(project: Project, rows: Sequence[Row]) -> Coverage:
    """Return the dashboard of a project.

    Args:
        project: The project; its history is read where it is in a Git repository.
        rows: The rows of its views.
    """
    planned = project.targets
    counts = counted((row.category for row in rows), planned=planned.views)
    return Coverage(
        [(name, number, planned.views.get(name)) for name, number in counts.items()],
        len(rows),
        planned.total,
        [kind.kind_label() for kind in EIGHT],
        [(name, _eight(name, rows)) for name in planned.systems],
        _reviews(rows),
        _growth(project, rows),
    )


def _eight(folder: str, rows: Iterable[Row]) -> list[Row | None]:
    """Return the eight views in the folder of a system."""
    views = {row.kind: row for row in rows if row.id.split("/")[-2:-1] == [folder]}
    return [views.get(kind.__name__) for kind in EIGHT]


def _reviews(rows: Iterable[Row]) -> list[tuple[str, int, str]]:
    """Return how many sources were last checked in each month, and from when on they are stale."""
    checked: dict[str, str] = {}
    for row in rows:
        for citation in row.citations:
            known = checked.get(citation["url"], "")
            checked[citation["url"]] = max(known, citation["checked"])
    months: dict[str, list[date]] = {}
    for day in checked.values():
        months.setdefault(day[:7], []).append(parse_date(day).latest)
    return [
        (month, len(days), str(min(days) + timedelta(QUARTER) + date.resolution))
        for month, days in sorted(months.items())
    ]


def _growth(project: Project, rows: Sequence[Row]) -> list[tuple[str, int, int]]:
    """Return how many of the views of today were added when; empty without a history."""
    paths = {f"{row.id}.py" for row in rows}
    added = {path: day for day, path in _additions(project) if path in paths}
    if not added:
        return []
    span = date.fromisoformat(max(added.values())) - date.fromisoformat(min(added.values()))
    length = len("2026-11") if span.days > _MONTHLY else len("2026-11-26")
    counts: Mapping[str, int] = Counter(day[:length] for day in added.values())
    when = sorted(counts)
    totals = accumulate(counts[day] for day in when)
    return [(day, counts[day], total) for day, total in zip(when, totals, strict=True)]


def _additions(project: Project) -> Iterator[tuple[str, str]]:
    """Yield the day and the path of each file that a commit added, the newest first."""
    git = shutil.which("git")
    if git is None:
        return
    command = [git, "log", "--format=:%as", "--diff-filter=A", "--name-only", "--relative", "--"]
    try:
        done = subprocess.run(  # noqa: S603 - the program is found by its fixed name
            [*command, *project.roots],
            cwd=project.folder,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
    day = ""
    for line in done.stdout.splitlines():
        if line.startswith(":"):
            day = line[1:]
        elif line:
            yield day, line
