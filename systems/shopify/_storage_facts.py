"""The figures about Shopify's databases, caches, streams and backups, each stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    hours,
    messages,
    minutes,
    pb,
    queries,
    records,
    seconds,
    tb,
)
from systems.shopify import _sources as src

# MySQL
MYSQL_SIZE = assumed(
    pb(1),
    because="the post of 2019 mentions, in words, `a petabyte of data spread across multiple "
    "regions` that backups copy; whether copies count is not stated, and it is more by now",
).meaning_of("MySQL data that backups copied in 2019", basis="stored", when="2019")
READS_2025 = queries(53e6).per("second") @ src.DHH.at(
    "databases carried 53 million reads and 2 million",
    of="reads of the databases on Black Friday",
    when="2025-11-28",
)
QUERY_PEAK_2024 = queries(45e6).per("second") @ src.BFCM_2024.at(
    "peak of 45 million queries per second", of="databases", basis="peak", when="2024-11-29"
)
WRITE_PEAK_2024 = count(7.6e6, "write").per("second") @ src.BFCM_2024.at(
    "writes reached 7.6 million per second", of="databases", basis="peak", when="2024-11-29"
)
QUERIES_2023 = queries(19e6).per("second") @ src.BFCM_2023.at(
    "handling 19 million queries per second", of="databases", when="2023-11"
)
QUERY_RATE_2021 = at_least(queries(11e6).per("second")) @ src.BFCM_2021.at(
    "performed over 11 Million queries per second",
    of="the MySQL fleet, BFCM weekend",
    when="2021-11",
)
READ_IO_2021 = tb(11).per("second") @ src.BFCM_2021.at(
    "11 terabytes per second read I/O", of="the MySQL fleet, BFCM weekend", when="2021-11"
)
QUERIES_2024 = queries(10.5e12) @ src.BFCM_2025.at(
    "10.5 trillion database queries", of="BFCM weekend", basis="total", when="2024-11"
)
WRITES_2024 = count(1.17e12, "write") @ src.BFCM_2025.at(
    "1.17 trillion database writes", of="BFCM weekend", basis="total", when="2024-11"
)
WRITES_2025 = count(1.75e12, "write") @ src.BYTEBYTEGO.at(
    "handling 1.75 trillion database writes", of="BFCM weekend", basis="total", when="2025-11"
)
READS_A_WRITE = (QUERIES_2024 / WRITES_2024).meaning_of("queries for each write", when="2024-11")

# Backups
RESTORE_BEFORE = at_least(hours(6)) @ src.BACKUP.at(
    "of our shards was more than six hours",
    of="the restore of a shard by Xtrabackup",
    basis="typical",
    when="2019",
)
RTO = at_most(minutes(30)) @ src.BACKUP.at(
    "Recovery Time Objective (RTO) to under 30 minutes",
    of="the restore of a shard from a snapshot",
    basis="target",
    when="2019",
)
SNAPSHOT_FIRST = about(minutes(20)) @ src.BACKUP.at(
    "multi-terabyte PD volume took around 20 minutes",
    of="the first snapshot of a multi-terabyte volume",
    basis="test",
    when="2019",
)
SNAPSHOT_NEXT = at_most(minutes(10)) @ src.BACKUP.at(
    "each incremental snapshot typically took less than 10",
    of="a later snapshot of a multi-terabyte volume",
    basis="test",
    when="2019",
)

# Caches of the storefront
CACHE_WRITES_2021 = pb(3.18) @ src.BFCM_2021.at(
    "wrote 3.18 PB and read 15 PB",
    of="Shopify's storefront caches, BFCM weekend",
    basis="total",
    when="2021-11",
)
CACHE_READS_2021 = pb(15) @ src.BFCM_2021.at(
    "wrote 3.18 PB and read 15 PB",
    of="Shopify's storefront caches, BFCM weekend",
    basis="total",
    when="2021-11",
)

# Change capture and Kafka
CDC_MEAN = about(records(65_000).per("second")) @ src.CASE_STUDY.at(
    "~65,000 records/second average throughput",
    of="change capture",
    basis="mean",
    when="2021",
)
CDC_PEAK = about(records(100_000).per("second")) @ src.CASE_STUDY.at(
    "~100,000 records/second at peak",
    of="change capture",
    basis="peak",
    when="2021",
)
CDC_DELAY = at_most(seconds(10)) @ src.CASE_STUDY.at(
    "P99 latency under 10 seconds from MySQL insertion",
    of="a change, from MySQL to Kafka",
    basis="p99",
    when="2021",
)
CONNECTORS = about(count(150, "connector")) @ src.CASE_STUDY.at(
    "~150 connectors across 12 Kubernetes pods", of="Debezium connectors", when="2021"
)
CONNECT_PODS = count(12, "Kubernetes pod") @ src.CASE_STUDY.at(
    "~150 connectors across 12 Kubernetes pods", of="Kafka Connect", when="2021"
)
KAFKA_PEAK_2024 = messages(66e6).per("second") @ src.BFCM_2024.at(
    "peak of 66 million messages per second", of="Kafka", basis="peak", when="2024-11-29"
)
STREAM_2023 = about(messages(29e6).per("second")) @ src.BFCM_2023.at(
    "about 29 million messages per second of stream",
    of="stream processing",
    when="2023-11",
)
WEBHOOKS_2021 = count(13e9, "webhook") @ src.BFCM_2021.at(
    "42 billion API calls and delivered 13 billion",
    of="webhooks, BFCM weekend",
    basis="total",
    when="2021-11",
)
API_CALLS_2021 = count(42e9, "API call") @ src.BFCM_2021.at(
    "42 billion API calls and delivered 13 billion",
    of="API calls, BFCM weekend",
    basis="total",
    when="2021-11",
)
