"""Redis Cluster refuses commands with CLUSTERDOWN: slots have no primary that serves them."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    action,
    quantity,
    shell,
    statement,
)
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.redis import CONF, cli, docs, source
from atlas.technologies.failures.redis_replication import CLUSTER_INFO, CLUSTER_NODES
from atlas.technologies.redis import EXPORTED, redis
from incidents.debugging._databases import NO_TIME, UNPUBLISHED
from incidents.debugging._redis import LOG_HINT, VERSION
from systems.openai._incident_facts import REDIS_OUTAGE
from systems.openai._sources import REDIS_2023

ADD_SLOTS = docs.file("commands/cluster-addslots.md")
CLI_CODE = source.file("src/redis-cli.c")
CLUSTER_CODE = source.file("src/cluster_legacy.c")
FAILOVER = docs.file("commands/cluster-failover.md")
REPLICATION_PAGE = docs.file("docs/management/replication.md")
SCALING = docs.file("docs/management/scaling.md")
SPECIFICATION = docs.file("docs/reference/cluster-spec.md")
LIST_NODES = cli("cluster nodes", CLUSTER_NODES.at("each line represents a node in the cluster."))
ALL_COVERED = statement("[OK] All 16384 slots covered.") @ CLI_CODE.at("All %d slots covered.\\n")
NOT_COVERED = statement("[ERR] Not all 16384 slots are covered by nodes.") @ CLI_CODE.at(
    "Not all %d slots are "
)
START = Step(
    "Start the failed node on its machine, with its data and its nodes.conf.",
    command=action("Start the service of the node that has the flag fail.")
    @ SPECIFICATION.at("the cluster becomes available again after"),
    healthy=statement("in the log: Cluster state changed: ok")
    @ CLUSTER_CODE.at('"Cluster state changed: %s"'),
    unhealthy=statement("in the log: Cluster state changed: fail")
    @ CLUSTER_CODE.at('"Cluster state changed: %s"'),
    takes=NO_TIME,
    risk="high",
    undo="None: with an empty data directory, its slots are served empty.",
    verify="cluster_state:ok on every node, and the number of keys is as before.",
)
WHY_ENDED = evolve(
    UNIT_LOG,
    action="Read the last log lines of the failed primary, before it is started.",
)

with DebuggingGuide(
    redis(VERSION),
    "Redis Cluster is down",
    as_of="2026-11-28",
    symptom="Commands fail with CLUSTERDOWN, for all keys or for the keys of some slots.",
    signals=[
        redis.CLUSTER_DOWN,
        redis.SLOT_NOT_SERVED,
        redis.CLUSTER_FAIL,
        redis.NODE_FAILING,
        redis.CLUSTER_OK.below(quantity(1, "") @ EXPORTED.at("val = 1")),
    ],
    see=[
        Link(
            "incidents/debugging/redis_loading_dataset",
            "guide",
            because="when a started node still loads its data",
        )
    ],
    tree=Question(
        "Do all 16384 slots have a node?",
        check=Check(
            "Check the state and the slots of the cluster.",
            cli(
                "cluster info", CLUSTER_INFO.at("information about Redis Cluster vital parameters.")
            ),
            healthy=statement("cluster_slots_assigned:16384")
            @ CLUSTER_INFO.at("This number should be 16384 for the node"),
            unhealthy=statement("cluster_slots_assigned below 16384")
            @ CLUSTER_INFO.at("Number of slots which are associated to some"),
            verify="Check the node that refuses: with cluster_state:ok there, the client may have "
            "reached another one.",
        ),
        unhealthy=Cause(
            "No node has these slots, as after an aborted move or a reset",
            why=statement("by default, one slot without a node stops the whole cluster")
            @ CONF.at("is at least a hash slot uncovered (no"),
            fix=[
                Check(
                    "Check which slots and which keys are concerned.",
                    shell("redis-cli --cluster check <host>:<port>")
                    @ SCALING.at("redis-cli --cluster check 127.0.0.1:7000"),
                    healthy=ALL_COVERED,
                    unhealthy=NOT_COVERED,
                    verify="Before a repair, every primary has to run: else keys are lost.",
                ),
                Step(
                    "Assign the slots to nodes, never after CLUSTER FORGET of one that has data; "
                    "redis-cli lists them and waits for yes.",
                    command=shell("redis-cli --cluster fix <host>:<port>")
                    @ SCALING.at("Use `redis-cli --cluster fix` command in order to"),
                    healthy=statement("Covering slot ... with ...")
                    @ CLI_CODE.at("Covering slot %s with %s:%d"),
                    unhealthy=statement("Fixing slots coverage with ... unreachable masters ...")
                    @ CLI_CODE.at("Fixing slots coverage with %d unreachable masters is"),
                    takes=NO_TIME,
                    risk="high",
                    undo="None: move the slots again with --cluster reshard.",
                    verify="--cluster check prints: All 16384 slots covered. It says nothing "
                    "about keys: compare DBSIZE of all primaries with before. Copy the files of a "
                    "primary that was away before it rejoins.",
                ),
            ],
        ),
        healthy=Question(
            "Does this node reach most of the primaries?",
            check=Check(
                "List the nodes and their flags.",
                LIST_NODES,
                healthy=statement("most lines with master are connected")
                @ CLUSTER_NODES.at("It was not reachable for multiple nodes that"),
                unhealthy=statement("master,fail? and disconnected on half of them or more")
                @ CLUSTER_NODES.at("Not reachable for the node you are contacting,"),
                verify="Save the output of several nodes before you change anything.",
            ),
            unhealthy=Question(
                "Is the cluster down for the other nodes too?",
                check=Check(
                    "Check the state on a node that this one cannot reach.",
                    cli("cluster info", CLUSTER_INFO.at("State is `ok` if the node is able")),
                    healthy=statement("cluster_state:ok there")
                    @ CLUSTER_INFO.at("State is `ok` if the node is able"),
                    unhealthy=statement("cluster_state:fail, or connection refused")
                    @ CLUSTER_INFO.at("if the majority of masters can't be reached"),
                ),
                healthy=Cause(
                    "The network cuts this node off",
                    why=statement("a node without the majority stops, and nodes use a second port")
                    @ SCALING.at("The cluster bus port must be reachable from"),
                    fix=[
                        LISTENERS,
                        Step(
                            "Open the cluster bus port, port + 10000, between all nodes.",
                            command=action("Open the bus port in the firewall, both ways.")
                            @ SCALING.at("set by adding 10000 to the data port"),
                            **UNPUBLISHED,
                            risk="low",
                            undo="Close it again.",
                            verify="cluster nodes shows connected, and cluster_state:ok.",
                        ),
                    ],
                ),
                unhealthy=Cause(
                    "Most primaries failed together: nobody may vote",
                    why=statement("a replica needs the votes of the majority of the primaries")
                    @ SPECIFICATION.at("replica receives ACKs from the majority of masters,"),
                    fix=[
                        WHY_ENDED,
                        START,
                        Step(
                            "On a replica of a primary that is down, take over without votes.",
                            command=cli(
                                "cluster failover takeover",
                                FAILOVER.at("not uses any cluster authorization in order to"),
                            ),
                            healthy=statement("OK; cluster nodes shows it as master")
                            @ FAILOVER.at("Assign itself all the hash slots of its"),
                            unhealthy=statement("You should send CLUSTER FAILOVER to a replica")
                            @ CLUSTER_CODE.at("You should send CLUSTER FAILOVER to a replica"),
                            takes=NO_TIME,
                            risk="high",
                            undo="None: writes that this replica had not received are lost.",
                            verify="Once the majority is back, the next replicas take FORCE.",
                        ),
                    ],
                ),
            ),
            healthy=Question(
                "Has the failed primary a replica that is up?",
                check=Check(
                    "Compare the id of the failed primary with field 4 of the replicas.",
                    LIST_NODES,
                    healthy=statement("a line with slave, that id, and connected")
                    @ CLUSTER_NODES.at("and the primary is known, the primary node"),
                    unhealthy=statement("no such line, or slave,fail")
                    @ CLUSTER_NODES.at("It was not reachable for multiple nodes that"),
                ),
                unhealthy=Cause(
                    "The primary and all of its replicas are down",
                    why=statement("the cluster needs one reachable replica of each lost primary")
                    @ SPECIFICATION.at("there is at least one reachable replica for"),
                    fix=[UNIT_LOG, START],
                ),
                healthy=Cause(
                    "The replica does not take over",
                    why=statement("its data is too old, or its settings forbid the failover")
                    @ CONF.at("prevents replicas from trying to failover its"),
                    fix=[
                        Check(
                            "Check the log of the replica for its reason.",
                            shell("grep 'unable to failover' <log-file>")
                            @ CLUSTER_CODE.at("Currently unable to failover: %s"),
                            healthy=statement("no line; then look for the flag nofailover")
                            @ CONF.at("# cluster-replica-no-failover no"),
                            unhealthy=statement("Disconnected from master for longer than allowed")
                            @ CLUSTER_CODE.at("Disconnected from master for longer than allowed."),
                            verify=LOG_HINT,
                        ),
                        Step(
                            "On the replica, start a failover by hand.",
                            command=cli(
                                "cluster failover force",
                                FAILOVER.at("FORCE option: manual failover when the master"),
                            ),
                            healthy=statement("OK; then cluster nodes shows it as master")
                            @ FAILOVER.at("`ROLE`, `INFO REPLICATION` (which indicates"),
                            unhealthy=statement("OK, but it stays a replica: no majority")
                            @ FAILOVER.at("An `OK` reply is no guarantee that the"),
                            takes=NO_TIME,
                            risk="high",
                            undo="CLUSTER FAILOVER on the former primary, once it is back.",
                            verify="cluster_state:ok, and writes to its slots succeed.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "cluster-node-timeout: time without a reply",
        of="time without a reply of a node",
        reads="pong-recv, the time of the last reply",
        default=redis.CLUSTER_NODE_TIMEOUT.value,
        headroom=Check(
            "List the nodes, and compare the last pong with the time now.",
            LIST_NODES,
            healthy=statement("pong-recv, the time in milliseconds, within seconds of now")
            @ CLUSTER_NODES.at("Unix time the last pong was received, in"),
            unhealthy=statement("pong-recv, the time in milliseconds, older than the timeout")
            @ CLUSTER_NODES.at("Unix time the last pong was received, in"),
        ),
    ),
    do_not=[
        "Do not repair slots while a primary is down: its slots go to others, without its keys.",
        "Do not start a primary with an empty data directory: its replicas copy the empty data.",
        "Do not reset a node or take it out of the cluster to clear the error: it holds data.",
        "Do not allow partial coverage unless clients tolerate errors on some of the keys.",
    ],
    precedents=[
        Precedent(
            "OpenAI, shards of the authentication cache fail",
            report=REDIS_2023,
            what=statement("shards of a Redis cluster failed; some customers saw only errors")
            @ REDIS_2023.at("some API customers saw all requests fail, while"),
        )
    ],
    time_to_recover=REDIS_OUTAGE.meaning_of(
        "API errors of OpenAI on 2023-10-19", basis="degraded", when="2023-10-19"
    ),
    data_loss=statement("writes that the promoted replica had not received yet")
    @ SPECIFICATION.at("There is always a window of time when"),
    rollback=statement("a failover by hand moves the primary back without data loss")
    @ FAILOVER.at("without any window for data loss."),
    glossary={"CLUSTERDOWN": "The reply of a node that finds the cluster unable to serve."},
) as guide:
    pass
