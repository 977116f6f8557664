"""The components of the publishing pipeline of The New York Times."""

from attrs import evolve

from atlas import (
    Check,
    Failure,
    Gateway,
    MessageLog,
    SearchIndex,
    Service,
    Step,
    System,
    Worker,
    absent,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures.kafka import LEADERLESS
from atlas.technologies.grpc import grpc
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from incidents._economics import unpublished
from patterns.event_sourcing import facts
from patterns.event_sourcing._technologies import content_systems, in_house

_WHERE = "the post and the abstract of 2017"
gap = gaps_in(_WHERE)
_VERSION = gap("versions")
_MACHINES = undisclosed(f"machines: not in {_WHERE}, only that Kafka runs on GCP Compute")
_LOAD = gap("assets a day")
_COPIES = gap("replicas of the topics")
_NO_RECOVERY = gap("time to recover or to replay")
_FROM_LOG = statement("none of what the log holds: every other store can be rebuilt from it") @ (
    facts.POST.at("any data store can be recreated from the")
)

new_york_times = System(
    "The New York Times",
    documented="scarcely",
    scale={"articles since 1851": facts.ARTICLES, "all content": facts.CORPUS},
    economics=unpublished(_WHERE),
)

_LEADERLESS = evolve(  # what else it says is of today's Kafka
    LEADERLESS, verify="No output: each has a leader, which may still be slow."
)
_LAG = Check(
    "Check the consumer lag of each partition",
    shell("kafka-consumer-groups.sh --bootstrap-server <broker> --describe --group <group>")
    @ facts.KAFKA_OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("a small LAG: topic1 0 854144 855809 1665")
    @ facts.KAFKA_OPERATIONS.at("topic1          0          854144          855809          1665"),
    unhealthy=gap("unhealthy"),
)
_DISKS = Check(
    "Check the disk usage of each node",
    http("GET", "/_cat/allocation?v=true&h=node,shards,disk.*", at="<host>:9200")
    @ facts.ELASTIC.at("GET _cat/allocation?v=true&h=node,shards,disk.*"),
    **gap.of("healthy", "unhealthy"),
)
_REPLAY = Step(
    "Start a new instance, with disks of its own, and replay the log from the beginning",
    command=undisclosed("command: the post names the method, not the command"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=_NO_RECOVERY,
    undo="Discard the new store; the old one still serves.",
    verify="The new store has caught up with what is published now.",
)
_KEEP_OLD = statement("the old store serves until the new one goes live") @ facts.POST.at(
    "catches up, and then just throw away the"
)

LOG_OFFLINE = Failure(
    "the only partition of the Monolog (log of assets) is offline",
    signals=[kafka.DIRECTORY_OFFLINE, kafka.NOT_ENOUGH_REPLICAS, kafka.OFFLINE.rising()],
    recovery=[_LEADERLESS],
    time_to_recover=_NO_RECOVERY,
    data_loss=undisclosed(f"data lost with the log: its replication is not in {_WHERE}"),
    rollback=undisclosed(f"rollback: the Monolog is the source of truth; none in {_WHERE}"),
)
VIEW_LAG = Failure(
    "consumer lag of a materialized view",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.POLL_TIMEOUT, kafka.COMMIT_FAILED],
    recovery=[_LAG, _REPLAY],
    time_to_recover=_NO_RECOVERY,
    data_loss=_FROM_LOG,
    rollback=_KEEP_OLD,
)
DERIVED_OFFLINE = Failure(
    "a partition of the denormalized log is offline",
    signals=[kafka.NOT_LEADER, kafka.ISR_SHRINKS, kafka.OFFLINE.rising()],
    recovery=[_LEADERLESS, _REPLAY],
    time_to_recover=_NO_RECOVERY,
    data_loss=_FROM_LOG,
    rollback=_KEEP_OLD,
)
REJECTED = Failure(
    "an asset is rejected",
    signals=[kafka.TOO_LARGE, kafka.BATCH_EXPIRED],
    recovery=[_LEADERLESS],
    time_to_recover=_NO_RECOVERY,
    data_loss=gap("data loss"),
    rollback=gap("rollback"),
)
DISK_FULL = Failure(
    "a replay fills the disks of the index",
    signals=[elasticsearch.FLOOD_STAGE, elasticsearch.REJECTED.rising()],
    recovery=[_DISKS, _REPLAY],
    time_to_recover=_NO_RECOVERY,
    data_loss=_FROM_LOG,
    rollback=_KEEP_OLD,
)

producers = Service(
    "content systems",
    technology=content_systems(_VERSION),
    role="Several CMS, wire stories and third-party data; each publishes assets.",
    fleet=_MACHINES,
    **gap.of("load", "scaling"),
)
gateway = Gateway(
    "gateway",
    technology=grpc(_VERSION),
    role="Validates each asset against the schema, assigns an ID and writes it to the log.",
    fleet=_MACHINES,
    load=_LOAD,
    fails=[REJECTED],
)
monolog = MessageLog(
    "log of all assets (Monolog)",
    technology=kafka(_VERSION),
    role="Every asset since 1851, each piece of content separately, in order of publication.",
    fleet=_MACHINES,
    retention=absent("retention: it keeps all events forever"),
    partitions=facts.ONE_PARTITION,
    replication=_COPIES,
    figures={"holds": facts.CORPUS},
    fails=[LOG_OFFLINE],
)
lists = Service(
    "lists of content",
    technology=in_house(_VERSION),
    role="Lists by author, section or query, built by reading the Monolog from its beginning.",
    fleet=_MACHINES,
    **gap.of("load", "scaling"),
)
denormaliser = Worker(
    "Denormalizer",
    technology=java(_VERSION),
    role="Keeps the latest version of every asset and bundles articles with all their references.",
    fleet=_MACHINES,
    load=_LOAD,
    backlog=statement("what it has not yet read stays in the Monolog")
    @ facts.POST.at("It consumes the Monolog, and maintains a"),
    fails=[VIEW_LAG],
)
denormalised = MessageLog(
    "denormalized log",
    technology=kafka(_VERSION),
    role="Complete articles with their dependencies, partitioned by the article's address.",
    fleet=_MACHINES,
    **gap.of("retention", "partitions", "replication"),
    fails=[DERIVED_OFFLINE],
)
ingestion = Worker(
    "search ingestion",
    technology=in_house(_VERSION),
    role="Each node reads a partition, creates documents and writes them to Elasticsearch.",
    fleet=_MACHINES,
    load=_LOAD,
    backlog=statement("what it has not yet read stays in the denormalized log")
    @ facts.POST.at("Each node reads a partition, creates the"),
)
search = SearchIndex(
    "site search",
    technology=elasticsearch(_VERSION),
    role="Holds every article ever published; it is rebuilt when its schema changes.",
    fleet=_MACHINES,
    **gap.of("size", "sharding"),
    freshness=statement("a delay of a minute or two is usually not a big deal")
    @ facts.POST.at("if it takes a minute or two after"),
    fails=[DISK_FULL],
)
