"""RabbitMQ closes the channel of a consumer that acknowledges too late."""

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
    config,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures.rabbitmq import CLOSE, CONSUMERS_PAGE, DIAGNOSTICS, RABBITMQCTL
from atlas.technologies.rabbitmq import DEFAULTS, rabbitmq
from incidents._times import utc
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED

OLDER_DEFAULTS = Repository(
    "rabbitmq/rabbitmq-server",
    commit="afd0d815f3771209174fd53b8b3a4afc637dca48",
    checked=CHECKED,
    release="3.8.16",
).file("deps/rabbit/Makefile")
_docs = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    release="after 4.3",
)
CONFIRMS = _docs.file("docs/confirms.md")
CONSUMERS_4_2 = _docs.file("versioned_docs/version-4.2/consumers.md")
CIRCLECI = Publisher("CircleCI", checked="2026-11-28").post(
    "Delays in starting Docker jobs. Machine executor and remote Docker environments are blocked",
    "https://circleci.statuspage.io/incidents/qxkj1832wf9l",
    "2021",
)
BEGAN = utc("2021-05-21 13:30") @ CIRCLECI.at("Starting on May 21, 2021, at 13:30, UTC")
ENDED = utc("2021-05-22 01:18") @ CIRCLECI.at("lasted until May 22, 2021, at 01:18 UTC.")

CONSUMERS = Check(
    "Compare waiting and unacknowledged messages with the consumers of each queue.",
    shell(
        "rabbitmqctl -n <node> list_queues -p <vhost> name messages_ready "
        "messages_unacknowledged consumers type"
    )
    @ RABBITMQCTL.at("The number of consumers."),
    healthy=statement("each queue with messages has its usual number of consumers")
    @ RABBITMQCTL.at("The number of consumers."),
    unhealthy=statement("messages_ready grows, consumers 0 or fewer than there are clients")
    @ RABBITMQCTL.at("The number of consumers."),
)
CHANNELS = Check(
    "List the channels with unacknowledged messages and prefetch limit, twice; keep the output.",
    shell(
        "rabbitmqctl -n <node> list_channels connection number messages_unacknowledged "
        "prefetch_count"
    )
    @ RABBITMQCTL.at("rabbitmqctl list_channels connection messages_unacknowledged"),
    healthy=statement("messages_unacknowledged 0 or 1 on each channel")
    @ RABBITMQCTL.at("delivered via this channel but not yet acknowledged."),
    unhealthy=statement("many on one channel, and prefetch_count 0 (no limit) or as large")
    @ RABBITMQCTL.at("QoS prefetch limit for new consumers, 0 if"),
)
TIMEOUT = Check(
    "Compare the timeout of the node with the longest time that one message takes.",
    shell("rabbitmq-diagnostics -n <node> environment | grep consumer_timeout")
    @ DIAGNOSTICS.at("rabbitmq-diagnostics"),
    healthy=statement("{consumer_timeout,1800000}, well above the longest processing time")
    @ DEFAULTS.at("{consumer_timeout, 1800000},"),
    unhealthy=statement("below that time, as {consumer_timeout,900000}, the default of 3.8.16")
    @ OLDER_DEFAULTS.at("{consumer_timeout, 900000},"),
)
OWNER = Check(
    "Find the client of the connection: user, host and name.",
    shell("rabbitmqctl -n <node> list_connections pid name user peer_host client_properties")
    @ RABBITMQCTL.at("Returns TCP/IP connection statistics."),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Its pid is the connection of the channel; it stays open after a channel is closed.",
)
WHOM_TO_RESTART = evolve(
    OWNER, action="Find the clients to restart, while they are connected: user, host and name."
)

with DebuggingGuide(
    rabbitmq(undisclosed("version: the guide holds for 3.8 to 4.2, and for quorum queues of 4.3")),
    "Delivery acknowledgement timed out",
    as_of="2026-11-28",
    symptom="The channel of a consumer closes: messages wait, and old ones are delivered again.",
    signals=[rabbitmq.ACK_TIMEOUT, rabbitmq.UNACKED.rising(), rabbitmq.READY.rising()],
    tree=Question(
        "Has a queue with messages lost its consumers?",
        check=CONSUMERS,
        unhealthy=Cause(
            "Clients did not subscribe again after their channel was closed",
            why=statement("the timeout closes the channel of the consumer, with an exception")
            @ CONSUMERS_4_2.at("its channel is closed with a `PRECONDITION_FAILED` channel"),
            fix=[
                WHOM_TO_RESTART,
                Step(
                    "Restart the consumers, and make them subscribe again when a channel closes.",
                    command=undisclosed("command: consumers are programs of your own"),
                    **UNPUBLISHED,
                    risk="medium",
                    undo="None: messages in work are delivered again.",
                    verify="consumers is back, and messages_ready falls. It times out again: "
                    "answer the further questions.",
                ),
            ],
        ),
        healthy=Question(
            "Do channels hold many unacknowledged messages?",
            check=CHANNELS,
            unhealthy=Cause(
                "Prefetch is too large: the last message of a batch waits for all before it",
                why=statement("prefetch is the most unacknowledged deliveries on a channel")
                @ CONFIRMS.at("number of unacknowledged deliveries that are permitted on"),
                fix=[
                    OWNER,
                    Step(
                        "Deploy the consumer with a smaller prefetch count, and acknowledge each "
                        "message.",
                        command=undisclosed("command: basic.qos is called in the client's code"),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="Deploy the previous version of the consumer.",
                        verify="messages_unacknowledged stays at or below the new count.",
                    ),
                ],
            ),
            healthy=Question(
                "Is the timeout longer than one message takes?",
                check=TIMEOUT,
                unhealthy=Cause(
                    "The work takes longer than the timeout allows",
                    why=statement("reevaluate the consumer, and consider a longer timeout")
                    @ CONSUMERS_4_2.at("and consider increasing the timeout value."),
                    fix=[
                        Step(
                            "Set a longer timeout for the queue (RabbitMQ 3.12 or newer): add the "
                            "key to the policy it has, or use a new name if it has none.",
                            command=shell(
                                "rabbitmqctl -n <node> set_policy -p <vhost> --apply-to queues "
                                "<name> '^<queue>$' '{\"consumer-timeout\":<milliseconds>}'"
                            )
                            @ CONSUMERS_PAGE.at("'{\"consumer-timeout\":3600000}'"),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("before 3.12: are not recognised policy settings")
                            @ CONSUMERS_PAGE.at("Starting with RabbitMQ 3.12, the timeout value"),
                            risk="high",
                            takes=NO_TIME,
                            undo="set_policy with the former definition and priority; rabbitmqctl "
                            "clear_policy -p <vhost> <name> only if the name is new.",
                            verify="Before and after: rabbitmqctl list_queues -p <vhost> name "
                            "policy shows the queue's one policy; list_policies alone does not "
                            "prove it. Another policy is displaced, or has priority.",
                        ),
                        Step(
                            "Set a longer timeout on every node, and restart one node at a time.",
                            command=config(
                                "consumer_timeout = <milliseconds>", file="rabbitmq.conf"
                            )
                            @ CONSUMERS_PAGE.at("consumer_timeout = 3600000"),
                            **UNPUBLISHED,
                            risk="high",
                            undo="Restore the previous line, and restart each node.",
                            verify="environment shows the new consumer_timeout.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "A consumer hangs, or never acknowledges a message",
                    why=statement("the timeout detects consumers that do not acknowledge")
                    @ CONSUMERS_4_2.at(
                        "detects when consumers do not acknowledge message deliveries"
                    ),
                    fix=[
                        Check(
                            "List the consumers: does the one of the channel acknowledge at all?",
                            shell("rabbitmqctl -n <node> list_consumers -p <vhost>")
                            @ RABBITMQCTL.at(
                                "boolean indicating whether acknowledgements are expected"
                            ),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            verify="true: it must acknowledge. Take a thread dump before "
                            "its connection is closed.",
                        ),
                        OWNER,
                        CLOSE,
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "consumer_timeout",
        of="timeout of a delivery",
        reads="consumer_timeout",
        default=rabbitmq.CONSUMER_TIMEOUT.value,
        headroom=TIMEOUT,
    ),
    do_not=[
        "Do not turn off the timeout: the documentation advises a high value instead.",
        "Do not set less than five minutes: it is not recommended, below one is not supported.",
        "Do not trust open connections: a client stays connected with its channel closed.",
        "Do not expect 4.3 to time out classic queues: there, only quorum queues do.",
    ],
    precedents=[
        Precedent(
            "CircleCI, VMs of one region are no longer deleted",
            report=CIRCLECI,
            what=statement(
                "an upgrade from 3.8.9 to 3.8.16 brought the timeout; channels closed one by one"
            )
            @ CIRCLECI.at("the change affected all queue types, not just"),
        )
    ],
    time_to_recover=(ENDED - BEGAN).meaning_of("jobs of CircleCI, 2021", basis="degraded"),
    data_loss=statement("none: all deliveries of the channel are requeued, and come again")
    @ CONSUMERS_4_2.at("are then [requeued]"),
    rollback=statement("remove the policy, and the timeout of the node holds again")
    @ CONSUMERS_PAGE.at("override consumer timeout for a group of queues"),
    see=[
        Link(
            "incidents/debugging/rabbitmq_resource_alarm",
            "guide",
            because="messages pile up, and publishers are blocked",
        )
    ],
) as guide:
    pass
