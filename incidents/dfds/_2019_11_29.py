"""Moments of 29 November to 5 December 2019; the report is in CET."""

from functools import partial

from atlas import at
from incidents.dfds.facts import ADDRESSES

_cet = partial(at, zone="CET")

SCALED_UP = _cet("2019-11-29 12:00") @ ADDRESSES.at(
    "2019-11-29 12:00 | Proactively scaling up Hellman"
)
WARNED = _cet("2019-11-30 08:24") @ ADDRESSES.at("2019-11-30 08:24 | Automated warning from AWS,")
DESIGN = _cet("2019-11-30 09:00") @ ADDRESSES.at("2019-11-30 09:00 | Started working on a")
TO_EIGHT = _cet("2019-11-30 10:30") @ ADDRESSES.at("2019-11-30 10:30 | Scaling down cluster by")
TO_SEVEN = _cet("2019-12-02 04:30") @ ADDRESSES.at("2019-12-02 04:30 | Scaling down cluster by")
SURGE = _cet("2019-12-03") @ ADDRESSES.at("2019-12-03 --:-- | Surge new deployments increasing")
HANDED_OVER = _cet("2019-12-04 03:00") @ ADDRESSES.at(
    "2019-12-04 03:00 | Solution completed, handed over"
)
ASKED = _cet("2019-12-04 09:30") @ ADDRESSES.at("2019-12-04 09:30 | Asking teams to temporarily")
REPLACING = _cet("2019-12-05 03:30") @ ADDRESSES.at(
    "2019-12-05 03:30 | Started replacing Hellman Kubernetes"
)
KILLED = _cet("2019-12-05 05:30") @ ADDRESSES.at("2019-12-05 05:30 | Forcefully killing nodes to")
REPLACED = _cet("2019-12-05 06:00") @ ADDRESSES.at(
    "2019-12-05 06:00 | Network infrastructure replacement completed"
)
UNSCHEDULED = _cet("2019-12-05 06:10") @ ADDRESSES.at(
    "2019-12-05 06:10 | Some Kubernetes daemon sets"
)
VERIFIED = _cet("2019-12-05 07:00") @ ADDRESSES.at(
    "2019-12-05 07:00 | All systems verified operational"
)
REVERTED = _cet("2019-12-05 12:00") @ ADDRESSES.at("2019-12-05 12:00 | Pull request to review")
