"""Answers: for each match the views that carry it, the best first, with the steps to take."""

from collections import Counter
from pathlib import Path

from attrs import frozen

from atlas.search.index import Carrier, Index
from atlas.search.rows import StepRow, ViewRow
from atlas.triage.matches import Match

STEPS = 3
"""So many steps are shown of each failure."""
DETAILED = 8
"""So many views of an answer bring their steps."""


@frozen(kw_only=True)
class Place:
    """A view that an answer leads to.

    Args:
        view: The view.
        component: The component that fails, or runs the technology.
        failure: What goes wrong; empty where no view says so.
        picture: Where the view is drawn.
        takes: How long recovery takes; empty where nobody published it.
        steps: The first steps.
    """

    view: ViewRow
    component: str
    picture: Path
    failure: str = ""
    takes: str = ""
    steps: tuple[StepRow, ...] = ()


@frozen
class Answer:
    """A match with the places it leads to, the best first.

    Args:
        match: What was found.
        places: The views whose failures carry the signal.
        runs: Where none does: the views in which the technology runs.
    """

    match: Match
    places: tuple[Place, ...]
    runs: tuple[Place, ...]


def answer(index: Index, match: Match, carried: Counter[str]) -> Answer:
    """Return the answer to a match.

    Args:
        index: The index.
        match: What was found.
        carried: How many of the matches each view carries.
    """
    context = f"{match.origin} {match.text}".lower()
    best: dict[str, tuple[tuple[object, ...], Carrier]] = {}
    for candidate in index.carriers(match.signature.key):
        view = candidate.view
        rank = (
            not _is_named(context, candidate.row.component, view.system),
            view.category != "debugging-guide",
            -carried[view.id],
            not candidate.row.panel,
            view.id,
        )
        if view.id not in best or rank < best[view.id][0]:
            best[view.id] = (rank, candidate)
    ordered = [carrier for _, carrier in sorted(best.values(), key=lambda ranked: ranked[0])]
    places = tuple(_place(index, carrier, number) for number, carrier in enumerate(ordered))
    return Answer(match, places, () if places else _runs(index, match, context))


def _place(index: Index, carrier: Carrier, number: int) -> Place:
    return Place(
        view=carrier.view,
        component=carrier.row.component,
        failure=carrier.row.failure,
        takes=carrier.row.takes,
        picture=index.picture(carrier.view.id),
        steps=index.steps(carrier)[:STEPS] if number < DETAILED else (),
    )


def _runs(index: Index, match: Match, context: str) -> tuple[Place, ...]:
    runs: dict[str, Place] = {}
    for run in index.runs(match.signature.technology):
        place = Place(
            view=run.view, component=run.row.component, picture=index.picture(run.view.id)
        )
        runs.setdefault(run.view.id, place)
    return tuple(
        sorted(
            runs.values(),
            key=lambda place: (
                not _is_named(context, place.component, place.view.system),
                place.view.id,
            ),
        )
    )


def _is_named(context: str, component: str, system: str) -> bool:
    return component.lower() in context or system.lower() in context
