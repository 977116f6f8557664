"""How many partition replicas a Kafka cluster holds before a broker runs out of memory maps."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    ErrorReply,
    NextStep,
    Placeholder,
    Plane,
    Proportional,
    Publisher,
    Repository,
    Step,
    about,
    assumed,
    at_least,
    count,
    gaps_in,
    list_price,
    messages,
    monthly_list_price,
    nodes,
    partitions,
    quantity,
    shell,
    statement,
    undisclosed,
    usd_per_month,
    waive,
)
from atlas.technologies.kafka import OPERATIONS, kafka

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
MACHINE = "n2-standard-16"
POST = Publisher("LinkedIn", checked=CHECKED).post(
    "How LinkedIn customizes Apache Kafka for 7 trillion messages per day",
    "https://engineering.linkedin.com/blog/2019/apache-kafka-trillion-messages",
    "2019-10-08",
    read_in="its beginning, and copies on cnblogs.com and engineeringjobs4u.co.uk",
)
AMAZON = Publisher(
    "Amazon Managed Streaming for Apache Kafka", checked=CHECKED, kind="vendor"
).post(
    "Best practices for Standard brokers",
    "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html",
    read_in="a copy of its Markdown",
)
PROC = Repository(
    "mkerrisk/man-pages", commit="ae6b221882ce71ba82fcdbe02419a225111502f0", checked=CHECKED
).file("man5/proc.5")
gap = gaps_in("Kafka's documentation")

replicas = count(1e6, "replica") @ POST.at(
    "one million replicas in a single cluster", of="one of the larger clusters", basis="total"
)
brokers = at_least(quantity(140, "")) @ POST.at(
    "larger clusters have more than 140 brokers", of="each of the larger clusters"
)
areas_per_replica = (
    count(100_000, "map area") @ OPERATIONS.at("result allocation of 100000 map areas")
) / (partitions(50_000) @ OPERATIONS.at("creating 50000 partitions on a broker"))
areas = about(count(65_535, "map area")) @ OPERATIONS.at("is somewhere around 65535.")
recommended = partitions(4000) @ AMAZON.at(
    "| 4000 | 6000 |", of="one broker of MSK, m5.4xlarge", basis="limit"
)
broker_count = assumed(
    quantity(140, ""),
    because="the number stated, of `more than 140`: with more brokers each would hold fewer",
)
price = monthly_list_price(MACHINE, AS_OF)
reserved_price = list_price(MACHINE, AS_OF, "reserved_1yr")
added_brokers = assumed(
    nodes(14), because="a tenth more brokers; LinkedIn's machines and prices are not published"
)
with_added = assumed(quantity(1.1, ""), because="a tenth more brokers of the same kind")
FREE = assumed(usd_per_month(0), because="a kernel setting on the same machines")

with CapacityModel(
    kafka(undisclosed("version: the model follows the documentation of October 2024")),
    "Kafka partitions against memory maps",
    as_of=AS_OF,
    plane=Plane.STATE,
    question="How many replicas can 140 brokers hold, evenly spread and with one log segment each?",
    law=Proportional(each=areas_per_replica),
    load=replicas,
    load_name="replicas of partitions",
    result_name="memory map areas, minimum",
    limit=Ceiling(
        "vm.max_map_count of all brokers",
        at=broker_count * areas,
        beyond=statement("the broker that reaches it first is likely to crash")
        @ OPERATIONS.at("likely cause broker crash with OutOfMemoryError"),
    ),
    knee=recommended * areas_per_replica / areas,
    growth=assumed(
        quantity(50, "percent / year"),
        because="LinkedIn gives no growth of its partitions; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            "twice the map areas on each broker",
            limit=broker_count * assumed(count(131_070, "map area"), because="twice the default"),
            on_demand=FREE,
            reserved=FREE,
            action=Step(
                "Raise vm.max_map_count broker by broker, and persist it across restarts.",
                command=undisclosed("command: Kafka's documentation names only the property"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="low",
                undo="Set the former value; areas that are already mapped stay.",
                verify="The property has the new value on every broker.",
            ),
        ),
        NextStep(
            f"14 more brokers, {MACHINE}",
            limit=broker_count * with_added * areas,
            adds=added_brokers * areas,
            on_demand=added_brokers * price,
            reserved=added_brokers * reserved_price,
            action=Step(
                "Move partitions to the added brokers, as --generate proposed.",
                command=shell(
                    "kafka-reassign-partitions.sh --bootstrap-server <broker> "
                    "--reassignment-json-file <file> --execute --throttle <bytes-per-second>",
                    own=[
                        Placeholder(
                            "bytes-per-second",
                            "more than producers write to a broker",
                            r"\d+",
                            "50000000",
                        )
                    ],
                )
                @ OPERATIONS.at("bin/kafka-reassign-partitions.sh"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="medium",
                undo="--execute with the assignment that it printed and you saved.",
                verify="--verify reports completion and removes the throttle; map areas of the "
                "fullest broker fall by about a tenth.",
            ),
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("OutOfMemoryError (Map failed)")
            @ OPERATIONS.at("OutOfMemoryError (Map failed) on a system with"),
            seen_by="the broker's log, before it stops",
        ),
        kafka.UNDER_REPLICATED.above(
            assumed(
                partitions(0),
                because="a broker that stopped leaves its partitions under-replicated",
            )
        ),
        kafka.OFFLINE.rising(),
    ],
    recovery=[
        Check(
            "Count the map areas of the broker's process, and compare them with the setting.",
            shell("wc -l /proc/<pid>/maps")
            @ PROC.at("A file containing the currently mapped memory regions"),
            **gap.of("healthy", "unhealthy"),
            verify="The count is far below vm.max_map_count, or close to it.",
        ),
        Step(
            "Raise vm.max_map_count on the broker that stopped, then start it.",
            command=undisclosed("command: Kafka's documentation names only the property"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Set the former value once replicas have moved elsewhere.",
            verify="The broker stays up, and under-replicated partitions fall to 0.",
        ),
        Step(
            "Stop creating topics until the other brokers have the new setting, too.",
            command=undisclosed("command: it is a decision, not a command"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Allow them again.",
            verify="Map areas of the other brokers stop rising.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither the documentation nor the post gives it"),
    data_loss=statement("none until a third server fails, with a replication factor of 3")
    @ OPERATIONS.at("up to 2 servers can fail before you"),
    rollback=statement("the number of partitions of a topic cannot be reduced")
    @ OPERATIONS.at("does not currently support reducing the number of"),
    figures={
        "LinkedIn, all clusters": partitions(7e6)
        @ POST.at("7 million partitions", of="over 100 clusters", basis="total"),
        "LinkedIn, messages a day": at_least(messages(7e12).per("day"))
        @ POST.at("surpassed 7 trillion per day", of="all deployments", basis="total"),
        "LinkedIn, brokers": brokers,
        "recommended maximum": recommended,
        "log segments of a partition": undisclosed(
            "log segments: LinkedIn does not say; the documentation says more than one"
        ),
    },
    glossary={"map area": "A part of a file that a process has mapped into its memory."},
) as diagram:
    waive("IN403", because="neither the documentation nor LinkedIn's post gives a time to recover")
    waive("EV504", because="Amazon's page has no date")
