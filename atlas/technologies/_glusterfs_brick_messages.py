"""Log messages of GlusterFS's clients about bricks that fail or disagree."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import glusterfs as fails
from atlas.technologies.message import LogMessage

_gluster = Repository(
    "gluster/glusterfs", commit="595745f8e42ed64aa77580b3e724ba20ce1cd17a", checked="2026-11-27"
)


class GlusterFSBrickMessages:
    """Log messages of GlusterFS's clients about bricks that fail or disagree."""

    QUORUM_FAILS_WRITE = LogMessage(
        anchor=" as quorum is not met",
        sample="[2024-10-27 08:09:31.008177] W [MSGID: 108001] "
        "[afr-transaction.c:1016:afr_handle_quorum] 0-vol-replicate-1: "
        "6d857c1a-6cc6-464b-9dc1-0ea4ba45a36e: Failing WRITE as quorum is not met "
        "[Invalid argument]",
        pattern=r"Failing (?P<operation>[A-Z]+) as quorum is not met.*",
        severity="warning",
        meaning="A client reaches too few bricks, so an operation fails.",
        source=_gluster.file("xlators/cluster/afr/src/afr-transaction.c"),
        failure=fails.NO_QUORUM,
    )

    SPLIT_BRAIN_SEEN = LogMessage(
        anchor=": split-brain observed.",
        sample="[2024-10-27 08:09:32.225315] E [MSGID: 108008] "
        "[afr-transaction.c:2802:afr_write_txn_refresh_done] 0-vol-replicate-1: "
        "Failing SETATTR on gfid 6d857c1a-6cc6-464b-9dc1-0ea4ba45a36e: split-brain "
        "observed. [Input/output error]",
        pattern=r"Failing (?P<operation>[A-Z]+) on gfid (?P<gfid>\S+): split-brain observed.*",
        severity="error",
        meaning="The bricks disagree on a file, so an operation on it fails.",
        source=_gluster.file("xlators/cluster/afr/src/afr.h"),
        failure=fails.SPLIT_BRAIN,
    )

    BRICK_SILENT = LogMessage(
        anchor="bailing out frame type(",
        sample="[2020-09-10 03:02:37.585383] E [rpc-clnt.c:183:call_bail] 0-vol-client-2: "
        "bailing out frame type(GlusterFS 4.x v1), op(INODELK(29)), xid = 0x4993a, "
        "unique = 0, sent = 2020-09-10 02:32:33.396627, timeout = 1800 for "
        "10.0.0.7:49153",
        pattern=r"bailing out frame type\(.*timeout = (?P<seconds>\d+) for (?P<brick>\S+)",
        severity="error",
        meaning="A brick did not answer a request in time.",
        source=_gluster.file("rpc/rpc-lib/src/rpc-clnt.c"),
        failure=fails.BRICK_DOWN,
    )

    BRICK_NOT_CONNECTED = LogMessage(
        anchor="remote operation failed",
        sample="[2020-09-10 02:32:33.396464] E [MSGID: 114031] "
        "[client-rpc-fops_v2.c:1345:client4_0_inodelk_cbk] 0-vol-client-1: remote "
        "operation failed [Transport endpoint is not connected]",
        pattern=r"(?P<client>\d-\S+): remote operation failed.*Transport endpoint is not "
        r"connected.*",
        severity="error",
        meaning="A client has no connection to a brick, so an operation on it fails.",
        source=_gluster.file("xlators/protocol/client/src/client-rpc-fops_v2.c"),
        failure=fails.BRICK_DOWN,
    )
