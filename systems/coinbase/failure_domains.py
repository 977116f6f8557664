"""Blast radius at Coinbase: one overheated zone, connection storms, slow MongoDB clusters."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    statement,
    undisclosed,
)
from systems.coinbase import _exchange as exchange
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

INCIDENTS = [
    Incident(
        "A hot data hall of AWS takes the matching engine's quorum",
        date="2026-05-07",
        report=src.OUTAGE_INFOQ,
        cascade=[exchange.matching_engine, c.services],
        trigger=statement("cooling units failed; racks of one zone shut down from heat")
        @ src.OUTAGE_INFOQ.at("forcing thermal shutdowns of affected racks"),
        impact=statement("customers could not buy, sell, deposit, withdraw or transfer")
        @ src.OUTAGE_INFOQ.at("were unable to buy, sell, deposit, withdraw,"),
        mitigation=statement("trading reopened in steps: cancel-only, auction, then normal")
        @ src.OUTAGE_INFOQ.at("through cancel-only and auction modes before normal operations"),
        duration=facts.OUTAGE_2026,
    ),
    Incident(
        "Traffic of a price drop overloads site, apps and Pro",
        date="2021-05-19",
        report=src.MAY_2021,
        cascade=[c.nginx_routers],
        trigger=statement("a large spike of traffic after a sudden price drop")
        @ src.MAY_2021.at("many users reacting to a sudden price drop"),
        impact=statement("logged-out pages largely down; parts of the apps slow; Pro partly down")
        @ src.MAY_2021.at("of the mobile app to load very slowly"),
        mitigation=statement("logged-out pages: nginx's connection limit was raised by hand")
        @ src.MAY_2021.at("which was manually increased during the incident."),
        duration=facts.OUTAGE_2021,
    ),
    Incident(
        "A slow MongoDB cluster, then a thundering herd",
        date="2021-01-06",
        report=src.JANUARY_2021,
        cascade=[c.mongodb, c.rails, c.ec2_services],
        trigger=statement("one MongoDB cluster answered with high latency")
        @ src.JANUARY_2021.at("was experiencing high latency when queried,"),
        impact=statement("web workers queued; APIs of the site and the apps had errors")
        @ src.JANUARY_2021.at("causing a backup of our web workers which"),
        mitigation=statement("its connections were throttled, and it was failed over")
        @ src.JANUARY_2021.at("decided to trigger a failover of the cluster"),
        duration=undisclosed("duration of January 6: the opening of the post gives none"),
    ),
    Incident(
        "A deploy starts a connection storm on a database",
        date="2020-04-29",
        report=src.APRIL_2020,
        cascade=[c.routers, c.rails],
        trigger=statement("a deploy created connections while systems were scaled up")
        @ src.APRIL_2020.at("result of a deploy creating new connections while"),
        impact=statement("API down; 30 min of stability; then unstable, and down for 20 min of it")
        @ src.APRIL_2020.at("we sustained 20 minutes of full unavailability"),
        mitigation=undisclosed("mitigation: the opening of the post ends before it"),
        duration=facts.RESTORED_2020,
    ),
    Incident(
        "A failover for maintenance blocks trades",
        date="2019-06-25",
        report=src.JUNE_2019,
        cascade=[c.fraud_mongodb, c.rails],
        trigger=statement("an automatic failover, as part of scheduled maintenance")
        @ src.JUNE_2019.at("caused by an automatic failover of a MongoDB"),
        impact=statement("97 % of buys, sells and trades failed")
        @ src.JUNE_2019.at("97% of buy/sell/trade requests received an error response."),
        mitigation=statement("after it, failovers of this cluster only in planned downtime")
        @ src.JUNE_2019.at("may only be initiated during rare, scheduled downtime,"),
        duration=facts.OUTAGE_2019,
    ),
]

with FailureDomains(
    c.coinbase,
    "Matching engine down: trading stops, as on 7 May 2026",
    as_of="2026-06-02",
    incidents=INCIDENTS,
    breakers=failures.FAIL_FAST,
    bulkheads=statement("hotspot collections were split into clusters of their own (2017)")
    @ src.PLATFORM_2018.at("splitting out hotspot collections into their own clusters."),
    focus=exchange.matching_engine,
    figures={
        "Raft nodes (May 2026)": facts.RAFT_NODES,
        "Raft nodes down, 2026-05-07": facts.NODES_DOWN,
        "2026-05-07, trading down": facts.OUTAGE_2026,
        "trading, May 7 to 8 (Eastern)": statement("down 19:48; cancel-only 2:25; all books 3:49")
        @ src.OUTAGE_TIMES.at("while trading fully resumed at 3:49 AM ET"),
        "after it, May 8 (Eastern)": statement(
            "consumer services normal 9:53; backlogs clear 14:00"
        )
        @ src.OUTAGE_TIMES.at("were back to normal operations at 9:53 AM"),
        "trades failed for 30 min (2019)": facts.ERRORS_2019,
        "failover of 2019-06-25": facts.FAILOVER_2019,
        "API down, 2nd period 2020-04-29": facts.UNAVAILABLE_2020,
        "web servers failing, 2021-05-19": facts.ROUTER_RECOVERY,
    },
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="a MongoDB set without a primary, or with a slow one",
        ),
        Link(
            "incidents/datadog/2023_03_08_systemd_update",
            "incident",
            because="redundant zones that failed together",
        ),
    ],
    urgent=[
        failures.QUORUM_LOST,
        failures.SLOW_FAILOVER,
        failures.CONNECTION_STORM,
        failures.ROUTER_FULL,
    ],
) as diagram:
    diagram.include(Group("zone use1-az4", [exchange.matching_engine]))
    c.traders >> Call("orders") >> exchange.matching_engine
    c.customers >> Call("HTTPS") >> c.services >> Call("orders") >> exchange.matching_engine
    c.kafka >> Asynchronous("events") >> c.services
    c.customers >> Call("HTTPS, not logged in") >> c.nginx_routers
    c.customers >> Call("HTTPS") >> c.rails
    c.rails >> Call("requests", optional=True, note="a herd, 2021") >> c.ec2_services
    c.rails >> Call("queries") >> c.routers >> Call("shards") >> c.mongodb
    c.rails >> Call("queries", note="2021") >> c.mongodb
    c.rails >> Call("fraud check", note="each trade, 2019") >> c.fraud_mongodb
