"""Every post, talk, filing and file about Airbnb that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

airbnb = Publisher(
    "Airbnb",
    checked=CHECKED,
    base="https://medium.com/airbnb-engineering",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Posts
OUTAGE_2011 = airbnb.post(
    "When The Cloud Gets Dark: How Amazon's Outage Affected Airbnb",
    "when-the-cloud-gets-dark-how-amazons-outage-affected-airbnb-66eaf8c0f162",
    "2011-04-24",
)
SMARTSTACK = airbnb.post(
    "SmartStack: Service Discovery in the Cloud",
    "smartstack-service-discovery-in-the-cloud-4b8a080de619",
    "2013-10-23",
)
PARTITION = airbnb.post(
    "How We Partitioned Airbnb's Main Database in Two Weeks",
    "how-we-partitioned-airbnb-s-main-database-in-two-weeks-55f7e006ff21",
    "2015-10-06",
)
WEB_TIER = airbnb.post(
    "Unlocking Horizontal Scalability in Our Web Serving Tier",
    "unlocking-horizontal-scalability-in-our-web-serving-tier-d907449cdbcf",
    "2016-10-13",
)
SPINALTAP_POST = airbnb.post(
    "Capturing Data Evolution in a Service-Oriented Architecture",
    "capturing-data-evolution-in-a-service-oriented-architecture-72f7c643ee6f",
    "2018-08-15",
)
PAYMENTS = airbnb.post(
    "Avoiding Double Payments in a Distributed Payments System",
    "avoiding-double-payments-in-a-distributed-payments-system-2981f6b070bb",
    "2019-04-16",
)
CLOUD_COST = airbnb.post(
    "Our Journey Towards Cloud Efficiency",
    "our-journey-towards-cloud-efficiency-9c02ba04ade8",
    "2021-04-06",
)
HIMEJI = airbnb.post(
    "Himeji: A Scalable Centralized System for Authorization at Airbnb",
    "himeji-a-scalable-centralized-system-for-authorization-at-airbnb-341664924574",
    "2021-04-20",
)
CLUSTERS = airbnb.post(
    "Dynamic Kubernetes Cluster Scaling at Airbnb",
    "dynamic-kubernetes-cluster-scaling-at-airbnb-d79ae3afa132",
    "2022-05-23",
)
SAFE_DEPLOYS = airbnb.post(
    "How Airbnb Safeguards Changes in Production",
    "https://tool.lu/article/4nN/preview",
    "2022-07-11",
)
INCIDENT_BOT = airbnb.post(
    "Automated Incident Management Through Slack",
    "incident-management-ae863dc5d47f",
    "2022-07-27",
)
MUSSEL_V1 = airbnb.post(
    "Mussel: Airbnb's Key-Value Store for Derived Data",
    "mussel-airbnbs-key-value-store-for-derived-data-406b9fa1b296",
    "2022-10-10",
)
ISTIO = airbnb.post(
    "Seamless Istio Upgrades at Scale",
    "https://vuink.com/post/zrqvhz-d-dpbz/airbnb-engineering/"
    "seamless-istio-upgrades-at-scale-bcb0e49c5cf8",
    "2025-08-07",
    read_in="an excerpt at vuink.com, a collection of links",
)
ISTIO_MODEL = airbnb.post(
    "Seamless Istio Upgrades at Scale",
    "https://enggist.vercel.app/post/c8126441-ae78-48fa-b1cf-e159b6f69298",
    "2025-08-07",
    read_in="a copy",
)
MUSSEL_V2 = airbnb.post(
    "Building a Next-Generation Key-Value Store at Airbnb",
    "https://enggist.vercel.app/post/9e79ee09-df02-4414-961c-d4ca44d5eac1",
    "2025-09",
)
ADAPTIVE = airbnb.post(
    "From Static Rate Limiting to Adaptive Traffic Management in Airbnb's Key-Value Store",
    "https://tool.lu/index.php/ru_RU/article/7pi/preview",
    "2025-10-09",
)
OBSERVABILITY = airbnb.post(
    "From vendors to vanguard: Airbnb's hard-won lessons in observability ownership",
    "https://tool.lu/en_US/article/7HT/preview",
    "2026-03-17",
)
DISTRIBUTED_SQL = airbnb.post(
    "Achieving High Availability with distributed database on Kubernetes at Airbnb",
    "https://trendymediatoday.com/threads/"
    "achieving-high-availability-with-distributed-database-on-kubernetes-at-airbnb.6311",
)

# Posts of which a summary was read
MUSSEL_V2_SUMMARY = airbnb.quoted(
    "Building a Next-Generation Key-Value Store at Airbnb (summary by InfoQ)",
    "https://worldofsoftware.org/"
    "airbnbs-mussel-v2-next-gen-key-value-storage-to-unify-streaming-and-bulk-ingestion",
    "2025-09",
    read_in="a copy of InfoQ's summary",
)
ADAPTIVE_SUMMARY = airbnb.quoted(
    "From Static Rate Limiting to Adaptive Traffic Management (summary)",
    "https://app.daily.dev/posts/from-static-rate-limiting-to-adaptive-traffic-management-in-"
    "airbnb-s-key-value-store-hkuyevm67",
    "2025-10-09",
    read_in="a summary at daily.dev",
)
ADAPTIVE_TIERS = Publisher("Airbnb", checked="2026-11-28").quoted(
    "From Static Rate Limiting to Adaptive Traffic Management (summary by Endigest)",
    "https://endigest.dev/posts/https%3A%2F%2Fmedium.com%2Ffeed%2Fairbnb-engineering%3A%3A"
    "https%3A%2F%2Fmedium.com%2Fp%2F29362764e5c2",
    "2025-10-09",
    read_in="a summary at endigest.dev",
)
ADAPTIVE_NEWS = airbnb.quoted(
    "From Static Rate Limiting to Adaptive Traffic Management (summary by InfoQ)",
    "https://worldofsoftware.org/from-static-to-adaptive-traffic-control-in-airbnbs-key-value-"
    "store-to-handle-traffic-spikes/amp",
    "2025-10-09",
    read_in="a copy of InfoQ's summary",
)
ISTIO_SUMMARY = airbnb.quoted(
    "Seamless Istio Upgrades at Scale (summary)",
    "https://endigest.dev/posts/https%3A%2F%2Fmedium.com%2Ffeed%2Fairbnb-engineering%3A%3A"
    "https%3A%2F%2Fmedium.com%2Fp%2Fbcb0e49c5cf8",
    "2025-08-07",
    read_in="a summary at endigest.dev",
)
CLUSTERS_SUMMARY = airbnb.quoted(
    "Dynamic Kubernetes Cluster Scaling at Airbnb (summary)",
    "https://besthub.dev/articles/dynamic-kubernetes-cluster-scaling-at-airbnb-6cdd587e0b04",
    "2022-05-23",
    read_in="a summary at besthub.dev",
)
MUSSEL_V1_SUMMARY = airbnb.quoted(
    "Mussel: Airbnb's Key-Value Store for Derived Data (summary)",
    "https://www.engineering.fyi/article/mussel-airbnb-s-key-value-store-for-derived-data",
    "2022-10-10",
    read_in="a summary at engineering.fyi",
)
MUSSEL_V2_DIGEST = airbnb.quoted(
    "Building a Next-Generation Key-Value Store at Airbnb (summary by besthub)",
    "https://www.besthub.dev/articles/"
    "how-airbnb-rebuilt-its-next-generation-key-value-store-596f3beeb162",
    "2025-09",
    read_in="a summary at besthub.dev",
)
SMARTSTACK_FEATURES = airbnb.quoted(
    "SmartStack: Service Discovery in the Cloud (its features, quoted)",
    "https://stackshare.io/smartstack",
    read_in="a quotation at StackShare",
)
SPINALTAP_SUMMARY = airbnb.quoted(
    "Capturing Data Evolution in a Service-Oriented Architecture (summary)",
    "https://www.engineering.fyi/article/"
    "capturing-data-evolution-in-a-service-oriented-architecture",
    "2018-08-15",
    read_in="a summary at engineering.fyi",
)
INCIDENT_BOT_SUMMARY = airbnb.quoted(
    "Automated Incident Management Through Slack (summary)",
    "https://www.engineering.fyi/article/automated-incident-management-through-slack",
    "2022-07-27",
    read_in="a summary at engineering.fyi",
)
PAYMENTS_SUMMARY = airbnb.quoted(
    "Avoiding Double Payments in a Distributed Payments System (summary)",
    "https://www.besthub.dev/articles/ensuring-idempotency-and-preventing-double-payments-in-a-"
    "distributed-payments-system-40fe63b09955",
    "2019-04-16",
    read_in="a summary at besthub.dev",
)
DATABASE_SUMMARY = press.post(
    "Achieving High Availability with distributed database on Kubernetes at Airbnb (summary)",
    "https://techreads.dev/blogs/"
    "airbnb-achieving-high-availability-with-distributed-database-on-kubernetes-at-airbnb-270018/",
    by="techreads",
)

# Talks, news and filings
SLIDES_2018 = Publisher("Jessica Tai, Airbnb", checked=CHECKED).quoted(
    "QConSF 2018: Airbnb's Great Migration, from Monolith to Service-Oriented (summary)",
    "https://www.slideshare.net/slideshow/"
    "qconsf-2018-airbnbs-great-migration-from-monolith-to-serviceoriented-annotated/122612956",
    "2018-11",
    read_in="SlideShare's summary of the slides, in a copy",
)
SLIDES = Publisher("Jessica Tai, Airbnb", checked=CHECKED).post(
    "Airbnb's Great Migration: Building Services at Scale (slides)",
    "https://www.slideshare.net/slideshow/"
    "microcph-2019-airbnbs-great-migration-building-services-at-scale/145566330",
    "2019-05",
)
CODEMOTION = press.post(
    "Airbnb's migration from monolith to microservices",
    "https://codemotion.medium.com/airbnbs-migration-from-monolith-to-microservices-a65264db4ba6",
    "2021-01-20",
    by="Codemotion",
)
LOUNGE = Publisher("CNCF", checked=CHECKED, kind="vendor").post(
    "How Airbnb manages a dense SOA of 1000s of services across dozens of clusters",
    "https://www.cncf.io/online-programs/"
    "cncf-end-user-lounge-how-airbnb-manages-a-dense-soa-of-1000s-of-services-across-dozens-"
    "of-clusters/",
)
HIMEJI_NEWS = press.post(
    "Airbnb Builds Himeji, a Scalable Centralized Authorization System",
    "https://www.infoq.com/news/2021/05/airbnb-himeji/",
    "2021-05",
    by="InfoQ",
)
RIVERBED_NEWS = press.post(
    "Distributed Materialized Views: How Airbnb's Riverbed Processes 2.4 Billion Daily Events",
    "https://www.infoq.com/news/2023/10/airbnb-riverbed-introduction/",
    "2023-10",
    by="InfoQ",
)
OUTAGE_2012 = press.post(
    "Airbnb didn't have to fail",
    "https://www.iheavy.com/2012/10/23/airbnb-didnt-have-to-fail/",
    "2012-10-23",
    by="iHeavy",
)
LETTER_2024 = airbnb.quoted(
    "Shareholder letter for Q4 and the year 2024 (summary by Reportify)",
    "https://reportify.ai/financials/1087666690721976320",
    "2025-02-13",
    read_in="a summary at Reportify",
)
COST_NEWS = press.post(
    "Airbnb Details Road Map to Lower Cloud Costs (The Wall Street Journal, in a copy)",
    "http://pacificsunshineplumbing.com/"
    "airbnb-details-road-map-to-lower-cloud-costs-11667858988a0d2.html",
    "2022-11",
    by="The Wall Street Journal",
)
AWS_2011 = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor").post(
    "Summary of the Amazon EC2 and Amazon RDS Service Disruption in the US East Region",
    "https://aws.amazon.com/message/65648/",
    "2011-04-29",
    read_in="a copy of its opening",
)
AWS_2012 = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=CHECKED,
    publisher="Amazon Web Services, in a copy",
).file(
    "raw-public/aws/meta_txt/2012-10-22.txt",
    title="Summary of the October 22, 2012 AWS Service Event in the US-East Region",
    kind="vendor",
)
RDS_TASKS = Repository(
    "awsdocs/amazon-rds-user-guide",
    commit="03a95878fde096e5e63a004e3774a654fa915941",
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
).file("Appendix.MySQL.CommonDBATasks.md", kind="vendor")
RDS_EVENTS = Repository(
    "awsdocs/amazon-rds-user-guide",
    commit="f2e9ed35fba2cb7e3942a1c23ed5b37162222d41",
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
).file("USER_Events.Messages.md", kind="vendor")
RDS_CALLS = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="botocore",
).file("data/rds/2014-10-31/service-2.json", kind="vendor")
_istio = Repository(
    "istio/istio",
    commit="86c9f01fd735fb01d8192f5bcaf0d424afb7f14c",
    checked=CHECKED,
    publisher="Istio",
)
ISTIO_PROXY_CONFIG = _istio.file("istioctl/pkg/proxyconfig/proxyconfig.go")
ISTIO_ENDPOINTS = _istio.file("istioctl/pkg/writer/envoy/clusters/clusters.go")
ISTIO_REQUEST = _istio.file("pilot/cmd/pilot-agent/app/request.go")
ISTIO_CHART = _istio.file("manifests/charts/istio-control/istio-discovery/README.md")
PROXY_NOTE = press.post(
    "Shared insights on MySQL and MariaDB",
    "https://stackshare.io/stackbot/decisions/102366434843075200",
    by="StackShare",
)
FILINGS = Repository(
    "Kaenyne/Citadel-ABNB",
    commit="ab2c79ed58b22f5e690dce0ef8f342cf6cec5d53",
    checked=CHECKED,
    publisher="Kaenyne",
).file(
    "data/processed/margin_build/05_mgmt_statements_v2/05_statements.csv",
    title="Sentences of Airbnb's 10-K and 10-Q, quoted with the date of each filing",
    kind="secondary",
)

RIVERBED_SUMMARY = airbnb.quoted(
    "Riverbed: Optimizing Data Access at Airbnb's Scale (summary)",
    "https://www.engineering.fyi/article/riverbed-optimizing-data-access-at-airbnb-s-scale",
    read_in="a summary at engineering.fyi",
)

# Airbnb's repositories
_synapse = airbnb.repository("airbnb/synapse", "89e05f098e5924cea2e1369eacc99bc5f7e0d435")
SYNAPSE_README = _synapse.file("README.md")
SYNAPSE_MAIN = _synapse.file("lib/synapse.rb")
SYNAPSE_BASE = _synapse.file("lib/synapse/service_watcher/base/base.rb")
SYNAPSE_ZK = _synapse.file("lib/synapse/service_watcher/zookeeper/zookeeper.rb")
SYNAPSE_HAPROXY = _synapse.file("lib/synapse/config_generator/haproxy.rb")
_nerve = airbnb.repository("airbnb/nerve", "f28923bfd079a8e3cca79790d8bbed5d4bfd8168")
NERVE_README = _nerve.file("README.md")
NERVE_MAIN = _nerve.file("lib/nerve.rb")
NERVE_WATCHER = _nerve.file("lib/nerve/service_watcher.rb")
NERVE_ZK = _nerve.file("lib/nerve/reporter/zookeeper.rb")
_spinaltap = airbnb.repository("airbnb/SpinalTap", "6992bc3352a9ecf74ca40ec93c9c56bbbc5dc413")
_COMMON = "spinaltap-common/src/main/java/com/airbnb/spinaltap/common"
_MYSQL = "spinaltap-mysql/src/main/java/com/airbnb/spinaltap/mysql"
NERVE_LOG = _nerve.file("lib/nerve/log.rb")
SYNAPSE_LOG = _synapse.file("lib/synapse/log.rb")
SPINALTAP_LOG = _spinaltap.file("spinaltap-standalone/src/main/resources/log4j2.yaml")
SPINALTAP_README = _spinaltap.file("README.md")
SPINALTAP_PIPE = _spinaltap.file(f"{_COMMON}/pipe/Pipe.java")
SPINALTAP_DESTINATION = _spinaltap.file(f"{_COMMON}/destination/AbstractDestination.java")
SPINALTAP_SENDING = _spinaltap.file(f"{_COMMON}/destination/DestinationMetrics.java")
SPINALTAP_SOURCE = _spinaltap.file(f"{_COMMON}/source/SourceMetrics.java")
SPINALTAP_STATE = _spinaltap.file(f"{_MYSQL}/StateRepository.java")
SPINALTAP_MYSQL = _spinaltap.file(f"{_MYSQL}/MysqlSource.java")
SPINALTAP_BINLOG = _spinaltap.file(f"{_MYSQL}/binlog_connector/BinaryLogConnectorSource.java")
SPINALTAP_METRICS = _spinaltap.file(f"{_MYSQL}/MysqlSourceMetrics.java")
SPINALTAP_KAFKA = _spinaltap.file(
    "spinaltap-kafka/src/main/java/com/airbnb/spinaltap/kafka/KafkaDestination.java"
)
