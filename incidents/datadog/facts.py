"""Sources and figures of Datadog's incidents, stated once."""

from atlas import (
    Publisher,
    Repository,
    about,
    between,
    by,
    count,
    people,
    percent,
    usd,
)
from incidents._times import utc

CHECKED = "2026-11-23"
datadog = Publisher(
    "Datadog",
    checked=CHECKED,
    base="https://www.datadoghq.com/blog",
    read_in="its first 2,000 characters",
)
REPORT = datadog.post(
    "2023-03-08 Incident: Infrastructure connectivity issue affecting multiple regions",
    "2023-03-08-multiregion-infrastructure-connectivity-issue/",
    "2023-05-16",
)
IMPACT = datadog.post(
    "2023-03-08 Incident: A Deep Dive into the Platform-level Impact",
    "engineering/2023-03-08-deep-dive-into-platform-level-impact/",
    "2023-05-24",
)
RECOVERY = datadog.post(
    "2023-03-08 Incident: A Deep Dive into the Platform-level Recovery",
    "engineering/2023-03-08-deep-dive-into-platform-level-recovery/",
    "2023-06-16",
)
RESULTS = datadog.filing(
    "Datadog Announces First Quarter 2023 Financial Results",
    "https://investors.datadoghq.com/news-releases/news-release-details/"
    "datadog-announces-first-quarter-2023-financial-results/",
    "2023-05-04",
    read_in="",
)
the_pragmatic_engineer = Publisher(
    "The Pragmatic Engineer",
    checked=CHECKED,
    base="https://newsletter.pragmaticengineer.com/p",
    kind="secondary",
)
NEWSLETTER = the_pragmatic_engineer.post(
    "Inside Datadog’s $5M Outage (Real-World Engineering Challenges #9)",
    "inside-the-datadog-outage",
)
LEARNINGS = the_pragmatic_engineer.post(
    "Why reliability is hard at scale: learnings from infrastructure outages",
    "why-reliability-is-hard-at-scale",
    "2025-07-22",
)
NETWORKD_CONF = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=CHECKED,
    publisher="systemd",
).file("man/networkd.conf.xml")
CLUSTER_DOCS = Repository(
    "kubernetes/website",
    commit="0375563fd11e8f3eb39c605d1c42da8e485ff949",
    checked=CHECKED,
    publisher="Kubernetes",
).file("content/en/docs/tasks/debug/debug-cluster/_index.md")

LARGE_CUSTOMERS = about(count(2_910, "customer")) @ RESULTS.at(
    "had about 2,910 customers with ARR of $100,000",
    of="customers with ARR of $100,000 or more",
    basis="total",
    when="2023-03-31",
)

# 8 to 10 March 2023
UPGRADE = utc("2023-03-08 06:00") @ REPORT.at("upgrade (March 8, 2023, at 06:00 UTC).")
BEGAN = utc("2023-03-08 06:03") @ REPORT.at("March 8, 2023, at 06:03 UTC, we experienced")
PUBLIC = utc("2023-03-08 06:31") @ REPORT.at("status page update indicating an issue at 06:31")
SCOPE = utc("2023-03-08 07:23") @ REPORT.at("to data ingestion and monitors at 07:23 UTC.")
WEB_BACK = utc("2023-03-08 09:13") @ REPORT.at("signs of recovery at 09:13 UTC (web access")
FIRST_SERVICE = by(utc("2023-03-08 16:44")) @ REPORT.at(
    "our first major service operational by 16:44 UTC."
)
ALL_SERVICES = utc("2023-03-09 08:58") @ REPORT.at("all regions on March 9, 2023, 08:58 UTC.")
BACKFILLED = utc("2023-03-10 06:25") @ REPORT.at("on March 10, 2023, at 06:25 UTC once")

CAPACITY_LOST = percent(60) @ RECOVERY.at(
    "we had lost 60 percent of our compute", of="compute capacity", basis="outage"
)
RESPONDERS = between(people(450), people(750)) @ REPORT.at(
    "450 to 750 incident responders active throughout the",
    of="incident responders, besides leaders, commanders and support",
)
STATUS_UPDATES = about(count(200, "status update")) @ REPORT.at(
    "about 200 status updates across four regions,", of="status updates across four regions"
)
LOST_REVENUE = usd(5e6) @ NEWSLETTER.at(
    "at $5M in lost revenue directly as a",
    of="revenue lost to the outage",
    basis="total",
    when="2023-03",
)
