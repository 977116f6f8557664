"""Moments of 18 to 20 September 2023."""

from atlas import by
from incidents.ministry_of_justice.facts import DISK, uk

ALERTED = uk("2023-09-18 13:42") @ DISK.at(
    "2023-09-18 13:42 Team noticed [RootVolUtilisation-Critical]"
)
REPORTED = uk("2023-09-18 14:03") @ DISK.at("2023-09-18 14:03 User reported that they are")
EVICTED = uk("2023-09-18 14:27") @ DISK.at("2023-09-18 14:27 Team were doing the EKS")
DECLARED = uk("2023-09-18 15:12") @ DISK.at("2023-09-18 15:12 Incident declared.")
UNCORDONED = uk("2023-09-18 15:34") @ DISK.at("2023-09-18 15:34 Old default node group uncordoned")
DRAINED = uk("2023-09-18 15:35") @ DISK.at("2023-09-18 15:35 New nodes drain started to")
REPAIRED = uk("2023-09-18 17:54") @ DISK.at("2023-09-18 17:54 Incident repaired")
VALIDATED = uk("2023-09-19 10:30") @ DISK.at("2023-09-19 10:30 Team started validating the fix")
FIXED = uk("2023-09-20 10:00") @ DISK.at("2023-09-20 10:00 Team updated the fix on")
OLD_DRAINED = uk("2023-09-20 12:30") @ DISK.at("2023-09-20 12:30 Started draining the old node")
CREATING = uk("2023-09-20 15:04") @ DISK.at("2023-09-20 15:04 There was some increased pod")
NO_ADDRESS = uk("2023-09-20 15:25") @ DISK.at("2023-09-20 15:25 There was increased number of")
RESOLVED = uk("2023-09-20 19:18") @ DISK.at("2023-09-20 19:18 All nodes drained and No")

_NOTICED = by(uk("2023-09-18 13:42")) @ DISK.at("First detected: 2023-09-18 13:42")
MITIGATED_IN = (REPAIRED - _NOTICED).meaning_of(
    "from first detected, after it began, to repaired", basis="incident"
)
RESOLVED_IN = (RESOLVED - _NOTICED).meaning_of(
    "from first detected, after it began, to the end", basis="incident"
)
