"""EV511: a fact that nothing uses."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class UnusedFact(Rule):
    """A name in capitals in a `facts.py` is used by no other fact and by no module.

    The first view of a system answers for it.
    """

    code = "EV511"
    name = "unused-fact"
    gate = Gate.EVIDENCE
    question = "Every stated fact is shown or computed with"
    why = "A fact that nobody sees is nobody's to correct, and grows old without a finding."
    remedy = "show it in a view, or remove it from facts.py"
    bad = "with_unused('DISK_SIZE', storage())"
    good = "with_unused('', storage())"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Name each unused fact once, at the place where it is stated."""
        if not subject.is_first:
            return
        for name, stated in subject.unused.items():
            yield Fault(
                f"nothing uses {name}; allowed: facts that a view shows or another is computed "
                "from",
                stated,
            )
