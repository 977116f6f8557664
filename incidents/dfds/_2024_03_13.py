"""Moments and figures of 13 March 2024."""

from atlas import minutes, undisclosed
from incidents._times import utc
from incidents.dfds.facts import OUT_OF_MEMORY

NOT_READY = utc("2024-03-13 10:01") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:01 | Node entered NotReady state."
)
ALERTED = utc("2024-03-13 10:03") @ OUT_OF_MEMORY.at("2024-03-13 10:03 | Alert triggered on Slack.")
SEEN = utc("2024-03-13 10:05") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:05 | Alert discovered, and investigations"
)
NO_SSH = utc("2024-03-13 10:13") @ OUT_OF_MEMORY.at("2024-03-13 10:13 | Attempted to SSH into")
RESPONDING = utc("2024-03-13 10:19") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:19 | Node started responding again."
)
REPLACED = utc("2024-03-13 10:22") @ OUT_OF_MEMORY.at("2024-03-13 10:22 | Marked the EC2 instance")
TRAFFIC = utc("2024-03-13 10:25") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:25 | CloudWatch showed a tenfold"
)
DRAINED = utc("2024-03-13 10:30") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:30 | Cordoned and force drained"
)
TERMINATED = utc("2024-03-13 10:36") @ OUT_OF_MEMORY.at(
    "2024-03-13 10:36 | Terminated the unhealthy EC2"
)
DECLARED_OVER = utc("2024-03-13 12:10") @ OUT_OF_MEMORY.at(
    "2024-03-13 12:10 | Incident declared resolved through"
)
AGENT_DOWN = utc("2024-03-13 13:00") @ OUT_OF_MEMORY.at(
    "2024-03-13 13:00 | Discovered that Grafana Agent"
)
AGENT_BACK = utc("2024-03-13 13:02") @ OUT_OF_MEMORY.at(
    "2024-03-13 13:02 | Removed LimitRange from the"
)
JOBS_FOUND = utc("2024-03-13 13:49") @ OUT_OF_MEMORY.at("2024-03-13 13:49 | Concluded that a dev")
CORRELATED = utc("2024-03-13 13:55") @ OUT_OF_MEMORY.at(
    "2024-03-13 13:55 | Found correlation between increased"
)
SCALED_DOWN = SCALED_UP = undisclosed("minute: the report notes only 14:??")
AGAIN = utc("2024-03-13 15:03") @ OUT_OF_MEMORY.at("2024-03-13 15:03 | Alert triggered on Slack.")
SEEN_AGAIN = utc("2024-03-13 15:09") @ OUT_OF_MEMORY.at("2024-03-13 15:09 | Alert discovered.")
SCALED_AGAIN = utc("2024-03-13 15:15") @ OUT_OF_MEMORY.at("2024-03-13 15:15 | Scaled the rogue dev")
ADDED = utc("2024-03-13 15:18") @ OUT_OF_MEMORY.at("2024-03-13 15:18 | New node is added")
ACKNOWLEDGED = utc("2024-03-13 15:52") @ OUT_OF_MEMORY.at(
    "2024-03-13 15:52 | Development team acknowledged the"
)

DETECTED_IN = minutes(4) @ OUT_OF_MEMORY.at("Time to detection: 4 minutes")
RECOVERED_IN = minutes(399) @ OUT_OF_MEMORY.at("Time to recovery: 399 minutes")
