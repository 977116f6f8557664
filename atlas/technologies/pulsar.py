"""Apache Pulsar: messaging on brokers and bookies."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._pulsar_client_messages import PulsarClientMessages
from atlas.technologies.failures import pulsar as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/apache-pulsar.md")
# Master of April 2026, read in a fork with the same commits.
_pulsar = fails.pulsar
_bookkeeper = fails.bookkeeper
_BOOKIE = "bookkeeper-server/src/main/java/org/apache/bookkeeper"
_CLIENT = "pulsar-client/src/main/java/org/apache/pulsar/client/impl"
LEDGERS = "managed-ledger/src/main/java/org/apache/bookkeeper/mledger"
TOPIC_STATS = _pulsar.file(
    "pulsar-broker/src/main/java/org/apache/pulsar/broker/stats/prometheus/TopicStats.java"
)


class Pulsar(PulsarClientMessages, Technology):
    """Brokers serve topics, and bookies of BookKeeper store their messages."""

    name = "Apache Pulsar"
    icon = "simple-icons:apachepulsar"
    plane = "state"
    needs = ("ZooKeeper",)
    releases = release_lines(
        "2.5 2020-01-15, 2.6 2020-06-17, 2.7 2020-12-03, 2.8 2021-06-15, 2.9 2021-12-20, "
        "2.10 2022-04-18, 2.11 2023-01-11, 3.0 2023-05-02, 3.1 2023-08-10, 3.2 2024-02-05, "
        "3.3 2024-06-05, 4.0 2024-10-21, 4.1 2025-09-08, 4.2 2026-03-24",
        RELEASES,
    )
    logs = undisclosed("place of its log: the documentation's repository was not read")
    programs: ClassVar = {"pulsar-admin": "Pulsar's client", "bookkeeper": "BookKeeper's client"}

    BACKLOG = LogMessage(
        anchor="Cannot create producer on topic with backlog quota exceeded",
        sample="PulsarClientException$ProducerBlockedQuotaExceededException: Cannot create "
        "producer on topic with backlog quota exceeded",
        severity="error",
        meaning="The topic has more unread messages than its quota, and takes no producers.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/service/BrokerServiceException."
            "java"
        ),
        failure=fails.BACKLOG,
    )
    BACKLOG_POLICY = LogMessage(
        anchor="Backlog quota type ",
        sample="INFO BacklogQuotaManager - Backlog quota type destination_storage exceeded for "
        "topic [persistent://shop/main/orders]. Applying [producer_exception] policy",
        pattern=r"Backlog quota type (?P<type>\w+) exceeded for topic \[(?P<topic>[^\]]+)\]\. "
        r"Applying \[(?P<policy>\w+)\] policy",
        severity="warning",
        meaning="A topic exceeded its backlog quota, and its policy is applied.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/service/BacklogQuotaManager.java"
        ),
        failure=fails.BACKLOG,
    )
    SEND = LogMessage(
        anchor=" can not send message to the topic ",
        sample="PulsarClientException$TimeoutException: The producer standalone-0-12 can not "
        "send message to the topic persistent://shop/main/orders within given timeout",
        pattern=r"The producer (?P<producer>\S+) can not send message to the topic (?P<topic>\S+) "
        r"within given timeout",
        severity="error",
        meaning="The broker did not confirm a message within the send timeout.",
        source=_pulsar.file(f"{_CLIENT}/ProducerImpl.java"),
        failure=fails.SEND,
    )
    PRODUCER = LogMessage(
        anchor="' is already connected to topic '",
        sample="Producer with name 'shop-1' is already connected to topic "
        "'persistent://shop/main/orders'",
        pattern=r"Producer with name '(?P<producer>[^']+)' is already connected to topic "
        r"'(?P<topic>[^']+)'",
        severity="error",
        meaning="Another connection of a producer with this name is open.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/service/AbstractTopic.java"
        ),
        failure=fails.PRODUCER,
    )
    CONSUMER = LogMessage(
        anchor="Exclusive consumer is already connected",
        sample="PulsarClientException$ConsumerBusyException: Exclusive consumer is already "
        "connected",
        severity="error",
        meaning="The subscription is exclusive, and another consumer has it.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/service/"
            "AbstractDispatcherSingleActiveConsumer.java"
        ),
        failure=fails.CONSUMER,
    )
    UNLOADING = LogMessage(
        anchor=" is being unloaded",
        sample="java.lang.IllegalStateException: Namespace bundle "
        "shop/main/0x00000000_0x40000000 is being unloaded",
        pattern=r"Namespace bundle (?P<bundle>\S+) is being unloaded",
        severity="error",
        meaning="The topics of a bundle move to another broker, and cannot be looked up yet.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/namespace/NamespaceService.java"
        ),
        failure=fails.UNLOADING,
    )
    FENCED = LogMessage(
        anchor="Attempted to use a fenced managed ledger",
        sample="ManagedLedgerException$ManagedLedgerFencedException: java.lang.Exception: "
        "Attempted to use a fenced managed ledger",
        severity="error",
        meaning="Another broker opened the topic, and this one may no longer write it.",
        source=_pulsar.file(f"{LEDGERS}/ManagedLedgerException.java"),
        failure=fails.FENCED,
    )
    TOO_FEW_BOOKIES = LogMessage(
        anchor="Not enough non-faulty bookies available",
        sample="org.apache.pulsar.broker.service.BrokerServiceException$PersistenceException: "
        "org.apache.bookkeeper.mledger.ManagedLedgerException: Not enough non-faulty bookies "
        "available",
        severity="error",
        meaning="A ledger cannot be created: too few bookies are writable.",
        source=_bookkeeper.file(f"{_BOOKIE}/client/api/BKException.java"),
        failure=fails.BOOKIES,
    )
    NO_LEDGER = LogMessage(
        anchor="Not enough bookies to create ledger",
        sample="ERROR LedgerCreateOp - Not enough bookies to create ledger ensembleSize=3 "
        "writeQuorumSize=3 ackQuorumSize=2",
        severity="error",
        meaning="A ledger cannot be created: too few bookies are writable.",
        source=_bookkeeper.file(f"{_BOOKIE}/client/LedgerCreateOp.java"),
        failure=fails.BOOKIES,
    )
    DISK = LogMessage(
        anchor="All ledger directories are non writable",
        sample="LedgerDirsManager$NoWritableLedgerDirException: All ledger directories are non "
        "writable",
        severity="error",
        meaning="Every disk of a bookie is full, and it becomes read-only.",
        source=_bookkeeper.file(f"{_BOOKIE}/bookie/LedgerDirsManager.java"),
        failure=fails.DISK,
    )
    READ_ONLY = LogMessage(
        anchor="Transitioning Bookie to ReadOnly mode",
        sample="INFO BookieStateManager - Transitioning Bookie to ReadOnly mode, and will serve "
        "only read requests from clients!",
        severity="warning",
        meaning="A bookie takes no more writes.",
        source=_bookkeeper.file(f"{_BOOKIE}/bookie/BookieStateManager.java"),
        failure=fails.DISK,
    )
    SESSION = LogMessage(
        anchor="ZooKeeper session expired",
        sample="ERROR org.apache.pulsar.metadata.impl.ZKSessionWatcher - ZooKeeper session expired",
        severity="error",
        meaning="A broker lost its session with the metadata store, and its topics.",
        source=_pulsar.file(
            "pulsar-metadata/src/main/java/org/apache/pulsar/metadata/impl/ZKSessionWatcher.java"
        ),
        context=("pulsar",),
        failure=fails.SESSION,
    )
    CONNECTIONS = LogMessage(
        anchor="Reached the maximum number of connections",
        sample="WARN org.apache.pulsar.broker.service.ServerCnx - Reached the maximum number of "
        "connections on address/10.0.0.7:51234",
        severity="error",
        meaning="A broker has as many connections as allowed, and refuses more.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/service/ServerCnx.java"
        ),
        context=("pulsar",),
        failure=fails.CONNECTIONS,
    )
    LOOKUPS = LogMessage(
        anchor="Requests number out of config: There are {",
        sample="PulsarClientException$TooManyRequestsException: Requests number out of config: "
        "There are {50000} lookup requests outstanding and {0} requests pending.",
        severity="error",
        meaning="A client has more lookups in flight than it may.",
        source=_pulsar.file(f"{_CLIENT}/ClientCnx.java"),
        failure=fails.LOOKUPS,
    )
    START = LogMessage(
        anchor="Failed to start Pulsar service: ",
        sample="ERROR org.apache.pulsar.broker.PulsarService - Failed to start Pulsar service: "
        "java.io.IOException: Failed to bind Pulsar broker on 0.0.0.0/0.0.0.0:6650",
        pattern=r"Failed to start Pulsar service",
        severity="fatal",
        meaning="A broker does not start, for the reason that is given.",
        source=_pulsar.file(
            "pulsar-broker/src/main/java/org/apache/pulsar/broker/PulsarService.java"
        ),
        failure=fails.START,
    )

    BACKLOG_MESSAGES = Metric(
        name="pulsar_msg_backlog",
        meaning="Messages that the topic's subscriptions have not acknowledged.",
        source=TOPIC_STATS,
    )
    BACKLOG_SIZE = Metric(
        name="pulsar_storage_backlog_size",
        meaning="Size of the topic's backlog.",
        unit="byte",
        source=TOPIC_STATS,
    )


pulsar = Pulsar()
