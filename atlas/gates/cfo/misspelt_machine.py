"""CFO309: a machine type or region is written nearly like a listed one, and has not its price."""

from collections.abc import Iterator

from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.machines.catalogue import catalogue
from atlas.machines.mentions import misspelt, misspelt_place
from atlas.topology.component import Provisioned
from atlas.topology.fleet import Fleet


class MisspeltMachine(Rule):
    """The machine type of a fleet, or its region, is no listed one, but written nearly like one.

    A type that no list knows, and none is near, may be a machine of one's own.
    """

    code = "CFO309"
    name = "misspelt-machine"
    gate = Gate.CFO
    level = "draft"
    question = "Machine types and regions are written as their provider writes them"
    why = "A misspelt type has no list price, and a misspelt region the price of another region."
    remedy = "correct the spelling, or add a dated list that has the type and the region"
    bad = "storage(component(fleet=fleet('m5.xlrge')))"
    good = "storage(component(fleet=fleet('m5.xlarge')))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look the words of each fleet up."""
        view = subject.loaded.view
        lists = catalogue(view.prices)
        for component in view.components:
            fleet = component.fleet if isinstance(component, Provisioned) else None
            if not isinstance(fleet, Fleet) or not isinstance(fleet.machine, Statement):
                continue
            for kind, found in (
                ("machine type", misspelt(fleet.machine, lists)),
                ("region", misspelt_place(fleet.machine, lists)),
            ):
                if found:
                    name, meant = found
                    yield Fault(
                        f"no list knows the {kind} {name!r} of {component.name!r}; "
                        f"did you mean {meant!r}?",
                        component.declared,
                        component.name,
                    )
