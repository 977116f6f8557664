"""Moments and figures of 14 February 2023."""

from atlas import minutes
from incidents._times import utc
from incidents.dfds.facts import NO_NODES

RUNTIME = utc("2023-02-13 07:30") @ NO_NODES.at(
    "2023-02-13 07:30 | Scheduled node rollover initiated and"
)
LOGS = utc("2023-02-14 09:33") @ NO_NODES.at(
    "2023-02-14 09:33 | End-users alerted us that CloudWatch"
)
ROLLOVER = utc("2023-02-14 10:29") @ NO_NODES.at(
    "2023-02-14 10:29 | Node rollover started (container-runtime swapped"
)
TIMED_OUT = utc("2023-02-14 10:39") @ NO_NODES.at(
    "2023-02-14 10:39 | Node rollover attempt fails due"
)
PIPELINE = utc("2023-02-14 10:45") @ NO_NODES.at(
    "2023-02-14 10:45 | EKS-Pipeline without node rollover attempt"
)
KILLED = utc("2023-02-14 10:46") @ NO_NODES.at("2023-02-14 10:46 | Healthy nodes all gets killed.")
NONE_LEFT = utc("2023-02-14 10:48") @ NO_NODES.at("2023-02-14 10:48 | We have no nodes")
FIRST_TRY = utc("2023-02-14 10:49") @ NO_NODES.at(
    "2023-02-14 10:49 | Attempt at running node rollover"
)
PULL_FAILED = utc("2023-02-14 10:51") @ NO_NODES.at(
    "2023-02-14 10:51 | Attempt fails due to timeout"
)
SECOND_TRY = utc("2023-02-14 10:52") @ NO_NODES.at("2023-02-14 10:52 | 2nd attempt at running node")
ADDED = utc("2023-02-14 10:57") @ NO_NODES.at("2023-02-14 10:57 | New nodes are being added")
HEALTHY = utc("2023-02-14 11:01") @ NO_NODES.at("2023-02-14 11:01 | LB detects new nodes as")
CLOSED = utc("2023-02-14 11:59") @ NO_NODES.at("2023-02-14 11:59 | Sev 1 ticket marked as")

DETECTED_IN = minutes(2) @ NO_NODES.at("Time to detection: 2 minutes")
RECOVERED_IN = minutes(13) @ NO_NODES.at("Time to recovery: 13 minutes")
