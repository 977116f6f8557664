"""Every page, filing and file about Cloudflare that its facts cite."""

from atlas import Publisher, Repository
from incidents.cloudflare import _2025_07_14 as july_2025
from incidents.cloudflare import _2025_11_18 as november_2025
from incidents.cloudflare import _2025_12_05 as december_2025

CHECKED = "2026-11-28"
_OPENING = "a copy of its opening"
_QUOTED = "texts that quote it"

_base = "https://blog.cloudflare.com/{path}/"
opening = Publisher("Cloudflare", checked=CHECKED, base=_base, read_in=_OPENING)
quoted = Publisher("Cloudflare", checked=CHECKED, base=_base, read_in=_QUOTED)
press = Publisher(checked=CHECKED, kind="secondary")

# Configuration
QUICKSILVER_2020 = opening.post(
    "Introducing Quicksilver: Configuration Distribution at Internet Scale",
    "introducing-quicksilver-configuration-distribution-at-internet-scale",
    "2020-03-30",
)
QUICKSILVER_2020_QUOTED = quoted.post(
    "Introducing Quicksilver: Configuration Distribution at Internet Scale",
    "introducing-quicksilver-configuration-distribution-at-internet-scale",
    "2020-03-30",
)
MOVING = quoted.post(
    "Moving Quicksilver into production", "moving-quicksilver-into-production", "2020-11-25"
)
_V2 = "quicksilver-v2-evolution-of-a-globally-distributed-key-value-store"
V2_PART_1 = opening.post(
    "Quicksilver v2: evolution of a globally distributed key-value store (Part 1)",
    f"{_V2}-part-1",
    "2025-07-10",
)
V2_PART_1_QUOTED = quoted.post(
    "Quicksilver v2: evolution of a globally distributed key-value store (Part 1)",
    f"{_V2}-part-1",
    "2025-07-10",
)
V2_PART_2 = opening.post(
    "Quicksilver v2: evolution of a globally distributed key-value store (Part 2)",
    f"{_V2}-part-2-of-2",
    "2025-07-17",
)
V2_PART_2_QUOTED = quoted.post(
    "Quicksilver v2: evolution of a globally distributed key-value store (Part 2)",
    f"{_V2}-part-2-of-2",
    "2025-07-17",
)

# Proxies, cache and servers
PINGORA = opening.post(
    "How we built Pingora, the proxy that connects Cloudflare to the Internet",
    "how-we-built-pingora-the-proxy-that-connects-cloudflare-to-the-internet",
    "2022-09-14",
)
PINGORA_QUOTED = quoted.post(
    "How we built Pingora, the proxy that connects Cloudflare to the Internet",
    "how-we-built-pingora-the-proxy-that-connects-cloudflare-to-the-internet",
    "2022-09-14",
)
TRIE_HARD = opening.post(
    "A good day to trie-hard: saving compute 1% at a time",
    "pingora-saving-compute-1-percent-at-a-time",
    "2024-09-10",
    read_in="a complete copy",
)
PURGE = opening.post(
    "Instant Purge: invalidating cached content in under 150ms",
    "instant-purge",
    "2024-09-24",
    read_in="a copy, on the page of its tag",
)
GEN_X = opening.post(
    "Cloudflare’s Gen X: Servers for an Accelerated Future",
    "cloudflares-gen-x-servers-for-an-accelerated-future",
    "2020-02-24",
    read_in="",
)
GEN_12 = opening.post(
    "Cloudflare’s 12th Generation servers — 145% more performant and 63% more efficient",
    "gen-12-servers",
    "2024-09-25",
    read_in="",
)
FL2 = quoted.post(
    "Cloudflare just got faster and more secure, powered by Rust",
    "20-percent-internet-upgrade",
    "2025-09-26",
)
CAPACITY = quoted.post(
    "500 Tbps of capacity: 16 years of scaling our global network",
    "500-tbps-of-capacity",
    "2026-04-10",
    checked="2026-11-29",
    read_in="its summary, on a page of the blog that lists posts",
)

# Data stores
ANALYTICS = opening.post(
    "HTTP Analytics for 6M requests per second using ClickHouse",
    "http-analytics-for-6m-requests-per-second-using-clickhouse",
    "2018-03-06",
    read_in="",
)
ANALYTICS_QUOTED = quoted.post(
    "HTTP Analytics for 6M requests per second using ClickHouse",
    "http-analytics-for-6m-requests-per-second-using-clickhouse",
    "2018-03-06",
)
POSTGRES = opening.post(
    "Performance isolation in a multi-tenant database environment",
    "performance-isolation-in-a-multi-tenant-database-environment",
    "2022-08-26",
    read_in="",
)
KV_REDESIGN = opening.post(
    "Redesigning Workers KV for increased availability and faster performance",
    "rearchitecting-workers-kv-for-redundancy",
    "2025-08-08",
)
_docs = Repository(
    "cloudflare/cloudflare-docs", checked=CHECKED, publisher="Cloudflare", folder="src/content/docs"
)
KV_DOCS = _docs.file(
    "kv/concepts/how-kv-works.mdx", commit="1c5baa7f44d7ad4ae3ec74a25d52c4d7e5ac08d2"
)
R2_DOCS = _docs.file("r2/how-r2-works.mdx", commit="295c65e7b5d5ddfd4e0a1fdbb83bfc823c81d9ef")
R2_DURABILITY = _docs.file(
    "r2/reference/durability.mdx", commit="4917098ab861cdf63a3777c6867b73cfce3f0b2e"
)
TIERED_CACHE = _docs.file(
    "cache/how-to/tiered-cache.mdx", commit="10ead741745aedc8c2f1f1262796e7fa132139ef"
)
ALWAYS_ONLINE = _docs.file(
    "cache/how-to/always-online.mdx",
    commit="20a026aeb4abfa43b22cc96fbc39faa8ad83c75f",
    checked="2026-11-29",
)
ERROR_522 = _docs.file(
    "support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-522.mdx",
    commit="cbc444594e82d85896a20b15f9a5783528ee08d7",
)

# Operations
PROMETHEUS = opening.post(
    "How Cloudflare runs Prometheus at scale",
    "how-cloudflare-runs-prometheus-at-scale",
    "2023-03-03",
)
ALERTS = opening.post(
    "Minimizing on-call burnout through alerts observability",
    "alerts-observability",
    "2024-03-29",
    read_in="",
)
ALERTS_REPORT = press.post(
    "Combatting Alert Fatigue at Cloudflare",
    "https://www.infoq.com/news/2024/06/alert-fatigue-cloudflare/",
    "2024-06",
    by="InfoQ",
)
LOGGING = opening.post(
    "An overview of Cloudflare's logging pipeline",
    "an-overview-of-cloudflares-logging-pipeline",
    "2024-01-08",
    read_in="",
)
OPENTELEMETRY = opening.post(
    "Adopting OpenTelemetry for our logging pipeline",
    "adopting-opentelemetry-for-our-logging-pipeline",
    "2024-06-03",
    read_in="the opening, in the feed of its author",
)
RELEASES = opening.post(
    "Scaling with safety: Cloudflare's approach to global service health metrics and software "
    "releases",
    "safe-change-at-any-scale",
    "2025-05-05",
)
FAIL_SMALL = opening.post(
    "Code Orange: Fail Small is complete. The result is a stronger Cloudflare network",
    "code-orange-fail-small-complete",
    "2026-05-01",
)

# Incidents
DECEMBER_2025 = december_2025.REPORT
NOVEMBER_2025 = november_2025.REPORT
JULY_2025 = july_2025.REPORT
JUNE_2025 = opening.post(
    "Cloudflare service outage June 12, 2025",
    "cloudflare-service-outage-june-12-2025",
    "2025-06-12",
)
FEBRUARY_2025 = opening.post(
    "Cloudflare Incident on February 6, 2025",
    "cloudflare-incident-on-february-6-2025",
    "2025-02-07",
    read_in="",
)
MARCH_2025 = opening.post(
    "Cloudflare incident on March 21, 2025",
    "cloudflare-incident-march-21-2025",
    "2025-03-25",
)
NOVEMBER_2023_QUOTED = quoted.post(
    "Post mortem on the Cloudflare Control Plane and Analytics Outage",
    "post-mortem-on-cloudflare-control-plane-and-analytics-outage",
    "2023-11-04",
    checked="2026-11-29",
)
NOVEMBER_2023 = opening.post(
    "Post mortem on the Cloudflare Control Plane and Analytics Outage",
    "post-mortem-on-cloudflare-control-plane-and-analytics-outage",
    "2023-11-04",
    read_in="",
)
MARCH_2024 = opening.post(
    "Major data center power failure (again): Cloudflare Code Orange tested",
    "major-data-center-power-failure-again-cloudflare-code-orange-tested",
    "2024-04-08",
    checked="2026-11-29",
)
MARCH_2024_QUOTED = quoted.post(
    "Major data center power failure (again): Cloudflare Code Orange tested",
    "major-data-center-power-failure-again-cloudflare-code-orange-tested",
    "2024-04-08",
    checked="2026-11-29",
)
NOVEMBER_2020 = opening.post(
    "A Byzantine failure in the real world",
    "a-byzantine-failure-in-the-real-world",
    "2020-11-27",
    read_in="",
)
NOVEMBER_2020_QUOTED = quoted.post(
    "A Byzantine failure in the real world",
    "a-byzantine-failure-in-the-real-world",
    "2020-11-27",
    checked="2026-11-29",
)
NOVEMBER_2020_ABRIDGED = Repository(
    "mattforni/incidents",
    commit="17f16e4913e9b374f8198d1d841ec445b1c9c3ff",
    checked="2026-11-29",
    publisher="mattforni (GitHub)",
    kind="secondary",
).file("README.md", title="Real-world incidents, abridged (27 December 2020)")

# Filings and results
RESULTS_Q3 = Publisher("Cloudflare", checked=CHECKED).filing(
    "Cloudflare Announces Third Quarter 2025 Financial Results",
    "https://cloudflare.net/news/news-details/2025/"
    "Cloudflare-Announces-Third-Quarter-2025-Financial-Results/default.aspx",
    "2025-10-30",
)

# Cloudflare's own code
_pingora = Repository(
    "cloudflare/pingora",
    commit="c0845a8693b0792a6ccd0626e8475990f7269af2",
    checked=CHECKED,
    publisher="Cloudflare",
)
PINGORA_README = _pingora.file("README.md")
PINGORA_PROXY = _pingora.file("pingora-proxy/src/lib.rs")
PINGORA_CONF_DOCS = _pingora.file("docs/user_guide/conf.md")
PINGORA_GRACEFUL = _pingora.file("docs/user_guide/graceful.md")
