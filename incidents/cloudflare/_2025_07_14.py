"""Sources and figures of the incident of 14 July 2025."""

from atlas import about, minutes, percent
from incidents._times import utc
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare 1.1.1.1 incident on July 14, 2025",
    "cloudflare-1-1-1-1-incident-on-july-14-2025",
    "2025-07-15",
    read_in="a complete copy",
)

INTRODUCED = utc("2025-06-06 17:38") @ REPORT.at("2025-06-06 17:38")
BEGAN = utc("2025-07-14 21:48") @ REPORT.at("2025-07-14 21:48")
DROPPED = utc("2025-07-14 21:52") @ REPORT.at("2025-07-14 21:52")
HIJACK = utc("2025-07-14 21:54") @ REPORT.at("2025-07-14 21:54")
ALERTS = utc("2025-07-14 22:01") @ REPORT.at("2025-07-14 22:01")
REVERTED = utc("2025-07-14 22:20") @ REPORT.at("2025-07-14 22:20")
ENDED = utc("2025-07-14 22:54") @ REPORT.at("2025-07-14 22:54")
RESOLVED = utc("2025-07-14 22:55") @ REPORT.at("2025-07-14 22:55")

DOWN = minutes(62) @ REPORT.at(
    "resulting in downtime for 62 minutes for customers",
    of="1.1.1.1, from 21:52 to 22:54 UTC",
    basis="outage",
)
BACK_AT_ONCE = about(percent(77)) @ REPORT.at(
    "traffic levels to roughly 77% of what they", of="traffic of 1.1.1.1 before the incident"
)
UNBOUND = about(percent(23)) @ REPORT.at(
    "approximately 23% of the fleet of edge servers", of="fleet of edge servers"
)
