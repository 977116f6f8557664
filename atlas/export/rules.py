"""Alerting rules: one for each metric signal of a failure."""

import math
import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from atlas.errors import UnitError
from atlas.evidence.figure import Quantity
from atlas.evidence.gap import Undisclosed
from atlas.loader import LoadedView
from atlas.operations.failure import Failure
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from atlas.views.view import View

_NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")


@frozen
class AlertRule:
    """A rule as Prometheus has it; texts are plain, templates in them are not yet escaped."""

    alert: str
    expr: str
    labels: dict[str, str]
    annotations: dict[str, str]


@frozen
class Omission:
    """A metric signal that gives no rule, and why."""

    view: str
    signal: str
    why: str


@frozen
class RuleGroup:
    """The rules of one view."""

    name: str
    rules: tuple[AlertRule, ...]


@frozen
class Rules:
    """The rules of some views, and the signals without a rule."""

    groups: tuple[RuleGroup, ...]
    omissions: tuple[Omission, ...]


def alerting_rules(views: Iterable[LoadedView], *, base: str = "", window: str = "10m") -> Rules:
    """Return the alerting rules of the metric signals of views.

    A failure that several views show gives its rules once, in the first of them.

    Args:
        views: The views.
        base: What comes before the path of a view in `runbook_url`: the address of the site.
        window: The range over which a signal without a threshold must have risen; the choice of
            whoever exports, since no source states it.
    """
    groups: list[RuleGroup] = []
    omissions: list[Omission] = []
    done: set[tuple[str, str, str, str]] = set()
    for loaded in views:
        rules: list[AlertRule] = []
        for component, failure, signal in _thresholds(loaded.view):
            system = loaded.view.system.name
            key = (system, component.name, failure.name, signal.text)
            if key in done:
                continue
            done.add(key)
            expression = _expression(signal, window)
            if isinstance(expression, Omission):
                omissions.append(Omission(loaded.id, signal.text, expression.why))
                continue
            rules.append(_rule(loaded, component, failure, signal, expression, base))
        if rules:
            groups.append(RuleGroup(loaded.id, _distinct(rules)))
    return Rules(tuple(groups), tuple(omissions))


def _thresholds(view: View) -> Iterator[tuple[Component, Failure, Threshold]]:
    for component in view.components:
        for failure in view.fails_of(component):
            for signal in failure.signals:
                if isinstance(signal, Threshold):
                    yield component, failure, signal


def _expression(signal: Threshold, window: str) -> str | Omission:
    metric = signal.metric
    if not _NAME.fullmatch(metric.name):
        return Omission("", signal.text, "Prometheus has no metric of such a name")
    if signal.comparison == "rising":
        return f"delta({metric.name}[{window}]) > 0"  # of gauges and, but for restarts, counters
    if isinstance(signal.limit, Undisclosed):
        return Omission("", signal.text, f"no threshold is known: {signal.limit.where}")
    try:
        limit = _limit(signal.limit.quantity, metric.unit, signal.comparison)
    except UnitError as error:
        return Omission("", signal.text, f"its threshold is no value of the metric: {error.found}")
    return f"{metric.name} {signal.comparison} {limit:.12g}"


def _limit(quantity: Quantity, unit: str, comparison: str) -> float:
    """Return the limit in the metric's own unit; of a range the end that is reached first."""
    converted = quantity.to(unit) if unit else quantity
    low, high = converted.low, converted.high
    exceeded, opposite = (low, high) if comparison == ">" else (high, low)
    return opposite if math.isinf(exceeded) else exceeded


def _rule(  # noqa: PLR0917 - each is a part of the rule
    loaded: LoadedView, component: Component, failure: Failure, signal: Threshold, expr: str,
    base: str,
) -> AlertRule:  # fmt: skip
    view, technology = loaded.view, component.technology.technology.name
    step = failure.recovery[0]
    typed = step.command
    command = "" if isinstance(typed, Undisclosed) else f" Command: {typed.prompt} {typed.text}"
    urgent = any(urgent_failure is failure for _, urgent_failure in view.failures)
    return AlertRule(
        alert=_camel([view.system.name, component.name, failure.name]),
        expr=expr,
        labels={
            "severity": "page" if urgent else "ticket",
            "system": view.system.name,
            "component": component.name,
            "technology": technology,
            "plane": component.plane.label.lower(),
            "view": loaded.id,
            "signal": signal.text,  # tells the rules of one failure apart
        },
        annotations={
            "summary": f"{component.name}: {failure.name}",
            "description": f"{signal.metric.meaning} Signal: {signal.text}.",
            "first_step": f"{step.action}{command}",
            "runbook_url": f"{base.rstrip('/')}/{loaded.id}.html" if base else f"{loaded.id}.html",
        },
    )


def _camel(parts: list[str]) -> str:
    """Return parts as one name, each left out that the next one begins with."""
    pairs = zip(parts, [*parts[1:], ""], strict=True)
    distinct = [part for part, after in pairs if not after.lower().startswith(part.lower())]
    names = re.findall(r"[A-Za-z0-9]+", re.sub(r"['’]", "", " ".join(distinct)))
    name = "".join(word[:1].upper() + word[1:] for word in names)
    return name if name[:1].isalpha() else f"Alert{name}"


def _distinct(rules: list[AlertRule]) -> tuple[AlertRule, ...]:
    """Return rules of one group, each once."""
    return tuple({(rule.alert, rule.expr): rule for rule in rules}.values())
