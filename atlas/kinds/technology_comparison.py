"""Kind: two or more technologies by cited figures, and when to choose which."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field

from atlas.errors import ViewError
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_text
from atlas.kinds.criterion import Aspect, Criterion
from atlas.kinds.options import Choice, Option
from atlas.technologies.technology import Deployment
from atlas.topology.component import Component
from atlas.topology.instance import instance
from atlas.topology.plane import Plane
from atlas.views.chapter import Chapter, Entry, Line
from atlas.views.checks import are_all
from atlas.views.system import distinct_names
from atlas.views.topics import Topics
from atlas.views.view import View

_NO_BILL = "a technology by itself has no bill; its list price is a row of the table"
_FEWEST = 2


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
    """Two or more technologies by cited figures, how each fails, and when to choose which.

    Args:
        system: The technologies, each with its version: `[kafka(gap), rabbitmq(gap)]`.
        question: The decision to make.
        options: The facts of each, in the same order.
        criteria: Rows of figures.
        aspects: Rows of facts in words.
        decision: When to choose which; each technology at least once.
    """

    label: ClassVar[str] = "Technology comparison"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 6}
    priced: ClassVar[bool] = False
    category: ClassVar[str] = "technology-comparison"
    exempt: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("CFO301", "CFO302", "CFO303", "CFO304", "CFO305"), _NO_BILL),
        **dict.fromkeys(
            ("NH203", "NH204", "NH205", "DG603", "IN402"),
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
        """Refuse parts about other technologies; add those that are compared.

        Raises:
            ViewError: Fewer than two are compared, the options are others, a row lacks a value,
                a choice is none of them or is not what its row says, or one is never chosen.
        """
        technologies = self.system.technologies
        described = [option.technology for option in self.options]
        if len(technologies) < _FEWEST or described != list(technologies):
            remedy = "pass the same objects: `[KAFKA, RABBITMQ]` and `Option(KAFKA, …)`"
            if len(technologies) < _FEWEST:
                remedy = "add another technology, and its Option"
            elif set(described) == set(technologies):
                remedy = "put the options in the order of the technologies"
            raise ViewError(
                f"{self.title!r} compares {_listed(technologies)} and describes "
                f"{_listed(described)}",
                allowed="two or more technologies, and an Option for each in the same order",
                remedy=remedy,
            )
        rows: tuple[Criterion | Aspect, ...] = (*self.criteria, *self.aspects)
        for row in rows:
            if len(row.values) != len(technologies):
                raise ViewError(
                    f"the row {row.name!r} has {len(row.values)} values for {len(technologies)} "
                    "technologies",
                    allowed="a value or a gap for each",
                    remedy="remove the values of no technology"
                    if len(row.values) > len(technologies)
                    else "write undisclosed(where_looked) for what was not found",
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
        """The names of the technologies, with versions where two are the same."""
        return distinct_names([option.technology for option in self.options])

    def _check_decision(self) -> None:
        technologies = [option.technology for option in self.options]
        for choice in self.decision:
            if choice.technology not in technologies:
                raise ViewError(
                    f"the choice of {choice.technology.label!r} is not among those compared",
                    allowed=_listed(technologies),
                    remedy="pass the same object as in the options",
                )
            self._check_winner(choice)
        chosen = [choice.technology for choice in self.decision]
        for technology in technologies:
            if technology not in chosen:
                raise ViewError(
                    f"no choice states when to choose {technology.label!r}",
                    allowed="each technology chosen at least once",
                    remedy="add `Choice(technology, when=…, because=…)` for it, or remove it "
                    "from the comparison",
                )

    def _check_winner(self, choice: Choice) -> None:
        row = choice.by
        if row is None:
            return
        index = row.winner if row in self.criteria else None
        if index is None or self.options[index].technology is not choice.technology:
            best = "no technology" if index is None else self.names[index]
            raise ViewError(
                f"{choice.technology.label!r} is chosen by {row.name!r}, whose winner is {best}",
                allowed="a row of this view that the technology wins: known figures, the same "
                "conditions, and intervals that do not touch",
                remedy="remove `by` and give the reason in `because`",
            )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the decision, the comparison of the rows, and the operators."""
        name_of = dict(zip((option.technology for option in self.options), self.names, strict=True))
        decision = tuple(
            Entry(
                name=f"{name_of[choice.technology]}, when {choice.when}",
                parts={"choose": (self._stands_for(choice.technology),)},
                statements=(choice.because,),
                notes=(f"computed: wins the row “{choice.by.name}”",) if choice.by else (),
            )
            for choice in self.decision
        )
        lines = (
            *(_row(criterion, self.names) for criterion in self.criteria),
            *(Line(label=aspect.name, cells=aspect.values) for aspect in self.aspects),
            Line(label="list price", cells=tuple(option.price for option in self.options)),
            Line(label="the price includes", cells=tuple(option.buys for option in self.options)),
        )
        runs = tuple(map(_runs, self.names, self.options))
        return (
            Chapter(key="decision", heading="Decision", lead=self.question, entries=decision),
            Chapter(key="rows", heading="Comparison", heads=self.names, lines=lines),
            Chapter(key="operators", heading="Operators", entries=runs),
        )

    def _stands_for(self, technology: Deployment) -> Component:
        """Return the component of a technology."""
        technologies = [option.technology for option in self.options]
        return self.components[technologies.index(technology)]

    @property
    def topics(self) -> Topics:
        """The names and conditions of its rows, and of its choices."""
        return Topics(
            labels=(
                *((criterion.name, criterion.declared, "name") for criterion in self.criteria),
                *(
                    (condition, criterion.declared, "conditions")
                    for criterion in self.criteria
                    for condition in criterion.conditions
                ),
                *((aspect.name, aspect.declared, "name") for aspect in self.aspects),
                *((choice.when, choice.declared, "when") for choice in self.decision),
            )
        )


_BETTER = {"more": "more is better", "less": "less is better", "neither": ""}


def _row(row: Criterion, names: tuple[str, ...]) -> Line:
    """Return a row of figures, with the conditions under which they hold."""
    shared = len(row.conditions) == 1
    notes = [_BETTER[row.better]]
    if row.better != "neither" and len(set(row.conditions)) > 1:
        notes.append("conditions differ: no winner")
    if shared:
        notes += row.conditions
    else:
        notes += [
            f"{name}: {condition}" for name, condition in zip(names, row.conditions, strict=True)
        ]
    if row.winner is not None:
        notes.append(f"better: {names[row.winner]}")
    return Line(label=row.name, cells=row.values, notes=tuple(filter(None, notes)))


def _runs(name: str, option: Option) -> Entry:
    """Return the operators of a technology with their scale, or where that was looked for."""
    if isinstance(option.runs, Undisclosed):
        return Entry(name=name, statements=(option.runs,))
    facts = {
        f"{operator.name}: {label}": fact
        for operator in option.runs
        for label, fact in operator.scale.items()
    }
    return Entry(name=name, facts=facts)


def _listed(technologies: Iterable[Deployment]) -> str:
    return ", ".join(technology.label for technology in technologies) or "nothing"
