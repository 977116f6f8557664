"""Every source about Meta, stated once."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"
_TEXT = "the text of the paper in a public repository"

meta = Publisher("Meta", checked=CHECKED, base="https://engineering.fb.com", read_in="a copy")
press = Publisher(checked=CHECKED, kind="secondary")

# Papers, read as whole texts
MEMCACHE = meta.post(
    "Scaling Memcache at Facebook (NSDI 2013)",
    "https://www.usenix.org/system/files/conference/nsdi13/nsdi13-final170_update.pdf",
    "2013",
    read_in=_TEXT,
)
HAYSTACK = meta.post(
    "Finding a needle in Haystack: Facebook's photo storage (OSDI 2010)",
    "https://www.usenix.org/legacy/event/osdi10/tech/full_papers/Beaver.pdf",
    "2010-10",
    read_in=_TEXT,
)
F4 = meta.post(
    "f4: Facebook's Warm BLOB Storage System (OSDI 2014)",
    "https://www.usenix.org/system/files/conference/osdi14/osdi14-paper-muralidhar.pdf",
    "2014-10",
    read_in="the first sections in a public repository",
)
TAO = meta.post(
    "TAO: Facebook's Distributed Data Store for the Social Graph (ATC 2013)",
    "https://www.usenix.org/system/files/conference/atc13/atc13-bronson.pdf",
    "2013",
    read_in="the paper in a public repository",
)

# Papers, read as abstracts
MYROCKS_PAPER = meta.post(
    "MyRocks: LSM-Tree Database Storage Engine Serving Facebook's Social Graph (VLDB 2020)",
    "https://research.facebook.com/publications/"
    "myrocks-lsm-tree-database-storage-engine-serving-facebooks-social-graph/",
    "2020",
    read_in="",
)
MYROCKS_TEXT = meta.post(
    "MyRocks: LSM-Tree Database Storage Engine Serving Facebook's Social Graph, sections 1 and 2",
    "https://doi.org/10.14778/3415478.3415546",
    "2020",
    read_in="its first pages in a public repository",
)
TWINE = meta.post(
    "Twine: A Unified Cluster Management System for Shared Infrastructure (OSDI 2020)",
    "https://www.usenix.org/conference/osdi20/presentation/tang",
    "2020-11",
    read_in="",
)
CONVEYOR = meta.post(
    "Conveyor: One-Tool-Fits-All Continuous Software Deployment at Meta (OSDI 2023)",
    "https://www.usenix.org/conference/osdi23/presentation/grubic",
    "2023",
    read_in="",
)
CONVEYOR_POST = meta.post(
    "Conveyor: Continuous Deployment at Facebook (@Scale)",
    "https://atscaleconference.com/conveyor-continuous-deployment-at-facebook/",
    "2021-10-13",
)
MAELSTROM = meta.post(
    "Maelstrom: Mitigating Datacenter-level Disasters by Draining Interdependent Traffic",
    "https://research.fb.com/publications/maelstrom-mitigating-datacenter-level-disasters-by-"
    "draining-interdependent-traffic-safely-and-efficiently/",
    "2018-10",
    read_in="",
)
CONFIGERATOR = meta.post(
    "Holistic Configuration Management at Facebook (SOSP 2015)",
    "https://fdocuments.us/document/"
    "holistic-coniguration-management-at-facebookas-web-site-and-mobile-apps-are.html",
    "2015",
    read_in="",
)
CACHELIB = meta.post(
    "The CacheLib Caching Engine: Design and Experiences at Scale (OSDI 2020)",
    "https://www.usenix.org/conference/osdi20/presentation/berg",
    "2020-11",
    read_in="copies of its abstract",
)

# Papers, read in others' words alone
TECTONIC = meta.quoted(
    "Facebook's Tectonic Filesystem: Efficiency from Exascale (FAST 2021)",
    "https://www.usenix.org/system/files/fast21-pan.pdf",
    "2021-02",
    read_in="quotes in a research note",
)
F4_QUOTED = meta.quoted(
    "f4: Facebook's Warm BLOB Storage System, sections 5 to 7 (OSDI 2014)",
    "https://www.usenix.org/conference/osdi14/technical-sessions/presentation/muralidhar",
    "2014-10",
    read_in="quotes in a research note",
)
_studies = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="Sujeet Jaiswal",
    folder="content/articles",
)
TAO_STUDY = _studies.file(
    "facebook-tao-social-graph/README.md",
    title="Facebook TAO: The Social Graph's Distributed Cache",
    published="2026-04-21",
    kind="secondary",
)
OUTAGE_STUDY = _studies.file(
    "facebook-2021-outage-analysis/README.md",
    title="Facebook 2021 Outage: BGP Withdrawal, DNS Collapse",
    published="2026-04-21",
    kind="secondary",
)

# Meta's engineering blog
MEMCACHE_POST = meta.post(
    "Scaling memcache at Facebook",
    "2013/04/15/core-infra/scaling-memcache-at-facebook",
    "2013-04-15",
    read_in="",
)
OUTAGE_2010 = meta.post(
    "More Details on Today's Outage",
    "2010/09/23/uncategorized/more-details-on-today-s-outage/",
    "2010-09-23",
)
OUTAGE_2021 = meta.post(
    "More details about the October 4 outage",
    "2021/10/05/networking-traffic/outage-details/",
    "2021-10-05",
)
EBB = meta.post(
    "Building Express Backbone: Facebook's new long-haul network",
    "2017/05/01/data-center-engineering/building-express-backbone-facebook-s-new-long-haul-network/",
    "2017-05-01",
    read_in="",
)
F16 = meta.post(
    "Reinventing Facebook's data center network with F16 and Minipack",
    "2019/03/14/data-center-engineering/f16-minipack/",
    "2019-03-14",
    read_in="",
)
MYROCKS = meta.post(
    "Migrating a database from InnoDB to MyRocks",
    "2017/09/25/core-infra/migrating-a-database-from-innodb-to-myrocks/",
    "2017-09-25",
    read_in="",
)
DELTA = meta.post(
    "Delta: A highly available, strongly consistent storage service using chain replication",
    "2022/05/04/data-infrastructure/delta/",
    "2022-05-04",
)
CONSISTENT = meta.post(
    "Cache made consistent: Meta's cache invalidation solution",
    "2022/06/08/core-infra/cache-made-consistent/",
    "2022-06-08",
)
MYSQL_RAFT = meta.post(
    "Building and deploying MySQL Raft at Meta",
    "2023/05/16/data-infrastructure/mysql-raft-meta/",
    "2023-05-16",
    read_in="",
)
THREADS = meta.post(
    "How Meta built the infrastructure for Threads",
    "2023/12/19/core-infra/how-meta-built-the-infrastructure-for-threads/",
    "2023-12-19",
    read_in="",
)
AI_ERA = meta.post(
    "Meta's Infrastructure Evolution and the Advent of AI",
    "2025/09/29/data-infrastructure/metas-infrastructure-evolution-and-the-advent-of-ai/",
    "2025-09-29",
)
POWER_LOSS = meta.post(
    "Lights Out, Systems On: Validating Instant Power Loss Readiness",
    "2026/06/03/data-center-engineering/"
    "lights-out-systems-on-validating-instant-power-loss-readiness/",
    "2026-06-03",
    read_in="Meta's own summary of it on a social network",
)
RECOVERY = meta.post(
    "The Evolution of Disaster Recovery at Meta",
    "https://atscaleconference.com/the-evolution-of-disaster-recovery-at-meta/",
    read_in="",
)

# Meta's repositories
_mcrouter = meta.repository("facebook/mcrouter", "9d7f43422b858da05bf699d4c311f236d122792b")
MCROUTER_README = _mcrouter.file("README.md")
MCROUTER_OPTIONS = _mcrouter.file("mcrouter/mcrouter_options_list.h")
MCROUTER_RESULTS = _mcrouter.file("mcrouter/lib/McResUtil.h")
MCROUTER_DESTINATION = _mcrouter.file("mcrouter/ProxyDestinationBase.cpp")
MCROUTER_SPOOL = _mcrouter.file("mcrouter/AsyncLog.cpp")
MCROUTER_INSTANCE = _mcrouter.file("mcrouter/CarbonRouterInstance-inl.h")
MCROUTER_STANDALONE = _mcrouter.file("mcrouter/standalone_options_list.h")
MCROUTER_STATS = _mcrouter.file("mcrouter/stat_list.h")
MCROUTER_GROUPS = _mcrouter.file("mcrouter/stats.cpp")
MCROUTER_INFO = _mcrouter.file("mcrouter/ServiceInfo-inl.h")
MCROUTER_TEST = _mcrouter.file("mcrouter/test/test_service_info.py")
_hadoop = meta.repository("facebookarchive/hadoop-20", "2a29bc6ecf30edb1ad8dbde32aa49a317b4d44f4")
HADOOP_FSCK = _hadoop.file("src/hdfs/org/apache/hadoop/hdfs/tools/DFSck.java")
HADOOP_ADMIN = _hadoop.file("src/hdfs/org/apache/hadoop/hdfs/tools/DFSAdmin.java")
_rocksdb = meta.repository("facebook/rocksdb", "1dfa7297933df05237ac11376d6cb69d32591b1d")
ROCKSDB_FAMILY = _rocksdb.file("db/column_family.cc")
ROCKSDB_OPTIONS = _rocksdb.file("include/rocksdb/advanced_options.h")
ROCKSDB_DATABASE_OPTIONS = _rocksdb.file("include/rocksdb/options.h")
ROCKSDB_ERRORS = _rocksdb.file("db/error_handler.cc")
ROCKSDB_STATS = _rocksdb.file("monitoring/statistics.cc")

# Filings and the press
RESULTS_2025 = meta.filing(
    "Meta Reports Fourth Quarter and Full Year 2025 Results",
    "https://www.prnewswire.com/news-releases/"
    "meta-reports-fourth-quarter-and-full-year-2025-results-302673127.html",
    "2026-01-28",
    read_in="",
)
CAPEX_2025 = meta.filing(
    "Meta Reports Fourth Quarter and Full Year 2025 Results, capital expenditures",
    "https://investor.atmeta.com/investor-news/press-release-details/2026/"
    "Meta-Reports-Fourth-Quarter-and-Full-Year-2025-Results/default.aspx",
    "2026-01-28",
    read_in="a quote in a public repository",
)
CAPEX_2024 = meta.filing(
    "Meta Reports Fourth Quarter and Full Year 2024 Results",
    "https://menafn.com/1109145737/Meta-Reports-Fourth-Quarter-And-Full-Year-2024-Results",
    "2025-01",
    read_in="",
)
TEN_K_2025 = Repository(
    "yennanliu/InvestSkill",
    commit="1abec55073dc1901a0ec61e85bc19e2c27308959",
    checked=CHECKED,
    publisher="yennanliu",
    kind="secondary",
).file(
    "site/content/FULL-DEMO-META.md",
    title="META 10-K Deep Dive: quotes of the filing for 2025",
    published="2026",
)
PROPERTY_2025 = meta.filing(
    "10-K for 2025: Property and Equipment",
    "https://www.sec.gov/Archives/edgar/data/1326801/000162828026003942/R15.htm",
    "2026-01-29",
    read_in="",
)
CAPEX_2026 = press.post(
    "Meta Q4 earnings beat expectations, announces higher infrastructure spend for 2026",
    "https://stocktwits.com/news-articles/markets/equity/meta-q4-earnings-beat-expectations-"
    "announces-higher-infrastructure-spend-on-superintelligence-for-2026/cmyg0zvR40A",
    "2026-01-28",
    by="Stocktwits",
)
CLOUDFLARE = Publisher("Cloudflare", checked=CHECKED, kind="vendor").post(
    "Understanding how Facebook disappeared from the Internet",
    "https://blog.cloudflare.com/october-2021-facebook-outage/",
    "2021-10-04",
)
REUTERS = press.post(
    "Facebook says root cause of outage was faulty configuration change",
    "https://upnewsinfo.com/facebook-says-root-cause-of-outage-was-faulty-configuration-change-by-"
    "reuters/",
    "2021-10-05",
    by="Reuters",
)
CONFIGURATION_2019 = press.post(
    "Facebook says 14-hour downtime was caused by 'a server configuration change'",
    "https://mobilesyrup.com/2019/03/14/"
    "facebook-downtime-facebook-says-14-hour-downtime-was-caused-by-server-configuration-change/",
    "2019-03-14",
    by="MobileSyrup",
)
LOGIN_2024 = press.post(
    "Facebook and Instagram resume operations after outage affecting users worldwide",
    "https://www.pattayamail.com/thailandnews/"
    "facebook-and-instagram-resume-operations-after-outage-affecting-users-worldwide-454431",
    "2024-03-07",
    by="Pattaya Mail",
)
NETWORK_2024 = press.post(
    "Networking @Scale 2024: AI's impact on Meta's backbone",
    "https://dev.convergedigest.com/meta-networking-scale-ai-impact-on-backbone",
    "2024",
    by="Converge Digest",
)
APPS_2024 = press.post(
    "Facebook, Instagram, WhatsApp: worldwide outage",
    "https://securityticks.com/facebook-instagram-whatsapp-worldwide-outage",
    "2024-12",
    by="SecurityTicks",
)
LOGIN_MESSAGE = press.post(
    "Facebook and Instagram are down. Here's what we know",
    "https://www.gdiz.eu.org/2024/03/facebook-and-instagram-are-down-heres.html?hl=ar",
    "2024-03",
    by="GDIZ",
)
CNN = press.post(
    "Facebook Fast Facts",
    "https://www.cnn.com/2014/02/11/world/facebook-fast-facts/index.html",
    "2014-02-11",
    by="CNN",
)
EWN = press.post(
    "Facebook about to hit 2 billion users: closer look at the rise of social giant",
    "https://ewn.co.za/2017/05/11/facebook-about-to-hit-2-billion-users-closer-look-at-the-rise-of-"
    "social-giant",
    "2017-05-11",
    by="AFP",
)
ACME = press.post(
    "I want cache, lots of cache",
    "https://use-perl.github.io/user/acme/journal/33230",
    "2007-05-09",
    by="use Perl",
)
EXAMINER = press.post(
    "Facebook turns ten years old with 1.23 billion users",
    "http://www.examiner.com/article/facebook-turns-ten-years-old-with-1-23-billion-users?cid=rss",
    "2014-02",
    by="Examiner",
)
