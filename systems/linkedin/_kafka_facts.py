"""Figures of Kafka at LinkedIn, and of what was built around it."""

from atlas import (
    about,
    at_least,
    count,
    gb,
    messages,
    minutes,
    ms,
    nodes,
    partitions,
    percent,
    records,
    tb,
)
from systems.linkedin import facts

# 2011 to 2015
MESSAGES_2011 = messages(1e9).per("day") @ facts.KAFKA_ORIGIN.at(
    "1 billion messages/day in LinkedIn production",
    of="messages sent to Kafka",
    basis="total",
    when="2011-07",
)
BROKERS_2015 = at_least(nodes(1100)) @ facts.KAFKA_2015.at(
    "runs over 1100 Kafka brokers", of="all Kafka clusters", basis="total"
)
CLUSTERS_2015 = at_least(count(60, "cluster")) @ facts.KAFKA_2015.at(
    "organized into more than 60 clusters", of="all Kafka clusters", basis="total"
)
MESSAGES_2015 = at_least(messages(800e9).per("day")) @ facts.KAFKA_2015.at(
    "over 800 billion messages per day", of="messages sent to Kafka", basis="total"
)
BYTES_IN_2015 = at_least(tb(175).per("day")) @ facts.KAFKA_2015.at(
    "over 175 terabytes of data", of="data sent to Kafka", basis="total"
)
BYTES_OUT_2015 = at_least(tb(650).per("day")) @ facts.KAFKA_2015.at(
    "Over 650 terabytes of messages", of="data consumed from Kafka", basis="total"
)
PEAK_2015 = at_least(messages(13e6).per("second")) @ facts.KAFKA_2015.at(
    "over 13 million messages per second", of="messages sent to Kafka", basis="peak"
)
PEAK_BYTES_2015 = gb(2.75).per("second") @ facts.KAFKA_2015.at(
    "2.75 gigabytes of data per second", of="data sent to Kafka", basis="peak"
)
# 2019
BROKERS_2019 = at_least(nodes(4000)) @ facts.KAFKA_2019.at(
    "with more than 4,000 brokers", of="all Kafka clusters", basis="total"
)
CLUSTERS_2019 = at_least(count(100, "cluster")) @ facts.KAFKA_2019.at(
    "We maintain over 100 Kafka clusters", of="all Kafka clusters", basis="total"
)
TOPICS_2019 = at_least(count(100e3, "topic")) @ facts.KAFKA_2019.at(
    "serve more than 100,000 topics", of="all Kafka clusters", basis="total"
)
PARTITIONS_2019 = partitions(7e6) @ facts.KAFKA_2019.at(
    "7 million partitions", of="all Kafka clusters", basis="total"
)
MESSAGES_2019 = at_least(messages(7e12).per("day")) @ facts.KAFKA_2019.at(
    "recently surpassed 7 trillion per day", of="messages handled by Kafka", basis="total"
)

# 2022 and after
TOPICS_DELETED = about(percent(20)) @ facts.TOPIC_GC.at(
    "by deleting ~20% of topics", of="Kafka topics deleted as unused", basis="saved"
)
TOPIC_GC_GAIN = at_least(percent(30)) @ facts.TOPIC_GC.at(
    "consume performance by at least 30%", of="produce and consume performance", basis="saved"
)
BROKERS = at_least(nodes(10e3)) @ facts.CRUISE_CONTROL.at(
    "we have 10K+ Kafka brokers", of="all Kafka clusters", basis="total", when="2024-11"
)
RECORDS_2025 = records(32e12).per("day") @ facts.NORTHGUARD_NEWS.at(
    "32T records/day",
    of="records through all of LinkedIn's Pub/Sub",
    basis="total",
)
MIRRORED_2019 = at_least(messages(2e12).per("day")) @ facts.BROOKLIN_2019.at(
    "over 2 trillion messages per day", of="messages through Brooklin", basis="total"
)
MIRRORED_2022 = at_least(messages(7e12).per("day")) @ facts.BROOKLIN_2022.at(
    "mirrors more than seven trillion messages per day",
    of="messages mirrored by Brooklin",
    basis="total",
)
MIRROR_SLA = ms(60000) @ facts.BROOKLIN_PRODUCER.at(
    'DEFAULT_AVAILABILITY_THRESHOLD_SLA_MS = "60000"',
    of="Brooklin, source to target",
    basis="default",
)
HEALING_ALERT = minutes(15) @ facts.CRUISE_CONTROL_NOTIFIER.at(
    "DEFAULT_ALERT_THRESHOLD_MS = TimeUnit.MINUTES.toMillis(15)",
    of="failure of a broker to the alert of SelfHealingNotifier",
    basis="default",
)
HEALING_FIX = minutes(30) @ facts.CRUISE_CONTROL_NOTIFIER.at(
    "DEFAULT_AUTO_FIX_THRESHOLD_MS = TimeUnit.MINUTES.toMillis(30)",
    of="failure of a broker to the start of a repair, if that is on",
    basis="default",
)
