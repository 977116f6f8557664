"""What dies with what at Netflix, and the outages of 2008 to 2015 that showed it."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Fallback,
    Group,
    Incident,
    statement,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

INCIDENTS = [
    Incident(
        "A new event pipeline loses most of its events",
        date="2015-10-29",
        report=facts.KEYSTONE_YEAR,
        cascade=[c.fronting],
        trigger=undisclosed("what set it off: the slides show a screenshot only"),
        impact=statement("80 % of events lost over six hours")
        @ facts.KEYSTONE_YEAR.at("80% “loss” over"),
        mitigation=undisclosed("what ended it: the slides do not say"),
        duration=facts.LAUNCH_LOSS_TIME,
    ),
    Incident(
        "DynamoDB fails in one region, and what depends on it",
        date="2015-09-20",
        report=facts.CHAOS,
        cascade=[c.aws, c.zuul],
        trigger=statement("an availability issue of DynamoDB in one region")
        @ facts.CHAOS.at("DynamoDB service experienced an availability issue"),
        impact=statement("a brief blip in that region, nothing significant")
        @ facts.CHAOS.at("a brief availability blip in the affected"),
        mitigation=statement("the system was strong enough to fail traffic over")
        @ facts.CHAOS.at("strong enough to handle a traffic failover"),
        duration=undisclosed("length of the blip: the post gives the region's 6 to 8 hours"),
    ),
    Incident(
        "A tenth of the cloud is rebooted",
        date="2014-09",
        report=facts.REBOOT,
        cascade=[c.aws, c.cassandra_],
        trigger=statement("a security fix needed a large number of instances rebooted")
        @ facts.XEN.at("rebooting a large number of instances"),
        impact=statement("218 of over 2,700 nodes rebooted, 22 did not come back")
        @ facts.REBOOT.at("218 were rebooted"),
        mitigation=statement("automation found the failed nodes and replaced them")
        @ facts.REBOOT_NEWS.at("automation detected the failed node and replaced"),
        duration=undisclosed("duration: the reboots took a weekend, the post gives no hours"),
    ),
    Incident(
        "Load balancers lose their state on Christmas Eve",
        date="2012-12-24",
        report=facts.CHRISTMAS,
        cascade=[c.elb, c.clients],
        trigger=statement("state of the load balancers was deleted by mistake")
        @ facts.ELB_EVENT.at("ELB state data was logically deleted"),
        impact=statement("playback on televisions suffered in the US, Canada, Latin America")
        @ facts.CHRISTMAS.at("US, Canada and Latin America"),
        mitigation=statement("the provider merged the lost state back")
        @ facts.ELB_SUMMARY.at("a data merge completed by 5:40 AM PST"),
        duration=facts.CHRISTMAS_OUTAGE,
    ),
    Incident(
        "One zone degrades, and looks like a network fault",
        date="2012-10-22",
        report=facts.OCTOBER,
        cascade=[c.aws, c.api],
        trigger=statement("EBS, Amazon's network disks, degraded")
        @ facts.OCTOBER.at("degradation in the EBS service"),
        impact=statement("some members had intermittent problems, most noticed nothing")
        @ facts.OCTOBER.at("most customers did not notice"),
        mitigation=statement("the zone was evacuated")
        @ facts.OCTOBER.at("we began evacuating the affected zone"),
        duration=undisclosed("its length: the part of the post within reach gives none"),
    ),
    Incident(
        "Power fails in one zone; dead servers stay listed",
        date="2012-06-29",
        report=facts.STORM,
        cascade=[c.aws, c.eureka, c.api],
        trigger=statement("an electrical storm took out power")
        @ facts.STORM.at("caused last Friday evening by an electrical"),
        impact=statement("services kept calling servers that were no longer alive")
        @ facts.STORM.at("servers that were no longer alive"),
        mitigation=statement("getting out of the fail-safe mode, cumbersome and time consuming")
        @ facts.STORM.at("cumbersome and time consuming"),
        duration=undisclosed("Netflix's own outage: the article quotes 20 minutes for AWS alone"),
    ),
    Incident(
        "The database is corrupt, no disc is shipped",
        date="2008-08",
        report=facts.MIGRATION,
        cascade=[c.database_2008, c.shipping_2008],
        trigger=statement("a major database corruption")
        @ facts.MIGRATION.at("a major database corruption"),
        impact=statement("no discs could be shipped")
        @ facts.MIGRATION.at("could not ship DVDs to our members"),
        mitigation=statement("in the long run: distributed systems in the cloud")
        @ facts.MIGRATION.at("highly reliable, horizontally scalable, distributed systems"),
        duration=facts.DVD_OUTAGE,
    ),
]

with FailureDomains(
    c.netflix,
    "Blast radius of a zone, a region and a registry",
    as_of="2024-06",
    incidents=INCIDENTS,
    breakers=statement("Hystrix: a breaker and a thread pool for each dependency of the API")
    @ facts.RESILIENCE.at("using the bulkhead and circuit breaker patterns."),
    bulkheads=statement("three zones, no loss of function on two; regions fail over")
    @ facts.ZONES.at("no loss of functionality on two"),
    focus=c.aws,
    figures={
        "load balancers hit (2012)": facts.ELBS_AFFECTED,
        "alert after, zone (2012)": facts.ZONE_ALERT,
        "power was back after (2012)": facts.POWER_BACK,
        "nodes rebooted (2014)": facts.NODES_REBOOTED,
        "nodes that did not return": facts.NODES_LOST,
        "region in trouble (2015)": facts.REGION_TROUBLE,
        "services that followed": facts.SERVICES_LOST,
        "events lost (2015)": facts.LAUNCH_LOSS,
        "region failover (2018)": facts.FAILOVER,
        "members are moved by (2013)": statement("a change of DNS")
        @ facts.DENOMINATOR.at("switch customer traffic between cloud regions"),
    },
    urgent=[
        failures.REGION_LOST,
        failures.DEAD_STILL_LISTED,
        failures.BALANCER_LOST,
        failures.NODES_LOST,
    ],
) as diagram:
    region = Group(
        "one region",
        [c.zuul, c.api, c.playapi, c.microservices, c.eureka, c.evcache, c.cassandra_, c.fronting],
        boundary="region",
    )
    diagram.include(
        region, Group("datacentre (2008)", [c.shipping_2008, c.database_2008], boundary="group")
    )
    c.clients >> Call("HTTPS") >> c.elb >> Call("HTTPS") >> c.zuul >> Call("request") >> c.api
    c.zuul >> Call("request", note="manifest, licence") >> c.playapi
    c.api >> Call("request", optional=True, note="breaker") >> c.microservices
    c.microservices >> Call("memcached protocol", optional=True) >> c.evcache
    c.microservices >> Call("queries") >> c.cassandra_
    c.api >> Call("registry", optional=True) >> c.eureka
    region >> Call("machines") >> c.aws
    c.api >> Asynchronous("events") >> c.fronting
    c.clients >> Fallback("DNS", when="the region is evacuated") >> c.zuul_other
    c.shipping_2008 >> Call("SQL") >> c.database_2008
    waive("EV504", because="the copies of Nimble and of a talk of 2024 within reach bear no date")
