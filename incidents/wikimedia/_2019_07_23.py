"""Moments and figures of 23 and 24 July 2019."""

from atlas import about, count, ms, percent, quantity, seconds
from incidents._times import utc
from incidents.wikimedia.facts import JULY_2019

WORK_BEGAN = about(utc("2019-07-23 18:00")) @ JULY_2019.at("~18:00 - Start of prep work (e.g.")
TIMEOUTS = about(utc("2019-07-23 18:03")) @ JULY_2019.at(
    "~18:03 - Memcache CAS requests spike up dramatically"
)
FLAPPED = utc("2019-07-23 18:29") @ JULY_2019.at("18:29 - 18:30 aws2-a-eqiad flaps")
FIRST_BURST = utc("2019-07-23 18:30") @ JULY_2019.at("18:30 - 18:43 first small burst of mcrouter")
POWER_CUT = utc("2019-07-23 18:33") @ JULY_2019.at("18:33 - Rob notes the asw2-a-eqiad flap was")
BEGAN = utc("2019-07-23 18:51") @ JULY_2019.at("18:51 - mcrouter TKOs and timeouts begin in")
PAGED = utc("2019-07-23 19:10") @ JULY_2019.at(
    "19:10 - First page (logstash failure, secondary fallout"
)
DEPOOLED = utc("2019-07-23 19:27") @ JULY_2019.at(
    "19:27 - Memcached errors from mediawiki are localized"
)
RETRANSMITS = utc("2019-07-23 19:29") @ JULY_2019.at(
    "19:29 - TCP retransmits (esp. for Analytics) skyrocket,"
)
CONFIRMED = utc("2019-07-23 19:59") @ JULY_2019.at("19:59 - about 7% packet loss seen from")
ENDED = utc("2019-07-23 20:08") @ JULY_2019.at("20:08 - Suspecting a fiber might be damaged,")
CRASHING = utc("2019-07-23 20:23") @ JULY_2019.at("20:23 - logstash still choking on backlog &")
INPUT_OFF = utc("2019-07-23 21:00") @ JULY_2019.at(
    "21:00 - UTF-8 issue traced to kafka rsyslog-shipper"
)
DROPPED = utc("2019-07-23 21:45") @ JULY_2019.at("21:45 - UTF-8 issue traced to SlowTimer messages")
INPUT_ON = utc("2019-07-23 22:00") @ JULY_2019.at(
    "22:00 - temporary fix is active across eqiad/codfw"
)
CAUGHT_UP = utc("2019-07-24 00:16") @ JULY_2019.at("00:16 (next day) logstash has caught up with")

ERRORS = about(count(25_000, "response")) @ JULY_2019.at(
    "Approx 25k HTTP 50X served as a result.", of="HTTP 50X responses", basis="total"
)
P95 = about(ms(750)) @ JULY_2019.at(
    "~750ms at 95%ile,", of="latency of ResourceLoader, increase at p95"
)
P99 = about(seconds(30)) @ JULY_2019.at(
    "~30s at 99%ile,", of="latency of ResourceLoader, increase at p99"
)
MARKS = about(quantity(600_000, "event / second")) @ JULY_2019.at(
    "(peaking at ~600k TKOs/sec)", of="marks of shards as down, all of mcrouter", basis="peak"
)
LOSS = about(percent(7)) @ JULY_2019.at(
    "about 7% packet loss seen from mw1312 to", of="packets between two hosts"
)
TIMEOUT = seconds(1) @ JULY_2019.at(
    "after 10 timeouts of 1s. It then waits", of="a request of mcrouter", basis="limit"
)
MARK_AFTER = count(10, "timeout") @ JULY_2019.at(
    "after 10 timeouts of 1s. It then waits", of="before mcrouter marks a shard", basis="limit"
)
