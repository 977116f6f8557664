"""Sums that say how much is not in them."""

from collections.abc import Iterable

from attrs import frozen

from atlas.errors import BareNumberError
from atlas.evidence.figure import Figure, Number, sum_of
from atlas.evidence.gap import Undisclosed


@frozen
class Total:
    """A sum of figures, with the gaps that it leaves out.

    Args:
        known: The sum of the known figures; None without any.
        missing: The gaps, which the sum leaves out.
        count: The number of figures in the sum.
    """

    known: Figure | None
    missing: tuple[Undisclosed, ...]
    count: int = 1

    @property
    def figure(self) -> Number:
        """The sum of the known figures, or a gap without any."""
        if self.known is not None:
            return self.known
        return self.missing[0] if self.missing else Undisclosed("nothing was given to add up")


def total(numbers: Iterable[Number]) -> Total:
    """Add up figures of one dimension; gaps are listed separately, never counted as zero.

    Args:
        numbers: The figures and gaps.

    Raises:
        BareNumberError: One of them is neither a figure nor a gap.
        UnitError: Two figures measure different things.
    """
    figures: list[Figure] = []
    missing: list[Undisclosed] = []
    for number in numbers:
        if isinstance(number, Undisclosed):
            missing.append(number)
        elif isinstance(number, Figure):
            figures.append(number)
        else:
            raise BareNumberError(number, field="a sum")
    if not figures:
        return Total(None, tuple(missing), 0)
    if len(figures) == 1:
        return Total(figures[0], tuple(missing))
    return Total(sum_of(figures), tuple(missing), len(figures))
