"""A log keeps what is read; a queue deletes what is acknowledged."""

from atlas import (
    Aspect,
    Choice,
    Criterion,
    Link,
    Operator,
    Option,
    TechnologyComparison,
    absent,
    list_price,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kafka import OPERATIONS, TOPIC_CONFIG
from atlas.technologies.failures.rabbitmq import MEMORY
from atlas.technologies.kafka import kafka
from atlas.technologies.rabbitmq import DEFAULTS, rabbitmq
from patterns.comparisons._kafka_rabbitmq import (
    ADVERSE,
    ALARMS_PAGE,
    CHANNEL,
    CONFIRMS,
    KAFKA_FAILS,
    MAX_LENGTH,
    PRIMER,
    QUEUES_PAGE,
    QUORUM_PAGE,
    RABBITMQ_FAILS,
    REPLICATION,
    SIZING,
    STREAMS,
)
from systems.doordash import _sources as doordash_sources
from systems.doordash import facts as doordash
from systems.netflix import facts as netflix

AS_OF = "2026-11-30"
KAFKA = kafka(undisclosed("version: the documentation of October 2024 was read"))
RABBITMQ = rabbitmq(undisclosed("version: documentation of August 2026; also tried with 3.10.8"))

with TechnologyComparison(
    [KAFKA, RABBITMQ],
    "Kafka or RabbitMQ: a log or a queue",
    as_of=AS_OF,
    question="Which of the two stands between the services that send and those that process?",
    options=[
        Option(
            KAFKA,
            role="Appends records to partitions; each group of consumers keeps its own offsets.",
            runs=[
                Operator(
                    "Netflix, Keystone pipeline (2016)",
                    scale={
                        "messages": netflix.KAFKA_MESSAGES,
                        "clusters": netflix.KAFKA_CLUSTERS,
                        "brokers": netflix.KAFKA_BROKERS,
                    },
                ),
                Operator("DoorDash, Iguazu (2023)", scale={"messages": doordash.MESSAGES}),
            ],
            fails=KAFKA_FAILS,
            price=list_price("m5.2xlarge", AS_OF),
            buys=statement("one EC2 m5.2xlarge; its documentation names dual quad-core with 24 GB")
            @ OPERATIONS.at("dual quad-core Intel Xeon machines with 24GB"),
        ),
        Option(
            RABBITMQ,
            role="Routes messages into queues, and deletes each once a consumer acknowledges it.",
            runs=[
                Operator(
                    "DoorDash, before Kafka (2019)",
                    scale={
                        "kinds of tasks": statement("over 900 on Celery and RabbitMQ")
                        @ doordash_sources.TASKS.at("over 900 different asynchronous tasks at")
                    },
                )
            ],
            fails=RABBITMQ_FAILS,
            price=list_price("c5.4xlarge", AS_OF),
            buys=statement("one EC2 c5.4xlarge; its own test of 2020 ran on seven")
            @ SIZING.at("Cluster: 7 nodes, 16 vCPUs (c5.4xlarge). Rate: 67k"),
        ),
    ],
    criteria=[
        Criterion(
            "time for a consumer to process",
            values=[kafka.MAX_POLL_INTERVAL.value, rabbitmq.CONSUMER_TIMEOUT.value],
            conditions=[
                "between two polls, by default; then it leaves its group",
                "until it acknowledges, by default; since 4.3 in quorum queues only",
            ],
            better="neither",
        ),
        Criterion(
            "free disk at which writes stop",
            values=[
                absent("limit: the disk fills, and the log directory goes offline"),
                rabbitmq.DISK_FREE_LIMIT.value,
            ],
            conditions="by default",
            better="neither",
        ),
    ],
    aspects=[
        Aspect(
            "consumers fall behind",
            values=[
                statement("records wait until the retention ends, read or not")
                @ PRIMER.at("after which old events will be discarded."),
                statement("the queue grows, until an alarm blocks the publishers")
                @ ALARMS_PAGE.at("watermarks. When they are reached, RabbitMQ will block"),
            ],
        ),
        Aspect(
            "the disk of one node fills",
            values=[
                statement(
                    "its log directory goes offline until a restart; with no other one, the broker "
                    "stops"
                )
                @ CHANNEL.at("stay offline until the broker is restarted."),
                statement("publishers are blocked on all nodes")
                @ ALARMS_PAGE.at("one node goes over the limit then all"),
            ],
        ),
        Aspect(
            "the memory of one node fills",
            values=[
                undisclosed("memory: the pages of Kafka that were read describe no alarm"),
                statement("at about 60% of the memory, publishers are blocked on all nodes")
                @ MEMORY.at("a RabbitMQ node will use about 60%"),
            ],
        ),
        Aspect(
            "nodes fail, with three copies",
            values=[
                statement(
                    "up to 2 of them before access is lost; with min.insync.replicas 2, writes "
                    "with acks=all stop after 1"
                )
                @ OPERATIONS.at("up to 2 servers can fail before you"),
                statement("a quorum queue of three members tolerates one failed node")
                @ QUORUM_PAGE.at("a queue with three members can tolerate one"),
            ],
        ),
        Aspect(
            "copies, by default",
            values=[
                statement("1, of a topic that is created automatically")
                @ REPLICATION.at("REPLICATION_FACTOR_DEFAULT = 1;"),
                statement("3, of a quorum queue; a classic queue: none since 4.0")
                @ DEFAULTS.at("{quorum_cluster_size, 3},"),
            ],
        ),
        Aspect(
            "a message that was processed",
            values=[
                statement("stays, and can be read again")
                @ PRIMER.at("events are not deleted after consumption."),
                statement("is deleted after its acknowledgement")
                @ CONFIRMS.at("the delivered message can be marked for future"),
            ],
        ),
        Aspect(
            "a second kind of consumer",
            values=[
                statement("reads the same topic, at its own offset")
                @ PRIMER.at("topic can be read as often as needed"),
                statement("needs a queue of its own, or a stream")
                @ STREAMS.at("have to bind a dedicated queue for each"),
            ],
        ),
        Aspect(
            "ordering",
            values=[
                statement("as written, within a partition")
                @ PRIMER.at("in exactly the same order as they were"),
                statement("as published; with several consumers, redelivery can change it")
                @ QUEUES_PAGE.at("but any redelivery can change order."),
            ],
        ),
        Aspect(
            "limit on what is kept, by default",
            values=[
                statement("a time for each topic, but no size")
                @ TOPIC_CONFIG.at("By default there is no size limit only"),
                statement("the alarms; a maximum length has to be set for each queue")
                @ MAX_LENGTH.at("You can set a maximum length on a"),
            ],
        ),
        Aspect(
            "most messages a second, own test",
            values=[
                undisclosed("benchmark: the pages of Kafka that were read print none"),
                statement("67k on 7 nodes, quorum queues, 1 kB messages (2020)")
                @ SIZING.at("16 vCPUs (c5.4xlarge). Rate: 67k msg/s"),
            ],
        ),
        Aspect(
            "largest backlog, own test",
            values=[
                undisclosed("backlog: the pages of Kafka that were read print none"),
                statement("25 million in 100 quorum queues, with bodies kept out of memory (2020)")
                @ ADVERSE.at("100 queues reaching as high as 25 million,"),
            ],
        ),
    ],
    decision=[
        Choice(
            KAFKA,
            when="several consumers read the same records, or fall behind for hours",
            because=statement("events are not deleted after they are read")
            @ PRIMER.at("events are not deleted after consumption."),
        ),
        Choice(
            RABBITMQ,
            when="each task goes to one worker, which acknowledges it or returns it",
            because=statement("a message without acknowledgement is requeued")
            @ CONFIRMS.at("(message) that was not acked is automatically requeued"),
        ),
    ],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="a group falls behind: rebalances, hot partitions, too few members",
        ),
        Link(
            "incidents/debugging/kafka_log_directory_failed",
            "guide",
            because="a disk of a broker is full or has failed",
        ),
        Link(
            "incidents/debugging/rabbitmq_resource_alarm",
            "guide",
            because="publishers hang: memory, disk, and the queues that fill them",
        ),
    ],
) as diagram:
    waive("IN403", because="neither documentation says how long either takes to recover")
