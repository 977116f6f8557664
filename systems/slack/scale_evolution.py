"""From one LAMP stack and MySQL shards to cells, in four documented stages."""

from atlas import (
    Asynchronous,
    Call,
    Replication,
    ScaleEvolution,
    Stage,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.slack import _cost_facts as costs
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import components as c
from systems.slack import facts

NO_COST = undisclosed("cost at this size: no post or filing that was read states one")
gap = gaps_in("Slack's posts")

FIRST = Stage(
    when=statement("to the fall of 2016") @ src.CNCF.at("In the fall of 2016, Slack was dealing"),
    users=facts.DAILY_USERS_2015,
    architecture=statement("Linux, Apache, MySQL, PHP; a workspace on one MySQL shard")
    @ src.VITESS.at("and scaled horizontally by workspace id"),
    broke=statement("2016: Redis of the job queue filled up and dequeued nothing")
    @ src.JOB_QUEUE.at("which caused Redis to reach its maximum configured"),
    fixed=statement("by 2017: Kafka in front of Redis, with Kafkagate and JQRelay")
    @ src.JOB_QUEUE.at("add **Kafka in front of Redis**"),
    cost=NO_COST,
    components=[c.mysql_shards, c.job_redis],
)
EDGE_CACHE = Stage(
    when=statement("2017") @ src.FLANNEL.at("in our edge locations since January"),
    users=facts.DAILY_USERS_2016,
    architecture=statement("Flannel at the edge answers what clients loaded at start before")
    @ src.FLANNEL.at("deployed to our edge points-of-presence"),
    broke=statement("very large teams: slow starts, reconnect storms")
    @ src.FLANNEL.at("Reconnection storms are resource intensive"),
    fixed=statement("clients load little at start and query Flannel for the rest")
    @ src.FLANNEL.at("only load channel and user data as needed"),
    cost=NO_COST,
    components=[c.flannel, c.job_log, c.job_redis],
    figures={
        "connections, peak": facts.FLANNEL_CONNECTIONS,
        "client queries": facts.FLANNEL_QUERIES,
        "less start data, 32K users": facts.BIG_CUT,
        "jobs, busiest days": storage.JOBS_A_DAY,
    },
)
RESHARDED = Stage(
    when=statement("2017 to 2020") @ src.VITESS.at("Our migration to Vitess began in 2017"),
    users=facts.DAILY_USERS_2019,
    architecture=statement("Vitess keyspaces, whose tables may be sharded by different keys")
    @ src.FEBRUARY.at("within a keyspace may be sharded by different"),
    broke=statement("2016: busiest hosts ran hot while thousands were mostly idle")
    @ src.CNCF.at("thousands of other hosts that were mostly idle"),
    fixed=statement("Vitess over MySQL; no move away from MySQL")
    @ src.CNCF.at("did not want to move away from MySQL"),
    cost=costs.INFRASTRUCTURE,
    components=[c.vitess_db, c.mysql_shards],
    figures={
        "load on Vitess (2019-11)": storage.VITESS_SHARE_2019,
        "load on Vitess (2020-12)": storage.VITESS_SHARE_2020,
        "queries on Vitess (2019)": storage.QUERIES_A_DAY_2019,
        "peak on Vitess (2019)": storage.QUERIES_PEAK_2019,
        "peak on Vitess (2020)": storage.QUERIES_PEAK,
        "more queries in a week, 2020-03": storage.PANDEMIC,
    },
)
CELLULAR = Stage(
    when=statement("2022 to 2023") @ src.CELLS.at("over the last 1.5 years"),
    users=undisclosed("users: `tens of millions of connected clients` in 2023, no number"),
    architecture=statement(
        "the most critical services in cells; each zone is one, and can be drained"
    )
    @ src.CELLS.at("from a monolithic to a cell-based architecture"),
    broke=statement("2021-06-30: a fault in one zone was visible to users")
    @ src.CELLS.at("degrading service for Slack customers."),
    fixed=statement("weights per zone, which Rotor passes to Envoy; goal: in seconds")
    @ src.CELLS_SUMMARY.at("control plane is on the order of seconds"),
    cost=NO_COST,
    components=[c.edge, c.rotor, c.channel_servers],
    figures={
        "IDs per channel server, peak": facts.CHANNELS_A_HOST,
        "critical services to cells": facts.CELL_MIGRATION,
        "all Kafka clusters hold (2022)": storage.KAFKA_DATA,
    },
)

with ScaleEvolution(
    c.slack,
    "From MySQL shards to Vitess, from a monolith to cells",
    as_of="2025-03-07",
    replaced=[c.mysql_shards, c.haproxy_wss],
    stages={
        "1K": undisclosed("1,000 users: the posts begin later"),
        "10K": undisclosed("10,000 users: the posts on the first years name no users"),
        "100K": FIRST,
        "1M": EDGE_CACHE,
        "10M": RESHARDED,
        "Tens of millions": CELLULAR,
    },
    figures={
        "users a day (2025)": facts.DAILY_USERS_2025,
        "asynchronous jobs (2025 talk)": storage.JOBS_A_DAY_2025,
        "WebSocket move to Envoy, by 2021": facts.ENVOY_MIGRATION,
    },
    urgent=[failures.JOB_QUEUE_FULL, failures.RECONNECT_STORM, failures.ZONE_LINK],
) as diagram:
    c.mysql_shards >> Replication("backfill", lag=gap("lag of the backfill")) >> c.vitess_db
    c.webapp >> Call("queries") >> c.vitess_db
    c.flannel >> Call("data of a team", note="2017") >> c.webapp
    c.job_log >> Asynchronous("jobs") >> c.jqrelay >> Call("enqueue") >> c.job_redis
    c.haproxy_wss >> Call("HTTP", note="before Envoy") >> c.webapp
    c.edge >> Call("HTTPS") >> c.webapp
    c.rotor >> Asynchronous("xDS") >> c.edge
    c.webapp >> Call("message") >> c.admin_servers >> Call("message") >> c.channel_servers
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
