"""The figures about Reddit's databases, caches, queues and logs, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    hours,
    kb,
    mb,
    messages,
    ms,
    nodes,
    pb,
    replicas,
    requests,
    seconds,
    servers,
    tb,
)
from systems.reddit import _sources as src

# r2 as published in 2017
VOTE_LOCK = seconds(5) @ src.R2_VOTING.at(
    'with g.make_lock("voting", lock_key, timeout=5)',
    of="the lock of a vote on a post",
    basis="limit",
    when="2017",
)
VOTE_SHOWN = hours(1) @ src.R2_EXAMPLE.at(
    "vote_queue_grace_period = 1 hour",
    of="how long at most memcached shows an unprocessed vote",
    basis="example",
    when="2017",
)
LOCK_WAIT = seconds(30) @ src.R2_LOCK.at(
    "time=30, timeout=30, verbose=True",
    of="the wait for a lock in memcached",
    basis="default",
    when="2017",
)
PREFETCH = messages(10) @ src.R2_AMQP.at(
    "prefetch_count=10",
    of="a consumer of single messages, such as of votes",
    basis="limit",
    when="2017",
)
LISTING_SHARDS = count(10, "queue") @ src.R2_VOTING.at(
    "author_shard = link.author_id % 10",
    of="queues of listings by author, if sharded",
    basis="limit",
    when="2017",
)

# Postgres and Cassandra
POSTGRES_2012 = at_most(tb(2)) @ src.SERVERS_2012.at(
    "We currently are just shy of 2TB of", of="data in Postgres", basis="stored", when="2012-01"
)
COMMENT_REPLICAS = replicas(12) @ src.SCALABILITY.at(
    "comment database has one master and 12 slaves",
    of="comment database, up to about 1 bn page views a month",
    basis="total",
    when="2013",
)
CASSANDRA_NODES = nodes(36) @ src.PLACE_SLIDES.at(
    "36 nodes", of="Reddit's Cassandra", basis="total", when="2017"
)
CASSANDRA_DATA = about(tb(96)) @ src.PLACE_SLIDES.at(
    "~96TB of data", of="data in Reddit's Cassandra", basis="stored", when="2017"
)
CASSANDRA_READS = count(90_000, "read").per("second") @ src.PLACE_SLIDES.at(
    "90k reads/sec", of="reads of Reddit's Cassandra", when="2017"
)
CASSANDRA_WRITES = count(30_000, "write").per("second") @ src.PLACE_SLIDES.at(
    "30k writes/sec", of="writes to Reddit's Cassandra", when="2017"
)
SSD_BEFORE = servers(12) @ src.SCALABILITY.at(
    "number of servers was reduced from 12 to",
    of="database servers on spinning disks",
    when="2013",
)
SSD_AFTER = servers(1) @ src.SCALABILITY.at(
    "was reduced from 12 to 1 with a",
    of="database servers on SSDs",
    when="2013",
)

# Media metadata
MEDIA_READS = at_least(requests(100e3).per("second")) @ src.MEDIA_INFOQ.at(
    "handles 100k+ requests per second with latency",
    of="media metadata store",
    when="2024-02",
)
MEDIA_P90 = at_most(ms(5)) @ src.MEDIA_INFOQ.at(
    "per second with latency below 5ms (p90)",
    of="media metadata store",
    basis="p90",
    when="2024-02",
)

# Comments
CORE_MODELS = count(4, "core model") @ src.COMMENTS.at(
    "At Reddit, we have four Core Models that", of="core models", basis="total", when="2025"
)
PATHS = count(18, "validation path") @ src.COMMENTS_INFOQ.at(
    "three datastores, creating 18 separate validation paths",
    of="comparisons of comment writes in Python and Go",
    basis="total",
    when="2025",
)

# Kafka
BROKERS = at_least(nodes(500)) @ src.KAFKA.at(
    "which in total comprised 500+ brokers serving",
    of="brokers of all EC2-backed Kafka clusters",
    basis="total",
    when="2026-01",
)
KAFKA_DATA = at_least(pb(1)) @ src.KAFKA.at(
    "storing over a petabyte in live topic data",
    of="live topic data of all EC2-backed Kafka clusters",
    basis="stored",
    when="2026-01",
)

# View counts
IDS_OF_A_POST = mb(8) @ src.VIEWS.at(
    "then we would require 8 megabytes of memory",
    of="1 million user IDs of 8 bytes",
    basis="example",
    when="2017",
)
COUNTER_OF_A_POST = kb(12) @ src.VIEWS.at(
    "1 million IDs using just 12 kilobytes of",
    of="a HyperLogLog counter of over 1 million IDs",
    basis="example",
    when="2017",
)
COUNT_WRITES = seconds(10) @ src.VIEWS.at(
    "are batched in 10-second groups per post in",
    of="writes of view counts to Cassandra, per post",
    when="2017",
)

# r/place
PLACE_USERS = count(150_000, "user") @ src.PLACE_TALK.at(
    "150,000 concurrent users", of="r/place 2017", basis="peak", when="2017-04"
)
PLACE_RATE = count(333, "update").per("second") @ src.PLACE.at(
    "100,000 tiles per 5 minutes (333 updates/s)",
    of="mean rate of updates that r/place had to support",
    basis="target",
    when="2017",
)
PLACE_CASSANDRA = at_least(seconds(30)) @ src.PLACE_SLIDES.at(
    "cassandra >30s",
    of="load of the board of r/place from Cassandra",
    basis="test",
    when="2017",
)
PLACE_REDIS = ms(10) @ src.PLACE_SLIDES.at(
    "redis 10ms",
    of="load of the board of r/place from Redis",
    basis="test",
    when="2017",
)
