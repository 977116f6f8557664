"""Moments and figures of 31 March 2021."""

from atlas import minutes
from incidents._times import utc
from incidents.dfds.facts import ADFS

EXPIRED = utc("2021-03-31 12:06") @ ADFS.at(
    "2021-03-31 12:06 | Token-decrypting and token-signing certificates"
)
REPORTED = utc("2021-03-31 12:11") @ ADFS.at("2021-03-31 12:11 | Reports of issues signing")
VERIFIED = utc("2021-03-31 12:21") @ ADFS.at("2021-03-31 12:21 | Issue logging in verified")
CONTACTED = utc("2021-03-31 12:25") @ ADFS.at("2021-03-31 12:25 | Datacenters team contacted")
JOINED = utc("2021-03-31 12:49") @ ADFS.at("2021-03-31 12:49 | Member of datacenters team")
IDENTIFIED = utc("2021-03-31 13:02") @ ADFS.at("2021-03-31 13:02 | Identified that the issue")
ROLLED = utc("2021-03-31 13:18") @ ADFS.at("2021-03-31 13:18 | Certificate rolled over and")
DONE = utc("2021-03-31 13:30") @ ADFS.at("2021-03-31 13:30 | Script completed to update")

DETECTED_IN = minutes(5) @ ADFS.at("Time to detection: 5 minutes")
RECOVERED_IN = minutes(84) @ ADFS.at("Time to recovery: 84 minutes")
