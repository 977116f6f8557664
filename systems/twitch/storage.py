"""The central PostgreSQL cluster, DynamoDB, Redshift and the VOD archive."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Group,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

NO_LAG = undisclosed("replication lag: the post says which clients tolerate it, without a number")
WHICH = "which services is not published"

with StorageArchitecture(
    twitch,
    "PostgreSQL in AWS and in a data center (2016)",
    as_of=AS_OF,
    boundaries=[
        ConsistencyBoundary(
            "primary",
            stores=[d.primary],
            guarantee=statement("PostgreSQL: ACID (2016)")
            @ src.POSTGRES.at("performant and reliable SQL ACID relational database"),
        ),
        ConsistencyBoundary(
            "replicas in Twitch's data center",
            stores=[d.relay, d.replicas_dc],
            guarantee=statement("lag behind; for clients that mostly do not write (2016)")
            @ src.POSTGRES.at("Most do not write data and are not"),
        ),
    ],
    replication_lag=NO_LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=statement("managed by Twitch itself for several databases (2016)")
        @ src.POSTGRES.at("replication and backup of several of the databases"),
        restore=c.gap("how a backup is restored"),
    ),
    figures={
        "all Twitch's OLTP hosts (2016)": facts.HOSTS_2016,
        "central cluster: load (2016)": facts.TRANSACTIONS_2016,
        "round trip to AWS (2016)": facts.ROUND_TRIP_2016,
        "replay delay, for reports (2016)": facts.REPLAY_DELAY_2016,
        "events to warehouse (2015)": facts.EVENTS_2015,
        "channel limit from April 2025": facts.VIDEO_LIMIT,
        "Redis (2016)": statement("cache, and key-value data on disk")
        @ src.POSTGRES.at("We use Redis for cache and disk persisted"),
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="what to check when a replica lags or cancels queries",
        ),
    ],
    urgent=[
        failures.EXPENSIVE_QUERY,
        failures.POOL_FULL,
        failures.PRIMARY_DOWN,
    ],
) as diagram:
    diagram.include(
        Group("AWS", [d.primary, d.spare, d.replicas]),
        Group("Twitch's data center", [d.relay, d.replicas_dc]),
    )
    c.services >> Call("SQL: writes") >> d.pool >> Call("SQL") >> d.primary
    c.services >> Call("SQL: reads", note="by an ELB or HAProxy") >> d.replicas
    d.primary >> Replication("WAL", lag=NO_LAG) >> d.spare
    d.primary >> Replication("WAL", lag=NO_LAG) >> d.replicas
    d.primary >> Replication("WAL", lag=NO_LAG, note="from AWS; host not named") >> d.relay
    d.relay >> Replication("WAL, cascaded", lag=NO_LAG) >> d.replicas_dc
    c.services >> Call("writes", note=WHICH, optional=True) >> d.tables
    d.pipeline >> Asynchronous("load", note="how is not published") >> d.warehouse
    v.origin >> Asynchronous("archive", note="how is not published") >> v.vod
    waive("IN403", because="the post on PostgreSQL gives no time of a recovery")
    waive("IN405", because="the post on PostgreSQL names no rollback of these failures")
