"""Moments and figures of 30 May 2019."""

from atlas import at_least, by, count, gb, hours, nodes, ops, undisclosed, vcpus
from incidents.kubernetes.facts import DISK_IOPS, pdt

BEGAN = undisclosed("time: the report prints [???], most monitoring of that week is lost")
REPORTED = pdt("2019-05-30 13:26") @ DISK_IOPS.at("[13:26] @cblecker reports on Slack that")
UNHEALTHY = pdt("2019-05-30 14:11") @ DISK_IOPS.at("[14:11] @Katharine determines that many things")
NOT_READY = pdt("2019-05-30 14:37") @ DISK_IOPS.at("Cole Wagner [2:37 PM]")
PANICS = pdt("2019-05-30 14:37") @ DISK_IOPS.at("Benjamin Elder [2:37 PM]")
CAUSE = pdt("2019-05-30 14:43") @ DISK_IOPS.at("[14:43] @Random-Liu determines the root cause")
REQUESTED = pdt("2019-05-30 15:02") @ DISK_IOPS.at(
    "[15:02] The current oncaller is given directions"
)
GRANTED = pdt("2019-05-30 15:14") @ DISK_IOPS.at("[15:14] Additional disk quota is granted")
LAST_MERGE = pdt("2019-05-30 16:05") @ DISK_IOPS.at("liggitt [4:05 PM]")
NEW_NODES = pdt("2019-05-30 17:10") @ DISK_IOPS.at(
    "[17:10] @Katharine realises that capacity was not"
)
MIGRATING = pdt("2019-05-30 17:41") @ DISK_IOPS.at(
    "[17:41] @BenTheElder begins gradually migrating nodes"
)
MIGRATED = pdt("2019-05-30 23:55") @ DISK_IOPS.at("[23:55] @BenTheElder completes the migration to")
MERGING = pdt("2019-05-31 07:00") @ DISK_IOPS.at("[07:00] Prow is once again merging")

NODES = nodes(100) @ DISK_IOPS.at("are run in a 100-node cluster.", of="the build nodes")
CPUS = vcpus(8) @ DISK_IOPS.at("Each node has eight CPUs, 52 GB", of="one node")
MEMORY = gb(52) @ DISK_IOPS.at("52 GB of RAM, and 250 GB of", of="one node")
DISK = gb(250) @ DISK_IOPS.at("RAM, and 250 GB of disk", of="one node")
NEW_DISK = gb(500) @ DISK_IOPS.at("migrated the cluster to 500 GB disks", of="one node")
IOPS = ops(187.5).per("second") @ DISK_IOPS.at(
    "187.5 IOPS per instance.", of="the disk of one node", basis="limit"
)
IOPS_HIT = at_least(ops(450)).per("second") @ DISK_IOPS.at(
    "hitting 80MB/s and > 450 IOPS when we're", of="a disk when throttled", basis="peak"
)
LASTED = at_least(hours(7)) @ DISK_IOPS.at(
    "The problem lasted for at least seven hours.", of="the problem", basis="outage"
)
_BROKEN = by(pdt("2019-05-30 13:26")) @ DISK_IOPS.at("cblecker [1:26 PM]")
RESOLVED_IN = (MERGING - _BROKEN).meaning_of(
    "from the first report, or before it, to the usual merge rate", basis="outage"
)
STUCK = count(60, "pull request") @ DISK_IOPS.at(
    "At peak, 60 PRs were stuck in the", of="the merge queue", basis="peak"
)
