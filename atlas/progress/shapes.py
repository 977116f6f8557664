"""What is said of the progress of a project, as plain data: JSON is made of it as it is."""

from attrs import frozen


@frozen(kw_only=True)
class CategoryProgress:
    """How many views of a category there are.

    Args:
        category: The category.
        views: How many there are.
        target: How many there are to be; null where no number is planned.
    """

    category: str
    views: int
    target: int | None


@frozen(kw_only=True)
class KindData:
    """One of the eight kinds that each planned system is to have.

    Args:
        kind: The kind.
        label: Its name for people.
    """

    kind: str
    label: str


@frozen(kw_only=True)
class SystemProgress:
    """Which of the eight views a planned system has.

    Args:
        system: The name of its folder.
        tier: The tier it belongs to; empty where the systems are planned without tiers.
        views: How many of the eight views there are.
        target: How many there are to be.
        cells: The id of its view of each kind, in the order of `kinds`; null where it is missing.
    """

    system: str
    tier: str
    views: int
    target: int
    cells: tuple[str | None, ...]


@frozen(kw_only=True)
class TierProgress:
    """How many of the views of the systems of a tier there are.

    Args:
        tier: The tier; empty where the systems are planned without tiers.
        systems: How many systems it has.
        complete: How many of them have all eight views.
        views: How many views of these systems and kinds there are.
        target: How many there are to be.
    """

    tier: str
    systems: int
    complete: int
    views: int
    target: int


@frozen(kw_only=True)
class GateProgress:
    """How many questions are answered with substance, by more than a declared gap or a waiver.

    Args:
        gate: The gate, as `atlas check --answers` names it; `all` for the four together.
        title: Its name for people.
        answered: How many questions are answered with substance.
        asked: How many were asked: all but those that are not applicable.
    """

    gate: str
    title: str
    answered: int
    asked: int


@frozen(kw_only=True)
class MonthOfChecks:
    """The sources that were last read in one month.

    Args:
        month: The month.
        sources: How many they are.
        stale_from: The day from which on the first of them is stale; null where none ever is.
    """

    month: str
    sources: int
    stale_from: str | None


@frozen(kw_only=True)
class SourceReview:
    """A source that is stale or falls due soon.

    Args:
        url: Its address.
        title: Its title.
        publisher: Who published it.
        kind: Its kind.
        checked: The last day on which it was read.
        stale_from: The day from which on it is stale.
        stale: Whether that day has come.
        path: The file in which it is declared.
        line: The line there.
        views: The ids of the views that cite it.
    """

    url: str
    title: str
    publisher: str
    kind: str
    checked: str
    stale_from: str
    stale: bool
    path: str
    line: int
    views: tuple[str, ...]


@frozen(kw_only=True)
class SourceProgress:
    """How old the sources are: each address once, by the declaration that falls due first.

    Args:
        sources: How many there are.
        never: How many are never due, because what they say cannot change.
        stale: How many are stale.
        due: How many more fall due soon.
        within: What soon is: up to so many days from now.
        months: The sources by the month in which they were last read.
        reviews: Those that are stale or fall due soon, the first due at the beginning.
    """

    sources: int
    never: int
    stale: int
    due: int
    within: int
    months: tuple[MonthOfChecks, ...]
    reviews: tuple[SourceReview, ...]


@frozen(kw_only=True)
class WeekOfViews:
    """The views that were added in one week.

    Args:
        week: The Monday on which it begins.
        added: How many of today's views were added in it.
        views: How many of them there were at its end.
    """

    week: str
    added: int
    views: int


@frozen(kw_only=True)
class HistoryProgress:
    """When the views of today were added, as Git has it.

    Args:
        weeks: The weeks in which views were added; weeks without any are left out.
        uncommitted: How many views no commit has added.
        days: How many of the last 28 days the pace is taken from; fewer in a younger history.
        added: How many views were added in these days.
        per_week: The pace: how many that is a week; null where the history has less than a week.
        weeks_left: How many weeks the views that are missing would take at this pace; null where
            nothing is planned or missing, or the pace is null or zero.
    """

    weeks: tuple[WeekOfViews, ...]
    uncommitted: int
    days: int
    added: int
    per_week: float | None
    weeks_left: int | None


@frozen(kw_only=True)
class NextTask:
    """One thing to do, about one view.

    Args:
        task: `write` a view, `read again` the stale sources of one, or `answer` its questions.
        subject: The id of the view; of a category that is short of views, its name.
        value: How many questions of the gates it is expected to answer with substance, or, of
            sources to be read again, how many answers rest on them.
        reasons: Where the value comes from, and what is known.
        command: The command to begin with; empty where it depends on what is chosen.
    """

    task: str
    subject: str
    value: float
    reasons: tuple[str, ...]
    command: str


@frozen(kw_only=True)
class Progress:
    """How far a project is.

    Args:
        as_of: The day on which sources and answers were judged.
        views: How many views there are.
        target: How many there are to be; null where no number is planned.
        categories: The categories that have views or a target.
        tiers: The tiers of the planned systems; none where no systems are planned.
        kinds: The kinds of the eight views of a system, the columns of `systems`.
        systems: The planned systems, in their order.
        substance: The four gates, then all questions.
        sources: The ages of the sources.
        history: The pace; null where Git knows of no commit that added a view.
        next: What to do next, the greatest value at the beginning.
    """

    as_of: str
    views: int
    target: int | None
    categories: tuple[CategoryProgress, ...]
    tiers: tuple[TierProgress, ...]
    kinds: tuple[KindData, ...]
    systems: tuple[SystemProgress, ...]
    substance: tuple[GateProgress, ...]
    sources: SourceProgress
    history: HistoryProgress | None
    next: tuple[NextTask, ...]
