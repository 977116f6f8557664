"""Sources and figures of the incident of 18 November 2025."""

from atlas import about, at, count, minutes
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare outage on November 18, 2025",
    "18-november-2025-outage",
    "2025-11-18",
    read_in="a complete copy",
)

GRANTED = at("2025-11-18 11:05", zone="UTC") @ REPORT.at("we made a change at 11:05 to make")
BEGAN = at("2025-11-18 11:20", zone="UTC") @ REPORT.at("On 18 November 2025 at 11:20 UTC (all")
CUSTOMERS_HIT = at("2025-11-18 11:28", zone="UTC") @ REPORT.at("11:28")
DETECTED = at("2025-11-18 11:31", zone="UTC") @ REPORT.at(
    "first automated test detected the issue at 11:31"
)
CALLED = at("2025-11-18 11:35", zone="UTC") @ REPORT.at("The incident call was created at 11:35.")
BYPASSED = at("2025-11-18 13:05", zone="UTC") @ REPORT.at(
    "until the rollback was initiated at 13:05."
)
DASHBOARD_BACK = at("2025-11-18 13:10", zone="UTC") @ REPORT.at(
    "This was restored at 13:10, when Workers KV"
)
FOCUSED = at("2025-11-18 13:37", zone="UTC") @ REPORT.at("13:37")
STOPPED = at("2025-11-18 14:24", zone="UTC") @ REPORT.at("14:24")
FIXED = at("2025-11-18 14:30", zone="UTC") @ REPORT.at("was largely flowing as normal by 14:30.")
LOGIN_BACKLOG = at("2025-11-18 14:40", zone="UTC") @ REPORT.at(
    "11:30 to 13:10, and between 14:40 and 15:30,"
)
LOGINS_RESTORED = about(at("2025-11-18 15:30", zone="UTC")) @ REPORT.at(
    "restored availability at approximately 15:30."
)
ENDED = at("2025-11-18 17:06", zone="UTC") @ REPORT.at("As of 17:06 all systems at Cloudflare were")

LIMIT = count(200, "feature") @ REPORT.at("Currently that limit is set to 200, well")
IN_USE = about(count(60, "feature")) @ REPORT.at("well above our current use of ~60 features.")
FILE_INTERVAL = minutes(5) @ REPORT.at("every five minutes there was a chance of")
