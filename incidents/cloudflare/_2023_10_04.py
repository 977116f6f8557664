"""Sources and figures of the incident of 4 October 2023."""

from atlas import about, percent
from incidents._times import utc
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "1.1.1.1 lookup failures on October 4, 2023",
    "1-1-1-1-lookup-failures-on-october-4th-2023",
    "2023-10-04",
    read_in="a copy that ends before the follow-up",
)

LAST_PULL = utc("2023-09-21 06:30") @ REPORT.at("21 September 6:30 UTC : Last successful pull")
EXPIRED = utc("2023-10-04 07:00") @ REPORT.at("4 October 7:00 UTC : DNSSEC signatures in")
REPORTED = utc("2023-10-04 07:57") @ REPORT.at(
    "7:57 : First external reports of unexpected SERVFAILs"
)
DECLARED = utc("2023-10-04 08:03") @ REPORT.at("8:03 : Internal Cloudflare incident declared.")
OVERRIDE = utc("2023-10-04 08:50") @ REPORT.at("8:50 : Initial attempt made at stopping 1.1.1.1")
STOPPED = utc("2023-10-04 10:30") @ REPORT.at("10:30 : Stopped 1.1.1.1 from preloading the root")
NORMAL = utc("2023-10-04 10:32") @ REPORT.at("10:32 : Responses returned to normal.")
CLOSED = utc("2023-10-04 11:02") @ REPORT.at("11:02 : Incident closed.")

USUAL = about(percent(3)) @ REPORT.at(
    "Usually that percentage sits at around 3%.", of="queries answered SERVFAIL", basis="typical"
)
PEAK = percent(15) @ REPORT.at(
    "SERVFAILs peaked at 15% of total queries", of="queries answered SERVFAIL", basis="peak"
)
