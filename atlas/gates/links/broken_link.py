"""LK801: a link that leads to no view."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.link_findings import BROKEN, REMEDIES, leads_nowhere
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class BrokenLink(Rule):
    """A view links to a module that does not exist, or that holds no view."""

    code = BROKEN
    name = "broken-link"
    gate = Gate.LINKS
    level = "draft"
    question = "Every link leads to a view"
    why = "At 3 AM a broken link to a guide costs minutes."
    remedy = REMEDIES[BROKEN]
    bad = "storage(see=[Link('incidents/debugging/no_such_guide', because='a guide')])"
    good = "[storage(see=[Link('systems/example-shop/1-requestflow', because='the path')]), flow()]"
    looks_around = True

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for each target among the views of the project."""
        categories = subject.known
        for link in subject.loaded.view.see:
            message = leads_nowhere(link.view, categories)
            if message:
                yield Fault(message, link.declared, "view")
