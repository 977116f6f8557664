"""The classes of failures by which incidents are found, whoever had them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

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
    "stale-service-discovery",
    "state-corruption",
    "time-leap",
    "unattended-upgrade",
    "xid-wraparound",
]

NAMES: Mapping[FailureClass, str] = MappingProxyType(
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
        "stale-service-discovery": "Stale service discovery",
        "state-corruption": "State corruption",
        "time-leap": "Time leap",
        "unattended-upgrade": "Unattended upgrade",
        "xid-wraparound": "XID wraparound",
    }
)
"""What each class is called where people read it."""

MEANINGS: Mapping[FailureClass, str] = MappingProxyType(
    {
        "bad-config-push": "A changed setting, rule or policy went out and broke what read it.",
        "bad-deploy": "New code went out and broke what ran it.",
        "cache-stampede": "A cache went cold or away, and its misses overran what is behind it.",
        "capacity-planning": "Ordinary growth or an expected peak met too little room.",
        "certificate-key-expiry": "A certificate or key ran out, or was taken away too soon.",
        "connection-exhaustion": "Connections, ports or the places in a pool ran out.",
        "consensus-failover": "An election or a failover chose wrongly, or would not end.",
        "cpu-algorithmic": "One input made an algorithm take all processors.",
        "data-loss-backup": "Data was deleted, and the copies did not help.",
        "deadlock-concurrency": "Threads or processes waited for one another, or raced.",
        "disk-full": "A disk filled up.",
        "dns": "A name resolved wrongly, or not at all.",
        "hard-limit-reached": "A fixed limit of a program or system was reached.",
        "hidden-dependency": "A part fell that nobody knew the others needed.",
        "integer-overflow": "A number no longer fitted into its type.",
        "kubernetes-platform": "The platform that runs the containers failed under them.",
        "latent-bug-triggered-by-input": "A bug long deployed met the input that sets it off.",
        "memory-leak": "Memory was taken and not given back until it ran out.",
        "metastable-overload": "Overload that fed itself went on after its trigger had gone.",
        "network-bgp": "Routes were withdrawn, or announced wrongly.",
        "operator-automation-error": "Somebody, or an automation, acted on the wrong part.",
        "poison-message": "One message failed whoever took it, again and again.",
        "power-cooling-hardware": "Power, cooling or machines gave out.",
        "schema-migration-locking": "A change of a schema locked what requests needed.",
        "stale-service-discovery": "Callers were sent to what was no longer there.",
        "state-corruption": "Wrong state spread from part to part.",
        "time-leap": "A clock, a date or a leap second was met that code did not expect.",
        "unattended-upgrade": "Machines updated themselves, all at once.",
        "xid-wraparound": "A database ran out of transaction identifiers.",
    }
)
"""What each class says, in one plain sentence."""


def is_class(view: object, _: object, value: Any) -> None:
    """Require one of the classes."""
    if value not in MEANINGS:
        raise ViewError(
            f"the failure class of {getattr(view, 'title', '')!r} is {value!r}",
            allowed=", ".join(MEANINGS),
            remedy="choose the one that the report's own account fits best",
        )
