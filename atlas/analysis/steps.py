"""Every step of a view: its own, and those of the failure modes of its components."""

from collections.abc import Iterator

from atlas.steps.step import Action
from atlas.views.view import View


def every_step(view: View) -> Iterator[tuple[str, Action]]:
    """Yield the steps of a view with the name of their place; one in two places comes twice."""
    yield from view.finished_topics.steps
    for component in view.components:
        for failure in view.fails_of(component):
            for step in failure.recovery:
                yield f"{component.name} · {failure.name}", step
