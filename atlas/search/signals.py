"""Signatures of what technologies write and of what views declare as signals."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.matching.signature import SignalKind, Signature
from atlas.operations.signal import Alert, ErrorReply, Signal
from atlas.search.rows import DocumentRow
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric, Threshold
from atlas.technologies.technology import Technology

Declared = dict[LogMessage | Metric, Signature]

_NAMES_OF_MANY = """
apache aws amazon google cloud local disk engine node service server runtime collector
persistent compute storage the of in and kernel pub sub native
"""
_OF_MANY = frozenset(_NAMES_OF_MANY.split())
_SHORTEST, _SHORTENED = 3, 6


def terms_of(technology: Technology) -> tuple[str, ...]:
    """Return the words by which a log shows that a technology wrote it."""
    name = technology.name.lower()
    found = {name, *(each for each in re.findall(r"[a-z0-9]+", name) if each not in _OF_MANY)}
    found |= {
        each.removesuffix(end) for each in found for end in ("ql", "db") if len(each) >= _SHORTENED
    }
    return tuple(sorted(each for each in found if len(each) >= _SHORTEST))


def said(words: Words) -> str:
    """Return words as a text; empty for a gap."""
    return "" if isinstance(words, Undisclosed) else words.text


def of_message(technology: Technology, name: str, message: LogMessage) -> Signature:
    """Return the signature of a log message of a technology."""
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
    )


def of_metric(technology: Technology, metric: Metric) -> Signature:
    """Return the signature of a metric's name, as an alert or a query prints it."""
    return Signature(
        key=f"{technology.name}.{metric.name}",
        kind="metric",
        technology=technology.name,
        anchor=metric.name,
        sample=f"{metric.name} > threshold",
        meaning=metric.meaning,
        source=metric.source.url,
    )


@lru_cache(maxsize=1024)
def declared(technology: Technology) -> Declared:
    """Return the signatures of what a technology declares, by the message or metric itself."""
    found: Declared = {}
    for name, message in technology.messages.items():
        found.setdefault(message, of_message(technology, name, message))
    for metric in technology.metrics.values():
        found.setdefault(metric, of_metric(technology, metric))
    return found


def of_technology(technology: Technology) -> dict[str, Signature]:
    """Return the signatures of a technology by key."""
    return {each.key: each for each in declared(technology).values()}


def documents_of(technology: Technology) -> Iterator[DocumentRow]:
    """Yield what can be found of a technology."""
    yield DocumentRow(kind="technology", title=technology.name, body=type(technology).__doc__ or "")
    for each in of_technology(technology).values():
        body = each.meaning if each.anchor in each.sample else f"{each.sample} {each.meaning}"
        yield DocumentRow(
            kind="signal", title=each.anchor, body=f"{body} {each.sample}", place=each.technology
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
            found = _declared_by(signal, listed)
            return found or of_message(listed[0], signal.anchor, signal)
        case Threshold():
            return _declared_by(signal.metric, listed) or of_metric(listed[0], signal.metric)
        case ErrorReply():
            return _of_words("reply", signal.reply, system, f"What {signal.seen_by} receives.")
        case Alert():
            return _of_words("alert", signal.name, system, "An alert that the operator runs.")


def _declared_by(
    signal: LogMessage | Metric, technologies: Iterable[Technology]
) -> Signature | None:
    found = (declared(each).get(signal) for each in technologies)
    return next((each for each in found if each), None)


def _of_words(kind: SignalKind, words: Words, system: str, meaning: str) -> Signature | None:
    text = said(words)
    if not text or isinstance(words, Undisclosed):
        return None
    source = words.citations[0].url if words.citations else ""
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
