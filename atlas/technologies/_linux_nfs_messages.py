"""Messages of Linux about files of NFS servers that are no longer the same."""

from atlas.technologies.failures import linux_nfs as fails
from atlas.technologies.failures.linux_storage import kernel
from atlas.technologies.message import LogMessage


class LinuxNfsMessages:
    """Messages of Linux about files of NFS servers that are no longer the same."""

    FILE_CHANGED = LogMessage(
        anchor=" error: fileid changed",
        sample="NFS: server 10.0.0.4 error: fileid changed",
        pattern=r"NFS: server (?P<server>\S+) error: fileid changed",
        severity="error",
        meaning="The server returned another file for a handle: its exports moved or failed over.",
        source=kernel.file("fs/nfs/inode.c"),
        failure=fails.CHANGED,
    )
    FILE_CHANGED_DETAIL = LogMessage(
        anchor=": expected fileid 0x",
        sample="fsid 0:60: expected fileid 0x9fbe8fe, got 0x9fbe903",
        pattern=r"expected fileid (?P<expected>0x[0-9a-f]+), got (?P<got>0x[0-9a-f]+)",
        severity="error",
        meaning="The server returned another file for a handle: its exports moved or failed over.",
        source=kernel.file("fs/nfs/inode.c"),
        failure=fails.CHANGED,
    )
