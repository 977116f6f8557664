"""AM122: the healthy and the unhealthy output of a step are the same."""

import re
from collections.abc import Iterator

from atlas.analysis.steps import every_step
from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_NOISE = re.compile(r"[\W_]+")


class IndistinctOutputs(Rule):
    """The healthy and the unhealthy output of a step read the same.

    Capitals, blanks and punctuation make no difference. No words say which of the two a manual's
    single example is: cite it as the healthy one unless the manual says that it shows a fault, and
    declare a gap for the other.
    """

    code = "AM122"
    name = "indistinct-outputs"
    gate = Gate.THREE_AM
    question = "The two outputs of a step differ"
    why = "A check whose two outcomes look the same decides nothing."
    remedy = "declare a gap for the output that no source shows"
    bad = (
        "storage(component(fails=[failure(recovery=[check(healthy=statement('Stable, 4') "
        "@ post.at('Stable 4'), unhealthy=statement('stable 4') @ post.at('Stable 4')), "
        "step(risk='low')])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[check(healthy=statement('Stable, 4') "
        "@ post.at('Stable 4'), unhealthy=gap), step(risk='low')])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the two outputs of each step, each step once."""
        view = subject.loaded.view
        for step in {id(step): step for _, step in every_step(view)}.values():
            outputs = [
                output.text
                for output in (step.healthy, step.unhealthy)
                if isinstance(output, Statement)
            ]
            if len(outputs) > len({_plain(text) for text in outputs}):
                yield Fault(
                    f"both outputs of {step.action!r} are {outputs[0]!r}; allowed: two that differ",
                    step.declared,
                    "unhealthy",
                )


def _plain(text: str) -> str:
    return _NOISE.sub(" ", text.casefold()).strip()
