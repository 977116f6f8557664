"""What was looked for and not found."""

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from atlas.errors import CitationError
from atlas.evidence.grade import Grade
from atlas.evidence.labels import require_drawable
from atlas.location import Location, here

_MOST_CHARACTERS = 400


def _place(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise CitationError(
            f"undisclosed({value!r}) does not say where was looked",
            allowed="a text that names the places",
            remedy="write what is missing and where you looked for it",
        )
    require_drawable(value, at="a gap", most=_MOST_CHARACTERS)


@frozen(eq=False)
class Undisclosed:
    """A declared gap: `where` says what is missing and where was looked.

    Unknown is never zero: whatever is computed from a gap is a gap.
    """

    where: str = field(validator=_place)
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def grade(self) -> Grade:
        """Always undisclosed."""
        return Grade.UNDISCLOSED

    def explain(self) -> str:
        """Say where was looked."""
        return f"— undisclosed: {self.where}"

    def __str__(self) -> str:
        """Return the dash that stands for it on a picture."""
        return "—"

    def __add__(self, _: object) -> "Undisclosed":
        """Stay unknown."""
        return self

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __add__
    __truediv__ = __rtruediv__ = __add__


def undisclosed(where: str) -> Undisclosed:
    """Declare that a figure or a fact was looked for and not found.

    Args:
        where: What is missing and where was looked.

    Raises:
        CitationError: The text is empty.
    """
    return Undisclosed(where)


def gaps_in(where: str) -> Callable[[str], Undisclosed]:
    """Return what declares gaps that were all looked for in the same places.

    `gap = gaps_in("the posts of 2023")`, then `gap("machine types")` for each.

    Args:
        where: Where was looked.

    Raises:
        CitationError: The text is empty.
    """
    undisclosed(where)  # refused here, where it stands, not at the first use

    def gap(what: str) -> Undisclosed:
        return undisclosed(f"{what}: {where}")

    return gap
