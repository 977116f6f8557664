"""Every figure about Kafka, Singer, MemQ and what repairs them, stated once."""

from atlas import (
    about,
    at_least,
    count,
    messages,
    minutes,
    ms,
    partitions,
    pb,
    percent,
    quantity,
    regions,
    replicas,
    servers,
)
from systems.pinterest import _sources as src

# Events: Kafka, Singer, MemQ
BROKERS_2018 = at_least(servers(2000)) @ src.KAFKA_2018.at(
    "With >2,000 brokers running on Amazon Web Services", of="all Kafka clusters", basis="total"
)
MESSAGES_2018 = at_least(messages(800e9).per("day")) @ src.KAFKA_2018.at(
    "transporting >800 billion messages", of="all Kafka clusters", basis="total"
)
BYTES_2018 = at_least(pb(1.2).per("day")) @ src.KAFKA_2018.at(
    ">1.2 petabytes per day", of="all Kafka clusters", basis="total"
)
MESSAGES_PEAK_2018 = at_least(messages(15e6).per("second")) @ src.KAFKA_2018.at(
    "handling >15 million messages per second", of="all Kafka clusters", basis="peak"
)
KAFKA_REGIONS = regions(3) @ src.KAFKA_2018.at(
    "we have Kafka in three regions", of="Kafka", basis="total"
)
CLUSTER_LIMIT = count(200, "broker") @ src.KAFKA_2018.at(
    "maximum size of each cluster to 200 brokers", of="one Kafka cluster", basis="limit"
)
KAFKA_COPIES = replicas(3) @ src.KAFKA_2018.at(
    "_default.replication.factor_ set to 3", of="each Kafka partition", basis="default"
)
KAFKA_ZONES = quantity(3, "") @ src.KAFKA_2018.at(
    "each Kafka cluster among three availability zones", of="one Kafka cluster"
)
BROKER_LOSSES = count(2, "lost broker", "lost brokers") @ src.KAFKA_2018.at(
    "to withstand up to two broker failures",
    of="broker failures a cluster withstands",
    basis="limit",
)
ALERTS_CUT = at_least(percent(95)) @ src.KAFKA_2018.at(
    "reduce Kafka-related alerts by >95%", of="alerts about Kafka", basis="saved"
)
BROKERS_2024 = about(count(2000, "broker")) @ src.KAFKA_2024.at(
    "runs on ~2000 brokers across 50+ clusters", of="all Kafka clusters", basis="total"
)
CLUSTERS_2024 = at_least(count(50, "cluster")) @ src.KAFKA_2024.at(
    "runs on ~2000 brokers across 50+ clusters", of="Kafka", basis="total"
)
PARTITIONS_2020 = at_least(partitions(150e3)) @ src.KAFKA_2020.at(
    "Manage over 150K partitions", of="all Kafka clusters", basis="total"
)
SINGER_MESSAGES = at_least(messages(1e12).per("day")) @ src.SINGER.at(
    "streams over one trillion messages per day now", of="all Singer agents", basis="total"
)
SINGER_SPEED = at_least(quantity(100e6, "byte / second")) @ src.SINGER_README.at(
    "Singer can achieve >100MB/second writing throughput",
    of="one host, thrift logs",
    when="2019-06",
)
SINGER_STUCK = minutes(10) @ src.SINGER_MONITOR.at(
    "MINIMUM_STUCK_STREAM_AGE_SECS = 60 * 10;",
    of="a new log stream never sent, until it counts as stuck",
    basis="limit",
)
MEMQ_BATCH_TIME = ms(60_000) @ src.MEMQ_TOPIC.at(
    "private int batchMilliSeconds = 60_000;", of="the wait for a batch", basis="default"
)
MEMQ_ACK_ZONES = at_least(quantity(3, "")) @ src.MEMQ_DESIGN.at(
    "replicated to at least three Availability Zones", of="a write to S3 Standard"
)

# Healing of Kafka
ORION_DEAD = minutes(5) @ src.ORION_HEALING.at(
    "configDeadBrokerThresholdMillis = 300_000; // default 5 minutes",
    of="no report, until a broker's Kafka counts as unhealthy",
    basis="default",
)
ORION_STUCK = minutes(15) @ src.ORION_STUCK.at(
    "stuckThresholdSeconds = 900; // 15 minutes",
    of="a rebalance of a group of tier P0, until it counts as stuck",
    basis="default",
)
