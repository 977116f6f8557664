"""Every article since 1851 in one ordered log, from which all other stores are built."""

from atlas import (
    Alternative,
    Asynchronous,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    undisclosed,
    waive,
)
from patterns.event_sourcing import components as c
from patterns.event_sourcing import facts

POST = facts.POST

with PatternImplementation(
    c.new_york_times,
    "The log of everything ever published is the source of truth",
    as_of="2017-09-06",
    pattern="event sourcing",
    problem=statement("consumers had to know many APIs; most archives could not be streamed")
    @ POST.at("had to know all these different APIs and"),
    forces=[
        statement("news must reach all systems with low latency and without data loss")
        @ POST.at("made available to all these systems with"),
        statement("search has to index all content again when its schema changes")
        @ POST.at("since we need to reindex everything whenever the"),
        statement("an article must not be seen before the image that it refers to")
        @ POST.at("we do not want the change to the"),
    ],
    participants=[
        Participant(
            "event source",
            c.producers,
            does=statement("writes what is ready to be published")
            @ POST.at("Every system that creates content, when it’s"),
        ),
        Participant(
            "gatekeeper",
            c.gateway,
            does=statement("validates that an asset conforms to the schema")
            @ POST.at("which validates that the published asset is"),
        ),
        Participant(
            "event store",
            c.monolog,
            does=statement("holds every asset, totally ordered by time of publication")
            @ POST.at("They are totally ordered according to publication time."),
        ),
        Participant(
            "projection",
            c.denormaliser,
            does=statement("bundles an article with its dependencies from its local store")
            @ POST.at("collects all the dependencies for this asset from"),
        ),
        Participant(
            "materialized view",
            c.search,
            does=statement("contains derived content only, so that it can be rebuilt")
            @ POST.at("they contain derived, not original, content."),
        ),
    ],
    flow=[
        statement("a CMS publishes or updates an asset, as a protobuf binary")
        @ POST.at("The asset is written to the Gateway as"),
        statement("the gateway validates it and appends it to the Monolog")
        @ POST.at("validates the asset, and writes it to the"),
        statement("the Denormalizer reads it and looks up its dependencies")
        @ POST.at("The Denormalizer consumes the asset from the Monolog."),
        statement("the whole article, or every article that uses the asset, is written as one")
        @ POST.at("all of those top-level assets are written to"),
        statement("each node reads a partition; clients read the log in parallel")
        @ POST.at("have multiple clients consume the log in parallel."),
        statement("documents go to Elasticsearch, into a new index during a full replay")
        @ POST.at("full replays into new Elasticsearch indexes when we"),
        statement("the list service reads the Monolog from its beginning when it starts")
        @ POST.at("starts consuming the Monolog at the beginning of"),
    ],
    guarantees=Guarantees(
        delivery=statement("a consumer starts at any point it likes, or at the beginning, in 1851")
        @ POST.at("beginning of time (i.e., in 1851), other consumers"),
        ordering=statement("total in the Monolog; by top-level asset in the denormalized log")
        @ POST.at("different versions of the same top-level asset come"),
        consistency=statement("in the Monolog, what an asset references is seen before it")
        @ POST.at("always see a referenced asset before the asset"),
    ),
    settings=[
        Setting(
            "partitions of the Monolog",
            value=facts.ONE_PARTITION,
            does=statement("keeps the total order")
            @ POST.at("It’s single-partition because we want to maintain the"),
        ),
        Setting(
            "retention of the Monolog",
            value=statement("forever") @ POST.at("We need the log to retain all events"),
            does=statement("allows any store to be rebuilt from scratch")
            @ POST.at("it is not possible to recreate a data"),
        ),
        Setting(
            "Elasticsearch replication during a replay",
            value=statement("off, and on again before the new index goes live")
            @ POST.at("this with Elasticsearch replication turned off, to make"),
            does=statement("makes indexing faster")
            @ POST.at("replication turned off, to make indexing faster."),
        ),
    ],
    hurts=[
        statement("one partition has to fit on one disk")
        @ POST.at("it needs to be stored on a single"),
        statement("an update of an image publishes every article that uses it again")
        @ POST.at("If a dependency is updated, the whole asset"),
        statement("developers used to databases need a mental shift")
        @ POST.at("requires a mental shift for developers who are"),
        statement("applications have to be built so that new instances replay easily")
        @ POST.at("it is easy to deploy new instances that"),
    ],
    cost={
        "to keep it all": facts.CORPUS,
        "to build it": statement("a little over a year, with systems still to move")
        @ POST.at("architecture for a little over a year."),
        "to replay it all": undisclosed("time of a replay: 'very fast' in the post of 2017"),
    },
    alternatives=[
        Alternative(
            "APIs and feeds of each producer",
            instead=statement("the former solution; a call for each old asset would take very long")
            @ POST.at("making an individual API call to retrieve each"),
        ),
        Alternative(
            "one database for all",
            instead=statement("hard to replace, and clients end up writing to several stores")
            @ POST.at("A deeper problem is that databases become hard"),
        ),
        Alternative(
            "Pub/Sub, SNS and SQS, Kinesis",
            instead=statement(
                "according to the Times in 2017, they do not keep all events, in order"
            )
            @ POST.at("Only Kafka supports both of these requirements."),
        ),
    ],
    figures={"articles since 1851": facts.ARTICLES},
    urgent=[c.LOG_OFFLINE, c.VIEW_LAG, c.DISK_FULL],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="consumer lag, question by question",
        ),
        Link(
            "incidents/debugging/elasticsearch_flood_stage",
            "guide",
            because="an index that rejects writes during a replay",
        ),
        Link("patterns/capacity/kafka_partitions", because="why many partitions have a cost, too"),
    ],
) as diagram:
    waive("IN403", because="the post gives no time for a recovery or a replay")
    waive("CFO301", because="neither the post nor the abstract of the talk states a cost")
    waive("CFO302", because="neither the post nor the abstract names money saved or spent")
    waive("CFO303", because="no cost per article or reader: neither source names any money")
    waive("CFO304", because="neither source says whether machines are rented or owned")
    waive("CFO305", because="no cost from which the cost of growth could be computed")
    c.producers >> Call("gRPC", note="protobuf") >> c.gateway
    c.gateway >> Call("Kafka", note="append") >> c.monolog
    c.monolog >> Asynchronous("Kafka Streams", note="in order") >> c.denormaliser
    c.denormaliser >> Call("Kafka", note="bundle") >> c.denormalised
    c.denormalised >> Asynchronous("Kafka Streams", note="a partition each") >> c.ingestion
    c.ingestion >> Call("index documents") >> c.search
    c.monolog >> Asynchronous("Kafka", note="from the beginning") >> c.lists
    waive("AM105", because="no recovery of the only partition is in the post or the talk")
