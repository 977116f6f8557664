"""Kind: problems of this scale, the inventions that solve them, and which are open source."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_figures, is_text, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Component, components
from atlas.views.chapter import Chapter, Entry, named
from atlas.views.checks import are_all
from atlas.views.component_labels import MACHINES
from atlas.views.topics import Topics
from atlas.views.view import View


@frozen(kw_only=True, eq=False)
class Solution(metaclass=Draftable):
    """A problem of scale, and the invention that solves it.

    Args:
        name: What the invention is called.
        problem: What did not scale.
        invention: How it works, in a sentence.
        effect: Its results, as figures by short label.
        open_source: Where its source is, or that it is not open.
        components: The components it runs in.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    problem: Words = field(validator=is_words())
    invention: Words = field(validator=is_words())
    effect: Mapping[str, Number | Words] = field(validator=is_figures)
    open_source: Words = field(validator=is_words())
    components: tuple[Component, ...] = field(converter=components, validator=are_all(Component))


def solutions(value: Iterable[Solution]) -> tuple[Solution, ...]:
    """Keep solutions as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@define(kw_only=True, eq=False, slots=False)
class NovelSolutions(View):
    """Problems of this scale, inventions, open source and patents.

    Args:
        solutions: The inventions.
        patents: Patents filed, or a gap.
    """

    label: ClassVar[str] = "Novel solutions"
    fewest: ClassVar[Mapping[str, int]] = {"well": 3, "scarcely": 1}
    omitted: ClassVar[frozenset[str]] = MACHINES
    solutions: tuple[Solution, ...] = field(converter=solutions, validator=are_all(Solution))
    patents: Words = field(validator=is_words())

    def check(self) -> None:
        """Add the components that the inventions run in."""
        for solution in self.solutions:
            self.include(*solution.components)
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the inventions, each with its problem and its effect, and the patents."""
        entries = tuple(
            Entry(
                name=solution.name,
                parts=named("runs in", solution.components),
                facts={
                    "problem": solution.problem,
                    "invention": solution.invention,
                    **solution.effect,
                    "open source": solution.open_source,
                },
            )
            for solution in self.solutions
        )
        return (
            Chapter(
                key="inventions",
                heading="Problems of this scale and their solutions",
                entries=entries,
            ),
            Chapter(key="patents", heading="Patents", facts={"patents filed": self.patents}),
        )

    @property
    def topics(self) -> Topics:
        """The components that its inventions run in, which may have no call."""
        return Topics(
            alone=tuple(
                component for solution in self.solutions for component in solution.components
            )
        )
