"""Whom the settings of a program name: hosts in addresses, and hosts with a port."""

import re
from collections.abc import Collection, Iterable, Iterator

_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?:[^/@\s]*@)?(?P<host>[\w.-]+)")
_PORT = re.compile(r"(?<![\w./@-])(?P<host>[A-Za-z][\w.-]*):(?P<port>\d{2,5})\b")
_ALONE = re.compile(r"[A-Za-z][\w.-]*")
_NAMES_HOST = re.compile(
    r"(?:HOST|HOSTS|HOSTNAME|URL|URI|ADDR|ADDRESS|SERVER|SERVERS|ENDPOINT|BROKER|BROKERS|UPSTREAM)$",
    re.IGNORECASE,
)
"""How the names of settings end whose value alone is a host."""
Setting = tuple[str, str]
"""The name of a setting and its value; no name of a word of a command."""


def calls_in(
    settings: Iterable[Setting], names: Collection[str], domains: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield whom settings name, with the protocol, or nothing where none is stated.

    `postgres://shop@orders/app` names `orders` by `postgres`; `cache:6379` names `cache`; so does
    `REDIS_HOST=cache`, but not `DB_NAME=cache`.

    Args:
        settings: The settings.
        names: The names of those that may be called.
        domains: What may follow a name: `shop.svc.cluster.local`.
    """
    protocols: dict[str, str] = {}
    for name, value in settings:
        for found in _ADDRESS.finditer(value):
            host = _known(found["host"], names, domains)
            if host:
                protocols[host] = protocols.get(host) or found["scheme"]
        hosts = [found["host"] for found in _PORT.finditer(value)]
        if _ALONE.fullmatch(value) and _NAMES_HOST.search(name):
            hosts.append(value)
        for host in (_known(each, names, domains) for each in hosts):
            if host:
                protocols.setdefault(host, "")
    yield from protocols.items()


def _known(host: str, names: Collection[str], domains: Collection[str]) -> str:
    """Return the name that a host has among others: alone, or before a domain."""
    if host in names:
        return host
    first, _, rest = host.partition(".")
    return first if first in names and rest in domains else ""
