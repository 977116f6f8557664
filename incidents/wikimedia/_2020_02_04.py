"""Moments and figures of 4 February 2020."""

from atlas import about, count, people, percent, quantity, requests, seconds
from incidents._times import utc
from incidents.wikimedia.facts import FEBRUARY_2020

SLOW = utc("2020-02-04 15:38") @ FEBRUARY_2020.at("15:38 General appserver slowdown begins.")
SURGE = utc("2020-02-04 16:01") @ FEBRUARY_2020.at(
    "16:01 The outage begins on the appservers, with"
)
MISSES = utc("2020-02-04 16:03") @ FEBRUARY_2020.at(
    "16:03 Babel cache misses begin to spike (timestamp"
)
ALERTED = utc("2020-02-04 16:03:31") @ FEBRUARY_2020.at(
    "16:03:31 First Icinga CRITICAL alert in #wikimedia-operations."
)
PAGED = utc("2020-02-04 16:05:12") @ FEBRUARY_2020.at("16:05:12 First Icinga #page.")
ENDED = utc("2020-02-04 16:12") @ FEBRUARY_2020.at(
    "16:12 Babel cache misses return to normal (timestamp"
)
MAPS = utc("2020-02-04 16:19") @ FEBRUARY_2020.at(
    "16:19 First alert related to Kartotherian. Kartotherian issues"
)
FEWER_CALLS = utc("2020-02-04 16:52") @ FEBRUARY_2020.at(
    "16:52 ladsgroup deploys #570084, reducing the overall rate"
)
TIMEOUT_LOWERED = utc("2020-02-04 17:10") @ FEBRUARY_2020.at(
    "17:10 ladsgroup deploys #570089, lowering the timeout from"
)
WEIGHT = utc("2020-02-04 17:34") @ FEBRUARY_2020.at(
    "17:34 Joe increases weight on mw12[3-5].* to 15"
)
FAST = utc("2020-02-04 17:42") @ FEBRUARY_2020.at("17:42 General appserver slowdown ends.")

HITS = about(percent(90)) @ FEBRUARY_2020.at(
    "The cache hit ratio is normally about 90%.", of="lookups of Babel keys, normally"
)
HITS_LOWEST = about(percent(52)) @ FEBRUARY_2020.at(
    "bottoming at about 52%.", of="lookups of Babel keys, at the lowest"
)
LOOKUPS = about(quantity(10_000, "operation / minute")) @ FEBRUARY_2020.at(
    "constant at about 10,000 per minute", of="lookups of Babel keys, hits and misses"
)
REQUESTS = about(requests(12e6)) @ FEBRUARY_2020.at(
    "About 12 million varnish-text requests were dropped or",
    of="requests in ten minutes, dropped or delayed",
    basis="total",
)
TRAFFIC = about(percent(20)) @ FEBRUARY_2020.at(
    "that represents about 20% of traffic in that", of="traffic in these ten minutes"
)
ALERTS = count(239, "alert") @ FEBRUARY_2020.at("we received 239 IRC-only alerts and 7 pages.")
PAGES = count(7, "page") @ FEBRUARY_2020.at("we received 239 IRC-only alerts and 7 pages.")
RESPONDERS = people(10) @ FEBRUARY_2020.at(
    "10 WMF SREs, 1 WMF software engineer, and", of="SREs among those who worked on it"
)
TIMEOUT = seconds(10) @ FEBRUARY_2020.at(
    "lowering the timeout from 10 seconds to 2", of="a call from Babel to itself", basis="limit"
)
TIMEOUT_LATER = seconds(2) @ FEBRUARY_2020.at(
    "lowering the timeout from 10 seconds to 2", of="a call from Babel to itself", basis="limit"
)
