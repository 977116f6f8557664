"""The 3 AM panel of a view: its urgent failures, their signals and first steps."""

from atlas.analysis.downstream_impact import DownstreamImpact, downstream_impacts
from atlas.evidence.statement import Statement
from atlas.model.citing import Numbering
from atlas.model.values import Value, cite, cite_source, value
from atlas.operations.failure import Failure
from atlas.operations.signal import Alert, ErrorReply, Signal
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component
from atlas.views.view import View
from render.parts.alarms import Alarm, Sign, alarm
from render.parts.card_data import Row
from render.parts.code import around
from render.parts.panels import Frame, column_width, framed, masonry, panel
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.figures import row, rows

_MOST_SIGNS = 3


def night(view: View, numbering: Numbering, width: float) -> Block | None:
    """What to look for and what to do first, or None if no component says how it fails."""
    if not view.failures:
        return None
    columns = 1 if len(view.failures) == 1 else 2
    frame = Frame(Role.FAINT, Role.HIT, 14)
    inner = width - 2 * frame.pad
    each_width = column_width(inner, columns)
    lost = downstream_impacts(view, dict.fromkeys(component for component, _ in view.failures))
    alarms = [
        alarm(
            _alarm(
                component, failure, lost.get(component), numbering, alone=len(view.failures) == 1
            ),
            each_width,
        )
        for component, failure in view.failures
    ]
    body = masonry(alarms, columns, inner, 16)
    heading = "3 AM: what to look for, what to do first"
    return framed(panel(heading, body, glyph="alarm", role=Role.HIT), frame)


def _alarm(
    component: Component,
    failure: Failure,
    impact: DownstreamImpact | None,
    numbering: Numbering,
    *,
    alone: bool,
) -> Alarm:
    """A failure with its first step, and what its component takes down."""
    step = failure.recovery[0]
    facts = {
        "time to recover": failure.time_to_recover,
        "data loss": failure.data_loss,
        "rollback": failure.rollback,
    }
    logs = component.technology.technology.logs
    return Alarm(
        component=component.name,
        plane=component.plane,
        failure=failure.name,
        signs=tuple(sign(each, numbering) for each in _chosen(failure, alone=alone)),
        action=step.action,
        command=value(step.command, numbering, label="command"),
        facts=(*rows(facts, numbering), *(_lost(component, impact, numbering) if impact else ())),
        steps=len(failure.recovery),
        logs=logs.text if isinstance(logs, Statement) else "",
    )


def _lost(component: Component, impact: DownstreamImpact, numbering: Numbering) -> tuple[Row, ...]:
    """What is lost with a component, computed, and what retries make of one request then."""
    named = [
        f"{label}: {', '.join(each.name for each in held) or 'none'}"
        for label, held in (("down", impact.radius.lost), ("degraded", impact.radius.degraded))
    ]
    radius = Row(f"if {component.name} is down", Value(str(impact), tooltip="\n".join(named)))
    if impact.tries is None or impact.tries.target is None:
        return (radius,)
    label = f"retries of one request at {impact.tries.target.name}"
    return (radius, row(label, impact.tries.figure, numbering))


def _chosen(failure: Failure, *, alone: bool) -> list[Signal]:
    """All signals of a failure that stands alone, else at most three: log lines first.

    There is room for one that is no log line.
    """
    if alone:
        return list(failure.signals)
    logs = [each for each in failure.signals if isinstance(each, LogMessage)]
    others = [each for each in failure.signals if not isinstance(each, LogMessage)]
    first = logs[: _MOST_SIGNS - 1] if others else logs[:_MOST_SIGNS]
    return [*first, *others[: _MOST_SIGNS - len(first)]]


def sign(signal: Signal, numbering: Numbering) -> Sign:
    """A signal as it is searched for."""
    match signal:
        case LogMessage():
            cites = (cite_source(signal.source, numbering),)
            text = around(signal.sample, signal.anchor)
            return Sign("log", text, "", cites, signal.meaning, anchor=signal.anchor.strip())
        case Threshold():
            cites = (cite_source(signal.metric.source, numbering),)
            return Sign("metric", signal.text, "", cites, signal.metric.meaning)
        case ErrorReply():
            return _worded("reply", signal.reply, f"seen by {signal.seen_by}", numbering)
        case Alert():
            return _worded("alert", signal.name, "", numbering)


def _worded(sort: str, words: object, where: str, numbering: Numbering) -> Sign:
    """A signal that is a statement or a gap."""
    if isinstance(words, Statement):
        cites = tuple(cite(each, numbering) for each in words.citations)
        return Sign(sort, str(words), where, cites, words.explain(), exact=False)
    return Sign(sort, str(words), where, (), getattr(words, "where", ""), exact=False)
