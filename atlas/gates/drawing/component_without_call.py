"""DG603: a component that stands by itself."""

from collections.abc import Iterator

from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class ComponentWithoutCall(Rule):
    """A component is in no call.

    Some kinds include components for another reason, and those may have no call: what a bill is
    spent on, what a solution runs in, and what a stage of a system's growth was built of.
    """

    code = "DG603"
    name = "component-without-call"
    gate = Gate.DRAWING
    question = "Every component is connected to the others"
    why = "A reader of a box without a line searches for the missing dependency."
    remedy = "declare its call, or remove the component"
    bad = "storage(component(), component('carts'), calls=[('checkout', call(), 'orders')])"
    good = "storage(component(), component('carts'))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for each component among the ends of calls."""
        view = subject.loaded.view
        joined = set(view.finished_topics.alone)
        for edge in edges(view):
            joined |= {edge.tail, edge.head}
        for component in view.components:
            if component not in joined:
                yield Fault(
                    f"{component.name!r} is in no call of {view.title!r}; allowed: one or more",
                    component.declared,
                )
