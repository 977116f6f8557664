"""Moments and figures of 29 October to 2 November 2022."""

from atlas import about, count, hours
from incidents._times import utc
from incidents.dfds.facts import BAD_IMAGE

RELEASED = utc("2022-10-29 01:02") @ BAD_IMAGE.at("2022-10-29 01:02 | AMI v20221027 released")
REPLACED = utc("2022-10-31 07:30") @ BAD_IMAGE.at("2022-10-31 07:30 | Daily roll-over of nodes")
UPGRADE = utc("2022-10-31 13:45") @ BAD_IMAGE.at("2022-10-31 13:45 | A planned upgrade of")
TIMED_OUT = utc("2022-10-31 14:10") @ BAD_IMAGE.at("2022-10-31 14:10 | Pipeline reports failure as")
NOT_READY = utc("2022-10-31 14:30") @ BAD_IMAGE.at("2022-10-31 14:30 | We observe some nodes")
PROGRESS = utc("2022-10-31 14:50") @ BAD_IMAGE.at("2022-10-31 14:50 | Some pods eventually make")
FORCED = utc("2022-10-31 15:15") @ BAD_IMAGE.at("2022-10-31 15:15 | We attempted to force")
MANUAL = utc("2022-10-31 15:45") @ BAD_IMAGE.at("2022-10-31 15:45 | Begin manual intervention to")
LOGS = utc("2022-10-31 16:45") @ BAD_IMAGE.at("2022-10-31 16:45 | Logs investigated on nodes")
CAUSE = utc("2022-10-31 17:21") @ BAD_IMAGE.at("2022-10-31 17:21 | An issue is found")
UPGRADED = utc("2022-10-31 17:35") @ BAD_IMAGE.at("2022-10-31 17:35 | All aws-node pods upgraded")
WAIT = utc("2022-10-31 17:45") @ BAD_IMAGE.at(
    "2022-10-31 17:45 | NodeNotReady events still occuring"
)
MONITOR = utc("2022-11-01 09:30") @ BAD_IMAGE.at("2022-11-01 09:30 | No signs of service")
SOCKETS = utc("2022-11-01 11:12") @ BAD_IMAGE.at("2022-11-01 11:12 | Observed that the number")
MODULES = utc("2022-11-02 08:56") @ BAD_IMAGE.at("2022-11-02 08:56 | Issue raised to modify")
REPORTED = utc("2022-11-02 10:52") @ BAD_IMAGE.at("2022-11-02 10:52 | A team reports they")
DECIDED = utc("2022-11-02 11:56") @ BAD_IMAGE.at("2022-11-02 11:56 | Decision made to roll")
MERGED = utc("2022-11-02 13:14") @ BAD_IMAGE.at("2022-11-02 13:14 | Work on terraform complete")
ROLLED_BACK = utc("2022-11-02 13:46") @ BAD_IMAGE.at("2022-11-02 13:46 | Pipeline ran and nodes")
RESOLVED = utc("2022-11-02 14:40") @ BAD_IMAGE.at("2022-11-02 14:40 | After observation we decided")

DETECTED_IN = hours(7) @ BAD_IMAGE.at(
    "Time to detection: 7 hours", of="the report's time to detection", basis="incident"
)
PODS = count(45, "pod") @ BAD_IMAGE.at(
    "We observe only ~10 of 45 aws-node pods", of="aws-node pods"
)
PODS_DONE = about(count(10, "pod")) @ BAD_IMAGE.at(
    "We observe only ~10 of 45 aws-node pods", of="aws-node pods upgraded by 14:10 UTC"
)
DRAINED = count(15, "node") @ BAD_IMAGE.at(
    "15 nodes had to be drained and deleted", of="nodes, to complete the upgrade", basis="total"
)
