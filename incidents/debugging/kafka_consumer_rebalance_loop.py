"""Kafka consumers are removed from their group again and again, and read records twice."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kafka import (
    FEWER_RECORDS,
    LAG,
    LONGER_INTERVAL,
    MEMBERS,
    POLL,
    SETTINGS,
    STATE,
    STATES,
)
from atlas.technologies.kafka import kafka
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, UNPUBLISHED
from incidents.debugging._kafka import VERSION, source
from incidents.debugging._kafka_consumers import ONE_RECORD, RECORD, SKIP
from incidents.debugging._kafka_groups import FIXED_ID

COMMIT = source.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/CommitFailedException.java"
)
COORDINATOR = source.file("core/src/main/scala/kafka/coordinator/group/GroupCoordinator.scala")

REBALANCING = Check(
    "Read the state of the consumer group, several times within two minutes.",
    STATE.command,
    healthy=STATE.healthy,
    unhealthy=statement("not Stable, or another #MEMBERS each time, or Empty while they run")
    @ STATES.at('PREPARING_REBALANCE("PreparingRebalance"),'),
    verify="Between two rebalances of a loop it is Stable, with fewer members than run. Empty "
    "while the processes run: each of them missed its deadline, and hangs.",
)
DEADLINE = Check(
    "Check in the log of the consumers whether one missed its poll deadline.",
    shell("grep -E 'poll timeout has expired|maximum poll interval' <log-file>")
    @ POLL.at("consumer poll timeout has expired."),
    healthy=statement("no poll timeout in the logs of all consumers")
    @ POLL.at("consumer poll timeout has expired."),
    unhealthy=statement("consumer poll timeout has expired. This means the time between ..")
    @ POLL.at("consumer poll timeout has expired."),
    verify="The Java client logs the first, librdkafka the second: maximum poll interval exceeded.",
)
RETURNS = Check(
    "Check in the log of that consumer whether it rejoins each time.",
    shell("grep -E 'poll timeout has expired|maximum poll interval|.Re-.joining group' <log-file>")
    @ POLL.at('log.info("(Re-)joining group");'),
    healthy=statement("(Re-)joining group follows each time")
    @ POLL.at('log.info("(Re-)joining group");'),
    unhealthy=statement("the timeout is the last line, and the process still runs")
    @ POLL.at("consumer poll timeout has expired."),
    verify="librdkafka: the line again and again: it rejoins. Offsets stay in both cases: a poll "
    "that is too large is never committed either. Skip no record of a consumer that rejoins: it "
    "finishes, but late.",
)
REASONS = Check(
    "Find the reasons for the rebalances in the log of the coordinator.",
    shell(
        'grep -E "Preparing to rebalance group <group>|in group <group> has failed" <log-file>',
    )
    @ COORDINATOR.at("Preparing to rebalance group"),
    healthy=statement("reason: Adding new member .., or Removing member .. on LeaveGroup")
    @ COORDINATOR.at('s"Adding new member $memberId with group instance'),
    unhealthy=statement("removing member .. on heartbeat expiration, or: Member .. has failed")
    @ COORDINATOR.at('s"removing member ${member.memberId} on heartbeat expiration")'),
    verify="The coordinator is the broker under COORDINATOR in the state of the group. The id of "
    "a member begins with its client id. Adding lines alternate with removing ones: those decide.",
)
HANGING_CALL = evolve(
    PRINT_THREADS,
    action="Find the call that hangs: print all threads, three times, as the user of the process.",
)
SLOW_CALL = evolve(
    PRINT_THREADS,
    action="Find what takes the time: print all threads, three times, as the user of the process.",
)

with DebuggingGuide(
    kafka(VERSION),
    "Kafka consumer rebalance loop",
    as_of="2026-11-28",
    symptom="Commits fail (CommitFailedException), and the same records are processed again.",
    signals=[
        kafka.COMMIT_FAILED,
        kafka.POLL_TIMEOUT,
        kafka.RD_MAX_POLL,
        kafka.REBALANCING,
        kafka.MEMBER_REMOVED,
        kafka.UNKNOWN_MEMBER,
        kafka.OFFSET_COMMIT_FAILED,
        kafka.CONSUMER_LAG.rising(),
    ],
    tree=Question(
        "Does the group rebalance each time you look?",
        check=REBALANCING,
        healthy=Cause(
            "It has ended: a deployment, or one consumer that was too slow",
            why=statement("a group rebalances once when a member joins or leaves")
            @ SETTINGS.at("then the broker will remove this client from"),
            fix=[REASONS, LAG],
        ),
        unhealthy=Question(
            "Does a consumer miss its poll deadline?",
            check=DEADLINE,
            unhealthy=Question(
                "Does a consumer never poll again after its deadline?",
                check=RETURNS,
                unhealthy=Cause(
                    "One record is never finished: each consumer that gets it is removed",
                    why=statement("the group gives the partition to another member, and so on")
                    @ COMMIT.at("assigned the partitions to another member. This means"),
                    fix=[HANGING_CALL, ONE_RECORD, RECORD, SKIP],
                ),
                healthy=Cause(
                    "A poll returns more records than can be processed in time",
                    why=statement("fewer records a poll, or a longer interval, are the ways out")
                    @ POLL.at("either by increasing max.poll.interval.ms or by reducing"),
                    fix=[SLOW_CALL, FEWER_RECORDS, LONGER_INTERVAL],
                ),
            ),
            healthy=Question(
                "Are members removed for missing heartbeats?",
                check=REASONS,
                unhealthy=Cause(
                    "Consumers freeze, crash, are killed, or lose the network",
                    why=statement("without heartbeats, the broker removes a client")
                    @ SETTINGS.at("then the broker will remove this client from"),
                    fix=[
                        PRINT_THREADS,
                        MEMBERS,
                        Check(
                            "On the host of the removed member: read the end of its log.",
                            UNIT_LOG.command,
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            verify="Killed: find out why. Long pauses: garbage collection or too "
                            "little CPU. A crash at one record each time: copy and skip it, as "
                            "for a record that is never finished.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "Instances join and leave: a crash loop, or an autoscaler",
                    why=statement("each member that joins or leaves starts a rebalance")
                    @ COORDINATOR.at('s"Adding new member $memberId with group instance'),
                    fix=[
                        MEMBERS,
                        Step(
                            "Stop the autoscaler or the deployment that starts consumers.",
                            command=undisclosed("command: it depends on what starts the consumers"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="Start the autoscaler again.",
                            verify="STATE stays Stable with the same number of MEMBERS.",
                        ),
                        FIXED_ID,
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max.poll.interval.ms",
        of="poll interval",
        reads="maximum poll interval",
        default=kafka.MAX_POLL_INTERVAL.value,
        headroom=DEADLINE,
    ),
    do_not=[
        "Do not raise session.timeout.ms for a missed poll deadline: it limits heartbeats alone.",
        "Do not add consumers while the group rebalances: each one starts a further rebalance.",
        "Do not reset offsets to the latest: all records between are skipped, not one.",
        "Do not skip the record before it is copied: nobody processes it afterwards.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search for "
        "operators' reports of a rebalance loop named none"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: records whose commit failed are read again, hence duplicates")
    @ COMMIT.at("Commit cannot be completed since the group has"),
    rollback=statement("deploy the previous settings; without the id a member is dynamic")
    @ SETTINGS.at("the consumer will join the group as a"),
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="the group is Stable, and still falls behind",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="the consumers are pods that crash and start again",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
