"""The figures about Slack's databases, caches and queues, each stated once."""

from atlas import (
    about,
    at_least,
    count,
    days,
    gbps,
    ms,
    nodes,
    partitions,
    pb,
    percent,
    queries,
    regions,
    replicas,
)
from systems.slack import _sources as src

# Vitess
QUERIES_PEAK = queries(2.3e6).per("second") @ src.VITESS.at(
    "we serve 2.3 million QPS at peak", of="Vitess", basis="peak"
)
READS_PEAK = queries(2e6).per("second") @ src.VITESS.at(
    "2M of those queries are reads", of="reads of Vitess", basis="peak"
)
WRITES_PEAK = queries(300e3).per("second") @ src.VITESS.at(
    "reads and 300K are writes", of="writes of Vitess", basis="peak"
)
READS_A_WRITE = (READS_PEAK / WRITES_PEAK).to("ratio")
QUERY_P50 = ms(2) @ src.VITESS.at(
    "Our median query latency is 2 ms", of="queries of Vitess", basis="median"
)
QUERY_P99 = ms(11) @ src.VITESS.at(
    "our p99 query latency is 11 ms", of="queries of Vitess", basis="p99"
)
VITESS_SHARE_2020 = percent(99) @ src.VITESS.at(
    "Vitess now serves 99% of our overall query", of="query load on Vitess", basis="part"
)
VITESS_SHARE_2019 = about(percent(45)) @ src.CNCF.at(
    "around 45% of Slack's overall query load", of="query load on Vitess", basis="part"
)
QUERIES_A_DAY_2019 = about(queries(20e9).per("day")) @ src.CNCF.at(
    "about 20 billion total queries per day", of="queries on Vitess", basis="total"
)
QUERIES_PEAK_2019 = about(queries(500e3).per("second")) @ src.CNCF.at(
    "some 500,000 queries per second at peak times", of="queries on Vitess", basis="peak"
)
VITESS_REGIONS = regions(6) @ src.CASE_STUDY.at(
    "6 Vitess regions", of="Vitess clusters", basis="total", when="2023"
)
PANDEMIC = percent(50) @ src.CASE_STUDY.at(
    "increased 50% in a single week", of="query rates in one week", when="2020-03"
)

# Job queue
JOBS_A_DAY = at_least(count(1.4e9, "job").per("day")) @ src.JOB_QUEUE.at(
    "the system processes over 1.4 billion jobs",
    of="the job queue on the busiest days",
    basis="total",
)
JOBS_PEAK = count(33e3, "job").per("second") @ src.JOB_QUEUE.at(
    "at a peak rate of 33,000 per second", of="the job queue", basis="peak"
)
JOBS_A_SECOND = JOBS_A_DAY.to("count_job / second")
JOBS_A_DAY_2025 = about(count(10e9, "job").per("day")) @ src.CRON_TALK.at(
    "Scale: ~10 billion executions a day", of="asynchronous jobs", basis="total"
)
BROKERS = nodes(16) @ src.JOB_QUEUE.at(
    "has 16 brokers and runs on i3.2xlarge",
    of="Kafka brokers of the job queue",
    basis="total",
)
TOPIC_PARTITIONS = partitions(32) @ src.JOB_QUEUE.at(
    "Every topic has 32 partitions", of="each topic"
)
PARTITIONS = partitions(1600) @ src.JOB_QUEUE.at(
    "1600 Kafka partitions (50 topics × 32 partitions)", of="the job queue in Kafka", basis="total"
)
REDIS_CLUSTERS = count(50, "cluster") @ src.JOB_QUEUE.at(
    "end-to-end for 50 Redis clusters", of="Redis of the job queue", basis="total"
)
COPIES = replicas(3) @ src.JOB_QUEUE.at("with a replication factor of 3", of="each partition")
RETENTION = days(2) @ src.JOB_QUEUE.at(
    "a retention period of 2 days", of="jobs in Kafka", basis="limit"
)
KAFKA_DATA = about(pb(0.7)) @ src.KAFKA.at(
    "about 0.7 petabytes of data across 10 Kafka", of="all Kafka clusters", basis="stored"
)
KAFKA_CLUSTERS = count(10, "cluster") @ src.KAFKA.at(
    "data across 10 Kafka clusters", of="all Kafka clusters", basis="total"
)
KAFKA_PEAK = gbps(6.5) @ src.KAFKA.at(
    "throughput of 6.5 Gbps at peak", of="all Kafka clusters", basis="peak"
)
