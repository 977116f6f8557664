"""Criteria: one figure for each technology of a comparison, and the conditions they hold under."""

from collections.abc import Iterable
from typing import Any, Literal, get_args

from attrs import field, frozen

from atlas.errors import UnitError, ViewError
from atlas.evidence.choices import is_one_of
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.requirements import is_number, is_text
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.views.checks import all_words, are_words

Better = Literal["more", "less", "neither"]
"""Which end of a row is the better one."""


def _numbers(value: Iterable[Number]) -> tuple[Number, ...]:
    return tuple(value)


def _of_one_dimension(criterion: "Criterion", attribute: Any, value: tuple[Number, ...]) -> None:
    for number in value:
        is_number()(criterion, attribute, number)
    known = [number for number in value if isinstance(number, Figure)]
    for figure in known[1:]:
        if figure.quantity.dimension != known[0].quantity.dimension:
            raise UnitError(
                f"the row {criterion.name!r} compares {known[0].quantity}, which measures "
                f"{known[0].quantity.dimension}, with {figure.quantity}, which measures "
                f"{figure.quantity.dimension}",
                allowed="figures of one dimension on a row",
                remedy="compare the same thing, or make two rows of it",
            )


def _texts(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _conditions(criterion: "Criterion", attribute: Any, value: tuple[str, ...]) -> None:
    for condition in value:
        is_text(120)(criterion, attribute, condition)
    if len(value) not in {1, len(criterion.values)}:
        raise ViewError(
            f"the row {criterion.name!r} states {len(value)} conditions for "
            f"{len(criterion.values)} figures",
            allowed="one text that holds for all of them, or one each",
            remedy="write one condition for each figure, in their order, or one text for all",
        )


@frozen(kw_only=True, eq=False)
class Criterion(metaclass=Draftable):
    """A row of figures, each cited from its technology's own documentation or a report.

    Args:
        name: What is compared.
        values: A figure or a gap for each technology, in their order, all of one dimension.
        conditions: Under which conditions they hold: one text for all, or one each where they
            differ; a row whose conditions differ has no winner.
        better: Which end is the better one.

    Raises:
        UnitError: Two figures measure different things.
        ViewError: The conditions fit neither all nor each of the figures.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    values: tuple[Number, ...] = field(converter=_numbers, validator=_of_one_dimension)
    conditions: tuple[str, ...] = field(converter=_texts, validator=_conditions)
    better: Better = field(
        validator=is_one_of(get_args(Better), '"neither" fits a limit that is only to be known')
    )
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def is_fair(self) -> bool:
        """Whether all its figures are known and hold under the same conditions."""
        known = all(isinstance(value, Figure) for value in self.values)
        return known and len(set(self.conditions)) == 1

    @property
    def winner(self) -> int | None:
        """Which technology is better, by its place; None where that cannot be said.

        It cannot be said if a figure is a gap, if the conditions differ, if neither end is the
        better one, or if the best figure's interval touches another's.
        """
        if self.better == "neither" or not self.is_fair or len(self.values) == 1:
            return None
        ends = [figure.quantity for figure in self.converted if isinstance(figure, Figure)]
        sign = 1 if self.better == "more" else -1
        worst = [min(sign * end.low, sign * end.high) for end in ends]
        best = [max(sign * end.low, sign * end.high) for end in ends]
        leader = max(range(len(ends)), key=worst.__getitem__)
        others = [value for index, value in enumerate(best) if index != leader]
        return leader if worst[leader] > max(others) else None

    @property
    def converted(self) -> tuple[Number, ...]:
        """Its figures in the unit of the first one that is known."""
        units = [value.quantity.unit for value in self.values if isinstance(value, Figure)]
        if not units or not units[0]:
            return self.values
        return tuple(
            value.to(units[0]) if isinstance(value, Figure) else value for value in self.values
        )


@frozen(kw_only=True, eq=False)
class Aspect(metaclass=Draftable):
    """A row of facts in words, one for each technology.

    Args:
        name: What is compared.
        values: A statement or a gap for each technology, in their order.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    values: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    declared: Location = field(factory=here, init=False, repr=False)
