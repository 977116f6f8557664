"""Parts of an infrastructure whose cost is known or bounded, where the whole is not published."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Attribute, field, frozen

from atlas.errors import BareNumberError, ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text
from atlas.location import Location, here


def _committed(
    instance: "PricedPart", attribute: "Attribute[Any]", value: Mapping[str, Number]
) -> None:
    is_figures(instance, attribute, value)
    for term, cost in value.items():
        is_number("money / time", use="cost")(instance, attribute, cost)
        if isinstance(cost, Undisclosed) or isinstance(instance.monthly, Undisclosed):
            raise ViewError(
                f"{instance.name!r} has a price for {term} next to a gap",
                allowed="two known prices: on demand, and with a commitment",
                remedy="remove the commitment, or price the part both ways",
            )


@frozen(kw_only=True, eq=False)
class PricedPart:
    """A part of an infrastructure with what it costs a month; never the whole.

    Args:
        name: What it is, with the year of its size where that is old: `EVCache, 14.3 PB (2024)`.
        monthly: Its monthly cost, on demand where it is priced by a list; a gap where nothing
            bounds it, so that a reader sees what is missing.
        covers: What is in it and what is not, and whether it is rented.
        committed: What the same part costs a month with a commitment, by its term (`1 year`);
            empty where no list prices one.

    Raises:
        ViewError: A commitment stands next to a gap.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    monthly: Number = field(validator=is_number("money / time", use="cost"))
    covers: str = field(validator=is_text(160))
    committed: Mapping[str, Number] = field(factory=dict[str, Number], validator=_committed)
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def is_known(self) -> bool:
        """Whether its cost is known or bounded."""
        return not isinstance(self.monthly, Undisclosed)


def priced_parts(value: Iterable[PricedPart]) -> tuple[PricedPart, ...]:
    """Keep parts as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def are_parts(_: object, __: object, value: tuple[object, ...]) -> None:
    """Refuse what is no part, and two parts of one name."""
    names: set[str] = set()
    for part in value:
        if not isinstance(part, PricedPart):
            form = "PricedPart(name, monthly=…, covers=…)"
            raise BareNumberError(part, field="a priced part", form=form, gap=False)
        if part.name in names:
            raise ViewError(
                f"two parts are called {part.name!r}",
                allowed="each part once",
                remedy="give each a name of its own, or add them up to one part",
            )
        names.add(part.name)
