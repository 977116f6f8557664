"""Kind: from one technology or architecture to another, phase by phase, with the rollback."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total, total
from atlas.kinds.comparing import before_after_chapter
from atlas.location import Location, here
from atlas.steps.step import Action, described, only_reads
from atlas.topology.component import Component, components
from atlas.views.before_after import BeforeAfter, comparisons
from atlas.views.chapter import Chapter, Entry, Fact, named
from atlas.views.checks import all_words, are_all, are_words
from atlas.views.component_labels import WORKLOAD
from atlas.views.topics import Topics
from atlas.views.view import View


def _entry(phase: Any, _: object, value: Any) -> None:
    if not only_reads(value):
        raise ViewError(
            f"the phase {phase.name!r} is entered by {described(value)}",
            allowed="a Check(...): it only reads",
            remedy="write `Check(action, command, healthy=…, unhealthy=…)`, with a command that "
            "changes nothing; its command and outputs may be `undisclosed(where_looked)`",
        )


@frozen(kw_only=True, eq=False)
class MigrationPhase(metaclass=Draftable):
    """One phase of a migration.

    Args:
        name: What it is called, in a few words.
        entry: The check before it begins.
        actions: What is done, in order; at least one.
        duration: How long it takes or took.
        leaves: The exit condition: what must hold before the next phase begins.
        risk: What can go wrong.
        rollback: How to return to the state before the phase.
        rollback_takes: How long that takes.
        data_loss: What is lost by it.
        point_of_no_return: Whether there is no rollback once the phase has begun.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    entry: Action = field(validator=_entry)
    actions: tuple[Words, ...] = field(converter=all_words, validator=are_words)
    duration: Number = field(validator=is_number("time"))
    leaves: Words = field(validator=is_words())
    risk: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    rollback_takes: Number = field(validator=is_number("time"))
    data_loss: Words = field(validator=is_words())
    point_of_no_return: bool = False
    declared: Location = field(factory=here, init=False, repr=False)


def phases(value: Iterable[MigrationPhase]) -> tuple[MigrationPhase, ...]:
    """Keep phases as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def _phases(view: Any, attribute: Any, value: tuple[Any, ...]) -> None:
    are_all(MigrationPhase)(view, attribute, value)
    names = [phase.name for phase in value]
    if len(set(names)) < len(names):
        raise ViewError(
            f"two phases of {view.title!r} have one name: {names}",
            allowed="a name for each",
            remedy="rename one",
        )
    final = [phase.name for phase in value if phase.point_of_no_return]
    if len(final) > 1:
        raise ViewError(
            f"{view.title!r} has {len(final)} points of no return: {final}",
            allowed="at most one: after the first there is none",
            remedy="mark only the first phase that cannot be rolled back",
        )


@define(kw_only=True, eq=False, slots=False)
class MigrationPlaybook(View):
    """From A to B, phase by phase: what to check, how long it takes, and how to roll back.

    Args:
        origin: The components that are replaced.
        target: The components that replace them.
        reason: Why it was done.
        phases: The phases in order.
        no_return: From when on there is no rollback, or why there always is one.
        dual_write: How both sides were kept in sync during the migration.
        backfill: How old data was copied.
        verification: How it was verified that both sides hold the same data.
        effect: The result, compared before and after.
        cost_before: The cost before the migration.
        cost_after: The cost after it.
        cost: The one-time cost of the migration.
        broke: The issues hit.
    """

    label: ClassVar[str] = "Migration playbook"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 3}
    omitted: ClassVar[frozenset[str]] = WORKLOAD
    category: ClassVar[str] = "migration-playbook"
    origin: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    target: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    reason: Words = field(validator=is_words())
    phases: tuple[MigrationPhase, ...] = field(converter=phases, validator=_phases)
    no_return: Words = field(validator=is_words())
    dual_write: Words = field(validator=is_words())
    backfill: Words = field(validator=is_words())
    verification: Words = field(validator=is_words())
    effect: tuple[BeforeAfter, ...] = field(converter=comparisons, validator=are_all(BeforeAfter))
    cost_before: Number = field(validator=is_number("money / time"))
    cost_after: Number = field(validator=is_number("money / time"))
    cost: Number = field(validator=is_number("money"))
    broke: Words = field(validator=is_words())

    def __attrs_post_init__(self) -> None:
        """Refuse a migration from a component to itself."""
        both = [component.name for component in self.origin if component in self.target]
        if both:
            raise ViewError(
                f"{self.title!r} leads from {both[0]!r} to itself",
                allowed="components that are replaced, and others that replace them",
                remedy="remove what stays from both sides; its calls add it to the view",
            )

    def check(self) -> None:
        """Add the components of both sides."""
        self.include(*self.origin, *self.target)
        super().check()

    @property
    def former(self) -> tuple[Component, ...]:
        """The components that were replaced."""
        return self.origin

    @property
    def duration(self) -> Total:
        """The sum of the durations of the phases, and how many of them are unknown."""
        return total(phase.duration for phase in self.phases)

    @property
    def reversible(self) -> tuple[MigrationPhase, ...]:
        """The phases that can be rolled back: those before the point of no return."""
        phases: list[MigrationPhase] = []
        for phase in self.phases:
            if phase.point_of_no_return:
                break
            phases.append(phase)
        return tuple(phases)

    @property
    def saving(self) -> Number:
        """The saving, computed: cost before − cost after."""
        if isinstance(self.cost_before, Undisclosed):
            return self.cost_before
        return self.cost_before - self.cost_after

    @property
    def payback(self) -> Number:
        """How long until it has paid for itself: cost ÷ saving; a gap if nothing is saved."""
        saving = self.saving
        if isinstance(self.cost, Undisclosed) or isinstance(saving, Undisclosed):
            return self.cost if isinstance(self.cost, Undisclosed) else saving
        if not _is_above_zero(saving):
            return Undisclosed(f"payback: the bill changes by {saving.quantity}, it may not fall")
        return self.cost / saving

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the phases with their rollbacks, consistency, the effect and the cost."""
        sides = Entry(
            name="From, to",
            parts={**named("from", self.origin), **named("to", self.target)},
            facts={"reason": self.reason},
        )
        safety = {
            "dual writes": self.dual_write,
            "backfill": self.backfill,
            "verification": self.verification,
            "rollback": self.no_return,
            "issues hit": self.broke,
        }
        money: dict[str, Fact] = {
            "cost before": self.cost_before,
            "cost after": self.cost_after,
            "saving": self.saving,
            "cost of the migration": self.cost,
            "payback": self.payback,
        }
        return (
            Chapter(
                key="phases",
                heading="Phase by phase, with the rollback of each",
                facts={"duration of all phases": self.duration},
                entries=(sides, *map(_entry_of, self.phases)),
            ),
            Chapter(key="safety", heading="Consistency; issues hit", facts=safety),
            before_after_chapter("Results", self.effect),
            Chapter(key="money", heading="Cost and return", facts=money),
        )

    @property
    def topics(self) -> Topics:
        """The checks, rollbacks and data losses of its phases, and its results."""
        return Topics(
            steps=tuple((phase.name, phase.entry) for phase in self.phases),
            paybacks=(self.payback,),
            recovery_times=tuple(phase.rollback_takes for phase in self.phases),
            data_losses=tuple(phase.data_loss for phase in self.phases),
            rollbacks=tuple(phase.rollback for phase in self.phases),
        )


def _entry_of(phase: MigrationPhase) -> Entry:
    """Return a phase: its check, its actions, when to proceed, and the rollback."""
    return Entry(
        name=phase.name,
        marks=("point of no return",) if phase.point_of_no_return else (),
        check=phase.entry,
        statements=phase.actions,
        facts={
            "duration": phase.duration,
            "proceed when": phase.leaves,
            "risk": phase.risk,
            "rollback": phase.rollback,
            "rollback takes": phase.rollback_takes,
            "rollback loses": phase.data_loss,
        },
    )


def _is_above_zero(figure: Figure) -> bool:
    return figure.quantity.low > 0
