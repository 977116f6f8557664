"""What changed between two lists."""

from attrs import frozen

from atlas.evidence.figure import Figure
from atlas.machines.errors import PriceListError
from atlas.machines.offers import ON_DEMAND
from atlas.machines.price_list import PriceList


@frozen
class Change:
    """A price that one list has and the other has not, or has another.

    Args:
        machine: The machine type.
        before: Its price on the older list; None where it is new.
        after: Its price on the newer list; None where it is gone.
    """

    machine: str
    before: Figure | None
    after: Figure | None

    @property
    def moved(self) -> float | None:
        """By which share the price moved: −0.1 is ten percent down; None where one is missing."""
        if self.before is None or self.after is None or float(self.before) == 0:
            return None
        return float(self.after.to(self.before.quantity.unit)) / float(self.before) - 1


def changes(older: PriceList, newer: PriceList, offer: str = ON_DEMAND) -> list[Change]:
    """Return what changed between two lists of one provider, service and region.

    Args:
        older: The list of the earlier day.
        newer: The list of the later day.
        offer: The column that is compared.

    Raises:
        PriceListError: The lists are of different things.
    """
    subjects = [
        (price_list.provider, price_list.service, price_list.region)
        for price_list in (older, newer)
    ]
    if subjects[0] != subjects[1]:
        raise PriceListError(
            f"a list of {' '.join(subjects[0])} against one of {' '.join(subjects[1])}",
            allowed="two lists of one provider, service and region",
            remedy="choose two lists that are alike in all three",
        )
    names = [*older.lines, *(line for line in newer.lines if line not in older.lines)]
    all_changes = [
        Change(name, older.figure(name, offer), newer.figure(name, offer)) for name in names
    ]
    return [change for change in all_changes if _differs(change)]


def _differs(change: Change) -> bool:
    if change.before is None or change.after is None:
        return change.before is not change.after
    return change.before.quantity != change.after.quantity
