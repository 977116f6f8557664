"""The machines a component runs on."""

from attrs import Factory, field, frozen

from atlas.errors import BareNumberError, TopologyError
from atlas.evidence.drafting import Draftable, drafting
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Statement, Words
from atlas.evidence.todo import todo


def _reserved(fleet: "Fleet") -> Number:
    if isinstance(fleet.machine, Undisclosed):
        return fleet.machine
    if not isinstance(fleet.machine, Statement):  # defaults come before validators
        raise BareNumberError(fleet.machine, field="machine of Fleet", words=True)
    if drafting():
        hole: Number = todo(f"reserved share of {fleet.machine.text}")
        return hole
    raise TopologyError(
        f"a fleet of {fleet.machine} does not say which share is reserved",
        allowed="a share, or undisclosed(where_looked)",
        remedy="give `reserved=`, the share or the gap",
    )


@frozen
class Fleet(metaclass=Draftable):
    """A machine type times a count.

    Args:
        machine: Machine type, as a statement with its citation, or a gap; with its region in
            the words (`m5.xlarge in us-east-1`) its list price is derived, without it modelled.
        count: How many of them.
        reserved: Reserved (committed) share, the rest on demand; it follows the gap of an
            undisclosed machine type unless given.

    Raises:
        BareNumberError: A value has no provenance.
        TopologyError: The machine type is known and the reserved share is not stated.
        UnitError: There are fewer than no machines, or the share is none.
    """

    machine: Words = field(validator=is_words())
    count: Number = field(kw_only=True, validator=is_number("amount", use="fleet"))
    reserved: Number = field(
        default=Factory(_reserved, takes_self=True), kw_only=True, validator=is_number("share")
    )
