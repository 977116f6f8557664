"""Every page, report and file about Square and Cash App that their facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

_PART = "a copy of its opening"
square = Publisher(
    "Square",
    checked=CHECKED,
    base="https://developer.squareup.com/blog",
    read_in=_PART,
)
status = Publisher(
    "Square", checked=CHECKED, base="https://www.issquareup.com/incidents", read_in=_PART
)
support = Publisher("Square", checked=CHECKED, base="https://squareup.com", read_in=_PART)
cash_app = Publisher(
    "Cash App (Block)", checked=CHECKED, base="https://code.cash.app", read_in=_PART
)
press = Publisher(checked=CHECKED, kind="secondary")

# Square's reports of its incidents
DNS_2023 = status.post("Incident Summary: 2023-09-07", "2trlsg0fbd9h", "2023-09")
DNS_PRESS = support.post(
    "An update on last week’s outage", "gb/en/press/an-update-on-last-weeks-outage-gb", "2023-09-11"
)
NETWORK_2023 = status.post(
    "Payments Disruption, 2023-02-06 (postmortem)",
    "https://jp.issquareup.com/incidents/hw79tz4lpxrw",
    "2023-02",
)
DATABASE_2022 = status.post(
    "Merchant Data disruption, June 1, 2022 (postmortem)", "m86jstwqhvn0", "2022-06"
)
LOGIN_2021 = status.post(
    "Performance Issue: Login Errors (postmortem)",
    "https://square.statuspage.io/incidents/9hzcgjpvj9dv",
    "2021-07",
)
MULTIPASS_2017 = square.post("Incident Summary: 2017-03-16", "incident-summary-2017-03-16/", "2017")
MULTIPASS_READER = press.post(
    "Response to Square's Incident Summary: 2017-03-16",
    "https://medium.com/@willsetchell/thanks-for-sharing-this-can-you-explain-why-the-"
    "multipass-reboot-didnt-fix-the-problem-3da7d6ed64e9",
    by="a reader of the report, on Medium",
)
AWS_2025 = Publisher(
    "Block", checked=CHECKED, base="https://engineering.block.xyz/blog", read_in=_PART
).post("Building for Resilience", "building-for-resilience", "2025-10")
AWS_SELLERS = support.post(
    "Building for Resilience: Why the AWS Outage had Minimal Impact on Square Systems",
    "ie/en/townsquare/aws-outage-square-reliability",
    "2025-10",
)

# Square's posts and documentation
MESH = square.post("The Road to an Envoy Service Mesh", "the-road-to-an-envoy-service-mesh/")
SERVERLESS = square.post(
    "Enabling Serverless Applications at Square", "enabling-serverless-applications-at-square/"
)
BOOKS = square.post(
    "Books, an immutable double-entry accounting database service",
    "books-an-immutable-double-entry-accounting-database-service/",
    "2019-10",
)
OFFLINE = support.post(
    "Process offline payments with Square", "https://app.squareup.com/help/us/en/article/7777"
)
OFFLINE_LIMITS = support.post(
    "Offline Payments Time Limits", "help/us/en/article/8106-offline-payments-time-limits"
)
OFFLINE_FAQ = support.post("Offline Payments FAQ", "help/gb/en/article/7775")
_docs = Publisher(
    "Square", checked=CHECKED, base="https://developer.squareup.com/docs", read_in=_PART
)
WEBHOOKS = _docs.post("Troubleshoot Webhooks", "webhooks/troubleshooting")
WEBHOOK_EVENTS = _docs.post("Manage Webhook Operations", "webhooks/step4manage")

# Cash App
SHARDING = cash_app.post("Sharding Cash", "sharding-cash", "2018")
METAL = cash_app.post("Cash App on PlanetScale Metal", "planetscale-metal", "2025-03")
DEADLOCKS = cash_app.post(
    "Abstracting Sharding with Vitess and Distributed Deadlocks",
    "abstracting-sharding-with-vitess-and-distributed-deadlocks",
    "2018",
)
SNAPSHOTS = cash_app.post(
    "Shard Splits with Consistent Snapshots", "shard-splits-with-consistent-snapshots", "2018"
)
_TRANSLATION = "a machine translation into Chinese, kept in a GitHub repository"
DEADLOCKS_REST = square.post(
    "Abstracting Sharding with Vitess and Distributed Deadlocks",
    "https://medium.com/square-corner-blog/"
    "abstracting-sharding-with-vitess-and-distributed-deadlocks-3128d7c8ffd1",
    "2018",
    read_in=_TRANSLATION,
)
OPERATING = square.post(
    "Operating Vitess",
    "https://medium.com/square-corner-blog/operating-vitess-d90eb01e5b4d",
    "2018",
    read_in=_TRANSLATION,
)
SNAPSHOTS_REST = square.post(
    "Shard Splits with Consistent Snapshots",
    "https://medium.com/square-corner-blog/shard-splits-with-consistent-snapshots-adcf622842dd",
    "2018",
    read_in=_TRANSLATION,
)
CNCF = press.post(
    "Square: How Vitess Enables ‘Near Unlimited Scale’ for Cash App",
    "https://www.cncf.io/case-study/square/",
    "2019-06-10",
    by="Cloud Native Computing Foundation",
)
PLANETSCALE = press.post(
    "Comments on Cash App migrated 400TB of data to PlanetScale's cloud",
    "https://news.ycombinator.com/item?id=42119542",
    "2024-11",
    by="Hacker News, which quotes PlanetScale's case study",
)
EKS = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor").post(
    "Improving platform resilience at Cash App (summary, AWS Architecture Blog)",
    "https://aws.amazon.com/blogs/architecture/author/dustelli",
)
_misk = Repository(
    "cashapp/misk",
    commit="16f99717828a97c58669b13195c39640971cf03b",
    checked=CHECKED,
    publisher="Cash App (Block)",
)
MISK = _misk.file("README.md")
MISK_LIMITS = _misk.file(
    "misk/src/main/kotlin/misk/web/interceptors/ConcurrencyLimitsInterceptor.kt"
)
MISK_WEB = _misk.file("misk/src/main/kotlin/misk/web/WebConfig.kt")
MISK_THREADS = _misk.file("misk/src/main/kotlin/misk/web/jetty/ThreadPoolMetrics.kt")
MISK_POOL = _misk.file("misk-jdbc/src/main/kotlin/misk/jdbc/DataSourceConfig.kt")
MISK_VITESS = _misk.file("misk-jdbc/src/main/kotlin/misk/jdbc/VitessExceptionHandler.kt")
MISK_SHARDS = _misk.file(
    "misk-vitess/src/main/kotlin/misk/vitess/CrossShardTransactionException.kt"
)

# Results
RESULTS = press.post(
    "Cash App powers Block’s Q3 earnings",
    "https://www.emarketer.com/content/cash-app-powers-block-q3-earnings-debit-card-bnpl-surge",
    "2025-11",
    by="EMARKETER",
)
_filings = Publisher(
    "Block",
    checked=CHECKED,
    base="https://d18rn0p25nwr6d.cloudfront.net/CIK-0001512673",
    read_in="copies of the PDF files, whole, in the repository patronus-ai/financebench",
)
REPORT_2021 = _filings.post(
    "Annual report of 2021, form 10-K",
    "13386837-50ba-466f-b8ff-81824f066c1e.pdf",
    "2022-02-24",
)
REPORT_2020 = _filings.post(
    "Annual report of 2020, form 10-K (Square, Inc.)",
    "c7b05bfa-5bb8-43b7-9580-9de362ef1e83.pdf",
    "2021-02-23",
)
PATENT = press.post(
    "US patent 12488330, assigned to Block, Inc. (badge)",
    "https://idiyas.com/patent/badge/12488330",
    "2025-12-02",
    by="Idiyas",
)

# Documentation of commands
REDIS_INFO = Repository(
    "redis/redis-doc",
    commit="1044224477fceacc5af56a636b0a7495d19e533c",
    checked=CHECKED,
    publisher="Redis",
).file("commands/info.md")
