"""What fails with both, and signals of an overload, of an upgrade and of a webhook."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Incident,
    Link,
    gaps_in,
    statement,
    waive,
)
from systems.reddit import _control_components as k
from systems.reddit import _failures as failures
from systems.reddit import _incident_facts as incidents
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as r2_failures
from systems.reddit import _sources as src
from systems.reddit import components as c
from systems.reddit import facts

gap = gaps_in("the opening of the post")

INCIDENTS = [
    Incident(
        "A daemonset rollout overloads a control plane",
        date="2024-11-20",
        report=src.UNSEEN,
        cascade=[c.core_clusters],
        trigger=statement(
            "a daemonset deployment pushed one core cluster's control plane over limits"
        )
        @ src.UNSEEN.at("a daemonset deployment pushed us over limits"),
        impact=statement("about half of requests failed at first, overall about a third")
        @ src.UNSEEN.at("overall error rates of around one third"),
        mitigation=gap("what ended it at 23:44 UTC"),
        duration=incidents.NOVEMBER_2024,
    ),
    Incident(
        "Pi Day: a Kubernetes upgrade removes the route reflectors' label",
        date="2023-03-14",
        report=src.PI_DAY,
        cascade=[k.route_reflectors, k.pi_cluster, k.admission],
        trigger=statement("1.24 removed the label master, by which route reflectors were selected")
        @ src.PI_DAY.at("nodeSelector and peerSelector for the route reflectors target"),
        impact=statement("the site came to a halt")
        @ src.PI_DAY.at("All at once the site came to a"),
        mitigation=statement("a restore from backup, by a procedure rewritten live")
        @ src.PI_DAY.at("had to be rewritten live to accommodate."),
        duration=incidents.PI_DAY,
    ),
    Incident(
        "The autoscaler reads partly migrated ZooKeeper data",
        date="2016-08-11",
        report=src.AUGUST_2016,
        cascade=[r.registry, r.autoscaler, r.cache, r.monolith, r.things],
        trigger=statement("package management started the autoscaler during a ZooKeeper migration")
        @ src.AUGUST_2016.at("package management system noticed a manual change and"),
        impact=statement("down on all platforms and the API, then slow")
        @ src.AUGUST_2016.at("This affected all official Reddit platforms and the"),
        mitigation=statement("down mode until servers were restored; then caches filled")
        @ src.AUGUST_2016.at("while we restored the servers."),
        duration=incidents.AUGUST_WHOLE,
    ),
    Incident(
        "Network disks of one availability zone stop",
        date="2011-03-17",
        report=src.MARCH_2011,
        cascade=[r.things, r.monolith],
        trigger=statement("I/O halted with EBS in one zone, under Postgres and Cassandra")
        @ src.MARCH_2011.at("that I/O had ground to a complete halt"),
        impact=statement("replication degraded; Reddit took the site down")
        @ src.MARCH_2011.at("we decided to take the site down to"),
        mitigation=gap("how the site was brought up again"),
        duration=incidents.MARCH_2011,
    ),
]

with FailureDomains(
    c.reddit,
    "Blast radius of the two core clusters, Thing 1 and Thing 2",
    as_of="2026-02-05",
    incidents=INCIDENTS,
    breakers=statement("Baseplate.go has circuit breakers by failure ratio; in use is not stated")
    @ src.BREAKER.at("FailureRatioBreaker is a circuit breaker based on"),
    bulkheads=statement("2017: a pool of application servers is isolated from spikes of others")
    @ src.DEPLOYS.at("individual pools are isolated from spikes of"),
    focus=c.core_clusters,
    figures={
        "degraded, 2024-11-20": incidents.NOVEMBER_2024,
        "requests failing at first, 2024": incidents.FIRST_FAILURES,
        "Pi-Day outage, 2023-03-14": incidents.PI_DAY,
        "down, 2016-08-11": incidents.AUGUST_DOWN,
        "then slow, 2016-08-11": incidents.AUGUST_SLOW,
        "terminations took, 2016-08-11": incidents.TERMINATED_IN,
        "down in 24 h, 2011-03-17": incidents.MARCH_2011,
        "goal: downtime a day (2023)": facts.ALLOWED_A_DAY,
    },
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="empty caches loaded the databases on 2016-08-11",
        ),
        Link(
            "incidents/amazon/2012_10_22_ebs_agent_leak",
            "incident",
            because="EBS volumes of one zone stalled once more, in 2012",
        ),
    ],
    urgent=[
        failures.CONTROL_PLANE_FULL,
        failures.ROUTES_LOST,
        failures.WEBHOOK_LATE,
        r2_failures.CACHES_EMPTY,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.cdn >> Call("HTTPS") >> c.core_clusters
    c.cdn >> Call("requests", note="2023") >> k.pi_cluster
    k.pi_cluster >> Call("routes") >> k.route_reflectors
    k.pi_cluster >> Call("admission", note="writes") >> k.admission
    c.clients >> Call("HTTPS", note="to 2017") >> r.balancers >> Call("HTTP") >> r.monolith
    r.autoscaler >> Call("servers", note="2016") >> r.registry
    r.autoscaler >> Asynchronous("start, terminate", note="2016") >> r.monolith
    r.autoscaler >> Asynchronous("start, terminate", note="2016") >> r.cache
    r.monolith >> Call("things") >> r.cache
    r.monolith >> Call("SQL") >> r.things
    r.monolith >> Call("listings, votes") >> r.wide
    waive("CFO304", because=c.NO_RESERVED_SHARE)
