"""Kafka or the producer itself refuses a record, because it is larger than a limit allows."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Question,
    Step,
    bytes_,
    config,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kafka import LARGER, PRODUCER, TOPIC_CONFIG
from atlas.technologies.kafka import ERRORS, kafka
from incidents.debugging._databases import NO_RECOVERY_TIME, UNPUBLISHED
from incidents.debugging._kafka import LOG_CONFIG, VERSION, source

SEND = source.file("clients/src/main/java/org/apache/kafka/clients/producer/KafkaProducer.java")
SENDER = source.file(
    "clients/src/main/java/org/apache/kafka/clients/producer/internals/Sender.java"
)
RECORDS = source.file("clients/src/main/java/org/apache/kafka/common/record/Records.java")
CONFIGS = source.file("core/src/main/scala/kafka/admin/ConfigCommand.scala")
CONSUMER = source.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/ConsumerConfig.java"
)
_MEBI = LOG_CONFIG.at("DEFAULT_MAX_MESSAGE_BYTES = 1024 * 1024 + Records.LOG_OVERHEAD")
DEFAULT = (
    (quantity(1024, "") @ _MEBI) * (bytes_(1024) @ _MEBI)
    + (bytes_(8) @ RECORDS.at("OFFSET_LENGTH = 8;"))
    + (bytes_(4) @ RECORDS.at("SIZE_LENGTH = 4;"))
)

SIDE = Check(
    "Check in the log of the producer which limit the exception names; note topic and size.",
    shell("grep -E -B 1 -A 1 'RecordTooLargeException|Message size too large' <log-file>")
    @ SEND.at("RecordTooLargeException("),
    healthy=statement("no max.request.size, but: larger than the max message size the server ..")
    @ ERRORS.at("larger than the max message size the server"),
    unhealthy=statement("The message is .. bytes .., which is the value of the max.request.size ..")
    @ SEND.at("which is the value of the"),
    verify="librdkafka prints Message size too large for both; raised where the record is "
    "produced, it is the client's own message.max.bytes.",
)
TOPIC_LIMIT = Check(
    "Read the limit of the topic, and where it comes from.",
    shell(
        "kafka-configs.sh --bootstrap-server <broker> --describe --all --entity-type topics "
        "--entity-name <topic> | grep max.message.bytes"
    )
    @ CONFIGS.at("sensitive=${entry.isSensitive} synonyms={$synonyms}"),
    healthy=statement("max.message.bytes=1048588 .. synonyms={DEFAULT_CONFIG:message.max.bytes=..}")
    @ CONFIGS.at("sensitive=${entry.isSensitive} synonyms={$synonyms}"),
    unhealthy=statement("synonyms={DYNAMIC_TOPIC_CONFIG:max.message.bytes=..: set on the topic")
    @ CONFIGS.at("sensitive=${entry.isSensitive} synonyms={$synonyms}"),
)
SPLIT = Check(
    "Check whether the producer splits batches.",
    shell("grep 'splitting and retrying' <log-file>") @ SENDER.at("splitting and retrying"),
    healthy=statement("no splitting and retrying: a single record exceeds the limit")
    @ SENDER.at("batch.recordCount > 1"),
    unhealthy=statement("Got error produce response .., splitting and retrying ..")
    @ SENDER.at("splitting and retrying"),
)
COMPRESS = Step(
    "Deploy the producer with compression: the broker counts the size after it.",
    command=config("compression.type=<name>", file="producer properties")
    @ TOPIC_CONFIG.at("(after compression if compression is enabled)."),
    **UNPUBLISHED,
    risk="low",
    undo="Deploy the producer with the previous setting.",
    verify="The record is accepted; the broker and all consumers know the codec.",
)

with DebuggingGuide(
    kafka(VERSION),
    "Kafka record too large",
    as_of="2026-11-28",
    symptom="A producer fails on some records, while smaller ones are written.",
    signals=[
        kafka.TOO_LARGE,
        kafka.LARGER_THAN_REQUEST,
        kafka.RD_TOO_LARGE,
        kafka.FAILED_PRODUCE.rising(),
    ],
    tree=Question(
        "Did the producer itself refuse the record?",
        check=SIDE,
        unhealthy=Cause(
            "The record is larger than the producer's max.request.size",
            why=statement("it also caps the size of a batch before compression")
            @ PRODUCER.at("effectively a cap on the maximum uncompressed record"),
            fix=[
                TOPIC_LIMIT,
                Step(
                    "Deploy the producer with a larger request size, up to the topic's limit.",
                    command=config("max.request.size=<bytes>", file="producer properties")
                    @ PRODUCER.at("The maximum size of a request in bytes."),
                    **UNPUBLISHED,
                    risk="low",
                    undo="Deploy the producer with the previous setting.",
                    verify="The exception stops, and the broker does not refuse the record either.",
                ),
            ],
        ),
        healthy=Question(
            "Is the limit set on the topic itself?",
            check=TOPIC_LIMIT,
            unhealthy=Cause(
                "The topic allows less than the record needs",
                why=statement("max.message.bytes of a topic is its largest record batch")
                @ TOPIC_CONFIG.at("The largest record batch size allowed by Kafka"),
                fix=[LARGER],
            ),
            healthy=Question(
                "Are batches too large, rather than a record?",
                check=SPLIT,
                unhealthy=Cause(
                    "batch.size of the producer is above the broker's limit",
                    why=statement("such a batch is split and sent again, at the cost of time")
                    @ SENDER.at("If the batch is too large, we split"),
                    fix=[
                        Step(
                            "Deploy the producer with a batch size below the limit.",
                            command=config("batch.size=<bytes>", file="producer properties")
                            @ PRODUCER.at("default batch size in bytes."),
                            **UNPUBLISHED,
                            risk="low",
                            undo="Deploy the producer with the previous setting.",
                            verify="No splitting and retrying is logged any more.",
                        )
                    ],
                ),
                healthy=Cause(
                    "A single record is larger than the default of 1 MiB allows",
                    why=statement("only batches of more than one record can be split")
                    @ SENDER.at("batch.recordCount > 1"),
                    fix=[COMPRESS, LARGER],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max.message.bytes (message.max.bytes of brokers)",
        of="message bytes",
        reads="message bytes (max.message.bytes)",
        default=DEFAULT,
        headroom=TOPIC_LIMIT,
    ),
    do_not=[
        "Do not raise one limit alone: producer and topic both must allow the record.",
        "Do not let the producer skip such records silently: keep a copy of each.",
        "Do not raise the limit for all topics, if one needs it: memory of clients grows with it.",
        "Do not forget consumers older than 0.10.2: their fetch size must be as large.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search for "
        "operators' reports of refused records named none"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the refused records, if the producer does not keep them")
    @ SENDER.at("If the batch is too large, we split"),
    rollback=statement("the producer returns to its settings; larger records stay readable")
    @ CONSUMER.at("ensure that the consumer can make progress. The"),
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
