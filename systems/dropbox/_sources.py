"""Every page, filing and file about Dropbox that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

dropbox = Publisher(
    "Dropbox",
    checked=CHECKED,
    base="https://dropbox.tech/infrastructure",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Dropbox's own posts
OUTAGE_2014 = dropbox.post("Outage post-mortem", "outage-post-mortem", "2014-01-12")
EXABYTES = dropbox.post(
    "Scaling to exabytes and beyond",
    "https://blogs.dropbox.com/tech/2016/03/magic-pocket-infrastructure/",
    "2016-03-14",
)
INSIDE = dropbox.post("Inside the Magic Pocket", "inside-the-magic-pocket", "2016-05-06")
POCKET_WATCH = dropbox.post(
    "Pocket watch: Verifying exabytes of data", "pocket-watch", "2016-07-06"
)
EDGESTORE = dropbox.post("(Re)Introducing Edgestore", "reintroducing-edgestore", "2016-08-30")
BANDAID = dropbox.post(
    "Meet Bandaid, the Dropbox service proxy",
    "meet-bandaid-the-dropbox-service-proxy",
    "2018-03-01",
)
BANDAID_TAG = dropbox.post(
    "Enhancing Bandaid load balancing (teaser on the page of the tag)",
    "https://blogs.dropbox.com/tech/tag/service-oriented-architecture/",
)
CROSS_SHARD = dropbox.post(
    "Cross shard transactions at 10 million requests per second",
    "cross-shard-transactions-at-10-million-requests-per-second",
    "2018-11-09",
)
COURIER = dropbox.post(
    "Courier: Dropbox migration to gRPC", "courier-dropbox-migration-to-grpc", "2019-01-08"
)
FABRIC = dropbox.post(
    "The scalable fabric behind our growing data center network",
    "the-scalable-fabric-behind-our-growing-data-center-network",
    "2019-01-23",
)
COLD = dropbox.post(
    "How we optimized Magic Pocket for cold storage",
    "how-we-optimized-magic-pocket-for-cold-storage",
    "2019-05",
)
VORTEX = dropbox.post(
    "Monitoring server applications with Vortex",
    "monitoring-server-applications-with-vortex",
    "2019-11-14",
)
ENVOY = dropbox.post(
    "How we migrated Dropbox from Nginx to Envoy",
    "how-we-migrated-dropbox-from-nginx-to-envoy",
    "2020-07-30",
)
ALKI = dropbox.post(
    "Alki, or how we learned to stop worrying and love cold metadata",
    "alki--or-how-we-learned-to-stop-worrying-and-love-cold-metadata",
    "2020-12-17",
)
INCIDENT_LESSONS = dropbox.post(
    "Lessons learned in incident management", "lessons-learned-in-incident-management", "2021-01-05"
)
ATLAS = dropbox.post(
    "Atlas: Our journey from a Python monolith to a managed platform",
    "atlas--our-journey-from-a-python-monolith-to-a-managed-platform",
    "2021-03-04",
)
UNPLUGGED = dropbox.post(
    "That time we unplugged a data center to test our disaster readiness",
    "disaster-readiness-test-failover-blackhole-sjc",
    "2022-04-25",
)
PANDA = dropbox.post(
    "Future-proofing our metadata stack with Panda, a scalable key-value store",
    "panda-metadata-stack-petabyte-scale-transactional-key-value-store",
    "2022-11-03",
)
SSD_CACHE = dropbox.post(
    "Increasing Magic Pocket write throughput by removing our SSD cache disks",
    "increasing-magic-pocket-write-throughput-by-removing-our-ssd-cache-disks",
    "2022-12-08",
)
SMR = dropbox.post(
    "Four years of SMR storage: what we love and what's next",
    "four-years-of-smr-storage-what-we-love-and-whats-next",
    "2023",
    read_in="a copy",
)
CHRONO = dropbox.post(
    "Meet Chrono, our scalable, consistent, metadata caching solution",
    "meet-chrono-our-scalable-consistent-metadata-caching-solution",
    "2024-07-25",
)
ROBINHOOD = dropbox.post(
    "What’s new with Robinhood, our in-house load balancing service",
    "robinhood-in-house-load-balancing-service",
    "2024-10-23",
)
MESSAGING = dropbox.post(
    "Evolving our infrastructure through the messaging system model in Dropbox",
    "infrastructure-messaging-system-model-async-platform-evolution",
    "2025",
)
HARDWARE = dropbox.post(
    "Seventh-generation server hardware at Dropbox: our most efficient and capable "
    "architecture yet",
    "seventh-generation-server-hardware",
    "2025",
)
COMPACTION = dropbox.post(
    "Improving storage efficiency in Magic Pocket, our immutable blob store",
    "improving-storage-efficiency-in-magic-pocket-our-immutable-blob-store",
    "2026-04-02",
)
FIX = dropbox.post(
    "Kelsey Fix shares the story behind Dropbox’s largest outage ever",
    "https://jobs.dropbox.com/blogs/dropbox-outage-kelsey-fix",
    "2019-09-24",
)
VELOCITY = dropbox.post(
    "Improving reliability of your distributed data store (abstract of a talk at Velocity)",
    "https://conferences.oreilly.com/velocity/vl-ca/public/schedule/detail/74541.html",
    "2019-06",
    read_in="",
)
COLD_RELEASE = dropbox.post(
    "New Way of Storing Old Files on Dropbox",
    "https://www.storagenewsletter.com/2019/05/16/new-way-of-storing-old-files-on-dropbox/",
    "2019-05-16",
    read_in="",
)

# Filings: pages of the S-1, and a quarterly report
_S1 = "https://dropbox.relayto.com/e/dropbox-s-1-interactive-prospectus-ntdfgemx"
S1_OPERATIONS = dropbox.filing(
    "Form S-1, Our Technology Infrastructure and Operations",
    f"{_S1}/eNA7Kh0y128",
    "2018-02-23",
    read_in="",
)
S1_CASH = dropbox.filing(
    "Form S-1, operating activities", f"{_S1}/Pbq0pDd887", "2018-02-23", read_in=""
)
S1_FINANCING = dropbox.filing(
    "Form S-1, financing activities", f"{_S1}/0hlOjNDn88", "2018-02-23", read_in=""
)
S1_LEASES = dropbox.filing(
    "Form S-1, risk of default on leases", f"{_S1}/MmQYOCc843", "2018-02-23", read_in=""
)
S1_HEADQUARTERS = dropbox.filing(
    "Form S-1, contractual obligations", f"{_S1}/KmrOjMpH89", "2018-02-23", read_in=""
)
Q3_2025 = dropbox.filing(
    "Form 10-Q for the quarter ending September 30, 2025",
    "https://pubt.io/view/BF8D254DCA9C5DB6FDA4734C452F0971E3681901",
    "2025-11-07",
    read_in="",
)

# Others
CASE_STUDY = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="Sujeet Jaiswal",
    kind="secondary",
).file(
    "content/articles/dropbox-magic-pocket/README.md",
    title="Dropbox Magic Pocket: Building Exabyte-Scale Blob Storage",
    published="2026-04-21",
)
FILING_SUMMARY = press.post(
    "Dropbox (DBX): 2025 Q3, Quarterly Report (summary)",
    "https://reportify.ai/financials/1184420521589215232",
    "2025-11",
    by="reportify.ai",
)
UNPLUGGED_INFOQ = press.post(
    "Dropbox Unplugs Data Center to Test Resilience",
    "https://infoq.com/news/2022/06/dropbox-unplugs-data-center",
    "2022-06",
    by="InfoQ",
)
UNPLUGGED_REGISTER = press.post(
    "Dropbox unplugged its own datacenter – and things went better than expected",
    "https://www.theregister.com/2022/04/27/dropbox_unplugged_datacenter/",
    "2022-04-27",
    by="The Register",
)
EDGE_INFOQ = press.post(
    "Scaling Global Traffic at Dropbox with Edge Locations and GSLB",
    "https://www.infoq.com/news/2018/10/dropbox-traffic-scaling/",
    "2018-10",
    by="InfoQ",
)
ATLAS_INFOQ = press.post(
    "Dropbox Reveals Atlas, a Managed Service Orchestration Platform",
    "https://infoq.com/news/2021/03/dropbox-atlas",
    "2021-03",
    by="InfoQ",
)
MESSAGING_INFOQ = press.post(
    "Dropbox's messaging system model",
    "https://infoq.com/news/2025/02/dropbox-messaging-system-model",
    "2025-02",
    by="InfoQ",
)
ENVOY_GIGAZINE = press.post(
    "Dropbox is moving from NGINX to Envoy traffic control infrastructure",
    "https://gigazine.net/gsc_news/en/20200803-dropbox-nginx-to-envoy",
    "2020-08-03",
    by="GIGAZINE",
)
COMPACTION_INFOQ = press.post(
    "Dropbox Redesigns Compaction to Reclaim Space from Underfilled Storage Volumes",
    "https://www.infoq.com/news/2026/04/dropbox-tiered-compaction/",
    "2026-04",
    by="InfoQ",
)
ACCOUNTS_CNBC = press.post(
    "Dropbox shows how it manages costs by deleting inactive accounts",
    "https://www.cnbc.com/2018/02/23/"
    "dropbox-shows-how-it-manages-costs-by-deleting-inactive-accounts.html",
    "2018-02-23",
    by="CNBC",
)
USERS_2012_REPORT = press.post(
    "Dropbox Reaches Significant Milestone: 100 Million Users",
    "http://www.redorbit.com/news/technology/1112731841/dropbox-100-million-users-111412/",
    "2012-11-14",
    by="redOrbit",
)
PATENTS = press.post(
    "Patents Assigned to Dropbox, Inc.",
    "https://patents.justia.com/assignee/dropbox-inc?page=29",
    by="Justia",
)

# Dropbox's own code
_kglb = Repository(
    "dropbox/kglb",
    commit="7f86d1804d5d14527665302545ef2da2dffed778",
    checked=CHECKED,
    publisher="Dropbox",
)
KGLB_README = _kglb.file("README.md")
KGLB_MAIN = _kglb.file("kglbd/main.go")
KGLB_BALANCER = _kglb.file("kglb/control_plane/balancer.go")
KGLB_SERVICER = _kglb.file("kglb/control_plane/servicer.go")
KGLB_HEALTH = _kglb.file("kglb/utils/health_manager/stats.go")
_llama = Repository(
    "dropbox/llama",
    commit="c81f3ba6f86810471f73e81c2ed24f9a063dfe76",
    checked=CHECKED,
    publisher="Dropbox",
)
LLAMA = _llama.file("README.md")
LLAMA_API = _llama.file("api.go")
LLAMA_INFLUX = _llama.file("influx.go")
ALKI_DIGEST = press.post(
    "Data Council's roundup of January 2021",
    "https://www.datacouncil.ai/blog",
    "2021-01",
    by="Data Council",
)
AFTER_2014 = press.post(
    "Dropbox restores full access, explains cause of downtime",
    "https://www.rappler.com/technology/47883-dropbox-restored-explains-downtime-cause/",
    "2014-01",
    by="Rappler",
)
ATLAS_QUOTES = press.post(
    "Comments on Atlas: Our journey from a Python monolith to a managed platform",
    "https://techecho.bigdataflowing.com/en/item/26477603",
    "2021-03",
    by="readers of Hacker News",
)
EDGE_COMMENT = press.post(
    "Comment on How we migrated Dropbox from Nginx to Envoy",
    "https://news.ycombinator.com/item?id=24004190",
    "2020",
    by="Hacker News",
)
