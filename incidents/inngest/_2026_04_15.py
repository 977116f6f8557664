"""Moments and figures of 15 April 2026."""

from atlas import about, hours
from incidents._times import utc
from incidents.inngest.facts import APRIL

SLOW = utc("2026-04-15 03:00") @ APRIL.at("2026-04-15 03:00 UTC Function run scheduling begins to")
LOAD_ALERTS = utc("2026-04-15 03:35") @ APRIL.at(
    "2026-04-15 03:35-05:29 UTC Alerts received indicating increased"
)
MEMORY = utc("2026-04-15 07:00") @ APRIL.at(
    "2026-04-15 07:00 UTC Monotonic memory growth begins on"
)
MEMORY_ALERT = utc("2026-04-15 11:16") @ APRIL.at(
    "2026-04-15 11:16 UTC Alerts trigger for queue shard"
)
STATUS_PAGE = utc("2026-04-15 12:15") @ APRIL.at(
    "2026-04-15 12:15 UTC Status page incident created as"
)
ASYNC_SLOW = utc("2026-04-15 13:00") @ APRIL.at("13:00 UTC until 22:00 UTC (approximately")
BACKLOGS = utc("2026-04-15 13:10") @ APRIL.at(
    "2026-04-15 13:10 UTC Inbound event and pause processing"
)
FOUND = utc("2026-04-15 13:30") @ APRIL.at("2026-04-15 13:30 UTC Root cause is pinpointed: growth")
FAILOVER = utc("2026-04-15 13:49") @ APRIL.at(
    "2026-04-15 13:49 UTC Manual failover triggered of saturated"
)
MIGRATED = utc("2026-04-15 14:00") @ APRIL.at(
    "2026-04-15 14:00 UTC Accounts are migrated between queue"
)
FAILED_OVER = utc("2026-04-15 15:08") @ APRIL.at(
    "2026-04-15 15:08 UTC Failover completed for saturated shard,"
)
ADDING = utc("2026-04-15 15:10") @ APRIL.at(
    "2026-04-15 15:10 UTC Initiated scaling of 2 additional"
)
JOINED = utc("2026-04-15 15:38") @ APRIL.at("2026-04-15 15:38 UTC 2 new shards join cluster.")
DRAINING = utc("2026-04-15 15:40") @ APRIL.at(
    "2026-04-15 15:40-18:50 UTC Additional fixes and mitigations are"
)
REBALANCED = utc("2026-04-15 17:00") @ APRIL.at(
    "2026-04-15 17:00 UTC Two additional state store shards"
)
EVENTS_CLEARED = utc("2026-04-15 17:30") @ APRIL.at(
    "2026-04-15 17:30 UTC Inbound event backlog fully cleared."
)
ASYNC_RESTORED = utc("2026-04-15 21:37") @ APRIL.at(
    "2026-04-15 21:37 UTC Async operations (step.waitForEvent, step.invoke,"
)
CLEARED = utc("2026-04-15 22:00") @ APRIL.at(
    "2026-04-15 22:00 UTC All backlogs fully cleared. Incident"
)

LASTED = about(hours(19)) @ APRIL.at(
    "03:00 UTC until 22:00 UTC (approximately 19 hours).", of="run scheduling delayed"
)
UNDETECTED = hours(10) @ APRIL.at(
    "The 10-hour gap between scheduling delays beginning and", of="first delays to detection"
)
ASYNC_DELAYED = about(hours(9)) @ APRIL.at(
    "13:00 UTC until 22:00 UTC (approximately 9 hours).", of="async operations delayed"
)
