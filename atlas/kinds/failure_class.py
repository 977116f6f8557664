"""The classes of failures by which incidents are found, whoever had them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

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
