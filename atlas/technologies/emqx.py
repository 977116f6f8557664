"""EMQX: a message broker for MQTT."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import emqx as fails
from atlas.technologies.failures.erlang_mnesia import MNESIA
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_emqx = Repository(
    "emqx/emqx", commit="50e04386de8416e53113a617a9fd67ab3b07aed4", checked="2026-11-27"
)
ALARMS = fails.ALARMS
HANDLER = _emqx.file("apps/emqx/src/emqx_alarm_handler.erl")
BROKER = _emqx.file("apps/emqx/src/emqx_broker_mon.erl")
EVENTS = _emqx.file("apps/emqx/src/emqx_session_events.erl")
LICENSE = _emqx.file("apps/emqx_license/src/emqx_license.erl")
CHANNEL = _emqx.file("apps/emqx/src/emqx_channel.erl")
RESOURCES = _emqx.file("apps/emqx_resource/src/emqx_resource_manager.erl")
RPC = _emqx.file("apps/emqx_conf/src/emqx_cluster_rpc.erl")


class Emqx(Technology):
    """A cluster of brokers to which devices publish and subscribe by MQTT."""

    name = "EMQX"
    icon = None
    plane = "state"
    programs: ClassVar = {"emqx": "EMQX's control command"}
    releases = undisclosed("release dates: endoflife-date has no page for EMQX")
    logs = undisclosed("the console or emqx.log, as its configuration says")

    MNESIA_SPLIT = LogMessage(
        anchor="mnesia_event got {inconsistent_database, ",
        sample="Mnesia('emqx@node1'): ** ERROR ** mnesia_event got "
        "{inconsistent_database, running_partitioned_network, "
        "'emqx@node2'}",
        pattern=r"Mnesia\('?emqx@[^)]*\): \*\* ERROR \*\* mnesia_event got "
        r"\{inconsistent_database, (?P<reason>\w+), '?(?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="Nodes lost each other, continued alone, and their data differ now.",
        source=MNESIA,
        failure=fails.PARTITION,
        context=("emqx@",),
    )
    PARTITION = LogMessage(
        anchor="Partition occurs at node ",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: alarm_is_activated, "
        'message: <<"Partition occurs at node emqx@node2.example.com">>, name: '
        "partition",
        pattern=r"Partition occurs at node (?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="EMQX raises an alarm: the cluster is split.",
        source=ALARMS,
        failure=fails.PARTITION,
    )
    MEMORY = LogMessage(
        anchor="high_system_memory_usage",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: alarm_is_activated, "
        'message: <<"91.20% mem usage">>, name: high_system_memory_usage',
        pattern=r"alarm_is_activated.*name: high_system_memory_usage",
        severity="warning",
        meaning="The memory of the machine is above sysmem_high_watermark.",
        source=ALARMS,
        failure=fails.MEMORY_HIGH,
    )
    CPU = LogMessage(
        anchor="high_cpu_usage",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: alarm_is_activated, "
        'message: <<"95.10% cpu usage">>, name: high_cpu_usage',
        pattern=r"alarm_is_activated.*name: high_cpu_usage",
        severity="warning",
        meaning="The processors of the machine are busier than cpu_high_watermark.",
        source=ALARMS,
        failure=fails.BUSY,
    )
    PROCESSES = LogMessage(
        anchor="too_many_processes",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: alarm_is_activated, "
        'message: <<"82.00% process usage">>, name: too_many_processes',
        pattern=r"alarm_is_activated.*name: too_many_processes",
        severity="warning",
        meaning="The node has nearly as many processes as the virtual machine allows.",
        source=ALARMS,
        failure=fails.BUSY,
    )
    OVERLOADED = LogMessage(
        anchor="VM is overloaded on node: ",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: alarm_is_activated, "
        "message: <<\"VM is overloaded on node: 'emqx@127.0.0.1': 120\">>, name: "
        "runq_overload",
        severity="warning",
        meaning="More processes are ready to run than the node can serve.",
        source=HANDLER,
        failure=fails.BUSY,
    )
    BROKER_OVERLOADED = LogMessage(
        anchor="broker pool overloaded; mailbox size: ",
        sample='[warning] msg: alarm_is_activated, message: <<"broker pool overloaded; '
        'mailbox size: 712">>, name: <<"broker_pool_overload">>',
        severity="warning",
        meaning="Subscriptions arrive faster than the broker handles them.",
        source=BROKER,
        failure=fails.BUSY,
    )
    MNESIA_OVERLOADED = LogMessage(
        anchor="mnesia overloaded; mailbox size: ",
        sample='[warning] msg: alarm_is_activated, message: <<"mnesia overloaded; mailbox '
        'size: 712">>, name: <<"mnesia_transaction_manager_overload">>',
        severity="warning",
        meaning="Transactions arrive faster than Mnesia handles them.",
        source=BROKER,
        failure=fails.BUSY,
    )
    QUEUE_FULL = LogMessage(
        anchor="dropped_msg_due_to_mqueue_is_full",
        sample="2026-01-01T10:00:00.000000+00:00 [warning] msg: "
        "dropped_msg_due_to_mqueue_is_full, clientid: sensor-7, topic: t/1, queue: "
        "#{len => 1000,max_len => 1000}",
        severity="warning",
        meaning="Messages for a client are lost: it is offline or slow, and its queue is full.",
        source=EVENTS,
        failure=fails.QUEUE,
    )
    LICENSE_LIMIT = LogMessage(
        anchor="connection_rejected_due_to_license_limit_reached",
        sample="[error] tag: LICENSE, msg: connection_rejected_due_to_license_limit_reached",
        severity="error",
        meaning="The license allows no more sessions.",
        source=LICENSE,
        failure=fails.LICENSE,
    )
    LICENSE_EXPIRED = LogMessage(
        anchor="connection_rejected_due_to_license_expired",
        sample="[error] tag: LICENSE, msg: connection_rejected_due_to_license_expired",
        severity="error",
        meaning="The license has expired, and clients are refused.",
        source=LICENSE,
        failure=fails.LICENSE,
    )
    LICENSE_UPTIME = LogMessage(
        anchor="connection_rejected_due_to_trial_license_uptime_limit",
        sample="[error] tag: LICENSE, msg: connection_rejected_due_to_trial_license_uptime_limit",
        severity="error",
        meaning="The trial license allows no longer uptime, and clients are refused.",
        source=LICENSE,
        failure=fails.LICENSE,
    )
    ACCEPT_THROTTLED = LogMessage(
        anchor="listener_accept_throttled_due_to_quota_exceeded",
        sample="[warning] msg: listener_accept_throttled_due_to_quota_exceeded, listener: "
        "tcp:default",
        severity="warning",
        meaning="New connections arrive faster than the limiter of the listener allows.",
        source=_emqx.file("apps/emqx/src/emqx_limiter/src/emqx_esockd_limiter.erl"),
        failure=fails.LIMIT,
    )
    PUBLISH_LIMIT = LogMessage(
        anchor="cannot_publish_to_topic_due_to_quota_exceeded",
        sample="[warning] msg: cannot_publish_to_topic_due_to_quota_exceeded, clientid: "
        "sensor-7, topic: t/1",
        severity="warning",
        meaning="A client publishes more than its limiter allows.",
        source=CHANNEL,
        failure=fails.LIMIT,
    )
    RESOURCE_START = LogMessage(
        anchor="start_resource_failed",
        sample="[warning] tag: CONNECTOR, msg: start_resource_failed, id: "
        '<<"connector:mysql:shop">>, reason: econnrefused',
        pattern=r"msg: start_resource_failed",
        severity="warning",
        meaning="A connector to an outside service does not start.",
        source=RESOURCES,
        failure=fails.RESOURCE,
    )
    RESOURCE_HEALTH = LogMessage(
        anchor="msg: health_check_failed",
        sample="[warning] tag: CONNECTOR, msg: health_check_failed, id: "
        '<<"connector:mysql:shop">>, status: disconnected',
        severity="warning",
        meaning="A connector to an outside service is not healthy.",
        source=RESOURCES,
        failure=fails.RESOURCE,
    )
    RESOURCE_ERROR = LogMessage(
        anchor="unrecoverable_resource_error",
        sample='[error] msg: unrecoverable_resource_error, id: <<"action:mysql:shop">>',
        severity="error",
        meaning="Messages for an outside service are dropped.",
        source=_emqx.file("apps/emqx_resource/src/emqx_resource_buffer_worker.erl"),
        failure=fails.RESOURCE,
    )
    SYNC = LogMessage(
        anchor="cluster_rpc_apply_failed",
        sample="[error] msg: cluster_rpc_apply_failed, result: {error,timeout}",
        severity="error",
        meaning="A change of the configuration could not be applied on a node.",
        source=RPC,
        failure=fails.SYNC,
    )
    CONF_LOAD = LogMessage(
        anchor="failed_to_load_config_file",
        sample="[error] msg: failed_to_load_config_file, reason: enoent",
        pattern=r"msg: failed_to_load_config_file",
        severity="error",
        meaning="The configuration cannot be read.",
        source=_emqx.file("apps/emqx/src/emqx_config.erl"),
        failure=fails.CONFIG,
    )
    APP = LogMessage(
        anchor="msg: failed_to_start_app",
        sample="[critical] msg: failed_to_start_app, app: emqx_conf, reason: timeout",
        severity="fatal",
        meaning="A part of EMQX does not start, so the node does not.",
        source=_emqx.file("apps/emqx_machine/src/emqx_machine_boot.erl"),
        failure=fails.START,
    )
    LISTENER = LogMessage(
        anchor="Failed to start listener ",
        sample="Failed to start listener tcp:default on 0.0.0.0:1883: eaddrinuse.",
        pattern=r"Failed to start listener (?P<listener>\w+:\w+) on "
        r"(?P<address>\S+): (?P<reason>.+)",
        severity="error",
        meaning="A listener cannot open its port.",
        source=_emqx.file("apps/emqx/src/emqx_listeners.erl"),
        failure=fails.LISTENER,
    )


emqx = Emqx()
