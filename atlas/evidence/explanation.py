"""The tree that shows where a figure, a moment or a statement comes from."""

from collections.abc import Sequence

from atlas.evidence.meaning import Meaning
from atlas.evidence.origin import Assumption, Computation, Origin, grade_of, inputs_of
from atlas.evidence.source import Citation


def _cited(citation: Citation) -> str:
    source = citation.source
    return (
        f"“{citation.phrase}”{_meant(citation.stated)} — {source.publisher}, {source.title} "
        f"({source.date}; {source.standing}) {citation.url}"
    )


def _meant(meaning: Meaning) -> str:
    return f" ({meaning})" if str(meaning) else ""


def _told(origin: Origin) -> str:
    match origin:
        case Citation():
            return f"[{grade_of(origin).value}] {_cited(origin)}"
        case Assumption(because=because):
            return f"[assumed] because {because}"
        case Computation(operator=operator, inputs=inputs):
            joint = f" {operator} " if len(operator) == 1 else f" {operator} with "
            formula = joint.join(str(operand.quantity) for operand in inputs)
            return f"[{grade_of(origin).value}] {formula}"


def explain(text: str, origin: Origin, mixes: Sequence[str] = ()) -> str:
    """Return the tree as text: one line for what is explained, its inputs below it.

    Args:
        text: What is explained, as it is written.
        origin: How it comes to be.
        mixes: In what its inputs differ, where they are no one thing.
    """
    mixed = f" († mixes figures {'; '.join(mixes)})" if mixes else ""
    lines = [f"{text}  {_told(origin)}{mixed}"]
    # What an assumption leans on stands below it, as the inputs of a computation do.
    inputs = inputs_of(origin)
    for index, figure in enumerate(inputs):
        last = index == len(inputs) - 1
        first, *following = figure.explain().split("\n")
        lines.append(f"{'└─' if last else '├─'} {first}")
        lines.extend(f"{'   ' if last else '│  '}{line}" for line in following)
    return "\n".join(lines)
