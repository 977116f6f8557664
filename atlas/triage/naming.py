"""Names in a log: which technology, system or component of a view a line itself names."""

import re
from collections.abc import Iterable, Mapping

from atlas.matching.signature import Signature

_ROLES = """
account api app application auth authentication backend billing broker cache cdn cluster command
consumer controller counters database databases db edge frontend gateway ingest jobs load balancer
balancers logging login logs master metrics microservices monitoring nodes notifier orders payments
presence primary producer proxy queue rate limits replica router scheduler search secondary server
service services session sessions steering storage store thread pool users validation web webhook
worker workers
"""
ROLES = frozenset(_ROLES.split())
"""Words that name a role, which components of any company have."""
SHORTEST = 5
TOKEN = re.compile(r"[a-z0-9]+")


PORT = re.compile(r"(?:(?<=[\]\w]:)|(?<=\bport ))\d{3,5}(?![\w.-]|:\d)", re.ASCII)
"""A port after an address, or by its name; no hour, and no part of an address."""
EVERYONES = frozenset({443, 8080})
"""Ports that programs of every kind listen on: they name none."""


def technology_terms(signatures: Iterable[Signature]) -> dict[str, str]:
    """Return the words that name a technology, each with the technology.

    Args:
        signatures: Every signature; what is needed near a text is no name, unless it is one.
    """
    terms: dict[str, str] = {}
    for signature in signatures:
        if signature.kind == "log" and not signature.wide:
            parts = TOKEN.findall(signature.technology.lower())
            for term in signature.terms:
                if term == signature.technology.lower() or term in parts:
                    terms.setdefault(term, signature.technology)
    return terms


def technology_in(text: str, terms: Mapping[str, str], but: str) -> str:
    """Return the first technology that a text names; empty where it names none.

    Args:
        text: The text.
        terms: The words that name a technology, each with the technology.
        but: A technology that does not count.
    """
    for token in TOKEN.findall(text.lower()):
        technology = terms.get(token, "")
        if technology and technology != but:
            return technology
    return ""


def ports_in(
    text: str, ports: Mapping[int, Iterable[tuple[str, str]]], but: str
) -> tuple[tuple[int, str, str], ...]:
    """Return the ports in a text that are a technology's default, with the technology and its use.

    Args:
        text: The text.
        ports: The default ports, each with the technologies that listen on it and for what.
        but: A technology that does not count.
    """
    found = dict.fromkeys(int(match[0]) for match in PORT.finditer(text))
    return tuple(
        (port, technology, use)
        for port in found
        if port not in EVERYONES
        for technology, use in ports.get(port, ())
        if technology != but
    )


def names_component(origin: str, text: str, component: str, terms: Mapping[str, str]) -> bool:
    """Return whether a line says that a component wrote it.

    A name that only says a role or a technology does not count: every company has such a one.

    Args:
        origin: The container, unit or logger that wrote the line.
        text: The message.
        component: The name of the component.
        terms: The words that name a technology.
    """
    name = component.lower()
    tokens = TOKEN.findall(name)
    if len(name) < SHORTEST or all(token in ROLES or token in terms for token in tokens):
        return False
    spoken = re.compile(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])")
    is_distinctive = len(tokens) > 1 and re.search(r"[-_/]", name) is not None
    return bool(spoken.search(origin.lower()) or (is_distinctive and spoken.search(text.lower())))


def names_system(origin: str, text: str, system: str, terms: Mapping[str, str]) -> bool:
    """Return whether a line says that a system wrote it: its origin or its text begins so.

    Args:
        origin: The container, unit or logger that wrote the line.
        text: The message.
        system: The name of the system.
        terms: The words that name a technology.
    """
    name = system.lower()
    if name in terms:
        return False
    begins = re.compile(rf"{re.escape(name)}(?![a-z0-9])(?!\.[a-z])")
    return any(begins.match(part) for part in (*origin.lower().split(), text.lower().lstrip("[")))
