"""The papers, posts, reports and filings about Google's systems, named once."""

from atlas import Publisher, Repository, undisclosed

CHECKED = "2026-11-27"

google = Publisher("Google", checked=CHECKED, read_in="a copy of its text")
cloud = Publisher("Google Cloud", checked=CHECKED)
sre_book = Publisher(
    "Google",
    checked=CHECKED,
    base="https://sre.google/sre-book",
    read_in="a copy of the chapter",
)
status = Publisher(
    "Google Cloud status page",
    checked=CHECKED,
    base="https://status.cloud.google.com/incident",
    read_in="IntelligentDDS/Post-mortems-Analysis",
)
press = Publisher(checked=CHECKED, kind="secondary")
_docs = Publisher("Google Cloud", checked=CHECKED, base="https://cloud.google.com", kind="vendor")

# Papers
GFS = google.post(
    "The Google File System",
    "https://research.google/pubs/pub51",
    "2003-10",
    read_in="papers-we-love/papers-we-love",
)
CHUBBY = google.post(
    "The Chubby lock service for loosely-coupled distributed systems",
    "https://static.googleusercontent.com/media/research.google.com/en//archive/chubby-osdi06.pdf",
    "2006",
)
BIGTABLE = google.post(
    "Bigtable: A Distributed Storage System for Structured Data",
    "http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.101.9822",
    "2006",
)
SPANNER = google.post(
    "Spanner: Google's Globally-Distributed Database",
    "https://static.googleusercontent.com/media/research.google.com/en//archive/"
    "spanner-osdi2012.pdf",
    "2012",
)
BORG = google.post(
    "Large-scale cluster management at Google with Borg",
    "https://static.googleusercontent.com/media/research.google.com/en//pubs/archive/43438.pdf",
    "2015-04",
)
MAGLEV = google.post(
    "Maglev: A Fast and Reliable Software Network Load Balancer",
    "https://www.usenix.org/conference/nsdi16/technical-sessions/presentation/eisenbud",
    "2016-03",
)
JUPITER = google.post(
    "Jupiter Rising: A Decade of Clos Topologies and Centralized Control",
    "http://research.google/pubs/pub46286/",
    "2016",
    read_in="",
)
JUPITER_2022 = google.post(
    "Jupiter Evolving: optical circuit switches and software-defined networking",
    "https://research.google/pubs/pub51587/",
    "2022",
    read_in="",
)
ZANZIBAR = google.post(
    "Zanzibar: Google’s Consistent, Global Authorization System",
    "https://research.google/pubs/pub48190/",
    "2019",
    read_in="",
)
DIRT = google.post(
    "Weathering the Unexpected", "https://queue.acm.org/detail.cfm?id=2371516", "2012", read_in=""
)
PATENT = google.post(
    "Ensuring globally consistent transactions (US 12,380,092 B1)",
    "https://patentsgazette.uspto.gov/week31/OG/html/1537-1/US12380092-20250805.html",
    "2025-08-05",
    read_in="",
)

# Posts
COLOSSUS = cloud.post(
    "Colossus under the hood: a peek into Google’s scalable storage system",
    "https://strategicfocus.com/2021/04/19/"
    "colossus-under-the-hood-a-peek-into-googles-scalable-storage-system",
    "2021-04-19",
    read_in="copies at strategicfocus.com, globalcloudplatforms.com and scribd.com",
)
COLOSSUS_2025 = press.post(
    "Google's Colossus internal storage system still relies on HDDs",
    "https://www.techspot.com/community/topics/"
    "googles-colossus-internal-storage-system-still-relies-on-hdds-for-storing-most-of-its-data"
    ".291505/",
    "2025-03",
    by="TechSpot",
)
COLOSSUS_POST = cloud.post(
    "Colossus under the hood: How we deliver SSD performance at HDD prices",
    "https://cloud.google.com/blog/products/storage-data-transfer/"
    "how-colossus-optimizes-data-placement-for-performance",
    "2025-03",
    read_in="the beginning of a copy at cloudsteak.com",
)
BIGTABLE_2021 = cloud.post(
    "How BIG is Cloud Bigtable?",
    "https://cloud.google.com/blog/topics/developers-practitioners/how-big-cloud-bigtable/",
    "2021-06-08",
)
JUPITER_2024 = cloud.post(
    "Speed, scale and reliability: 25 years of Google data-center networking evolution",
    "https://cloud.google.com/blog/products/networking/"
    "speed-scale-reliability-25-years-of-data-center-networking/",
    "2024-10-30",
    read_in="a copy at cloudsecurityalliance.info",
)

# The SRE book
PRODUCTION = sre_book.post(
    "The Production Environment at Google, from the Viewpoint of an SRE",
    "production-environment/",
    "2016",
)
INTRODUCTION = sre_book.post("Introduction", "introduction/", "2016")
ON_CALL = sre_book.post("Being On-Call", "being-on-call/", "2016")
RELEASES = sre_book.post("Release Engineering", "release-engineering/", "2016")
OBJECTIVES = sre_book.post("Service Level Objectives", "service-level-objectives/", "2016")

# Reports of incidents
NETWORK_2019 = status.post("Google Cloud Networking #19009", "cloud-networking/19009", "2019-06-06")
CHUBBY_2019 = status.post("Google Cloud Networking #19020", "cloud-networking/19020", "2019-10-31")
BLOBS_2019 = status.post(
    "Google Cloud Storage #19002",
    "storage/19002",
    "2019-03-14",
    read_in="IntelligentDDS/Post-mortems-Analysis, and Google's mail to "
    "groups.google.com/g/google-appengine-downtime-notify",
)
FRONT_ENDS_2018 = status.post(
    "Google Cloud Networking #18012", "cloud-networking/18012", "2018-07-18"
)
IAM_2020 = status.post("Google Cloud Infrastructure Components #20005", "zall/20005", "2020-04-13")
IDENTITY_2020 = status.post(
    "Google Cloud Infrastructure Components #20013",
    "zall/20013",
    "2020-12-22",
    read_in="IntelligentDDS/Post-mortems-Analysis, and quotations at theinterface.uk",
)

# Filings
FILING_2025 = Publisher("Alphabet", checked=CHECKED).filing(
    "Form 10-K 2025: Supplemental Financial Statement Information",
    "https://www.sec.gov/Archives/edgar/data/1652044/000165204426000018/R17.htm",
    "2026-02-05",
)
SEGMENTS_2025 = Publisher("Alphabet", checked=CHECKED).filing(
    "Form 10-K 2025: segment information",
    "https://beatandraise.com/api/document/0001652044/0001652044-26-000018/R42.htm",
    "2026-02-05",
    read_in="a copy at beatandraise.com",
)
USEFUL_LIFE = press.post(
    "Report on Alphabet's results of 2023, with its words on useful lives",
    "https://www.googlewatchblog.de/2024/01/google-infrastruktur-server-milliarden/",
    "2024-01",
    by="GoogleWatchBlog",
)

# Documentation, and the code of tools
_UNVERSIONED = undisclosed("a service without public versions")
LOCK_STATISTICS = _docs.post(
    "Lock statistics",
    "spanner/docs/introspection/lock-statistics",
    release=_UNVERSIONED,
)
TRANSACTION_STATISTICS = _docs.post(
    "Transaction statistics",
    "spanner/docs/introspection/transaction-statistics",
    release=_UNVERSIONED,
)
QUERY_STATISTICS = _docs.post(
    "Query statistics",
    "spanner/docs/introspection/query-statistics",
    release=_UNVERSIONED,
)
SERVICE_HEALTH = _docs.post(
    "Google Cloud Service Health as a fallback",
    "service-health/docs/service-health-fallback",
    release=_UNVERSIONED,
)
UPDATE_INSTANCE = _docs.post(
    "gcloud spanner instances update",
    "sdk/gcloud/reference/spanner/instances/update",
    release=_UNVERSIONED,
)
LEADER_REGION = _docs.post(
    "Modify the leader region", "spanner/docs/modifying-leader-region", release=_UNVERSIONED
)
HOT_TABLETS = _docs.post(
    "gcloud bigtable hot-tablets list",
    "sdk/gcloud/reference/bigtable/hot-tablets/list",
    release=_UNVERSIONED,
)
HOT_TABLETS_GUIDE = _docs.post("Hot tablets", "bigtable/docs/hot-tablets", release=_UNVERSIONED)
BACKEND_HEALTH = _docs.post(
    "gcloud compute backend-services get-health",
    "sdk/gcloud/reference/compute/backend-services/get-health",
    release=_UNVERSIONED,
)
REGIONS_LIST = _docs.post(
    "gcloud compute regions list",
    "sdk/gcloud/reference/compute/regions/list",
    release=_UNVERSIONED,
    checked="2026-11-30",
)
WRITE_OUT = Repository(
    "curl/curl",
    commit="022f9a428af682246b7fa336e73469114bdb27f7",
    checked="2026-11-30",
    publisher="curl",
).file("docs/cmdline-opts/write-out.md")
_spanner = Repository(
    "apstndb/spanner-docs-mirror",
    commit="9a7f9edf760a1d091cc60d673f5550d2f5d14483",
    checked=CHECKED,
    publisher="Google Cloud, in a mirror of its documentation",
    kind="vendor",
)
EDITIONS = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/editions-overview.md",
    title="Spanner editions overview",
    published="2026-05-11",
)
COMPUTE_CAPACITY = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/compute-capacity.md",
    title="Compute capacity, nodes and processing units",
    published="2026-05-11",
)
INSTANCE_CONFIGURATIONS = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/instance-configurations.md",
    title="Regional, dual-region, and multi-region configurations",
    published="2026-05-11",
)
CPU_UTILIZATION = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/cpu-utilization.md",
    title="CPU utilization metrics",
    published="2026-05-11",
)
REPLICATION = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/replication.md",
    title="Replication",
    published="2026-05-11",
    checked="2026-11-30",
)
READS_AND_WRITES = _spanner.file(
    "docs/docs.cloud.google.com/spanner/docs/whitepapers/life-of-reads-and-writes.md",
    title="Life of Spanner reads and writes",
    published="2026-05-11",
    checked="2026-11-30",
)
EXECUTE_SQL = _spanner.file(
    "docs/docs.cloud.google.com/sdk/gcloud/reference/spanner/databases/execute-sql.md",
    title="gcloud spanner databases execute-sql",
    published="2026-05-11",
    checked="2026-11-30",
)
WOUNDED = press.post(
    "AbortedException retry strategy (googleapis/java-spanner, issue 296)",
    "https://github.com/googleapis/java-spanner/issues/296",
    by="users of googleapis/java-spanner",
)
AUTOSCALER = Repository(
    "cloudspannerecosystem/autoscaler",
    commit="0b116e161c8716b1ee12eab6eb7f6529dc1689c5",
    checked=CHECKED,
    publisher="Cloud Spanner Ecosystem",
).file("src/poller/poller-core/index.js", published="2026-03-24")
