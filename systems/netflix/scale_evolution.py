"""Five sizes: own databases in 2008, Cassandra in 2012, abstraction layers in 2024."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

NO_COST = undisclosed("cost at this size: the filings that were read have no line for it")
EARLY = "only the opening pages of the S-1 of 2002 and the report of 2009 were found"

DISCS = Stage(
    when=statement("August 2008") @ facts.MIGRATION.at("began in August of 2008"),
    users=facts.MEMBERS_2008,
    architecture=statement("relational databases in its own datacentre")
    @ facts.MIGRATION.at("like relational databases in our datacenter"),
    broke=statement("the database was corrupted; for three days no DVDs were shipped")
    @ facts.MIGRATION.at("for three days could not ship DVDs"),
    fixed=statement("a seven-year migration to the cloud, completed in 2016")
    @ facts.MIGRATION.at("after seven years of diligent effort"),
    cost=NO_COST,
    components=[c.database_2008, c.shipping_2008],
    figures={
        "growth of members to 2016": facts.MEMBER_GROWTH,
        "shipping stopped for": facts.DVD_OUTAGE,
    },
)
STREAMING = Stage(
    when=statement("August 2012") @ facts.API_2012.at("August 4th 2012"),
    users=facts.MEMBERS_2012,
    architecture=statement("50 clusters of Cassandra, one of them in 4 regions")
    @ facts.CASSANDRA_2012.at("4 Max regions, one cluster"),
    broke=statement("load balancers failed on Christmas Eve: partial streaming outage")
    @ facts.CHRISTMAS.at("partial Netflix streaming outage"),
    fixed=statement("Active-Active across the USA (2013)")
    @ facts.ACTIVE.at("Netflix is running Active-Active across the USA"),
    cost=NO_COST,
    components=[c.api, c.cassandra_2012],
    figures={
        "countries": facts.COUNTRIES_2012,
        "multi-region clusters": facts.MULTI_REGION_2012,
        "busiest cluster, reads": facts.BUSIEST_READS_2012,
        "busiest cluster, writes": facts.BUSIEST_WRITES_2012,
    },
)
EVENTS = Stage(
    when=statement("2015") @ facts.KEYSTONE_YEAR.at("Q4 2015 - Keystone"),
    users=facts.MEMBERS_2015,
    architecture=statement("events went through Chukwa and Suro")
    @ facts.KEYSTONE_YEAR.at("Q4 2014 - Chukwa/Suro"),
    broke=statement("events grew from 80 to 300 billion a day within 2014")
    @ facts.KEYSTONE.at("1/2014 80B / day 1/2015 300B / day"),
    fixed=statement("Keystone: Kafka before and after routers in containers")
    @ facts.KEYSTONE_YEAR.at("Keystone Internal Routing Service"),
    cost=NO_COST,
    components=[c.zuul_2015, c.fronting, c.router],
    figures={
        "events, January 2014": facts.EVENTS_2014,
        "January 2015": facts.EVENTS_2015,
        "January 2016": facts.EVENTS_2016,
        "regions": facts.REGIONS_2015,
        "idle machines, peak": facts.IDLE,
    },
)
GLOBAL = Stage(
    when=statement("up to May 2018") @ facts.ZUUL2.at("May 21, 2018"),
    users=facts.MEMBERS_2018,
    architecture=statement("130 more countries; EVCache replicated globally")
    @ facts.CACHING.at("built EVCache’s global replication system"),
    broke=statement("a region failover took about 50 minutes and was somewhat risky")
    @ facts.NIMBLE.at("a failover was a somewhat risky"),
    fixed=statement("failover in 7 minutes")
    @ facts.FAILOVERS.at("How Netflix does Failovers in 7 minutes"),
    cost=NO_COST,
    components=[c.zuul, c.evcache_2016, c.evacuation],
    figures={
        "new countries (2016)": facts.NEW_COUNTRIES,
        "time to start services": facts.FAILOVER_START,
        "time to move traffic": facts.FAILOVER_PROXY,
    },
)
LIVE = Stage(
    when=statement("end of 2024") @ facts.TEN_K_2024.at("Dec. 31, 2024"),
    users=facts.MEMBERS,
    architecture=statement("data stores behind abstraction layers; caches of 14.3 PB on SSD")
    @ facts.GLOBAL_CACHE.at("a distributed key-value store backed by SSDs"),
    broke=statement("an outage of hours during a live fight, in the US, India and elsewhere")
    @ facts.FIGHT.at("suffered an outage that lasted for hours"),
    fixed=undisclosed("fix after the fight: no post of Netflix that was found states it"),
    cost=NO_COST,
    components=[c.evcache, c.kv, c.cassandra_],
    figures={
        "concurrent streams, the fight": facts.STREAMS,
        "use cases of the layers (2020)": facts.KV_USES_2020,
        "technology & development (2024)": facts.TECHNOLOGY,
    },
)

with ScaleEvolution(
    c.netflix,
    "From DVDs by post to 300 million members",
    as_of="2025-01-27",
    replaced=[c.database_2008, c.shipping_2008, c.cassandra_2012, c.zuul_2015, c.evcache_2016],
    stages={
        "1K": undisclosed(f"1,000 subscribers: {EARLY}"),
        "10K": undisclosed(f"10,000 subscribers: {EARLY}"),
        "100K": undisclosed(f"100,000 subscribers: {EARLY}"),
        "1M": undisclosed(f"1 million subscribers, passed in February 2003: {EARLY}"),
        "10M": DISCS,
        "30M": STREAMING,
        "70M": EVENTS,
        "125M": GLOBAL,
        "300M": LIVE,
    },
    urgent=[failures.REGION_DOWN, failures.GATEWAY_FULL, failures.CACHE_COPY_DOWN],
) as diagram:
    c.shipping_2008 >> Call("SQL") >> c.database_2008
    c.database_2008 >> Asynchronous("migrated over years") >> c.cassandra_2012
    c.api >> Call("queries") >> c.cassandra_2012
    c.zuul_2015 >> Asynchronous("rebuilt as Zuul 2") >> c.zuul
    c.zuul >> Call("request") >> c.api >> Call("gRPC") >> c.kv
    c.fronting >> Asynchronous("read") >> c.router
    c.evcache_2016 >> Asynchronous("moved to SSD") >> c.evcache
    c.kv >> Call("queries") >> c.cassandra_
    c.kv >> Call("memcached protocol", optional=True) >> c.evcache
    waive(
        "IN403", because="the posts time failovers and evacuations, which are steps of a recovery"
    )
    waive("EV504", because="the copies found of the Nimble post and of a 2024 talk have no date")
