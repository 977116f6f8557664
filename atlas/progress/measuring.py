"""Measures the progress of a project, for the terminal, for machines and for the site."""

from collections.abc import Sequence
from datetime import date

from atlas.gates.batch import Report
from atlas.progress.counts import categories, substance, systems, tiers
from atlas.progress.history import history
from atlas.progress.listed import EIGHT, Listed
from atlas.progress.reviews import aged, sources
from atlas.progress.shapes import KindData, Progress
from atlas.progress.tasks import Known, tasks
from atlas.project import Project

SOON = 28
"""A source falls due soon that is stale within so many days, unless another number is given."""


def progress_of(
    project: Project,
    rows: Sequence[Listed],
    report: Report,
    today: date,
    *,
    within: int = SOON,
) -> Progress:
    """Return how far a project is.

    Args:
        project: The project; its history is read where it is in a Git repository.
        rows: Its views.
        report: What the gates found in them.
        today: The day on which sources are judged.
        within: Up to how many days from now a source falls due soon.
    """
    planned = project.targets
    answers = {path.removesuffix(".py"): given for path, given in report.answers}
    of_categories = categories(rows, planned)
    of_systems = systems(rows, planned)
    every = aged(report.sources, project.review)
    return Progress(
        as_of=today.isoformat(),
        views=len(rows),
        target=planned.total or None,
        categories=of_categories,
        tiers=tiers(of_systems, planned),
        kinds=tuple(KindData(kind=kind.__name__, label=kind.kind_label()) for kind in EIGHT),
        systems=of_systems,
        substance=substance([answer for given in answers.values() for answer in given]),
        sources=sources(every, today, within),
        history=history(project, [row.id for row in rows], today, planned.total),
        next=tasks(Known(project, rows, answers, of_categories, of_systems, every, today)),
    )
