"""Kind: one bottleneck, how it was found, what removed it, and the results."""

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_fact, is_figures, is_words
from atlas.evidence.statement import Words
from atlas.kinds.comparing import before_after_chapter
from atlas.operations.failure import Failure
from atlas.steps.step import Action, Check, Step, described, only_reads, steps
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from atlas.views.before_after import BeforeAfter, comparisons
from atlas.views.chapter import Chapter, Entry
from atlas.views.checks import Fact, are_all, is_one
from atlas.views.component_labels import MACHINES
from atlas.views.topics import Topics
from atlas.views.view import PANEL, View


@frozen(kw_only=True, eq=False)
class Bottleneck(metaclass=Draftable):
    """The component that limits performance.

    Args:
        at: The component.
        what: What was slow in it, and why users noticed.
        figures: Its share of the total, by short label.
    """

    at: Component = field(kw_only=False, validator=is_one(Component))
    what: Words = field(validator=is_words())
    figures: Mapping[str, Number | Words] = field(
        factory=dict[str, "Number | Words"], validator=is_figures
    )


@frozen(kw_only=True, eq=False)
class Measurement(metaclass=Draftable):
    """How before and after were measured; without it a ratio proves nothing.

    Args:
        method: How it was measured: production metrics, a benchmark, a profiler.
        load: Under which load.
        sample: Over how long, or how many requests.
        machine: On which machine.
    """

    method: Words = field(validator=is_words())
    load: Fact = field(validator=is_fact())
    sample: Fact = field(validator=is_fact())
    machine: Fact = field(validator=is_fact())


def _effect(view: Any, attribute: Any, value: tuple[Any, ...]) -> None:
    are_all(BeforeAfter)(view, attribute, value)
    if not any(comparison.is_known for comparison in value):
        raise ViewError(
            f"no effect of {view.title!r} has figures before and after",
            allowed="one or more BeforeAfter(...) whose ratio can be computed",
            remedy="cite the figure before and the figure after of one comparison; a change "
            "without them is no profile",
        )


def _probes(view: Any, attribute: Any, value: tuple[Any, ...]) -> None:
    are_all(Step, Check)(view, attribute, value)
    for probe in value:
        if not only_reads(probe):
            raise ViewError(
                f"the bottleneck of {view.title!r} is searched for by {described(probe)}",
                allowed="checks, which only read",
                remedy="write `Check(action, command, healthy=…, unhealthy=…)`, with a command "
                "that changes nothing",
            )


def _returns(view: Any, attribute: Any, value: Any) -> None:
    is_one(Failure)(view, attribute, value)
    if not any(isinstance(signal, Threshold) for signal in value.signals):
        raise ViewError(
            f"no metric of {view.title!r} shows that the bottleneck is back",
            allowed="a Failure whose signals hold a metric with its threshold",
            remedy="add `technology.METRIC.above(figure)` to its signals, or `.rising()` if no "
            "threshold is known",
        )


@define(kw_only=True, eq=False, slots=False)
class PerformanceProfile(View):
    """One bottleneck, from the hypothesis to the proof; its calls are made along the path.

    Args:
        bottleneck: Where it was.
        found: How it was found, as the source states it.
        probes: How to find it: checks with command and output.
        hypothesis: The suspected cause.
        change: What was changed.
        effect: The results, the most important comparison first; regressions, too.
        measured: How that was measured.
        cost: The cost of the change: money, people, time.
        trade_off: What became worse or is no longer possible.
        returns: The return of the bottleneck: its signals, its recovery, and its rollback.
    """

    label: ClassVar[str] = "Performance profile"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 3}
    omitted: ClassVar[frozenset[str]] = MACHINES
    category: ClassVar[str] = "performance-profile"
    bottleneck: Bottleneck = field(validator=is_one(Bottleneck))
    found: Words = field(validator=is_words())
    probes: tuple[Action, ...] = field(converter=steps, validator=_probes)
    hypothesis: Words = field(validator=is_words())
    change: Words = field(validator=is_words())
    effect: tuple[BeforeAfter, ...] = field(converter=comparisons, validator=_effect)
    measured: Measurement = field(validator=is_one(Measurement))
    cost: Fact = field(validator=is_fact())
    trade_off: Words = field(validator=is_words())
    returns: Failure = field(validator=_returns)

    def check(self) -> None:
        """Add the component with the bottleneck."""
        self.include(self.bottleneck.at)
        super().check()

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return the failure modes of a component; the return of the bottleneck is the first."""
        others = super().fails_of(component)
        if component is not self.bottleneck.at:
            return others
        return (self.returns, *(failure for failure in others if failure is not self.returns))

    @property
    def failures(self) -> tuple[tuple[Component, Failure], ...]:
        """What the 3 AM panel shows: the return of the bottleneck always comes first."""
        others = [failure for failure in super().failures if failure[1] is not self.returns]
        return ((self.bottleneck.at, self.returns), *others[: PANEL - 1])

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the effect, the bottleneck, how it was measured, and how to look for it."""
        bottleneck, measured = self.bottleneck, self.measured
        story = {
            "bottleneck": bottleneck.what,
            **bottleneck.figures,
            "found": self.found,
            "hypothesis": self.hypothesis,
            "change": self.change,
        }
        method = {
            "method": measured.method,
            "load": measured.load,
            "sample": measured.sample,
            "machine": measured.machine,
            "cost of the change": self.cost,
            "trade-off": self.trade_off,
        }
        return (
            before_after_chapter("Before and after", self.effect),
            Chapter(key="bottleneck", heading=f"The bottleneck: {bottleneck.at.name}", facts=story),
            Chapter(key="method", heading="How it was measured, what it cost", facts=method),
            Chapter(
                key="checks",
                heading="Read-only checks",
                entries=tuple(Entry(steps=(probe,)) for probe in self.probes),
            ),
        )

    @property
    def topics(self) -> Topics:
        """The checks of the bottleneck."""
        return Topics(steps=tuple((self.bottleneck.at.name, probe) for probe in self.probes))
