"""What fails in the network of Linux, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._network import OUTGOING, SOCKETS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)

nfs = Repository(
    "linux-nfs/nfs-utils",
    commit="7acc8b943c9ae89c711712c73df64b46572a44c9",
    checked="2026-11-26",
)

iproute = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    release="7.1.0",
    checked="2026-11-26",
)

iptables = Repository(
    "aosp-mirror/platform_external_iptables",
    commit="672d4a9452846646a3017d255fae319e12d92295",
    checked="2026-11-26",
)

IP_LINK = iproute.file("man/man8/ip-link.8.in")

BONDING = kernel.file("Documentation/networking/bonding.rst")

SHOWMOUNT = nfs.file("utils/showmount/showmount.man")

NFSSTAT = nfs.file("utils/nfsstat/nfsstat.man")

LINKS = Check(
    "Read the state and the error counters of the network interfaces.",
    shell("ip -s link show") @ IP_LINK.at("display device attributes"),
    **NO_OUTPUT,
    verify="state UP, and errors and dropped do not rise; DOWN or NO-CARRIER: cable, "
    "port or switch.",
)

BOND = Check(
    "Read the state of the bond and of each of its links.",
    shell("cat /proc/net/bonding/<name>")
    @ BONDING.at("Each bonding device has a read-only file residing"),
    **NO_OUTPUT,
    verify="MII Status is up for each; Link Failure Count rises where a link flaps.",
)

EXPORTS = Check(
    "List what the NFS server exports, and to whom.",
    shell("showmount -e <host>") @ SHOWMOUNT.at("Show the NFS server's export list."),
    **NO_OUTPUT,
    verify="The path is listed, and the client is among its hosts.",
)

NFS_MOUNTS = Check(
    "List the NFS mounts with their options, as the kernel uses them.",
    shell("nfsstat -m") @ NFSSTAT.at("Print information about each of the mounted"),
    **NO_OUTPUT,
    verify="vers, proto, timeo and retrans are those that were meant.",
)

ADDRESSES = Check(
    "List the addresses of this machine with their interfaces.",
    shell("ip address show") @ iproute.file("man/man8/ip-address.8.in").at("ip address show"),
    **NO_OUTPUT,
    verify="dadfailed on an IPv6 address: another machine has it. Each address is on the "
    "interface where it is expected.",
)

BRIDGE_PORTS = Check(
    "List the ports of the bridges with their states.",
    shell("bridge link show")
    @ iproute.file("man/man8/bridge.8").at("list ports configuration for all bridges."),
    **NO_OUTPUT,
    verify="state forwarding on two ports that lead to the same network: that is the loop.",
)

LINK = KnownFailure(
    "a network link is down",
    steps=[LINKS, BOND, KERNEL_LOG],
)

BOND_LINK = KnownFailure(
    "a link of a bond is down",
    steps=[BOND, LINKS, KERNEL_LOG],
)

LOOP = KnownFailure(
    "a bridge receives packets with its own address; often a loop",
    steps=[BRIDGE_PORTS, LINKS, KERNEL_LOG],
)

DUPLICATE_ADDRESS = KnownFailure(
    "another machine uses an address of this machine",
    steps=[ADDRESSES, LINKS, KERNEL_LOG],
)

MARTIAN = KnownFailure(
    "packets arrive on an interface where their sender cannot be",
    steps=[ADDRESSES, ROUTE_TO, LINKS],
)

NAMESPACE = KnownFailure(
    "a network device is never released; containers cannot be removed",
    steps=[KERNEL_LOG, LINKS, SOCKETS],
)

NFS_REFUSED = KnownFailure(
    "the NFS server refuses the mount",
    steps=[EXPORTS, NFS_MOUNTS, KERNEL_LOG],
)

NFS_MOUNT = KnownFailure(
    "an NFS mount fails",
    steps=[EXPORTS, ROUTE_TO, KERNEL_LOG],
)

CIFS = KnownFailure(
    "a share of an SMB server cannot be mounted, or does not respond",
    steps=[KERNEL_LOG, OUTGOING, ROUTE_TO],
)
