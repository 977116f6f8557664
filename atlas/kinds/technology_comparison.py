"""Kind: two or more technologies by cited figures, and which one fits when."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import define, field, frozen
from attrs.validators import optional

from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.checks import are_all, is_one
from atlas.kinds.criterion import Aspect, Criterion
from atlas.kinds.system import told_apart
from atlas.kinds.view import View
from atlas.location import Location, here
from atlas.operations.failure import Failure, failures
from atlas.technologies.technology import Deployment
from atlas.topology.instance import instance
from atlas.topology.plane import Plane

_NO_BILL = "a technology by itself has no bill; its list price stands beside it"
_FEWEST = 2


@frozen(kw_only=True, eq=False)
class Operator:
    """Who runs a technology, and at what scale.

    Args:
        name: The operator.
        scale: How large it is there, as figures by short label.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    scale: Mapping[str, Number | Words] = field(validator=is_figures)


def _operators(value: "Iterable[Operator] | Undisclosed") -> "tuple[Operator, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


def _operators_or_gap(option: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, Undisclosed):
        are_all(Operator)(option, attribute, value)


@frozen(kw_only=True, eq=False)
class Option:
    """One of the technologies that are compared.

    Args:
        technology: The technology with its version.
        role: What it is, in one sentence for someone new.
        runs: Who runs it at what scale, or a gap.
        fails: How it fails, with the messages that it logs; at least one.
        price: Its list price, or a gap.
        buys: What the price buys, and where.
        plane: The plane it stands in; the one the technology usually stands in unless given.
    """

    technology: Deployment = field(kw_only=False, validator=is_one(Deployment))
    role: str = field(validator=is_text(160))
    runs: tuple[Operator, ...] | Undisclosed = field(
        converter=_operators, validator=_operators_or_gap
    )
    fails: tuple[Failure, ...] = field(converter=failures, validator=are_all(Failure))
    price: Number = field(validator=is_number())
    buys: Words = field(validator=is_words())
    plane: Plane | None = field(default=None, validator=optional(is_one(Plane)))


@frozen(kw_only=True, eq=False)
class Choice:
    """Which technology to take, and when.

    Args:
        technology: The one to take.
        when: What must be true of the work, in a few words.
        because: Why, with its citation.
        by: The row that decides it, if a row does; its winner must be this technology.
    """

    technology: Deployment = field(kw_only=False, validator=is_one(Deployment))
    when: str = field(validator=is_text(120))
    because: Words = field(validator=is_words())
    by: Criterion | None = field(default=None, validator=optional(is_one(Criterion)))
    declared: Location = field(factory=here, init=False, repr=False)


def _options(value: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(value)


def _criteria(value: Iterable[Criterion]) -> tuple[Criterion, ...]:
    return tuple(value)


def _aspects(value: Iterable[Aspect]) -> tuple[Aspect, ...]:
    return tuple(value)


def _choices(value: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(value)


@define(kw_only=True, eq=False, slots=False)
class TechnologyComparison(View):
    """Two or more technologies by cited figures, how each fails, and which one fits when.

    Args:
        system: The technologies, each with its version: `[kafka(gap), rabbitmq(gap)]`.
        question: What is to be decided.
        options: What is known of each, in the same order.
        criteria: Rows of figures.
        aspects: Rows of facts in words.
        decision: Which one to take when; each technology at least once.
    """

    category: ClassVar[str] = "technology-comparison"
    exempt: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("CFO301", "CFO302", "CFO303", "CFO304", "CFO305"), _NO_BILL),
        **dict.fromkeys(
            ("NH203", "NH205", "DG603", "IN402"),
            "a comparison shows technologies side by side, no calls between them",
        ),
    }
    of_technology: ClassVar[bool | None] = True
    question: str = field(validator=is_text(120))
    options: tuple[Option, ...] = field(converter=_options, validator=are_all(Option))
    criteria: tuple[Criterion, ...] = field(converter=_criteria, validator=are_all(Criterion))
    aspects: tuple[Aspect, ...] = field(converter=_aspects, validator=are_all(Aspect))
    decision: tuple[Choice, ...] = field(converter=_choices, validator=are_all(Choice))

    def __attrs_post_init__(self) -> None:
        """Refuse parts that are about other technologies; bring in those that are compared.

        Raises:
            ViewError: Fewer than two are compared, the options are others, a row lacks a value,
                a choice is none of them or is not what its row says, or one is never chosen.
        """
        wanted = self.system.technologies
        if len(wanted) < _FEWEST or [each.technology for each in self.options] != list(wanted):
            raise ViewError(
                f"{self.title!r} compares {_listed(wanted)} and tells of "
                f"{_listed(each.technology for each in self.options)}",
                allowed="two or more technologies, and an Option for each in the same order",
                remedy="pass the same objects: `[KAFKA, RABBITMQ]` and `Option(KAFKA, …)`",
            )
        rows: tuple[Criterion | Aspect, ...] = (*self.criteria, *self.aspects)
        for row in rows:
            if len(row.values) != len(wanted):
                raise ViewError(
                    f"the row {row.name!r} has {len(row.values)} values for {len(wanted)} "
                    "technologies",
                    allowed="a value or a gap for each",
                    remedy="write undisclosed(where_looked) for what was not found",
                )
        self._check_decision()
        for option, name in zip(self.options, self.names, strict=True):
            technology = option.technology
            plane = option.plane or Plane.named(technology.technology.plane or "service")
            self.include(
                instance(technology, plane, role=option.role, fails=option.fails, name=name)
            )

    @property
    def names(self) -> tuple[str, ...]:
        """What the technologies are called, with versions where two are the same."""
        return told_apart([each.technology for each in self.options])

    def _check_decision(self) -> None:
        technologies = [each.technology for each in self.options]
        for choice in self.decision:
            if choice.technology not in technologies:
                raise ViewError(
                    f"the choice of {choice.technology.label!r} is not among those compared",
                    allowed=_listed(technologies),
                    remedy="pass the same object as in the options",
                )
            self._check_winner(choice)
        chosen = [each.technology for each in self.decision]
        for each in technologies:
            if each not in chosen:
                raise ViewError(
                    f"no choice says when to take {each.label!r}",
                    allowed="each technology chosen at least once",
                    remedy="say when it fits, or do not compare it",
                )

    def _check_winner(self, choice: Choice) -> None:
        row = choice.by
        if row is None:
            return
        place = row.winner if row in self.criteria else None
        if place is None or self.options[place].technology is not choice.technology:
            best = "no technology" if place is None else self.names[place]
            raise ViewError(
                f"{choice.technology.label!r} is chosen by {row.name!r}, which {best} wins",
                allowed="a row of this view that the technology wins: known figures, the same "
                "conditions, and intervals that do not touch",
                remedy="leave `by` out and give the reason in `because`",
            )


def _listed(technologies: Iterable[Deployment]) -> str:
    return ", ".join(each.label for each in technologies) or "nothing"
