"""Failure modes of Zoom's components: signals, recovery and data loss."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.dns import dns
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.failures import dns as dns_steps
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import s3 as s3_steps
from atlas.technologies.failures import spark as spark_steps
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.s3 import s3
from atlas.technologies.spark import spark
from systems.amazon import _sources as amazon_sources
from systems.amazon.steps import STATUS as AWS_STATUS
from systems.zoom import _incident_facts as incidents
from systems.zoom import _sources as src
from systems.zoom import steps
from systems.zoom._technologies import domain_registry

REPORTED_2020 = undisclosed(
    "end of the impact: only the times of report and resolution on the status page were found"
)
REPORTED_2019 = undisclosed("end of the impact: the report names those of report and resolution")

DOMAIN_HELD = Failure(
    "The registry takes zoom.us out of the DNS",
    signals=[domain_registry.SERVER_HOLD, dns.GO_NO_SUCH_HOST, dns.UNKNOWN_NAME],
    recovery=[dns_steps.TRACE, steps.STATUS, dns_steps.ASK, steps.REMOVE_HOLD],
    time_to_recover=incidents.DOMAIN_2025,
    data_loss=steps.NO_LOSS,
    rollback=statement("2025: the block was removed; caches took some more minutes")
    @ src.STATUS_2025.at("it took a few additional minutes to propagate"),
)
NAMES_FAIL = Failure(
    "Zoom's own name servers do not reply",
    signals=[dns.GO_TIMEOUT, dns.NO_SERVER],
    recovery=[RESOLVE, dns_steps.TRACE, dns_steps.ASK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
FAILBACK_SLOW = Failure(
    "Web servers overload in a failover and in the failback",
    signals=[
        Symptom(
            description=statement(
                "server errors on Zoom websites, or pages that do not load (2022)"
            )
            @ src.WEB_2022.at("Users were getting server errors on Zoom websites"),
            seen_by="users of the website, and clients that join meetings",
        ),
        ErrorReply(
            reply=statement("HTTP 502")
            @ src.PROBES_2022.at("502 HTTP Response Code errors highlighting a Zoom"),
            seen_by="web probes of Zscaler, another company, around the globe (2022)",
        ),
        linux.CPU_SECONDS.rising(),
    ],
    recovery=[steps.POOLS, steps.FAIL_BACK],
    time_to_recover=incidents.PROBES_2022,
    data_loss=steps.NO_LOSS,
    rollback=statement("2022: a failback by hand, as the automatic one waits for a cooling off")
    @ src.WEB_2022.at("cooling off time period that hasn’t been met"),
)
BILLING_OVERLOADED = Failure(
    "A release calls the billing system at every web login",
    signals=[
        Symptom(
            description=statement("users are directed to billing access errors (2020)")
            @ src.BILLING_2020.at("being directed to billing access errors."),
            seen_by="some of the signed-in users of the web portal",
        ),
    ],
    recovery=[steps.BILLING_CONNECTIONS, steps.LATEST_RELEASE, steps.BYPASS],
    time_to_recover=REPORTED_2020,
    data_loss=steps.NO_LOSS,
    rollback=statement("2020: a hotfix rolled the change back and bypassed billing at first")
    @ src.BILLING_2020.at("emergency hotfix to roll back this change"),
)
DATABASE_PAIR = Failure(
    "A key database and its secondary fail at once",
    signals=[
        Alert(
            name=statement("high connection load at a key database (2019)")
            @ src.DATABASE_2019.at("high connection load to a key database")
        ),
    ],
    recovery=[AWS_STATUS, steps.DATABASE_LOAD, steps.OTHER_REGION],
    time_to_recover=REPORTED_2019,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NO_ROUTER = Failure(
    "A client cannot reach a Multimedia Router",
    signals=[
        ErrorReply(
            reply=statement("MEETING_FAIL_NO_MMR (11)")
            @ src.SDK.at("MEETING_FAIL_NO_MMR = 11,///<The Multi-media router is not founded."),
            seen_by="programs on Zoom's SDK for Windows (5.2, 2020)",
        ),
        ErrorReply(
            reply=statement("MEETING_FAIL_MMR_ERR (3)")
            @ src.SDK.at("MEETING_FAIL_MMR_ERR = 3,///<Multi-media Router error."),
            seen_by="programs on Zoom's SDK for Windows (5.2, 2020)",
        ),
    ],
    recovery=[RESOLVE, steps.SIGNALING, steps.PORTS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NO_HYBRID_ROUTER = Failure(
    "A client cannot reach a Hybrid Multimedia Router (MMR)",
    signals=[Alert(name=steps.gap("what a client shows that cannot reach a Hybrid MMR"))],
    recovery=[RESOLVE, steps.HYBRID_CONNECTIONS, steps.HYBRID_PORTS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
HEARTBEATS_STOP = Failure(
    "Heartbeats of the meeting leader stop, and clients drop out",
    signals=[
        Symptom(
            description=statement("clients that miss ten heartbeats in a row drop out (2024)")
            @ src.E2EE.at("fail to receive ten heartbeats in a row,"),
            seen_by="participants of an end-to-end encrypted meeting",
        ),
    ],
    recovery=[steps.SIGNALING, steps.REJOIN],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
DYNAMODB_THROTTLED = Failure(
    "DynamoDB throttles requests of a table",
    signals=[dynamodb.HOT_KEY, dynamodb.ACCOUNT_LIMIT, dynamodb.THROTTLED_REQUESTS.rising()],
    recovery=[
        dynamodb_steps.CAPACITY,
        dynamodb_steps.READ_THROTTLES,
        dynamodb_steps.WRITE_THROTTLES,
        dynamodb_steps.HOT_KEYS,
        dynamodb_steps.ACCOUNT,
        steps.RAISE_LIMIT,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("no acknowledged write: a throttled request is rejected (DynamoDB)")
    @ amazon_sources.DYNAMODB.at("reads and writes being rejected, called throttling"),
    rollback=steps.NO_ROLLBACK,
)
LOGS_LAG = Failure(
    "The Spark jobs fall behind the Kafka topics",
    # Each Structured Streaming query has a consumer group of its own: Kafka shows no lag of it
    signals=[spark.FAILED_TASKS.rising()],
    recovery=[
        spark_steps.STAGES,
        spark_steps.EXECUTORS,
        spark_steps.TASKS,
        steps.MORE_EXECUTORS,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("messages older than their topic's retention are deleted unread (Kafka)")
    @ kafka_steps.TOPIC_CONFIG.at("This represents an SLA on how soon consumers"),
    rollback=steps.NO_ROLLBACK,
)
KAFKA_REPLICAS = Failure(
    "Partitions of Kafka have too few replicas in sync",
    signals=[kafka.UNDER_REPLICATED.rising(), kafka.NOT_ENOUGH_REPLICAS],
    recovery=[
        kafka_steps.UNDER_REPLICATED,
        kafka_steps.BELOW_MINIMUM,
        kafka_steps.LEADERLESS,
        steps.START_BROKER,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
S3_SLOW_DOWN = Failure(
    "S3 answers writes of the tables with SlowDown",
    signals=[s3.SLOW_DOWN, s3.SERVER_ERRORS.rising()],
    recovery=[
        s3_steps.PREFIXES,
        s3_steps.FILTERS,
        s3_steps.SERVER_ERRORS,
        steps.FEWER_WRITES,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
