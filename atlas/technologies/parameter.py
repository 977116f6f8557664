"""Limits and defaults of a technology, and assumptions from them."""

from typing import Any

from attrs import field, frozen

from atlas.errors import BareNumberError
from atlas.evidence.figure import Figure
from atlas.evidence.labels import require_drawable
from atlas.evidence.samples import require_default
from atlas.evidence.statement import assumed

_MOST_CHARACTERS = 32


def _label(_: object, __: object, value: Any) -> None:
    require_drawable(value, field="the name of a limit", most=_MOST_CHARACTERS)


def _figure(parameter: "Parameter", _: object, value: Any) -> None:
    if not isinstance(value, Figure):
        raise BareNumberError(value, field=f"the limit {parameter.name!r}", gap=False)
    require_default(value, field=f"the limit {parameter.name!r}")


@frozen(eq=False)
class Parameter:
    """A limit of a technology, or the default of a setting, from its documentation or source.

    Args:
        name: What it bounds, as a card shows it: `clients, default`.
        value: Its value by the code or the reference manual; a sample of a configuration is
            refused.
    """

    name: str = field(validator=_label)
    value: Figure = field(validator=_figure)
    of: str = field(default="", init=False)

    def __set_name__(self, owner: type, _: str) -> None:
        """Learn which technology it belongs to."""
        object.__setattr__(self, "of", getattr(owner, "name", owner.__name__))

    def assumed(self, because: str = "") -> Figure:
        """Use it for an unknown value in production, as an assumption that says so.

        Args:
            because: Why that is fair; that it is the project's default unless given.

        Returns:
            The modelled figure, which leans on the documented one.
        """
        whose = f"default of {self.of}" if self.of else "documented default"
        default = f"{whose}; the value in production is not published"
        return assumed(self.value, because=because or default)
