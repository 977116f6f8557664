"""Figures of storage: Docstore, CacheFront, Schemaless, MySQL, Kafka."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    minutes,
    ms,
    percent,
    queries,
    ratio,
    records,
    requests,
    seconds,
    shards,
)
from systems.uber import facts

# Docstore and CacheFront
ROWS_READ = at_least(count(150e6, "row").per("second")) @ facts.CACHEFRONT_2025_COPY.at(
    "serving more than 150 million rows per second",
    of="rows served by CacheFront in peak hours",
    basis="peak",
)
READS_2024 = at_least(count(40e6, "read").per("second")) @ facts.CACHEFRONT.at(
    "Serves Over 40 Million Reads Per Second", of="reads served by CacheFront", basis="total"
)
CACHE_TTL = minutes(5) @ facts.CACHEFRONT_2025_COPY.at(
    "onboarding to CacheFront is just 5 minutes",
    of="recommended TTL of a row; owners may set a longer one",
    basis="default",
)
FOOTPRINT = about(ratio(4)) @ facts.CACHEFRONT_2025.at(
    "scaled up its footprint by almost 4 times",
    of="footprint of CacheFront in August 2025 against February 2024",
)
P75_CUT = about(percent(75)) @ facts.CACHEFRONT_DIGEST.at(
    "P75 latency down ~75%", of="reads with CacheFront", basis="saved"
)
P999_CUT = at_least(percent(67)) @ facts.CACHEFRONT_DIGEST.at(
    "P99.9 down >67%", of="reads with CacheFront", basis="saved"
)
ONE_USE_READS = about(requests(6e6).per("second")) @ facts.CACHEFRONT_DIGEST.at(
    "served ~6M RPS at 99% hit rate", of="one use case of CacheFront"
)
ONE_USE_HITS = percent(99) @ facts.CACHEFRONT_DIGEST.at(
    "served ~6M RPS at 99% hit rate", of="one use case of CacheFront"
)
REDIS_CORES = about(count(3000, "core")) @ facts.CACHEFRONT_DIGEST.at(
    "on ~3K Redis cores", of="one use case of CacheFront"
)
STORAGE_CORES = about(count(60e3, "core")) @ facts.CACHEFRONT_DIGEST.at(
    "an estimated ~60K CPU cores", of="one use case of CacheFront", basis="estimate"
)
CACHE_CONSISTENCY = percent(99.99) @ facts.CACHEFRONT_DIGEST.at(
    "claimed 99.99% cache consistency", of="mirrored reads that match the store"
)
OVERLOAD_BEFORE = queries(3000).per("second") @ facts.LOAD_MANAGER.at(
    "(QPS average of 5,400 versus 3,000)",
    of="overload with token buckets, scope not told",
    basis="mean",
)
OVERLOAD_AFTER = queries(5400).per("second") @ facts.LOAD_MANAGER.at(
    "(QPS average of 5,400 versus 3,000)", of="overload with Cinnamon, scope not told", basis="mean"
)
UPSERT_BEFORE = seconds(3.1) @ facts.LOAD_MANAGER.at(
    "(upsert average of 1.0 seconds versus 3.1 seconds)",
    of="p99 of upserts, overloaded, token buckets",
    basis="mean",
)
UPSERT_AFTER = seconds(1) @ facts.LOAD_MANAGER.at(
    "(upsert average of 1.0 seconds versus 3.1 seconds)",
    of="p99 of upserts, overloaded, Cinnamon",
    basis="mean",
)
GOROUTINES_BEFORE = count(150e3, "goroutine") @ facts.LOAD_MANAGER.at(
    "overload (peak 10,000 versus 150,000)",
    of="overload with token buckets, scope not told",
    basis="peak",
)
GOROUTINES_AFTER = count(10e3, "goroutine") @ facts.LOAD_MANAGER.at(
    "overload (peak 10,000 versus 150,000)",
    of="overload with Cinnamon, scope not told",
    basis="peak",
)

# MySQL fleet
MYSQL_CLUSTERS = at_least(count(2600, "cluster")) @ facts.MYSQL_UPTIME.at(
    "We support over 2,600 MySQL clusters", of="the MySQL fleet", basis="total"
)
MYSQL_FAILOVER_SLA = seconds(120) @ facts.MYSQL_UPTIME_SUMMARY.at(
    "sometimes exceeding the 120\u2011second SLA",
    of="replacement of a primary before MGR, sometimes exceeded",
    basis="target",
)
MYSQL_FAILOVER = at_most(seconds(10)) @ facts.MYSQL_INFOQ.at(
    "from minutes to under 10 seconds",
    of="a benchmark of group replication",
    basis="test",
)

# Schemaless
SHARDS = shards(4096) @ facts.SCHEMALESS_STUDY.at(
    "**Fixed 4,096 shards**", of="one Schemaless instance", basis="typical", when="2016"
)
INDEX_LAG = at_most(ms(20)) @ facts.SCHEMALESS_STUDY.at(
    "the price of <20 ms staleness windows",
    of="usual lag of indexes of Schemaless, without a bound",
    basis="typical",
    when="2016",
)
INSTANCES_2018 = at_least(count(50, "Schemaless instance")) @ facts.HERB.at(
    "more than 50 Schemaless instances", of="instances since 2014", basis="total"
)
HERB_LAG = about(between(ms(82), ms(90))) @ facts.HERB.at(
    "around 82 to 90 milliseconds", of="replication between data centres", basis="median"
)
HERB_NETWORK = about(ms(40)) @ facts.HERB.at(
    "which comes to around 40 milliseconds", of="network time between data centres", basis="part"
)
INNODB_SAVED = about(percent(5)) @ facts.MYROCKS.at(
    "only about 5% disk space saving",
    of="InnoDB compression of data that was compressed before",
    basis="saved",
)
MYROCKS_SAVED = at_least(percent(30)) @ facts.MYROCKS_NOTES.at(
    "**over 30% disk space savings** on Schemaless", of="Schemaless on MyRocks", basis="saved"
)
LEDGER_RECORDS = records(250e9) @ facts.LEDGER.at(
    "We backfilled 250 billion unique records", of="the move from DynamoDB", basis="total"
)

# Kafka
KAFKA_CLUSTERS = at_least(count(20, "cluster")) @ facts.KAFKA_2024.at(
    "across more than 20+ clusters", of="clusters replicated by uReplicator", basis="total"
)
DLQ_CITIES = at_least(count(200, "city", "cities")) @ facts.DEAD_LETTERS.at(
    "reliably in more than 200 cities", of="Driver Injury Protection", basis="total"
)
_MONITOR = facts.ureplicator.file(
    "uReplicator-Controller/src/main/java/com/uber/stream/kafka/mirrormaker/controller/core/"
    "OffsetMonitor.java"
)
_CONTROLLER = facts.ureplicator.file(
    "uReplicator-Controller/src/main/java/com/uber/stream/kafka/mirrormaker/controller/"
    "ControllerConf.java"
)
NO_PROGRESS_AFTER = minutes(10) @ _MONITOR.at(
    "MIN_NO_PROGRESS_TIME_MS = TimeUnit.MINUTES.toMillis(10)",
    of="a partition that counts as stuck",
    basis="limit",
)
OFFSET_REFRESH = seconds(300) @ _CONTROLLER.at(
    "DEFAULT_OFFSET_REFRESH_INTERVAL_IN_SEC = 300", of="checks of offsets", basis="default"
)
