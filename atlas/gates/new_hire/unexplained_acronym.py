"""NH201: a capitalised abbreviation that no glossary explains."""

import re
from collections.abc import Iterator

from atlas.gates.answer import Substance, all_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.glossary import GLOSSARY
from atlas.model.shown import matches
from atlas.views.view import View

_ACRONYM = re.compile(r"(?<![\w.])([a-z]?[0-9]*+[A-Z][0-9]*+[A-Z][A-Z0-9]*+)s?(?!\w)")
"""Two capitals or more, as in `TLS`, `gRPC`, `EC2s`, `10GB`; identifiers are left alone.

Each run of characters is taken whole (`*+`), so that a long one is read once.
"""


class UnexplainedAcronym(Rule):
    """No glossary explains an abbreviation on the picture."""

    code = "NH201"
    name = "unexplained-acronym"
    gate = Gate.NEW_HIRE
    question = "No unexplained acronyms"
    answered_by = "an entry of a glossary for every abbreviation on the picture"
    why = "A new hire cannot look up what SFU means, and guesses."
    remedy = "explain it in the `glossary` of the system or of the view, or spell it out"
    bad = "storage(component(role='Keeps orders for the ZQX'))"
    good = "storage(component(role='Keeps orders for the ZQX'), glossary={'ZQX': 'A till.'})"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look up every abbreviation of the picture, each once."""
        view = subject.loaded.view
        for acronym, shown in matches(view, _ACRONYM).items():
            if not _is_explained(acronym, view):
                yield Fault(
                    f"the picture shows {acronym!r} in {shown.text!r}, which no glossary explains; "
                    "allowed: abbreviations of the shared, the system's and the view's glossary",
                    shown.declared,
                    shown.argument,
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the abbreviations that are explained."""
        view = subject.loaded.view
        return all_of(_is_explained(acronym, view) for acronym in matches(view, _ACRONYM))


def _is_explained(acronym: str, view: View) -> bool:
    return any(
        term in glossary
        for term in (acronym, acronym.strip("0123456789"))
        for glossary in (GLOSSARY, view.system.glossary, view.glossary)
    )
