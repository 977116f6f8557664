"""What fails in CloudNativePG, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures.kubernetes import NODES, POD, POD_EVENTS, PREVIOUS_LOG, WARNINGS
from atlas.technologies.failures.postgresql_archive import ARCHIVER
from atlas.technologies.failures.postgresql_replication import SLOTS, STANDBYS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
)

_cnpg = Repository(
    "cloudnative-pg/cloudnative-pg",
    commit="a95a534dbe0854495b863bbc1b7651f74d310916",
    checked="2026-11-26",
)

_PLUGIN = _cnpg.file("docs/src/kubectl-plugin.md")
_TROUBLE = _cnpg.file("docs/src/troubleshooting.md")
_FENCING = _cnpg.file("docs/src/fencing.md")

STATUS = Check(
    "Read the state of the cluster, its instances and their replication.",
    shell("kubectl cnpg status <cluster> -n <namespace>")
    @ _PLUGIN.at("kubectl cnpg status sandbox"),
    **NO_OUTPUT,
    verify="One primary, and standbys that stream; else the state names what it waits for.",
)
ENLARGE = Check(
    "Check how large the volume is, and whether its class allows it to grow.",
    action("Read the size of the claim and of the storage in the cluster's resource.")
    @ _TROUBLE.at("the size of the affected PVC. You can"),
    **NO_OUTPUT,
    verify="Full: enlarge the claim, then the cluster's resource; do not delete WAL by hand.",
)
UNFENCE = Step(
    "Lift the fence, once nobody works on the instance.",
    command=shell("kubectl cnpg fencing off <cluster> <index> -n <namespace>")
    @ _FENCING.at("to lift the fencing only for one instance"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="kubectl cnpg fencing on with the same arguments.",
    verify="The instance starts, and the status no longer shows it as fenced.",
)

FAILOVER = KnownFailure("the primary failed", steps=[STATUS, POD, PREVIOUS_LOG, NODES])
NO_SPACE = KnownFailure("an instance's volume is full", steps=[STATUS, ENLARGE, ARCHIVER, SLOTS])
JOB = KnownFailure("an instance cannot be created", steps=[WARNINGS, POD_EVENTS, STATUS])
REWIND = KnownFailure("the old primary cannot rejoin", steps=[STATUS, PREVIOUS_LOG, STANDBYS])
FENCED = KnownFailure("the primary is fenced", steps=[STATUS, POD_EVENTS, UNFENCE])
LEASE = KnownFailure("the primary lost its lease", steps=[STATUS, NODES, POD_EVENTS])
