"""Messages of Linux about stalls, XFS and network cards."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import linux
from atlas.technologies.failures import linux_network as network
from atlas.technologies.message import LogMessage

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)


class LinuxStallMessages:
    """Messages of Linux about stalls, XFS and network cards."""

    WORKQUEUE = LogMessage(
        anchor="BUG: workqueue lockup - pool",
        sample="BUG: workqueue lockup - pool cpus=1 node=0 flags=0x0 nice=0 stuck for 2530s!",
        pattern=r"workqueue lockup - pool.* stuck for (?P<seconds>\d+)s",
        severity="error",
        meaning="Work of the kernel does not progress: a CPU hangs, or the host is overloaded.",
        source=kernel.file("kernel/workqueue.c"),
        failure=linux.LOCKUP,
    )
    RCU_STARVED = LogMessage(
        anchor=" kthread starved for ",
        sample="rcu: rcu_sched kthread starved for 254300 jiffies! g12 f0x0 "
        "RCU_GP_WAIT_FQS(5) ->state=0x0 ->cpu=0",
        pattern=r"(?P<name>\w+) kthread starved for (?P<jiffies>\d+) jiffies",
        severity="error",
        meaning="A thread of the kernel got no CPU for long: overload, or a host that pauses "
        "the machine.",
        source=kernel.file("kernel/rcu/tree_stall.h"),
        failure=linux.LOCKUP,
    )
    XFS_ERROR = LogMessage(
        anchor="Metadata I/O Error (",
        sample="XFS (dm-0): Metadata I/O Error (0x1) detected at "
        "xfs_trans_read_buf_map+0x24e (fs/xfs/xfs_trans_buf.c:296).  Shutting down "
        "filesystem.",
        pattern=r"XFS \((?P<device>[^)]+)\): Metadata I/O Error \(",
        severity="fatal",
        meaning="XFS could not read or write its metadata, and stopped the file system.",
        source=kernel.file("fs/xfs/xfs_fsops.c"),
        failure=linux.FILE_SYSTEM,
    )
    EXT4_SUPERBLOCK = LogMessage(
        anchor="): I/O error while writing ",
        sample="EXT4-fs (sdi): I/O error while writing superblock",
        pattern=r"EXT4-fs \((?P<device>[^)]+)\): I/O error while writing superblock",
        severity="error",
        meaning="ext4 could not write its superblock: the disk fails, or is gone.",
        source=kernel.file("fs/ext4/super.c"),
        failure=linux.DISK,
    )
    XFS_MEMORY = LogMessage(
        anchor="Corruption of in-memory data",
        sample="XFS (dm-3): Corruption of in-memory data detected.  Shutting down filesystem",
        pattern=r"XFS \((?P<device>[^)]+)\): Corruption of in-memory data",
        severity="fatal",
        meaning="XFS found damaged data in memory, and stopped the file system.",
        source=kernel.file("fs/xfs/xfs_fsops.c"),
        failure=linux.FILE_SYSTEM,
    )
    JBD2_FLUSH = LogMessage(
        anchor="JBD2: Detected IO errors while flushing file data ",
        sample="JBD2: Detected IO errors while flushing file data on dm-0-8",
        severity="error",
        meaning="Data of files could not be written to the disk.",
        source=kernel.file("fs/jbd2/commit.c"),
        failure=linux.DISK,
    )
    PCIE_LOST = LogMessage(
        anchor=": PCIe link lost",
        sample="igb 0000:02:00.0 enp2s0: PCIe link lost",
        severity="error",
        meaning="The network card is gone from its bus: hardware, power or firmware.",
        source=kernel.file("drivers/net/ethernet/intel/igb/igb_main.c"),
        failure=linux.NETWORK_CARD,
    )
    XFS_LOG = LogMessage(
        anchor="Log I/O Error (",
        sample="XFS (dm-0): Log I/O Error (0x2) detected at xlog_ioend_work+0x84 "
        "(fs/xfs/xfs_log.c:1378).  Shutting down filesystem.",
        pattern=r"XFS \((?P<device>[^)]+)\): Log I/O Error \(",
        severity="fatal",
        meaning="XFS could not write its journal, and stopped the file system.",
        source=kernel.file("fs/xfs/xfs_fsops.c"),
        failure=linux.FILE_SYSTEM,
    )
    IPV6_DUPLICATE = LogMessage(
        anchor="IPv6 duplicate address ",
        sample="IPv6: eth0: IPv6 duplicate address fe80::1 used by 00:11:22:33:44:55 detected!",
        pattern=r"IPv6 duplicate address (?P<address>\S+)",
        severity="error",
        meaning="Another machine uses the address, so this one does not.",
        source=kernel.file("net/ipv6/addrconf.c"),
        failure=network.DUPLICATE_ADDRESS,
    )
    I40E_TIMEOUT = LogMessage(
        anchor="tx_timeout: VSI_seid: ",
        sample="i40e 0000:3b:00.0 eth0: tx_timeout: VSI_seid: 390, Q 5, NTC: 0x0, HWB: 0x0",
        severity="error",
        meaning="A queue of the network card does not send.",
        source=kernel.file("drivers/net/ethernet/intel/i40e/i40e_main.c"),
        failure=linux.NETWORK_CARD,
    )
