"""The 3 AM panel of a view: its urgent failures, their signals and first steps."""

from collections.abc import Sequence

from attrs import evolve

from atlas.analysis.downstream_impact import DownstreamImpact, downstream_impacts
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.values import Value, cite, cite_source, value
from atlas.operations.failure import Failure
from atlas.operations.signal import Alert, ErrorReply, Signal, Symptom
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from atlas.views.log_places import log_places
from atlas.views.view import View
from render.parts.alarms import IN_SHORT, Alarm, SignalData, alarm
from render.parts.card_data import Row
from render.parts.panels import Frame, column_width, framed, in_rows, masonry, panel
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.figures import row, rows
from render.views.log_line import constant, forms
from render.views.steps import prompt

_MOST_SIGNALS = 3
MOST_IN_STRIP = 3
"""So many failures a picture shows; the others are on the page and in the dossier."""


def alarm_panel(view: View, numbering: Numbering, width: float) -> Block | None:
    """Draw the signals and first steps of a view's failures; None if it has no failures.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    if not view.failures:
        return None
    columns = 1 if len(view.failures) == 1 else 2
    frame = Frame(Role.FAINT, Role.HIT, 14)
    inner = width - 2 * frame.pad
    column = column_width(inner, columns)
    lost = downstream_impacts(view, dict.fromkeys(component for component, _ in view.failures))
    alone = len(view.failures) == 1
    alarms = [
        alarm(
            _alarm(
                component,
                failure,
                lost.get(component),
                numbering,
                _logs(view, component, failure),
                alone=alone,
            ),
            column,
        )
        for component, failure in view.failures
    ]
    body = masonry(alarms, columns, inner, 16)
    heading = "3 AM: what to look for, what to do first"
    return framed(panel(heading, body, glyph="alarm", role=Role.HIT), frame)


def strip_alarms(view: View, numbering: Numbering) -> tuple[Alarm, ...]:
    """Return the first failures of a view, each once, with one signal and the first step.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    return tuple(
        evolve(
            _in_short(_alarm(components[0], failure, None, numbering, alone=True)),
            component=", ".join(component.name for component in components),
        )
        for failure, components in distinct_failures(view)[:MOST_IN_STRIP]
    )


def alarm_strip(view: View, first: Sequence[Alarm], width: float, columns: int) -> Block | None:
    """Draw the first failures of a view; None if it has no failures.

    Args:
        view: The view.
        first: Its first failures, as `strip_alarms` returns them, or some of these.
        width: The width in px.
        columns: How many failures are side by side.
    """
    if not first:
        return None
    frame = Frame(Role.FAINT, Role.HIT, 12)
    inner = width - 2 * frame.pad
    columns = min(columns, len(first))
    column = column_width(inner, columns)
    alarms = [alarm(each, column) for each in first]
    left = len(distinct_failures(view)) - len(first)
    heading = "3 AM: first signal, first step" + (f" ({left} more on the page)" if left else "")
    body = in_rows(alarms, columns, inner, 10)
    return framed(panel(heading, body, glyph="alarm", role=Role.HIT), frame)


def distinct_failures(view: View) -> list[tuple[Failure, list[Component]]]:
    """Return the failures of a view, each once, with the components that have it.

    Args:
        view: The view.
    """
    found: list[tuple[Failure, list[Component]]] = []
    for component, failure in view.failures:
        for known, components in found:
            if known == failure:
                components.append(component)
                break
        else:
            found.append((failure, [component]))
    return found


def _in_short(alarm_: Alarm) -> Alarm:
    """Return a failure with one signal, without what is not needed to begin."""
    signals = tuple(evolve(signal, most=IN_SHORT) for signal in alarm_.signals[:1])
    return evolve(alarm_, signals=signals, facts=(), logs=())


def _logs(view: View, component: Component, failure: Failure) -> tuple[str, ...]:
    """Return the known places of the logs that show a failure, with the programs that write."""
    places = log_places(view, component, failure)
    return tuple(
        f"{name} log: {place.text}"
        for name, place in places.items()
        if isinstance(place, Statement)
    )


def _alarm(
    component: Component,
    failure: Failure,
    impact: DownstreamImpact | None,
    numbering: Numbering,
    logs: tuple[str, ...] = (),
    *,
    alone: bool,
) -> Alarm:
    """Return a failure with its first step and its downstream impact."""
    step = failure.recovery[0]
    facts = {
        "time to recover": failure.time_to_recover,
        "data loss": failure.data_loss,
        "rollback": failure.rollback,
    }
    return Alarm(
        component=component.name,
        plane=component.plane,
        failure=failure.name,
        signals=tuple(signal_data(signal, numbering) for signal in _chosen(failure, alone=alone)),
        action=step.action,
        command=value(step.command, numbering, label="command"),
        prompt=prompt(step),
        facts=(*rows(facts, numbering), *(_lost(component, impact, numbering) if impact else ())),
        steps=len(failure.recovery),
        logs=logs,
        risk="" if step.risk == "none" else step.risk,
    )


def _lost(component: Component, impact: DownstreamImpact, numbering: Numbering) -> tuple[Row, ...]:
    """Return the computed downstream impact of a component, and the retries of one request."""
    named = [
        f"{label}: {', '.join(member.name for member in members) or 'none'}"
        for label, members in (("down", impact.radius.lost), ("degraded", impact.radius.degraded))
    ]
    radius = Row(f"if {component.name} is down", Value(str(impact), tooltip="\n".join(named)))
    if impact.tries is None or impact.tries.target is None:
        return (radius,)
    label = f"retries of one request at {impact.tries.target.name}"
    return (radius, row(label, impact.tries.figure, numbering))


def _chosen(failure: Failure, *, alone: bool) -> list[Signal]:
    """Return all signals of an only failure, else at most three: log lines first.

    There is room for one that is no log line.
    """
    if alone:
        return list(failure.signals)
    logs = [signal for signal in failure.signals if isinstance(signal, LogMessage)]
    others = [signal for signal in failure.signals if not isinstance(signal, LogMessage)]
    first = logs[: _MOST_SIGNALS - 1] if others else logs[:_MOST_SIGNALS]
    return [*first, *others[: _MOST_SIGNALS - len(first)]]


def signal_data(signal: Signal, numbering: Numbering) -> SignalData:
    """Return a signal as it is searched for.

    Args:
        signal: The signal.
        numbering: The numbers of the sources.
    """
    match signal:
        case LogMessage():
            cites = (cite_source(signal.source, numbering),)
            return SignalData(
                "log", forms(signal), "", cites, signal.meaning, anchor=constant(signal)
            )
        case Threshold():
            cites = (cite_source(signal.metric.source, numbering),)
            return SignalData("metric", (signal.text,), "", cites, signal.metric.meaning)
        case ErrorReply():
            return _worded("reply", signal.reply, f"seen by {signal.seen_by}", numbering)
        case Symptom():
            return _worded("symptom", signal.description, f"seen by {signal.seen_by}", numbering)
        case Alert():
            return _worded("alert", signal.name, "", numbering)


def _worded(kind: str, text: object, where: str, numbering: Numbering) -> SignalData:
    """Return a signal that is a statement or a gap."""
    if isinstance(text, Statement):
        cites = tuple(cite(citation, numbering) for citation in text.citations)
        return SignalData(kind, (str(text),), where, cites, text.explain(), exact=False)
    return SignalData(kind, (str(text),), where, (), getattr(text, "where", ""), exact=False)
