"""What Reddit had to invent, and which parts are open source."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    NovelSolutions,
    Observation,
    Solution,
    gaps_in,
    statement,
    waive,
)
from systems.reddit import _control_components as k
from systems.reddit import _failures as failures
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as r2_failures
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import components as c

gap = gaps_in("Reddit's posts and repositories")

with NovelSolutions(
    c.reddit,
    "Comment trees, view counters, r/place, Kubernetes controllers",
    as_of="2026-02-05",
    solutions=[
        Solution(
            "Comment trees as one value",
            problem=statement("a thread's page needs the tree of all its comments, and their order")
            @ src.R2_TREE.at("dict of comment id -> list of child"),
            invention=statement("one value a thread in the permacache, changed under a lock (2017)")
            @ src.R2_TREE.at("uses permacache as the storage, and stores just"),
            effect={
                "instead of it (2017)": statement(
                    "two models by column abandoned: GC, unreliable counters, slow"
                )
                @ src.R2_TREE.at("GC problems after longer time periods and"),
            },
            open_source=statement("github.com/reddit-archive/reddit, archived")
            @ src.R2_TREE.at("Storage for comment trees"),
            components=[r.tree_builders, r.wide],
        ),
        Solution(
            "View counts: Nazar and Abacus",
            problem=statement(
                "a set of user IDs a post is taxing on memory and CPU, once it is popular"
            )
            @ src.VIEWS.at("extremely taxing on both memory and CPU to"),
            invention=statement("2017: one consumer marks what counts, one adds to HyperLogLogs")
            @ src.VIEWS.at("two components which operate sequentially."),
            effect={
                "1 M IDs as a set, example 2017": storage.IDS_OF_A_POST,
                "as a HyperLogLog, example 2017": storage.COUNTER_OF_A_POST,
            },
            open_source=gap("source code of Nazar and Abacus"),
            components=[r.nazar, r.abacus, r.counters],
        ),
        Solution(
            "The r/place board as bits",
            problem=statement("2017: reading a million tiles from Cassandra took too long")
            @ src.PLACE.at("which was unacceptably slow and could have put"),
            invention=statement("a bit field of 4 bits a tile in Redis, cached by Fastly for 1 s")
            @ src.PLACE_LECTURE.at("using a bitfield of 1 million 4 bit"),
            effect={
                "board from Cassandra (2017)": storage.PLACE_CASSANDRA,
                "board from Redis (2017)": storage.PLACE_REDIS,
            },
            open_source=statement("github.com/reddit-archive/reddit-plugin-place-opensource")
            @ src.PLACE_README.at("can re-load the board from Cassandra"),
            components=[r.board, r.place],
        ),
        Solution(
            "Tap compare with sister datastores",
            problem=statement("test writes of the new service could conflict with production data")
            @ src.COMMENTS_INFOQ.at("To prevent conflicts with production data"),
            invention=statement(
                "in its tests the Go service wrote to copies that took test writes only"
            )
            @ src.COMMENTS_INFOQ.at("These stores mirrored the production schema but"),
            effect={
                "write paths compared (2025)": storage.PATHS,
                "latency (2025)": statement("halved, by the title of InfoQ's report")
                @ src.COMMENTS_INFOQ.at("Python to Go Microservice to Halve Latency"),
            },
            open_source=gap("source code of the comparison"),
            components=[c.comments, c.comment_db],
        ),
        Solution(
            "Kafka from EC2 to Kubernetes, while in use",
            problem=statement("clients of hundreds of services could not be changed or interrupted")
            @ src.KAFKA.at("state could not be interrupted, rewritten, or coordinated"),
            invention=statement(
                "Strimzi's declarative control plane instead of Terraform, Puppet and AWS tools"
            )
            @ src.KAFKA.at("Strimzi gave us a declarative control plane for"),
            effect={
                "brokers moved (2026)": storage.BROKERS,
                "constraint": statement("no downtime and no data loss; the outcome was not read")
                @ src.KAFKA.at("Downtime, data loss, or flag-day orchestration simply wasn’t"),
            },
            open_source=gap("source code of the move; Strimzi itself is a CNCF project"),
            components=[c.log],
        ),
        Solution(
            "Achilles SDK",
            problem=statement("reconcile functions often become unmaintainable and monolithic")
            @ src.ACHILLES.at(
                "avoiding what often becomes an unmaintainable, monolithic Reconcile()"
            ),
            invention=statement(
                "reconciliation as a finite state machine, reported in the status (2024)"
            )
            @ src.ACHILLES.at("is modeled as a finite state machine."),
            effect={
                "in use": statement("clusters, and datastores such as Redis and Cassandra (2024)")
                @ src.ACHILLES.at("to managing datastores like Redis and Cassandra"),
            },
            open_source=statement("github.com/reddit/achilles-sdk")
            @ src.ACHILLES_README.at("https://github.com/reddit/achilles-sdk/releases"),
            components=[k.achilles],
        ),
    ],
    figures={
        "r/place users at once (2017)": storage.PLACE_USERS,
        "r/place goal, mean rate (2017)": storage.PLACE_RATE,
        "write paths compared (2025)": storage.PATHS,
        "brokers moved (2026)": storage.BROKERS,
    },
    patents=gap("patents: no list was looked for beyond the posts"),
    urgent=[
        r2_failures.COMMENTS_MISSING,
        r2_failures.COUNTS_LATE,
        failures.BROKER_DOWN,
        failures.CONTROL_PLANE_FULL,
    ],
    see=[
        Link(
            "patterns/capacity/kafka_partitions",
            "limit",
            because="a consumer group has at most one consumer for each partition",
        ),
    ],
) as diagram:
    c.clients >> Asynchronous("views") >> r.collector >> Asynchronous("views") >> c.log
    c.log >> Asynchronous("views") >> r.nazar >> Asynchronous("marked") >> c.log
    c.log >> Asynchronous("marked") >> r.abacus >> Call("add to counter") >> r.counters
    r.abacus >> Call("counters, every 10 s", note="to a Cassandra cluster") >> r.wide
    r.tree_builders >> Call("trees") >> r.wide
    c.clients >> Call("tile", optional=True, note="2017") >> r.place >> Call("4 bits") >> r.board
    c.core_clusters >> Call("comments") >> c.comments >> Call("SQL") >> c.comment_db
    k.achilles >> Observation("replace", note="goal for 2025") >> c.core_clusters
    waive("CFO304", because=c.NO_RESERVED_SHARE)
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
