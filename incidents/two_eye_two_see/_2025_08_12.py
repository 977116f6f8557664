"""Moments and figures of 12 August 2025."""

from atlas import about, by, count, hours
from incidents._times import utc
from incidents.two_eye_two_see.facts import LEAP, bst

DECLARED = bst("2025-08-12 17:00") @ LEAP.at("5:00 PM")
CLUSTER_KNOWN = bst("2025-08-12 17:02") @ LEAP.at("5:02 PM")
COMMUNITY = bst("2025-08-12 17:15") @ LEAP.at("5:15 PM")
CHECK_FAILS = utc("2025-08-12 16:32") @ LEAP.at("Aug 12, 2025 at 4:32PM UTC")
CAUTIOUS = bst("2025-08-12 17:33") @ LEAP.at("5:33 PM")
USERS_REPORT = bst("2025-08-12 17:37") @ LEAP.at("5:37 PM")
CONFIRMED = bst("2025-08-12 17:43") @ LEAP.at("5:43 PM")
JOB_BLOCKS = bst("2025-08-12 17:48") @ LEAP.at("5:48 PM")
REDEPLOYED = bst("2025-08-12 17:51") @ LEAP.at("5:51 PM")
INGRESS_DELETED = bst("2025-08-12 17:55") @ LEAP.at("5:55 PM")
ONLINE = bst("2025-08-12 18:08") @ LEAP.at("6:08 PM")
RESOLVED = bst("2025-08-12 18:11") @ LEAP.at("6:11 PM")
LOGINS_FAIL = bst("2025-08-12 20:16") @ LEAP.at("8:16 PM")
STABLE = bst("2025-08-12 21:16") @ LEAP.at("9:16 PM")

LASTED = about(hours(1)) @ LEAP.at("the hub rendered entirely inaccessible for ~1hr.")
_DELETED = by(bst("2025-08-12 17:00")) @ LEAP.at("### 5:00 PM")
RESOLVED_IN = (RESOLVED - _DELETED).meaning_of(
    "from the declaration, after the deletion, to the end", basis="incident"
)
DASK_NODES = count(200, "node") @ LEAP.at(
    "being started (peaking at 200 dask *nodes* being", of="Dask workloads", basis="peak"
)
