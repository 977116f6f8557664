"""Blast radius of failures at Stripe, and the outages that showed it."""

from atlas import (
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    gaps_in,
    statement,
)
from systems.stripe import _failures as failures
from systems.stripe import _incident_facts as incidents
from systems.stripe import _sources as src
from systems.stripe import components as c
from systems.stripe import facts

gap = gaps_in("Stripe's reports and posts")

INCIDENTS = [
    Incident(
        "A rolled back database meets a newer configuration",
        date="2019-07-10",
        report=src.RCA,
        cascade=[c.docdb, c.docdb_proxy, c.api],
        trigger=statement("the rollback meant as a precaution, and a recent configuration change")
        @ src.RCA_STUDY.at("rolled-back version interacted unexpectedly with a recent"),
        impact=statement("most API requests failed from 21:14 to 22:47 UTC")
        @ src.RCA.at("again from 21:14 to 22:47 UTC, the"),
        mitigation=statement("a corrected configuration, and a restart of the cluster")
        @ src.RCA_STUDY.at("apply a corrected configuration, and restart the"),
        duration=incidents.SECOND,
    ),
    Incident(
        "A shard with stalled nodes cannot elect a primary",
        date="2019-07-10",
        report=src.RCA,
        cascade=[c.docdb, c.docdb_proxy, c.api],
        trigger=statement("the primary failed; two nodes had stalled four days earlier")
        @ src.RCA.at("when the primary node for the database"),
        impact=statement("most API requests failed from 16:35 to 17:02 UTC")
        @ src.RCA.at("A substantial majority of API requests during"),
        mitigation=statement("all nodes of the cluster were restarted, then one was elected")
        @ src.RCA.at("We restarted all nodes in the database"),
        duration=incidents.FIRST,
    ),
    Incident(
        "A retry loop against the event queue stops the API",
        date="2015-12-17",
        report=src.QUEUE_OUTAGE,
        cascade=[c.event_queue, c.api],
        trigger=statement("more API traffic; an unusual configuration amplified its writes")
        @ src.QUEUE_OUTAGE.at("a very high amount of write amplification"),
        impact=statement("API, Checkout and Dashboard: errors, then no requests accepted")
        @ src.QUEUE_OUTAGE.at("prevented us from accepting new API requests"),
        mitigation=statement("more capacity; producers firewalled until the backlog had drained")
        @ src.QUEUE_OUTAGE.at("firewalling the queueing system from producers and"),
        duration=incidents.QUEUE_OUTAGE,
    ),
    Incident(
        "An index is deleted while its replacement is missing",
        date="2015-10-08",
        report=src.INDEX_OUTAGE,
        cascade=[c.old_shards, c.api],
        trigger=statement("one change of an index became two requests: an add and a removal")
        @ src.INDEX_COMMENT.at("encoded it as two separate operations (an"),
        impact=statement("in all, about two thirds of API operations failed meanwhile")
        @ src.INDEX_OUTAGE.at("about two thirds of all API operations"),
        mitigation=statement("the index was built again, a temporary patch avoided it")
        @ src.RCA_2015.at("rebuilding the index and deploying a temporary"),
        duration=incidents.INDEX_DEGRADED,
    ),
]

with FailureDomains(
    c.stripe,
    "Two outages in a day of 2019: a stuck failover, then a rollback",
    as_of="2024-12",
    incidents=INCIDENTS,
    breakers=statement("planned in 2019: circuit breaking on failed operations of a shard")
    @ src.RCA_LESSONS.at("circuit-breaking on failed operations."),
    bulkheads=statement("2024, advice of a talk: cells isolate failures")
    @ src.NINES_TALK.at("cell-based architectures to isolate failures within"),
    focus=c.docdb,
    figures={
        "degraded, first, 2019-07-10": incidents.FIRST,
        "degraded, second, 2019-07-10": incidents.SECOND,
        "degraded, both, 2019-07-10": incidents.BOTH,
        "first, 2019: alerted": incidents.ALERTED,
        "first, 2019: diagnosed after": incidents.DIAGNOSED_AFTER,
        "first, 2019: restarted after": incidents.RESTARTED_AFTER,
        "upgrade to outage (2019)": incidents.LATENT,
        "node stall to outage (2019)": incidents.STALLED,
        "2015-12-17, degraded, then down": incidents.QUEUE_OUTAGE,
        "2015-12-17, partially degraded": incidents.QUEUE_DEGRADED,
        "2015-12-17, down": incidents.QUEUE_DOWN,
        "degrading, 2015-10-08": incidents.INDEX_DEGRADED,
        "down a month, target (2024)": facts.DOWNTIME_TARGET,
    },
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="no primary could be elected on 2019-07-10",
        ),
        Link(
            "incidents/github/2018_10_21_west_coast_primaries",
            "incident",
            because="there, too, failover of a database caused the longer outage",
        ),
        Link(
            "incidents/roblox/2021_10_28_consul_streaming",
            "incident",
            because="Stripe finds its services through Consul, too",
        ),
    ],
    urgent=[
        failures.NO_PRIMARY,
        failures.CPU_STARVED,
        failures.LIMITER_REDIS,
        failures.DNS_SPIKE,
    ],
) as diagram:
    diagram.include(Group("DocDB", [c.docdb_proxy, c.docdb], boundary="group"))
    c.businesses >> Call("HTTPS") >> c.routing >> Call("HTTP") >> c.limiters
    c.limiters >> Call("tokens", optional=True) >> c.limiter_redis
    c.limiters >> Call("request") >> c.api
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.api >> Call("events, with retries", note="2015") >> c.event_queue
    c.api >> Call("queries", note="2015") >> c.old_shards
    c.routing >> Call("hosts") >> c.discovery
    c.resolvers >> Call("service names") >> c.discovery
