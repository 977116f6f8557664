"""What broke in DynamoDB, Kinesis and S3 as they grew, and what replaced it."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed
from systems.amazon import _failures as failures
from systems.amazon import _incident_facts as incidents
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores
from systems.amazon import components as c
from systems.amazon import facts

NO_COST = undisclosed("cost at this size: no paper, post or filing states one")
NO_USERS = undisclosed("users at this size: AWS counts requests and objects")
_LEVEL = "this many users: AWS counts requests, objects and customers, and begins with many"

with ScaleEvolution(
    c.amazon,
    "S3 from about 400 nodes to over 500 trillion objects",
    as_of="2026-03-16",
    figures={
        "S3 objects (2021)": stores.S3_OBJECTS_2021,
        "S3 objects (2023)": stores.S3_OBJECTS_2023,
        "S3 objects (2026)": stores.S3_OBJECTS,
        "S3 requests, mean (2023)": stores.S3_REQUESTS_2023,
        "S3 requests (2026)": stores.S3_REQUESTS,
        "S3 Regions (2026)": stores.S3_REGIONS,
        "S3 zones (2026)": stores.S3_ZONES,
    },
    replaced=[c.dynamo, c.static_shares, c.s3_2006],
    stages={
        "1K": undisclosed(_LEVEL),
        "10K": undisclosed(_LEVEL),
        "100K": undisclosed(_LEVEL),
        "1M": undisclosed(_LEVEL),
        "10M": undisclosed(_LEVEL),
        "before 2012": Stage(
            when=statement("before 2012") @ src.DYNAMODB.at("a public service launched in 2012"),
            users=NO_USERS,
            architecture=statement("Dynamo: single-tenant, run by each team itself")
            @ src.DYNAMODB.at("Dynamo was a single-tenant system"),
            broke=statement("operating it took experts, a barrier to adoption")
            @ src.DYNAMODB.at("became a barrier to adoption"),
            fixed=statement("DynamoDB: Dynamo's scaling, SimpleDB's administration")
            @ src.DYNAMODB.at("best parts of the original Dynamo design"),
            cost=NO_COST,
            components=[c.dynamo],
        ),
        "2012, shares": Stage(
            when=statement("2012") @ src.DYNAMODB.at("a public service launched in 2012"),
            users=NO_USERS,
            architecture=statement("each partition had a fixed share of the table's throughput")
            @ src.DYNAMODB.at("Storage nodes independently performed admission control based"),
            broke=statement("hot partitions, and splits that diluted the share")
            @ src.DYNAMODB.at("throughput dilution"),
            fixed=statement("bursting and adaptive capacity, then global admission control")
            @ src.DYNAMODB.at("replaced adaptive capacity with global admission control"),
            cost=NO_COST,
            components=[c.static_shares, c.admission],
            figures={
                "example: 3,200 WCU on 4, each": facts.SHARE_DILUTED,
                "skew throttling, adaptive ended": facts.SKEW_THROTTLES,
            },
        ),
        "2015, lookups": Stage(
            when=statement("20 September 2015")
            @ src.DYNAMODB_2015.at("Early Sunday morning, September 20, we had"),
            users=NO_USERS,
            architecture=statement("a metadata service told storage servers their partitions")
            @ src.DYNAMODB_2015.at("managed by DynamoDB’s internal metadata service"),
            broke=statement("after a network fault, lists grown by secondary indexes came too late")
            @ src.DYNAMODB_2015.at("responses exceeded the retrieval and transmission time"),
            fixed=statement("more capacity; announced: more time, many instances of the service")
            @ src.DYNAMODB_2015.at("will have many instances of the metadata service"),
            cost=NO_COST,
            components=[c.metadata],
            figures={
                "US-East error rate, at plateau": incidents.METADATA_ERRORS,
                "network fault to pause decided": incidents.METADATA_PAUSED,
                "network fault to mostly normal": incidents.METADATA_OUTAGE,
                "after that, for some customers": statement(
                    "more errors, until Monday; 0.15 to 0.25 % in all"
                )
                @ src.DYNAMODB_2015.at("left with a low error rate, hovering between"),
            },
        ),
        "2020, threads": Stage(
            when=statement("November 2020") @ src.KINESIS_2020.at("November, 25th 2020"),
            users=NO_USERS,
            architecture=statement("one front-end fleet of many thousands of servers")
            @ src.KINESIS_2020.at("fleet is composed of many thousands of"),
            broke=statement("threads a server grew with the fleet, beyond the system's limit")
            @ src.KINESIS_2020.at("directly proportional to the number of servers"),
            fixed=statement("announced: fewer, larger servers; then cells for the front end")
            @ src.KINESIS_2020.at("we will be moving to larger CPU and"),
            cost=NO_COST,
            components=[c.kinesis_front],
        ),
        "by 2021, caches": Stage(
            when=statement("by April 2021")
            @ src.S3_CONSISTENCY.at("strong consistency the default for every request"),
            users=NO_USERS,
            architecture=statement("S3: caches of metadata before the index")
            @ src.S3_CONSISTENCY.at("the primary source of S3's eventual consistency"),
            broke=statement("rarely, a write and a read used different parts of the cache")
            @ src.S3_CONSISTENCY.at("writes might flow through one part of"),
            fixed=statement("a witness learns of every write; caches ask it on reads")
            @ src.S3_CONSISTENCY.at("This component acts as a witness to"),
            cost=NO_COST,
            components=[c.s3_2006, c.s3, c.s3_index],
            figures={"S3 objects (2021)": stores.S3_OBJECTS_2021},
        ),
        "by 2022, lookups": Stage(
            when=statement("by July 2022") @ src.DYNAMODB.at("July 11–13, 2022"),
            users=NO_USERS,
            architecture=statement(
                "at launch (2012), each router cached the partitions of whole tables"
            )
            @ src.DYNAMODB.at("it downloaded the routing information for the entire"),
            broke=statement("new routers with cold caches could make the system unstable")
            @ src.DYNAMODB.at("impacted the performance and could make the"),
            fixed=statement("MemDS, with constant traffic whatever the hit rate")
            @ src.DYNAMODB.at("cache ensures the MemDS fleet is always serving"),
            cost=NO_COST,
            components=[c.routers, c.memds],
            figures={
                "hits of the old cache": facts.CACHE_HITS,
                "Amazon's Prime Day DynamoDB peak": facts.PEAK_2021,
            },
        ),
        "2025, names": Stage(
            when=statement("October 2025") @ src.DYNAMODB_2025.at("on October 19 and 20, 2025"),
            users=NO_USERS,
            architecture=statement("hundreds of load balancers a Region, weighted in DNS")
            @ src.TALK.at("We have hundreds of load balancers per"),
            broke=statement("an outdated plan became active, and was cleaned up at once")
            @ src.TALK.at("then it immediately gets cleaned up because it"),
            fixed=statement("the race was fixed, and checked against a formal model")
            @ src.TALK.at("we had the race fixed and validated"),
            cost=NO_COST,
            components=[c.dns_automation, c.dns_names],
            figures={
                "Amazon's Prime Day DynamoDB peak": facts.PEAK_2025,
                "impact to DNS automation all off": incidents.AUTOMATION_OFF,
            },
        ),
    },
    urgent=[failures.METADATA_OVERLOAD, failures.HOT_KEY, failures.THREADS_EXHAUSTED],
) as diagram:
    c.dynamo >> Asynchronous("ideas") >> c.static_shares
    c.static_shares >> Asynchronous("replaced by") >> c.admission
    c.dns_automation >> Asynchronous("weights, by plan") >> c.dns_names
    c.routers >> Asynchronous("tokens") >> c.admission
    c.routers >> Call("which partition?") >> c.memds
    c.routers >> Call("reads, writes") >> c.leader
    c.kinesis_front >> Call("configuration") >> c.routers
    c.s3_2006 >> Asynchronous("grew into") >> c.s3 >> Call("metadata") >> c.s3_index
