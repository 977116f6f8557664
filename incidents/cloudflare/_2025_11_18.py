"""Sources and figures of the incident of 18 November 2025."""

from atlas import about, by, count, minutes
from incidents._times import utc
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare outage on November 18, 2025",
    "18-november-2025-outage",
    "2025-11-18",
    read_in="a complete copy",
)

GRANTED = utc("2025-11-18 11:05") @ REPORT.at("we made a change at 11:05 to make")
BEGAN = utc("2025-11-18 11:20") @ REPORT.at("On 18 November 2025 at 11:20 UTC (all")
CUSTOMERS_HIT = utc("2025-11-18 11:28") @ REPORT.at("11:28")
DASHBOARD_HIT = utc("2025-11-18 11:30") @ REPORT.at("The first period, from 11:30 to 13:10,")
DETECTED = utc("2025-11-18 11:31") @ REPORT.at("first automated test detected the issue at 11:31")
CALLED = utc("2025-11-18 11:35") @ REPORT.at("The incident call was created at 11:35.")
BYPASSED = utc("2025-11-18 13:05") @ REPORT.at("until the rollback was initiated at 13:05.")
DASHBOARD_BACK = utc("2025-11-18 13:10") @ REPORT.at("This was restored at 13:10, when Workers KV")
FOCUSED = utc("2025-11-18 13:37") @ REPORT.at("13:37")
STOPPED = utc("2025-11-18 14:24") @ REPORT.at("14:24")
FIXED = by(utc("2025-11-18 14:30")) @ REPORT.at("was largely flowing as normal by 14:30.")
LOGIN_BACKLOG = utc("2025-11-18 14:40") @ REPORT.at("11:30 to 13:10, and between 14:40 and 15:30,")
LOGINS_RESTORED = about(utc("2025-11-18 15:30")) @ REPORT.at(
    "restored availability at approximately 15:30."
)
ENDED = utc("2025-11-18 17:06") @ REPORT.at("As of 17:06 all systems at Cloudflare were")

LIMIT = count(200, "feature") @ REPORT.at(
    "Currently that limit is set to 200, well", of="features of bot management", basis="limit"
)
IN_USE = about(count(60, "feature")) @ REPORT.at(
    "well above our current use of ~60 features.", of="features of bot management"
)
FILE_INTERVAL = minutes(5) @ REPORT.at("every five minutes there was a chance of")
