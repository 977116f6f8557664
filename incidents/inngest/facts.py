"""Inngest's incident reports, and what several of them state."""

from atlas import Publisher, at_least, count, requests

CHECKED = "2026-11-28"
_inngest = Publisher("Inngest", checked=CHECKED, base="https://www.inngest.com/blog")

SHARDING = _inngest.post(
    "Sharding high-throughput Redis without downtime",
    "sharding-at-inngest",
    "2024-07-23",
    read_in="the post's source: inngest/website at 1ff9e591d53e",
)
AUGUST = _inngest.post(
    "Incident report for August 16, 2024 - Function execution outage",
    "2024-08-16-incident-report",
    "2024-08-16",
    read_in="the post's source: inngest/website at 1de8b0d989af",
)
APRIL = _inngest.post(
    "Incident report for April 15, 2026 - Function scheduling and execution delays",
    "2026-04-17-incident-report-for-april-15-2026",
    "2026-04-17",
    read_in="the post's source: inngest/website at 02eb217d36df",
)
NETWORK = _inngest.post(
    "Incident report for September 4, 2026 - Network connectivity issues",
    "2026-09-04-incident-report-for-september-4-2026",
    "2026-09-04",
    read_in="the post's source: inngest/website at 0ce1b99a3b9d",
)
SEPTEMBER = _inngest.post(
    "Incident report for September 18, 2026 - When Deletion Cascades Exhausted Our Database "
    "Connections",
    "2026-09-18-incident-report-for-september-18-2026",
    "2026-09-18",
    read_in="the post's source: inngest/website at 141d07971ca6",
)

STATE_REQUESTS = at_least(requests(50_000)).per("s") @ SHARDING.at(
    "which serves more than 50,000 requests per second", of="the function state database"
)
SHARDS = count(13, "shard") @ APRIL.at(
    "saturated on a single shard (1 of 13)", of="the run state database", basis="total"
)
