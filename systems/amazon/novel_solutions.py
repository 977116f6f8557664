"""Eight solutions; on the page also log replicas, S3's witness, shuffle sharding, Firecracker."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, statement, undisclosed, waive
from systems.amazon import _failures as failures
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores
from systems.amazon import components as c
from systems.amazon import facts

NO_CODE = undisclosed("source code: the paper or post links none")

with NovelSolutions(
    c.amazon,
    "Admission control, metadata in memory, Aurora and S3 storage",
    as_of="2026-08-21",
    solutions=[
        Solution(
            "Global admission control",
            problem=statement("a table was throttled though its total was not used up")
            @ src.DYNAMODB.at("the total provisioned throughput of the table"),
            invention=statement("tokens for the table, vended to each router every few seconds")
            @ src.DYNAMODB.at("local token bucket to make admission decisions"),
            effect={
                "uneven load": statement("may use up to the most that a partition can take")
                @ src.DYNAMODB.at("can execute up to the maximum partition"),
            },
            open_source=NO_CODE,
            components=[c.admission, c.routers],
        ),
        Solution(
            "Caches that do not save work",
            problem=statement("with cold caches every request would be a metadata lookup")
            @ src.DYNAMODB.at("The downside is that caching introduces bimodal"),
            invention=statement("MemDS: a cache hit also asks, so its load is constant")
            @ src.DYNAMODB.at("the new cache, a cache hit also results"),
            effect={
                "traffic to MemDS": statement("constant, regardless of the cache hit ratio")
                @ src.DYNAMODB.at("constant volume of traffic regardless of cache"),
                "cascading failures": statement("prevented when caches become ineffective")
                @ src.DYNAMODB.at("prevents cascading failures to other parts of"),
            },
            open_source=NO_CODE,
            components=[c.memds, c.routers],
        ),
        Solution(
            "Log replicas",
            problem=statement("copying a replica takes minutes; until then two copies")
            @ src.DYNAMODB.at("process of healing a storage replica can"),
            invention=statement("the leader adds a replica that holds only the recent log")
            @ src.DYNAMODB.at("replica to ensure there is no impact on"),
            effect={
                "time to add one": statement("a few seconds")
                @ src.DYNAMODB.at("log replica takes only a few seconds because"),
            },
            open_source=NO_CODE,
            components=[c.leader, c.storage],
        ),
        Solution(
            "The log is the database",
            problem=statement("a mirrored MySQL writes the same data in many forms")
            @ src.AURORA.at("often representing the same information in multiple"),
            invention=statement("the only writes sent are redo records; storage makes the pages")
            @ src.AURORA.at("the only writes that cross the network"),
            effect={
                "test: txns, to mirrored MySQL's": stores.AURORA_GAIN,
                "test: storage node I/O fewer by": stores.STORAGE_IO_CUT,
                "lag at 10 k writes/s (test)": stores.AURORA_LAG,
                "a customer's lag, hourly mean": stores.CUSTOMER_LAG,
            },
            open_source=NO_CODE,
            components=[c.aurora, c.aurora_storage],
        ),
        Solution(
            "A witness against stale caches",
            problem=statement("S3's metadata cache could serve an old object")
            @ src.S3_CONSISTENCY.at("writes might flow through one part of"),
            invention=statement("a component notified of every change, asked on each read")
            @ src.S3_CONSISTENCY.at("notified every time an object changes"),
            effect={
                "consistency": statement("strong for objects; bucket settings are eventual")
                @ src.S3_MODEL.at("Bucket configurations have an eventual consistency model"),
            },
            open_source=NO_CODE,
            components=[c.s3_index],
        ),
        Solution(
            "Executable reference models",
            problem=statement("a storage node that is developed further all the time")
            @ src.SHARDSTORE.at("under ongoing feature development by a full-time"),
            invention=statement("models as specifications, checked against the code")
            @ src.SHARDSTORE.at("executable reference models as specifications to be"),
            effect={"bugs stopped before release": stores.SHARDSTORE_ISSUES},
            open_source=undisclosed("ShardStore's code: the abstract links none"),
            components=[c.shardstore],
        ),
        Solution(
            "Shuffle sharding",
            problem=statement("without shards a flood of requests fails worker after worker")
            @ src.SHUFFLE.at("then proceed to cascade through the other"),
            invention=statement(
                "Route 53: each customer domain has a shard of four virtual name servers"
            )
            @ src.SHUFFLE.at("a shuffle shard of four virtual name"),
            effect={
                "attack on a domain": statement("no other customer's domain notices")
                @ src.SHUFFLE.at("but no other customer’s domain will notice"),
                "two domains share at most": facts.SHARED_SERVERS,
                "possible shards": facts.SHUFFLE_SHARDS,
            },
            open_source=statement("Route 53 Infima, a library")
            @ src.SHUFFLE.at("check out our open source Route 53 Infima"),
            components=[c.dns_names],
        ),
        Solution(
            "Firecracker and images on demand",
            problem=statement("strong isolation with high overhead, or the reverse")
            @ src.FIRECRACKER.at("between virtualization with strong security and high"),
            invention=statement("a microVM for a function; blocks of its image load on demand")
            @ src.CONTAINERS.at("erasure coding, and block-level demand loading"),
            effect={
                "spec: memory of Firecracker": statement(
                    "≤ 5 MiB for a VM of 1 CPU and 128 MiB; some workloads exceed it"
                )
                @ src.FIRECRACKER_SPEC.at("`<= 5 MiB`."),
                "spec: boot of a minimal guest": facts.MICROVM_START,
                "goal: containers, one customer": facts.CONTAINERS_RATE,
                "largest package before 2020": facts.PACKAGE_2014,
                "largest image (2020 to 2023)": facts.IMAGE_SIZE,
            },
            open_source=statement("Firecracker only: github.com/firecracker-microvm/firecracker")
            @ src.FIRECRACKER.at("new open source Virtual Machine Monitor (VMM)"),
            components=[c.functions],
        ),
    ],
    figures={
        "spec: boot of a minimal guest": facts.MICROVM_START,
        "test: txns, to mirrored MySQL's": stores.AURORA_GAIN,
        "goal: containers, one customer": facts.CONTAINERS_RATE,
        "Route 53's possible shards": facts.SHUFFLE_SHARDS,
    },
    patents=undisclosed("patents: not looked for; the papers and posts name none"),
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="a cold cache that overloads the store behind it",
        ),
    ],
    urgent=[failures.DNS_EMPTY, failures.ROUTERS_COLD, failures.HOT_KEY, failures.BAD_WRITES],
) as diagram:
    c.callers >> Call("resolve") >> c.dns_names
    c.callers >> Call("HTTPS") >> c.routers
    c.routers >> Asynchronous("tokens") >> c.admission
    c.routers >> Call("which partition?") >> c.memds
    c.routers >> Call("reads, writes") >> c.leader >> Call("log records") >> c.storage
    c.storage >> Asynchronous("membership") >> c.memds
    c.storage >> Asynchronous("log files") >> c.s3 >> Call("metadata") >> c.s3_index
    c.s3 >> Call("shards") >> c.shardstore
    c.callers >> Call("SQL", optional=True) >> c.aurora >> Call("redo log") >> c.aurora_storage
    c.aurora_storage >> Asynchronous("log and pages") >> c.s3
    c.callers >> Call("invoke", optional=True) >> c.functions
    c.functions >> Call("built on it") >> c.routers
    waive("EV504", because="the digest of the Builders' Library article gives no date")
