"""Pacemaker: the manager of resources in a high-availability cluster."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import pacemaker as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

UNPACK = fails.old.file("lib/pengine/unpack.c")


class Pacemaker(Technology):
    """A manager that starts, watches and moves the resources of a cluster."""

    name = "Pacemaker"
    icon = None
    plane = "control"
    needs = ("Corosync",)
    programs: ClassVar = {
        "crm_mon": "Pacemaker's monitor",
        "crm_resource": "Pacemaker's tool of resources",
        "pcs": "the configuration tool of the cluster",
        "stonith_admin": "Pacemaker's tool of fencing",
    }
    releases = undisclosed("release dates: endoflife-date has no page for Pacemaker")
    logs = statement("/var/log/pacemaker/pacemaker.log") @ fails.code.file(
        "doc/sphinx/Pacemaker_Administration/troubleshooting.rst"
    ).at("/var/log/pacemaker/pacemaker.log")

    RESULT = LogMessage(
        anchor="Result of ",
        sample="pacemaker-controld  [2702605] (log_executor_event) error: Result of monitor "
        "operation for c_exportfs_exp1 on hv97: Timed Out after 20s (Resource agent "
        "did not complete within 20s)",
        pattern=r"Result of (?P<operation>[\w-]+) operation for "
        r"(?P<resource>\S+)(?: on (?P<node>\S+?))?: (?P<result>Timed "
        r"Out|Error|error|unknown error|not running|not installed|Not installed|Hard "
        r"error)",
        severity="error",
        meaning="An operation of a resource failed or timed out.",
        source=fails.CONTROLD_EXECD,
        unless=("notice: ",),
        failure=fails.OPERATION,
    )
    UNEXPECTED = LogMessage(
        anchor="Unexpected result (",
        sample="pacemaker-schedulerd[1187]: warning: Unexpected result (error: could not "
        "start) was recorded for start of db on node2",
        pattern=r"Unexpected result \((?P<result>[^)]+)\) was recorded for (?P<operation>\S+) "
        r"of (?P<resource>\S+)",
        severity="warning",
        meaning="An operation of a resource failed.",
        source=fails.code.file("lib/pengine/unpack.c"),
        failure=fails.OPERATION,
    )
    FAILED_OP = LogMessage(
        anchor="Processing failed op ",
        sample="pengine[12480]: warning: Processing failed op monitor for PGSQL:1 on "
        "secondary: unknown error (1)",
        pattern=r"Processing failed op (?P<operation>\S+) (?:for (?P<resource>\S+) )?on "
        r"(?P<node>[^:\s]+): (?P<result>.+)",
        severity="warning",
        meaning="An operation of a resource failed.",
        source=UNPACK,
        versions="< 2.0",
        failure=fails.OPERATION,
    )
    PREVENTED = LogMessage(
        anchor="from re-starting ",
        sample="pengine[12480]: error: Preventing db from re-starting on node2: operation "
        "start failed 'not installed' (5)",
        pattern=r"Preventing (?P<resource>\S+) from re-starting (?:on "
        r"(?P<node>[^:\s]+)|anywhere)",
        severity="error",
        meaning="The resource may no longer start there: its failure is one that a retry does not "
        "help.",
        source=UNPACK,
        failure=fails.NOT_PLACED,
    )
    FENCED = LogMessage(
        anchor=" was terminated (",
        sample="pacemaker-controld[1188]: notice: Peer node2 was terminated (off) by node1 on "
        "behalf of pacemaker-controld.1188@node1: OK",
        pattern=r"Peer (?P<node>\S+) was terminated \((?P<action>\w+)\) by (?P<by>\S+)",
        severity="info",
        meaning="A node was fenced: it was powered off or restarted.",
        source=fails.code.file("daemons/controld/controld_fencing.c"),
        failure=fails.FENCED,
    )
    NOT_FENCED = LogMessage(
        anchor=" was not terminated (",
        sample="pacemaker-controld[1188]: notice: Peer node2 was not terminated (off) by "
        "node1 on behalf of pacemaker-controld.1188@node1: Timer expired",
        pattern=r"Peer (?P<node>\S+) was not terminated \((?P<action>\w+)\) by (?P<by>\S+)",
        severity="info",
        meaning="Fencing of a node failed; the reason stands at the end.",
        source=fails.code.file("daemons/controld/controld_fencing.c"),
        failure=fails.FENCING,
    )
    UNCLEAN = LogMessage(
        anchor="Unclean nodes will not be fenced until quorum is ",
        sample="pacemaker-schedulerd[1187]: notice: Unclean nodes will not be fenced until "
        "quorum is attained or no-quorum-policy is set to ignore",
        severity="info",
        meaning="Failed nodes stay as they are, because this partition has no quorum.",
        source=fails.code.file("lib/pacemaker/pcmk_scheduler.c"),
        failure=fails.QUORUM,
    )
    NO_STONITH = LogMessage(
        anchor="Resource start-up disabled since no STONITH resources have been defined",
        sample="(unpack_resources) error: Resource start-up disabled since no STONITH "
        "resources have been defined",
        severity="error",
        meaning="No resource starts, because fencing is enabled but no device for it exists.",
        source=fails.code.file("doc/sphinx/Clusters_from_Scratch/verification.rst"),
        failure=fails.NO_STONITH,
    )
    NOWHERE = LogMessage(
        anchor=" cannot run anywhere",
        sample="pacemaker-schedulerd[1187]: info: Resource db cannot run anywhere",
        pattern=r"Resource (?P<resource>\S+) cannot run anywhere",
        severity="info",
        meaning="No node may run the resource: it is disabled, constraints or failures forbid it, "
        "or no "
        "node is online.",
        source=fails.code.file("lib/pacemaker/pcmk_sched_primitive.c"),
        failure=fails.NOT_PLACED,
    )


pacemaker = Pacemaker()
