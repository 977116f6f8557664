"""AM121: a failing output is given as the healthy one."""

from collections.abc import Iterator

from atlas.analysis.steps import every_step
from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.outputs import failing_words
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class FailingOutputAsHealthy(Rule):
    """The healthy output of a step holds words that only a failing one has.

    Such words are errors, refusals, timeouts, exit codes and counts such as `0/1`; the list is in
    `atlas/gates/outputs.py`. What is said to be absent is healthy: `no errors`, `0 failed`,
    `timeouts do not grow`. Where a check distinguishes two faults, the healthy output is
    the absence of the one that it looks for.
    """

    code = "AM121"
    name = "failing-output-as-healthy"
    gate = Gate.THREE_AM
    level = "draft"
    question = "The healthy output is what a healthy system prints"
    why = "An engineer who compares with a failing output at 3 AM takes the failure for healthy."
    remedy = (
        "read what a healthy system prints and cite that, or name what is absent: `no timeouts`"
    )
    bad = (
        "storage(component(fails=[failure(recovery=[check(healthy=statement('L7STS: responds with "
        "an error') @ post.at('L7STS')), step(risk='low')])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[check(healthy=statement('no L4CON and no "
        "L7STS') @ post.at('L7STS')), step(risk='low')])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for failing words in each healthy output, each step once."""
        view = subject.loaded.view
        for step in {id(step): step for _, step in every_step(view)}.values():
            if not isinstance(step.healthy, Statement):
                continue
            text = step.healthy.text
            if words := failing_words(text):
                yield Fault(
                    f"the healthy output of {step.action!r} is {text!r}, with {words!r}; allowed: "
                    "what a healthy system prints",
                    step.declared,
                    "healthy",
                )
