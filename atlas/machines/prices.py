"""The list price of a machine type at a date, in one call, for facts and content."""

from contextlib import suppress

from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Figure
from atlas.machines.catalogue import catalogue
from atlas.machines.errors import PriceError
from atlas.machines.machine import MachineType
from atlas.machines.offers import ON_DEMAND, is_commitment
from atlas.machines.own_lists import PRICES


def list_price(
    machine: str, as_of: str | PartialDate, offer: str = ON_DEMAND, *, region: str | None = None
) -> Figure:
    """Return what a machine type cost at a date: `list_price("i3.4xlarge", "2024-06")`.

    A project's own lists count while its content is loaded. On demand it is the price of an hour;
    of a machine that runs all month, use `monthly_list_price`. A commitment whose newest list is
    too old is priced by its last ratio to on demand, and is then modelled.

    Args:
        machine: What its provider calls it.
        as_of: The date; of a month or a year, its last day counts.
        offer: The way it is paid for: `on_demand`, `reserved_1yr_no_upfront`, `mysql.on_demand`.
        region: Region; needed only where several are listed.

    Raises:
        DateError: The date does not exist.
        MachineError: No list knows the machine type, or none is of the region.
        PriceError: No list of the date has the price.
    """
    known, day = _machine(machine, region), to_date(as_of)
    if is_commitment(offer):
        with suppress(PriceError):
            return known.price(day, offer)
        return known.by_last_ratio(day, offer)
    return known.price(day, offer)


def monthly_list_price(
    machine: str, as_of: str | PartialDate, *, region: str | None = None
) -> Figure:
    """Return what a machine that runs all month cost on demand at a date.

    Google's sustained use discount is in it where it applies; elsewhere it is hour × 730.

    Args:
        machine: What its provider calls it.
        as_of: The date; of a month or a year, its last day counts.
        region: Region; needed only where several are listed.

    Raises:
        DateError: The date does not exist.
        MachineError: No list knows the machine type, or none is of the region.
        PriceError: No list of the date has the price.
    """
    return _machine(machine, region).month(to_date(as_of))


def _machine(name: str, region: str | None) -> MachineType:
    return catalogue(PRICES.get()).machine(name, region=region)
