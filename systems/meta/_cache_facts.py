"""Figures about memcache, mcrouter and TAO."""

from atlas import (
    about,
    at_least,
    at_most,
    bytes_,
    count,
    minutes,
    ms,
    percent,
    queries,
    ratio,
    requests,
    seconds,
    us,
)
from systems.meta import _sources as s

# memcache, 2013: reads
ITEMS_A_PAGE = count(521, "item") @ s.MEMCACHE.at(
    "average of 521 distinct items", of="popular page", basis="mean"
)
ITEMS_A_PAGE_P95 = count(1740, "item") @ s.MEMCACHE.at(
    "of fetches for that page is 1,740 items", of="popular page", basis="p95"
)
KEYS_A_REQUEST = count(24, "key") @ s.MEMCACHE.at(
    "batches consist of 24 keys per request", of="one batch of a web server", basis="mean"
)
GET_P50 = us(333) @ s.MEMCACHE.at(
    "median request latency is 333 microseconds", of="gets, over 7 days", basis="median"
)
GET_P95 = ms(1.135) @ s.MEMCACHE.at("and 1.135ms respectively", of="gets, 7 days", basis="p95")
GET_DISCARDED = percent(0.25) @ s.MEMCACHE.at(
    "0.25% of get requests are discarded", of="gets over UDP, under peak load", basis="peak"
)
UDP_SAVED = percent(20) @ s.MEMCACHE.at(
    "can lead to a 20% reduction in latency",
    of="latency of gets over UDP, against TCP through mcrouter",
    basis="saved",
)
ITEMS_A_SECOND = at_least(requests(1e9).per("second")) @ s.MEMCACHE.at(
    "processing over a billion requests per second", of="all of memcache", basis="total"
)
VALUE_P50 = bytes_(135) @ s.MEMCACHE.at(
    "median (135 bytes) and the mean", of="values fetched from memcache", basis="median"
)
WILDCARD_MISSES = percent(1.76) @ s.MEMCACHE.at(
    "wildcard 1.76% 262k 8.26k 21.2k 236k", of="misses of the default pool of memcache"
)
REGIONAL_MISSES = percent(6.35) @ s.MEMCACHE.at(
    "regional 6.35% 9.1k 0.79k 35.9k", of="misses of a regional pool of memcache"
)

# memcache, 2013: leases and Gutter
LEASE_INTERVAL = seconds(10) @ s.MEMCACHE.at(
    "a token only once every 10 seconds per",
    of="time between two lease tokens for one key",
    basis="default",
)
HERD_QUERIES = queries(17e3).per("second") @ s.MEMCACHE.at(
    "a peak database query rate of 17K/s",
    of="misses of keys prone to herds, a week, no leases",
    basis="peak",
)
LEASED_QUERIES = queries(1.3e3).per("second") @ s.MEMCACHE.at(
    "the peak database query rate was 1.3K/s",
    of="misses of the same keys with leases",
    basis="peak",
)
GUTTER_SHARE = about(percent(1)) @ s.MEMCACHE.at(
    "Gutter accounts for approximately 1%", of="memcached servers of a cluster"
)
GUTTER_CUT = percent(99) @ s.MEMCACHE.at(
    "the rate of client-visible failures by 99%",
    of="rate of failures that clients see",
    basis="saved",
)
GUTTER_HITS = at_least(percent(35)) @ s.MEMCACHE.at(
    "pool generally exceed 35% in under 4", of="Gutter, under 4 minutes after a server has failed"
)
GUTTER_WARM = at_most(minutes(4)) @ s.MEMCACHE.at(
    "pool generally exceed 35% in under 4 minutes",
    of="a server down until Gutter hits over 35 %",
    basis="step",
)
HOT_KEY = percent(20) @ s.MEMCACHE.at(
    "single key can account for 20% of", of="requests of one server", basis="example"
)

# memcache, 2013: invalidation
DELETES_THAT_HIT = percent(4) @ s.MEMCACHE.at(
    "only 4% of all deletes issued result", of="deletes that remove a value", basis="total"
)
DELETES_BATCHED = ratio(18) @ s.MEMCACHE.at(
    "batching results in an 18× improvement",
    of="deletes in a packet: gain by batching",
    basis="median",
)
HOLD_OFF = seconds(2) @ s.MEMCACHE.at(
    "issued with a two second hold-off",
    of="adds refused after a delete, cold cluster",
    basis="default",
)
BANDWIDTH_LESS = percent(40) @ s.MEMCACHE.at(
    "40% less average available bandwidth over cluster", of="cluster boundaries", basis="mean"
)

# mcrouter
MCROUTER_LOAD = at_most(requests(5e9).per("second")) @ s.MCROUTER_README.at(
    "almost 5 billion requests per second at peak",
    of="mcrouter at Facebook and Instagram; the README bears no date",
    basis="peak",
)

# TAO
TAO_READS_2013 = requests(1e9).per("second") @ s.TAO.at(
    "TAO can process a billion reads", of="all of TAO", basis="capacity"
)
TAO_READS = at_least(requests(10e9).per("second")) @ s.TAO_STUDY.at(
    "over ten billion reads", of="all of TAO", basis="total", when="2021"
)
TAO_HITS = percent(96.4) @ s.TAO.at(
    "overall hit rate for reads was 96.4%",
    of="all reads of TAO, seen by its clients",
    basis="total",
)
TAO_WRITES = percent(0.2) @ s.TAO.at("write requests 0.2 %", of="calls of TAO", basis="total")
TAO_GET_P50 = ms(1) @ s.TAO.at(
    "obj get 1.0 2.4 27.0", of="hits of obj_get, seen by a client", basis="median"
)
TAO_GET_P99 = ms(27) @ s.TAO.at(
    "obj get 1.0 2.4 27.0", of="hits of obj_get, seen by a client", basis="p99"
)
TAO_WRITE = ms(12.1) @ s.TAO.at(
    "region as the master was 12.1 msec", of="writes in the master region", basis="mean"
)
TAO_WRITE_REMOTE = ms(74.4) @ s.TAO.at(
    "in the remote region it was 74.4", of="writes from a region 58.1 ms away", basis="mean"
)
TAO_LAG = at_most(seconds(3)) @ s.TAO.at(
    "less than 3 seconds 99% of the time",
    of="lag of replicas behind their master, as a share of time",
    basis="p99",
)
MISSES_TO_DATABASE = percent(0.15) @ s.TAO.at(
    "0.15% of follower cache misses over our sample",
    of="follower misses that query MySQL, in a sample",
)
WRITES_TO_RANDOM_LEADER = percent(0.045) @ s.TAO.at(
    "occurred for 0.045% of association and object writes",
    of="writes that go to a random leader, in a sample",
)
CONSISTENCY_BEFORE = percent(99.9999) @ s.CONSISTENT.at(
    "99.9999 percent (six nines)", of="writes of TAO consistent within 5 minutes, years before"
)
CONSISTENCY = percent(99.99999999) @ s.CONSISTENT.at(
    "to 99.99999999 percent (10 nines)", of="writes of TAO consistent within 5 minutes"
)
DIAGNOSIS = at_most(minutes(30)) @ s.TAO_STUDY.at(
    "less than 30 minutes",
    of="diagnosis of one bug by consistency tracing",
    basis="example",
    when="2022",
)
