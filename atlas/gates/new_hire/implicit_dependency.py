"""NH204: components that belong together, with no call that says how."""

from collections.abc import Iterator

from atlas.gates.flow import neighbours
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Component
from atlas.views.topics import RequiredCall

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
        neighbours_of = neighbours(view)
        for required in view.topics.required_calls:
            if not _exists(required, neighbours_of):
                yield Fault(required.message, required.declared, required.argument)


def _exists(required: RequiredCall, neighbours_of: _Neighbours) -> bool:
    linked = neighbours_of[required.component]
    if required.common_caller:
        return any(linked & neighbours_of[peer] for peer in required.peers)
    return any(peer in linked for peer in required.peers)
