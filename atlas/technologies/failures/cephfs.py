"""What fails in CephFS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures import ceph as storage
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

MESSAGES = Repository(
    "ceph/ceph", commit="0113c11e0ae0c7c17f2a848f0f756729a82eccfc", checked="2026-11-26"
).file("doc/cephfs/health-messages.rst")

LIST_OPS = Check(
    "List the running operations of the MDS, on its host.",
    shell("ceph daemon mds.<name> ops")
    @ MESSAGES.at("Use the ``ops`` admin socket command to list"),
    **NO_OUTPUT,
    verify="The oldest operations show which client or which lock they wait for.",
)
LIST_DAMAGE = Check(
    "List the damaged metadata, on the host of the MDS.",
    shell("ceph daemon mds.<name> damage ls")
    @ MESSAGES.at("the ``damage ls`` admin socket command to get"),
    **NO_OUTPUT,
)

SLOW = KnownFailure(
    "a metadata server is slow",
    steps=[storage.SHOW_HEALTH, LIST_OPS, storage.UTILIZATION, storage.TREE],
    causes=[
        UsualCause(
            "the OSDs behind it are slow",
            sign=statement("`ceph health detail` has SLOW_OPS or OSDs that are down as well")
            @ MESSAGES.at("cluster is not acknowledging journal writes promptly,"),
        ),
        UsualCause(
            "the metadata server itself is slow",
            sign=statement("operations wait, and the OSDs are fast")
            @ MESSAGES.at("indicating that the MDS is either running very"),
        ),
    ],
)
CLIENTS = KnownFailure(
    "clients do not release metadata or locks",
    steps=[storage.SHOW_HEALTH, LIST_OPS, storage.STATUS],
)
DOWN = KnownFailure(
    "too few metadata servers are active",
    steps=[storage.STATUS, storage.SHOW_HEALTH, LIST_OPS],
)
DAMAGED = KnownFailure(
    "metadata is damaged", steps=[LIST_DAMAGE, storage.SHOW_HEALTH, storage.STATUS]
)
READ_ONLY = KnownFailure(
    "a metadata server is read only",
    steps=[storage.SHOW_HEALTH, storage.UTILIZATION, LIST_DAMAGE],
)
