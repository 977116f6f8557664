"""Steps on a consumer group of Kafka as a whole: its members and its partitions."""

from atlas import Check, Step, config, shell, statement, undisclosed
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kafka import OPERATIONS, POLL, SETTINGS
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.debugging._kafka import source

CONSUMER = source.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/ConsumerConfig.java"
)
ERRORS = source.file("clients/src/main/java/org/apache/kafka/common/protocol/Errors.java")
DESCRIBE = "kafka-consumer-groups.sh --bootstrap-server <broker> --describe --group <group>"
ASSIGNED = Check(
    "Compare CURRENT-OFFSET of two readings, minutes apart, although no member is listed.",
    shell(DESCRIBE) @ OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=NO_OUTPUT,
    unhealthy=statement("CURRENT-OFFSET stays: nobody reads")
    @ OPERATIONS.at("how far behind the end of the log"),
    verify="It rises: a consumer assigns its partitions itself, without the group. Nothing is "
    "down: do not restart it; read its own log and threads.",
)
FIXED_ID = Step(
    "Set a fixed id for each instance, no two alike, and deploy.",
    command=config("group.instance.id=<client-id>", file="consumer properties")
    @ SETTINGS.at("avoid group rebalances caused by transient unavailability"),
    healthy=NO_OUTPUT,
    unhealthy=statement("FencedInstanceIdException: two have one id, and the older one stops")
    @ ERRORS.at("another consumer with the same group.instance.id has registered"),
    takes=NO_TIME,
    risk="medium",
    undo="Remove the id, one instance at a time: the group reads nothing until the member with "
    "the old id reaches session.timeout.ms (45 s by default).",
    verify="Restarts within the session timeout cause no `Preparing to rebalance`. A crashed "
    "instance keeps its partitions until then: nobody reads them meanwhile.",
)
ASSIGN_ALL = Step(
    "Keep only the cooperative assignor, if a member has 0 and others have several topics.",
    command=config(
        "partition.assignment.strategy=org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
        file="consumer properties",
    )
    @ CONSUMER.at("Assigns partitions on a per-topic basis."),
    **UNPUBLISHED,
    risk="medium",
    undo="Deploy with the previous list of assignors.",
    verify="Each member has a partition, and the lag falls. First check that all members list "
    "both, as by default.",
)
ADD_PARTITIONS = Step(
    "Add partitions, if no member has two and nothing relies on which partition holds a key.",
    command=shell(
        "kafka-topics.sh --bootstrap-server <broker> --alter --topic <topic> --partitions <count>"
    )
    @ OPERATIONS.at("--partitions 40"),
    healthy=NO_OUTPUT,
    unhealthy=statement("existing data stays where it is, which may disturb consumers")
    @ OPERATIONS.at("adding partitions doesn't change the partitioning of"),
    risk="high",
    takes=NO_TIME,
    undo="None: Kafka cannot reduce the number of partitions.",
    verify="Each member has a partition, and the lag falls. A hot key, a stuck record and slow "
    "calls stay as slow as before.",
)
OWNER = Check(
    "Find the member that owns the partition.",
    shell(f"{DESCRIBE} --members --verbose")
    @ OPERATIONS.at("this option also provides the partitions assigned to"),
    healthy=statement("consumer2 .. 3 topic2(1), topic3(0,1)")
    @ OPERATIONS.at("topic2(1), topic3(0,1)"),
    unhealthy=NO_OUTPUT,
    verify="One member owns the partition: check its log and stack. All partitions of that member "
    "lag, and none of the others: the member or its host is slow.",
)
ADD_CONSUMERS = Step(
    "Add consumers, if no member has 0 partitions and what they call has room.",
    command=undisclosed("command: consumers are programs of your own"),
    **UNPUBLISHED,
    risk="medium",
    undo="Stop the added consumers; the group rebalances once more.",
    verify="The group reads nothing until each member polls, max.poll.interval.ms at most. Then "
    "LAG falls from one reading to the next.",
)
CONSUMER_LOG = Check(
    "Read the last lines that the consumer logged.",
    UNIT_LOG.command,
    healthy=NO_OUTPUT,
    unhealthy=statement("consumer poll timeout has expired: it hangs, often on one record")
    @ POLL.at("consumer poll timeout has expired."),
    verify="After a poll timeout a restart alone does not help: continue in the guide to the "
    "rebalance loop. Else the first error just before the failure names its cause.",
)
