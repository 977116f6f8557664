"""What stops when AWS fails in one region, and signals of services and of the registry."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Fallback,
    Group,
    Incident,
    absent,
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
        trigger=undisclosed("trigger: the slides show only a screenshot"),
        impact=statement("80 % “loss” over six hours, two days after the launch")
        @ facts.KEYSTONE_YEAR.at("80% “loss” over"),
        mitigation=undisclosed("mitigation: the slides do not state it"),
        duration=facts.LAUNCH_LOSS_TIME,
    ),
    Incident(
        "DynamoDB and dependent services fail in one region",
        date="2015-09-20",
        report=facts.CHAOS,
        cascade=[c.aws, c.zuul],
        trigger=statement("an availability issue of DynamoDB in one region")
        @ facts.CHAOS.at("DynamoDB service experienced an availability issue"),
        impact=statement("a brief availability blip in that region, no significant impact")
        @ facts.CHAOS.at("a brief availability blip in the affected"),
        mitigation=statement("the system was strong enough to handle a traffic failover")
        @ facts.CHAOS.at("strong enough to handle a traffic failover"),
        duration=undisclosed("duration of the blip: the post gives only the 6 to 8 h of others"),
    ),
    Incident(
        "AWS reboots a tenth of its cloud",
        date="2014-09",
        report=facts.REBOOT,
        cascade=[c.aws, c.cassandra_],
        trigger=statement("a security fix required a reboot of a large number of instances")
        @ facts.XEN.at("rebooting a large number of instances"),
        impact=statement("no downtime: 218 of over 2,700 nodes were rebooted, 22 stayed down")
        @ facts.REBOOT.at("218 were rebooted"),
        mitigation=statement("automation found the failed nodes and replaced them")
        @ facts.REBOOT_NEWS.at("automation detected the failed node and replaced"),
        duration=absent("duration: Netflix had no downtime that weekend"),
    ),
    Incident(
        "Load balancers lose their state on Christmas Eve",
        date="2012-12-24",
        report=facts.CHRISTMAS,
        cascade=[c.elb, c.clients],
        trigger=statement("part of the state data of the load balancers was deleted")
        @ facts.ELB_EVENT.at("ELB state data was logically deleted"),
        impact=statement("mainly playback on televisions in the US, Canada and Latin America")
        @ facts.CHRISTMAS.at("US, Canada and Latin America"),
        mitigation=statement("AWS merged the lost state back in by 5:40 PT on December 25")
        @ facts.ELB_SUMMARY.at("a data merge completed by 5:40 AM PST"),
        duration=facts.CHRISTMAS_OUTAGE,
    ),
    Incident(
        "Degraded zone looks like a network fault",
        date="2012-10-22",
        report=facts.OCTOBER,
        cascade=[c.aws, c.api],
        trigger=statement("EBS, Amazon's network block storage, degraded")
        @ facts.OCTOBER.at("degradation in the EBS service"),
        impact=statement("some members had intermittent problems, most did not notice")
        @ facts.OCTOBER.at("most customers did not notice"),
        mitigation=statement("the affected zone was evacuated")
        @ facts.OCTOBER.at("we began evacuating the affected zone"),
        duration=undisclosed("duration: the part of the post that was found gives none"),
    ),
    Incident(
        "Power outage in one zone; failed servers stay listed",
        date="2012-06-29",
        report=facts.STORM,
        cascade=[c.aws, c.eureka, c.api],
        trigger=statement("an electrical storm caused a power outage")
        @ facts.STORM.at("caused last Friday evening by an electrical"),
        impact=statement("services kept calling servers that were no longer alive")
        @ facts.STORM.at("servers that were no longer alive"),
        mitigation=statement("leaving the fail-safe mode, which was cumbersome and time consuming")
        @ facts.STORM.at("cumbersome and time consuming"),
        duration=undisclosed("duration at Netflix: the article quotes 20 minutes for AWS alone"),
    ),
    Incident(
        "Database corruption stops DVD shipping",
        date="2008-08",
        report=facts.MIGRATION,
        cascade=[c.database_2008, c.shipping_2008],
        trigger=statement("a major database corruption")
        @ facts.MIGRATION.at("a major database corruption"),
        impact=statement("no DVDs could be shipped")
        @ facts.MIGRATION.at("could not ship DVDs to our members"),
        mitigation=statement("in the long term: distributed systems in the cloud")
        @ facts.MIGRATION.at("highly reliable, horizontally scalable, distributed systems"),
        duration=facts.DVD_OUTAGE,
    ),
]

with FailureDomains(
    c.netflix,
    "Blast radius of AWS in one region, and a stale registry",
    as_of="2024-06",
    incidents=INCIDENTS,
    breakers=statement("Hystrix: bulkheads and circuit breakers around network calls")
    @ facts.RESILIENCE.at("using the bulkhead and circuit breaker patterns."),
    bulkheads=statement("in 2012: three zones, no loss of functionality on two")
    @ facts.ZONES.at("no loss of functionality on two"),
    focus=c.aws,
    figures={
        "AWS load balancers hit (2012)": facts.ELBS_AFFECTED,
        "time to alert, zone (2012)": facts.ZONE_ALERT,
        "AWS was back up after (2012)": facts.POWER_BACK,
        "nodes rebooted (2014)": facts.NODES_REBOOTED,
        "nodes that did not come back up": facts.NODES_FAILED,
        "other sites degraded for (2015)": facts.OTHERS_DEGRADED,
        "further AWS services that failed": facts.SERVICES_FAILED,
        "events lost (2015)": facts.LAUNCH_LOSS,
        "failover after detection (2018)": facts.FAILOVER,
        "traffic is switched by (2013)": statement("a DNS change")
        @ facts.DENOMINATOR.at("switch customer traffic between cloud regions"),
    },
    urgent=[
        failures.REGION_DOWN,
        failures.STALE_REGISTRY,
        failures.BALANCER_STATE_LOST,
        failures.NODES_DOWN,
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
    c.playapi >> Call("request", note="internal services") >> c.microservices
    c.api >> Call("request", optional=True, note="circuit breaker") >> c.microservices
    c.microservices >> Call("memcached protocol", optional=True) >> c.evcache
    c.microservices >> Call("queries") >> c.cassandra_
    c.api >> Call("registry", optional=True) >> c.eureka
    region >> Call("machines") >> c.aws
    c.api >> Asynchronous("events") >> c.fronting
    other_region = Fallback("DNS", when="the region is evacuated", instead_of=[c.elb, c.zuul])
    c.clients >> other_region >> c.zuul_other
    c.shipping_2008 >> Call("SQL") >> c.database_2008
    waive("EV504", because="the copies found of the Nimble post and of a 2024 talk have no date")
