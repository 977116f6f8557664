"""What fails with files of NFS servers, with the first steps."""

from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_network import EXPORTS, NFS_MOUNTS
from atlas.technologies.known_failure import KnownFailure

CHANGED = KnownFailure(
    "an NFS server returns another file than before (fileid changed)",
    steps=[NFS_MOUNTS, EXPORTS, MOUNTS, KERNEL_LOG],
)
