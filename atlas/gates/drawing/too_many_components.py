"""DG602: more components than can be read."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_MOST = 14
"""Cards whose figures can still be read on a phone."""


class TooManyComponents(Rule):
    """A view shows more than 14 components."""

    code = "DG602"
    name = "too-many-components"
    gate = Gate.DRAWING
    level = "draft"
    question = "The picture can be read at a glance"
    why = "Beyond a dozen cards a reader searches instead of reading, and a phone shows dots."
    remedy = "remove what the view is not about, or split it"
    bad = "storage(*stores(14))"
    good = "storage(*stores(13))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the components."""
        view = subject.loaded.view
        if len(view.components) > _MOST:
            yield Fault(
                f"{view.title!r} shows {len(view.components)} components; allowed: at most {_MOST}",
                view.declared,
            )
