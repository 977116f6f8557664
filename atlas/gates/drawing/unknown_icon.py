"""DG608: an icon that is not there."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.technologies.icon_names import fault_of_icon


class UnknownIcon(Rule):
    """A technology names an icon that neither Simple Icons nor `diagrams` has.

    Files are opened when the technology is declared, and refused there.
    """

    code = "DG608"
    name = "unknown-icon"
    gate = Gate.DRAWING
    level = "draft"
    question = "Every icon is there"
    why = "The view cannot be drawn."
    remedy = "correct the name, or use None for the glyph of its plane"
    bad = "storage(component(technology=with_icon('diagrams.onprem.database.Scyla')))"
    good = "storage(component(technology=with_icon('diagrams.onprem.database.Scylla')))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look up the icon of each component's technology."""
        for component in subject.loaded.view.components:
            technology = component.technology.technology
            fault = fault_of_icon(technology.icon) if technology.icon else ""
            if fault:
                yield Fault(
                    f"the icon {technology.icon!r} of {technology.name} cannot be had: {fault}; "
                    "allowed: a mark such as 'simple-icons:redis', a class of diagrams such as "
                    "'diagrams.onprem.database.Scylla', a file such as 'icons/till.svg', or None",
                    component.declared,
                    "technology",
                )
