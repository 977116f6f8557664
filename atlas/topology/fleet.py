"""The machines a component runs on."""

from attrs import Factory, field, frozen

from atlas.errors import BareNumberError, TopologyError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Statement, Words

_WHOLE = 100.0


def _reserved(fleet: "Fleet") -> Number:
    if isinstance(fleet.machine, Undisclosed):
        return fleet.machine
    if not isinstance(fleet.machine, Statement):  # defaults come before validators
        raise BareNumberError(fleet.machine, at="machine of Fleet")
    raise TopologyError(
        f"a fleet of {fleet.machine} does not say which share is reserved",
        allowed="a share, or undisclosed(where_looked)",
        remedy="give `reserved=`; unknown is never silent",
    )


@frozen
class Fleet:
    """A machine type times a count.

    Args:
        machine: Machine type, as a statement with its citation, or a gap; with its region in
            the words (`m5.xlarge in us-east-1`) its list price is derived, without it modelled.
        count: How many of them.
        reserved: Share bought as a commitment rather than on demand; it follows the gap of an
            undisclosed machine type unless given.

    Raises:
        BareNumberError: A value has no provenance.
        TopologyError: The machine type is known and the reserved share is not stated, or a
            number is out of its range.
    """

    machine: Words = field(validator=is_words())
    count: Number = field(kw_only=True, validator=is_number())
    reserved: Number = field(
        default=Factory(_reserved, takes_self=True), kw_only=True, validator=is_number("share")
    )

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than no machines, and a share that is none."""
        if isinstance(self.count, Figure) and self.count.quantity.magnitude < 0:
            raise TopologyError(
                f"a fleet counts {self.count.quantity}",
                allowed="no machine or more",
                remedy="correct the count",
            )
        if isinstance(self.reserved, Figure):
            share = self.reserved.to("percent").quantity
            if share.high < 0 or share.low > _WHOLE:
                raise TopologyError(
                    f"a fleet is reserved to {share}",
                    allowed="a share from 0 to 100 %",
                    remedy="correct the share",
                )
