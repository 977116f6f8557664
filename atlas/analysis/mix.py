"""On-demand against reserved: the price of one machine under a purchase mix."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from attrs import field, frozen

from atlas.errors import UnitError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number
from atlas.evidence.statement import assumed
from atlas.machines.errors import PriceError
from atlas.machines.machine import MachineType
from atlas.machines.offers import ALL_MONTH, ON_DEMAND, Term, commitments


def _share(_: object, __: object, value: Number) -> None:
    if isinstance(value, Figure):
        share = value.quantity.to("")
        if not 0 <= share.low <= share.high <= 1:
            raise UnitError(
                f"a reserved share of {value.quantity}",
                allowed="from 0 to 100 %",
                remedy="give the share of the machines that are committed",
            )


@frozen
class Mix:
    """A purchase mix that replaces that of every fleet.

    Args:
        reserved: Reserved (committed) share; the rest is on demand.
        term: For how long: `1yr` or `3yr`.

    Raises:
        UnitError: The share is below 0 or above 100 %.
    """

    reserved: Number = field(validator=[is_number("share"), _share])
    term: Term = "1yr"


def _commitment(
    price: Callable[[str], Figure],
    by_last_ratio: Callable[[Iterable[str]], Figure],
    term: Term,
    machine: MachineType,
) -> Figure:
    """Return the price of a commitment as it is listed, else by its last ratio to on demand."""
    for offer in commitments(term):
        with suppress(PriceError):
            return price(offer)
    try:
        return by_last_ratio(commitments(term))
    except PriceError as error:
        raise PriceError(
            f"no commitment of {term} prices {machine.name}: {error.found}",
            allowed=error.allowed,
            remedy="state a reserved share of 0 %, or the cost of the component as "
            "`assumed(…, because=…)`",
        ) from error


def blended(
    price: Callable[[str], Figure],
    by_last_ratio: Callable[[Iterable[str]], Figure],
    reserved: Number,
    term: Term,
    machine: MachineType,
) -> Figure:
    """Return the price of one machine: on demand − (on demand − committed) × reserved share.

    A fleet runs all month, so a provider's lower price for that counts as on demand. Where the
    share is not published, the on-demand price is used for all of them, as an assumption:
    an upper bound by list prices.

    Args:
        price: Looks up the price of an offer.
        by_last_ratio: Prices a commitment by its last listed ratio to on demand.
        reserved: The reserved share.
        term: The term of the commitment.
        machine: The machine type, for messages.

    Raises:
        PriceError: A price that the mix needs is on no list of the date.
        UnitError: The share is below 0 or above 100 %.
    """
    offer = ALL_MONTH if ALL_MONTH in machine.offers else ON_DEMAND
    if isinstance(reserved, Undisclosed):
        return assumed(
            price(offer),
            because=f"on demand throughout; the reserved share is not published: {reserved.where}",
        )
    _share(None, None, reserved)
    share = reserved.quantity.to("")
    if share.high == 0:
        return price(offer)
    committed = _commitment(price, by_last_ratio, term, machine)
    if share.low == 1:
        return committed
    on_demand = price(offer)
    return on_demand - (on_demand - committed) * reserved
