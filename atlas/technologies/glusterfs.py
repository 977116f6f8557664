"""GlusterFS: replicated file system over the network."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies._glusterfs_brick_messages import GlusterFSBrickMessages
from atlas.technologies.failures import glusterfs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_gluster = fails.gluster


class GlusterFS(GlusterFSBrickMessages, Technology):
    """A file system over the network, replicated across bricks on several servers."""

    name = "GlusterFS"
    icon = "diagrams.onprem.storage.Glusterfs"
    plane = "state"
    releases = undisclosed("releases: endoflife.date does not list GlusterFS")
    logs = statement("files in /var/log/glusterfs") @ fails.MANUAL.at("/var/log/glusterfs")
    programs: ClassVar = {"gluster": "GlusterFS' command line"}

    GFID_MISMATCH = LogMessage(
        anchor="Gfid mismatch detected for ",
        sample="[2024-02-22 07:05:28.207408 +0000] E [MSGID: 108008] "
        "[afr-self-heal-common.c:393:afr_gfid_split_brain_source] "
        "0-vol0-replicate-0: Gfid mismatch detected for <gfid:22aa30bd>/_temporary>, "
        "36c812b0 on vol0-client-1 and 0994d125 on vol0-client-0.",
        severity="error",
        meaning="Copies of a file differ in their identity: split brain.",
        source=_gluster.file("xlators/cluster/afr/src/afr-self-heal-common.c"),
        failure=fails.SPLIT_BRAIN,
    )

    NO_MERGE = LogMessage(
        anchor="Skipping conservative merge",
        sample="[2024-02-22 07:05:28.207408 +0000] E [MSGID: 108008] "
        "[afr-self-heal-entry.c:406:afr_selfheal_detect_gfid_and_type_mismatch] "
        "0-vol0-replicate-0: Skipping conservative merge on the file.",
        severity="error",
        meaning="Copies of a file differ, and self-heal cannot decide: split brain.",
        source=_gluster.file("xlators/cluster/afr/src/afr-messages.h"),
        failure=fails.SPLIT_BRAIN,
    )

    BRICK_DISCONNECTED = LogMessage(
        anchor="Status: Transport endpoint is not connected",
        sample="Status: Transport endpoint is not connected",
        severity="error",
        meaning="A brick cannot be reached, so its files are not repaired.",
        source=_gluster.file("libglusterfs/src/glusterfs/compat-errno.h"),
        failure=fails.BRICK_DOWN,
    )

    SERVER_SILENT = LogMessage(
        anchor=" has not responded in the last ",
        sample="[2024-02-22 07:05:28.207408 +0000] C "
        "[rpc-clnt-ping.c:155:rpc_clnt_ping_timer_expired] 0-vol0-client-1: server "
        "10.0.0.7:49152 has not responded in the last 42 seconds, disconnecting.",
        pattern=r"server (?P<server>\S+) has not responded in the last (?P<time>\d+) "
        r"seconds, disconnecting",
        severity="error",
        meaning="A server does not respond within the ping timeout.",
        source=_gluster.file("rpc/rpc-lib/src/rpc-clnt-ping.c"),
        failure=fails.BRICK_DOWN,
    )

    DISCONNECTED = LogMessage(
        anchor="Client process will keep trying to connect to glusterd until brick's port "
        "is available",
        sample="[2024-02-22 07:05:28.207408 +0000] I [MSGID: 114018] "
        "[client.c:2227:client_rpc_notify] 0-vol0-client-1: disconnected from "
        "vol0-client-1. Client process will keep trying to connect to glusterd until "
        "brick's port is available",
        severity="info",
        meaning="A client lost a brick.",
        source=_gluster.file("xlators/protocol/client/src/client.c"),
        failure=fails.BRICK_DOWN,
    )

    NO_PORT = LogMessage(
        anchor="failed to get the port number for remote subvolume. Please run gluster ",
        sample="[2024-02-22 07:05:28.207408 +0000] E [MSGID: 114058] "
        "[client-handshake.c:1449] 0-vol0-client-1: failed to get the port number "
        "for remote subvolume. Please run gluster volume status on server to see if "
        "brick process is running",
        severity="error",
        meaning="The process of a brick does not run.",
        source=_gluster.file("xlators/protocol/client/src/client-messages.h"),
        failure=fails.BRICK_DOWN,
    )

    ALL_DOWN = LogMessage(
        anchor="All subvolumes are down. Going ",
        sample="[2024-02-22 07:05:28.207408 +0000] E [MSGID: 108006] "
        "[afr-common.c:6104:__afr_handle_child_down_event] 0-vol0-replicate-0: All "
        "subvolumes are down. Going offline until at least one of them comes back up.",
        severity="error",
        meaning="A client reaches no brick of a replica set.",
        source=_gluster.file("xlators/cluster/afr/src/afr-common.c"),
        failure=fails.BRICK_DOWN,
    )

    CLIENT_QUORUM = LogMessage(
        anchor="Client-quorum is not met",
        sample="[2024-02-22 07:05:28.207408 +0000] W [MSGID: 108001] [afr-common.c:6411] "
        "0-vol0-replicate-0: Client-quorum is not met",
        severity="warning",
        meaning="A client reaches too few bricks, so it may not write.",
        source=_gluster.file("xlators/cluster/afr/src/afr-common.c"),
        failure=fails.NO_QUORUM,
    )

    SERVER_QUORUM = LogMessage(
        anchor="Server quorum lost for volume ",
        sample="[2024-02-22 07:05:28.207408 +0000] C [MSGID: 106002] "
        "[glusterd-server-quorum.c:358] 0-management: Server quorum lost for volume "
        "vol0. Stopping local bricks.",
        severity="fatal",
        meaning="A server reaches too few others, and stops its bricks.",
        source=_gluster.file("xlators/mgmt/glusterd/src/glusterd-server-quorum.c"),
        failure=fails.NO_QUORUM,
    )

    HEALTH_CHECK = LogMessage(
        anchor="health-check failed, going down",
        sample="[2024-02-22 07:05:28.207408 +0000] M [MSGID: 113075] "
        "[posix-helpers.c:2137:posix_health_check_thread_proc] 0-vol0-posix: "
        "health-check failed, going down",
        severity="fatal",
        meaning="The disk of a brick fails, and its process stops.",
        source=_gluster.file("xlators/storage/posix/src/posix-helpers.c"),
        failure=fails.DISK,
    )

    NO_VOLFILE = LogMessage(
        anchor="failed to fetch volume file (key:",
        sample="[2024-02-22 07:05:28.207408 +0000] E "
        "[glusterfsd-mgmt.c:2514:mgmt_getspec_cbk] 0-mgmt: failed to fetch volume "
        "file (key:vol0)",
        severity="error",
        meaning="A client gets no description of the volume: the mount fails.",
        source=_gluster.file("glusterfsd/src/glusterfsd-mgmt.c"),
        failure=fails.NO_MOUNT,
    )

    NO_SERVERS = LogMessage(
        anchor="Exhausted all volfile servers",
        sample="[2024-02-22 07:05:28.207408 +0000] I "
        "[glusterfsd-mgmt.c:2821:mgmt_rpc_notify] 0-glusterfsd-mgmt: Exhausted all "
        "volfile servers",
        severity="error",
        meaning="A client reaches no server that describes the volume: the mount fails.",
        source=_gluster.file("glusterfsd/src/glusterfsd-mgmt.c"),
        failure=fails.NO_MOUNT,
    )

    STAGING = LogMessage(
        anchor="Staging failed on ",
        sample="volume start: vol0: failed: Staging failed on 10.0.0.7. Error: volume vol0 "
        "does not exist",
        severity="error",
        meaning="A peer refuses a change of a volume; the reason follows.",
        source=_gluster.file("xlators/mgmt/glusterd/src/glusterd-syncop.c"),
        failure=fails.REFUSED,
    )

    LOCKING = LogMessage(
        anchor="Locking failed on ",
        sample="volume status: failed: Locking failed on 10.0.0.7. Please check log file "
        "for details.",
        severity="error",
        meaning="A peer does not grant the lock that a command needs.",
        source=_gluster.file("xlators/mgmt/glusterd/src/glusterd-mgmt.c"),
        context=("volume", "gluster", "Please check log file"),
        failure=fails.REFUSED,
    )

    IN_PROGRESS = LogMessage(
        anchor="Another transaction is in progress",
        sample="volume status: failed: Another transaction is in progress for vol0. Please "
        "try again after some time.",
        severity="error",
        meaning="Another command holds the lock of the volume.",
        source=_gluster.file("xlators/mgmt/glusterd/src/glusterd-handler.c"),
        context=("volume", "gluster", "Please try again"),
        failure=fails.REFUSED,
    )


glusterfs = GlusterFS()
