"""NH204: components that belong together, with no call that says how."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.evidence.gap import Undisclosed
from atlas.gates.flow import neighbours
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.kinds.storage_architecture import StorageArchitecture
from atlas.topology.component import Component

_Neighbours = dict[Component, set[Component]]


class ImplicitDependency(Rule):
    """An incident spread, or a guarantee spans, from one component to another without a call.

    Two components that follow each other in a cascade, or of which one took down the other, need
    a call between them, in either direction. A store needs one to another store of its consistency
    boundary, or a caller that both share.
    """

    code = "NH204"
    name = "implicit-dependency"
    gate = Gate.NEW_HIRE
    question = "Dependencies are explicit"
    why = "A dependency that only an incident report mentions surprises the next shift again."
    remedy = "declare the call between them, or name the component between them"
    bad = "domains(incidents=[incident('client', 'orders')])"
    good = "domains(incidents=[incident('orders', 'checkout', 'client')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for the calls behind cascades and boundaries."""
        view = subject.loaded.view
        if isinstance(view, FailureDomains):
            yield from _cascades(view, neighbours(view))
        if isinstance(view, IncidentAnatomy):
            yield from _chain(view, neighbours(view))
        if isinstance(view, StorageArchitecture):
            yield from _boundaries(view, neighbours(view))


def _cascades(view: FailureDomains, near: _Neighbours) -> Iterator[Fault]:
    for incident in () if isinstance(view.incidents, Undisclosed) else view.incidents:
        for one, other in pairwise(incident.cascade):
            if other not in near[one]:
                yield Fault(
                    f"{incident.name!r} spread from {one.name!r} to {other.name!r}, between which "
                    "there is no call; allowed: components that call each other",
                    incident.declared,
                    "cascade",
                )


def _chain(view: IncidentAnatomy, near: _Neighbours) -> Iterator[Fault]:
    for event, effect in view.harm:
        if effect.because is not None and effect.because not in near[effect.component]:
            yield Fault(
                f"{effect.because.name!r} took down {effect.component.name!r}, between which "
                "there is no call; allowed: components that call each other",
                event.declared,
                "effects",
            )


def _boundaries(view: StorageArchitecture, near: _Neighbours) -> Iterator[Fault]:
    for boundary in view.boundaries:
        for store in boundary.stores:
            others = [each for each in boundary.stores if each is not store]
            if others and not any(near[store] & near[each] for each in others):
                yield Fault(
                    f"{store.name!r} is inside the consistency boundary {boundary.name!r}, but no "
                    "call connects it to another store there; allowed: a call, or a common caller",
                    view.declared,
                    "boundaries",
                )
