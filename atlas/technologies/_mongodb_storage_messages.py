"""Log messages of MongoDB: files that WiredTiger cannot read."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_wiredtiger = Repository(
    "wiredtiger/wiredtiger",
    commit="a1e9823f8c00dc3b5ce2a239dcdf8093c8679ebd",
    checked="2026-11-27",
    publisher="MongoDB",
)


class MongoDBStorageMessages:
    """Log messages of MongoDB: files that WiredTiger cannot read."""

    BLOCK_DUMP = LogMessage(
        anchor="__wt_bm_corrupt_dump",
        sample=(
            "WiredTiger "
            'error","attr":{"error":0,"message":"file:collection-8.wt, '
            "txn-recover: __wt_bm_corrupt_dump, 135: {15671296, 4096, "
            "0x82e984d1}: (chunk 4 of 4): 00 00"
        ),
        pattern=r"__wt_bm_corrupt_dump\b",
        severity="fatal",
        meaning="A block of a data file is damaged: its bytes are printed.",
        source=_wiredtiger.file("src/block/block_read.c"),
        failure=fails.DAMAGED,
    )

    TURTLE = LogMessage(
        anchor="fatal turtle file read error",
        sample=("WiredTiger.turtle: fatal turtle file read error 22 at WiredTiger version string"),
        severity="fatal",
        meaning="The file with which WiredTiger starts is damaged or missing.",
        source=_wiredtiger.file("src/meta/meta_turtle.c"),
        failure=fails.DAMAGED,
    )

    TRY_SALVAGE = LogMessage(
        anchor="WT_TRY_SALVAGE: database corruption detected",
        sample=(
            "WiredTiger "
            'error","attr":{"error":-31809,"message":"WT_TRY_SALVAGE: database '
            'corruption detected"}'
        ),
        severity="fatal",
        meaning="WiredTiger found its files damaged; a repair may save a part.",
        source=_wiredtiger.file("src/conn/api_strerror.c"),
        failure=fails.DAMAGED,
    )

    ROOT_PAGE = LogMessage(
        anchor="unable to read root page from ",
        sample=(
            "unable to read root page from file:collection-8.wt: WT_ERROR: "
            "non-specific WiredTiger error"
        ),
        pattern=r"unable to read root page from (?P<file>[^\s:]+:[^\s:]+)",
        severity="fatal",
        meaning="The first page of a data file cannot be read.",
        source=_wiredtiger.file("src/btree/bt_handle.c"),
        failure=fails.DAMAGED,
    )

    LOG_MAGIC = LogMessage(
        anchor=" corrupted: Bad magic number ",
        sample="log file WiredTigerLog.0000000012 corrupted: Bad magic number 0",
        pattern=r"log file (?P<file>\S+) corrupted: Bad magic number",
        severity="fatal",
        meaning="A file of the journal is damaged.",
        source=_wiredtiger.file("src/log/log.c"),
        failure=fails.DAMAGED,
    )

    HISTORY_MISSING = LogMessage(
        anchor=" file is corrupted or missing",
        sample="WiredTigerHS.wt file is corrupted or missing",
        pattern=r"(?P<file>\S+\.wt) file is corrupted or missing",
        severity="fatal",
        meaning="The file with older versions of documents is damaged or was deleted.",
        source=_wiredtiger.file("src/txn/txn_recover.c"),
        failure=fails.DAMAGED,
    )

    BLOCK_FILE = LogMessage(
        anchor=" is corrupted: calculated block checksum of ",
        sample=(
            "WiredTiger.wt is corrupted: calculated block checksum of 0x63b4d1 "
            "doesn't match expected checksum of 0x22d3c1"
        ),
        pattern=r"(?P<file>\S+) is corrupted: calculated block checksum",
        severity="fatal",
        meaning="A file that WiredTiger itself needs is damaged.",
        source=_wiredtiger.file("src/block/block_open.c"),
        failure=fails.DAMAGED,
    )

    RUN_RECOVERY = LogMessage(
        anchor="WT_RUN_RECOVERY: recovery must be run to continue",
        sample="WT_RUN_RECOVERY: recovery must be run to continue",
        severity="fatal",
        meaning=("The files were not closed cleanly, and a read-only start cannot recover them."),
        source=_wiredtiger.file("src/conn/api_strerror.c"),
        failure=fails.NOT_STARTED,
    )

    OLD_FILES = LogMessage(
        anchor="WiredTiger version incompatible with current binary",
        sample="WiredTiger version incompatible with current binary",
        severity="fatal",
        meaning="The data files are of a version that this server cannot start with.",
        source=_wiredtiger.file("src/meta/meta_turtle.c"),
        failure=fails.NOT_STARTED,
    )
