"""Moments and figures of 15 to 18 April 2024."""

from atlas import by, minutes
from incidents.ministry_of_justice.facts import PROMETHEUS, uk

DOWN = uk("2024-04-15 12:32") @ PROMETHEUS.at(
    "2024-04-15 12:32: Prometheus was not available after"
)
REPLAY = uk("2024-04-15 12:52") @ PROMETHEUS.at("2024-04-15 12:52: Found that the WAL reload")
REVERTED = uk("2024-04-15 12:57") @ PROMETHEUS.at(
    "2024-04-15 12:57: Planned change reverted to exclude"
)
UPDATED = uk("2024-04-15 13:00") @ PROMETHEUS.at("2024-04-15 13:00: Update send to users about")
PROBE = uk("2024-04-15 13:46") @ PROMETHEUS.at("2024-04-15 13:46: Debugged the log shows that")
RAISED = uk("2024-04-15 15:21") @ PROMETHEUS.at(
    "2024-04-15 15:21: Increasing the StartupProbe to a"
)
REPAIRED = uk("2024-04-15 15:53") @ PROMETHEUS.at(
    "2024-04-15 15:53: Applied the change to increase"
)
TOLD_USERS = uk("2024-04-15 16:00") @ PROMETHEUS.at(
    "2024-04-15 16:00: Users updated with the Prometheus"
)
RECORDED = uk("2024-04-18 16:13") @ PROMETHEUS.at(
    "2024-04-18 16:13: Team identified the reason for"
)

_SEEN = by(uk("2024-04-15 12:32")) @ PROMETHEUS.at("First detected: 2024-04-15 12:32")
MITIGATED_IN = (REPAIRED - _SEEN).meaning_of(
    "from first detected, after the change, to repaired", basis="incident"
)
RESOLVED_IN = (RECORDED - _SEEN).meaning_of(
    "from first detected, after the change, to the end", basis="incident"
)
PROBE_LIMIT = minutes(15) @ PROMETHEUS.at(
    "The default is 15 mins", of="the startup probe of Prometheus", basis="limit"
)
NEW_LIMIT = minutes(30) @ PROMETHEUS.at(
    "StartupProbe to a higher value to 30 mins.",
    of="the startup probe of Prometheus",
    basis="limit",
)
