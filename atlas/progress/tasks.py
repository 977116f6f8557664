"""What to do next, by value: how many questions of the gates a task is expected to answer."""

import shlex
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from atlas.authoring.places import module_of
from atlas.evidence.plurals import numbered
from atlas.gates.answer import Answer
from atlas.gates.registry import CODES
from atlas.gates.shares import share
from atlas.progress.listed import EIGHT, Listed
from atlas.progress.reviews import Aged
from atlas.progress.shapes import CategoryProgress, NextTask, SystemProgress
from atlas.project import Project

RULE = (
    "The value of a task is the number of questions of the four gates that it is expected to "
    "answer with substance. A new view: the mean of the views of its kind. Open questions of a "
    "view: for each, the share of the views of its kind that answer it. Stale sources: the answers "
    "of the view, times the share of its sources that are stale."
)
"""By which rule the tasks are ordered."""
_OPEN = frozenset({"declared gap", "failed"})
"""A waiver is a decision, and no task."""


@frozen
class Known:
    """What the tasks are chosen from.

    Args:
        project: The project.
        rows: Its views.
        answers: The answers of each view, by its id.
        categories: The categories with their targets.
        systems: The planned systems.
        sources: The sources.
        today: The day.
    """

    project: Project
    rows: Sequence[Listed]
    answers: Mapping[str, Sequence[Answer]]
    categories: Sequence[CategoryProgress]
    systems: Sequence[SystemProgress]
    sources: Sequence[Aged]
    today: date
    of_kind: Mapping[str, list[Sequence[Answer]]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Group the answers by the kind of their view."""
        of_kind: defaultdict[str, list[Sequence[Answer]]] = defaultdict(list)
        for row in self.rows:
            if row.id in self.answers:
                of_kind[row.kind].append(self.answers[row.id])
        object.__setattr__(self, "of_kind", dict(of_kind))


def tasks(known: Known) -> tuple[NextTask, ...]:
    """Return what to do, the greatest value first; what is equal stays in the order of the plan.

    Args:
        known: What the tasks are chosen from; there are no tasks where nothing was answered yet.
    """
    if not known.of_kind:
        return ()
    every = [*_missing(known), *_short(known), *_unread(known), *_unanswered(known)]
    return tuple(sorted(every, key=lambda task: -task.value))


def _missing(known: Known) -> Iterator[NextTask]:
    """Yield, of each planned system, the view with the greatest value of those that it lacks."""
    folder = _folder_of_systems(known)
    for system in known.systems:
        missing = [
            (kind, *_expected(known, kind.__name__, kind.kind_label()))
            for kind, cell in zip(EIGHT, system.cells, strict=True)
            if cell is None
        ]
        if not missing:
            continue
        kind, value, because = max(missing, key=lambda each: each[1])
        tier = f" ({system.tier})" if system.tier else ""
        name = shlex.quote(system.system)
        exists = (known.project.folder / folder / system.system).is_dir()
        yield NextTask(
            task="write",
            subject=f"{folder}/{system.system}/{module_of(kind)}",
            value=value,
            reasons=(
                f"{system.system}{tier} has {system.views} of {system.target} views",
                because,
            ),
            command=f"atlas new view {name} {module_of(kind)}"
            if exists
            else f"atlas new system {name}",
        )


def _folder_of_systems(known: Known) -> str:
    """Return the folder with the folders of systems: of the first that is there, or a root."""
    there = (cell for system in known.systems for cell in system.cells if cell is not None)
    return next((cell.rsplit("/", 2)[0] for cell in there), known.project.roots[0])


def _short(known: Known) -> Iterator[NextTask]:
    """Yield the categories that are short of views, save those of the missing views of systems."""
    of_systems = {kind.category for kind in EIGHT} if known.systems else set[str]()
    for category in known.categories:
        missing = (category.target or 0) - category.views
        if missing <= 0 or category.category in of_systems:
            continue
        kinds = {row.kind for row in known.rows if row.category == category.category}
        (kind,) = kinds if len(kinds) == 1 else ("",)
        value, because = _expected(known, kind, category.category)
        yield NextTask(
            task="write",
            subject=category.category,
            value=value,
            reasons=(f"{category.views} of {category.target} views exist", because),
            command="",
        )


def _expected(known: Known, kind: str, label: str) -> tuple[float, str]:
    """Return how many questions a new view of a kind may answer, and where that comes from."""
    alike = known.of_kind.get(kind)
    given = alike or [answers for several in known.of_kind.values() for answers in several]
    mean = sum(share(answers).answered for answers in given) / len(given)
    whose = label if alike else f"any kind (there is no {label} yet)"
    return round(mean, 1), f"views of {whose} answer {mean:.1f} questions on average"


def _unread(known: Known) -> Iterator[NextTask]:
    """Yield the views with stale sources."""
    cited = Counter(view for item in known.sources for view in item.views)
    stale: defaultdict[str, list[date]] = defaultdict(list)
    for item in known.sources:
        if item.stale is not None and item.is_stale(known.today):
            for view in item.views:
                stale[view].append(item.stale)
    for view, days in sorted(stale.items()):
        answered = share(known.answers.get(view, ())).answered
        told = (
            f"{len(days)} of {numbered(cited[view], 'source')} stale, the first since {min(days)}"
        )
        yield NextTask(
            task="read again",
            subject=view,
            value=round(answered * len(days) / cited[view], 1),
            reasons=(told, f"{numbered(answered, 'question')} answered from all of them"),
            command=f"atlas check {shlex.quote(f'{view}.py')} --select EV506",
        )


def _unanswered(known: Known) -> Iterator[NextTask]:
    """Yield the views with questions that others of their kind answer with substance."""
    for row in known.rows:
        unanswered = [answer for answer in known.answers.get(row.id, ()) if answer.state in _OPEN]
        shares = {answer: _answered(known, row.kind, answer.code) for answer in unanswered}
        likely = sorted(
            ((part, answer) for answer, part in shares.items() if part),
            key=lambda pair: (-pair[0], pair[1].code),
        )
        if likely:
            yield NextTask(
                task="answer",
                subject=row.id,
                value=round(sum(part for part, _ in likely), 1),
                reasons=tuple(
                    f"{answer.code} ({CODES[answer.code].question}): {answer.words}, "
                    f"answered by {100 * part:.0f} % of its kind"
                    for part, answer in likely
                ),
                command=f"atlas check {shlex.quote(f'{row.id}.py')} --answers",
            )


def _answered(known: Known, kind: str, code: str) -> float:
    """Return the share of the views of a kind that answer a question, of those that are asked."""
    asked = share(answer for each in known.of_kind[kind] for answer in each if answer.code == code)
    return asked.answered / asked.asked if asked.asked else 0.0
