"""LK802: a link that is not what it says."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.link_findings import MISLEADING, REMEDIES, misleads
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.link import RELATIONS


class MisleadingLink(Rule):
    """A link's relation does not fit the view it leads to, or it leads to its own view."""

    code = MISLEADING
    name = "misleading-link"
    gate = Gate.LINKS
    level = "draft"
    question = "Every link leads to the category it states"
    why = "A link to a debugging guide must not lead to a price comparison."
    remedy = REMEDIES[MISLEADING]
    bad = (
        "[storage(see=["
        "Link('systems/example-shop/1-requestflow', 'guide', because='the path')]), flow()]"
    )
    good = (
        "[storage(see=["
        "Link('systems/example-shop/1-requestflow', 'more', because='the path')]), flow()]"
    )
    looks_around = True

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the category that the relation wants with the one that is there."""
        categories = subject.known
        for link in subject.loaded.view.see:
            category = RELATIONS[link.relation].category
            message = misleads(subject.loaded.id, link.view, category, categories)
            if message:
                yield Fault(message, link.declared, "relation")
