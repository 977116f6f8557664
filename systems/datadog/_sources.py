"""Every page, summary, talk and file about Datadog that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

datadog = Publisher(
    "Datadog",
    checked=CHECKED,
    base="https://www.datadoghq.com/blog",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Datadog's own posts on the event store
HUSKY = datadog.post(
    "Introducing Husky, Datadog’s third-generation event store",
    "engineering/introducing-husky/",
    "2022-05-17",
    read_in="a copy in a repository, and one of its opening",
)
INGESTION = datadog.post(
    "Husky: Exactly-once ingestion and multi-tenancy at scale",
    "engineering/husky-deep-dive/",
    "2023-02-22",
)
COMPACTION = datadog.post(
    "Husky: Efficient compaction at Datadog scale",
    "engineering/husky-storage-compaction/",
    "2025-01-29",
)
QUERY = datadog.post(
    "Inside Husky’s query engine: Real-time access to 100 trillion events",
    "engineering/husky-query-architecture/",
    "2025-10-01",
)
INGESTION_NEWS = press.post(
    "Datadog Creates Scalable Data Ingestion Architecture",
    "https://www.infoq.com/news/2023/06/datadog-husky-data-ingestion/",
    "2023-06",
    by="InfoQ",
    read_in="a copy of its opening",
)

# Metrics
INDEX = datadog.post(
    "Timeseries indexing at scale",
    "engineering/timeseries-indexing-at-scale/",
    "2024-06",
    read_in="a copy in a repository, and one of its opening",
)
RUST = datadog.post(
    "Evolving our real-time timeseries storage again: Built in Rust for performance at scale",
    "engineering/rust-timeseries-engine/",
    "2025",
)
MONOCLE = press.post(
    "How Datadog Built a Custom Database to Ingest Billions of Metrics Per Second",
    "https://blog.bytebytego.com/p/how-datadog-built-a-custom-database",
    "2025-11-04",
    by="ByteByteGo",
)
METRICS_TALK = press.post(
    "Talk from SRECon22: How the Metrics backend works at Datadog",
    "https://computers.lol/posts/2022-05-28-srecon22-talk",
    "2022-05-28",
    by="Tahia Khan",
)

# Kafka and replication
STREAMING = datadog.post(
    "Achieving relentless Kafka reliability at scale with the Streaming Platform",
    "engineering/streaming-platform-kafka-custom-abstractions/",
    "2025-02-19",
)
STREAMING_TALK = press.post(
    "How Datadog Runs Its Streaming Platform (abstract of a talk at Current 2026)",
    "https://current.confluent.io/post-conference-videos-26/"
    "diskless-but-with-disks-leaderless-but-with-leaders-a-kip1163-deep-dive-ldn26",
    "2026",
    by="Confluent",
)
KAFKA_LESSONS = datadog.post(
    "Lessons learned from running Kafka at Datadog",
    "kafka-at-datadog/",
    "2019",
    read_in="a copy of its teaser",
)
CDC = datadog.post(
    "Replication redefined: How we built a low-latency, multi-tenant data replication platform",
    "engineering/cdc-replication-search/",
    "2025-11-04",
    read_in="a copy in a repository",
)

FORWARDING = datadog.post(
    "How we built reliable log delivery to thousands of unpredictable endpoints",
    "engineering/reliable-log-delivery/",
    "2025-06-23",
    read_in="a copy in a repository",
)

# Kubernetes
CNCF = press.post(
    "Datadog: How Datadog uses Cilium & eBPF to power their data plane",
    "https://www.cncf.io/case-studies/datadog/",
    "2022-10-11",
    by="Cloud Native Computing Foundation",
)

ARM = datadog.post(
    "How Datadog migrated its Kubernetes fleet on AWS to Arm at scale",
    "arm-migration-aws",
    "2024-12-02",
)

# Incidents
OUTAGE_2020 = datadog.post(
    "2020-09-25 Incident: Infrastructure connectivity issue impacting multiple systems",
    "2020-09-25-infrastructure-connectivity-issue/",
    "2020-10-06",
    read_in="a copy of its opening, and an annotated copy in a repository",
)
OUTAGE_2023 = datadog.post(
    "2023-03-08 Incident: Infrastructure connectivity issue affecting multiple regions",
    "2023-03-08-multiregion-infrastructure-connectivity-issue/",
    "2023-05-16",
    read_in="a copy of its opening, and quotes of it in a repository",
)
RESPONSE = datadog.post(
    "2023-03-08 incident: A deep dive into our incident response",
    "engineering/2023-03-08-deep-dive-into-incident-response/",
    "2023-06-01",
)
RECOVERY = datadog.post(
    "2023-03-08 incident: A deep dive into the platform-level recovery",
    "engineering/2023-03-08-deep-dive-into-platform-level-recovery/",
    "2023-06-16",
)
RELIABILITY = datadog.post(
    "Failure is inevitable: Learning from a large outage, and building for reliability in depth "
    "at Datadog",
    "engineering/rethinking-reliability",
    "2025-10",
)
IMPACT = datadog.post(
    "2023-03-08 incident: A deep dive into the platform-level impact",
    "engineering/2023-03-08-deep-dive-into-platform-level-impact/",
    "2023-05-24",
)
LEARNINGS = press.post(
    "Why reliability is hard at scale: learnings from infrastructure outages",
    "https://newsletter.pragmaticengineer.com/p/why-reliability-is-hard-at-scale",
    "2025-07-22",
    by="The Pragmatic Engineer",
)
NEWSLETTER = press.post(
    "Inside Datadog’s $5M Outage (Real-World Engineering Challenges #9)",
    "https://newsletter.pragmaticengineer.com/p/inside-the-datadog-outage",
    "2023-05",
    by="The Pragmatic Engineer",
)

# Money
FILING_2024 = datadog.quoted(
    "Form 10-K for the fiscal year 2024",
    "https://www.sec.gov/Archives/edgar/data/1561550/000156155025000025/ddog-20241231.htm",
    "2025-02-20",
    read_in="rows of it, quoted in the tests of a repository",
)
_calls = (
    "https://github.com/lingtouyangLeo/Tariff_Sentiment/blob/"
    "4745ac44484f60ec90649ebd3bb70cfd7842fcee/dataset/sp500_transcripts/sp500_transcripts"
)
_TRANSCRIPT = "a transcript of the call in a repository, made by a machine"
CALL_MID_2024 = datadog.quoted(
    "Earnings call on the second quarter of 2024, in a transcript made by a machine",
    f"{_calls}/DDOG_2024_Q2.txt",
    "2024",
    read_in=_TRANSCRIPT,
)
CALL_MID_2025 = datadog.quoted(
    "Earnings call on the second quarter of 2025, in a transcript made by a machine",
    f"{_calls}/DDOG_2025_Q2.txt",
    "2025",
    read_in=_TRANSCRIPT,
)

# FoundationDB, below Husky's metadata
_foundationdb = Repository(
    "apple/foundationdb",
    commit="c0c44752df676e4a2d532b5cdb4bf96728a30b78",
    checked=CHECKED,
    publisher="Apple",
)
FDB_ADMINISTRATION = _foundationdb.file("documentation/sphinx/source/administration.rst")
FDB_BACKUPS = _foundationdb.file("documentation/sphinx/source/backups.rst")
FDB_STATUS = _foundationdb.file("fdbcli/StatusCommand.cpp")
FDB_COMMANDS = _foundationdb.file("documentation/sphinx/source/command-line-interface.rst")

# Datadog's own code
_wpa = Repository(
    "DataDog/watermarkpodautoscaler",
    commit="70e84259873f1968df82d43a7424a21403363ead",
    checked=CHECKED,
    publisher="Datadog",
)
WPA = _wpa.file("README.md")
WPA_CONTROLLER = _wpa.file("controllers/datadoghq/watermarkpodautoscaler_controller.go")
WPA_METRICS = _wpa.file("controllers/datadoghq/metrics.go")
WPA_DEFAULTS = _wpa.file("apis/datadoghq/v1alpha1/watermarkpodautoscaler_default.go")
_kafka_kit = Repository(
    "DataDog/kafka-kit",
    commit="e8eb36fb0312c0314905797da296cf63ad37eafc",
    checked=CHECKED,
    publisher="Datadog",
)
KAFKA_KIT = _kafka_kit.file("README.md")
AUTOTHROTTLE = _kafka_kit.file("cmd/autothrottle/README.md")
THROTTLES = _kafka_kit.file("internal/autothrottle/replication/throttles_update.go")
THROTTLE_API = _kafka_kit.file("internal/autothrottle/api/api.go")
_eds = Repository(
    "DataDog/extendeddaemonset",
    commit="b6860a00c9fc55615a5ab07feac2755e5f9e1946",
    checked=CHECKED,
    publisher="Datadog",
)
EDS = _eds.file("README.md")
EDS_PAUSE = _eds.file("pkg/plugin/canary/pause.go")
CHAOS = Repository(
    "DataDog/chaos-controller",
    commit="ce06bebf67ad3d811adbc349c1a5580db80250d2",
    checked=CHECKED,
    publisher="Datadog",
).file("README.md")
