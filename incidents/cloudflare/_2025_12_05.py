"""Sources and figures of the incident of 5 December 2025."""

from atlas import about, kb, mb, minutes, percent
from incidents._times import utc
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare outage on December 5, 2025",
    "5-december-2025-outage",
    "2025-12-05",
    read_in="a complete copy",
)

BEGAN = utc("2025-12-05 08:47") @ REPORT.at("On December 5, 2025, at 08:47 UTC (all")
FULL = utc("2025-12-05 08:48") @ REPORT.at("08:48")
DECLARED = utc("2025-12-05 08:50") @ REPORT.at("08:50")
REVERTED = utc("2025-12-05 09:11") @ REPORT.at("09:11")
ENDED = utc("2025-12-05 09:12") @ REPORT.at("The incident was resolved at 09:12 (~25 minutes")

LASTED = about(minutes(25)) @ REPORT.at(
    "(~25 minutes total impact), when all services were", of="the incident", basis="outage"
)
OF_TRAFFIC = about(percent(28)) @ REPORT.at(
    "accounting for approximately 28% of all HTTP traffic",
    of="HTTP traffic served by Cloudflare, of customers impacted",
)
BUFFER_BEFORE = kb(128) @ REPORT.at("the buffer size was set to 128KB.")
BUFFER_AFTER = mb(1) @ REPORT.at("increase to our buffer size to 1MB, the")
