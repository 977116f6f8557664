"""Messages of Linux about network links, cards and mounts over the network."""

from atlas.technologies._linux_sources import kernel
from atlas.technologies.failures import linux as linux_fails
from atlas.technologies.failures import linux_network as net
from atlas.technologies.message import LogMessage


class LinuxLinkMessages:
    """Messages of Linux about network links, cards and mounts over the network."""

    HARDWARE_HANG = LogMessage(
        anchor=" Unit Hang",
        sample="e1000e 0000:00:19.0 eth0: Detected Hardware Unit Hang:",
        pattern=r"Detected (?:Hardware|Tx) Unit Hang",
        severity="error",
        meaning="A network card stopped sending, and is reset.",
        source=kernel.file("drivers/net/ethernet/intel/e1000e/netdev.c"),
        failure=linux_fails.NETWORK_CARD,
    )
    CARD_RESET = LogMessage(
        anchor="Reset adapter",
        sample="ixgbe 0000:01:00.1 eth1: Reset adapter",
        pattern=r": Reset adapter(?: unexpectedly)?\s*$",
        severity="error",
        meaning="The driver of a network card resets it.",
        source=kernel.file("drivers/net/ethernet/intel/e1000e/netdev.c"),
        failure=linux_fails.NETWORK_CARD,
    )
    CARD_TIMED_OUT = LogMessage(
        anchor=": transmit timed out, resetting",
        sample="tg3 0000:01:00.0 eth0: transmit timed out, resetting",
        severity="error",
        meaning="A network card did not send packets in time, and is reset.",
        source=kernel.file("drivers/net/ethernet/broadcom/tg3.c"),
        failure=linux_fails.NETWORK_CARD,
    )
    CARD_HEALTH = LogMessage(
        anchor="device's health compromised",
        sample="mlx5_core 0000:3b:00.0: device's health compromised - reached miss count",
        severity="error",
        meaning="A network card of Mellanox no longer responds.",
        source=kernel.file("drivers/net/ethernet/mellanox/mlx5/core/health.c"),
        failure=linux_fails.NETWORK_CARD,
    )
    LINK_DOWN = LogMessage(
        anchor="NIC Link is Down",
        sample="ixgbe 0000:08:00.0 eth11: NIC Link is Down",
        pattern=r"(?P<interface>[\w.-]+):? NIC Link is Down",
        severity="info",
        meaning="A network interface lost its link: cable, port or switch.",
        source=kernel.file("drivers/net/ethernet/intel/ixgbe/ixgbe_main.c"),
        failure=net.LINK,
    )
    BOND_DOWN = LogMessage(
        anchor="link status definitely down",
        sample="bond0: (slave eth0): link status definitely down, disabling slave",
        severity="info",
        meaning="A link of a bond is down, and is no longer used.",
        source=kernel.file("drivers/net/bonding/bond_main.c"),
        failure=net.BOND_LINK,
    )
    BOND_GOING_DOWN = LogMessage(
        anchor="link status down for ",
        sample="bond0: (slave eth0): link status down for active interface, disabling it in 200 ms",
        pattern=r"link status down for .*interface.*, disabling it in (?P<milliseconds>\d+) ms",
        severity="info",
        meaning="A link of a bond went down.",
        source=kernel.file("drivers/net/bonding/bond_main.c"),
        failure=net.BOND_LINK,
    )
    BOND_EMPTY = LogMessage(
        anchor="now running without any active interface",
        sample="bond0: now running without any active interface!",
        severity="info",
        meaning="All links of a bond are down.",
        source=kernel.file("drivers/net/bonding/bond_main.c"),
        failure=net.BOND_LINK,
    )
    BOND_NO_LACP = LogMessage(
        anchor="Warning: No 802.3ad response from the link partner",
        sample="bond0: Warning: No 802.3ad response from the link partner for any adapters "
        "in the bond",
        severity="warning",
        meaning="The switch does not speak LACP on the links of a bond.",
        source=kernel.file("drivers/net/bonding/bond_3ad.c"),
        failure=net.BOND_LINK,
    )
    BRIDGE_LOOP = LogMessage(
        anchor=" with own address as source address",
        sample="br0: received packet on eth0 with own address as source address "
        "(addr:52:54:00:12:34:56, vlan:0)",
        severity="warning",
        meaning="A bridge received a packet with its own address as sender; the network often has "
        "a loop.",
        source=kernel.file("net/bridge/br_fdb.c"),
        failure=net.LOOP,
    )
    MARTIAN = LogMessage(
        anchor="martian source ",
        sample="IPv4: martian source 10.0.0.9 from 10.0.0.4, on dev eth0",
        pattern=r"martian source (?P<to>[\d.]+) from (?P<sender>[\d.]+), on dev "
        r"(?P<interface>\S+)",
        severity="warning",
        meaning="A packet came in on an interface where its sender cannot be.",
        source=kernel.file("net/ipv4/route.c"),
        failure=net.MARTIAN,
    )
    DEVICE_HELD = LogMessage(
        anchor="unregister_netdevice: waiting for ",
        sample="unregister_netdevice: waiting for lo to become free. Usage count = 1",
        severity="fatal",
        meaning="A network device is still in use, and is not removed; containers hang.",
        source=kernel.file("net/core/dev.c"),
        failure=net.NAMESPACE,
    )
    NFS_DENIED = LogMessage(
        anchor="access denied by server while mounting ",
        sample="mount.nfs: access denied by server while mounting 10.0.0.4:/shared",
        pattern=r"access denied by server while mounting (?P<export>\S+)",
        severity="error",
        meaning="The NFS server does not export that path to this client.",
        source=net.nfs.file("utils/mount/error.c"),
        failure=net.NFS_REFUSED,
    )
    NFS_VERSION = LogMessage(
        anchor="requested NFS version or transport protocol is not supported",
        sample="mount.nfs: requested NFS version or transport protocol is not supported for /mnt",
        severity="error",
        meaning="The NFS server does not offer the version that the mount asks for, or NFS "
        "is not running there.",
        source=net.nfs.file("utils/mount/error.c"),
        failure=net.NFS_MOUNT,
    )
    NFS_REASON = LogMessage(
        anchor=" failed, reason given by server: ",
        sample="mount.nfs: mounting 10.0.0.4:/shared failed, reason given by server: No "
        "such file or directory",
        severity="error",
        meaning="The NFS server refused the mount for the reason that follows.",
        source=net.nfs.file("utils/mount/error.c"),
        failure=net.NFS_REFUSED,
    )
    NFS_OPTION = LogMessage(
        anchor="an incorrect mount option was specified",
        sample="mount.nfs: an incorrect mount option was specified for /mnt",
        severity="error",
        meaning="An option of the NFS mount is not known, or does not fit its version.",
        source=net.nfs.file("utils/mount/error.c"),
        failure=net.NFS_MOUNT,
    )
    CIFS_MOUNT = LogMessage(
        anchor="cifs_mount failed w/return code = ",
        sample="CIFS: VFS: cifs_mount failed w/return code = -13",
        pattern=r"cifs_mount failed w/return code = (?P<errno>-\d+)",
        severity="error",
        meaning="A share could not be mounted; the code is the negative errno.",
        source=kernel.file("fs/smb/client/cifsfs.c"),
        failure=net.CIFS,
    )
    CIFS_SILENT = LogMessage(
        anchor="has not responded in ",
        sample="CIFS: VFS: \\\\fs1 has not responded in 180 seconds. Reconnecting...",
        pattern=r"has not responded in (?P<seconds>\d+) seconds\. Reconnecting",
        severity="error",
        meaning="The SMB server does not respond; programs that use its files hang.",
        source=kernel.file("fs/smb/client/connect.c"),
        failure=net.CIFS,
    )
