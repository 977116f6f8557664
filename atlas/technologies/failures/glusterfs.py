"""What fails in GlusterFS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import IO_ERRORS, SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CHECKED = "2026-11-26"
gluster = Repository(
    "gluster/glusterfs", commit="595745f8e42ed64aa77580b3e724ba20ce1cd17a", checked=CHECKED
)
MANUAL = gluster.file("doc/glusterfs.8")
PAGE = gluster.file("doc/gluster.8")

STATUS = Check(
    "List the bricks of the volume, and whether they are online.",
    shell("gluster volume status <name>")
    @ PAGE.at("Display status of all or specified volume(s)/brick"),
    **NO_OUTPUT,
    verify="N in the column Online: the process of that brick does not run.",
)
HEAL = Check(
    "List the files that wait to be repaired.",
    shell("gluster volume heal <name> info") @ PAGE.at("Lists the files that need healing."),
    **NO_OUTPUT,
    verify="Number of entries 0 for each brick: nothing waits.",
)
SPLIT = Check(
    "List the files in split brain.",
    shell("gluster volume heal <name> info split-brain")
    @ PAGE.at("Lists the files which are in split-brain state."),
    **NO_OUTPUT,
    verify="For each file, decide which copy is right before anything is changed.",
)
PEERS = Check(
    "Read the status of the peers.",
    shell("gluster peer status") @ PAGE.at("Display the status of peers."),
    **NO_OUTPUT,
    verify="Each is in the cluster, and Connected.",
)

SPLIT_BRAIN = KnownFailure("copies of a file differ: split brain", steps=[SPLIT, HEAL, STATUS])
BRICK_DOWN = KnownFailure("a brick cannot be reached", steps=[STATUS, PEERS, UNIT_LOG])
NO_QUORUM = KnownFailure("quorum is lost, and writes stop", steps=[PEERS, STATUS, UNIT_LOG])
DISK = KnownFailure("the disk of a brick fails", steps=[IO_ERRORS, SPACE, STATUS])
NO_MOUNT = KnownFailure("a volume cannot be mounted", steps=[STATUS, PEERS, OUTGOING])
REFUSED = KnownFailure("a command is refused by a peer", steps=[PEERS, STATUS, UNIT_LOG])
