"""The list price of a machine type at a date, in one call, for facts and content."""

from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Figure
from atlas.machines.catalogue import catalogue
from atlas.machines.offers import ON_DEMAND
from atlas.machines.own_lists import PRICES


def list_price(
    machine: str, as_of: str | PartialDate, offer: str = ON_DEMAND, *, region: str | None = None
) -> Figure:
    """Return what a machine type cost at a date: `list_price("i3.4xlarge", "2024-06")`.

    A project's own lists count while its content is loaded.

    Args:
        machine: What its provider calls it.
        as_of: The date; of a month or a year, its last day counts.
        offer: The way it is paid for: `on_demand`, `reserved_1yr_no_upfront`, `mysql.on_demand`.
        region: Region; needed only where several are listed.

    Raises:
        DateError: The date does not exist.
        MachineError: No list knows the machine type.
        PriceError: No list of the date has the price.
    """
    return catalogue(PRICES.get()).machine(machine, region=region).price(to_date(as_of), offer)
