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
CLASSIC_CODE = _server.file(
    "deps/rabbit/src/rabbit_amqqueue_process.erl", commit="v4.3.5", release="4.3.5"
)
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
    because="the documentation recommends to allocate 3 times the WAL limit (4 at high "
    "throughput); taken as what a node uses without messages; connections are not in it",
)
published = messages(30_000).per("second") @ SLOWDOWN.at(
    "30k msg/s with 400 consumers across the 100", of="the test of slow consumers", basis="test"
)
consumed = messages(13_300).per("second") @ SLOWDOWN.at(
    "drops to 13.3k msg/s at the 30ms processing", of="the test of slow consumers", basis="test"
)

BREAKDOWN = Check(
    "Check whether the messages use the memory of the node.",
    shell("rabbitmq-diagnostics -n <node> memory_breakdown")
    @ MEMORY_USE.at("Here's example output from `rabbitmq-diagnostics memory_breakdown`:"),
    healthy=statement(
        "connection_readers, _writers, _channels or _other first: messages are not the cause"
    )
    @ MEMORY_USE.at("The more client connections a node has, the"),
    unhealthy=statement("quorum_queue_procs or queue_procs largest: messages that wait")
    @ MEMORY_USE.at("quorum_queue_procs: 0.4181 gb (28.8%)"),
    verify="quorum_ets and binary first: recent publishing; they stay after the queues are empty. "
    "Plugins can hold messages, too. Ignore allocated_unused and reserved_unallocated. Then read "
    "the depths.",
)
QUEUES = Check(
    "Find the queues with the most messages, in each virtual host.",
    shell(
        "rabbitmqctl -q -n <node> list_queues -p <vhost> messages consumers type memory name "
        "| sort -n | tail"
    )
    @ RABBITMQCTL.at("Bytes of memory allocated by the runtime for"),
    healthy=gap("healthy"),
    unhealthy=statement("a depth far above the usual one, few or no consumers")
    @ RABBITMQCTL.at("The number of consumers."),
)
CONSUME = Step(
    "Start or add consumers of the longest queue, on connections that only consume.",
    command=undisclosed("command: consumers are programs of your own"),
    healthy=statement("deliveries continue as usual") @ ALARMS.at("to them continue as usual."),
    unhealthy=statement("a consumer that publishes on its connection stops, too")
    @ ALARMS.at("Connections that are only used to *consume* messages"),
    risk="low",
    takes=gap("takes"),
    undo="Stop the added consumers.",
    verify="Depths fall, then memory; the log reports that the alarm is cleared.",
)
RAISE = Step(
    "Raise the watermark to 0.7, outside containers, if the machine has free memory; not above it.",
    command=shell("rabbitmqctl -n <node> set_vm_memory_high_watermark 0.7")
    @ MEMORY.at("rabbitmqctl set_vm_memory_high_watermark 0.7"),
    healthy=statement("memory resource limit alarm cleared on node, in the log")
    @ ALARM_CODE.at("~ts resource limit alarm cleared on node ~tp"),
    unhealthy=statement("no such line: the node uses more than the new limit")
    @ ALARM_CODE.at("~ts resource limit alarm cleared on node ~tp"),
    risk="medium",
    takes=gap("takes"),
    undo='Set the former limit: the same command with its fraction, or with absolute "<size>".',
    verify="alarms reports none. The log names the new limit: Memory high watermark set to. It "
    "lasts until the node stops. In a container, set an absolute limit below the container's.",
)
LIMIT_LENGTH = Step(
    "Limit a quorum queue without policies, so that it does not grow again; new messages are "
    "rejected.",
    command=shell(
        "rabbitmqctl -n <node> set_policy -p <vhost> cap '^<queue>$' "
        '\'{"max-length":<count>,"overflow":"reject-publish"}\' --apply-to quorum_queues'
    )
    @ RABBITMQCTL.at("quorum_queues (quorum queues only)"),
    healthy=gap("healthy"),
    unhealthy=statement("publishers without confirms lose the rejected messages, unseen")
    @ MAX_LENGTH.at("the publisher will be informed of the reject"),
    risk="high",
    takes=gap("takes"),
    undo="rabbitmqctl -n <node> clear_policy -p <vhost> cap",
    verify="The depth grows no more; it falls only as messages are consumed. A classic queue "
    "drops its oldest messages when this is set: set overflow alone first.",
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
    verify="messages_ready is 0 some seconds later; unacknowledged messages stay. Then the alarm "
    "clears.",
)
