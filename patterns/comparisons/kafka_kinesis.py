"""Two logs of records: self-managed brokers, or rented shards."""

from atlas import (
    Aspect,
    Check,
    Choice,
    Criterion,
    Failure,
    Link,
    Operator,
    Option,
    Publisher,
    Repository,
    TechnologyComparison,
    about,
    bytes_,
    count,
    hours,
    list_price,
    mib,
    ms,
    partitions,
    quantity,
    shell,
    statement,
    undisclosed,
    unit_price,
    waive,
)
from atlas.technologies.failures.kafka import BELOW_MINIMUM
from atlas.technologies.kafka import kafka
from atlas.technologies.kinesis import kinesis
from systems.netflix import facts as netflix

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=CHECKED
)
TOPICS = _kafka.file("clients/src/main/java/org/apache/kafka/common/config/TopicConfig.java")
LOG = _kafka.file("storage/src/main/java/org/apache/kafka/storage/internals/log/LogConfig.java")
REPLICATION = _kafka.file(
    "server/src/main/java/org/apache/kafka/server/config/ReplicationConfigs.java"
)
DESIGN = _kafka.file("docs/design.html")
PRIMER = _kafka.file("docs/introduction.html")
OPERATIONS = _kafka.file("docs/ops.html")
_kinesis = Repository(
    "awsdocs/amazon-kinesis-data-streams-developer-guide",
    commit="61aeec14d333cc3450e4f143101a67111a7e9239",
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
CONCEPTS = _kinesis.file("key-concepts.md")
QUOTAS = _kinesis.file("service-sizes-and-limits.md")
CONSUMERS = _kinesis.file("building-consumers.md")
OVERVIEW = _kinesis.file("introduction.md")
FUNDAMENTAL = _kinesis.file("fundamental-stream.md")
TROUBLE = _kinesis.file("troubleshooting-consumers.md")
RESHARDING = _kinesis.file("kinesis-using-sdk-java-resharding.md")
aws = Publisher(
    "Amazon Web Services", checked=CHECKED, base="https://docs.aws.amazon.com/streams/latest/dev"
)
LARGE = aws.post("Handle large records", "large-records.html")
LIMITS = aws.post("Quotas and limits", "service-sizes-and-limits.html")
MSK = Publisher("Amazon Managed Streaming for Apache Kafka", checked=CHECKED, kind="vendor").post(
    "Best practices for Standard brokers",
    "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html",
    read_in="a copy of its Markdown",
)
DREDGE = aws.post(
    "Netflix & Amazon Kinesis Data Streams Case Study",
    "https://aws.amazon.com/ru/solutions/case-studies/netflix-kinesis-streams/",
    kind="vendor",
)

NO_OUTPUT = undisclosed("output of the command: the documentation prints none")
NO_RECOVERY = undisclosed("time to recover: neither documentation gives one")
KAFKA = kafka(undisclosed("version: the documentation of October 2024 was read"))
KINESIS = kinesis(undisclosed("version: a service without public versions"))
shard = unit_price("aws", "kinesis", "provisioned shard", "2025-06")
BYTES = "1024 * 1024 + Records.LOG_OVERHEAD;"
AGE = "DEFAULT_RETENTION_MS = 24 * 7 * 60"
WEEK = (hours(24) @ LOG.at(AGE)) * (quantity(7, "") @ LOG.at(AGE))
LARGEST = (quantity(1024, "") @ LOG.at(BYTES)) * (bytes_(1024) @ LOG.at(BYTES))

RETENTION = Criterion(
    "retention, by default",
    values=[
        WEEK.to("hour"),
        hours(24) @ CONCEPTS.at("default of 24 hours after creation"),
    ],
    conditions="both can be raised",
    better="more",
)

with TechnologyComparison(
    [KAFKA, KINESIS],
    "Kafka or Kinesis as a log of records",
    as_of=AS_OF,
    question="Which of the two carries records from producers to consumers?",
    options=[
        Option(
            KAFKA,
            role="Stores topics in partitions on self-managed brokers; consumers keep offsets.",
            runs=[
                Operator(
                    "Netflix, Keystone pipeline (2016)",
                    scale={
                        "clusters": netflix.KAFKA_CLUSTERS,
                        "brokers": netflix.KAFKA_BROKERS,
                        "messages": netflix.KAFKA_MESSAGES,
                    },
                )
            ],
            fails=[
                Failure(
                    "writes rejected, too few replicas",
                    signals=[
                        kafka.NOT_ENOUGH_REPLICAS,
                        kafka.UNDER_REPLICATED.rising(),
                        kafka.CONSUMER_LAG.rising(),
                    ],
                    recovery=[
                        BELOW_MINIMUM,
                        Check(
                            "Read the lag of a consumer group in each partition.",
                            shell(
                                "kafka-consumer-groups.sh --bootstrap-server <broker> "
                                "--describe --group <group>"
                            )
                            @ OPERATIONS.at("To view offsets, as mentioned earlier, we"),
                            healthy=statement("a small LAG, such as 1665")
                            @ OPERATIONS.at(
                                "topic1          0          854144          855809          1665"
                            ),
                            unhealthy=NO_OUTPUT,
                        ),
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement("no committed record, while one in-sync replica is alive")
                    @ DESIGN.at("is that a committed message will not be"),
                    rollback=statement("offsets are reset, and records are read again")
                    @ OPERATIONS.at("To reset offsets of a consumer group,"),
                )
            ],
            price=list_price("m5.2xlarge", AS_OF),
            buys=statement("one EC2 m5.2xlarge; its documentation names dual quad-core with 24 GB")
            @ OPERATIONS.at("dual quad-core Intel Xeon machines with 24GB"),
        ),
        Option(
            KINESIS,
            role="Amazon's service: streams in shards, each with a fixed throughput and price.",
            runs=[
                Operator(
                    "Netflix, flow logs of its network",
                    scale={
                        "shards": about(count(1000, "shard"))
                        @ DREDGE.at("with close to 1,000 Amazon Kinesis shards"),
                        "data": statement("multiple terabytes of flow logs a day")
                        @ DREDGE.at("multiple terabytes each day, representing billions of"),
                    },
                )
            ],
            fails=[
                Failure(
                    "shard throttled, consumers lag",
                    signals=[
                        kinesis.SHARD_RATE,
                        kinesis.THROUGHPUT,
                        kinesis.WRITES_THROTTLED.rising(),
                        kinesis.ITERATOR_AGE.rising(),
                    ],
                    recovery=[
                        Check(
                            "Check the number of open shards and the retention period.",
                            shell("aws kinesis describe-stream-summary --stream-name <stream>")
                            @ FUNDAMENTAL.at(
                                "aws kinesis describe-stream-summary --stream-name Foo"
                            ),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            verify="Each open shard takes 1 MB and 1,000 records a second.",
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement("records that expire before they are read")
                    @ TROUBLE.at("there is risk for data loss due to"),
                    rollback=statement("shards that were split are merged again")
                    @ RESHARDING.at("merging reduces the number of shards in your"),
                )
            ],
            price=shard,
            buys=statement("one shard in us-east-1; records are charged in addition")
            @ shard.citations[0],
        ),
    ],
    criteria=[
        RETENTION,
        Criterion(
            "largest record, by default",
            values=[
                LARGEST.to("mebibyte"),
                mib(1) @ LARGE.at("newly created streams is set to 1 MiB.", basis="default"),
            ],
            conditions=["of a batch of records; can be raised", "of a record; can be raised"],
            better="more",
        ),
        Criterion(
            "largest record, when raised",
            values=[
                undisclosed("maximum: Kafka's documentation names no upper limit"),
                mib(10) @ LARGE.at("supports records up to 10 mebibytes (MiBs).", basis="limit"),
            ],
            conditions="occasionally: the throughput of a shard does not change",
            better="neither",
        ),
        Criterion(
            "writes to one partition or shard",
            values=[
                undisclosed("throughput of a partition: it depends on the machines"),
                kinesis.SHARD_WRITE.value,
            ],
            conditions="according to the documentation",
            better="neither",
        ),
        Criterion(
            "reads of one partition or shard",
            values=[
                undisclosed("reads of a partition: the documentation names no limit"),
                quantity(5, "1 / second")
                @ QUOTAS.at("can support up to five read transactions per", basis="limit"),
            ],
            conditions="shared by all consumers that are not registered",
            better="neither",
        ),
        Criterion(
            "partitions or shards, base limit",
            values=[
                partitions(2000) @ MSK.at("| kafka.m5.2xlarge | 2000 | 3000 |", basis="limit"),
                partitions(20_000)
                @ LIMITS.at("The default shard quota is 20,000 shards", basis="default"),
            ],
            conditions=[
                "replicas on one kafka.m5.2xlarge of MSK, as recommended",
                "an account in us-east-1, until Amazon raises it",
            ],
            better="more",
        ),
        Criterion(
            "latency",
            values=[
                about(ms(10)) @ DESIGN.at("can take on the order of 10 ms."),
                about(ms(200)) @ CONSUMERS.at("An average of around 200 ms if you", basis="mean"),
            ],
            conditions=[
                "until a record is committed, and so readable",
                "on average until its one consumer has it; 70 ms if registered",
            ],
            better="less",
        ),
        Criterion(
            "replicas of a record, by default",
            values=[
                count(1, "copy") @ REPLICATION.at("REPLICATION_FACTOR_DEFAULT = 1;"),
                undisclosed("replicas: the pages of the guide that were read name no number"),
            ],
            conditions="of a topic that is created automatically",
            better="neither",
        ),
    ],
    aspects=[
        Aspect(
            "maximum retention",
            values=[
                statement("unlimited, if so configured")
                @ TOPICS.at("to -1, no time limit is applied."),
                statement("365 days") @ CONCEPTS.at("up to 8760 hours \\(365 days\\)"),
            ],
        ),
        Aspect(
            "ordering",
            values=[
                statement("as written, within a partition")
                @ PRIMER.at("in exactly the same order as they were"),
                statement(
                    "sequence numbers that generally increase, by partition key within a shard"
                )
                @ CONCEPTS.at("Sequence numbers for the same partition key generally"),
            ],
        ),
        Aspect(
            "an additional consumer",
            values=[
                statement("reads as often as it likes, at its own offset")
                @ PRIMER.at("topic can be read as often as needed"),
                statement("shares 2 MB a second of the shard, or registers and pays")
                @ CONSUMERS.at("gets its own 2 MB/sec allotment of read"),
            ],
        ),
        Aspect(
            "fewer partitions or shards",
            values=[
                statement("not possible for a topic")
                @ OPERATIONS.at("does not currently support reducing the number of"),
                statement("possible as needed: two shards are merged")
                @ CONCEPTS.at("You can increase or decrease the number of"),
            ],
        ),
        Aspect(
            "pricing",
            values=[
                undisclosed("self-managed machines: Kafka itself is free software"),
                statement("each shard by the hour, or the usage on demand")
                @ CONCEPTS.at("for the number of shards at an hourly"),
            ],
        ),
    ],
    decision=[
        Choice(
            KAFKA,
            when="many consumers read records again later, and you can run brokers",
            because=statement("events are not deleted after they are read")
            @ PRIMER.at("events are not deleted after consumption."),
            by=RETENTION,
        ),
        Choice(
            KINESIS,
            when="everything runs on AWS, and you do not want to run brokers",
            because=statement("Amazon's service creates and operates it")
            @ OVERVIEW.at("relieves you of the operational burden of creating"),
        ),
    ],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="a group falls behind: rebalances, hot partitions, too few members",
        ),
        Link(
            "patterns/capacity/kafka_partitions",
            "more",
            because="how many replicas of partitions a broker holds",
        ),
    ],
) as diagram:
    waive("IN403", because="neither documentation says how long either takes to recover")
    waive("EV504", because="Amazon's pages on quotas, large records, MSK and Netflix have no date")
    waive(
        "AM105", because="a comparison shows how to detect a failure; its guides hold the recovery"
    )
