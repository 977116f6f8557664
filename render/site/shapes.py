"""The shapes of what a page says: its parts, as the templates print them."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from render.parts.values import Value
from render.site import numbers
from render.site.steps import StepData
from render.site.stories.chapter import Chapter


@frozen
class SignalData:
    """A signal as it is searched for: its sort, its text, the constant part, what it means."""

    sort: str
    text: str
    constant: str
    meaning: str
    where: str
    exact: bool
    source: Value


@frozen
class RadiusData:
    """What the loss of a component means, by the names of the others."""

    lost: tuple[str, ...]
    degraded: tuple[str, ...]
    single: bool


@frozen
class FailureData:
    """A failure of a component with all that helps to end it."""

    key: str
    component: str
    plane: str
    name: str
    signals: tuple[SignalData, ...]
    logs: Value
    steps: tuple[StepData, ...]
    facts: Mapping[str, Value]
    radius: RadiusData | None
    urgent: bool


@frozen
class QuestionData:
    """A question of a decision tree, or one of the causes that end it.

    Args:
        text: The question, or the name of the cause.
        check: How to answer it; None of a cause.
        why: Why the cause is one; None of a question.
        fix: The steps that mend a cause.
        unhealthy: What follows from the unhealthy answer.
        healthy: What follows from the healthy one.
    """

    text: str
    check: StepData | None = None
    why: Value | None = None
    fix: tuple[StepData, ...] = ()
    unhealthy: "QuestionData | None" = None
    healthy: "QuestionData | None" = None


@frozen
class ComponentData:
    """A component as it stands on its page."""

    key: str
    name: str
    plane: str
    plane_label: str
    technology: str
    technology_name: str
    technology_slug: str
    role: str
    radius: RadiusData | None
    calls: tuple[str, ...]
    called_by: tuple[str, ...]
    lines: tuple[int, ...]
    fails: tuple[str, ...]
    figures: tuple[tuple[str, Value], ...]
    gaps: tuple[str, ...]


@frozen
class FigureData:
    """A figure or a statement with how it came to be.

    Args:
        label: What it is.
        value: How it reads.
        of_system: Whether all views of the system share it.
        told: Whether it stands on the page already, beside what it belongs to.
    """

    label: str
    value: Value
    of_system: bool
    told: bool


@frozen
class GapData:
    """What is not public, and where it was looked for."""

    label: str
    where: str


@frozen
class SourceData:
    """A numbered source of a page."""

    number: str
    title: str
    publisher: str
    date: str
    checked: str
    standing: str
    url: str
    slug: str


@frozen(kw_only=True)
class Page:
    """A view as a page: everything that its template prints."""

    id: str
    path: str
    kind: str
    kind_name: str
    category: str
    system: str
    system_slug: str
    title: str
    summary: str
    as_of: str
    alarms: tuple[FailureData, ...]
    others: tuple[FailureData, ...]
    tree: QuestionData | None
    symptom: str
    failure_class: str
    do_not: tuple[str, ...]
    story: tuple[Chapter, ...]
    components: tuple[ComponentData, ...]
    has_calls: bool
    costs: numbers.CostTable | None
    latency: numbers.LatencyTable | None
    figures: tuple[FigureData, ...]
    gaps: tuple[GapData, ...]
    waivers: tuple[tuple[str, str], ...]
    sources: tuple[SourceData, ...]
    terms: tuple[tuple[str, str], ...]

    @property
    def gaps_by_place(self) -> dict[str, list[str]]:
        """The labels of what is not public, by where it was looked for."""
        found: dict[str, list[str]] = {}
        for each in self.gaps:
            found.setdefault(each.where, []).append(each.label)
        return found

    @property
    def own_figures(self) -> dict[str, Value]:
        """What is known besides and stands nowhere else on the page, by label."""
        return _by_label(each for each in self.figures if not each.told and not each.of_system)

    @property
    def shared_figures(self) -> dict[str, Value]:
        """The same of the whole system."""
        return _by_label(each for each in self.figures if not each.told and each.of_system)


def _by_label(figures: Iterable[FigureData]) -> dict[str, Value]:
    """Figures by label; one whose label is taken bears a number."""
    found: dict[str, Value] = {}
    for each in figures:
        label, number = each.label, 1
        while label in found:
            number += 1
            label = f"{each.label} ({number})"
        found[label] = each.value
    return found
