"""The components of Meta, and what its views share."""

from atlas import (
    CDN,
    DNS,
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    Latency,
    Linear,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    PricedPart,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.hdfs import hdfs
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from atlas.technologies.php import php
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _money_facts as money
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import _technologies as own
from systems.meta import facts

_WHERE = "Meta's papers, engineering blog, @Scale talks, repositories and results, to 2026"
gap = gaps_in(_WHERE)
NO_COMMITMENTS = "Meta owns its machines: no reserved share of rented ones is published"
_VERSION = gap("version in production")
_PHP = undisclosed("version: the papers of 2010 to 2013 name PHP; what replaced it is not in them")
_MACHINES = gap("machine types and their numbers")

# Edge
apps = Client(
    "Meta's apps",
    technology=own.apps(_VERSION),
    role="Facebook, Instagram, WhatsApp, Messenger and Threads; they connect to the nearest edge.",
    population=facts.PEOPLE,
)
edge = Gateway(
    "edge facilities",
    technology=own.in_house(_VERSION),
    role="Small facilities near users: they connect the backbone to the internet.",
    fleet=_MACHINES,
    load=gap("requests a second at the edge"),
    figures={"on the backbone (2024)": facts.POPS},
    fails=[failures.DNS_WITHDRAWN],
)
name_servers = DNS(
    "authoritative DNS",
    technology=own.in_house(_VERSION),
    role="Answers for Meta's names at the edge; it withdraws its routes if it sees no data center.",
    fleet=_MACHINES,
    ttl=gap("how long an answer may be kept"),
    figures={"IPv4 withdrawn, one collector": facts.PREFIXES_V4},
    fails=[failures.DNS_WITHDRAWN],
)
photo_cdn = CDN(
    "CDN for photos and videos",
    technology=own.cdn(_VERSION),
    role="Caches popular photos and videos; other requests go on to blob storage.",
    fleet=_MACHINES,
    hit_ratio=gap("share of requests that the CDN answers itself"),
    figures={"photo requests Haystack answers": storage.HAYSTACK_MISSES},
)
backbone = Gateway(
    "backbone",
    technology=own.routers(_VERSION),
    role="Fiber and routers that link all data centers with each other and with the edge.",
    fleet=_MACHINES,
    load=gap("traffic of the backbone"),
    figures={
        "data centers (2024)": facts.DATA_CENTERS_2024,
        "growth a year, 5 yrs to 2024": facts.BACKBONE_GROWTH,
        "networks (2017)": statement("user traffic and data center traffic in two networks")
        @ s.EBB.at("split the cross-data center vs Internet-facing traffic"),
    },
    fails=[failures.BACKBONE_DOWN],
)

# Services
web = Service(
    "web servers",
    technology=php(_PHP),
    role="Build each page from hundreds of reads; each runs a memcache client and a mcrouter.",
    fleet=_MACHINES,
    load=gap("page requests a second"),
    scaling=statement("split into frontend clusters, against incast and hot items (2013)")
    @ s.MEMCACHE.at("our web and memcached servers into multiple"),
    figures={
        "items of a popular page": cache.ITEMS_A_PAGE,
        "items of the same page": cache.ITEMS_A_PAGE_P95,
    },
    fails=[failures.LOGINS_FAIL, failures.BAD_CONFIGURATION],
)
mcrouter = Service(
    "cache router mcrouter",
    technology=own.mcrouter(_VERSION),
    role="Routes sets and deletes to memcached servers, and fails over from servers that time out.",
    fleet=_MACHINES,
    load=gap("requests a second today"),
    scaling=statement("one on each web server, and dedicated ones for deletes (2013)")
    @ s.MEMCACHE.at("running on the same machine as the web"),
    figures={
        "requests, peak (undated)": cache.MCROUTER_LOAD,
        "timeout, default": own.mcrouter.TIMEOUT.value,
        "timeouts until cut off, default": own.mcrouter.FAILURES_UNTIL_TKO.value,
        "first probe after, default": own.mcrouter.PROBE_DELAY.value,
    },
    fails=[failures.STALE_VALUES, failures.ROUTER_CONFIG],
)
mcsqueal = Worker(
    "invalidation daemon mcsqueal",
    technology=own.in_house(_VERSION),
    role="A daemon on each database: it reads the commit log and broadcasts deletes.",
    fleet=_MACHINES,
    load=gap("deletes a second of all databases"),
    backlog=statement("databases and mcrouters buffer deletes, and replay them (2013)")
    @ s.MEMCACHE.at("mcrouters buffer deletes when downstream components become"),
    figures={
        "deletes that remove a value": cache.DELETES_THAT_HIT,
        "deletes a packet, gain": cache.DELETES_BATCHED,
    },
)

# Caches
memcache = Cache(
    "memcache",
    technology=memcached(_VERSION),
    role="A demand-filled look-aside cache; a miss gets a lease, so that few query the database.",
    fleet=Fleet(
        _MACHINES, count=undisclosed("number of servers: `hundreds` in a cluster, the paper says")
    ),
    size=gap("memory of all memcached servers"),
    hit_ratio=undisclosed("hit ratio of all pools: miss rates of four pools are published"),
    eviction=statement("least recently used, in each slab class (2013)")
    @ s.MEMCACHE.at("evicting the least recently used (LRU)"),
    latency=Latency(p50=cache.GET_P50),
    figures={
        "requests (2013)": cache.ITEMS_A_SECOND,
        "get, p95 (2013)": cache.GET_P95,
        "misses, default pool (2013)": cache.WILDCARD_MISSES,
        "misses, regional pool (2013)": cache.REGIONAL_MISSES,
        "between leases of a key, default": cache.LEASE_INTERVAL,
    },
    fails=[failures.MEMCACHED_DOWN, failures.THUNDERING_HERD],
)
gutter = Cache(
    "spare cache pool Gutter",
    technology=memcached(_VERSION),
    role="Idle memcached servers that take over the keys of failed ones for a short time.",
    fleet=Fleet(_MACHINES, count=gap("number of Gutter servers")),
    size=gap("memory of Gutter"),
    hit_ratio=undisclosed("hit ratio: 10 to 25 % of failed gets become hits each day (2013)"),
    eviction=statement("entries expire quickly, so that they need no deletes (2013)")
    @ s.MEMCACHE.at("Entries in Gutter expire quickly"),
    figures={
        "of a cluster's memcached servers": cache.GUTTER_SHARE,
        "hits 4 min after a server fails": cache.GUTTER_HITS,
        "client-visible failures, less": cache.GUTTER_CUT,
    },
    fails=[failures.GUTTER_OVERLOADED],
)
followers = Cache(
    "graph cache followers (TAO)",
    technology=own.tao(_VERSION),
    role="Answer all reads of objects and associations; forward misses and writes to the leader.",
    **gap.of("fleet", "size", "eviction"),
    hit_ratio=cache.TAO_HITS,
    figures={
        "reads (2021)": cache.TAO_READS,
        "hit of obj_get, median (2013)": cache.TAO_GET_P50,
        "hit of obj_get, p99 (2013)": cache.TAO_GET_P99,
    },
    fails=[failures.LEADER_DOWN],
)
leaders = Cache(
    "graph cache leaders (TAO)",
    technology=own.tao(_VERSION),
    role="One leader a shard and region: it orders the writes and, while it is up, queries MySQL.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "writes, of all calls (2013)": cache.TAO_WRITES,
        "write, master region (2013)": cache.TAO_WRITE,
        "write, from 58 ms away (2013)": cache.TAO_WRITE_REMOTE,
        "follower misses past a leader": cache.MISSES_TO_DATABASE,
        "writes sent to a random leader": cache.WRITES_TO_RANDOM_LEADER,
    },
    fails=[failures.LEADER_DOWN],
)

# State
user_db = Database(
    "user database (UDB)",
    technology=mysql(_VERSION),
    role="Sharded MySQL on MyRocks: the source of truth for the social graph.",
    fleet=Fleet(_MACHINES, count=gap("number of MySQL servers (`thousands of machines`)")),
    size=undisclosed("size: `tens of petabytes` (2020), without a figure"),
    consistency=statement("one MySQL master a shard; replicas in other regions (2013)")
    @ s.TAO.at("master region is controlled separately for each shard"),
    replication=statement("of all MySQL: Raft for a large part, else semisynchronous (2023)")
    @ s.MYSQL_RAFT.at("migrated a large portion of our deployment to"),
    backup=gap("which databases are backed up and how often"),
    figures={
        "instance size cut (MyRocks)": storage.INSTANCE_CUT,
        "replication lag, over time": cache.TAO_LAG,
    },
    fails=[failures.REPLICA_LAGS, failures.WRITES_STOP],
)
replica_db = Database(
    "replica database",
    technology=mysql(_VERSION),
    role="A read-only copy of the shard in another region; reads there stay local.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("read-only; may lag behind the master (2013)")
    @ s.MEMCACHE.at("other regions to contain read-only replicas"),
    replication=statement("MySQL's replication from the master region (2013)")
    @ s.MEMCACHE.at("we rely on MySQL’s replication mechanism"),
    fails=[failures.REPLICA_LAGS],
)
config_db = Database(
    "configuration databases (2010)",
    technology=own.in_house(_VERSION),
    role="Kept the persistent copies of configuration values, which clients cached.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    fails=[failures.CONFIG_LOOP],
)
haystack = ObjectStore(
    "hot blobs (Haystack)",
    technology=own.blob_store(_VERSION),
    role="Hot blobs until Tectonic: many photos in one large file, their index in memory.",
    fleet=_MACHINES,
    size=undisclosed(
        "size of Haystack: over 20 PB (2010) is for all of Facebook's images; whether copies "
        "count is not said"
    ),
    durability=statement("three copies in different locations, on RAID-6 (2010)")
    @ s.HAYSTACK.at("saves each size in 3 different locations"),
    growth=Linear(because="photos are kept, so disk use grows with them"),
    figures={
        "images, 4 sizes a photo (2010)": storage.IMAGES,
        "replication, by design": storage.REPLICATION_HAYSTACK,
        "memory for one size of a photo": storage.MEMORY_A_PHOTO,
        "read, median (2014)": storage.HAYSTACK_READ_P50,
    },
    fails=[failures.STORE_MACHINE_FAILS],
)
f4 = ObjectStore(
    "warm blobs (f4)",
    technology=hdfs(_VERSION),
    role="Warm blobs until Tectonic: full volumes, as Reed-Solomon blocks on HDFS; read-only.",
    fleet=_MACHINES,
    size=undisclosed("size on disk: the paper gives logical bytes"),
    durability=statement("Reed-Solomon (10, 4) in a cell; XOR in the wide area (2014)")
    @ s.F4.at("Is uses XOR coding in the wide-area"),
    figures={
        "logical data": storage.F4_DATA,
        "effective replication": storage.REPLICATION_F4_RANGE,
        "read, median": storage.F4_READ_P50,
        "read, p99": storage.F4_READ_P99,
    },
    fails=[failures.HOSTS_LOST, failures.BAD_DISK_BATCH],
)
tectonic = ObjectStore(
    "file system Tectonic",
    technology=own.blob_store(_VERSION),
    role="One file system a data center for blobs and the warehouse; clients write to the disks.",
    **gap.of(fleet="number of clusters and nodes", size="bytes of all clusters"),
    durability=statement(
        "blobs (2021): Reed-Solomon (10, 4) once sealed; second copy in another data center"
    )
    @ s.TECTONIC.at("writes a second copy to another datacenter"),
    growth=Linear(because="disks are bought for the data that is kept"),
    figures={
        "used": storage.TECTONIC_DATA,
        "capacity": storage.TECTONIC_CAPACITY,
        "nodes": storage.TECTONIC_NODES,
        "disks": storage.TECTONIC_DISKS,
        "files": storage.TECTONIC_FILES,
        "replication, all of blob storage": storage.REPLICATION_TECTONIC,
    },
    fails=[failures.RECONSTRUCTION_STORM],
)
metadata = Database(
    "Tectonic metadata",
    technology=own.zippydb(_VERSION),
    role="Names, files and blocks in ZippyDB, each hashed over shards.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("strong within a shard; no transactions across shards (2021)")
    @ s.TECTONIC.at("key-value store does not provide cross-shard transactions"),
    replication=statement("Paxos, by shard; RocksDB on each replica (2021)")
    @ s.TECTONIC.at("shards are replicated with Paxos"),
    figures={
        "at their query limit": statement("about 1 % of the shards with names (2021)")
        @ s.TECTONIC.at("around 1% of Name layer shards hit"),
        "RocksDB default, writes stop at": own.rocksdb.STOP.value,
    },
    fails=[failures.METADATA_ERROR, failures.WRITES_STOP],
)
builds = Worker(
    "build and distribution",
    technology=own.in_house(_VERSION),
    role="Builds packages and distributes them; its artifacts are needed to restore the rest.",
    **gap.of("fleet", "load", "backlog"),
)
delta = ObjectStore(
    "recovery store Delta",
    technology=own.in_house(_VERSION),
    role="Store of last resort for packages and recovery: chain replication, few dependencies.",
    **gap.of("fleet", "size"),
    durability=statement("all hosts of a chain store a write before it is acknowledged (2022)")
    @ s.DELTA.at("acknowledged only after the last host in"),
    figures={
        "hosts in a chain": storage.CHAIN,
        "votes to remove a host": storage.SUSPICIONS,
        "hosts down: a standby is added": storage.CHAIN_REPAIR,
    },
    fails=[failures.CHAIN_SHORT],
)

# Control
regions = Service(
    "data center regions",
    technology=own.in_house(_VERSION),
    role="Buildings with the shared machines, storage and network of all of Meta's systems.",
    **gap.of("fleet", "load"),
    scaling=statement("extra capacity for the failure of one region: decided on (undated talk)")
    @ s.RECOVERY.at("decided to add extra capacity, which will"),
    figures={
        "emptied for AI, by Sep. 2025": facts.EMPTIED,
        "locations (2019)": facts.LOCATIONS_2019,
    },
    fails=[failures.REGION_LOST],
)
configerator = ConfigStore(
    "live config (Configerator)",
    technology=own.in_house(_VERSION),
    role="Live configuration of the site and its apps: thousands of changes a day (2015).",
    fleet=_MACHINES,
    propagation=gap("time until a configuration has reached the servers"),
)
twine = Orchestrator(
    "cluster manager Twine",
    technology=own.twine(_VERSION),
    role="Places containers on the shared machines of a region, and sets up the machines.",
    fleet=_MACHINES,
    manages=statement("all data centers of a region with one control plane (2020)")
    @ s.TWINE.at("all data centers in a geographic region"),
    figures={
        "machines, one control plane": facts.MACHINES,
        "memory of a small machine": facts.MACHINE_MEMORY,
    },
    fails=[failures.CONTROL_PLANE_CYCLE],
)
conveyor = Deployer(
    "deployer Conveyor",
    technology=own.in_house(_VERSION),
    role="Deploys all kinds of services, most of them without manual intervention.",
    fleet=_MACHINES,
    strategy=statement(
        "55 % of the pipelines of containers deploy each change once tests pass (2023)"
    )
    @ s.CONVEYOR.at("55% utilize continuous deployment"),
    frequency=undisclosed("frequency: only what Conveyor is capable of is published (2021)"),
    figures={
        "total": facts.PIPELINES,
        "deployments, capability (2021)": facts.DEPLOYMENTS,
        "container pipelines, automated": facts.AUTOMATED,
        "container pipelines, continuous": facts.CONTINUOUS,
    },
    fails=[failures.BAD_RELEASE],
)
maelstrom = Orchestrator(
    "traffic drains (Maelstrom)",
    technology=own.in_house(_VERSION),
    role="Runs the runbooks that drain a data center and restore its traffic.",
    fleet=_MACHINES,
    manages=statement("the traffic of interdependent services (2018)")
    @ s.MAELSTROM.at("the traffic of interdependent services from one"),
    figures={
        "data center outages mitigated": facts.DRAINED_OUTAGES,
        "in production, by 2018": facts.MAELSTROM_AGE,
    },
    fails=[failures.REGION_LOST],
)
storm = ChaosTool(
    "outage drills (storms)",
    technology=own.in_house(_VERSION),
    role="Take a service, a data center or an entire region offline on purpose.",
    fleet=_MACHINES,
    cadence=undisclosed("cadence: `for a long time now`, Meta says, without a number"),
)
polaris = Monitor(
    "consistency monitor Polaris",
    technology=own.in_house(_VERSION),
    role="Poses as a cache server, receives invalidations, and queries replicas for old values.",
    fleet=_MACHINES,
    watches=statement("caches that hold an older version, after 1, 5 and 10 minutes (2022)")
    @ s.TAO_STUDY.at("multiple time scales (1 / 5"),
    retention=gap("how long it keeps what it found"),
    figures={
        "TAO consistent, before 2022": cache.CONSISTENCY_BEFORE,
        "TAO consistent in 5 min (2022)": cache.CONSISTENCY,
        "one bug diagnosed, with tracing": cache.DIAGNOSIS,
    },
)

# Former
php_2005 = Service(
    "Apache, PHP (2005)",
    technology=php(_PHP),
    role="The first web servers; memcached was installed on them in August 2005.",
    **gap.of("fleet", "load", "scaling"),
)
memcached_2007 = Cache(
    "memcached (2007)",
    technology=memcached(_VERSION),
    role="Dedicated memcached servers in front of MySQL.",
    fleet=Fleet(
        statement("16 GB, four cores") @ s.ACME.at("all 16GB 4-core AMD64 boxes"),
        count=facts.MEMCACHED_2007,
        reserved=undisclosed(NO_COMMITMENTS),
    ),
    **gap.of("size", "hit_ratio", "eviction"),
    figures={"RAM of all of them": facts.MEMCACHED_TOTAL_2007},
)
nfs_2008 = ObjectStore(
    "photos on NAS (2008)",
    technology=own.blob_store(_VERSION),
    role="One file for each photo on bought NAS appliances, mounted over NFS.",
    **gap.of("fleet", "size", "durability"),
    figures={
        "disk ops a read, full folder": storage.DISK_OPERATIONS_FULL,
        "disk ops a read, hundreds in it": storage.DISK_OPERATIONS_NFS,
    },
)

_NO_MONEY = gap.of(cost="cost of the change")
PARTS = [
    PricedPart(
        "capital expenditures of 2025",
        monthly=money.CAPEX_MONTHLY,
        covers="all of Meta, AI included, with principal of finance leases; paid, not used up",
    ),
    PricedPart(
        "servers and network, depreciation of 2025",
        monthly=money.SERVERS_MONTHLY,
        covers="all of Meta, AI included; most over an estimated life of 5.5 years",
    ),
    PricedPart(
        "buildings and the rest, depreciation of 2025",
        monthly=money.BUILDINGS_MONTHLY,
        covers="depreciation of property and equipment, less that of servers and network",
    ),
    PricedPart(
        "one Tectonic cluster (2021)",
        monthly=money.TECTONIC_COST,
        covers="its used bytes, at most at the first tier of S3; logical or on disk is not said",
    ),
    PricedPart("memcache and TAO", monthly=_MACHINES, covers="no number of servers is published"),
    PricedPart("user database", monthly=_MACHINES, covers="thousands of machines, no number"),
    PricedPart(
        "power and staff of the data centers",
        monthly=gap("running cost of the data centers"),
        covers="in cost of revenue, not split in filings",
    ),
]
"""What makes up the infrastructure, as far as filings and papers name it."""

meta = System(
    "Meta",
    documented="well",
    scale={
        "people a day": facts.PEOPLE,
        "TAO reads (2021)": cache.TAO_READS,
        "machines, one control plane": facts.MACHINES,
        "mcrouter, peak (undated)": cache.MCROUTER_LOAD,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: filings give capital expenditures and depreciation of all of Meta"
        ),
        unit_costs={
            "capex, per daily user": money.CAPEX_A_PERSON,
            "depreciation, per daily user": money.DEPRECIATION_A_PERSON,
            "all costs, per daily user": money.COST_A_PERSON,
        },
        reserved=undisclosed(NO_COMMITMENTS),
        parts=PARTS,
        growth={
            "2x a Tectonic cluster of 2021": money.TECTONIC_COST * facts.TWICE,
            "10x a Tectonic cluster of 2021": money.TECTONIC_COST * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "f4 for warm blobs (2014): bytes on disk for one byte",
                before=storage.REPLICATION_HAYSTACK,
                after=storage.REPLICATION_F4_RANGE,
                how=statement("Reed-Solomon in a cell, 1.4; a second cell: 2.8; XOR instead: 2.1")
                @ s.F4_QUOTED.at("1.4X for the primary single cell replication"),
                saving=money.F4_SAVED_COST,
                **_NO_MONEY,
            ),
            Optimisation(
                "Leases in memcache (2013): database queries",
                before=cache.HERD_QUERIES,
                after=cache.LEASED_QUERIES,
                how=statement(
                    "a token once in 10 s for a key; peak queries of keys that are prone to herds"
                )
                @ s.MEMCACHE.at("a token only once every 10 seconds per"),
                saving=gap("saving (databases are provisioned for the peak)"),
                **_NO_MONEY,
            ),
            Optimisation(
                "MyRocks instead of InnoDB (2017): size of an instance",
                before=money.INNODB,
                after=money.AFTER_MYROCKS,
                how=statement("less than half of the servers; compressed InnoDB = 100 %")
                @ s.MYROCKS_PAPER.at("number of database servers in UDB to"),
                saving=gap("saving (the number of servers is not published)"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Longer useful lives (2025): estimated life of most servers",
                before=undisclosed(
                    "useful life before 2025: not in the parts of the 10-K that were read"
                ),
                after=money.USEFUL_LIFE,
                how=statement("most servers and network assets, from 1 January 2025")
                @ s.PROPERTY_2025.at("useful lives of most servers and network assets"),
                saving=undisclosed(
                    "saving in cash: the sources state a lower depreciation of 2025, no cash"
                ),
                cost=gap("cost of an accounting estimate"),
            ),
        ],
    ),
    glossary={
        "AFR": "annualized failure rate: the share that fails in a year, if the rate stays so",
        "association": "TAO's word for a typed, directed edge between two objects",
        "blob": "a large object that is written once, such as a photo or a video",
        "CI/CD": "continuous integration and continuous deployment",
        "cluster": "web servers and memcached servers that fail together",
        "ET": "Eastern Time, that of New York",
        "follower": "cache of TAO that answers reads of the clients",
        "Gutter": "memcached servers that take over from failed ones",
        "needle": "one photo with its metadata in a volume of Haystack",
        "NAS": "network-attached storage: file servers of a vendor",
        "RAID-6": "disks of which any two can fail",
        "Reed-Solomon": "code by which lost blocks are computed from the others",
        "storm": "a drill in which a service, data center or region is taken offline",
        "TAO": "The Associations and Objects: the cache of the social graph",
        "TKO": "total knockout: mcrouter sends the server no requests until a probe succeeds",
        "UDB": "user database: the MySQL shards of the social graph",
        "volume": "one large file of Haystack or f4 that holds many blobs",
        "XOR": "bitwise sum of two blocks, from which one gives back the other",
    },
)
