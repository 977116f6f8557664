"""Alerting rules: one for each metric signal of a failure."""

import math
import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from atlas import bounds
from atlas.errors import UnitError
from atlas.evidence.figure import Quantity
from atlas.evidence.gap import Undisclosed
from atlas.loader import LoadedView
from atlas.operations.failure import Failure
from atlas.technologies.metric import Metric, Threshold
from atlas.topology.component import Component
from atlas.views.view import View

_SECOND = Quantity(1, 1, "second")
_NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")


@frozen
class AlertRule:
    """A rule as Prometheus has it; texts are plain, templates in them are not yet escaped.

    Args:
        alert: Its name.
        expr: Its expression.
        labels: Its labels.
        annotations: Its annotations.
        lasting: How long it must hold before it fires: `10m`; empty for at once.
    """

    alert: str
    expr: str
    labels: dict[str, str]
    annotations: dict[str, str]
    lasting: str = ""


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


def alerting_rules(
    views: Iterable[LoadedView], *, base: str = "", window: str = "10m", hold: str = "5m"
) -> Rules:
    """Return the alerting rules of the metric signals of views, one an expression.

    What several failures share gives one rule, that of the first of them; the others are named
    in its annotation `also`. The rules of one failure have one name, by which Alertmanager groups
    them, and differ in their label `signal`.

    Args:
        views: The views.
        base: Address of the site, which comes before the path of a view in `runbook_url`; without
            one, rules have no such link.
        window: The range over which a counter must have grown, and for which a gauge must have
            risen; the choice of whoever exports, since no source states it.
        hold: How long a gauge or a summary must be past its threshold, so that one sample pages
            nobody; the choice of whoever exports, too.
    """
    groups: dict[str, list[AlertRule]] = {}
    omissions: list[Omission] = []
    first: dict[str, AlertRule] = {}
    for loaded in views:
        bounds.begin()
        for component, failure, signal in _thresholds(loaded.view):
            expression = _expression(signal, window, hold)
            if isinstance(expression, Omission):
                omissions.append(Omission(loaded.id, signal.text, expression.why))
            elif expression.text in first:
                _add_other(first[expression.text], loaded, component, failure)
            else:
                rule = _rule(loaded, component, failure, signal, expression, base)
                first[expression.text] = rule
                groups.setdefault(loaded.id, []).append(rule)
    bounds.end()
    listed = tuple(RuleGroup(view, tuple(rules)) for view, rules in groups.items())
    return Rules(listed, tuple(dict.fromkeys(omissions)))


@frozen
class _Expression:
    """An expression, how long it must hold, and whether it has a threshold."""

    text: str
    lasting: str
    has_threshold: bool


def _add_other(rule: AlertRule, loaded: LoadedView, component: Component, failure: Failure) -> None:
    other = f"{loaded.view.system.name}, {component.name}: {failure.name}"
    own = f"{rule.labels['system']}, {rule.annotations['summary']}"
    listed = [name for name in rule.annotations.get("also", "").split("; ") if name]
    if other != own and other not in listed:
        rule.annotations["also"] = "; ".join([*listed, other])


def _thresholds(view: View) -> Iterator[tuple[Component, Failure, Threshold]]:
    for component in view.components:
        for failure in view.fails_of(component):
            for signal in failure.signals:
                if isinstance(signal, Threshold):
                    yield component, failure, signal


def _expression(signal: Threshold, window: str, hold: str) -> "_Expression | Omission":
    metric = signal.metric
    if not _NAME.fullmatch(metric.name):
        return Omission("", signal.text, "Prometheus has no metric of such a name")
    if signal.comparison == "rising":
        return _rising(metric, window)
    if isinstance(signal.limit, Undisclosed):
        return Omission("", signal.text, f"no threshold is known: {signal.limit.where}")
    quantity, unit = signal.limit.quantity, metric.unit
    is_rate = metric.kind == "counter" and "/ [time]" in quantity.dimension
    if is_rate:
        quantity, unit = quantity * _SECOND, ""
    try:
        limit = _limit(quantity, unit, signal.comparison)
    except UnitError as error:
        return Omission("", signal.text, f"its threshold is no value of the metric: {error.found}")
    value = _value(metric, window, is_rate=is_rate)
    lasting = hold if metric.kind in {"gauge", "summary"} else ""  # others are of a range
    return _Expression(f"{value} {signal.comparison} {limit:.12g}", lasting, has_threshold=True)


def _value(metric: Metric, window: str, *, is_rate: bool) -> str:
    """Return the value of a metric that a threshold is compared with, by its kind."""
    match metric.kind:
        case "counter":
            return f"{'rate' if is_rate else 'increase'}({metric.name}[{window}])"
        case "histogram":
            return f"histogram_quantile(0.99, sum by (le) (rate({metric.name}_bucket[{window}])))"
        case "summary":
            return f"max without (quantile) ({metric.name})"
        case "gauge":
            return metric.name


def _rising(metric: Metric, window: str) -> _Expression:
    """Return the expression of a metric that grows, by its kind."""
    match metric.kind:
        case "counter":
            return _Expression(f"increase({metric.name}[{window}]) > 0", "", has_threshold=False)
        case "gauge":
            return _Expression(f"deriv({metric.name}[{window}]) > 0", window, has_threshold=False)
        case "histogram" | "summary":
            mean = "rate({0}_sum[{1}]{2}) / rate({0}_count[{1}]{2})"
            now = mean.format(metric.name, window, "")
            before = mean.format(metric.name, window, f" offset {window}")
            return _Expression(f"{now} > {before}", window, has_threshold=False)


def _limit(quantity: Quantity, unit: str, comparison: str) -> float:
    """Return the limit in the metric's own unit; of a range the end that is reached first."""
    converted = quantity.to(unit) if unit else quantity
    low, high = converted.low, converted.high
    exceeded, opposite = (low, high) if comparison == ">" else (high, low)
    return opposite if math.isinf(exceeded) else exceeded


def _rule(  # noqa: PLR0917 - each is a part of the rule
    loaded: LoadedView, component: Component, failure: Failure, signal: Threshold,
    expression: _Expression, base: str,
) -> AlertRule:  # fmt: skip
    view, technology = loaded.view, component.technology.technology.name
    step = failure.recovery[0]
    typed = step.command
    command = "" if isinstance(typed, Undisclosed) else f" Command: {typed.prompt} {typed.text}"
    is_urgent = any(urgent is failure for _, urgent in view.failures)
    return AlertRule(
        alert=_camel([view.system.name, component.name, failure.name]),
        expr=expression.text,
        labels={
            "severity": _severity(is_urgent=is_urgent, has_threshold=expression.has_threshold),
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
            **({"runbook_url": f"{base.rstrip('/')}/{loaded.id}.html"} if base else {}),
        },
        lasting=expression.lasting,
    )


def _severity(*, is_urgent: bool, has_threshold: bool) -> str:
    """Return how urgent a rule is: a number that has merely risen pages nobody."""
    if is_urgent and has_threshold:
        return "page"
    return "ticket" if is_urgent or has_threshold else "info"


def _camel(parts: list[str]) -> str:
    """Return parts as one name, each left out that the next one begins with."""
    pairs = zip(parts, [*parts[1:], ""], strict=True)
    distinct = [part for part, after in pairs if not after.lower().startswith(part.lower())]
    names = re.findall(r"[A-Za-z0-9]+", re.sub(r"['’]", "", " ".join(distinct)))
    name = "".join(word[:1].upper() + word[1:] for word in names)
    return name if name[:1].isalpha() else f"Alert{name}"
