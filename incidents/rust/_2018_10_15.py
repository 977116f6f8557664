"""Moments and figures of 15 October 2018."""

from atlas import at_least, seconds
from incidents._times import utc
from incidents.rust.facts import INDEX

REGISTERED = utc("2018-10-15 20:09") @ INDEX.at(
    "20:09 UTC: The GitHub user `cratesio` registers an"
)
UPLOADING = utc("2018-10-15 20:13") @ INDEX.at("20:13 UTC: This user begins uploading packages")
SLOW = utc("2018-10-15 20:17") @ INDEX.at("20:17 UTC: All requests updating the index")
MAILED = utc("2018-10-15 20:41") @ INDEX.at("20:41 UTC: An email is sent to the")
FORWARDED = utc("2018-10-15 20:46") @ INDEX.at("20:46 UTC: The report is forwarded to the")
IN_DISCORD = utc("2018-10-15 20:50") @ INDEX.at("20:50 UTC: The user is reported in the")
BLOCKED = utc("2018-10-15 21:00") @ INDEX.at("21:00 UTC: The user's IP address is blocked")
HIDDEN = utc("2018-10-15 21:20") @ INDEX.at("21:20 UTC: The user's packages were removed from")
ANNOUNCED = utc("2018-10-15 21:20") @ INDEX.at("21:20 UTC: The incident is announced on")
PAGE_REMOVED = utc("2018-10-15 22:49") @ INDEX.at("22:49 UTC: The user's account page on crates.io")
DELETED = utc("2018-10-15 23:58") @ INDEX.at("23:58 UTC: The packages, all associated data, and")
OUT_OF_INDEX = utc("2018-10-16 00:40") @ INDEX.at("00:40 UTC: The packages are removed from the")

UPDATE_TIME = at_least(seconds(10)) @ INDEX.at(
    "updating the index begin to take 10+ seconds", of="a request that updates the index"
)
