"""ScyllaDB reads time out because one partition gets most of the requests."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    action,
    console,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.scylladb import HOT as SAMPLE
from atlas.technologies.failures.scylladb import LARGE, LARGE_PARTITIONS, TIMEOUTS
from atlas.technologies.failures.scylladb import LATENCY as READS
from atlas.technologies.failures.scylladb import STATUS_PAGE as STATUS
from atlas.technologies.failures.scylladb import TOP_PAGE as TOP
from atlas.technologies.scylladb import scylladb
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME

RATE_LIMIT = Repository(
    "scylladb/scylladb",
    commit="f4a4091ca28efb8c06c3422fdaac1d2f02e5614f",
    checked=CHECKED,
    release="2026.4.0-dev",
    publisher="ScyllaDB",
).file("docs/dev/per-partition-rate-limit.md")
DISCORD = Publisher("Discord", checked=CHECKED).post(
    "How Discord Stores Trillions of Messages",
    "https://discord.com/blog/how-discord-stores-trillions-of-messages",
    "2023-03-06",
)
LARGEST = evolve(
    LARGE_PARTITIONS,
    unhealthy=statement("rows with a partition_size, such as 1188716932 (bytes)")
    @ LARGE.at("tmcr | md-6-big-Data.db | 1188716932"),
)
HOTTEST = evolve(
    SAMPLE,
    unhealthy=statement("one count far above the next, as 100 and 17")
    @ TOP.at("Russell Westbrook 100 0 Victor Oladipo"),
)

with DebuggingGuide(
    scylladb(undisclosed("version: the guide follows the documentation of August 2026")),
    "ScyllaDB hot partition, read timeouts",
    as_of="2026-11-22",
    symptom="Some reads time out and a few nodes are slow, while others are idle.",
    signals=[
        scylladb.READ_TIMEOUT,
        scylladb.READS_QUEUED,
        scylladb.LARGE_PARTITION,
        scylladb.READ_TIMEOUTS.rising(),
    ],
    tree=Question(
        "Is every node up?",
        check=Check(
            "Read the state of the nodes.",
            shell("nodetool status <keyspace>") @ STATUS.at("nodetool status my_keyspace"),
            healthy=statement("UN before every address")
            @ STATUS.at("UN  127.0.0.1  394.97 MB  256     33.4%"),
            unhealthy=statement("D in the first column: the node is down")
            @ STATUS.at("``D`` - The node is down."),
            verify="UJ, UL, UM: the node is up, and joins, leaves or moves; go on as healthy.",
        ),
        unhealthy=Cause(
            "A node is down",
            why=statement("the first letter of a line says whether the node is up")
            @ STATUS.at("``U`` - The node is up."),
            fix=[
                Step(
                    "Restore the node to service before anything else.",
                    command=undisclosed("command: it depends on why the node is down"),
                    healthy=statement("UN before every address")
                    @ STATUS.at("UN  127.0.0.1  394.97 MB  256     33.4%"),
                    unhealthy=statement("D in the first column")
                    @ STATUS.at("``D`` - The node is down."),
                    risk="low",
                    takes=NO_TIME,
                    undo="Nothing to undo.",
                    verify="Every node is UN, and reads no longer time out.",
                )
            ],
        ),
        healthy=Question(
            "Does one partition get far more requests than the others?",
            check=HOTTEST,
            unhealthy=Cause(
                "A hot partition overloads the shards that own it",
                why=statement("one partition gets a disproportionate number of requests")
                @ RATE_LIMIT.at('shards being overloaded - a scenario called "hot'),
                fix=[
                    Check(
                        "Find the nodes that hold the partition, to know what it affects.",
                        shell("nodetool getendpoints <keyspace> <table> <key>")
                        @ TOP.at("nodetool getendpoints nba team_roster Russell Westbrook"),
                        healthy=statement("10.0.0.72") @ TOP.at("10.0.0.72"),
                        unhealthy=NO_OUTPUT,
                        verify="They are the slow nodes. The key is what follows (keyspace:table) "
                        "in the sample.",
                    ),
                    Step(
                        "Limit the reads per partition, to ten times the expected maximum: "
                        "the rest gets errors.",
                        command=console(
                            "ALTER TABLE <keyspace>.<table> WITH per_partition_rate_limit = "
                            "{'max_reads_per_second': <count>};",
                            of="cqlsh <host>",
                        )
                        @ RATE_LIMIT.at("ALTER TABLE ks.tbl WITH per_partition_rate_limit = {"),
                        healthy=statement("operations beyond the limit use less resources")
                        @ RATE_LIMIT.at("Rejected operations use less resources, therefore"),
                        unhealthy=statement(
                            "not exact: RF (replication factor) times as many may pass"
                        )
                        @ RATE_LIMIT.at("may be larger by a factor of RF"),
                        risk="medium",
                        takes=NO_TIME,
                        undo="The same command with the map as it was, or {}: then there is "
                        "no limit.",
                        verify="Latency of the other partitions falls. First note the map in "
                        "DESCRIBE TABLE: a limit of writes that is left out of it is removed. For "
                        "hot writes: max_writes_per_second.",
                    ),
                ],
            ),
            healthy=Question(
                "Is a partition of these tables very large?",
                check=LARGEST,
                unhealthy=Cause(
                    "Reads of a very large partition slow down one shard",
                    why=statement("large partitions cause longer latencies on a single shard")
                    @ LARGE.at("* Longer latencies on a single shard (look"),
                    fix=[
                        Check(
                            "List large partitions of the table.",
                            console(
                                "SELECT * FROM system.large_partitions WHERE keyspace_name = "
                                "'<keyspace>' "
                                "AND table_name = '<table>';",
                                of="cqlsh <host>",
                            )
                            @ LARGE.at("= 'demodb' AND table_name = 'tmcr';"),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("partition_key and size of each, on this node only")
                            @ LARGE.at("The large partitions table is **local** per node."),
                            verify="The keys to split are known; once split, no new row appears.",
                        )
                    ],
                ),
                healthy=Cause(
                    "Retries make the overload worse",
                    why=statement("the server processes both the request and its retry")
                    @ TIMEOUTS.at("this makes the server process both requests."),
                    fix=[
                        Step(
                            "Set client timeouts above those of the server.",
                            command=action(
                                "Set the client timeout above read_request_timeout_in_ms of "
                                "scylla.yaml."
                            )
                            @ TIMEOUTS.at("The client timeout should be equal to or"),
                            healthy=statement("no client retries before the server has timed out")
                            @ TIMEOUTS.at("Make sure the client retries only after the"),
                            unhealthy=statement("speculative retries make overload far worse")
                            @ TIMEOUTS.at("will make load-induced timeouts order of magnitudes"),
                            risk="low",
                            takes=NO_TIME,
                            undo="Deploy the clients with the previous timeouts.",
                            verify="Requests to the cluster fall, and so do timeouts.",
                        )
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "read_request_timeout_in_ms",
        of="read time",
        reads="Read Latency",
        default=scylladb.READ_REQUEST_TIMEOUT.value,
        headroom=READS,
    ),
    do_not=[
        "Do not lower client timeouts below the server's: requests then pile up.",
        "Do not turn on aggressive speculative retries under load: they add to it.",
        "Do not set the per-partition limit near the expected maximum: it is not exact.",
    ],
    precedents=[
        Precedent(
            "Discord, on Apache Cassandra, reported in 2023",
            report=DISCORD,
            what=statement("a channel's partition got so much traffic that its node fell behind")
            @ DISCORD.at("One channel and bucket pair received a large"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("rejected operations are reported to the driver as an error")
    @ RATE_LIMIT.at("Rejected operations are reported as an ERROR"),
    rollback=statement("an omitted limit means no limit")
    @ RATE_LIMIT.at('one of them means "no limit" for that'),
) as diagram:
    waive("IN403", because="neither the documentation nor Discord's post gives a time")
