"""Consul's new streaming feature causes contention, and all services depend on Consul."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Observation,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.consul import consul
from incidents.roblox import components as c
from incidents.roblox import facts
from incidents.roblox._technologies import FREELIST_BYTES, KV_APPLY

REPORT = facts.REPORT
gap = gaps_in("Consul's documentation")
_NO_COST = undisclosed("cost of each measure: not in the report of January 2022")
_NO_OUTPUT = undisclosed("output: Consul's documentation prints none here")

with IncidentAnatomy(
    c.roblox,
    "Contention in Consul takes Roblox down for three days",
    as_of="2021-10-28",
    report=REPORT,
    failure_class="consensus-failover",
    timeline=[
        Event(
            statement("streaming is enabled for a service that routes traffic")
            @ REPORT.at("backend service that is responsible for traffic routing."),
            when=facts.STREAMING_ON,
        ),
        Event(
            statement("slow Vault, high CPU load on one Consul server; players are not affected")
            @ REPORT.at("single Consul server had high CPU load."),
            when=facts.DETECTED,
            phase=("began", "detected"),
            effects=[
                Effect(c.consul_cluster, "degraded"),
                Effect(c.vault_servers, "degraded", because=c.consul_cluster),
            ],
        ),
        Event(
            statement(
                "players online drop to half of normal; a replaced Consul node has not helped"
            )
            @ REPORT.at("online players dropped to 50% of normal."),
            when=facts.PLAYERS_DROP,
            effects=[
                Effect(c.services, "degraded", because=c.consul_cluster),
                Effect(c.players, "degraded", because=c.services),
            ],
        ),
        Event(
            statement("the degradation becomes a complete outage of the system")
            @ REPORT.at("ultimately resulted in a complete system outage."),
            when=undisclosed("time: the report names none for the complete outage"),
            effects=[
                Effect(c.services, "lost", because=c.consul_cluster),
                Effect(c.players, "lost", because=c.services),
                Effect(c.nomad_servers, "degraded", because=c.consul_cluster),
                Effect(c.telemetry, "degraded", because=c.consul_cluster),
            ],
        ),
        Event(
            statement("most of the cluster is on machines with 128 cores; it is still unhealthy")
            @ REPORT.at("but the cluster was still not healthy."),
            when=facts.NEW_MACHINES,
        ),
        Event(
            statement("first attempt begins: Consul is to be stopped, and reset from a snapshot")
            @ REPORT.at("reset its state using a snapshot from a"),
            when=facts.RESET,
        ),
        Event(
            statement("once traffic is no longer blocked, the median KV write takes 2 s again")
            @ REPORT.at("eventually we were back to where we"),
            when=facts.KV_SLOW_AGAIN,
        ),
        Event(
            statement("second attempt begins, with less use of Consul, health checks at 10 minutes")
            @ REPORT.at("decreased from 60 seconds to 10 minutes"),
            when=facts.SECOND_ATTEMPT,
        ),
        Event(
            statement("Consul is unhealthy again, at far less load; its internals are examined")
            @ REPORT.at("started looking at Consul internals for clues."),
            when=facts.THIRD_RELAPSE,
        ),
        Event(
            statement("Consul is moved back to machines with 64 cores, which does not help")
            @ REPORT.at("64 CPU Core servers, but this change did"),
            when=undisclosed("time: the report gives none for the move back"),
        ),
        Event(
            statement("streaming is disabled everywhere: the median KV write falls to 300 ms")
            @ REPORT.at("Consul KV writes lowered to 300ms."),
            when=facts.STREAMING_OFF,
        ),
        Event(
            statement("slow leaders are kept from staying elected; Consul is consistently stable")
            @ REPORT.at("from staying elected, Consul was now consistently stable."),
            when=undisclosed("time: stated as 54 hours after the start, which is not a clock time"),
            effects=[
                Effect(c.consul_cluster, "recovered"),
            ],
        ),
        Event(
            statement("the caches are unhealthy, and are redeployed")
            @ REPORT.at("bring the caching system back into a healthy"),
            when=undisclosed("time: the report gives none for the start of the redeployment"),
            effects=[Effect(c.caches, "degraded")],
        ),
        Event(
            statement("Consul and the newly deployed caches are healthy")
            @ REPORT.at("healthy Consul cluster and a healthy caching system."),
            when=facts.CACHES_HEALTHY,
            effects=[Effect(c.caches, "recovered")],
        ),
        Event(
            statement("services are restarted at correct capacity and ready to open to players")
            @ REPORT.at("services at correct capacity levels and verify that"),
            when=facts.READY,
            effects=[Effect(c.services, "recovered")],
        ),
        Event(
            statement("DNS admits players through the day, about 10 % more at a time")
            @ REPORT.at("ratcheting up access in roughly 10% increments."),
            when=undisclosed("time: the report gives none for the first players admitted"),
            phase="mitigated",
            effects=[Effect(c.players, "degraded")],
        ),
        Event(
            statement("all players have access, and Roblox is fully operational")
            @ REPORT.at("100% of players were given access and Roblox"),
            when=facts.ALL_ADMITTED,
            phase="resolved",
            effects=[
                Effect(c.vault_servers, "recovered"),
                Effect(c.nomad_servers, "recovered"),
                Effect(c.telemetry, "recovered"),
                Effect(c.players, "recovered"),
            ],
        ),
    ],
    trigger=statement("streaming enabled for the routing service, and 50 % more routing nodes")
    @ REPORT.at("number of nodes supporting traffic routing by 50%."),
    detection=statement("a slow Vault and one busy Consul server, before players were affected")
    @ REPORT.at("At this point players were not impacted."),
    mitigation=statement(
        "streaming disabled, slow leaders kept from staying elected, caches redeployed"
    )
    @ REPORT.at("preventing the problematic leaders from staying elected."),
    impact={
        "outage, by the report": facts.LASTED,
        "these 73 hours": statement("end at 23:45 UTC, so begin about 22:45, after the detection")
        @ REPORT.at("At 16:45 Sunday, 73 hours after the start"),
        "players at 23:35 UTC, of normal": facts.DROP,
        "median KV write, unhealthy": facts.KV_SLOW,
        "log store, actual data": facts.LOG_DATA,
        "log store file": facts.LOG_FILE,
        "free list of the log store": facts.FREELIST,
        "time zone": statement("the report says PST, read as Pacific time: PDT on those days")
        @ REPORT.at("Note all dates and time in this blog"),
    },
    barriers=[
        Barrier(
            "Consul clusters by workload",
            kind="isolation",
            what=statement("some critical services were split into dedicated Consul clusters")
            @ REPORT.at("split some critical services into their own dedicated"),
            stops=c.services,
            cost=_NO_COST,
        ),
        Barrier(
            "Independent telemetry",
            kind="way-in",
            what=statement("telemetry no longer depends on what it monitors")
            @ REPORT.at("Our telemetry systems no longer depend on the"),
            stops=c.telemetry,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Streaming tested under full load",
            kind="test",
            what=statement(
                "streaming is expected back once a new version is tested at Roblox's scale"
            )
            @ REPORT.at("Once a new implementation has been tested at"),
            stops=c.consul_cluster,
            cost=_NO_COST,
        ),
    ],
    signals=[
        consul.ELECTION,
        KV_APPLY.above(facts.KV_NORMAL),
        consul.LEADER_CONTACT.rising(),
        FREELIST_BYTES.rising(),
    ],
    recovery=[
        Check(
            "List the Raft peers, and check the leader and the followers' lag.",
            shell("consul operator raft list-peers -http-addr=<url>")
            @ facts.RAFT_COMMAND.at("Usage: `consul operator raft list-peers -stale=[true|false]`"),
            healthy=undisclosed("the documentation prints one example, and calls none healthy"),
            unhealthy=_NO_OUTPUT,
            verify="Repeated runs show one leader, and a small Trails Leader By of each follower.",
        ),
        Step(
            "Disable streaming and restart the client agents, which then use blocking queries.",
            command=config(
                "use_streaming_backend = false", file="configuration of the Consul agent"
            )
            @ facts.AGENT_GENERAL.at("`use_streaming_backend` defaults to true."),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Set it to true again, and restart the agents.",
            verify="consul.kvs.apply falls to its usual value.",
        ),
        Step(
            "With BoltDB, from Consul 1.15: disable free list sync; restart servers one by one.",
            command=config(
                "raft_logstore { boltdb { no_freelist_sync = true } }",
                file="configuration of the Consul server",
            )
            @ facts.RAFT_OPTIONS.at("Disabling freelist syncs reduces the disk IO required"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Set it to false and restart; the server then loads its free list at start.",
            verify="consul.raft.boltdb.storeLogs falls.",
        ),
    ],
    data_loss=statement("no user data; the reset could cost a little system configuration")
    @ REPORT.at("amount of system config data loss (not user"),
    rollback=statement("streaming was disabled; a return to 64 cores, before that, did not help")
    @ REPORT.at("We disabled the streaming feature for all Consul"),
    cost=facts.LOST_BOOKINGS,
) as diagram:
    c.players >> Call("requests") >> c.services
    c.services >> Call("service discovery, KV") >> c.consul_cluster
    c.services >> Call("cache reads") >> c.caches
    c.vault_servers >> Call("storage") >> c.consul_cluster
    c.nomad_servers >> Call("service registry") >> c.consul_cluster
    c.nomad_servers >> Asynchronous("places containers") >> c.caches
    c.telemetry >> Call("service discovery") >> c.consul_cluster
    c.services >> Observation("metrics") >> c.telemetry
