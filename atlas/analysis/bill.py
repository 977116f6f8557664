"""The bill of materials of a view: by component, by plane, in total, and per unit of its scale."""

from collections.abc import Iterable

from attrs import evolve, frozen

from atlas.analysis.costs import MONTHLY, CostError, Pricing, component_cost
from atlas.errors import AtlasError, UnitError
from atlas.evidence.counting import counts
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.plurals import numbered
from atlas.evidence.totals import Total, total
from atlas.machines.catalogue import catalogue
from atlas.topology.component import Component, Provisioned
from atlas.topology.plane import Plane
from atlas.views.topics import Spending
from atlas.views.view import View

REST = "unallocated"
"""The name of the line that no component explains."""


@frozen
class Line:
    """A component with its monthly cost, or why that is not known.

    Args:
        component: The component; None for the rest of a public total, which no component explains.
        monthly: What it costs, or the gap.
        refused: Why no list price could be applied, where one was looked up.
    """

    component: Component | None
    monthly: Number
    refused: AtlasError | None = None

    @property
    def name(self) -> str:
        """Its name: its component, or the rest."""
        return self.component.name if self.component else REST

    @property
    def plane(self) -> Plane | None:
        """The plane of its component; None for the rest."""
        return self.component.plane if self.component else None


@frozen
class Bill:
    """The monthly cost of a view.

    Args:
        lines: One for each component that its operator pays for.
        title: The view's title, for messages.
    """

    lines: tuple[Line, ...]
    title: str = ""

    @property
    def total(self) -> Total:
        """The sum of what is known, and what is missing from it."""
        return total(line.monthly for line in self.lines)

    def of_plane(self, plane: Plane) -> Total:
        """Return the sum of one plane."""
        return total(line.monthly for line in self.lines if line.plane is plane)

    @property
    def unknown(self) -> tuple[Line, ...]:
        """The lines that are not in the total."""
        return tuple(line for line in self.lines if isinstance(line.monthly, Undisclosed))

    @property
    def is_complete(self) -> bool:
        """Whether every line is in the total."""
        return not self.unknown

    @property
    def share(self) -> str:
        """How many of the components are in the total: `4 of 8 components priced`."""
        known = len(self.lines) - len(self.unknown)
        return f"{known} of {numbered(len(self.lines), 'component')} priced"

    @property
    def coverage(self) -> str:
        """How much is in the total, in words; empty where everything is."""
        if self.is_complete:
            return ""
        names = ", ".join(line.name for line in self.unknown)
        return f"{self.share}; not in it: {names}"

    def per(self, scale: Number) -> Number:
        """Return the cost of one unit of the scale: a user a month, a message, a request.

        A total that lacks components gives no unit cost: what a unit needs may be among them.

        Args:
            scale: How many there are, or how many there are in a time.

        Raises:
            CostError: The scale is not above zero.
            UnitError: The scale counts nothing.
        """
        known = self.total.figure
        if isinstance(known, Undisclosed) or isinstance(scale, Undisclosed):
            return known if isinstance(known, Undisclosed) else scale
        if not self.is_complete:
            return Undisclosed(f"cost of one: the total has only {self.share}")
        if not counts(scale):
            raise UnitError(
                f"{known.quantity} divided by {scale.quantity}",
                allowed="a count such as users, or a count in a time such as messages a day",
                remedy="pass a count of what the cost is for, such as `users(2e6) @ source.at(…)`",
            )
        if scale.quantity.low <= 0:
            raise CostError(
                f"a cost of {known.quantity} for {scale.quantity}",
                allowed="a scale above zero",
                remedy="pass a count whose lower end is above zero",
            )
        return known / scale


def _stated(spending: Spending | None) -> dict[Component, Total]:
    costs: dict[Component, list[Number]] = {}
    for component, monthly in spending.by_component if spending else ():
        costs.setdefault(component, []).append(monthly)
    return {component: total(parts) for component, parts in costs.items()}


def _line(component: Component, stated: Total | None, pricing: Pricing) -> Line:
    if stated is not None and stated.known is not None:
        return Line(component, stated.known.to(MONTHLY))
    try:
        return Line(component, component_cost(component, pricing))
    except AtlasError as error:
        return Line(component, Undisclosed(f"cost: {error.found}"), error)


def bill(view: View, pricing: Pricing | None = None) -> Bill:
    """Return the bill of a view; what cannot be priced is a gap in it, with the reason.

    Args:
        view: The view; costs that it states have precedence over list prices, and a published
            total is split by its drivers.
        pricing: Date, lists, mix and region; the view's date, and the bundled lists with those of
            the project that the view was loaded in, unless given.

    Raises:
        PriceListError: A list of the project's own has another form.
    """
    spending = view.finished_topics.spending
    if spending is not None and spending.whole is not None:
        return Bill(_split(spending.whole, spending), view.title)
    pricing = pricing or Pricing(view.as_of)
    if pricing.catalogue is None:
        pricing = evolve(pricing, catalogue=catalogue(view.prices))
    stated = _stated(spending)
    lines = (
        _line(component, stated.get(component), pricing) for component in paid_for(view.components)
    )
    return Bill(tuple(lines), view.title)


def _split(whole: Number, spending: Spending) -> tuple[Line, ...]:
    """Return the drivers of known cost, and the rest; all drivers where the total is a gap."""
    lines = [Line(component, _monthly(cost)) for component, cost in spending.by_component]
    if isinstance(whole, Undisclosed):
        return tuple(lines)
    known = [line for line in lines if isinstance(line.monthly, Figure)]
    parts = total(line.monthly for line in known).known
    if parts is None:
        return (Line(None, whole),)
    left = (whole - parts).quantity
    if left.high <= 0:
        return tuple(known)
    above = Quantity(max(0.0, left.low), left.high, left.unit, left.about)
    return (*known, Line(None, derived(above, "less", [whole, parts])))


def _monthly(number: Number) -> Number:
    return number if isinstance(number, Undisclosed) else number.to(MONTHLY)


def paid_for(components: Iterable[Component]) -> list[Component]:
    """Return the components that their operator pays for."""
    return [component for component in components if isinstance(component, Provisioned)]
