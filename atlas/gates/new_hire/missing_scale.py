"""NH205: no figure says how large the system is."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.answer import Substance, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingScale(Rule):
    """The scale of the system has no reported figure."""

    code = "NH205"
    name = "missing-scale"
    gate = Gate.NEW_HIRE
    question = "Scale metrics are included"
    answered_by = "one or more figures of the system's scale that its operator has published"
    why = "What is right for 72 nodes is wrong for three."
    remedy = "give `scale` of the system a figure that its operator has published"
    bad = "storage(system=system(scale={'orders': gap}))"
    good = "storage(system=system(scale={'orders': reported(messages(4e6).per('day'))}))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a reported figure."""
        system = subject.loaded.view.system
        if not any(_is_reported(value) for value in system.scale.values()):
            yield Fault(
                f"the scale of {system.name!r} has no reported figure; allowed: one or more",
                system.declared,
                "scale",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the cited figures of the scale."""
        return one_of(map(_is_reported, subject.loaded.view.system.scale.values()))


def _is_reported(value: object) -> bool:
    return isinstance(value, Figure) and value.grade.is_cited
