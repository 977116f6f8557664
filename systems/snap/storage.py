"""Where Snap keeps media, user data, features and what SnapDB holds, on two clouds."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    undisclosed,
    waive,
)
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _service_facts as facts
from systems.snap import components as c

_WHERE = "pages of AWS and Google on Snap, and its post on Bento"

with StorageArchitecture(
    c.snap,
    "DynamoDB and S3 on AWS, a cache on Google Cloud",
    as_of="2026-02",
    boundaries=[
        ConsistencyBoundary(
            "SnapDB",
            stores=[m.snapdb],
            guarantee=undisclosed(f"what SnapDB guarantees: not in {_WHERE}"),
        ),
        ConsistencyBoundary(
            "User data",
            stores=[p.user_table, p.keydb],
            guarantee=undisclosed(f"how stale a value in KeyDB may be: not in {_WHERE}"),
        ),
    ],
    replication_lag=undisclosed(f"replication lag of the stores: not in {_WHERE}"),
    recovery=Recovery(
        rpo=undisclosed(f"recovery point objective: not in {_WHERE}"),
        rto=undisclosed(f"recovery time objective: not in {_WHERE}"),
        backup=undisclosed(f"backups: not in {_WHERE}"),
        restore=undisclosed(f"restores: not in {_WHERE}"),
    ),
    figures={
        "in S3 Glacier (2022)": facts.STORED_MEDIA,
        "DynamoDB, high-traffic days": facts.DYNAMODB_QUERIES,
        "KeyDB, latency of a hit (2023)": facts.KEYDB_HIT,
        "Google to AWS, mean P99, by 2023": facts.CROSS_CLOUD,
        "feature store (Jan 2025)": facts.FEATURES_STORED,
        "feature store reads (Jan 2025)": facts.FEATURE_READS,
    },
    see=[
        Link(
            "incidents/amazon/2015_09_20_dynamodb_metadata",
            "incident",
            because="DynamoDB could not serve its tables",
        ),
        Link(
            "patterns/capacity/redis_memory",
            "limit",
            because="what fits into the memory of a cache such as KeyDB",
        ),
    ],
    urgent=[
        failures.DYNAMODB_THROTTLED,
        failures.CACHE_FULL,
        failures.DYNAMODB_UNREACHABLE,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    m.media >> Call("media", note="order not published") >> m.edge >> Call("store") >> m.bucket
    m.mcs >> Call("data") >> m.snapdb
    p.user_service >> Call("read first", optional=True) >> p.keydb
    p.user_service >> Call("on a miss", note="across the clouds", optional=True) >> p.user_table
    p.robusta >> Asynchronous("features") >> p.features
    p.bento >> Call("features") >> p.features
    waive("IN401", because="no page says how Bento's feature store fails")
