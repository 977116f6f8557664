"""What broke at each size of Uber from 2010 to 2026, and what replaced it."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.uber import _failures as failures
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import _trip_facts as trips
from systems.uber import components as c
from systems.uber import facts

NO_COST = c.gap("cost at this size")

DISPATCH = Stage(
    when=statement("December 2010")
    @ facts.DISPATCH_2010.at("Uber Service Disruption: Friday 12/10/2010"),
    users=undisclosed("users in 2010: the notice gives their growth only"),
    architecture=statement("a dispatch server and apps, in San Francisco")
    @ facts.DISPATCH_2010.at("significant bugs in our dispatch server that"),
    broke=statement("a change for more load: drivers were sent to several riders at once")
    @ facts.DISPATCH_2010.at("drivers getting dispatched to multiple Uber riders"),
    fixed=undisclosed("repair of 2010: the notice announces work, no details"),
    cost=NO_COST,
    figures={"growth a week, sometimes": facts.GROWTH_2010},
)
POSTGRES = Stage(
    when=statement("early 2014") @ facts.MEZZANINE.at("In the beginning of 2014, we faced"),
    users=undisclosed("users in 2014: the post says millions of riders"),
    architecture=statement("about 100 services around one PostgreSQL instance")
    @ facts.MEZZANINE.at("we still relied on a single PostgreSQL instance"),
    broke=statement("its storage and IOPS would not last the year")
    @ facts.MEZZANINE.at("run out of steam both in terms"),
    fixed=statement("trips moved to Schemaless in 2014 (project Mezzanine)")
    @ facts.MEZZANINE.at("helped Uber move to Mezzanine in 2014."),
    cost=NO_COST,
    components=[c.monolith, c.postgres],
    figures={
        "trip growth a month": trips.TRIP_GROWTH,
        "services": platform.SERVICES_2014,
        "2014-02-25": statement("a West Coast data centre failed: over an hour of outage")
        @ facts.OUTAGE_2014.at("restored after more than an hour-long break"),
    },
)
SCHEMALESS = Stage(
    when=statement("mid-2018") @ facts.HERB.at("the 15 million rides per day"),
    users=undisclosed("users in 2018: the post gives rides and cities"),
    architecture=statement("trips in Schemaless, on sharded MySQL")
    @ facts.SCHEMALESS.at("Uber Engineering’s Trip Datastore Using MySQL"),
    broke=statement("some failed sagas of dispatch left inconsistent data")
    @ facts.SPANNER_NOTES.at("some saga failures results data inconsistency and"),
    fixed=statement("each request became one transaction in Spanner (2021)")
    @ facts.SPANNER_MIGRATION.at("against one or more rows and across one"),
    cost=NO_COST,
    components=[c.schemaless, c.dispatch],
    figures={
        "rides": trips.RIDES_2018,
        "cities": trips.CITIES_2018,
        "Schemaless instances": stored.INSTANCES_2018,
        "network part of Herb's latency": stored.HERB_NETWORK,
    },
)
DOMAINS = Stage(
    when=statement("mid-2021") @ facts.FULFILMENT.at("more than a million concurrent users"),
    users=trips.FULFILMENT_USERS,
    architecture=statement("2,200 critical services in 70 domains (2020)")
    @ facts.MICROSERVICES_STUDY.at("2,200 critical microservices into 70 domains"),
    broke=statement("before Up, engineers placed services in zones by hand")
    @ facts.UP.at("Service management and placement was, however, still"),
    fixed=statement("Up: about two million cores moved in 2022")
    @ facts.UP_QUOTED.at("about 2,000,000 compute cores to the new"),
    cost=NO_COST,
    components=[c.fulfilment, c.spanner, c.deployment],
    figures={
        "critical services (2020)": platform.SERVICES_2020,
        "domains": platform.DOMAINS,
        "stateless services (2023)": platform.SERVICES_2023,
        "cores moved to Up (2022)": platform.CORES_MOVED,
        "counted": statement("users at once, not in a month (2021)")
        @ facts.FULFILMENT.at("more than a million concurrent users"),
    },
)
FAILOVER = Stage(
    when=statement("from 2024 on") @ facts.KUBERNETES.at("In 2024, the Uber stateless container"),
    users=trips.CONSUMERS,
    architecture=statement("Kubernetes, in own data centres and in clouds")
    @ facts.KUBERNETES.at("both on-prem data centers and cloud providers"),
    broke=statement("each region could hold all load: half the fleet was idle")
    @ facts.UFA.at("leaving half the fleet idle"),
    fixed=statement("UFA: capacity by criticality")
    @ facts.UFA.at("reduces steady-state provisioning from 2x to 1.3x,"),
    cost=NO_COST,
    components=[c.clusters, c.failover],
    figures={
        "consumers, early 2024": trips.CONSUMERS_2024,
        "cores before UFA": platform.BASELINE_CORES,
        "cores eliminated by UFA": platform.CORES_SAVED,
    },
)

with ScaleEvolution(
    c.uber,
    "From one dispatch server to 200 million users a month",
    as_of="2026-03-07",
    replaced=[c.monolith, c.postgres, c.schemaless, c.dispatch],
    stages={
        "1K": undisclosed("1,000 users: no count of the first riders is published"),
        "10K": undisclosed("10,000 users: the notice of 2010 has no count"),
        "100K": undisclosed("100,000 users: between the notice of 2010 and the posts on 2014"),
        "1M": undisclosed("1 million users: the post on 2014 says millions"),
        "10M": undisclosed("10 million users: posts of 2015 to 2018 count rides"),
        "2010": DISPATCH,
        "2014": POSTGRES,
        "2018": SCHEMALESS,
        "1M at once": DOMAINS,
        "200M": FAILOVER,
    },
    see=[
        Link(
            "patterns/saga/netflix",
            "pattern",
            because="sagas that undo their steps; those of dispatch left inconsistent data",
        )
    ],
    urgent=[failures.RING_UNSTABLE, failures.REGION_DOWN, failures.POSTGRES_BUSY],
) as diagram:
    c.monolith >> Call("SQL") >> c.postgres
    c.postgres >> Asynchronous("trips moved in 2014") >> c.schemaless
    c.dispatch >> Asynchronous("rebuilt by 2021") >> c.fulfilment
    c.fulfilment >> Call("transactions") >> c.spanner
    c.deployment >> Observation("places services") >> c.clusters
    c.clusters >> Observation("run") >> c.fulfilment
    c.failover >> Observation("moves traffic") >> c.clusters
    waive(
        "IN403",
        because="in 2020 a region was drained within 10 minutes of the page; no post states when a "
        "failed part was back",
    )
