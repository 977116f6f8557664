"""What fails in Rook, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_rook = Repository(
    "rook/rook", commit="d0c3b9ce6d64ff0c47074437aab7314b7adf7f2c", checked="2026-11-27"
)
ISSUES = _rook.file("Documentation/Troubleshooting/ceph-common-issues.md")
_CLUSTER = _rook.file("pkg/operator/ceph/cluster/controller.go")

STATUS = Check(
    "Read the status of Ceph, in the toolbox.",
    shell("kubectl -n rook-ceph exec -it deploy/rook-ceph-tools -- ceph status")
    @ ISSUES.at("kubectl -n rook-ceph exec -it deploy/rook-ceph-tools -- ceph"),
    **NO_OUTPUT,
    verify="health names what is wrong; mon and osd count those that are up.",
)
MON_PODS = Check(
    "List the pods of the monitors.",
    shell("kubectl -n rook-ceph get pod -l app=rook-ceph-mon")
    @ ISSUES.at("kubectl -n rook-ceph get pod -l app=rook-ceph-mon"),
    **NO_OUTPUT,
    verify="Each runs; the log of one that does not says why.",
)
OPERATOR_LOG = Check(
    "Read the log of the operator.",
    shell("kubectl -n rook-ceph logs -l app=rook-ceph-operator")
    @ ISSUES.at("kubectl -n rook-ceph logs -l app=rook-ceph-operator"),
    **NO_OUTPUT,
    verify="The innermost error of the last attempt says what it waits for.",
)
PREPARE = Check(
    "List the pods that prepare the devices.",
    shell("kubectl -n rook-ceph get pod -l app=rook-ceph-osd-prepare")
    @ ISSUES.at("kubectl -n rook-ceph get pod -l app=rook-ceph-osd-prepare"),
    **NO_OUTPUT,
    verify="The log of the container provision says why a device was skipped.",
)
QUORUM = KnownFailure(
    "the monitors of Ceph do not reach a quorum", steps=[MON_PODS, OPERATOR_LOG, STATUS]
)
NOT_RECONCILED = KnownFailure(
    "the Ceph cluster cannot be set up",
    steps=[OPERATOR_LOG, MON_PODS, STATUS],
    causes=[wrapped_error(_CLUSTER.at("failed to reconcile cluster %q"))],
)
NOT_UPGRADED = KnownFailure(
    "Ceph is not upgraded, because it is not healthy", steps=[STATUS, OPERATOR_LOG, MON_PODS]
)
NO_OSD = KnownFailure("a device is not used for an OSD", steps=[PREPARE, OPERATOR_LOG, STATUS])
OSD_ENDED = KnownFailure("the process of an OSD ended", steps=[STATUS, KERNEL_KILLS, OPERATOR_LOG])
