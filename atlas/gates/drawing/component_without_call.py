"""DG603: a component that stands by itself."""

from collections.abc import Iterator

from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.kinds.novel_solutions import NovelSolutions
from atlas.kinds.scale_evolution import ScaleEvolution
from atlas.kinds.scale_journey import ScaleJourney
from atlas.kinds.view import View
from atlas.topology.component import Component


class ComponentWithoutCall(Rule):
    """A component is in no call.

    Four kinds include components for another reason, and those may have no call: what a
    CostBreakdown spends on, what a solution of NovelSolutions runs in, and what a stage of a
    ScaleEvolution or a ScaleJourney was built of.
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
        joined = set(_brought_in(view))
        for edge in edges(view):
            joined |= {edge.tail, edge.head}
        for component in view.components:
            if component not in joined:
                yield Fault(
                    f"{component.name!r} is in no call of {view.title!r}; allowed: one or more",
                    component.declared,
                )


def _brought_in(view: View) -> Iterator[Component]:
    if isinstance(view, CostBreakdown):
        yield from (each.component for each in view.spend)
    if isinstance(view, NovelSolutions):
        yield from (each for solution in view.solutions for each in solution.components)
    if isinstance(view, ScaleEvolution):
        yield from (each for _, stage in view.known for each in stage.components)
    if isinstance(view, ScaleJourney):
        yield from (each for stage in view.stages for each in stage.components)
