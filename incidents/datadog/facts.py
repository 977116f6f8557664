"""Sources and figures of Datadog's incidents, stated once."""

from atlas import (
    Source,
    about,
    at,
    between,
    count,
    instances,
    people,
    percent,
    repository_file,
    usd,
)

CHECKED = "2026-11-23"
_BEGINNING = "its first 2,000 characters"
REPORT = Source(
    title="2023-03-08 Incident: Infrastructure connectivity issue affecting multiple regions",
    publisher="Datadog",
    url="https://www.datadoghq.com/blog/2023-03-08-multiregion-infrastructure-connectivity-issue/",
    published="2023-05-16",
    checked=CHECKED,
    kind="primary",
    read_in=_BEGINNING,
)
IMPACT = Source(
    title="2023-03-08 Incident: A Deep Dive into the Platform-level Impact",
    publisher="Datadog",
    url="https://www.datadoghq.com/blog/engineering/2023-03-08-deep-dive-into-platform-level-impact/",
    published="2023-05-24",
    checked=CHECKED,
    kind="primary",
    read_in=_BEGINNING,
)
RECOVERY = Source(
    title="2023-03-08 Incident: A Deep Dive into the Platform-level Recovery",
    publisher="Datadog",
    url="https://www.datadoghq.com/blog/engineering/2023-03-08-deep-dive-into-platform-level-recovery/",
    published="2023-06-16",
    checked=CHECKED,
    kind="primary",
    read_in=_BEGINNING,
)
RESULTS = Source(
    title="Datadog Announces First Quarter 2023 Financial Results",
    publisher="Datadog",
    url="https://investors.datadoghq.com/news-releases/news-release-details/datadog-announces-first-quarter-2023-financial-results/",
    published="2023-05-04",
    checked=CHECKED,
    kind="filing",
)
NEWSLETTER = Source(
    title="Inside Datadog’s $5M Outage (Real-World Engineering Challenges #9)",
    publisher="The Pragmatic Engineer",
    url="https://newsletter.pragmaticengineer.com/p/inside-the-datadog-outage",
    published=None,
    checked=CHECKED,
    kind="secondary",
)
LEARNINGS = Source(
    title="Why reliability is hard at scale: learnings from infrastructure outages",
    publisher="The Pragmatic Engineer",
    url="https://newsletter.pragmaticengineer.com/p/why-reliability-is-hard-at-scale",
    published="2025-07-22",
    checked=CHECKED,
    kind="secondary",
)
DIGEST = Source(
    title="Digests of Datadog's posts, tag systemd",
    publisher="techlist.io",
    url="https://www.techlist.io/en/tags/systemd",
    published=None,
    checked=CHECKED,
    kind="secondary",
)


def systemd_file(path: str) -> Source:
    """Return a file of systemd."""
    return repository_file(
        "systemd/systemd-stable",
        path,
        at="565916c245b53b49f5917f5326d21246f46ae3db",
        checked=CHECKED,
        publisher="systemd",
    )


NETWORKD_CONF = systemd_file("man/networkd.conf.xml")
CLUSTER_DOCS = repository_file(
    "kubernetes/website",
    "content/en/docs/tasks/debug/debug-cluster/_index.md",
    at="0375563fd11e8f3eb39c605d1c42da8e485ff949",
    checked=CHECKED,
    publisher="Kubernetes",
)

LARGE_CUSTOMERS = about(count(2_910, "customer", "customers")) @ RESULTS.at(
    "had about 2,910 customers with ARR of $100,000"
)

# 8 to 10 March 2023
PATCH = at("2023-03-07", zone="UTC") @ DIGEST.at("On March 7, 2023, a security patch for")
UPGRADE = at("2023-03-08 06:00", zone="UTC") @ REPORT.at("upgrade (March 8, 2023, at 06:00 UTC).")
BEGAN = at("2023-03-08 06:03", zone="UTC") @ REPORT.at(
    "March 8, 2023, at 06:03 UTC, we experienced"
)
PUBLIC = at("2023-03-08 06:31", zone="UTC") @ REPORT.at(
    "status page update indicating an issue at 06:31"
)
SCOPE = at("2023-03-08 07:23", zone="UTC") @ REPORT.at(
    "to data ingestion and monitors at 07:23 UTC."
)
WEB_BACK = at("2023-03-08 09:13", zone="UTC") @ REPORT.at(
    "signs of recovery at 09:13 UTC (web access"
)
EU_CAPACITY = at("2023-03-08 12:05", zone="UTC") @ DIGEST.at("reaching full capacity by 12:05 UTC.")
PEERING_LIMIT = at("2023-03-08 14:18", zone="UTC") @ DIGEST.at(
    "At 14:18 UTC, the platform hit a documented"
)
FIRST_SERVICE = at("2023-03-08 16:44", zone="UTC") @ REPORT.at(
    "our first major service operational by 16:44 UTC."
)
ALL_SERVICES = at("2023-03-09 08:58", zone="UTC") @ REPORT.at(
    "all regions on March 9, 2023, 08:58 UTC."
)
BACKFILLED = at("2023-03-10 06:25", zone="UTC") @ REPORT.at("on March 10, 2023, at 06:25 UTC once")

CAPACITY_LOST = percent(60) @ RECOVERY.at("we had lost 60 percent of our compute")
RESPONDERS = between(people(450), people(750)) @ REPORT.at(
    "450 to 750 incident responders active throughout the"
)
STATUS_UPDATES = about(count(200, "status update", "status updates")) @ REPORT.at(
    "about 200 status updates across four regions,"
)
PEERING = instances(15_500) @ DIGEST.at("limit of 15,500 VM instances within a single")
LOST_REVENUE = usd(5e6) @ NEWSLETTER.at("at $5M in lost revenue directly as a")
