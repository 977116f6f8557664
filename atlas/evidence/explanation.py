"""The tree that shows where a figure comes from."""

from atlas.evidence.figure import Assumption, Computation, Figure
from atlas.evidence.source import Citation
from atlas.evidence.statement import Statement


def _cited(citation: Citation) -> str:
    source = citation.source
    return (
        f"“{citation.phrase}” — {source.publisher}, {source.title} "
        f"({source.date}; {source.standing}) {citation.url}"
    )


def _head(value: Figure | Statement) -> str:
    match value.origin:
        case Citation():
            return f"{value}  [reported] {_cited(value.origin)}"
        case Assumption(because=because):
            return f"{value}  [assumed] because {because}"
        case Computation(operator=operator, inputs=inputs):
            joint = f" {operator} " if len(operator) == 1 else f" {operator} with "
            formula = joint.join(str(each.quantity) for each in inputs)
            return f"{value}  [{value.grade.value}] {formula}"


def explain(value: Figure | Statement) -> str:
    """Return the tree as text, one line a figure, its inputs below it."""
    lines = [_head(value)]
    inputs = value.inputs if isinstance(value, Figure) else ()
    for index, each in enumerate(inputs):
        last = index == len(inputs) - 1
        first, *rest = explain(each).split("\n")
        lines.append(f"{'└─' if last else '├─'} {first}")
        lines.extend(f"{'   ' if last else '│  '}{line}" for line in rest)
    return "\n".join(lines)
