"""The monthly cost of a component, from its known machine, a dated list price and a purchase mix.

A figure the author states comes first; list prices are used only where none is stated. A list
price is of Linux in the list's region. Where the words about the machine do not name a region, or
the reserved share is not published, the assumption shows in the grade and in the explanation.
"""

from collections.abc import Iterable

from attrs import frozen

from atlas.analysis.mix import Mix, blended
from atlas.errors import AtlasError
from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement, assumed
from atlas.machines.catalogue import Catalogue, catalogue
from atlas.machines.list_cost import at_list_price
from atlas.machines.mentions import mention
from atlas.machines.offers import of_engine
from atlas.topology.component import Component, Provisioned
from atlas.topology.fleet import Fleet

MONTHLY = "USD / month"


class CostError(AtlasError, ValueError):
    """The cost of a fleet cannot be computed."""


@frozen
class Pricing:
    """How components are priced.

    Args:
        as_of: The date whose list prices hold.
        catalogue: The lists; the bundled ones unless given, in a bill with the project's own.
        mix: The purchase mix that replaces that of every fleet, if any.
        region: Region the fleets run in, where their words do not say.
    """

    as_of: PartialDate
    catalogue: Catalogue | None = None
    mix: Mix | None = None
    region: str | None = None


def _engine(component: Component, offers: tuple[str, ...]) -> str:
    """Return the engine whose price holds, for machine types that are priced by engine."""
    engines = list(dict.fromkeys(offer.partition(".")[0] for offer in offers if "." in offer))
    if not engines:
        return ""
    name = component.technology.technology.name.lower().replace(" ", "_")
    if name in engines:
        return name
    raise CostError(
        f"{component.name!r} runs {component.technology.technology.name} on a machine type that "
        "is priced by engine",
        allowed=", ".join(engines),
        remedy="declare the engine as its technology, or state its cost",
    )


def fleet_cost(
    component: Provisioned, fleet: Fleet, machine: Statement, pricing: Pricing
) -> Number:
    """Return the monthly cost of a fleet by list prices: count × price of its purchase mix.

    Args:
        component: Whose fleet it is.
        fleet: The fleet.
        machine: Its machine type, known.
        pricing: Date, lists, mix and region.

    Raises:
        CostError: The engine is not priced.
        MachineError: No list knows the machine type.
        PriceError: No list of the date has the price.
        UnitError: The fleet is data, not machines.
    """
    count = fleet.count
    if isinstance(count, Undisclosed):
        return count
    places = [zone.text for zone in component.zones if isinstance(zone, Statement)]
    lists = pricing.catalogue or catalogue()
    mentioned = mention(machine, lists, places=places, region=pricing.region)
    engine = _engine(component, mentioned.machine.offers)

    def price(offer: str) -> Figure:
        return mentioned.machine.price(pricing.as_of, of_engine(offer, engine)).to(MONTHLY)

    def by_last_ratio(offers: Iterable[str]) -> Figure:
        wanted = [of_engine(offer, engine) for offer in offers]
        return mentioned.machine.by_last_ratio(pricing.as_of, *wanted).to(MONTHLY)

    unit_price = blended(
        price,
        by_last_ratio,
        pricing.mix.reserved if pricing.mix else fleet.reserved,
        pricing.mix.term if pricing.mix else "1yr",
        mentioned.machine,
    )
    reasons: list[str] = []
    if machine.grade.value == "modelled":
        reasons.append(f"the machine type is itself assumed: {machine.text}")
    if not mentioned.region_stated:
        reasons.append(f"the region is not stated; list price of {mentioned.machine.region}")
    if reasons:
        unit_price = assumed(unit_price, because="; ".join(reasons))
    return at_list_price(count, unit_price)


def component_cost(component: Component, pricing: Pricing) -> Number:
    """Return the monthly cost of a component: as stated, else by list prices, else a gap.

    Args:
        component: The component; a gap if its operator does not pay for it.
        pricing: Date, lists, mix and region.

    Raises:
        CostError: The engine is not priced.
        MachineError: No list knows the machine type.
        PriceError: No list of the date has the price.
        UnitError: The fleet is data, not machines.
    """
    if not isinstance(component, Provisioned):
        return Undisclosed(f"cost of {component.name}: its operator does not pay for it")
    if isinstance(component.cost, Figure):
        return component.cost.to(MONTHLY)
    fleet = component.fleet
    if isinstance(fleet, Undisclosed):
        return component.cost
    if isinstance(fleet.machine, Undisclosed):
        return component.cost
    return fleet_cost(component, fleet, fleet.machine, pricing)
