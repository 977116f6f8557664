"""RabbitMQ's nodes lost each other and went on alone: split brain before version 4.3."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    at,
    config,
    seconds,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures.rabbitmq import (
    CLUSTER,
    CONNECTIONS,
    DIAGNOSTICS,
    QUORUM,
    RABBITMQCTL,
)
from atlas.technologies.failures.rabbitmq import PARTITIONS as PARTITIONS_4_3
from atlas.technologies.known_failure import NO_OUTPUT as NO_OUTPUTS
from atlas.technologies.rabbitmq import PARTITIONS, rabbitmq
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED

_docs = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    release="after 4.3",
)
NETTICK = _docs.file("docs/nettick.md")
ELASTIC_IO = Publisher("elastic.io", checked="2026-11-28").post(
    "(EU) Incident Report: 11/08/24 - 13/08/24",
    "https://status.elastic.io/incident/414253",
    "2024-08-15",
)
BEGAN = at("2024-08-11 20:00", zone="Europe/Berlin") @ ELASTIC_IO.at("11.08.2024 20:00")
ENDED = at("2024-08-13 14:00", zone="Europe/Berlin") @ ELASTIC_IO.at("13.08.2024 14:00")
MYQ = Publisher("MyQ cloud", checked=CHECKED).post(
    "EU2 RabbitMQ Unexpected Downtime",
    "https://status.myq.cloud/notices/vw6v7k0sxg99zdon-eu2-rabbitmq-unexpected-downtime",
)

STATUS = Check(
    "Read the running nodes and the partitions, on each node.",
    CLUSTER.command,
    healthy=statement("Network Partitions: (none), and every node is a running node")
    @ PARTITIONS.at("(none)"),
    unhealthy=statement("Node rabbit@warp10 cannot communicate with hare@warp10")
    @ PARTITIONS.at("Node rabbit@warp10 cannot communicate with hare@warp10"),
)
AGAIN = evolve(
    STATUS,
    action="Read the partitions again, a few minutes later: has the cluster ended them itself?",
    verify="Still there: a node was suspended, or one side cannot reach the other yet.",
)
MISSING = Check(
    "Compare the running nodes with the disk nodes.",
    CLUSTER.command,
    healthy=statement("all disk nodes are among the running nodes")
    @ PARTITIONS_4_3.at("an unreachable node will be missing from that"),
    unhealthy=statement("a node is missing from the running nodes")
    @ PARTITIONS_4_3.at("an unreachable node will be missing from that"),
)
REASON = Check(
    "Find the reason for which each node was taken for down.",
    shell("grep ' down: ' <log-file>") @ NETTICK.at("node rabbit@peer-hostname down:"),
    healthy=statement("nothing with net_tick_timeout; the reason is connection_closed")
    @ NETTICK.at("was explicitly closed at the TCP level."),
    unhealthy=statement("node rabbit@mq-2 down: net_tick_timeout")
    @ NETTICK.at("node rabbit@peer-hostname down: net_tick_timeout"),
)
HANDLING = Check(
    "Check how the cluster handles partitions (before 4.3).",
    shell("rabbitmq-diagnostics -n <node> environment | grep cluster_partition_handling")
    @ DIAGNOSTICS.at("rabbitmq-diagnostics"),
    healthy=statement("{cluster_partition_handling,pause_minority} or autoheal")
    @ PARTITIONS.at("This configuration prevents split-brain and"),
    unhealthy=statement("{cluster_partition_handling,ignore}, the default")
    @ PARTITIONS.at("to as <code>ignore</code> mode"),
)
TICK = Check(
    "Read the time of silence after which a node is taken for down.",
    shell("rabbitmq-diagnostics -n <node> environment | grep net_ticktime")
    @ DIAGNOSTICS.at("rabbitmq-diagnostics"),
    healthy=statement("{net_ticktime,60}, the same on all nodes")
    @ NETTICK.at("nodes in a cluster must use the same"),
    unhealthy=statement("less than 60: short interruptions of the network become partitions")
    @ NETTICK.at("latency, but increases the risk of detecting spurious"),
)
COMPARE = Check(
    "List the queues on a node of each side: which side has what the other lacks?",
    shell("rabbitmqctl -n <node> list_queues -p <vhost> name messages state")
    @ RABBITMQCTL.at("Returns queue details."),
    **NO_OUTPUTS,
    verify="Keep it. A queue that one side alone has was declared during the partition: it and "
    "its messages are lost if that side is restarted.",
)
CLIENTS = Check(
    "List the connections on a node of each side: whom does the restart hit?",
    CONNECTIONS.command,
    **NO_OUTPUTS,
    verify="Trust the side that the publishers used; escalate, if both sides took orders.",
)
RESTART = Step(
    "Restart the node of the side that you do not trust, one node after the other.",
    command=shell("rabbitmqctl -n <node> stop_app && rabbitmqctl -n <node> start_app")
    @ RABBITMQCTL.at("rabbitmqctl start_app"),
    healthy=NO_OUTPUT,
    unhealthy=statement("start_app may hang: then stop and start the process of the node")
    @ PARTITIONS.at("Stop all nodes in the other partitions, then"),
    risk="high",
    takes=NO_TIME,
    undo="None: what only this side has is lost.",
    verify="Network Partitions: (none) on each node; else restart the trusted side, too.",
)
MINORITY = Step(
    "Configure the smaller side to pause, with three or more nodes (before 4.3).",
    command=config("cluster_partition_handling = pause_minority", file="rabbitmq.conf")
    @ PARTITIONS.at("parameter <code>cluster_partition_handling</code>"),
    **UNPUBLISHED,
    risk="high",
    undo="Restore the previous line, and restart each node.",
    verify="After a restart of one node at a time, environment shows pause_minority on each.",
)

with DebuggingGuide(
    rabbitmq(undisclosed("version: the guide holds up to 4.2; 4.3 has quorums instead")),
    "RabbitMQ network partition",
    as_of="2026-11-28",
    symptom="Queues exist or have messages on some nodes only, although all nodes run.",
    signals=[
        rabbitmq.PARTITIONED,
        rabbitmq.STARTED_PARTITIONED,
        rabbitmq.NODE_DOWN,
        rabbitmq.UNREACHABLE_PEERS.rising(),
    ],
    tree=Question(
        "Does a node report a partition?",
        check=STATUS,
        unhealthy=Question(
            "Was a node suspended, or the network cut?",
            check=REASON,
            unhealthy=Cause(
                "Nodes did not hear from each other: the network, or a suspended machine",
                why=statement("once in contact again, both having thought the other down")
                @ PARTITIONS.at("both having thought the other is down, the"),
                fix=[TICK, COMPARE, CLIENTS, RESTART],
            ),
            healthy=Question(
                "Does the cluster handle partitions itself?",
                check=HANDLING,
                unhealthy=Cause(
                    "The default ignores partitions, and both sides go on",
                    why=statement("the split continues even when the network is back")
                    @ PARTITIONS.at("the split will continue even after network connectivity"),
                    fix=[COMPARE, CLIENTS, RESTART, MINORITY],
                ),
                healthy=Cause(
                    "Autoheal or a pause is about to end it, or a node was suspended",
                    why=statement("pause_minority does nothing against suspended nodes")
                    @ PARTITIONS.at("nothing to defend against partitions caused by cluster"),
                    fix=[AGAIN, COMPARE, CLIENTS, RESTART],
                ),
            ),
        ),
        healthy=Question(
            "Is a node missing now?",
            check=MISSING,
            unhealthy=Cause(
                "A node is down or cut off, and the others do not know which",
                why=statement("an unreachable node is missing from the running nodes")
                @ PARTITIONS_4_3.at("an unreachable node will be missing from that"),
                fix=[
                    QUORUM,
                    Check(
                        "On the missing node: check whether it runs, and what it sees.",
                        CLUSTER.command,
                        healthy=CLUSTER.healthy,
                        unhealthy=CLUSTER.unhealthy,
                        verify="It answers and misses the others: restore the network, then ask "
                        "for partitions again. No answer: it is down.",
                    ),
                ],
            ),
            healthy=Cause(
                "The partition has ended: autoheal restarted nodes, or somebody did",
                why=statement("autoheal restarts all nodes outside the winning partition")
                @ PARTITIONS.at("restart all nodes that are not in the"),
                fix=[REASON, COMPARE],
            ),
        ),
    ),
    limit=Limit(
        "net_ticktime",
        of="period of time",
        reads="period of time (net_ticktime)",
        default=seconds(60) @ PARTITIONS.at("of time](./nettick), 60 seconds by default"),
        headroom=TICK,
    ),
    do_not=[
        "Do not restart nodes before you chose the side to trust: the other side's data is lost.",
        "Do not use reset or force_reset on a node: that deletes all its data.",
        "Do not suspend the machine of a running node, and mind migrations that do so.",
        "Do not set pause_minority with two nodes: both pause when either fails.",
    ],
    precedents=[
        Precedent(
            "elastic.io, August 2024",
            report=ELASTIC_IO,
            what=statement("one node's network failed; at the evening's load it was half cut off")
            @ ELASTIC_IO.at("RabbitMQ node entered a partial split-brain state."),
        ),
        Precedent(
            "MyQ cloud, unexpected downtime",
            report=MYQ,
            what=statement("restarts at full memory led to split brain; all nodes were stopped")
            @ MYQ.at("resulted in a split-brain scenario, where rabbitmq-1 could"),
        ),
    ],
    time_to_recover=(ENDED - BEGAN).meaning_of(
        "platform of elastic.io, 2024, from about 20:00", basis="degraded"
    ),
    data_loss=statement("all changes on the sides that are not trusted")
    @ PARTITIONS.at("occurred on other partitions will be lost."),
    rollback=statement("none: a restarted node takes its state from the trusted side")
    @ PARTITIONS.at("will restore state from the trusted partition."),
    see=[
        Link(
            "incidents/debugging/rabbitmq_resource_alarm",
            "guide",
            because="memory is full: restarts then can end in a partition",
        ),
    ],
) as guide:
    pass
