"""Which hosts are of the public network, and which are not, by their names or addresses."""

from atlas.reaching import Reach, literal, widest

_EXAMPLES = frozenset({"example", "example.com", "example.net", "example.org", "invalid", "test"})
"""Names that are reserved for examples and tests (RFC 2606, RFC 6761)."""
_LOCAL = frozenset({"home.arpa", "internal", "intranet", "lan", "local", "localdomain", "onion"})


def not_public(host: str) -> str:
    """Return why a host is none of the public network, by its name alone; nothing if it may be one.

    Args:
        host: The name or address of a host.
    """
    found = literal(host)
    if found is Reach.LOOPBACK:
        return "loopback"
    if _is_under(host, _EXAMPLES):
        return "reserved for examples"
    is_name = "." in host.rstrip(".") and not _is_under(host, _LOCAL)
    return "" if found is Reach.PUBLIC or (found is None and is_name) else "no public host"


def is_public(host: str) -> bool:
    """Return whether a host is one of the public network, by its name and by its address.

    A name that is not found counts by itself.

    Args:
        host: The name or address of a host.
    """
    return not not_public(host) and widest(host) in {Reach.PUBLIC, None}


def _is_under(host: str, names: frozenset[str]) -> bool:
    parts = host.rstrip(".").lower().split(".")
    return any(".".join(parts[start:]) in names for start in range(len(parts)))
