"""What fails in Pacemaker, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

code = Repository(
    "ClusterLabs/pacemaker",
    commit="0a519a6e6b1663bb655b3f81afffff70529c50c4",
    checked="2026-11-26",
)

old = Repository(
    "davidvossel/pacemaker",
    commit="5d9344042ac3727badf5e26c29aff0fa6b71fcc8",
    checked="2026-11-26",
    kind="secondary",
)

PCS_CRMSH = code.file("doc/sphinx/Pacemaker_Administration/pcs-crmsh.rst")

CONTROLD_EXECD = code.file("daemons/controld/controld_execd.c")

STATUS = Check(
    "Read the state of nodes and resources, with failed actions.",
    shell("crm_mon -1") @ PCS_CRMSH.at("pacemaker # crm_mon -1"),
    **NO_OUTPUT,
    verify="All nodes are online, with quorum, and no action has failed.",
)

FENCING_HISTORY = Check(
    "List the recorded and pending fencing operations of the node.",
    shell("stonith_admin --history <node> --verbose")
    @ code.file("tools/stonith_admin.c").at(
        "--verbose (show all recorded and pending operations),"
    ),
    **NO_OUTPUT,
    verify="A failed one names the device; try the login at that device from another node.",
)

CLEANUP = Step(
    "Clear the failures of the resource, once fixed: the cluster may start or move it at once.",
    command=shell("crm_resource --cleanup -r <resource>")
    @ PCS_CRMSH.at("crm_resource --cleanup -r Website"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: failures come back by themselves.",
    verify="The resource starts, and crm_mon shows no failed action.",
)

OPERATION = KnownFailure(
    "an operation of a resource failed",
    steps=[STATUS, UNIT_LOG, CLEANUP],
    causes=[
        UsualCause(
            "it timed out",
            sign=statement(
                "the result is Timed Out: the machine is overloaded, or the timeout too short"
            )
            @ CONTROLD_EXECD.at("case PCMK_EXEC_TIMEOUT:"),
        ),
        UsualCause(
            "the resource itself fails",
            sign=statement("the result names a return code of the agent")
            @ CONTROLD_EXECD.at("case PCMK_EXEC_DONE:"),
        ),
    ],
)

NOT_PLACED = KnownFailure(
    "a resource may not run on a node, or on any",
    steps=[STATUS, UNIT_LOG, CLEANUP],
)

FENCING = KnownFailure(
    "a node cannot be fenced",
    steps=[FENCING_HISTORY, STATUS, UNIT_LOG],
)

FENCED = KnownFailure(
    "a node was fenced",
    steps=[STATUS, FENCING_HISTORY, UNIT_LOG, KERNEL_LOG],
)

QUORUM = KnownFailure(
    "the partition has no quorum",
    steps=[STATUS, UNIT_LOG, ROUTE_TO],
)

NO_STONITH = KnownFailure(
    "no fencing device is configured",
    steps=[STATUS, UNIT_LOG, UNIT],
)
