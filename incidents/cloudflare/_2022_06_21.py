"""Sources and figures of the incident of 21 June 2022."""

from atlas import Publisher, count, percent
from incidents._times import utc
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Cloudflare outage on June 21, 2022",
    "cloudflare-outage-on-june-21-2022",
    "2022-06-21",
    read_in="a copy with shortened paragraphs, and a copy of the timeline",
)
PRESS = Publisher("MediaNama", checked="2026-11-29", kind="secondary").post(
    "Cloudflare outage of 21 June 2022, with Cloudflare's notice",
    "https://www.medianama.com/2022/06/223-cloudflare-outage-internet-down/",
    "2022-06",
)

FIRST_LOCATION = utc("2022-06-21 03:56") @ REPORT.at("03:56 UTC: We deploy the change to our")
BUSY_LOCATIONS = utc("2022-06-21 06:17") @ REPORT.at("06:17: The change is deployed to our busiest")
BEGAN = utc("2022-06-21 06:27") @ REPORT.at("06:27: The rollout reached the MCP-enabled locations,")
DECLARED = utc("2022-06-21 06:32") @ REPORT.at("06:32: Internal Cloudflare incident declared.")
VERIFIED = utc("2022-06-21 06:51") @ REPORT.at("06:51: First change made on a router to")
FOUND = utc("2022-06-21 06:58") @ REPORT.at("06:58: Root cause found and understood.")
REVERTED = utc("2022-06-21 07:42") @ REPORT.at("07:42: The last of the reverts")

DATA_CENTRES = count(19, "data centre") @ REPORT.at("affected traffic in 19 of our data centers")
OF_NETWORK = percent(4) @ REPORT.at("these locations are only 4% of our total")
OF_REQUESTS = percent(50) @ REPORT.at(
    "the outage impacted 50% of total requests", of="all requests to Cloudflare", basis="outage"
)
