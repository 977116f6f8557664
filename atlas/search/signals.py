"""Signatures of what technologies write and of what views declare as signals."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from atlas.errors import ChoiceError
from atlas.evidence.command import Command
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.matching.signature import SignalKind, Signature
from atlas.operations.signal import Alert, ErrorReply, Signal, Symptom
from atlas.search.rows import DocumentRow, FailureRow, PortRow, StepRow
from atlas.steps.step import Action
from atlas.technologies.known_failure import KnownFailure
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric, Threshold
from atlas.technologies.technology import Technology

Declared = dict[LogMessage | Metric, Signature]

_NAMES_OF_MANY = """
apache aws amazon google azure cloud local disk engine node service server runtime collector
persistent compute storage the of in and kernel pub sub native api http dns tls net sql load
balancer application system compose runner data streams cert manager external bit ost native react
director otp on resolved
cluster ingress metrics csi driver autoscaler pod
actions agent app bus feature flags functions gateway logs next producer proxy relay run secrets
step systems tables workflows
"""
_OF_MANY = frozenset(_NAMES_OF_MANY.split())
_SHORTEST, _SHORTENED = 3, 6


def terms_of(technology: Technology) -> tuple[str, ...]:
    """Return the words that identify the technology that wrote a log."""
    name = technology.name.lower()
    parts = re.findall(r"[a-z0-9]+", name)
    terms = {part for part in (name, *parts) if part not in _OF_MANY}
    terms |= {
        owner.removesuffix(end)
        for owner in terms
        for end in ("ql", "db")
        if len(owner) >= _SHORTENED
    }
    return tuple(sorted(owner for owner in terms if len(owner) >= _SHORTEST))


def said(value: Words | Command) -> str:
    """Return words as a text; empty for a gap."""
    return "" if isinstance(value, Undisclosed) else value.text


def of_message(technology: Technology, name: str, message: LogMessage) -> Signature:
    """Return the signature of a log message of a technology.

    Args:
        technology: The technology that writes it.
        name: The attribute that declares it.
        message: The message.
    """
    return Signature(
        key=f"{technology.name}.{name}",
        kind="log",
        technology=technology.name,
        anchor=message.anchor,
        sample=message.sample,
        meaning=message.meaning,
        pattern=message.pattern or "",
        severity=message.severity,
        versions=message.versions or "",
        source=message.source.url,
        logs=said(technology.logs),
        terms=(*terms_of(technology), *message.context),
        context=bool(message.context),
        unless=message.unless,
        failure=message.failure.title if message.failure else "",
        ambiguous=bool(message.failure and message.failure.causes),
        wraps=bool(message.failure and message.failure.only_wraps),
        general=bool(message.failure and message.failure.is_general),
        needs=technology.needs,
        wide=technology.prints_anywhere,
    )


def of_metric(technology: Technology, metric: Metric) -> Signature:
    """Return the signature of a metric's name, as an alert or a query prints it.

    Args:
        technology: The technology that exports it.
        metric: The metric.
    """
    return Signature(
        key=f"{technology.name}.{metric.name}",
        kind="metric",
        technology=technology.name,
        anchor=metric.name,
        sample=f"{metric.name} > threshold",
        meaning=metric.meaning,
        source=metric.source.url,
        terms=terms_of(technology),
        needs=technology.needs,
    )


@lru_cache(maxsize=1024)
def declared(technology: Technology) -> Declared:
    """Return the signatures of a technology, by its messages and metrics."""
    signatures: Declared = {}
    for name, message in technology.messages.items():
        signatures.setdefault(message, of_message(technology, name, message))
    for metric in technology.metrics.values():
        signatures.setdefault(metric, of_metric(technology, metric))
    return signatures


def of_technology(technology: Technology) -> dict[str, Signature]:
    """Return the signatures of a technology by key."""
    return {signature.key: signature for signature in declared(technology).values()}


def ports_of(technology: Technology) -> Iterator[PortRow]:
    """Yield the ports that a technology listens on by default."""
    for use, port in technology.ports.items():
        yield PortRow(port=int(port.quantity.low), technology=technology.name, use=use)


def failures_of(technology: Technology) -> Iterator[FailureRow]:
    """Yield the known failures of a technology, each once.

    Raises:
        ChoiceError: Two of them have one title.
    """
    declared_failures: dict[str, KnownFailure] = {}
    for message in technology.messages.values():
        failure = message.failure
        if failure is None:
            continue
        if declared_failures.setdefault(failure.title, failure) is not failure:
            raise ChoiceError(
                f"two failures of {technology.name} are titled {failure.title!r}",
                allowed="one failure a title",
                remedy="share one KnownFailure between the messages, or title them differently",
            )
    for title, failure in declared_failures.items():
        yield FailureRow(
            technology=technology.name,
            title=title,
            causes=tuple((cause.name, said(cause.sign)) for cause in failure.causes),
            steps=tuple(step_row(step) for step in failure.steps),
        )


def step_row(step: Action) -> StepRow:
    """Return a step as a row."""
    command = None if isinstance(step.command, Undisclosed) else step.command
    placeholders = command.placeholders if command else ()
    return StepRow(
        step.action,
        command.text if command else "",
        command.language if command else "",
        command.prompt if command else "",
        command.place if command else "",
        tuple((needed.name, needed.meaning, needed.pattern) for needed in placeholders),
        said(step.healthy), said(step.unhealthy), step.risk,
        number(step.takes), step.undo, step.verify,
    )  # fmt: skip


def number(value: Number | None) -> str:
    """Return a figure as a text; empty for a gap."""
    return "" if value is None or isinstance(value, Undisclosed) else str(value)


def documents_of(technology: Technology) -> Iterator[DocumentRow]:
    """Yield the searchable texts of a technology."""
    yield DocumentRow(kind="technology", title=technology.name, body=type(technology).__doc__ or "")
    for signature in of_technology(technology).values():
        body = (
            signature.meaning
            if signature.anchor in signature.sample
            else f"{signature.sample} {signature.meaning}"
        )
        yield DocumentRow(
            kind="signal",
            title=signature.anchor,
            body=f"{signature.failure} {body} {signature.sample}",
            place=signature.technology,
        )


def of_signal(signal: Signal, technologies: Iterable[Technology], system: str) -> Signature | None:
    """Return the signature of a signal; None for a gap.

    Args:
        signal: The signal.
        technologies: Where it may be declared, the component's own first.
        system: The system whose failure it shows.
    """
    listed = tuple(technologies)
    match signal:
        case LogMessage():
            signature = _declared_by(signal, listed)
            return signature or of_message(listed[0], signal.anchor, signal)
        case Threshold():
            return _declared_by(signal.metric, listed) or of_metric(listed[0], signal.metric)
        case ErrorReply():
            return _of_words("reply", signal.reply, system, f"What {signal.seen_by} receives.")
        case Symptom():
            return _of_words("symptom", signal.description, system, f"Seen by {signal.seen_by}.")
        case Alert():
            return _of_words("alert", signal.name, system, "An alert that the operator runs.")


def _declared_by(
    signal: LogMessage | Metric, technologies: Iterable[Technology]
) -> Signature | None:
    signatures = (declared(technology).get(signal) for technology in technologies)
    return next((signature for signature in signatures if signature), None)


def _of_words(kind: SignalKind, value: Words, system: str, meaning: str) -> Signature | None:
    text = said(value)
    if not text or isinstance(value, Undisclosed):
        return None
    source = value.citations[0].href or "" if value.citations else ""
    return Signature(
        key=f"{system}: {text}",
        kind=kind,
        technology=system,
        anchor=text,
        sample=text,
        meaning=meaning,
        source=source,
        terms=(system.lower(),),
    )
