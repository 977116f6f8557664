"""The limit of a guide, what it bounds, and the step that reads how far away it is."""

import re

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text
from atlas.evidence.samples import require_default
from atlas.steps.step import Action, Check, Step
from atlas.views.checks import is_one

_STEM = 5
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    {"the", "and", "for", "from", "with", "when", "are", "per", "max", "one", "two"}
)


def _default(limit: "Limit", _: object, value: Number) -> None:
    if isinstance(value, Figure):
        require_default(value, field=f"the default of {limit.name!r}")


@frozen(kw_only=True, eq=False)
class Limit(metaclass=Draftable):
    """The limit that is reached, and its headroom.

    A reading of anything else than the limited quantity says nothing of the headroom, so that
    the words have to meet: those of `of` the name of the limit or the quoted words of its
    default, those of `reads` the words of `of`, and the command or the outputs of the step.

    Args:
        name: The setting or resource.
        of: What it bounds, in a word or two: `root distance`.
        default: Its default, from the documentation or the source of the technology.
        configured: What the operator has set it to, from its own evidence.
        headroom: How to measure the headroom.
        reads: What the step reads, as its command or its output calls it: `root dispersion`.

    Raises:
        ViewError: The step reads something else than what the limit bounds.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    of: str = field(validator=is_text(60))
    default: Number = field(validator=[is_number(use="default"), _default])
    configured: Number | None = field(default=None, validator=is_number(optional=True, use="limit"))
    headroom: Action = field(validator=is_one(Step, Check))
    reads: str = field(validator=is_text(60))

    def __attrs_post_init__(self) -> None:
        """Refuse a step that reads another quantity than the limited one."""
        if not _meet(self.of, self.name, *_quoted(self.default)):
            raise ViewError(
                f"the limit {self.name!r} is said to be of {self.of!r}, which neither its name "
                "nor the quoted words of its default mention",
                allowed="what the source limits, in its words",
                remedy="name in `of` what is limited, in a word of its name or of the quoted words",
            )
        if not _meet(self.reads, self.of):
            raise ViewError(
                f"the limit {self.name!r} is of {self.of!r}, and {self.headroom.action!r} reads "
                f"{self.reads!r}",
                allowed="a step that reads the limited quantity",
                remedy="choose the step that reads it; if it does, name it in `reads` in the words "
                "of the limit and of the output: `connections (Threads_connected)`",
            )
        step = self.headroom
        shown = [
            fact.text
            for fact in (step.command, step.healthy, step.unhealthy)
            if not isinstance(fact, Undisclosed)
        ]
        if shown and not _meet(self.reads, *shown):
            raise ViewError(
                f"{step.action!r} is said to read {self.reads!r}, which neither its command nor "
                "its outputs show",
                allowed="a step whose command or output shows it",
                remedy="cite the output that shows it, or choose the step that reads it",
            )


def _quoted(default: Number) -> list[str]:
    if not isinstance(default, Figure):
        return []
    return [citation.phrase for citation in default.citations]


def _meet(words: str, *texts: str) -> bool:
    return not _stems(words).isdisjoint(_stems(" ".join(texts)))


def _stems(text: str) -> set[str]:
    """Return the beginnings of the words of a text; names in code are taken apart."""
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower()
    return {word.removesuffix("s")[:_STEM] for word in _WORD.findall(parts) if word not in _COMMON}
