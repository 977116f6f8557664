"""Sources and figures of the incident of 14 July 2025."""

from atlas import about, at, minutes, percent
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare 1.1.1.1 incident on July 14, 2025",
    "cloudflare-1-1-1-1-incident-on-july-14-2025",
    "2025-07-15",
    read_in="a complete copy",
)

INTRODUCED = at("2025-06-06 17:38", zone="UTC") @ REPORT.at("2025-06-06 17:38")
BEGAN = at("2025-07-14 21:48", zone="UTC") @ REPORT.at("2025-07-14 21:48")
DROPPED = at("2025-07-14 21:52", zone="UTC") @ REPORT.at("2025-07-14 21:52")
HIJACK = at("2025-07-14 21:54", zone="UTC") @ REPORT.at("2025-07-14 21:54")
ALERTS = at("2025-07-14 22:01", zone="UTC") @ REPORT.at("2025-07-14 22:01")
REVERTED = at("2025-07-14 22:20", zone="UTC") @ REPORT.at("2025-07-14 22:20")
ENDED = at("2025-07-14 22:54", zone="UTC") @ REPORT.at("2025-07-14 22:54")
RESOLVED = at("2025-07-14 22:55", zone="UTC") @ REPORT.at("2025-07-14 22:55")

DOWN = minutes(62) @ REPORT.at("resulting in downtime for 62 minutes for customers")
BACK_AT_ONCE = about(percent(77)) @ REPORT.at("traffic levels to roughly 77% of what they")
UNBOUND = about(percent(23)) @ REPORT.at("approximately 23% of the fleet of edge servers")
