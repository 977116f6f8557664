"""Sources of PostHog's incidents, and figures of its platform, stated once."""

from atlas import Publisher, Repository, about, count, hours, ms, requests, usd_per_month

CHECKED = "2026-11-23"
_post_mortems = Repository(
    "PostHog/post-mortems",
    commit="4712e41007b66f9df5230d3fc1fa8588c253d623",
    checked=CHECKED,
    publisher="PostHog",
)
SEPTEMBER = _post_mortems.file(
    "2025-09-29-flags-is-down.md",
    title="Feature Flags Service Outage - September 29, 2025",
    published="2025-10",
)
OCTOBER = _post_mortems.file(
    "2025-10-21-feature-flags-recurring-outages.md",
    title="Feature Flags Service - Multiple Outages (October 2025)",
    published="2025-11-06",
)
NOVEMBER = _post_mortems.file(
    "2025-11-15-persons-db-migration.md",
    title="Data Processing Delays - Events & Persons Ingestion (November 2025)",
    published="2025-11-18",
)
WORM = Repository(
    "PostHog/post-mortems",
    commit="4712e41007b66f9df5230d3fc1fa8588c253d623",
    checked="2026-11-28",
    publisher="PostHog",
).file(
    "2025-11-26-shai-hulud-attack.md",
    title="Post-mortem of Shai-Hulud attack on November 24th, 2025",
    published="2025-11-26",
)
FLAGS_POST = Publisher("PostHog", checked=CHECKED).post(
    "How we made feature flags even faster and more reliable",
    "https://posthog.com/blog/even-faster-more-reliable-flags",
    "2025-10-07",
    read_in="a copy of the post's source",
)
_posthog = Repository("PostHog/posthog", checked=CHECKED, publisher="PostHog")
FLAGS_DOCS = _posthog.file(
    "docs/internal/feature-flags/rust-service-overview.md",
    commit="0af5d65f0a1c28a36286853a6ef316ecbc073a76",
)
FLAGS_METRICS = _posthog.file(
    "rust/feature-flags/src/metrics/consts.rs", commit="0084dac7afe08b6a326ad262abf5fe126f3c27da"
)

# The event log, November 2025
LOCAL_RETENTION = hours(4) @ NOVEMBER.at(
    "keeps the most recent 4 hours of data", of="tiered topics", basis="limit"
)

# The flags service, October 2025
FLAG_REQUESTS = about(requests(500_000)).per("min") @ FLAGS_POST.at(
    "the same ~500k req/min using ~90 pods,", of="the flags service", basis="typical"
)
FLAG_PODS = about(count(90, "pod")) @ FLAGS_POST.at(
    "req/min using ~90 pods, costing", of="the flags service"
)
FLAG_COST = about(usd_per_month(2_800)) @ FLAGS_POST.at(
    "costing around ~$2.8k/month.", of="compute of the flags service"
)
FLAG_P99 = ms(85.4) @ FLAGS_POST.at(
    "p99 latency: 904ms → 85.4ms (90.5% improvement)", of="the flags service"
)
FLAG_P50 = ms(11.8) @ FLAGS_POST.at(
    "p50 latency: 21.7ms → 11.8ms (45.6% improvement)", of="the flags service"
)
