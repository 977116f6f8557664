"""NH206: a term that the shared glossary explains already."""

from collections.abc import Iterator, Mapping

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.glossary import GLOSSARY
from atlas.location import Location


class CopiedTerm(Rule):
    """The glossary of a system or of a view holds a term of the shared glossary.

    Pictures and pages print terms of the shared glossary by themselves. Of a system's glossary its
    first view answers.
    """

    code = "NH206"
    name = "copied-term"
    gate = Gate.NEW_HIRE
    question = "A term of the field is explained once for all"
    why = "Two sentences for one term drift apart, and each system pays for its own."
    remedy = "remove it from the glossary; waive this where the term means something else here"
    bad = "storage(glossary={'TTL': 'Time to live.'})"
    good = "storage(glossary={'ZQX': 'A till.'})"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look every term of the view, and of its system, up in the shared glossary."""
        view = subject.loaded.view
        yield from _copied(view.glossary, view.declared)
        if subject.is_first:
            yield from _copied(view.system.glossary, view.system.declared)


def _copied(glossary: Mapping[str, str], declared: Location) -> Iterator[Fault]:
    for term in glossary:
        if term in GLOSSARY:
            yield Fault(
                f"the glossary explains {term!r}, as the shared glossary does: {GLOSSARY[term]!r}; "
                "allowed: terms of the system's own",
                declared,
                "glossary",
            )
