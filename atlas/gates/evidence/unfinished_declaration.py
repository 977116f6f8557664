"""EV512: a hole that the author has still to fill."""

from collections.abc import Iterator

from atlas.evidence.todo import REMEDY, Unfinished
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts


class UnfinishedDeclaration(Rule):
    """A module still holds `todo(...)`, as a frame of `atlas new` or a block of `atlas cite` does.

    A hole stands where a gap may stand, and the view is drawn with a dash there. Where something
    else is due, such as a title, a date or a component, the view is a draft: its holes are
    findings, and nothing is drawn yet.
    """

    code = "EV512"
    name = "unfinished-declaration"
    gate = Gate.EVIDENCE
    question = "Everything that the view declares is declared"
    why = "A hole that is taken for a gap says that somebody looked, and nobody has."
    remedy = REMEDY
    bad = "storage(component(size=todo('size of the store')))"
    good = "storage(component(size=gap))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """List the holes of the module, of what it imports, and of the facts of the view."""
        of_facts = [fact.value for fact in facts(subject.loaded.view)]
        every = [*subject.loaded.holes, *(e for e in of_facts if isinstance(e, Unfinished))]
        for hole in {id(declared): declared for declared in every}.values():
            yield Fault(hole.where, hole.declared)
