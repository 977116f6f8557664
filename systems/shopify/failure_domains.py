"""Stores are isolated by pod; the edge and the monolith are shared by all shops."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    statement,
    undisclosed,
    waive,
)
from systems.shopify import _failures as failures
from systems.shopify import _incident_facts as incidents
from systems.shopify import _sources as src
from systems.shopify import components as c
from systems.shopify import facts

INCIDENTS = [
    Incident(
        "Cloudflare fails and Shopify's GraphQL APIs return errors",
        date="2025-12-05",
        report=src.DECEMBER_2025,
        cascade=[c.edge],
        trigger=statement("an issue at Cloudflare, as Ordergroove, which uses the APIs, reports")
        @ src.DECEMBER_2025.at("within Shopify was due to a CloudFlare issue"),
        impact=statement("Ordergroove's recurring orders were not placed")
        @ src.DECEMBER_2025.at("recurring subscription orders failed to place and"),
        mitigation=undisclosed("mitigation at Shopify: that service retried its orders"),
        duration=incidents.DECEMBER_ERRORS,
    ),
    Incident(
        "Login fails on Cyber Monday",
        date="2025-12-01",
        report=src.LOGIN_2025,
        cascade=[c.identity],
        trigger=statement("a problem in the login authentication system")
        @ src.LOGIN_FIX.at("the issue came from its login authentication system"),
        impact=statement("thousands of merchants had no access to their admins")
        @ src.LOGIN_2025.at("unable to access their stores’ backends"),
        mitigation=statement("the problem was identified and a fix was deployed")
        @ src.LOGIN_FIX.at("it had identified the problem and deployed a"),
        duration=undisclosed("duration: accounts name hours, and no end on the status page"),
    ),
    Incident(
        "An update for the database systems causes errors across Shopify",
        date="2024-06-05",
        report=src.DATABASE_2024,
        cascade=[c.core],
        trigger=statement("an update to make the database systems more resilient")
        @ src.DATABASE_2024.at("intended to enhance the resilience of our database"),
        impact=statement("errors in admins, storefronts and points of sale; some POS longer")
        @ src.DATABASE_2024.at("performance of store admins, storefronts, and Shopify POS"),
        mitigation=statement("the update was identified by 18:32 UTC and rolled back at once")
        @ src.DATABASE_2024.at("and was immediately rolled back"),
        duration=incidents.DATABASE_OUTAGE,
    ),
    Incident(
        "A routing change at Cloudflare; autoscaling removes capacity",
        date="2024-05-06",
        report=src.EDGE_2024,
        cascade=[c.edge, c.balancers, c.core],
        trigger=statement("Cloudflare changed how it routes traffic to Shopify")
        @ src.EDGE_2024.at("performed changes to how they route traffic to"),
        impact=statement("part of the traffic lost, and errors in all of Shopify")
        @ src.EDGE_2024.at("partial traffic loss and errors that merchants and"),
        mitigation=statement("Cloudflare reverted; Shopify scaled up again")
        @ src.EDGE_2024.at("we subsequently began to scale up our systems"),
        duration=incidents.EDGE_OUTAGE,
    ),
    Incident(
        "A slow query in Identity blocks logins",
        date="2020-08-20",
        report=src.IDENTITY_2020,
        cascade=[c.identity],
        trigger=statement("code for the verification of emails ran a slow query")
        @ src.IDENTITY_2020.at("This change unexpectedly generated a slow query, which"),
        impact=statement("most logins failed; storefronts and checkouts worked")
        @ src.IDENTITY_2020.at("largely unable to log in to Shopify"),
        mitigation=statement(
            "a similar query was reverted first, in vain; then the cause was fixed"
        )
        @ src.IDENTITY_2020.at("identify the correct cause and implemented a successful"),
        duration=incidents.IDENTITY_OUTAGE,
    ),
    Incident(
        "Product recommendations' rollout causes errors in all shops",
        date="2018-08-09",
        report=src.AUGUST_2018,
        cascade=[c.recommendations, c.core],
        trigger=statement("a problem with the rollout of a new recommendation system")
        @ src.LETTER_2018.at("rollout of a new storefront product recommendation system"),
        impact=statement("intermittent errors in browsing, checkout and management, all merchants")
        @ src.AUGUST_2018.at("intermittent errors when browsing, checking out, or managing"),
        mitigation=undisclosed("mitigation: only the beginning of the report could be read"),
        duration=incidents.AUGUST_OUTAGE,
    ),
]

with FailureDomains(
    c.shopify,
    "Blast radius of the monolith that all pods share",
    as_of="2025-12-23",
    incidents=INCIDENTS,
    breakers=statement("Semian: while a circuit is open, calls fail at once; one per worker")
    @ src.SEMIAN.at("which we raise an exception instantly on any"),
    bulkheads=statement("pods: fully isolated stores; no action reaches across (2018)")
    @ src.PODS.at("don’t allow any actions to reach across pods"),
    focus=c.core,
    figures={
        "availability in outage, 2018-08": incidents.AUGUST_AVAILABILITY,
        "failover of a pod (2018)": facts.POD_MOVE,
        "pods (2018)": facts.PODS,
        "until Cloudflare reverted, 2024": incidents.EDGE_REVERTED,
        "availability when paged, 2018": incidents.AUGUST_FIRST,
        "traffic impacted, 21:40, 2018": incidents.AUGUST_ERRORS,
        "back at 100 % for at least, 2018": incidents.AUGUST_PAUSE,
        "downtime, scaling up, 2024-05-06": incidents.EDGE_SCALE_UP,
        "deploy to cause, at most (2024)": incidents.DATABASE_FOUND,
        "US outage reports, 2025-12-01": incidents.LOGIN_REPORTS,
    },
    see=[
        Link(
            "incidents/cloudflare/2025_12_05_killswitch",
            "incident",
            because="the supplier's side of 2025-12-05, minute by minute",
        ),
        Link(
            "incidents/cloudflare/2025_11_18_feature_file",
            "incident",
            because="two weeks before, the same edge network answered with errors 500",
        ),
        Link(
            "incidents/cloudflare/2022_06_21_bgp_policy",
            "incident",
            because="withdrawn routes of the same edge network",
        ),
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="Hystrix, from which Semian took its two patterns",
        ),
    ],
    urgent=[
        failures.EDGE_ROUTING,
        failures.BAD_DEPLOY,
        failures.LOGIN_SLOW,
        failures.POD_REDIS,
    ],
) as diagram:
    diagram.include(
        Group(
            "one pod of shops",
            [c.shard, c.pod_redis, c.pod_memcached],
            boundary="bulkhead",
        ),
    )
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.balancers
    c.clients >> Call("sign-in", optional=True) >> c.identity
    c.balancers >> Call("storefront pages", optional=True, note="other paths stay") >> c.renderer
    c.balancers >> Call("checkout, admin", optional=True, note="storefronts stay") >> c.core
    c.core >> Call("recommended products", optional=True) >> c.recommendations
    c.core >> Asynchronous("events", note="shared by all pods") >> c.stream
    c.core >> Call("calls to stores", optional=True, note="in the process") >> c.breakers
    c.breakers >> Call("queries", optional=True, note="only this pod's shops") >> c.shard
    c.breakers >> Call("sessions", optional=True) >> c.pod_redis
    c.renderer >> Call("reads", optional=True, note="only this pod's shops") >> c.shard
    c.renderer >> Call("cached data", optional=True) >> c.pod_redis
    c.core >> Call("cached content", optional=True) >> c.pod_memcached
    c.pod_mover >> Asynchronous("another data center") >> c.shard
    waive("CFO304", because=c.NO_RESERVED_SHARE)
