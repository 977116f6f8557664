"""A machine type: what it is, and what it cost on each list."""

from datetime import date, timedelta

from attrs import field, frozen

from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Figure, Number
from atlas.evidence.statement import assumed
from atlas.machines.errors import PriceError
from atlas.machines.offers import ALL_MONTH, ON_DEMAND, engine_of, of_engine
from atlas.machines.price_list import PriceList

OLDEST = timedelta(days=366)
"""How much older than a view the list may be that prices it."""


@frozen
class Price:
    """A cell of a list: what a type cost by one offer on one day."""

    machine: str
    offer: str
    listed: PriceList = field(repr=False)

    @property
    def date(self) -> date:
        """The day of its list."""
        return self.listed.date

    @property
    def figure(self) -> Figure:
        """The price as a reported figure, in the unit of its list (USD an hour or a month)."""
        figure = self.listed.figure(self.machine, self.offer)
        if figure is None:  # Price is made of cells that are filled
            raise PriceError(
                f"{self.listed.source.title!r} has no {self.offer} price of {self.machine}",
                allowed="a cell that holds a price",
                remedy="look the price up by `MachineType.price`",
            )
        return figure


@frozen(eq=False)
class MachineType:
    """A machine type of one provider in one region.

    Args:
        provider: `aws`, `google` or `azure`.
        name: What the provider calls it: `m5.xlarge`, `n2-standard-8`, `Standard_D4s_v5`.
        region: Region the prices are of.
        vcpu: How many vCPU it has.
        memory: Its memory.
        disk: Its local disks together; a gap where no list gives them.
        network: Its baseline network bandwidth; a gap where no list gives it.
        prices: Every listed price, the newest first.
    """

    provider: str
    name: str
    region: str
    vcpu: Number
    memory: Number
    disk: Number
    network: Number
    prices: tuple[Price, ...] = field(repr=False)

    @property
    def offers(self) -> tuple[str, ...]:
        """The ways it was ever sold, each once."""
        return tuple(dict.fromkeys(price.offer for price in self.prices))

    def price(
        self, as_of: PartialDate, offer: str = ON_DEMAND, *, oldest: timedelta = OLDEST
    ) -> Figure:
        """Return the price that held at a date: the newest of the lists up to that date.

        A later list is never used instead. Between two lists further apart, the price holds
        where both print the same; that it did not move in between is then an assumption.

        Args:
            as_of: The date of the view; of a month or a year, its last day counts.
            offer: The way it is paid for; a column of the lists.
            oldest: How much older than the view the list may be.

        Raises:
            PriceError: No list up to that date has it, or the newest is too old.
        """
        fitting = [price for price in self.prices if price.offer == offer]
        valid = next((price for price in fitting if price.date <= as_of.latest), None)
        if valid is None:
            raise self._never(as_of, offer, fitting)
        if as_of.latest - valid.date <= oldest:
            return valid.figure
        later = [price for price in fitting if price.date > as_of.latest]
        if later and later[-1].figure.quantity == valid.figure.quantity:
            return assumed(
                valid.figure,
                because=f"the lists of {valid.date} and {later[-1].date} print the same price, "
                f"so it held on {as_of}",
            )
        raise PriceError(
            f"the view is of {as_of}, but the newest {offer} price of {self.name} before it "
            f"is of {valid.date}, {(as_of.latest - valid.date).days} days older",
            allowed=f"a list at most {oldest.days} days older than the view",
            remedy="add a newer list to `prices/` (`atlas prices refresh` fetches today's), or "
            "assume it: `assumed(usd_per_month(…), because=…)`",
        )

    def month(self, as_of: PartialDate, offer: str = ON_DEMAND) -> Figure:
        """Return what a machine that runs all month cost: never the hour × 730 of a Google N2.

        On demand, the month that the list prints holds where it prints one: Google lowers it for
        some series (https://docs.cloud.google.com/compute/docs/sustained-use-discounts: N1, N2,
        N2D, C2, M1, M2 and shared cores) and prints hour × 730 for the others. Other offers have
        no such discount.

        Args:
            as_of: The date of the view; of a month or a year, its last day counts.
            offer: The way it is paid for; a column of the lists.

        Raises:
            PriceError: No list up to that date has it, or the newest is too old.
        """
        runs_on = offer == ON_DEMAND and ALL_MONTH in self.offers
        return self.price(as_of, ALL_MONTH if runs_on else offer).to("USD / month")

    def by_last_ratio(self, as_of: PartialDate, *offers: str) -> Figure:
        """Return a commitment's price at the date by the ratio to on demand that was last listed.

        The newest list up to the date that prints both gives the ratio; that it still held is an
        assumption, so the price is modelled.

        Args:
            as_of: The date of the view; of a month or a year, its last day counts.
            offers: The commitments that serve, the preferred one of a list first.

        Raises:
            PriceError: No list up to that date has one of them, or the on-demand price of the
                date is not known.
        """
        for last in self.prices:
            if last.offer not in offers or last.date > as_of.latest:
                continue
            base = of_engine(ON_DEMAND, engine_of(last.offer))
            before = last.listed.figure(self.name, base)
            if before is None or float(before) == 0:
                continue
            today = self.price(as_of, base)
            same = today.quantity == before.quantity  # then the newer list is cited alone
            ratio = assumed(
                (last.figure / (today if same else before)).to("percent"),
                because=f"the newest list up to {as_of} with a commitment of {self.name} is of "
                f"{last.date}: the ratio of its {last.offer} to on demand is taken",
            )
            return (today * ratio).to(last.figure.quantity.unit)
        listed = [price for price in self.prices if price.offer in offers]
        raise self._never(as_of, " or ".join(offers), listed)

    def _never(self, as_of: PartialDate, offer: str, fitting: list[Price]) -> PriceError:
        if not fitting:
            return PriceError(
                f"no list has the offer {offer} of {self.name} in {self.region}",
                allowed=", ".join(self.offers) or "a machine type that a list prices",
                remedy="choose another offer, or add a dated list that has it to `prices/`",
            )
        return PriceError(
            f"the view is of {as_of}, but the first {offer} price of {self.name} is of "
            f"{fitting[-1].date}",
            allowed="a list of the view's date or before",
            remedy="add a list of that time to `prices/`, or assume it: "
            "`assumed(usd_per_month(…), because=…)`",
        )
