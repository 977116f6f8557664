"""The classes of failures by which incidents are found, for every operator."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, cast

from atlas.errors import ViewError

FailureClass = Literal[
    "bad-config-push",
    "bad-deploy",
    "cache-stampede",
    "capacity-planning",
    "certificate-key-expiry",
    "connection-exhaustion",
    "consensus-failover",
    "cpu-algorithmic",
    "data-loss-backup",
    "deadlock-concurrency",
    "disk-full",
    "dns",
    "hard-limit-reached",
    "hidden-dependency",
    "integer-overflow",
    "kubernetes-platform",
    "latent-bug-triggered-by-input",
    "memory-leak",
    "metastable-overload",
    "network-bgp",
    "operator-automation-error",
    "poison-message",
    "power-cooling-hardware",
    "schema-migration-locking",
    "security-exposure",
    "stale-service-discovery",
    "state-corruption",
    "time-leap",
    "unattended-upgrade",
    "xid-wraparound",
]

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "bad-config-push": "Bad config push",
        "bad-deploy": "Bad deploy",
        "cache-stampede": "Cache stampede",
        "capacity-planning": "Capacity planning",
        "certificate-key-expiry": "Certificate/key expiry",
        "connection-exhaustion": "Connection exhaustion",
        "consensus-failover": "Consensus, failover",
        "cpu-algorithmic": "CPU, algorithmic",
        "data-loss-backup": "Data loss, backup",
        "deadlock-concurrency": "Deadlock, concurrency",
        "disk-full": "Disk full",
        "dns": "DNS",
        "hard-limit-reached": "Hard limit reached",
        "hidden-dependency": "Hidden dependency",
        "integer-overflow": "Integer overflow",
        "kubernetes-platform": "Kubernetes platform",
        "latent-bug-triggered-by-input": "Latent bug triggered by input",
        "memory-leak": "Memory leak",
        "metastable-overload": "Metastable overload",
        "network-bgp": "Network, BGP",
        "operator-automation-error": "Operator/automation error",
        "poison-message": "Poison message",
        "power-cooling-hardware": "Power, cooling, hardware",
        "schema-migration-locking": "Schema migration, locking",
        "security-exposure": "Security exposure",
        "stale-service-discovery": "Stale service discovery",
        "state-corruption": "State corruption",
        "time-leap": "Time leap",
        "unattended-upgrade": "Unattended upgrade",
        "xid-wraparound": "XID wraparound",
    }
)
"""The name of each class for people."""

MEANINGS: Mapping[FailureClass, str] = MappingProxyType(
    {
        "bad-config-push": "A changed setting, rule or policy was deployed and broke its readers.",
        "bad-deploy": "New code was deployed and broke the service that ran it.",
        "cache-stampede": "A cache was cold or down, and its misses overloaded its backend.",
        "capacity-planning": "Normal growth or an expected peak exceeded the capacity.",
        "certificate-key-expiry": "A certificate or key expired, or was revoked too early.",
        "connection-exhaustion": "Connections, ports or the slots of a pool were exhausted.",
        "consensus-failover": "A leader election or failover chose the wrong node, or hung.",
        "cpu-algorithmic": "One input made an algorithm use all CPU.",
        "data-loss-backup": "Data was deleted, and the backups did not help.",
        "deadlock-concurrency": "Threads or processes waited for one another, or raced.",
        "disk-full": "A disk filled up.",
        "dns": "A name resolved to a wrong address, or did not resolve.",
        "hard-limit-reached": "A fixed limit of a program or system was reached.",
        "hidden-dependency": "A component failed that others needed without a known dependency.",
        "integer-overflow": "A number exceeded the range of its type.",
        "kubernetes-platform": "The platform that runs the containers failed under them.",
        "latent-bug-triggered-by-input": "An input triggered a bug that had long been deployed.",
        "memory-leak": "A process used more and more memory until none was left.",
        "metastable-overload": "Overload sustained itself after its trigger was removed.",
        "network-bgp": "Routes were withdrawn, or wrong routes were announced.",
        "operator-automation-error": "An operator or an automation changed the wrong component.",
        "poison-message": "One message made every consumer that received it fail, again and again.",
        "power-cooling-hardware": "Power, cooling or hardware failed.",
        "schema-migration-locking": "A schema migration locked tables that requests needed.",
        "security-exposure": "Someone had access or privileges that they should not have had.",
        "stale-service-discovery": "Callers were sent to instances that no longer existed.",
        "state-corruption": "Corrupt state spread from one component to the next.",
        "time-leap": "The code did not expect a clock change, a date or a leap second.",
        "unattended-upgrade": "Machines updated themselves, all at the same time.",
        "xid-wraparound": "A database ran out of transaction identifiers.",
    }
)
"""What each class means, in one plain sentence."""


def classes(value: FailureClass | Iterable[FailureClass]) -> tuple[FailureClass, ...]:
    """Keep one class or several as a tuple, the main one first.

    Args:
        value: The class, or the classes; anything else is left to the validator.
    """
    given: object = value
    if isinstance(given, str) or not isinstance(given, Iterable):
        return cast("tuple[FailureClass, ...]", (given,))
    return tuple(given)


def are_classes(view: object, _: object, value: tuple[Any, ...]) -> None:
    """Require one of the classes or several, each once.

    Args:
        view: The view, for the message.
        value: The classes.

    Raises:
        ViewError: One is no class of failure, or stands twice, or there is none.
    """
    unknown = [each for each in value if not isinstance(each, str) or each not in MEANINGS]
    if unknown or not value or len(set(value)) < len(value):
        named = ", ".join(repr(each) for each in unknown or value) or "missing"
        raise ViewError(
            f"the failure class of {getattr(view, 'title', '')!r} is {named}",
            allowed=f"each once: {', '.join(MEANINGS)}",
            remedy="remove the repetition"
            if value and not unknown
            else "choose those that fit the report best, the main one first",
        )
