"""Moments and figures of 20 September 2018."""

from atlas import count, days, minutes
from incidents.galaxy.facts import HEAD_NODE, freiburg

UNRESPONSIVE = freiburg("2018-09-20 12:00") @ HEAD_NODE.at("12:00 | Galaxy's influence became")
REBOOTED = freiburg("2018-09-20 12:30") @ HEAD_NODE.at("12:30 | We rebooted the Galaxy server.")
ON_SITE = freiburg("2018-09-20 13:12") @ HEAD_NODE.at("13:12 | Helena arrives at the")
HALTED = freiburg("2018-09-20 13:15") @ HEAD_NODE.at("13:15 | After logging in,")
HALTED_AGAIN = freiburg("2018-09-20 13:31") @ HEAD_NODE.at("13:31 | Node is back up,")
NOT_MOUNTED = freiburg("2018-09-20 14:18") @ HEAD_NODE.at("14:18 | We get the node")
ZFS = freiburg("2018-09-20 14:27") @ HEAD_NODE.at("14:27 | Stefan identifies a ZFS")
CANCELLED = freiburg("2018-09-20 14:38") @ HEAD_NODE.at("14:38 | Workshop is cancelled.")
DEBUGGING = freiburg("2018-09-20 15:00") @ HEAD_NODE.at("15:00 | Björn arrives at the")
ZFS_BACK = freiburg("2018-09-20 15:15") @ HEAD_NODE.at("15:15 | Stefan recovers the ZFS")
REPLACE = freiburg("2018-09-20 16:15") @ HEAD_NODE.at("16:15 | Stefan arrives at the")
CLOUD_DISKS = freiburg("2018-09-20 16:27") @ HEAD_NODE.at("16:27 | Approximately")
MOVED = freiburg("2018-09-20 17:00") @ HEAD_NODE.at("17:00 | Helena takes the opportunity")
RENAMED = freiburg("2018-09-20 17:35") @ HEAD_NODE.at("17:35 | We finally have the")
ACCESS = freiburg("2018-09-20 17:57") @ HEAD_NODE.at("17:57 | We finally regain access")
ONLINE = freiburg("2018-09-20 18:21") @ HEAD_NODE.at("18:21 | Galaxy is back online.")

REBOOT_TIME = minutes(30) @ HEAD_NODE.at("It went into the 30 minute reboot process.")
SERVERS = count(3, "NFS server") @ HEAD_NODE.at(
    "to spread data across our three NFS", of="the storage of Galaxy", basis="total"
)
REBUILD = minutes(15) @ HEAD_NODE.at(
    "able to be rebuilt within 15 minutes,", of="a virtual machine", basis="target"
)
CLOUD_LEFT = days(7) @ HEAD_NODE.at("cloud, which will go down in 7 days,")
