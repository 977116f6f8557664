"""Sources and figures of Fastly's incidents, stated once."""

from atlas import Source, at, at_most, count, minutes, percent, repository_file

CHECKED = "2026-11-23"
REPORT = Source(
    title="Summary of June 8 outage",
    publisher="Fastly",
    url="https://www.fastly.com/blog/summary-of-june-8-outage",
    published="2021-06-08",
    checked=CHECKED,
    kind="primary",
)
LETTER = Source(
    title="Exhibit 99.1: shareholder letter, second quarter of 2021",
    publisher="Fastly, at the SEC",
    url="https://www.sec.gov/Archives/edgar/data/1517413/000151741321000149/ex991-shareholderletter630.htm",
    published="2021-08",
    checked=CHECKED,
    kind="filing",
)
PRESS = Source(
    title="Fastly expert explains Internet outage",
    publisher="Intelligent CIO",
    url="https://www.intelligentcio.com/latam/2021/06/08/websites-unavailable-in-internet-outage/",
    published="2021-06-08",
    checked=CHECKED,
    kind="secondary",
)
CLI = repository_file(
    "fastly/cli",
    "pkg/commands/stats/realtime.go",
    at="406aae3938b9e70514635992566cdd1c50a092b9",
    checked=CHECKED,
    publisher="Fastly",
)
EXPORTER = repository_file(
    "fastly/fastly-exporter",
    "pkg/realtime/metrics.go",
    at="93e4004948f7d50157142d8910b3802441cc2434",
    checked=CHECKED,
    publisher="Fastly",
)

CUSTOMERS = count(2_581, "customer", "customers") @ LETTER.at(
    "Total customer count increased to 2,581 from"
)

# 8 June 2021
DEPLOYED = at("2021-05-12", zone="UTC") @ REPORT.at("On May 12, we began a software deployment")
BEGAN = at("2021-06-08 09:47", zone="UTC") @ REPORT.at("09:47 Initial onset of global disruption")
DETECTED = at("2021-06-08 09:48", zone="UTC") @ REPORT.at(
    "09:48 Global disruption identified by Fastly monitoring"
)
STATUS_POST = at("2021-06-08 09:58", zone="UTC") @ REPORT.at("09:58 Status post is published")
FOUND = at("2021-06-08 10:27", zone="UTC") @ REPORT.at(
    "10:27 Fastly Engineering identified the customer configuration"
)
RECOVERING = at("2021-06-08 10:36", zone="UTC") @ REPORT.at(
    "10:36 Impacted services began to recover"
)
MAJORITY = at("2021-06-08 11:00", zone="UTC") @ REPORT.at("11:00 Majority of services recovered")
MITIGATED = at("2021-06-08 12:35", zone="UTC") @ REPORT.at("12:35 Incident mitigated")
STATUS_DONE = at("2021-06-08 12:44", zone="UTC") @ REPORT.at("12:44 Status post resolved")
FIX = at("2021-06-08 17:25", zone="UTC") @ REPORT.at("17:25 Bug fix deployment began")

WITHIN_A_MINUTE = at_most(minutes(1)) @ REPORT.at("We detected the disruption within one minute,")
OF_NETWORK = percent(85) @ REPORT.at("which caused 85% of our network to return")
NORMAL_AGAIN = percent(95) @ REPORT.at("95% of our network was operating as normal.")
NORMAL_WITHIN = at_most(minutes(49)) @ REPORT.at("Within 49 minutes, 95% of our network was")
