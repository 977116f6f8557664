"""Moments of 19 and 20 July 2017."""

from atlas import about
from incidents._times import utc
from incidents.wikimedia.facts import JULY_19

EXPIRED = about(utc("2017-07-19 20:06")) @ JULY_19.at(
    "On July 19th, 2017 at 20:06 (approximately), some"
)
PAGED = utc("2017-07-19 20:08") @ JULY_19.at("20:08 checker.tools.wmflabs.org alerts, pages opsens")
RESTARTED = utc("2017-07-19 20:12") @ JULY_19.at("20:12 Chase restarts LDAP on serpens")
FOUND = utc("2017-07-19 20:29") @ JULY_19.at("20:29 Filippo points out the certificate has")
CA_FOUND = utc("2017-07-19 20:31") @ JULY_19.at("20:31 Faidon points out that it's the")
SCOPED = utc("2017-07-19 20:34") @ JULY_19.at("20:34 Faidon finds all affected CAs to")
NEW_CA = utc("2017-07-19 20:51") @ JULY_19.at("20:51 Faidon creates a new WMF 2017-2020")
NEW_CERTIFICATES = utc("2017-07-19 20:53") @ JULY_19.at(
    "20:53 Faidon pushes new certificates for ldap-labs.{eqiad,codfw}.wikimedia.org,"
)
SLAPD_RESTARTED = utc("2017-07-19 21:00") @ JULY_19.at(
    "21:00 Faidon realizes puppet didn't trigger slapd"
)
ICINGA_BACK = utc("2017-07-19 21:01") @ JULY_19.at("21:01 Daniel reports that Icinga is back")
M5_DOWN = utc("2017-07-19 21:34") @ JULY_19.at("21:34 Jaime points out the m5 database")
NO_DELETION = utc("2017-07-20 00:10") @ JULY_19.at("00:10 Nodepool can no more delete instances")
HALTED = utc("2017-07-20 00:30") @ JULY_19.at("00:30 No more instances available CI is")
NOVA_RESTARTED = utc("2017-07-20 03:34") @ JULY_19.at(
    "03:34 Andrew service nova-network restart on labnet1001"
)
SPAWNED = utc("2017-07-20 06:00") @ JULY_19.at("06:00 Nodepool finally manage to have some")
LAST_APACHE = utc("2017-07-20 06:24") @ JULY_19.at("06:24 Daniel restarts Apache on netmon1002")
NO_CACHE = utc("2017-07-20 07:55") @ JULY_19.at("07:55 Antoine disables Castor for CI, therefore")
NO_ADDRESSES = utc("2017-07-20 11:00") @ JULY_19.at(
    "11:00 T171158 filled. Some instances refuse to"
)
QUOTA = utc("2017-07-20 14:00") @ JULY_19.at("14:00 Andrew forces refresh the fixed-ip quota")
BETA = utc("2017-07-20 14:31") @ JULY_19.at("14:31 Antoine has finished cleaning out the")
