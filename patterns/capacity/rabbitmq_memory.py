"""How many messages wait in quorum queues before RabbitMQ's memory alarm blocks publishers."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Number,
    Plane,
    Proportional,
    Step,
    about,
    assumed,
    at_most,
    gib,
    list_price,
    mb,
    messages,
    minutes,
    monthly_list_price,
    percent,
    quantity,
    ratio,
    statement,
    undisclosed,
    usd_per_month,
)
from atlas.technologies.failures import rabbitmq as steps
from atlas.technologies.rabbitmq import rabbitmq
from patterns.capacity import _rabbitmq_memory as memory
from patterns.capacity._rabbitmq_memory import gap

AS_OF = "2026-11-30"
MACHINE = "n2-standard-2"
price_list = list_price(MACHINE, AS_OF).citations[0].source
FREE = assumed(usd_per_month(0), because="a setting of the same machine")
watermark = ratio(0.6) @ memory.DEFAULTS.at(
    "{vm_memory_high_watermark, 0.6},", of="RabbitMQ 4.3.5", basis="default"
)
share_at_most = ratio(0.7) @ memory.CHECKLIST.at(
    "range is `0.4 to 0.7`", of="the recommended range", basis="limit"
)


def machine_memory(size: float) -> Number:
    """Return the memory of a machine, in GiB, from the price list."""
    return gib(size) @ price_list.at(f"ram: {size:.0f}")


def larger(machine: str, size: float) -> NextStep:
    """Return the move to a machine with more memory, in GiB."""
    return NextStep(
        machine,
        limit=machine_memory(size) * watermark,
        on_demand=monthly_list_price(machine, AS_OF),
        reserved=list_price(machine, AS_OF, "reserved_1yr"),
        action=Step(
            f"Replace each node of the cluster by one on {machine}, one node at a time.",
            command=undisclosed("command: it depends on who runs the machines"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="Move the members of its queues back to the former node before it is removed.",
            verify="The log of the node: Memory high watermark set to the new limit.",
        ),
    )


with CapacityModel(
    rabbitmq(statement("4.3.5") @ memory.RELEASE.at("RabbitMQ `4.3.5` is a maintenance release")),
    "RabbitMQ queues against the memory alarm",
    as_of=AS_OF,
    plane=Plane.STATE,
    question=f"How many messages, at most, wait on one {MACHINE} before publishers are blocked?",
    law=Proportional(each=memory.per_message, base=memory.base),
    load=assumed(
        messages(25e6),
        because="RabbitMQ's test at 30,000 messages per second: backlogs of `up to 25 million`, as "
        "if every queue had a member on the node",
        of="all quorum queues with a member on the node",
        basis="peak",
    ),
    load_name="messages in quorum queues",
    result_name="memory of the node",
    limit=Ceiling(
        f"memory alarm on {MACHINE}",
        at=machine_memory(8) * watermark,
        beyond=statement("publishers are blocked on every node; consumers continue")
        @ memory.ALARMS.at("one node goes over the limit then all"),
    ),
    knee=percent(90) @ memory.RULES.at("A node use more than 90% of allocated", basis="limit"),
    growth=assumed(
        memory.published - memory.consumed,
        because="the widest gap of that test, which lasted 5 minutes, on machines with 8 or 16 "
        "vCPUs",
    ),
    steps=[
        NextStep(
            "a watermark of 0.7, outside containers",
            limit=machine_memory(8) * share_at_most,
            on_demand=FREE,
            reserved=FREE,
            action=memory.RAISE,
        ),
        larger("n2-standard-4", 16),
        larger("n2-standard-8", 32),
    ],
    signals=[
        rabbitmq.RESOURCE_ALARM,
        rabbitmq.MEMORY_ABOVE_LIMIT,
        rabbitmq.MEMORY_ALARM.above(
            quantity(0, "")
            @ memory.RULES.at("rabbitmq_alarms_memory_used_watermark > 0", basis="limit")
        ),
        rabbitmq.RESIDENT_MEMORY.rising(),
        rabbitmq.READY.rising(),
    ],
    recovery=[
        steps.ALARMS,
        memory.BREAKDOWN,
        memory.QUEUES,
        memory.CONSUME,
        memory.RAISE,
        memory.LIMIT_LENGTH,
        memory.PURGE,
    ],
    time_to_recover=about(minutes(108))
    @ memory.MYQ.at(
        "Total service downtime: ~1 hour 48 minutes (across",
        of="two outages of MyQ in EU2 together, after a node was killed",
        basis="outage",
    ),
    data_loss=statement("publishes that time out or fail; publisher confirms say which")
    @ memory.ALARMS.at("that publish operations will eventually time out"),
    rollback=statement("set the former limit again; one set at runtime lasts until the node stops")
    @ memory.MEMORY.at("commands will have an effect until the node"),
    figures={
        "RabbitMQ's test, peak backlog": at_most(messages(25e6))
        @ memory.SLOWDOWN.at(
            "queues reaching as high as 25 million,", of="100 quorum queues", basis="peak"
        ),
        "watermark, default until 3.13": ratio(0.4)
        @ memory.DEFAULTS_3.at(
            "{vm_memory_high_watermark, 0.4},", of="RabbitMQ 3.13.7", basis="default"
        ),
        "memory per waiting message": memory.stated_memory / memory.stated_messages,
        "with a TTL, more per message": quantity(16, "byte")
        @ memory.QUORUM.at("memory overhead increases by 16 bytes per message."),
        "during garbage collection": statement("a queue uses up to twice its memory")
        @ memory.MEMORY_USE.at("up to twice as much memory during garbage"),
        "quorum queues": statement("bodies are on disk, which may fill first")
        @ memory.QUORUM.at("it is very important to overprovision disk space,"),
        "max-length on a classic queue": statement("drops its oldest messages when it is set")
        @ memory.CLASSIC_CODE.at("fun res_min/2, fun init_max_length/2},"),
        "classic queue, below 4 KB": statement("metadata of messages is not kept in memory")
        @ memory.STORED.at("per-queue message store, no data is stored in"),
        "the same, and streams": statement("the disk is full before the memory")
        @ memory.STORED.at("You will run out disk before you run"),
        "classic queue, 4,100 bytes": at_most(mb(400))
        @ memory.STORED.at(
            "the actual usage is still below 400MB",
            of="memory with a million such messages",
            basis="test",
        ),
        "classic queue, in memory": at_most(messages(2048))
        @ memory.CLASSIC.at("may keep up to 2048 messages in memory,", of="one classic queue"),
        "disk alarm below, default": rabbitmq.DISK_FREE_LIMIT.value,
        "above the watermark": statement("a node can use more: it is no hard limit")
        @ memory.MEMORY.at("from using more than the computed limit, it"),
        "MyQ, June 2026": statement("a node over its threshold was killed for memory")
        @ memory.MYQ.at("a sudden memory spike, exceeding its configured threshold"),
        "backlog of an operator": undisclosed(
            "backlog: no operator publishes the queue length at which the alarm was raised"
        ),
    },
    see=[
        Link(
            "incidents/debugging/rabbitmq_resource_alarm",
            "guide",
            because="from the alarm to its cause: disk, messages, connections or the limit",
        ),
        Link(
            "incidents/debugging/rabbitmq_delivery_acknowledgement_timeout",
            "guide",
            because="messages accumulate because consumers lost their channel",
        ),
    ],
    glossary={
        "watermark": "vm_memory_high_watermark: the share of memory at which the alarm is set.",
    },
) as diagram:
    pass
