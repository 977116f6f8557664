"""Sources, inputs and steps of the capacity model of RabbitMQ's memory alarm."""

from atlas import (
    Check,
    Publisher,
    Repository,
    Step,
    assumed,
    at_least,
    gaps_in,
    mb,
    messages,
    mib,
    quantity,
    shell,
    statement,
    undisclosed,
)

CHECKED = "2026-11-30"
_docs = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    release="4.3",
    folder="versioned_docs/version-4.3",
)
QUORUM = _docs.file("quorum-queues/index.md")
CLASSIC = _docs.file("classic-queues.md")
MEMORY = _docs.file("memory.md")
MEMORY_USE = _docs.file("memory-use/index.md")
ALARMS = _docs.file("alarms.md")
CHECKLIST = _docs.file("production-checklist.md")
MAX_LENGTH = _docs.file("maxlength/index.md")
RABBITMQCTL = _docs.file("man/rabbitmqctl.8.md")
_blog = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked=CHECKED,
    publisher="RabbitMQ",
    folder="blog",
)
STORED = _blog.file("2025-01-17-how-are-the-messages-stored/index.md", published="2025-01-17")
SLOWDOWN = _blog.file(
    "2020-06-22-cluster-sizing-case-study-quorum-queues-part-2/index.md",
    title="Cluster Sizing Case Study – Quorum Queues Part 2",
    published="2020-06-22",
)
_server = Repository("rabbitmq/rabbitmq-server", checked=CHECKED, publisher="RabbitMQ")
DEFAULTS = _server.file("deps/rabbit/Makefile", commit="v4.3.5", release="4.3.5")
DEFAULTS_3 = _server.file("deps/rabbit/Makefile", commit="v3.13.7", release="3.13.7")
ALARM_CODE = _server.file("deps/rabbit/src/rabbit_alarm.erl", commit="v4.3.5", release="4.3.5")
RELEASE = _server.file("release-notes/4.3.5.md", commit="v4.3.5", release="4.3.5")
RULES = Repository(
    "samber/awesome-prometheus-alerts",
    commit="a8533189af0246de5e21a6d8d25bd37816894f07",
    checked=CHECKED,
).file("_data/rules.yml")
MYQ = Publisher("MyQ cloud", checked=CHECKED).post(
    "EU2 Cluster connectivity issue",
    "https://status.myq.cloud/notices/guxjr40pecnbatin-eu2-cluster-connectivity-issue",
    "2026-06-02",
)
gap = gaps_in("RabbitMQ's documentation")

stated_memory = at_least(mb(1)) @ QUORUM.at(
    "at least 1MB for every 30000 messages in", of="a quorum queue", basis="lowest"
)
stated_messages = messages(30_000) @ QUORUM.at(
    "at least 1MB for every 30000 messages in", of="a quorum queue", basis="total"
)
per_message = (
    assumed(
        mb(1),
        because="the documentation: at least 1 MB for every 30,000 messages; the least is taken",
    )
    / stated_messages
)
wal = mib(512) @ QUORUM.at("The value defaults to 512 MiB.", of="one WAL file", basis="default")
base = wal * assumed(
    quantity(3, ""),
    because="the documentation: at least 3 times the limit of the WAL file; the least is taken",
)
published = messages(10_000).per("second") @ SLOWDOWN.at(
    "10k msg/s with 200 consumers across the 100", of="the test of slow consumers", basis="test"
)
consumed = messages(6_600).per("second") @ SLOWDOWN.at(
    "drops to 6.6k msg/s at the 30ms processing", of="the test of slow consumers", basis="test"
)

BREAKDOWN = Check(
    "Check whether the messages use the memory of the node.",
    shell("rabbitmq-diagnostics -n <node> memory_breakdown")
    @ MEMORY_USE.at("Here's example output from `rabbitmq-diagnostics memory_breakdown`:"),
    healthy=statement("connection_ categories or plugins first: messages are not the cause")
    @ MEMORY_USE.at("The more client connections a node has, the"),
    unhealthy=statement("quorum_queue_procs, quorum_ets or queue_procs first")
    @ MEMORY_USE.at("quorum_queue_procs: 0.4181 gb (28.8%)"),
)
QUEUES = Check(
    "Find the queues with the most messages, in each virtual host.",
    shell("rabbitmqctl -n <node> list_queues -p <vhost> name type messages consumers memory")
    @ RABBITMQCTL.at("Bytes of memory allocated by the runtime for"),
    healthy=gap("healthy"),
    unhealthy=statement("a depth far above the usual one, few or no consumers")
    @ RABBITMQCTL.at("The number of consumers."),
)
CONSUME = Step(
    "Start or add consumers of the longest queue; the alarm does not block them.",
    command=undisclosed("command: consumers are programs of your own"),
    healthy=statement("deliveries continue as usual") @ ALARMS.at("to them continue as usual."),
    unhealthy=gap("unhealthy"),
    risk="low",
    takes=gap("takes"),
    undo="Stop the added consumers.",
    verify="Depths fall, then memory; the log reports that the alarm is cleared.",
)
RAISE = Step(
    "Raise the watermark to 0.7, if the machine has free memory; not above it.",
    command=shell("rabbitmqctl -n <node> set_vm_memory_high_watermark 0.7")
    @ MEMORY.at("rabbitmqctl set_vm_memory_high_watermark 0.7"),
    healthy=statement("memory resource limit alarm cleared on node, in the log")
    @ ALARM_CODE.at("~ts resource limit alarm cleared on node ~tp"),
    unhealthy=statement("no such line: the node uses more than the new limit")
    @ ALARM_CODE.at("~ts resource limit alarm cleared on node ~tp"),
    risk="medium",
    takes=gap("takes"),
    undo="rabbitmqctl -n <node> set_vm_memory_high_watermark 0.6, or your former value.",
    verify="alarms reports none. The limit is not hard: watch the memory of the machine.",
)
LIMIT_LENGTH = Step(
    "Limit the length of a queue without policies; reject what exceeds it.",
    command=shell(
        "rabbitmqctl -n <node> set_policy -p <vhost> cap '^<queue>$' "
        '\'{"max-length":<count>,"overflow":"reject-publish"}\' --apply-to queues'
    )
    @ MAX_LENGTH.at('\'{"max-length":2,"overflow":"reject-publish"}\''),
    healthy=gap("healthy"),
    unhealthy=statement("without overflow, the oldest messages are dropped")
    @ MAX_LENGTH.at("oldest messages are discarded from the head of"),
    risk="medium",
    takes=gap("takes"),
    undo="rabbitmqctl -n <node> clear_policy -p <vhost> cap",
    verify="The depth stays below the maximum; publishers get a basic.nack.",
)
PURGE = Step(
    "Purge the queue, only if its messages are not needed.",
    command=shell("rabbitmqctl -n <node> purge_queue -p <vhost> <queue>")
    @ RABBITMQCTL.at("Purges a queue (removes all messages in it)."),
    healthy=gap("healthy"),
    unhealthy=statement("the alarm stays for a while: memory is not freed instantly")
    @ QUORUM.at("memory is not guaranteed to be deallocated instantly"),
    risk="high",
    takes=gap("takes"),
    undo="None: the messages are deleted.",
    verify="The queue is empty in list_queues; then the alarm clears.",
)
