"""Every page, slide and file about Pinterest that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

pinterest = Publisher(
    "Pinterest",
    checked=CHECKED,
    base="https://medium.com/pinterest-engineering",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Pinterest's own posts and talks
SHARDING = pinterest.post(
    "Sharding Pinterest: How we scaled our MySQL fleet",
    "sharding-pinterest-how-we-scaled-our-mysql-fleet-3f341e96ca6f",
    "2015-08-17",
    read_in="a copy",
)
KAFKA_2018 = pinterest.post(
    "How Pinterest runs Kafka at scale",
    "how-pinterest-runs-kafka-at-scale-ff9c6f735be",
    "2018-11-27",
    read_in="a copy",
)
KAFKA_2020 = pinterest.post(
    "Organic Growth and a Good Night Sleep: Effective Kafka Operations at Pinterest",
    "https://confluent.io/resources/kafka-summit-2020/"
    "organic-growth-and-a-good-night-sleep-effective-kafka-operations-at-pinterest",
    "2020-08-24",
)
KAFKA_LESSONS = pinterest.post(
    "Lessons Learned from Running Apache Kafka at Scale at Pinterest",
    "https://www.confluent.io/blog/running-kafka-at-scale-at-pinterest/",
)
KAFKA_2024 = pinterest.post(
    "Pinterest’s Journey to an Automated, Efficient, and Low-Maintenance PubSub Platform",
    "https://current.confluent.io/2024-sessions/"
    "pinterests-journey-to-a-automated-efficient-and-low-maintenance-pubsub-platform",
    "2024",
    read_in="a copy",
)
CACHE_2020 = pinterest.post(
    "Scaling Cache Infrastructure at Pinterest",
    "scaling-cache-infrastructure-at-pinterest-422d6d294ece",
    "2020-12-10",
)
CACHE_2022 = pinterest.post(
    "Improving Distributed Caching Performance and Efficiency at Pinterest",
    "https://stackshare.io/pinterest/"
    "improving-distributed-caching-performance-and-efficiency-at-pinterest",
    "2022",
)
MIGRATION = pinterest.post(
    "Online Data Migration from HBase to TiDB with Zero Downtime",
    "online-data-migration-from-hbase-to-tidb-with-zero-downtime-43f0fb474b84",
    "2022-08-18",
)
HBASE = pinterest.post(
    "HBase Deprecation at Pinterest",
    "hbase-deprecation-at-pinterest-8a99e6c8e6b7",
    "2024-05-13",
)
WIDE_COLUMN = pinterest.post(
    "Building Pinterest’s new wide column database using RocksDB",
    "building-pinterests-new-wide-column-database-using-rocksdb-f5277ee4e3d2",
    "2024-01-04",
)
KEY_VALUE = pinterest.post(
    "3 Innovations While Unifying Pinterest’s Key-Value Storage",
    "https://tool.lu/en_US/article/3TE/detail",
)
MEMQ = pinterest.post(
    "MemQ: An efficient, scalable cloud native PubSub system",
    "memq-an-efficient-scalable-cloud-native-pubsub-system-4402695dd4e7",
    "2021-11-16",
)
SINGER = pinterest.post(
    "Open sourcing Singer, Pinterest’s performant and reliable logging agent",
    "open-sourcing-singer-pinterests-performant-and-reliable-logging-agent-610fecf35566",
    "2019-06-20",
)
PINLATER = pinterest.post(
    "PinLater: An asynchronous job execution system",
    "https://medium.com/@Pinterest_Engineering/"
    "pinlater-an-asynchronous-job-execution-system-b8664cb8aa7d",
    "2014-07-09",
)
PINLATER_OPEN = pinterest.post(
    "Open-sourcing PinLater: An asynchronous job execution system",
    "https://medium.com/@Pinterest_Engineering/"
    "open-sourcing-pinlater-an-asynchronous-job-execution-system-d8ec4e39859a",
    "2015-11-18",
)
PACER = pinterest.post(
    "Pacer: Pinterest’s New Generation of Asynchronous Computing Platform",
    "pacer-pinterests-new-generation-of-asynchronous-computing-platform-5c338a15d2a0",
    "2023-05-23",
)
KNOX = pinterest.post(
    "Open-sourcing Knox, a secret key management service",
    "open-sourcing-knox-a-secret-key-management-service-3ec3a47f5bb",
    "2016-05-06",
)
ROCKSPLICATOR = pinterest.post(
    "Open-sourcing Rocksplicator, a real-time RocksDB data replicator",
    "open-sourcing-rocksplicator-a-real-time-rocksdb-data-replicator-558cd3847a9d",
    "2016-11-04",
)
SEARCH = pinterest.post(
    "Debugging the One-in-a-Million Failure: Migrating Pinterest’s Search Infrastructure to "
    "Kubernetes",
    "https://tool.lu/fr_FR/article/7dE/preview",
    "2025",
)
ZOMBIES = pinterest.post(
    "Finding zombies in our systems: A real-world story of CPU bottlenecks",
    "https://tool.lu/index.php/es_ES/article/7Ms/preview",
    "2026-04",
)

# Pinterest's repositories
rocksplicator = pinterest.repository(
    "pinterest/rocksplicator", "cb9bc065238a382b88c79721bfd2846fa01c8548"
)
knox = pinterest.repository("pinterest/knox", "2a8952e382b2c1eb808f895d426ac35711b92357")
doctork = pinterest.repository("pinterest/DoctorK", "868687c0bd37512a1d661d98dd19dd318d63864a")
orion = pinterest.repository("pinterest/orion", "9f32129d1b39590068e110780205a361c62cce43")
memq = pinterest.repository("pinterest/memq", "02099c4bfd183ec1bc7d9a6b9810a4bf5cece63e")
singer = pinterest.repository("pinterest/singer", "a192464bc4b05c578b2a1ee9f99c267abfd02487")
pinlater = pinterest.repository("pinterest/pinlater", "a1e171cc1e474659820cfb488339e7359097177e")
mysql_utils = pinterest.repository(
    "pinterest/mysql_utils", "7ab237699b85de8b503b09f36e0309ac807689fe"
)
teletraan = pinterest.repository("pinterest/teletraan", "9b9b8b9832bf52bcba32264d2566acce0e94f6d4")

ROCKS_README = rocksplicator.file("README.md")
ROCKS_DB = rocksplicator.file("rocksdb_replicator/replicated_db.cpp")
ROCKS_COUNTERS = rocksplicator.file("common/stats/stats.cpp")
ROCKS_STATS = rocksplicator.file("rocksdb_replicator/replicator_stats.cpp")
ROCKS_STATUS = rocksplicator.file("common/stats/status_server.cpp")
ROCKS_LEADER = rocksplicator.file(
    "cluster_management/src/main/java/com/pinterest/rocksplicator/"
    "LeaderFollowerStateModelFactory.java"
)
KNOX_CLIENT = knox.file("cmd/dev_client/main.go")
KNOX_README = knox.file("README.md")
KNOX_DAEMON = knox.file("client/daemon.go")
KNOX_VERSIONS = knox.file("client/getversions.go")
KNOX_PROMOTE = knox.file("client/promote.go")
DOCTORK_README = doctork.file("README.md")
DOCTORK_CONFIG = doctork.file(
    "doctork/src/main/java/com/pinterest/doctork/config/DoctorKClusterConfig.java"
)
ORION_README = orion.file("README.md")
ORION_KAFKA = orion.file("docs/Kafka/README.md")
ORION_MOTIVATION = orion.file("docs/Motivation.md")
ORION_HEALING = orion.file(
    "orion-server/src/main/java/com/pinterest/orion/core/automation/operator/kafka/"
    "BrokerHealingOperator.java"
)
ORION_RECOVERY = orion.file(
    "orion-server/src/main/java/com/pinterest/orion/core/actions/kafka/"
    "KafkaStuckConsumerGroupRecoveryAction.java"
)
ORION_STUCK = orion.file(
    "orion-server/src/main/java/com/pinterest/orion/core/automation/sensor/kafka/"
    "KafkaStuckConsumerGroupSensor.java"
)
MEMQ_CONFIG = memq.file("deploy/configs/clustered.yaml")
MEMQ_README = memq.file("README.md")
MEMQ_DESIGN = memq.file("docs/architecture.md")
MEMQ_TOPIC = memq.file(
    "memq-commons/src/main/java/com/pinterest/memq/commons/protocol/TopicConfig.java"
)
MEMQ_S3 = memq.file(
    "memq-client/src/main/java/com/pinterest/memq/commons/storage/s3/"
    "CustomS3Async2StorageHandler.java"
)
SINGER_LOG = singer.file("singer/config/log4j.dev.properties")
SINGER_README = singer.file("README.md")
SINGER_MONITOR = singer.file(
    "singer/src/main/java/com/pinterest/singer/monitor/DefaultLogMonitor.java"
)
PINLATER_LOG = pinlater.file("src/main/config/log4j.local.properties")
PINLATER_README = pinlater.file("README.md")
PINLATER_TOOL = pinlater.file(
    "src/main/java/com/pinterest/pinlater/client/PinLaterQueryIssuer.java"
)
PINLATER_BACKEND = pinlater.file(
    "src/main/java/com/pinterest/pinlater/backends/mysql/PinLaterMySQLBackend.java"
)
PINLATER_HEALTH = pinlater.file(
    "src/main/java/com/pinterest/pinlater/backends/mysql/MySQLHealthMonitor.java"
)
MYSQL_README = mysql_utils.file("README.md")
MYSQL_LAUNCH = mysql_utils.file("launch_replacement_db_host.py")
MYSQL_FAILOVER = mysql_utils.file("mysql_failover.py")
MYSQL_REPLICATION = mysql_utils.file("check_mysql_replication.py")
MYSQL_MAPPINGS = mysql_utils.file("mysql_replica_mappings.py")
MYSQL_LIB = mysql_utils.file("lib/mysql_lib.py")
TELETRAAN_README = teletraan.file("README.md")
TELETRAAN_API = teletraan.file("docs/api/Deploys.md")
TELETRAAN_CONSTANTS = teletraan.file(
    "deploy-service/common/src/main/java/com/pinterest/deployservice/common/Constants.java"
)

# Suppliers
_mcrouter = Repository(
    "facebook/mcrouter",
    commit="9d7f43422b858da05bf699d4c311f236d122792b",
    checked=CHECKED,
    publisher="Meta",
    kind="vendor",
)
MCROUTER_DESTINATION = _mcrouter.file("mcrouter/ProxyDestinationBase.cpp")
MCROUTER_STANDALONE = _mcrouter.file("mcrouter/standalone_options_list.h")
MCROUTER_STATS = _mcrouter.file("mcrouter/stat_list.h")
MCROUTER_GROUPS = _mcrouter.file("mcrouter/stats.cpp")
MCROUTER_SUSPECTS = _mcrouter.file("mcrouter/TkoTracker.h")
ENA_DRIVER = Repository(
    "amzn/amzn-drivers",
    commit="64788ef7c182a9383445942b5f5f77fe1d25a290",
    checked=CHECKED,
    publisher="Amazon Web Services",
    kind="vendor",
).file("kernel/linux/ena/ena_netdev.c")
aws = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor")
GRAVITON = aws.post(
    "Improving Sustainability and Price Performance Using AWS Graviton–Based Instances with "
    "Pinterest",
    "https://aws.amazon.com/ko/solutions/case-studies/pinterest-graviton-case-study",
)
PINGCAP = Publisher("PingCAP", checked=CHECKED, kind="vendor").post(
    "Why Pinterest Modernized Its Graph Service with Distributed SQL",
    "https://pingcap.com/blog/why-pinterest-modernized-graph-service-distributed-sql",
    "2024-12-06",
)

# Others
HIGH_SCALABILITY = press.post(
    "Scaling Pinterest - From 0 to 10s of Billions of Page Views a Month in Two Years",
    "http://highscalability.squarespace.com/blog/2013/4/15/"
    "scaling-pinterest-from-0-to-10s-of-billions-of-page-views-a.html",
    "2013-04-15",
    by="High Scalability",
)
INFOQ_HBASE = press.post(
    "Pinterest Shuts down One of the World's Largest HBase Deployments",
    "https://www.infoq.com/news/2024/06/pinterest-deprecates-hbase/",
    "2024-06",
    by="InfoQ",
)
INFOQ_ZOMBIES = press.post(
    "Pinterest Engineers Eliminate CPU Zombies to Resolve Production Bottlenecks",
    "https://www.infoq.com/news/2026/05/pinterest-cpu-zombies-bottleneck/",
    "2026-05",
    by="InfoQ",
)
ZOMBIES_SUMMARY = press.post(
    "Summary of Pinterest's `Finding zombies in our systems`",
    "https://sysdesign-wiki.pages.dev/sources/"
    "2026-04-15-pinterest-finding-zombies-in-our-systems-cpu-bottlenecks/",
    "2026-04-15",
    by="sysdesign-wiki",
)
SEARCH_SUMMARY = press.post(
    "Summary of Pinterest's `Debugging the One-in-a-Million Failure`",
    "https://thenote.app/post/en/"
    "debugging-the-one-in-a-million-failure-migrating-pinterests-search-dc6w46jhej",
    by="thenote.app",
)
HBASE_SUMMARY = press.post(
    "Summary of Pinterest's `HBase Deprecation at Pinterest`",
    "https://sysdesign-wiki.pages.dev/sources/2024-05-14-pinterest-hbase-deprecation-at-pinterest/",
    "2024-05-14",
    by="sysdesign-wiki",
)
HBASE_2020 = Publisher("Yugabyte", checked=CHECKED, kind="vendor").post(
    "Distributed SQL Summit Recap: Pinterest’s Exploration of Distributed SQL",
    "https://yugabyte.com/blog/"
    "distributed-sql-summit-recap-pinterests-exploration-of-distributed-sql",
    "2020",
)
VISITORS_2012 = press.post(
    "Pinterest Now Third Most Popular Social Network",
    "https://therealtimereport.com/2012/04/06/pinterest-now-third-most-popular-social-network",
    "2012-04-06",
    by="The Realtime Report",
)
OUTAGE_2012 = press.post(
    "Pinterest Goes Down with Amazon Cloud Outage",
    "https://alertra.com/blog/2012/pinterest-goes-down-amazon-cloud-outage",
    "2012-10-24",
    by="Alertra",
)
STORM_2012 = press.post(
    "Netflix, Instagram, Pinterest, BBM go down, thumbs go idle",
    "http://www.cnet.com/news/netflix-instagram-pinterest-bbm-go-down-thumbs-go-idle/",
    by="CNET",
)
_postmortems = Repository(
    "icco/postmortems",
    commit="f901e76eb5f41ccd62bbb0eb1bbad705acfa8f4c",
    checked=CHECKED,
    kind="secondary",
    folder="data",
)
EBS_2012 = _postmortems.file(
    "76f27cf3-b204-40e4-942e-19657614f658.md",
    title="Summary of AWS's report on the service event of 22 October 2012",
)
POWER_2012 = _postmortems.file(
    "f4db61bf-cdd6-4dff-9777-5185c3f5e24b.md",
    title="Summary of AWS's report on the power failure of 29 June 2012",
)
CASE_STUDY = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    kind="secondary",
).file(
    "content/articles/pinterest-mysql-sharding/README.md",
    title="Pinterest: MySQL Sharding from Zero to Billions of Objects",
)
PACER_2026 = press.post(
    "How Pinterest Built An Async Compute Platform for Billions of Task Executions",
    "https://blog.bytebytego.com/p/how-pinterest-built-an-async-compute",
    "2026-01-20",
    by="ByteByteGo",
)
COMMITMENT = press.post(
    "Pinterest bets $4 billion on AWS to power AI discovery for 600 million users",
    "https://ppc.land/pinterest-bets-4-billion-on-aws-to-power-ai-discovery-for-600-million-users/",
    "2026-06-04",
    by="PPC Land",
)
RESULTS_2025 = press.post(
    "Pinterest Q4 2025 Earnings",
    "https://ask-ayo.com/blog/pinterest-q4-2025-results",
    "2026-02-12",
    by="ask-ayo.com",
)
