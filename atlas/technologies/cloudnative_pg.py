"""CloudNativePG: an operator that runs PostgreSQL in Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudnative_pg as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_cnpg = Repository(
    "cloudnative-pg/cloudnative-pg",
    commit="a95a534dbe0854495b863bbc1b7651f74d310916",
    checked="2026-11-26",
)
_CLUSTER = _cnpg.file("internal/controller/cluster_controller.go")


class CloudNativePG(Technology):
    """An operator that runs PostgreSQL in Kubernetes."""

    name = "CloudNativePG"
    icon = None
    plane = "control"
    releases = undisclosed("releases: endoflife.date does not list CloudNativePG")
    logs = undisclosed("place of the log: standard error of the operator and of each instance")
    needs = ("Kubernetes", "PostgreSQL")

    FAILOVER = LogMessage(
        anchor="Current primary isn't healthy, initiating a failover",
        sample='{"level":"info","msg":"Current primary isn\'t healthy, initiating a failover"}',
        severity="error",
        meaning="The primary of a cluster does not respond; another instance takes over.",
        source=_cnpg.file("internal/controller/replicas.go"),
        failure=fails.FAILOVER,
    )

    NO_SPACE = LogMessage(
        anchor="Insufficient disk space detected in a pod",
        sample="Insufficient disk space detected in a pod. PostgreSQL cannot proceed until "
        "the PVC group is enlarged",
        severity="fatal",
        meaning="A volume is full, and the instance does not start until it is enlarged.",
        source=_CLUSTER,
        failure=fails.NO_SPACE,
    )

    LOW_SPACE = LogMessage(
        anchor="Detected low-disk space condition",
        sample="Detected low-disk space condition",
        severity="error",
        meaning="The volume of the write-ahead log is full, and the instance stops.",
        source=_cnpg.file("internal/cmd/manager/instance/run/cmd.go"),
        failure=fails.NO_SPACE,
    )

    JOB_FAILED = LogMessage(
        anchor="An instance creation job has failed",
        sample="An instance creation job has failed",
        severity="error",
        meaning="A new instance could not be created; the log of the job says why.",
        source=_CLUSTER,
        failure=fails.JOB,
    )

    REWIND = LogMessage(
        anchor="Failed to execute pg_rewind",
        sample='{"level":"error","msg":"Failed to execute pg_rewind","error":"exit status 1"}',
        severity="error",
        meaning="An old primary could not be turned into a standby.",
        source=_cnpg.file("pkg/management/postgres/instance.go"),
        failure=fails.REWIND,
    )

    FENCED = LogMessage(
        anchor="The current primary instance is fenced or is still recovering from it",
        sample="The current primary instance is fenced or is still recovering from it, we "
        "won't trigger a switchover",
        severity="warning",
        meaning="The primary was fenced by hand, and the operator leaves it alone.",
        source=_CLUSTER,
        failure=fails.FENCED,
    )

    LEASE = LogMessage(
        anchor="Primary lease lost, cannot verify holder, retrying",
        sample="Primary lease lost, cannot verify holder, retrying",
        severity="error",
        meaning="The primary cannot renew its lease at the API server of Kubernetes.",
        source=_cnpg.file("internal/cmd/manager/instance/run/lease/runnable.go"),
        failure=fails.LEASE,
    )


cloudnative_pg = CloudNativePG()
