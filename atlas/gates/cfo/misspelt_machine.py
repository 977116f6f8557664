"""CFO309: a machine type is written nearly like a listed one, and so has no price."""

from collections.abc import Iterator

from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.machines.catalogue import catalogue
from atlas.machines.mentions import misspelt
from atlas.topology.component import Provisioned
from atlas.topology.fleet import Fleet


class MisspeltMachine(Rule):
    """The machine type of a fleet is no listed one, but written nearly like one.

    A type that no list knows, and none is near, may be a machine of one's own.
    """

    code = "CFO309"
    name = "misspelt-machine"
    gate = Gate.CFO
    level = "draft"
    question = "Machine types are written as their provider writes them"
    why = "A misspelt type has no list price, so that the cost of its fleet is missing."
    remedy = "correct the spelling, or add a dated list that has the type"
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
            found = misspelt(fleet.machine, lists)
            if found:
                name, meant = found
                yield Fault(
                    f"no list knows the machine type {name!r} of {component.name!r}; "
                    f"did you mean {meant!r}?",
                    component.declared,
                    component.name,
                )
