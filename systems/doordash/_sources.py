"""Every page, filing and file about DoorDash that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

doordash = Publisher(
    "DoorDash",
    checked=CHECKED,
    base="https://careersatdoordash.com/blog",
    read_in="a copy of its opening",
)
cockroach_labs = Publisher("Cockroach Labs", checked=CHECKED, kind="vendor")
chronosphere = Publisher("Chronosphere", checked=CHECKED, kind="vendor")
press = Publisher(checked=CHECKED, kind="secondary")

# DoorDash's own posts and talks
CADENCE = doordash.post(
    "Building Reliable Workflows: Cadence as a Fallback for Event-Driven Processing",
    "workflows-cadence-event-driven-processing/",
    "2020-08-14",
)
TASKS = doordash.post(
    "Eliminating Task Processing Outages by Replacing RabbitMQ with Apache Kafka Without Downtime",
    "eliminating-task-processing-outages-with-kafka/",
    "2020-09-03",
)
TASK_TALK = doordash.post(
    "Using Kafka to Replace RabbitMQ and Eliminate Task Processing Outages at DoorDash (slides)",
    "https://www.slideshare.net/slideshow/"
    "doordash-using-kafka-to-replace-rabbitmq-and-eliminate-task-processing-outages/240237983",
    "2020-12-15",
    read_in="a copy of their beginning",
)
TASK_ABSTRACT = doordash.post(
    "Using Kafka to replace RabbitMQ and eliminate task processing outages at DoorDash (abstract)",
    "https://videos.confluent.io/watch/zxSDqyupvLFUm6u7Rmmurk",
    "2020-12",
    read_in="",
)
MONOLITH = doordash.post(
    "Future-proofing: How DoorDash Transitioned from a Code Monolith to a Microservice "
    "Architecture",
    "how-doordash-transitioned-from-a-monolith-to-microservices/",
    "2020-12-02",
)
CHECKOUT = doordash.post(
    "Building a More Reliable Checkout Service at Scale with Kotlin",
    "building-a-more-reliable-checkout-service-with-kotlin/",
    "2021-02-02",
)
CANARY = doordash.post(
    "Gradual Code Releases Using an In-House Kubernetes Canary Controller",
    "gradual-code-releases-using-an-in-house-kubernetes-canary-controller/",
    "2021-04-14",
)
JUNE_2021 = doordash.post(
    "Our June 19th Outage Explained", "our-june-19th-outage-explained/", "2021-06-20"
)
FAULTS = doordash.post(
    "Using Fault Injection Testing to Improve DoorDash Reliability",
    "using-fault-injection-testing-to-improve-doordash-reliability/",
    "2022-04-25",
)
MAY_2022 = doordash.post("DoorDash’s May 12th Outage", "doordashs-may-12th-outage/", "2022-05-13")
IGUAZU = doordash.post(
    "Building Scalable Real Time Event Processing with Kafka and Flink",
    "building-scalable-real-time-event-processing-with-kafka-and-flink-2/",
    "2022-08-02",
)
IGUAZU_TALK = doordash.post(
    "From Zero to A Hundred Billion: Building Scalable Real Time Event Processing At DoorDash "
    "(abstract of a talk)",
    "https://qconsf.com/presentation/oct2022/"
    "zero-hundred-billion-building-scalable-real-time-event-processing-doordash",
    "2022-10",
    read_in="",
)
VERTICALS = doordash.post(
    "How We Scaled New Verticals Fulfillment Backend with CockroachDB",
    "how-we-scaled-new-verticals-fulfillment-backend-with-cockroachdb/",
    "2023-02-07",
)
FEATURES_2023 = doordash.post(
    "Using CockroachDB to Reduce Feature Store Costs by 75%",
    "using-cockroachdb-to-reduce-feature-store-costs-by-75/",
    "2023-03-21",
)
PROMETHEUS = doordash.post(
    "How DoorDash Migrated from StatsD to Prometheus",
    "how-doordash-migrated-from-statsd-to-prometheus/",
    "2023-08-01",
)
BPFAGENT = doordash.post(
    "BPFAgent: eBPF for Monitoring at DoorDash",
    "bpfagent-ebpf-for-monitoring-at-doordash/",
    "2023-08-15",
)
CACHING = doordash.post(
    "How DoorDash Standardized and Improved Microservices Caching",
    "how-doordash-standardized-and-improved-microservices-caching/",
    "2023-10-19",
)
TOPICS = doordash.post(
    "API-First Approach to Kafka Topic Creation",
    "api-first-approach-to-kafka-topic-creation/",
    "2023-12-05",
)
ZONE = doordash.post(
    "Staying in the Zone: How DoorDash used a service mesh to manage data transfer, reducing hops "
    "and cloud spend",
    "staying-in-the-zone-how-doordash-used-a-service-mesh-to-manage-data-transfer-reducing-hops-"
    "and-cloud-spend/",
    "2024-01-16",
)
ZONE_WHOLE = doordash.post(
    ZONE.title,
    "staying-in-the-zone-how-doordash-used-a-service-mesh-to-manage-data-transfer-reducing-hops-"
    "and-cloud-spend/",
    "2024-01-16",
    read_in="a Chinese translation",
)
SEARCH = doordash.post(
    "Introducing DoorDash’s In-House Search Engine",
    "https://doordash.engineering/2024/02/27/introducing-doordashs-in-house-search-engine/",
    "2024-02-27",
)
TENANTS = doordash.post("Setting Up Kafka Multi-Tenancy", "setting-up-kafka-multi-tenancy")
IOS_2024 = doordash.post(
    "DoorDash's status page: 7/2/2024",
    "https://www.doordashstatus.com/incidents/r8g2h5q7940n",
    "2024-07",
    read_in="",
)
MESH = doordash.post(
    "Inside DoorDash’s Service Mesh Journey: Part 1 — Migration at Scale",
    "inside-doordashs-service-mesh-journey-part-1-migration-at-scale/",
    "2025-06-18",
)
ENTITY_CACHE = doordash.post(
    "Building a transparent high-performance proxy cache for DoorDash services",
    "https://careersatdoordash.com/?p=16277",
    "2026-06-22",
)
FEATURE_STORE = doordash.post(
    "Lessons learned building DoorDash's clusterless ML feature store",
    "doordash-clusterless-ml-feature-store/",
)

# Filings
RESULTS_Q2 = doordash.filing(
    "DoorDash Releases Second Quarter 2025 Financial Results (Exhibit 99.1)",
    "https://www.sec.gov/Archives/edgar/data/1792789/000179278925000011/"
    "q22025dashex991-pressrelea.htm",
    "2025-08-06",
    read_in="",
)

# Cockroach Labs, on talks by DoorDash's engineers
AURORA = cockroach_labs.post(
    "Why DoorDash migrated from Aurora Postgres to CockroachDB",
    "https://www.cockroachlabs.com/blog/aurora-postgres-to-cockroachdb/",
    "2023-11-28",
)
CLUSTERS = cockroach_labs.post(
    "How DoorDash manages 1.9PB and 1.2M QPS across 300 clusters",
    "https://www.cockroachlabs.com/blog/doordash-cockroachdb-massive-scale/",
    "2024-02-07",
)

# Others
AURORA_REPORT = press.post(
    "How DoorDash Migrated from Aurora Postgres to CockroachDB",
    "https://thenewstack.io/how-doordash-migrated-from-aurora-postgres-to-cockroachdb/",
    "2023-12-05",
    by="The New Stack",
)
MESH_SUMMARY = press.post(
    "How DoorDash Moved to a Service Mesh to Handle 80M Requests/Second",
    "https://blog.bytebytego.com/p/how-doordash-moved-to-a-service-mesh",
    "2025-12",
    by="ByteByteGo",
    read_in="a copy in a repository",
)
MICROSERVICES_SUMMARY = press.post(
    "How DoorDash Builds Robust Microservices",
    "https://blog.neetcode.io/p/doordash-robust-microservices",
    by="NeetCode",
)
METRICS_TALK = chronosphere.post(
    "Liveblog: KubeCon + CloudNativeCon North America 2022 (title of a talk)",
    "https://chronosphere.io/learn/liveblog-kubecon-cloudnativecon-north-america-2022/",
    "2022-10-28",
)
FEATURES_SUMMARY = press.post(
    "Summary: How DoorDash Reduced Feature Store Costs by 75% using CockroachDB",
    "https://deshpandetanmay.medium.com/"
    "summary-how-doordash-reduced-feature-store-costs-by-75-using-cockroachdb-662e98b9d12a",
    "2023-03-26",
    by="Tanmay Deshpande",
)
FILIBUSTER = press.post(
    "Filibuster: Automated Fault Injection Tool to Improve DoorDash's Reliability",
    "https://www.infoq.com/news/2022/09/filibuster-reliability-doordash/",
    "2022-09",
    by="InfoQ",
)
CACHE_LAYERS = press.post(
    "Multi-layer cache at DoorDash",
    "https://compileralchemy.com/blog/multi-layer-cache-at-doordash",
    by="Abdur-Rahmaan Janhangeer",
)
CUSTOMERS_2020 = press.post(
    "DoorDash releases S-1 for IPO",
    "https://www.cnbc.com/2020/11/13/doordash-releases-s-1-for-ipo.html",
    "2020-11-13",
    by="CNBC",
)

PATENTS = press.post(
    "Patents Assigned to DoorDash, Inc.",
    "https://patents.justia.com/assignee/doordash-inc",
    by="Justia",
)

# Open source that DoorDash runs
COCKROACH_LOGS = Repository(
    "cockroachdb/docs",
    commit="0635b457c60ba886b8232d3d8d3e1c8473630244",
    checked=CHECKED,
    publisher="Cockroach Labs",
).file("src/current/v25.4/logging-overview.md")
_cadence = Repository(
    "uber/cadence",
    commit="c8eb964ac9a6fc0306a5f4d4460fd146b0c59d97",
    checked=CHECKED,
    publisher="Uber",
)
CADENCE_SHARDS = _cadence.file("service/history/shard/controller.go")
CADENCE_LIMIT = _cadence.file("common/persistence/wrappers/ratelimited/errors.go")
CADENCE_METRICS = _cadence.file("common/metrics/defs.go")
CADENCE_CONFIG = _cadence.file("docker/config_template.yaml")
