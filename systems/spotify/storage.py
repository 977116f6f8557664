"""Where playlists, users, metrics and events are stored, and how events are kept complete."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Observation,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c
from systems.spotify import facts

with StorageArchitecture(
    c.spotify,
    "Users and playlists in Cassandra (2016), a topic per event type",
    as_of="2024-05-28",
    boundaries=[
        ConsistencyBoundary(
            "One Cassandra cluster",
            stores=[c.playlists],
            guarantee=statement(
                "Cassandra in general: eventual; read repairs, hinted handoff, repairs"
            )
            @ more.REPAIRS.at("Anti-entropy Repair"),
        ),
        ConsistencyBoundary(
            "One hour of one event type",
            stores=[c.topics, c.event_files],
            guarantee=statement(
                "a closed bucket is immutable; late events go to an open one (2017)"
            )
            @ src.EXPORT.at("Incoming late events are written to hourly buckets"),
        ),
        ConsistencyBoundary(
            "Metrics of one zone",
            stores=[c.heroic_store],
            guarantee=statement("a failed zone makes only its own data unavailable (2015)")
            @ more.HEROIC.at("The failure of one zone will only cause"),
        ),
    ],
    replication_lag=undisclosed("replication lag: neither the slides nor the posts give one"),
    recovery=Recovery(
        **c.gap.of(rpo="recovery point objective", rto="recovery time objective"),
        **c.gap.of(backup="backup of user data", restore="restore of user data"),
    ),
    figures={
        "Cassandra clusters (2016)": facts.CASSANDRA_CLUSTERS,
        "nodes of Cassandra (2016)": facts.CASSANDRA_NODES,
        "data before cloud (told 2019)": facts.ON_PREMISE_DATA,
        "runs before cloud (told 2019)": facts.PIPELINE_RUNS,
        "new active users in a year": growth.POSTGRES_LIMIT,
        "own Cassandra (told 2023)": statement("the practice on premises; the cloud has Bigtable")
        @ more.FLEET_2.at("managed equivalents for all of these —"),
        "final store of Wrapped (2019)": statement("Bigtable, which reduces shuffles")
        @ src.WRAPPED_SUMMARY.at("using Google Cloud Bigtable as the final data"),
    },
    urgent=[
        failures.REPLICAS_DOWN,
        failures.NODES_OVERLOADED,
        failures.EVENTS_LATE,
        failures.INDEX_LOST,
    ],
) as diagram:
    c.login >> Call("queries", note="each login") >> c.user_db
    c.services >> Call("queries", note="playlists") >> c.playlists
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    c.consumers >> Asynchronous("export") >> c.event_files
    c.event_files >> Asynchronous("hourly buckets") >> c.pipelines
    c.reaper >> Observation("repairs") >> c.playlists
    c.heroic >> Call("queries", note="points") >> c.heroic_store
    (
        c.user_postgres
        >> Replication("dark loading", lag=undisclosed("lag while both ran (2015)"))
        >> c.user_db
    )
    waive("IN403", because="no post or talk on a store gives how long a recovery took")
    waive("CFO304", because=c.NO_RESERVED_SHARE)
