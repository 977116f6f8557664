"""Sources and figures of Fastly's incidents, stated once."""

from atlas import Publisher, Repository, at_most, count, minutes, percent
from incidents._times import utc

CHECKED = "2026-11-23"
REPORT = Publisher("Fastly", checked=CHECKED).post(
    "Summary of June 8 outage", "https://www.fastly.com/blog/summary-of-june-8-outage", "2021-06-08"
)
LETTER = Publisher("Fastly, at the SEC", checked=CHECKED).filing(
    "Exhibit 99.1: shareholder letter, second quarter of 2021",
    "https://www.sec.gov/Archives/edgar/data/1517413/000151741321000149/"
    "ex991-shareholderletter630.htm",
    "2021-08",
)
PRESS = Publisher("Intelligent CIO", checked=CHECKED, kind="secondary").post(
    "Fastly expert explains Internet outage",
    "https://www.intelligentcio.com/latam/2021/06/08/websites-unavailable-in-internet-outage/",
    "2021-06-08",
)
CLI = Repository(
    "fastly/cli",
    commit="406aae3938b9e70514635992566cdd1c50a092b9",
    checked=CHECKED,
    publisher="Fastly",
).file("pkg/commands/stats/realtime.go")
EXPORTER = Repository(
    "fastly/fastly-exporter",
    commit="93e4004948f7d50157142d8910b3802441cc2434",
    checked=CHECKED,
    publisher="Fastly",
).file("pkg/realtime/metrics.go")

CUSTOMERS = count(2_581, "customer") @ LETTER.at(
    "Total customer count increased to 2,581 from",
    of="customers of Fastly",
    basis="total",
    when="2021-06",
)

# 8 June 2021
DEPLOYED = utc("2021-05-12") @ REPORT.at("On May 12, we began a software deployment")
BEGAN = utc("2021-06-08 09:47") @ REPORT.at("09:47 Initial onset of global disruption")
DETECTED = utc("2021-06-08 09:48") @ REPORT.at(
    "09:48 Global disruption identified by Fastly monitoring"
)
STATUS_POST = utc("2021-06-08 09:58") @ REPORT.at("09:58 Status post is published")
FOUND = utc("2021-06-08 10:27") @ REPORT.at(
    "10:27 Fastly Engineering identified the customer configuration"
)
RECOVERING = utc("2021-06-08 10:36") @ REPORT.at("10:36 Impacted services began to recover")
MAJORITY = utc("2021-06-08 11:00") @ REPORT.at("11:00 Majority of services recovered")
MITIGATED = utc("2021-06-08 12:35") @ REPORT.at("12:35 Incident mitigated")
STATUS_DONE = utc("2021-06-08 12:44") @ REPORT.at("12:44 Status post resolved")
FIX = utc("2021-06-08 17:25") @ REPORT.at("17:25 Bug fix deployment began")

WITHIN_A_MINUTE = at_most(minutes(1)) @ REPORT.at(
    "We detected the disruption within one minute,", of="detection of the disruption"
)
OF_NETWORK = percent(85) @ REPORT.at("which caused 85% of our network to return")
NORMAL_AGAIN = percent(95) @ REPORT.at("95% of our network was operating as normal.")
NORMAL_WITHIN = at_most(minutes(49)) @ REPORT.at(
    "Within 49 minutes, 95% of our network was",
    of="95 % of the network normal, from a moment not stated",
)
