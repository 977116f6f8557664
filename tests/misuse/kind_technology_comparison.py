"""Each part of a TechnologyComparison leaves out one of its entries, or is a bare value."""

from atlas import Aspect, Choice, Criterion, Option
from tests.misuse.given import deployed, figure, gap, words

Criterion("reads", values=[figure, gap], better="more")  # refused: no conditions
Criterion("reads", values=[figure, 7], conditions="x", better="more")  # refused: a bare number
Criterion("reads", values=[figure], conditions="x", better="higher")  # refused: no such end
Aspect("order", values=["by key"])  # refused: words without a source
Option(deployed, role="x", runs=gap, price=gap, buys=gap)  # refused: no way to fail
Choice(deployed, because=words)  # refused: not when
Choice("Quill", when="always", because=words)  # refused: a text for a technology
