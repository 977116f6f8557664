"""Signals as rules for other engines: what to look for, what it means, and where to read on."""

import re
from collections.abc import Iterable

from attrs import frozen

from atlas import bounds
from atlas.loader import LoadedView
from atlas.matching.shapes import total_weight
from atlas.matching.signature import STRONG
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

SEVERITIES = {
    "fatal": "critical",
    "error": "critical",
    "warning": "warning",
    "info": "info",
    "debug": "info",
}
"""The severity of a rule by the level that the message is logged with."""


@frozen(kw_only=True)
class SignalRule:
    """A log message as a rule.

    Args:
        key: Its name in the library: `PostgreSQL.DEADLOCK`.
        technology: The technology that writes it.
        title: What has failed.
        meaning: What it tells, in one sentence.
        severity: `critical`, `warning` or `info`.
        anchor: The text that a line holds.
        pattern: The regular expression that it matches as well, where the text alone says little;
            else empty.
        context: Words of which one is in the line as well, in capitals or not; empty for none.
        step: The first step; empty where none is known.
        url: The guide to it where the site has an address, else the source of the message.
    """

    key: str
    technology: str
    title: str
    meaning: str
    severity: str
    anchor: str
    pattern: str
    context: tuple[str, ...]
    step: str
    url: str

    @property
    def name(self) -> str:
        """Its key as one word: `PostgresqlDeadlock`."""
        words = re.findall(r"[A-Za-z0-9]+", self.key)
        return "".join(word[:1].upper() + word[1:].lower() for word in words)

    @property
    def context_pattern(self) -> str:
        """The regular expression of its context; empty for none."""
        words = "|".join(re.escape(word) for word in self.context)
        return f"(?i)(?:{words})" if words else ""


def signal_rules(
    technologies: Iterable[Technology], views: Iterable[LoadedView], *, base: str = ""
) -> list[SignalRule]:
    """Return a rule for each log message, sorted by key.

    Args:
        technologies: The technologies.
        views: The views; a guide among them that carries a message is where its rule leads.
        base: Address of the site; empty if it has none.
    """
    guides = _guides(views) if base else {}
    rules = [
        _rule(technology, name, message, guides, base.rstrip("/"))
        for technology in technologies
        for name, message in technology.messages.items()
    ]
    return sorted(rules, key=lambda rule: rule.key)


def _guides(views: Iterable[LoadedView]) -> dict[LogMessage, str]:
    guides: dict[LogMessage, str] = {}
    for loaded in views:
        bounds.begin()
        if loaded.view.category == "debugging-guide":
            for component in loaded.view.components:
                for failure in loaded.view.fails_of(component):
                    for signal in failure.signals:
                        if isinstance(signal, LogMessage):
                            guides.setdefault(signal, loaded.id)
    return guides


def _terms(technology: Technology) -> tuple[str, ...]:
    return (technology.name.lower(),)


def _rule(
    technology: Technology,
    name: str,
    message: LogMessage,
    guides: dict[LogMessage, str],
    base: str,
) -> SignalRule:
    failure = message.failure
    guide = guides.get(message)
    is_weak = total_weight(message.anchor) < STRONG
    return SignalRule(
        key=f"{technology.name}.{name}",
        technology=technology.name,
        title=failure.title if failure else message.meaning.rstrip("."),
        meaning=message.meaning,
        severity=SEVERITIES[message.severity],
        anchor=message.anchor,
        pattern=_consuming(message.pattern) if is_weak or technology.prints_anywhere else "",
        context=message.context or (() if message.pattern or not is_weak else _terms(technology)),
        step=failure.steps[0].action if failure else "",
        url=f"{base}/{guide}.html" if guide else message.source.url,
    )


_NOT_THERE = re.compile(r"\(\?<?!(?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)")
"""What must not stand before or after, with groups of one level in it."""


def _consuming(pattern: str | None) -> str:
    """Return a pattern without looks around, which RE2 lacks.

    What has to follow is a group. What must not stand there is left out: such a rule counts lines
    that triage passes over as well.

    Args:
        pattern: The pattern of a message.
    """
    return _NOT_THERE.sub("", pattern or "").replace("(?=", "(?:")
