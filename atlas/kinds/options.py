"""Options of a comparison: the facts of a technology, who runs it, and when to choose it."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen
from attrs.validators import optional

from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.criterion import Criterion
from atlas.location import Location, here
from atlas.operations.failure import Failure, failures
from atlas.technologies.technology import Deployment
from atlas.topology.plane import Plane
from atlas.views.checks import are_all, is_one, or_gap


@frozen(kw_only=True, eq=False)
class Operator(metaclass=Draftable):
    """An operator of a technology, with its scale.

    Args:
        name: The operator.
        scale: How large it is there, as figures by short label.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    scale: Mapping[str, Number | Words] = field(validator=is_figures)


def _operators(value: "Iterable[Operator] | Undisclosed") -> "tuple[Operator, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


@frozen(kw_only=True, eq=False)
class Option(metaclass=Draftable):
    """One of the technologies that are compared.

    Args:
        technology: The technology with its version.
        role: What it is, in one sentence for someone new.
        runs: The operators that run it, each with its scale, or a gap.
        fails: Its failure modes, with the messages that it logs; at least one.
        price: Its list price, or a gap.
        buys: What the price includes, and where.
        plane: Its plane; the technology's usual one unless given.
    """

    technology: Deployment = field(kw_only=False, validator=is_one(Deployment))
    role: str = field(validator=is_text(160))
    runs: tuple[Operator, ...] | Undisclosed = field(
        converter=_operators, validator=or_gap(are_all(Operator))
    )
    fails: tuple[Failure, ...] = field(converter=failures, validator=are_all(Failure))
    price: Number = field(validator=is_number())
    buys: Words = field(validator=is_words())
    plane: Plane | None = field(default=None, validator=optional(is_one(Plane)))


@frozen(kw_only=True, eq=False)
class Choice(metaclass=Draftable):
    """Which technology to choose, and when.

    Args:
        technology: The one to choose.
        when: The condition on the workload, in a few words.
        because: Why, with its citation.
        by: The row that decides it, if a row does; its winner must be this technology.
    """

    technology: Deployment = field(kw_only=False, validator=is_one(Deployment))
    when: str = field(validator=is_text(120))
    because: Words = field(validator=is_words())
    by: Criterion | None = field(default=None, validator=optional(is_one(Criterion)))
    declared: Location = field(factory=here, init=False, repr=False)
