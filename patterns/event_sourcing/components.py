"""The parts of the publishing pipeline of The New York Times."""

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
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.grpc import grpc
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from incidents._economics import unpublished
from patterns.event_sourcing import facts
from patterns.event_sourcing._technologies import content_systems, in_house

_WHERE = "the post and the abstract of 2017"
gap = gaps_in("the post")
_VERSION = undisclosed(f"versions: not in {_WHERE}")
_MACHINES = undisclosed(f"machines: not in {_WHERE}, only that Kafka runs on GCP Compute")
_LOAD = undisclosed(f"assets a day: not in {_WHERE}")
_COPIES = undisclosed(f"replicas of the topics: not in {_WHERE}")
_KEPT = undisclosed("a span of time: there is none, all events are kept")
_NO_TIME = undisclosed("time until it has effect: neither the post nor Kafka's documentation")
_NO_OUTPUT = undisclosed("output: the post prints none")
_NO_RECOVERY = undisclosed(f"time to recover or to replay: not in {_WHERE}")
_FROM_LOG = statement("none that the log holds: every other store can be made anew from it") @ (
    facts.POST.at("any data store can be recreated from the")
)

new_york_times = System(
    "The New York Times",
    documented="scarcely",
    scale={"articles since 1851": facts.ARTICLES, "all content": facts.CORPUS},
    economics=unpublished(_WHERE),
)

_WHOLE_LOG = Check(
    "Ask which partitions of the log have no leader",
    statement("kafka-topics.sh --describe --unavailable-partitions")
    @ facts.KAFKA_TOPICS.at('parser.accepts("unavailable-partitions",'),
    **gap.of("healthy", "unhealthy"),
)
_LAG = Check(
    "Read how far the consumers of each partition are behind",
    statement("kafka-consumer-groups.sh --describe --group GROUP")
    @ facts.KAFKA_OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("LAG small and about even: topic1 0 854144 855809 1665")
    @ facts.KAFKA_OPERATIONS.at("topic1          0          854144          855809          1665"),
    unhealthy=statement("one LAG far above the rest: topic2 0 460537 803290 342753")
    @ facts.KAFKA_OPERATIONS.at(
        "topic2          0          460537          803290          342753"
    ),
)
_DISKS = Check(
    "Read how full the disk of each node is",
    statement("GET _cat/allocation?v=true&h=node,shards,disk.*")
    @ facts.ELASTIC.at("GET _cat/allocation?v=true&h=node,shards,disk.*"),
    **gap.of("healthy", "unhealthy"),
)
_REPLAY = Step(
    "Start a new instance that reads the log from the beginning, beside the old one",
    command=undisclosed("command: the post names the way, not what is typed"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=_NO_RECOVERY,
    undo="Throw the new store away; the old one still serves.",
    verify="The new store has caught up with what is published now.",
)
_KEEP_OLD = statement("until the new store goes live the old one serves") @ facts.POST.at(
    "catches up, and then just throw away the"
)

LOG_OFFLINE = Failure(
    "the Monolog's only partition is gone",
    signals=[kafka.DIRECTORY_OFFLINE, kafka.NOT_ENOUGH_REPLICAS, kafka.OFFLINE.rising()],
    recovery=[_WHOLE_LOG],
    time_to_recover=_NO_RECOVERY,
    data_loss=undisclosed(f"what is lost with the log: its copies are not in {_WHERE}"),
    rollback=undisclosed(f"way back: the Monolog is the source of truth; none in {_WHERE}"),
)
VIEW_BEHIND = Failure(
    "a view falls behind the log",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.POLL_TIMEOUT, kafka.COMMIT_FAILED],
    recovery=[_LAG, _REPLAY],
    time_to_recover=_NO_RECOVERY,
    data_loss=_FROM_LOG,
    rollback=_KEEP_OLD,
)
DERIVED_OFFLINE = Failure(
    "a partition of the denormalized log is gone",
    signals=[kafka.NOT_LEADER, kafka.ISR_SHRINKS, kafka.OFFLINE.rising()],
    recovery=[_WHOLE_LOG, _REPLAY],
    time_to_recover=_NO_RECOVERY,
    data_loss=_FROM_LOG,
    rollback=_KEEP_OLD,
)
REFUSED = Failure(
    "an asset is not accepted",
    signals=[kafka.TOO_LARGE, kafka.BATCH_EXPIRED],
    recovery=[_WHOLE_LOG],
    time_to_recover=_NO_RECOVERY,
    data_loss=statement("none: the publisher holds the message ID and can follow each update")
    @ facts.POST.at("this ID is provided back to the publisher"),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
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
    load=_LOAD,
    scaling=undisclosed(f"how they scale: not in {_WHERE}"),
)
gateway = Gateway(
    "gateway",
    technology=grpc(_VERSION),
    role="Checks each asset against the schema, gives it an ID and writes it to the log.",
    fleet=_MACHINES,
    load=_LOAD,
    fails=[REFUSED],
)
monolog = MessageLog(
    "Monolog",
    technology=kafka(_VERSION),
    role="Every asset since 1851, each piece of content for itself, in order of publication.",
    fleet=_MACHINES,
    retention=_KEPT,
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
    load=_LOAD,
    scaling=undisclosed(f"how it scales: not in {_WHERE}"),
)
denormaliser = Worker(
    "Denormalizer",
    technology=java(_VERSION),
    role="Keeps the latest version of every asset and bundles an article with all it refers to.",
    fleet=_MACHINES,
    load=_LOAD,
    backlog=statement("what it has not yet read stays in the Monolog")
    @ facts.POST.at("It consumes the Monolog, and maintains a"),
    fails=[VIEW_BEHIND],
)
denormalised = MessageLog(
    "denormalized log",
    technology=kafka(_VERSION),
    role="Whole articles with their parts, partitioned by the article's address.",
    fleet=_MACHINES,
    retention=_KEPT,
    partitions=undisclosed(f"number of partitions: not in {_WHERE}"),
    replication=_COPIES,
    fails=[DERIVED_OFFLINE],
)
ingestion = Worker(
    "search ingestion",
    technology=in_house(_VERSION),
    role="Reads a partition each, shapes documents and writes them to Elasticsearch.",
    fleet=_MACHINES,
    load=_LOAD,
    backlog=statement("what it has not yet read stays in the denormalized log")
    @ facts.POST.at("Each node reads a partition, creates the"),
)
search = SearchIndex(
    "site search",
    technology=elasticsearch(_VERSION),
    role="Holds every article ever published, and is made anew when its schema changes.",
    fleet=_MACHINES,
    size=undisclosed(f"size of the index: not in {_WHERE}"),
    sharding=undisclosed(f"shards of the index: not in {_WHERE}"),
    freshness=statement("a minute or two late does no harm")
    @ facts.POST.at("if it takes a minute or two after"),
    fails=[DISK_FULL],
)
