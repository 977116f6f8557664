"""Figures about Snap's services, stores and machine learning, stated once."""

from atlas import (
    at_least,
    at_most,
    between,
    count,
    gb,
    ms,
    percent,
    queries,
    tb,
)
from systems.snap import _sources as src

# Off the monolith
APP_ENGINE_2017 = percent(95) @ src.PROTOCOL.at(
    "95% of Snap’s infrastructure was running on Google",
    of="Snap's infrastructure on Google App Engine",
    when="2017",
)
APP_ENGINE_2022 = at_most(percent(1.5)) @ src.PROTOCOL.at(
    "less than 1.5% of Snap’s infrastructure sits on",
    of="Snap's infrastructure on Google App Engine",
    when="2022",
)

# Sending a snap
SEND_CUT = percent(24) @ src.AWS_SNAP.at(
    "median latency to send image snaps by 24",
    of="median latency to send image snaps",
    basis="saved",
    when="2022",
)
SNAPS_2022 = at_least(count(5.4e9, "snap").per("day")) @ src.AWS_SNAP.at(
    "sending over 5.4 billion Snaps daily",
    of="snaps sent, at more than 306 million users",
    basis="total",
)
TRANSACTIONS = at_least(count(10e6, "transaction").per("second")) @ src.AWS_SNAP.at(
    "handles over 10 million transactions per second",
    of="messaging at Snap",
    when="2022",
)

# The cache between the clouds
CROSS_CLOUD = between(ms(49), ms(133)) @ src.KEYDB_POST.at(
    "us-east-1 region was between 49-133ms",
    of="mean P99, us-central1 to us-east-1, before KeyDB",
    basis="p99",
    when="2023",
)
KEYDB_HIT = between(ms(1.56), ms(2.11)) @ src.KEYDB_POST.at(
    "between 1.56-2.11ms",
    of="every cache hit in KeyDB on Google Cloud",
    basis="typical",
    when="2023",
)
KEYDB_CUT = percent(96) @ src.KEYDB_POST.at(
    "Snap collaborated to reduce latency by 96% for",
    of="latency of the User Service",
    basis="saved",
    when="2023",
)

# Stores
DYNAMODB_QUERIES = at_least(queries(10e6).per("second")) @ src.AWS_DYNAMODB.at(
    "over 10 million queries per second on high-traffic",
    of="Snap's queries to DynamoDB on high-traffic days",
    basis="peak",
    when="2022",
)
STORED_MEDIA = at_least(count(1.5e12, "photo or video", "photos and videos")) @ src.AWS_DIAGRAM.at(
    "Storing Over 1.5 Trillion Photos and Videos on",
    of="photos and videos in S3 Glacier Instant Retrieval",
    basis="total",
    when="2022",
)
MEDIA_AVAILABLE = at_least(percent(99.99)) @ src.AWS_DIAGRAM.at(
    "and it exceeded 99.99 percent availability",
    of="Snap's long-term storage in S3 Glacier Instant Retrieval",
    when="2022",
)
FEATURES_STORED = tb(800) @ src.BENTO.at(
    "800 TB Online feature store volume",
    of="Bento's online feature store",
    basis="stored",
    when="2025-01",
)
FEATURE_READS = tb(1).per("second") @ src.BENTO.at(
    "1 TB/s Feature store reads", of="reads of Bento's feature store", when="2025-01"
)

# Machine learning
PREDICTIONS = at_least(count(1e9, "prediction").per("second")) @ src.BENTO.at(
    ">1B Predictions per second", of="predictions of Bento", basis="total", when="2025-01"
)
LARGEST_MODEL = at_least(gb(100)) @ src.BENTO.at(
    "100+ GBs Largest model size in production", of="largest model of Bento", when="2025-01"
)
MODELS = at_least(count(500, "model")) @ src.BENTO.at(
    "500+ Number of models deployed", of="models deployed in Bento", basis="total", when="2025-01"
)
TRAINING = at_least(count(100e3, "compute hour").per("day")) @ src.BENTO.at(
    "100K+ Training compute hours per day", of="training in Bento", basis="total", when="2025-01"
)
FEATURE_EVENTS = count(10e12, "event").per("day") @ src.BENTO.at(
    "10 Trillion Events processed per day in",
    of="events in Bento's feature pipelines",
    basis="total",
    when="2025-01",
)
