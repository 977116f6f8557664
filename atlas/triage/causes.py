"""Causes: which match can be why another one is there, along the calls of the views."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from atlas.search.index import Index
from atlas.triage.answers import Answer
from atlas.triage.matches import Match

Node = tuple[str, str]
"""A view and a component of it."""


def cause_of(index: Index, answers: Iterable[Answer]) -> Callable[[Match, Match], bool]:
    """Return a function that says whether one match can cause another.

    A component that is lost shows at those that call it, over any number of calls, in one view.

    Args:
        index: The index of the project.
        answers: The answers of a log.
    """
    nodes = {
        answer.match.signature.key: {
            (place.view.id, place.component) for place in (*answer.places, *answer.runs)
        }
        for answer in answers
    }
    views = {view for places in nodes.values() for view, _ in places}
    needs: dict[Node, set[Node]] = defaultdict(set)
    for view, tail, head in index.dependencies(views):
        needs[view, tail].add((view, head))
    below = {key: _reach(needs, node_group) for key, node_group in nodes.items()}

    def is_cause(cause: Match, symptom: Match) -> bool:
        reached = below.get(symptom.signature.key, set())
        return not reached.isdisjoint(nodes.get(cause.signature.key, set()))

    return is_cause


def _reach(needs: dict[Node, set[Node]], starts: set[Node]) -> set[Node]:
    reached: set[Node] = set()
    waiting = [head for start in starts for head in needs.get(start, ())]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += needs.get(node, ())
    return reached
