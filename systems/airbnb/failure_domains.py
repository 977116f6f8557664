"""Blast radius of permission checks, of the former service registry, and of databases."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Incident,
    Link,
    Replication,
    gaps_in,
    statement,
    waive,
)
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and talks")

with FailureDomains(
    c.airbnb,
    "Permission checks down: data and presentation services fail",
    as_of="2025-10-09",
    incidents=[
        Incident(
            "AWS loses EBS in us-east and all databases stop",
            date="2011-04-21",
            report=src.OUTAGE_2011,
            cascade=[c.rds_replica, c.rds_primary, c.monorail],
            trigger=statement("by AWS: a part of EBS in one zone served no reads or writes")
            @ src.AWS_2011.at("volumes in a single Availability Zone within"),
            impact=statement("site down for 30 minutes in total, search for three hours")
            @ src.OUTAGE_2011.at("with only 30 minutes total downtime,"),
            mitigation=statement("the primary recovered first; the replica only on Friday")
            @ src.OUTAGE_2011.at("it remained unresponsive until Friday"),
            duration=gap(
                "duration: the site was down for 30 minutes in total, search for three hours"
            ),
        ),
        Incident(
            "AWS fails in Northern Virginia and Airbnb is down",
            date="2012-10-22",
            report=src.OUTAGE_2012,
            cascade=[c.monorail],
            trigger=statement("by AWS: EBS volumes in one zone were stuck; an agent leaked memory")
            @ src.AWS_2012.at("volumes in one of our five Availability"),
            impact=statement("Airbnb was among the largest sites that went down")
            @ src.OUTAGE_2012.at("AirBNB was one of the biggest,"),
            **gap.of("mitigation", "duration"),
        ),
    ],
    breakers=gap("circuit breakers between services"),
    bulkheads=statement("2025: one SQL database spans clusters in different zones")
    @ src.DATABASE_SUMMARY.at("multiple Kubernetes clusters across different AWS availability"),
    focus=c.himeji,
    figures={
        "Himeji availability, 2020-2021": facts.HIMEJI_UPTIME,
        "Himeji, entities (March 2021)": facts.HIMEJI_RATE,
        "Himeji p99 (March 2021)": facts.HIMEJI_P99,
        "2011-04 outage: down at first": facts.DOWN_FIRST,
        "2011-04 outage: down in total": facts.DOWN_TOTAL,
        "2011-04 outage: search down": facts.SEARCH_DOWN,
        "2011-04 outage: mail late, up to": facts.MAIL_LATE,
        "ZooKeeper session, Nerve code": facts.NERVE_SESSION,
        "ZooKeeper session, Synapse code": facts.SYNAPSE_SESSION,
        "load shedding, Mussel (2025)": statement(
            "on low-priority traffic; high-priority stays served"
        )
        @ src.ADAPTIVE_TIERS.at("backpressure to lower-priority traffic classes"),
    },
    see=[
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="what a client of SmartStack sees when no backend is left",
        ),
        Link(
            "patterns/comparisons/consul_etcd_zookeeper",
            "comparison",
            because="SmartStack's registry is ZooKeeper",
        ),
    ],
    urgent=[
        failures.PERMISSION_CHECK_SLOW,
        failures.PRIMARY_UNRESPONSIVE,
        failures.REGISTRY_LOST,
        failures.CRASHED,
        failures.BAD_DEPLOY,
    ],
) as diagram:
    c.presentation >> Call("request") >> c.data_services >> Call("check") >> c.himeji
    c.himeji >> Call("fetch") >> c.himeji_cache >> Call("on a miss") >> c.himeji_db
    c.data_services >> Call("SQL") >> c.mysql_parts
    c.data_services >> Call("SQL", optional=True) >> c.sql_clusters
    c.monorail >> Call("SQL", note="2011") >> c.rds_primary
    c.rds_primary >> Replication("replica", lag=gap("lag")) >> c.rds_replica
    c.monorail >> Call("services", optional=True, note="from 2013") >> c.synapse
    c.registry >> Asynchronous("list of backends") >> c.synapse
    waive("CFO304", because=NO_RESERVED_SHARE)
