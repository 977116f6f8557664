"""Moments of 25 July 2024."""

from atlas import minutes
from incidents.ministry_of_justice.facts import LOGGING, uk

BLOCKED = uk("2024-07-25 12:10") @ LOGGING.at(
    "2024-07-25 12:10: cp-live-app-logs - ClusterIndexWritesBlocked starts"
)
FIRST_RECOVERY = uk("2024-07-25 12:30") @ LOGGING.at(
    "12:30: cp-live-app-logs - ClusterIndexWritesBlocked recovers"
)
SECOND_BLOCK = uk("2024-07-25 12:35") @ LOGGING.at(
    "12:35: cp-live-app-logs - ClusterIndexWritesBlocked starts"
)
SECOND_RECOVERY = uk("2024-07-25 12:50") @ LOGGING.at(
    "12:50: cp-live-app-logs - ClusterIndexWritesBlocked recovers"
)
THIRD_BLOCK = uk("2024-07-25 12:55") @ LOGGING.at(
    "12:55: cp-live-app-logs - ClusterIndexWritesBlocked starts"
)
FLAPPING = uk("2024-07-25 13:40") @ LOGGING.at(
    "13:40: cp-live-app-logs - ClusterIndexWritesBlocked recovers and starts"
)
NO_LOGS = uk("2024-07-25 13:45") @ LOGGING.at("2024-07-25 13:45: Kibana no longer receiving any")
REPORTED = uk("2024-07-25 14:27") @ LOGGING.at(
    "2024-07-25 14:27: User notifies team via #ask-cloud-platform"
)
NO_PROBLEM = uk("2024-07-25 14:32") @ LOGGING.at(
    "2024-07-25 14:32: Initial investigation shows no problems"
)
DECLARED = uk("2024-07-25 14:54") @ LOGGING.at("2024-07-25 14:54: Incident declared")
RING_BUFFER = uk("2024-07-25 14:55") @ LOGGING.at(
    "2024-07-25 14:55: Logs from fluent-bit containers show"
)
RESTARTED = uk("2024-07-25 14:59") @ LOGGING.at(
    "2024-07-25 14:59: rollout restart of all fluent-bit"
)
FULL = uk("2024-07-25 15:18") @ LOGGING.at("2024-07-25 15:18: It is noted that Opensearch")
ENLARGED = uk("2024-07-25 15:58") @ LOGGING.at("2024-07-25 15:58: Disk space increase is complete")
TASKS = uk("2024-07-25 16:15") @ LOGGING.at("2024-07-25 16:15: Remediation tasks are defined and")
RESOLVED = uk("2024-07-25 16:19") @ LOGGING.at("2024-07-25 16:19: Incident declared resolved")

RESOLVE_TOOK = minutes(4 * 60 + 9) @ LOGGING.at("**Time to resolve**: 4h 9m")
