"""A Kafka consumer group falls behind, often because it keeps rebalancing."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    config,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.kafka import (
    FEWER_RECORDS,
    LONGER_INTERVAL,
    MEMBERS,
    OPERATIONS,
    POLL,
    QUOTAS,
    SETTINGS,
    STATE,
    STATES,
)
from atlas.technologies.kafka import kafka
from incidents.debugging._databases import (
    CHECKED,
    NO_RECOVERY_TIME,
    UNPUBLISHED,
)
from incidents.debugging._kafka_consumers import (
    ABORT,
    JAVADOC,
    KEYS,
    ONE_RECORD,
    OPEN_TRANSACTION,
    PROGRESS,
    RECORD,
    RESTART_PRODUCER,
    SKIP,
    STACKS,
    TRANSACTION_OWNER,
)
from incidents.debugging._kafka_groups import (
    ADD_CONSUMERS,
    ADD_PARTITIONS,
    ASSIGN_ALL,
    ASSIGNED,
    CONSUMER,
    CONSUMER_LOG,
    DESCRIBE,
    FIXED_ID,
    OWNER,
)

_kafka = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=CHECKED,
    release="4.0.0-SNAPSHOT",
)
DESIGN = _kafka.file("docs/design.html")
COORDINATOR = _kafka.file("core/src/main/scala/kafka/coordinator/group/GroupCoordinator.scala")
GROUP_TOOL = _kafka.file(
    "tools/src/main/java/org/apache/kafka/tools/consumer/group/ConsumerGroupCommand.java"
)
CONSUMERS = Check(
    "Check that consumers are in the group.",
    STATE.command,
    healthy=statement("Stable, and #MEMBERS as many as you run") @ OPERATIONS.at("range Stable 4"),
    unhealthy=statement("Empty, #MEMBERS 0: Consumer group .. has no active members.")
    @ GROUP_TOOL.at("has no active members."),
    verify="Consumer group .. does not exist: another name; run it with --list in place of "
    "--describe --group <group>.",
)
ONE_PARTITION = Check(
    "Compare the LAG of the partitions, in two readings; keep the output.",
    shell(DESCRIBE) @ OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("LAG grows about alike in each partition")
    @ OPERATIONS.at("how far behind the end of the log"),
    unhealthy=statement("LAG of one is far above the others, and grows faster")
    @ OPERATIONS.at("how far behind the end of the log"),
    verify="LAG small everywhere, and falling: the group catches up; wait. CURRENT-OFFSET stays "
    "between two polls of a slow consumer: up to max.poll.interval.ms that shows nothing.",
)
POLLS = Check(
    "Read the longest time between two polls of a consumer.",
    shell(
        "kafka-jmx.sh --jmx-url <url> --one-time --attributes time-between-poll-max "
        "--object-name 'kafka.consumer:type=consumer-metrics,client-id=*'"
    )
    @ OPERATIONS.at("kafka.consumer:type=consumer-metrics,client-id=([-.\\w]+)"),
    healthy=statement("time-between-poll-max well below max.poll.interval.ms")
    @ OPERATIONS.at("The max delay between invocations of poll()."),
    unhealthy=statement("time-between-poll-max near max.poll.interval.ms")
    @ OPERATIONS.at("The max delay between invocations of poll()."),
)
REBALANCES = evolve(
    STATE,
    healthy=statement("Stable, or Empty, with the same #MEMBERS each time")
    @ OPERATIONS.at("range Stable 4"),
)

with DebuggingGuide(
    kafka(undisclosed("version: the guide follows the source of October 2024")),
    "Kafka consumer lag and rebalance storm",
    as_of="2026-11-22",
    symptom="Records are processed late or twice, and the lag of a group grows.",
    signals=[
        kafka.POLL_TIMEOUT,
        kafka.REBALANCING,
        kafka.COMMIT_FAILED,
        kafka.CONSUMER_LAG.rising(),
    ],
    tree=Question(
        "Does the group keep rebalancing?",
        check=REBALANCES,
        unhealthy=Question(
            "Do its consumers take too long between polls?",
            check=Check(
                "On the broker under COORDINATOR: read the reasons for the rebalances.",
                shell('grep "Preparing to rebalance group <group>" <log-file>')
                @ COORDINATOR.at("Preparing to rebalance group"),
                healthy=statement(
                    "no reason that names the poll timeout, such as Adding new member .."
                )
                @ COORDINATOR.at('s"Adding new member $memberId with group instance'),
                unhealthy=statement("reason: .. client reason: consumer poll timeout has expired.")
                @ POLL.at('maybeLeaveGroup("consumer poll timeout has expired.");'),
                verify="One line in the last minutes: a single rebalance; it ends when each member "
                "has polled. On heartbeat expiration: read the log of that member first.",
            ),
            unhealthy=Cause(
                "Processing between polls takes longer than allowed",
                why=statement("a consumer that does not poll in time is considered failed")
                @ SETTINGS.at("If poll() is not called before expiration of"),
                fix=[FEWER_RECORDS, LONGER_INTERVAL],
            ),
            healthy=Cause(
                "Members join and leave: deployments, crashes, missed heartbeats",
                why=statement("a member without heartbeats is removed, and the group rebalances")
                @ SETTINGS.at("then the broker will remove this client from"),
                fix=[
                    FIXED_ID,
                    Step(
                        "Keep only the cooperative assignor, if all members list both defaults.",
                        command=config(
                            "partition.assignment.strategy="
                            "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
                            file="consumer properties",
                        )
                        @ CONSUMER.at("but allows for cooperative rebalancing."),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="Deploy with the previous list of assignors.",
                        verify="Members keep most partitions through a rebalance.",
                    ),
                ],
            ),
        ),
        healthy=Question(
            "Are consumers in the group?",
            check=CONSUMERS,
            unhealthy=Cause(
                "No consumer is in the group: stopped, crashed, hung, or in another group",
                why=statement("a group without members is Empty, and its offsets stand still")
                @ STATES.at('EMPTY("Empty"),'),
                fix=[ASSIGNED, CONSUMER_LOG, RESTART],
            ),
            healthy=Question(
                "Does one partition lag far more than the others?",
                check=ONE_PARTITION,
                unhealthy=Question(
                    "Is a transaction open in that partition?",
                    check=OPEN_TRANSACTION,
                    unhealthy=Cause(
                        "An open transaction: consumers with read_committed wait for its end",
                        why=statement("they read up to the first record of an open transaction")
                        @ JAVADOC.at("will only read up to the LSO"),
                        fix=[TRANSACTION_OWNER, RESTART_PRODUCER, ABORT],
                    ),
                    healthy=Question(
                        "Does its committed offset stay?",
                        check=PROGRESS,
                        unhealthy=Cause(
                            "Its consumer is stuck on a record",
                            why=statement(
                                "each partition is consumed by exactly one consumer of a group"
                            )
                            @ DESIGN.at(
                                "exactly one consumer within each subscribing consumer group"
                            ),
                            fix=[OWNER, STACKS, RECORD, ONE_RECORD, SKIP],
                        ),
                        healthy=Cause(
                            "The partition is hot, or its consumer is slower than the others",
                            why=statement("no other member of the group reads the partition")
                            @ DESIGN.at(
                                "exactly one consumer within each subscribing consumer group"
                            ),
                            fix=[KEYS, OWNER, STACKS],
                        ),
                    ),
                ),
                healthy=Cause(
                    "The whole group reads more slowly than producers write",
                    why=statement("lag is how far consumers are behind the end of the log")
                    @ OPERATIONS.at("how far behind the end of the log"),
                    fix=[STACKS, QUOTAS, MEMBERS, ASSIGN_ALL, ADD_CONSUMERS, ADD_PARTITIONS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max.poll.interval.ms",
        of="interval between polls",
        reads="time-between-poll-max",
        default=kafka.MAX_POLL_INTERVAL.value,
        headroom=POLLS,
    ),
    do_not=[
        "Do not restart all consumers at once: each join and leave rebalances the group.",
        "Do not add more consumers than partitions: they stay idle.",
        "Do not reset offsets while consumers run: first make sure that they are inactive.",
    ],
    precedents=undisclosed(
        "public reports of a rebalance storm: two searches found none by an operator; "
        "PagerDuty's of 2025-08-28 is about producers"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none named; if a commit fails, another member has the partitions")
    @ _kafka.file(
        "clients/src/main/java/org/apache/kafka/clients/consumer/CommitFailedException.java"
    ).at("rebalanced and assigned the partitions to another member."),
    rollback=statement("without group.instance.id, a consumer is a dynamic member again")
    @ SETTINGS.at("the consumer will join the group as a"),
    see=[
        Link(
            "incidents/debugging/kafka_consumer_rebalance_loop",
            "guide",
            because="consumers are removed again and again, and read records twice",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
