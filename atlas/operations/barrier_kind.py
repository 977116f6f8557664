"""The kinds of barriers by which incidents are compared, for every operator."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

BarrierKind = Literal[
    "alert",
    "backup",
    "capacity",
    "clean-up",
    "fallback",
    "gradual-rollout",
    "health-check",
    "isolation",
    "limit",
    "redundancy",
    "retry-control",
    "review",
    "safe-tool",
    "setting",
    "simplification",
    "test",
    "validation",
    "way-in",
]

BARRIERS: Mapping[BarrierKind, str] = MappingProxyType(
    {
        "alert": "An alert that fires before users notice",
        "backup": "A backup that was restored in a test",
        "capacity": "Capacity for the peak",
        "clean-up": "Automatic clean-up",
        "fallback": "A fallback, such as failing open",
        "gradual-rollout": "A gradual rollout",
        "health-check": "A health check that removes what is broken",
        "isolation": "Isolation of one part from another",
        "limit": "A limit on what one client or process may use",
        "redundancy": "A second one that takes over",
        "retry-control": "Backoff, circuit breakers, load shedding",
        "review": "A review or an audit",
        "safe-tool": "A tool that refuses dangerous changes",
        "setting": "A setting that fits",
        "simplification": "One system instead of two",
        "test": "A test",
        "validation": "A check of configuration or input before its use",
        "way-in": "Access and telemetry that work during the incident",
    }
)
"""What each kind is, for people."""
