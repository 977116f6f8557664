"""Moments and figures of 5 February 2015."""

from atlas import about, minutes
from incidents._times import utc
from incidents.wikimedia.facts import FEBRUARY_2015

LOST = utc("2015-02-05 17:10") @ FEBRUARY_2015.at(
    "[17:10] asw2-a5-eqiad (network switch) lost power"
)
ALERTED = utc("2015-02-05 17:12") @ FEBRUARY_2015.at(
    "[17:12] Icinga reports multiple memcached and Varnish"
)
REPORTED = utc("2015-02-05 17:12") @ FEBRUARY_2015.at(
    "[17:12] Users report site downtime with 503 errors"
)
SUSPECTED = utc("2015-02-05 17:12") @ FEBRUARY_2015.at(
    "[17:12] Chris (on-site engineer) reports that server downtime"
)
FOUND = utc("2015-02-05 17:17") @ FEBRUARY_2015.at("[17:17] Chris realizes that not the servers,")
BOOTED = utc("2015-02-05 17:21") @ FEBRUARY_2015.at("[17:21] The network switch finishes boot and")
STILL_DOWN = utc("2015-02-05 17:23") @ FEBRUARY_2015.at(
    "[17:23] The site doesn't recover as expected,"
)
LOGGING_OFF = utc("2015-02-05 17:44") @ FEBRUARY_2015.at(
    "[17:44-7] Giuseppe discovers HHVM instances blocked on"
)
PAGES_LOAD = utc("2015-02-05 17:47") @ FEBRUARY_2015.at("[17:47] The web sites mostly recover and")
THEORY = utc("2015-02-05 18:01") @ FEBRUARY_2015.at(
    "[18:01] Ori correctly theorized that nutcracker (memcached"
)
RECOVERED = utc("2015-02-05 18:06") @ FEBRUARY_2015.at(
    "[18:06] All remaining nutcracker instances are restarted,"
)

RACK_OFFLINE = about(minutes(10)) @ FEBRUARY_2015.at(
    "offline for about 10 minutes until the failure",
    of="rack A5, until the failure was detected",
    basis="outage",
)
BATCHES = minutes(20) @ FEBRUARY_2015.at(
    "for 20 minutes with modest improvements but doesn't", of="restarts in batches", basis="total"
)
