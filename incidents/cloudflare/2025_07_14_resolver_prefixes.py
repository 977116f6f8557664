"""A wrong reference stays dormant for weeks; a harmless change then withdraws 1.1.1.1 globally."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.coredns import coredns
from incidents.cloudflare import _2025_07_14 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare import components as c

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of July 2025")

with IncidentAnatomy(
    c.cloudflare_network,
    "A dormant reference withdraws 1.1.1.1 from the Internet",
    as_of="2025-07-14",
    report=REPORT,
    failure_class="network-bgp",
    timeline=[
        Event(
            statement("a service not yet in use gets the resolver's prefixes by accident; no alert")
            @ REPORT.at("accidentally included a reference to the 1.1.1.1"),
            when=facts.INTRODUCED,
        ),
        Event(
            statement("adding a test location refreshes network configuration; withdrawals begin")
            @ REPORT.at("1.1.1.1 Resolver prefixes started to be withdrawn"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.addressing, "degraded"),
                Effect(c.edge_routers, "degraded", because=c.addressing),
                Effect(c.edge_servers, "degraded", because=c.addressing),
            ],
        ),
        Event(
            statement("DNS traffic to 1.1.1.1 begins to drop worldwide")
            @ REPORT.at("Resolver service begins to drop globally"),
            when=facts.DROPPED,
            effects=[
                Effect(c.resolver, "lost", because=c.edge_routers),
                Effect(c.dns_users, "degraded", because=c.resolver),
            ],
        ),
        Event(
            statement("another network announces 1.1.1.0/24: not a cause, only visible now")
            @ REPORT.at("This was not a cause of the service"),
            when=facts.HIJACK,
        ),
        Event(
            statement("health alerts for the resolver fire, and an incident is declared")
            @ REPORT.at("Internal service health alerts begin to fire"),
            when=facts.ALERTS,
            phase="detected",
        ),
        Event(
            statement(
                "the revert is initiated; near instantly, prefixes begin to be announced again"
            )
            @ REPORT.at("we began readvertising the BGP prefixes which were"),
            when=facts.REVERTED,
            phase="mitigated",
            effects=[
                Effect(c.addressing, "recovered"),
                Effect(c.resolver, "degraded", because=c.edge_servers),
            ],
        ),
        Event(
            statement(
                "routing is restored in all locations, traffic is back to normal, and alerts clear"
            )
            @ REPORT.at("Resolver alerts cleared and DNS traffic on"),
            when=facts.ENDED,
            effects=[
                Effect(c.edge_routers, "recovered"),
                Effect(c.edge_servers, "recovered"),
                Effect(c.resolver, "recovered"),
                Effect(c.dns_users, "recovered"),
            ],
        ),
        Event(
            statement("the incident is resolved") @ REPORT.at("INCIDENT RESOLVED"),
            when=facts.RESOLVED,
            phase="resolved",
        ),
    ],
    trigger=statement("a test location for a service whose topology held the resolver's prefixes")
    @ REPORT.at("reduced from all locations down to a single,"),
    detection=statement("health alerts on queries, proxies and data centres")
    @ REPORT.at("indicating query, proxy, and data center failures."),
    mitigation=statement("the topology was reverted; servers were reconfigured faster than usual")
    @ REPORT.at("we accelerated the rollout of the fix after"),
    impact={
        "downtime, 21:52 to 22:54 UTC": facts.DOWN,
        "after revert, of prior traffic": facts.BACK_AT_ONCE,
        "edge servers without addresses": facts.UNBOUND,
        "mostly unaffected": statement("DNS over HTTPS by name, which uses other addresses")
        @ REPORT.at("uses a different set of IP addresses."),
    },
    barriers=[
        Barrier(
            "Staged addressing deployments",
            kind="gradual-rollout",
            what=statement("addressing changes are to go out in stages, with health checks")
            @ REPORT.at("progressive and health mediated deployment processes to"),
            stops=c.edge_routers,
            cost=_NO_COST,
        ),
        Barrier(
            "One addressing system",
            kind="simplification",
            what=statement("the legacy system, synced with its successor, is to be retired sooner")
            @ REPORT.at("We will accelerate our deprecation of the legacy"),
            stops=c.addressing,
            cost=_NO_COST,
        ),
    ],
    signals=[
        coredns.NO_HEALTHY_PROXIES,
        coredns.RESPONSES.rising(),
    ],
    recovery=[steps.COMPARE_RESOLVERS, steps.TRACE_RESOLVER, steps.OTHER_RESOLVER],
    data_loss=undisclosed("data loss: the report mentions only reachability"),
    rollback=statement("the previous configuration was restored")
    @ REPORT.at("We reverted to the previous configuration at 22:20"),
    cost=_NO_COST,
) as diagram:
    waive("IN404", because="the report mentions routes and queries, and no stored data")
    c.dns_users >> Call("DNS") >> c.resolver
    c.resolver >> Call("reached through its routes") >> c.edge_routers
    c.resolver >> Call("answers on its addresses") >> c.edge_servers
    c.addressing >> Asynchronous("prefixes by location") >> c.edge_routers
    c.addressing >> Asynchronous("addresses to bind") >> c.edge_servers
