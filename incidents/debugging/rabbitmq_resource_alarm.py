"""RabbitMQ blocks every publisher because a node is low on memory or disk."""

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
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.rabbitmq import (
    ALARM_LINES,
    ALARMS,
    BREAKDOWN,
    CLOSE,
    DISK,
    MEMORY,
    MEMORY_USE,
    QUEUES,
    RABBITMQCTL,
)
from atlas.technologies.rabbitmq import rabbitmq
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED

_docs = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    release="after 4.3",
)
ALARMS_PAGE = _docs.file("docs/alarms.md")
FLOW = _docs.file("docs/flow-control.md")
MAX_LENGTH = _docs.file("docs/maxlength/index.md")
MYQ = Publisher("MyQ cloud", checked=CHECKED).post(
    "EU2 RabbitMQ Unexpected Downtime",
    "https://status.myq.cloud/notices/vw6v7k0sxg99zdon-eu2-rabbitmq-unexpected-downtime",
)
PURGE = Step(
    "Purge the queue, if its messages are not needed.",
    command=shell("rabbitmqctl -n <node> purge_queue -p <vhost> <queue>")
    @ RABBITMQCTL.at("Purges a queue (removes all messages in it)."),
    **UNPUBLISHED,
    risk="high",
    undo="None: the messages are deleted.",
    verify="messages_ready is 0 some seconds later; unacknowledged messages stay. Then the alarm "
    "clears.",
)
CONSUME = Step(
    "Start or add consumers, on connections that only consume.",
    command=undisclosed("command: consumers are programs of your own"),
    healthy=statement("deliveries continue as usual")
    @ ALARMS_PAGE.at("to them continue as usual."),
    unhealthy=statement("a consumer that publishes on its connection stops, too")
    @ ALARMS_PAGE.at("Connections that are only used to *consume* messages"),
    risk="low",
    takes=NO_TIME,
    undo="Stop the added consumers.",
    verify="Depths fall; the log reports that the alarm is cleared.",
)
LIMIT_LENGTH = Step(
    "Limit a quorum queue without policies, so that it does not grow again; new messages are "
    "rejected.",
    command=shell(
        "rabbitmqctl -n <node> set_policy -p <vhost> cap '^<queue>$' "
        '\'{"max-length":<count>,"overflow":"reject-publish"}\' --apply-to quorum_queues'
    )
    @ RABBITMQCTL.at("quorum_queues (quorum queues only)"),
    healthy=NO_OUTPUT,
    unhealthy=statement("publishers without confirms lose the rejected messages, unseen")
    @ MAX_LENGTH.at("the publisher will be informed of the reject"),
    risk="high",
    takes=NO_TIME,
    undo="rabbitmqctl -n <node> clear_policy -p <vhost> cap",
    verify="The depth grows no more; it falls only as messages are consumed. A classic queue "
    "drops its oldest messages when this is set: set overflow alone first.",
)

with DebuggingGuide(
    rabbitmq(undisclosed("version: the guide follows the documentation of August 2026")),
    "RabbitMQ memory or disk alarm",
    as_of="2026-11-22",
    symptom="Publishing hangs on every node, while consumers keep working.",
    signals=[
        rabbitmq.RESOURCE_ALARM,
        rabbitmq.DISK_FREE.below(rabbitmq.DISK_FREE_LIMIT.value),
        rabbitmq.READY.rising(),
    ],
    tree=Question(
        "Is an alarm raised?",
        check=ALARMS,
        healthy=Cause(
            "No alarm: flow control slows down some publishers",
            why=statement("connections that publish faster than queues can take are slowed")
            @ FLOW.at("RabbitMQ will reduce the speed of connections"),
            fix=[
                Check(
                    "Find the connections in the flow state.",
                    shell("rabbitmqctl -n <node> list_connections name state")
                    @ FLOW.at("A flow-controlled connection will show a state"),
                    healthy=statement("flow now and then: no difference from normal operation")
                    @ FLOW.at("any difference from normal running; the"),
                    unhealthy=statement("flow all the time: the publishing rate is restricted")
                    @ FLOW.at("inform the sysadmin that the publishing rate"),
                )
            ],
        ),
        unhealthy=Question(
            "Is it a disk alarm?",
            check=Check(
                "Check which resource each alarm names.",
                ALARMS.command,
                healthy=statement("no line with Free disk space alarm on node ..")
                @ ALARM_LINES.at('["Free disk space alarm on node #{alarmed_node_name}"'),
                unhealthy=statement("Free disk space alarm on node ..")
                @ ALARM_LINES.at('["Free disk space alarm on node #{alarmed_node_name}"'),
            ),
            unhealthy=Cause(
                "Free disk space of the broker is below the limit",
                why=statement("below the limit, 50 MB by default, producers are blocked")
                @ DISK.at("configured limit (50 MB by default), an"),
                fix=[
                    Check(
                        "Find queues with many bytes of persistent messages, in each virtual host.",
                        shell(
                            "rabbitmqctl -n <node> list_queues -p <vhost> name messages "
                            "message_bytes_persistent"
                        )
                        @ RABBITMQCTL.at("counting only those messages which are persistent."),
                        healthy=NO_OUTPUT,
                        unhealthy=NO_OUTPUT,
                        verify="The alarm clears once free space is above the limit.",
                    ),
                    PURGE,
                    Step(
                        "Set a limit as large as the memory, if more than that is free.",
                        command=shell("rabbitmqctl -n <node> set_disk_free_limit <size>")
                        @ DISK.at("using the `rabbitmqctl set_disk_free_limit` command."),
                        healthy=NO_OUTPUT,
                        unhealthy=statement(
                            "it lasts until the node restarts: set it in the file, too"
                        )
                        @ DISK.at("effect until the next node restart."),
                        risk="medium",
                        takes=NO_TIME,
                        undo="set_disk_free_limit with the previous limit.",
                        verify="The alarm is raised long before the disk is full.",
                    ),
                ],
            ),
            healthy=Question(
                "Do messages accumulate in queues?",
                check=QUEUES,
                unhealthy=Cause(
                    "Consumers are down or too slow, and messages fill the memory",
                    why=statement("the alarm clears when messages are delivered and acknowledged")
                    @ MEMORY.at("to delivering some messages to clients that consume"),
                    fix=[
                        Check(
                            "List the consumers of each queue, in each virtual host.",
                            shell("rabbitmqctl -n <node> list_consumers -p <vhost>")
                            @ RABBITMQCTL.at("i.e. subscriptions to a queue"),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                        ),
                        CONSUME,
                        LIMIT_LENGTH,
                        PURGE,
                    ],
                ),
                healthy=Question(
                    "Do connections use the memory?",
                    check=BREAKDOWN,
                    unhealthy=Cause(
                        "Too many connections or channels are open",
                        why=statement("memory grows with connections and with channels")
                        @ MEMORY_USE.at("The more channels client connections use, the more"),
                        fix=[CLOSE],
                    ),
                    healthy=Cause(
                        "The node detects the wrong memory limit, or is too small",
                        why=statement("in containers, the effective limit is not always detected")
                        @ MEMORY.at("won't always be able to detect the effective"),
                        fix=[
                            Step(
                                "Set an absolute memory limit, below that of the container.",
                                command=shell(
                                    "rabbitmqctl -n <node> set_vm_memory_high_watermark "
                                    'absolute "<size>"'
                                )
                                @ MEMORY.at(
                                    'rabbitmqctl set_vm_memory_high_watermark absolute "4G"'
                                ),
                                healthy=NO_OUTPUT,
                                unhealthy=statement("it lasts until the node stops")
                                @ MEMORY.at("commands will have an effect until the node"),
                                risk="medium",
                                takes=NO_TIME,
                                undo="set_vm_memory_high_watermark with the previous limit.",
                                verify="The alarm clears, and the node is not killed.",
                            )
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "vm_memory_high_watermark, share of memory",
        of="memory",
        reads="memory_breakdown",
        default=rabbitmq.MEMORY_WATERMARK.value,
        headroom=BREAKDOWN,
    ),
    do_not=[
        "Do not lower the disk limit to clear the alarm: the disk may fill, and the node crash.",
        "Do not treat the watermark as a hard limit: a node can use more than that.",
        "Do not check only one node: an alarm on one node blocks publishers on all.",
        "Do not publish and consume over one connection: the whole connection is blocked.",
    ],
    precedents=[
        Precedent(
            "MyQ cloud, unexpected downtime",
            report=MYQ,
            what=statement("memory ran out, exchanges were locked; a full shutdown resolved it")
            @ MYQ.at("RabbitMQ exhausted available memory, triggering the locking"),
        )
    ],
    time_to_recover=seconds(824)
    @ MYQ.at(
        "Uptime Impact: 13 minutes and 44 seconds",
        of="MyQ's RabbitMQ in EU2, counted by its page",
        basis="outage",
    ),
    data_loss=statement("publishes that time out or fail; publisher confirms say which")
    @ ALARMS_PAGE.at("that publish operations will eventually time out"),
    rollback=statement("limits changed at runtime are discarded when the node stops")
    @ MEMORY.at("commands will have an effect until the node"),
    see=[
        Link(
            "incidents/debugging/rabbitmq_delivery_acknowledgement_timeout",
            "guide",
            because="messages accumulate because consumers lost their channel",
        ),
        Link(
            "incidents/debugging/rabbitmq_network_partition",
            "guide",
            because="nodes were restarted at full memory, and do not find each other",
        ),
    ],
) as diagram:
    waive("EV504", because="MyQ's notice gives the date as `Today`")
