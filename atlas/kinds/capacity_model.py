"""Kind: the capacity by a law: the curve, the headroom, the next step and its cost."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, cast

from attrs import define, field
from attrs.validators import optional

from atlas.analysis.capacity.assessment import Assessment, Model, assess
from atlas.errors import UnitError, ViewError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.kinds.next_steps import step_entry
from atlas.operations.failure import Failure
from atlas.operations.signal import Signal, signals
from atlas.steps.step import Action, steps
from atlas.topology.component import Component
from atlas.topology.plane import Plane
from atlas.views.capacity import Ceiling, NextStep
from atlas.views.chapter import Chapter, Entry, Fact
from atlas.views.checks import are_all, is_one
from atlas.views.laws import LAWS, Law
from atlas.views.subject import include_subject
from atlas.views.topics import Topics
from atlas.views.view import View


def _steps(value: Iterable[NextStep]) -> tuple[NextStep, ...]:
    return tuple(value)


def _law(_: object, __: object, value: Any) -> None:
    if not isinstance(value, LAWS):
        raise ViewError(
            f"the law of a CapacityModel is {value!r}",
            allowed=", ".join(f"{law.__name__}(...)" for law in LAWS),
            remedy="choose the law that fits, with its inputs as figures",
        )


@define(kw_only=True, eq=False, slots=False)
class CapacityModel(View):
    """How much load a resource carries, by a law whose inputs are figures.

    Args:
        system: The technology, or the operator's system (then `of` is the component).
        plane: The plane of a technology; its usual one unless given.
        of: The component of a system that the model is about.
        question: The question that the model answers, in one sentence.
        law: The law, with its inputs.
        load: The load today: the operating point.
        load_name: What the load counts.
        result_name: What the law's result counts.
        limit: The hard limit.
        knee: Share of the limit at which a source says to act; computed for a law that bends.
        growth: How the load grows: a share a time (compound), or load a time (linear).
        steps: The purchases, the next one first.
        signals: The detection signals: the limit is near or reached.
        recovery: The recovery steps, in order.
        time_to_recover: The time to recover.
        data_loss: What can be lost.
        rollback: How to return to the state before.
    """

    label: ClassVar[str] = "Capacity model"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 3}
    category: ClassVar[str] = "capacity-model"
    exempt: ClassVar[Mapping[str, str]] = {
        "CFO302": "a model prices the next steps; nothing is saved yet",
        "NH205": "its load and its limit are its scale",
        **dict.fromkeys(
            ("NH203", "NH204", "DG603", "IN402"),
            "a model shows one resource and its law, no calls; its limit says who is hit",
        ),
    }
    of_technology: ClassVar[bool | None] = None
    plane: Plane | None = field(default=None, validator=optional(is_one(Plane)))
    of: Component | None = field(default=None, validator=optional(is_one(Component)))
    question: str = field(validator=is_text(160))
    law: Law = field(validator=_law)
    load: Number = field(validator=is_number("load", use="load"))
    load_name: str = field(validator=is_text(40))
    result_name: str = field(validator=is_text(40))
    limit: Ceiling = field(validator=is_one(Ceiling))
    knee: Number | None = field(default=None, validator=is_number("share", optional=True))
    growth: Number = field(validator=is_number())
    recovery: tuple[Action, ...] = field(converter=steps)  # before a field takes the name
    steps: tuple[NextStep, ...] = field(converter=_steps, validator=are_all(NextStep))
    signals: tuple[Signal, ...] = field(converter=signals)  # Failure checks them
    time_to_recover: Number = field(validator=is_number("time", use="recovery"))
    data_loss: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    _reached: Failure | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Add the technology or the component, and refuse what does not fit together."""
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
        include_subject(self, self.of, self.plane, self.question, failure)

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return the failure modes of a component; the model adds that the limit is reached."""
        added = (self._reached,) if component is self.of and self._reached else ()
        return (*added, *component.fails)

    def _require_knee(self) -> None:
        if self.law.bends != (self.knee is None):
            bends = self.law.bends
            raise ViewError(
                f"a CapacityModel by {self.law.name} has the knee {self.knee!s}",
                allowed="no `knee`: the law bends, and it is computed" if bends else "a `knee`",
                remedy="remove `knee`"
                if bends
                else "give `knee=`: the share of the limit at which a source says to act, or a gap",
            )

    def _require_limits(self) -> None:
        """Refuse a step whose limit has another dimension than the limit before it."""
        for step in self.steps:
            if isinstance(step.limit, Figure) and isinstance(self.limit.at, Figure):
                here, there = self.limit.at.quantity, step.limit.quantity
                if here.dimension != there.dimension:
                    raise UnitError(
                        f"the limit {self.limit.name!r} is {here}, after {step.name!r} it is "
                        f"{there}",
                        allowed="two limits of one unit",
                        remedy="state the same limit after the step, in the unit of "
                        f"{self.limit.at.quantity}",
                    )

    @property
    def assessed(self) -> Assessment:
        """The result of the model.

        Raises:
            CapacityError: The load is above the limit, or an input does not fit its law.
            UnitError: Load, limit and law are in units that do not fit together.
        """
        return assess(self.model)

    @property
    def model(self) -> Model:
        """The law with its inputs, the load, and the limit, as the analysis reads them."""
        return cast("Model", self)  # pyright takes a field that is converted for its converter

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the answer, what to do at the limit, the model with its inputs, and next steps."""
        assessment = self.assessed
        return (
            _answer(self, assessment),
            Chapter(
                key="recovery",
                heading="Recovery when the limit is reached, in this order",
                entries=tuple(
                    Entry(name=f"Step {number}", steps=(step,))
                    for number, step in enumerate(self.recovery, 1)
                ),
            ),
            _inputs(self, assessment),
            Chapter(
                key="steps",
                heading="What to buy next, and how long it lasts",
                entries=tuple(
                    step_entry(step, number) for number, step in enumerate(assessment.steps, 1)
                ),
            ),
        )

    @property
    def knee_name(self) -> str:
        """The name of the knee; `action threshold` where a source states it."""
        return "knee" if self.knee is None else "action threshold"

    @property
    def topics(self) -> Topics:
        """The costs of the steps, and the steps themselves."""
        return Topics(
            unit_costs={step.name: step.unit_cost for step in self.steps},
            growth_costs=tuple(step.on_demand for step in self.steps),
            purchase_mix=tuple(
                step.reserved for step in self.steps if isinstance(step.on_demand, Figure)
            ),
            steps=tuple((step.name, step.action) for step in self.steps),
        )


def _answer(view: CapacityModel, assessment: Assessment) -> Chapter:
    """Return the figures that answer the question."""
    facts: dict[str, Fact] = {
        f"{view.load_name}, operating point": assessment.now.load,
        f"{view.result_name}, operating point": assessment.now.result,
        f"limit: {view.limit.name}": view.limit.at,
        f"{view.load_name} at the limit": assessment.limit.load,
        "headroom": assessment.headroom,
        "limit reached in": assessment.lasts,
        f"{view.load_name}, {view.knee_name}": assessment.knee.load,
        "at the limit": view.limit.beyond,
    }
    past = (f"The load is at or past the {view.knee_name}.",) if assessment.is_past_knee else ()
    return Chapter(
        key="answer",
        heading="Capacity and headroom",
        lead=view.question,
        facts=facts,
        notes=past,
    )


def _inputs(view: CapacityModel, assessment: Assessment) -> Chapter:
    """Return the law in words, its source, and every input with its grade."""
    formula = view.law.formula.format(result=view.result_name, load=view.load_name)
    facts: dict[str, Fact] = {**view.law.inputs}
    if view.law.stated is not None:
        facts["law"] = view.law.stated
    if view.knee is not None:
        facts["action threshold, share of the limit"] = _percent(view.knee)
    facts["growth"] = view.growth
    note = "The knee is the load at which response time ÷ utilisation is lowest."
    return Chapter(
        key="law",
        heading="Model and inputs",
        lead=f"{view.law.name}: {formula}",
        facts=facts,
        notes=(note,) if view.knee is None and isinstance(assessment.knee.load, Figure) else (),
    )


def _percent(share: Number) -> Number:
    return share if isinstance(share, Undisclosed) else share.to("percent")
