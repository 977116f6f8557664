"""Kind: how much fits, computed by a law: the curve, the headroom, the next step and its cost."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import define, field, frozen
from attrs.validators import optional

from atlas.errors import UnitError, ViewError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.checks import are_all, is_one
from atlas.kinds.laws import LAWS, Law
from atlas.kinds.view import View
from atlas.operations.failure import Failure
from atlas.operations.signal import Signal, signals
from atlas.operations.step import Action, Check, Step, steps
from atlas.topology.component import Component
from atlas.topology.instance import instance
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False)
class Ceiling:
    """The hard limit of a model.

    Args:
        name: The setting or the resource.
        at: Where it lies, in the unit of the law's result or of the load.
        beyond: What happens at it: who is refused, and what goes on.
    """

    name: str = field(kw_only=False, validator=is_text(40))
    at: Number = field(validator=is_number())
    beyond: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False)
class NextStep:
    """Something to buy, or to change, that moves the limit.

    Args:
        name: What is bought or changed.
        limit: The limit after it, in the unit of the limit before it.
        on_demand: What it costs a month, on demand.
        reserved: What it costs a month with a commitment.
        action: How it is done.
        adds: How much it adds to the limit, where it stands beside what is there; it carries all
            of the limit unless given.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    limit: Number = field(validator=is_number())
    on_demand: Number = field(validator=is_number("money / time"))
    reserved: Number = field(validator=is_number("money / time"))
    action: Action = field(validator=is_one(Step, Check))
    adds: Number | None = field(default=None, validator=is_number(optional=True))

    @property
    def unit_cost(self) -> Number:
        """What one unit of the limit costs: the cost on demand ÷ what it carries or adds."""
        if isinstance(self.on_demand, Undisclosed):
            return self.on_demand
        return self.on_demand.to("USD / month") / (self.limit if self.adds is None else self.adds)


def _steps(value: Iterable[NextStep]) -> tuple[NextStep, ...]:
    return tuple(value)


def _law(_: object, __: object, value: Any) -> None:
    if not isinstance(value, LAWS):
        raise ViewError(
            f"the law of a CapacityModel is {value!r}",
            allowed=", ".join(f"{each.__name__}(...)" for each in LAWS),
            remedy="choose the law that fits, with its inputs as figures",
        )


@define(kw_only=True, eq=False, slots=False)
class CapacityModel(View):
    """How much load a resource carries, by a law whose inputs are figures.

    Args:
        system: The technology, or the operator's system (then `of` is the component).
        plane: The plane of a technology; the one it usually stands in unless given.
        of: The component of a system that the model is about.
        question: What the model answers, in one sentence.
        law: Which law, with its inputs.
        load: The load today: the operating point.
        load_name: What the load counts.
        result_name: What the law's result counts.
        limit: The hard limit.
        knee: Share of the limit at which a source says to act; of a law that bends it is computed.
        growth: How the load grows: a share a time (compound), or load a time (linear).
        steps: What to buy, the next first.
        signals: What shows that the limit is near or reached.
        recovery: What to do then, in order.
        time_to_recover: How long until it is over.
        data_loss: What can be lost.
        rollback: How to return to the state before.
    """

    category: ClassVar[str] = "capacity-model"
    exempt: ClassVar[Mapping[str, str]] = {
        "CFO302": "a model prices what comes next; it saved nothing yet",
        "NH205": "its load and its limit are its scale",
        **dict.fromkeys(
            ("NH203", "DG603", "IN402"),
            "a model shows one resource and its law, no calls; its limit says who is hit",
        ),
    }
    of_technology: ClassVar[bool | None] = None
    plane: Plane | None = field(default=None, validator=optional(is_one(Plane)))
    of: Component | None = field(default=None, validator=optional(is_one(Component)))
    question: str = field(validator=is_text(160))
    law: Law = field(validator=_law)
    load: Number = field(validator=is_number())
    load_name: str = field(validator=is_text(40))
    result_name: str = field(validator=is_text(40))
    limit: Ceiling = field(validator=is_one(Ceiling))
    knee: Number | None = field(default=None, validator=is_number("share", optional=True))
    growth: Number = field(validator=is_number())
    recovery: tuple[Action, ...] = field(converter=steps)  # before a field takes the name
    steps: tuple[NextStep, ...] = field(converter=_steps, validator=are_all(NextStep))
    signals: tuple[Signal, ...] = field(converter=signals)  # Failure checks them
    time_to_recover: Number = field(validator=is_number("time"))
    data_loss: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    _reached: Failure | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Bring in the technology or the component, and refuse what does not fit together."""
        self._require_knee()
        self._require_limits()
        failure = Failure(
            f"{self.limit.name} is reached",
            signals=self.signals,
            recovery=self.recovery,
            time_to_recover=self.time_to_recover,
            data_loss=self.data_loss,
            rollback=self.rollback,
        )
        self._reached = failure
        technology = self.system.technology
        if (technology is None) != (self.of is not None):
            raise ViewError(
                f"a CapacityModel of {self.system.name!r} is about the component {self.of!r}",
                allowed="`of=component` where the subject is a system, nothing for a technology",
                remedy="name the component of the system, or leave it out",
            )
        if technology is not None:
            plane = self.plane or Plane.named(technology.technology.plane or "service")
            self.include(instance(technology, plane, role=self.question, fails=(failure,)))
        elif self.of is not None:
            self.include(self.of)

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return how a component fails: that of the model reaches its limit besides."""
        own = (self._reached,) if component is self.of and self._reached else ()
        return (*own, *component.fails)

    def _require_knee(self) -> None:
        if self.law.bends != (self.knee is None):
            wants = "no `knee`: the law bends, and it is computed" if self.law.bends else "a `knee`"
            raise ViewError(
                f"a CapacityModel by {self.law.name} has the knee {self.knee!s}",
                allowed=wants,
                remedy="give the share at which a source says to act, or a gap, for a straight law",
            )

    def _require_limits(self) -> None:
        """Refuse a step whose limit measures something else than the limit before it."""
        for step in self.steps:
            if isinstance(step.limit, Figure) and isinstance(self.limit.at, Figure):
                here, there = self.limit.at.quantity, step.limit.quantity
                if here.dimension != there.dimension:
                    raise UnitError(
                        f"the limit {self.limit.name!r} is {here}, after {step.name!r} it is "
                        f"{there}",
                        allowed="two limits of one unit",
                        remedy="state what the step makes of this limit",
                    )
