"""The components of Dropbox, and what its views share."""

from atlas import (
    Cache,
    ChaosTool,
    Client,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    Linear,
    LoadBalancer,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Queue,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.envoy import envoy
from atlas.technologies.grpc import grpc
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from atlas.technologies.python import python
from atlas.technologies.s3 import s3
from systems.dropbox import _cost_facts as costs
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import _technologies as own
from systems.dropbox import facts

OWN_MACHINES = (
    "Dropbox owns or leases its machines; of what it rents from AWS no reserved share was found"
)
gap = gaps_in("Dropbox's posts, filings, talks and repositories, to November 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = gap("share of rented capacity that is reserved; most machines are its own or leased")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "Dropbox clients",
    technology=own.dropbox_client(_VERSION),
    role="Desktop, mobile and web clients; they split files into blocks of at most 4 MB.",
    population=gap("clients in use; of users, the registered and the paying ones are published"),
    figures={
        "registered users (2025)": facts.USERS_2025,
        "paying users (2025)": facts.PAYING_USERS,
        "requests of all users (2021)": facts.REQUESTS_2021,
    },
)
kglb = LoadBalancer(
    "L4 balancer kglb (2020)",
    technology=own.kglb(_VERSION),
    role="Open L4 balancer on Linux's IPVS; where Dropbox runs it is not published.",
    fleet=_MACHINES,
    algorithm=gap("scheduler of IPVS that is used"),
    health_check=statement("http, including an HTTP proxy; tcp, dns or syslog")
    @ src.KGLB_README.at("http including http proxy, tcp, dns, syslog."),
    fails=[failures.BACKENDS_DOWN],
)
proxies = Gateway(
    "Envoy proxies",
    technology=envoy(_VERSION),
    role="At points of presence: terminate TLS near the user, forward to the data centers.",
    fleet=_MACHINES,
    load=gap("requests at the edge since 2021; in 2020 it was `millions` a second"),
    figures={
        "points of presence (2018)": facts.POPS_2018,
        "in front of them (2020)": statement("Katran, a layer 4 balancer; before it, IPVS")
        @ src.EDGE_COMMENT.at("L4 loadbalancers (previously IPVS, now Katran"),
        "connections (2020)": statement("tens of millions open")
        @ src.ENVOY.at("handles tens of millions of open connections,"),
        "bandwidth (2020)": statement("terabits") @ src.ENVOY.at("and terabits of bandwidth"),
        "NGINX server resources freed": facts.ENVOY_FREED,
    },
    fails=[failures.NO_UPSTREAM],
)
# Services
bandaid = Gateway(
    "service proxy Bandaid (2018)",
    technology=own.bandaid(_VERSION),
    role="Service proxy between the edge and the services: load balancing and isolation.",
    **gap.of("fleet", "load"),
    figures={
        "balances": statement("the vast majority of user requests")
        @ src.BANDAID_TAG.at("the vast majority of our user requests")
    },
)
services = Service(
    "API and web services (Atlas)",
    technology=grpc(_VERSION),
    role="Answer API and web requests; they call each other through Courier, on gRPC.",
    fleet=_MACHINES,
    load=gap("requests of these services: the 300,000 a second of 2021 include the monolith's"),
    scaling=statement("autoscaling, introduced with Atlas (2021)")
    @ src.ATLAS.at("introducing autoscaling and canary analysis"),
    figures={
        "monolith's traffic, on Atlas": facts.ATLAS_SHARE_2021,
        "RPC (2019)": statement("Courier, on gRPC")
        @ src.COURIER.at("our gRPC-based Remote Procedure Call (RPC) framework"),
        "services (2019)": statement("hundreds, in several languages")
        @ src.COURIER.at("hundreds of services, written in different languages"),
        "calls between them (2019)": statement("millions a second")
        @ src.COURIER.at("exchange millions of requests per second"),
    },
    fails=[failures.DEADLINES],
)
monolith = Service(
    "monolith Metaserver (2021)",
    technology=python(_VERSION),
    role="The Python monolith that Atlas replaces, endpoint by endpoint.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "lines of code (2021)": facts.MONOLITH_LINES,
        "weakness (2021)": statement("an endpoint's fate was tied to every other endpoint")
        @ src.ATLAS.at("tied to every other endpoint"),
    },
)
robinhood = Orchestrator(
    "load balancer Robinhood",
    technology=own.robinhood(_VERSION),
    role="Balances internal traffic between servers with PID controllers (2024).",
    fleet=_MACHINES,
    manages=statement("all internal traffic between servers (2024)")
    @ src.ROBINHOOD.at("responsible for routing all our internal traffic"),
)
machines = Service(
    "own machines",
    technology=own.in_house(_TOOL),
    role="All servers in leased data centers: for services, metadata and blocks.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "servers (2025)": statement("tens of thousands, with millions of drives")
        @ src.HARDWARE.at("tens of thousands of servers with millions"),
        "capital lease principal (2017)": costs.LEASES_2017,
        "sites (2018)": statement("California, Texas and Virginia")
        @ src.S1_OPERATIONS.at("facilities in California, Texas, and Virginia."),
    },
)
async_platform = Queue(
    "async platform",
    technology=own.in_house(_TOOL),
    role="Schedules tasks and relays changes of the file system to products.",
    fleet=_MACHINES,
    delivery=statement("different delivery guarantees by use case (2025)")
    @ src.MESSAGING.at("with different delivery guarantees and data sources,"),
    dead_letters=gap("handling of tasks that fail"),
    figures={"tasks (2025)": facts.ASYNC_TASKS, "product use cases (2025)": facts.ASYNC_USES},
)

# Metadata
edgestore = Service(
    "metadata store Edgestore",
    technology=own.edgestore(_VERSION),
    role="Most product metadata, without the file system's: entities, associations, colos.",
    fleet=_MACHINES,
    load=facts.EDGESTORE_REQUESTS_2019,
    scaling=statement(
        "Panda adds storage in steps (2022), in place of splits that doubled the fleet"
    )
    @ src.CASE_STUDY.at("incremental capacity expansion instead of fleet-doubling shard splits"),
    figures={
        "objects (2019)": facts.EDGESTORE_OBJECTS_2019,
        "availability (2016)": statement("five nines")
        @ src.CASE_STUDY.at("5 nines of availability"),
    },
    fails=[failures.SLOW_QUERY],
)
chrono = Cache(
    "metadata cache Chrono",
    technology=own.in_house(_TOOL),
    role="Consistent cache on top of Panda; readers see their own writes.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "reads (2024)": statement("linearizable, from followers of Panda")
        @ src.CHRONO.at("use of Panda followers to serve linearizable")
    },
)
panda = Database(
    "key-value store Panda",
    technology=mysql(_VERSION),
    role="Transactional key-value store between Edgestore and sharded MySQL.",
    fleet=_MACHINES,
    size=gap("bytes in Panda: the post of 2022 says `petabyte-scale`"),
    consistency=statement("ACID transactions by two-phase commit and hybrid-logical clocks (2022)")
    @ src.CASE_STUDY.at("backed by two-phase commit and hybrid-logical clocks,"),
    replication=statement("followers serve linearizable reads, with Chrono (2024)")
    @ src.CHRONO.at("use of Panda followers to serve linearizable"),
    backup=gap("backups of Panda"),
    figures={
        "API (2022)": statement("keys and values, with ACID transactions")
        @ src.CASE_STUDY.at("exposes a key-value API with ACID transactions"),
        "growth (2022)": statement("moves ranges of keys between storage nodes")
        @ src.CASE_STUDY.at("and can rebalance ranges across storage nodes"),
    },
    fails=[failures.SHARD_FULL],
)
filesystem = Database(
    "Filesystem metadata",
    technology=mysql(_VERSION),
    role="Metadata of files and folders, on sharded MySQL: which blocks make up a file.",
    fleet=_MACHINES,
    size=gap("its bytes: the post of 2022 says petabytes, together with Edgestore"),
    consistency=gap("what a read of the file system's metadata guarantees"),
    replication=statement("between regions asynchronous, an earlier tradeoff (told 2022)")
    @ src.UNPLUGGED_INFOQ.at("asynchronous replication of MySQL data between regions"),
    backup=gap("backups of the file system's metadata since 2014"),
    figures={
        "size, with Edgestore (2022)": statement("petabytes, on SSDs")
        @ src.PANDA.at("store petabytes of data on SSDs"),
        "servers, with Edgestore (2022)": statement("thousands")
        @ src.PANDA.at("They run on thousands of servers"),
        "load, with Edgestore (2022)": statement("tens of millions of queries a second")
        @ src.PANDA.at("serve tens of millions of queries per second"),
        "latency, with Edgestore (2022)": statement("single-digit milliseconds")
        @ src.PANDA.at("per second with single-digit millisecond latency"),
    },
    fails=[failures.FAILOVER_FAILS],
)
mysql_2014 = Database(
    "MySQL (2014)",
    technology=mysql(_VERSION),
    role="Databases for features such as photo albums, without file data: some of thousands.",
    **gap.of("fleet", "size", "consistency"),
    replication=statement("one master and two replica machines")
    @ src.OUTAGE_2014.at("one master and two replica machines"),
    backup=statement("full and incremental, in a separate environment")
    @ src.OUTAGE_2014.at("perform full and incremental data backups and"),
    fails=[failures.REINSTALLED],
)
edgestore_2017 = Database(
    "Edgestore's MySQL (2017)",
    technology=mysql(_VERSION),
    role="Edgestore's shards directly on MySQL and SSDs, before Panda.",
    fleet=Fleet(_MACHINES, count=facts.HOSTS),
    **gap.of("size", "backup"),
    consistency=statement("transactional within a colo, best effort across colos")
    @ src.CROSS_SHARD.at("but only best-effort support across colos."),
    replication=statement("replicas nearby and in other regions")
    @ src.ALKI.at("after accounting for local and geo-diverse replicas."),
    figures={
        "clusters": facts.CLUSTERS,
        "shards per cluster": facts.SHARDS_A_CLUSTER,
        "cluster split at disk use": facts.SPLIT_AT,
    },
    fails=[failures.SPLIT_DUE],
)
alki_hot = Database(
    "cold metadata (Alki), hot store",
    technology=dynamodb(_VERSION),
    role="Newest part of the cold metadata, such as audit logs.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "hot and cold store (2021)": statement("DynamoDB, and S3")
        @ src.ALKI_DIGEST.at("DynamoDB as the hot store, and S3 as")
    },
    fails=[failures.COLD_METADATA_THROTTLED],
)
alki_cold = ObjectStore(
    "cold metadata (Alki), cold store",
    technology=s3(_VERSION),
    role="The rest of the cold metadata, in files of log-structured merge trees.",
    **gap.of("fleet", "size", "durability"),
)

# Blocks
frontends = Service(
    "block frontends",
    technology=own.magic_pocket(_VERSION),
    role="Gateway of Magic Pocket: choose a volume, write to its hosts, read blocks.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "acknowledges a write (2016)": statement("once every host of the volume has synced it")
        @ src.CASE_STUDY.at("`fsync` to disk before responding"),
        "failed write (2016)": statement("retried on another volume, possibly in another cell")
        @ src.CASE_STUDY.at("retries on a different volume, possibly in another"),
        "choice of a volume (2016)": statement("an open one, by load of cells and network")
        @ src.CASE_STUDY.at("balancing cell load and network traffic"),
        "largest block": storage.BLOCK,
        "reads of data up to a day old": storage.READS_OF_A_DAY,
        "reads of data up to a month old": storage.READS_OF_A_MONTH,
        "reads of data up to a year old": storage.READS_OF_A_YEAR,
    },
    fails=[failures.WRITES_FAIL],
)
block_index = Database(
    "block index",
    technology=mysql(_VERSION),
    role="Maps a block's hash to cell, bucket and checksum; sharded.",
    **gap.of("fleet", "size", "backup", "replication"),
    consistency=statement("blocks never change, so entries are not updated (2016)")
    @ src.CASE_STUDY.at("immutability of blocks means no updates"),
    figures={
        "known blocks (2016)": statement("checked by hash, so that each is stored once")
        @ src.CASE_STUDY.at("Frontend checks the Block Index for the block"),
        "in front of it (2016)": statement("a layer of RPC services")
        @ src.CASE_STUDY.at("fronted by an RPC (Remote Procedure Call) service"),
        "verification scan (2016)": storage.SCAN_RATE,
        "key (2016)": statement("SHA-256 hash of the block")
        @ src.CASE_STUDY.at("primary key is the SHA-256 hash of each"),
    },
    fails=[failures.TOO_MANY_CONNECTIONS],
)
hosts = ObjectStore(
    "storage hosts (OSDs)",
    technology=linux(_VERSION),
    role="Hold the blocks on disks, mostly SMR, without a file system: over 100 in newer hosts.",
    fleet=_MACHINES,
    size=gap("bytes since 2016: posts say `exabyte-scale`"),
    durability=statement("Magic Pocket: designed for 99.999999999 % a year or more (2018)")
    @ src.S1_OPERATIONS.at("annual data durability of at least 99.999999999%."),
    growth=Linear(because="files are kept, so disks grow with the data"),
    figures={
        "drives (2023)": storage.DRIVES_2023,
        "disks in a newer host (2022)": storage.DISKS_A_HOST,
        "raw data in a newer host (2022)": storage.HOST_DATA,
        "size of a newer disk (2022)": storage.DISK,
        "SMR-capable hard drives (2023)": storage.SMR_SHARE,
    },
    fails=[failures.OSD_DOWN, failures.UNDER_FILLED],
)
master = Orchestrator(
    "cell master",
    technology=own.magic_pocket(_VERSION),
    role="One for each cell: watches its hosts, starts repairs, creates buckets; keeps no state.",
    fleet=_MACHINES,
    manages=statement("OSD health, repairs, buckets, garbage collection (2016)")
    @ src.CASE_STUDY.at("cell-level coordinator handles OSD health monitoring,"),
    figures={
        "host unreachable, repair after": storage.UNREACHABLE,
        "raw size of a cell (2016)": storage.CELL_2016,
    },
)
replication_table = Database(
    "replication table",
    technology=mysql(_VERSION),
    role="In each cell: which volume holds a bucket, on which hosts, in which generation.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("the authoritative record of a cell; its update commits a repair (2016)")
    @ src.CASE_STUDY.at("that update is the atomic commit point of"),
    figures={
        "size of a bucket": storage.BUCKET,
        "lookups (2016)": statement("from memory")
        @ src.CASE_STUDY.at("working set fits in memory for fast lookups"),
    },
    fails=[failures.CELL_TABLE_DOWN],
)
zone_copier = Worker(
    "cross-zone replication",
    technology=own.magic_pocket(_VERSION),
    role="Copies each new block to at least one other zone.",
    **gap.of("fleet", "load", "backlog"),
    figures={"typical lag, second zone (2016)": storage.REPLICATION_LAG},
)
second_zone = ObjectStore(
    "second zone",
    technology=own.magic_pocket(_VERSION),
    role="Cells in another region that hold the second copy of each block.",
    **gap.of("fleet", "size", "durability"),
    figures={
        "regions (2019)": statement("East, Central and West")
        @ src.FABRIC.at("regions—East, Central, and West")
    },
)
cold_tier = ObjectStore(
    "cold tier",
    technology=linux(_VERSION),
    role="Old blocks as 2 fragments and 1 parity fragment, each in another region.",
    **gap.of("fleet", "size"),
    durability=statement("no compromise on durability or availability (2019)")
    @ src.COLD_RELEASE.at("without compromising durability or availability."),
    figures={
        "less disk use than warm tier": storage.COLD_SAVED,
        "copies across zones (2019)": storage.CROSS_ZONE_AFTER,
    },
    fails=[failures.REGION_DOWN],
)
amazon_s3 = ObjectStore(
    "Amazon S3",
    technology=s3(_VERSION),
    role="Holds the rest of the users' data, under 10 % (2018).",
    **gap.of("fleet", "size", "durability"),
    figures={
        "used (2018)": statement("for what is not on own disks, and to deliver services")
        @ src.S1_OPERATIONS.at("and to help deliver our services."),
        "whose": statement("mainly European business users who ask for it (2016)")
        @ src.CASE_STUDY.at("primarily for European business customers who requested"),
    },
)
amazon_s3_2012 = ObjectStore(
    "Amazon S3 (2012)",
    technology=s3(_VERSION),
    role="Held the content of all files until Magic Pocket.",
    **gap.of("fleet", "durability"),
    size=gap("bytes of it in S3; the post gives all user data"),
    figures={
        "all user data (2012)": storage.USER_DATA_2012,
        "held (2012)": statement("file content; metadata was in its own data centers")
        @ src.EXABYTES.at("and storing file content on Amazon"),
    },
)

live_coder = Worker(
    "erasure coder (Live Coder)",
    technology=own.magic_pocket(_VERSION),
    role="Writes background data into erasure-coded volumes without making copies first.",
    **gap.of("fleet", "load", "backlog"),
    figures={"live data, worst volumes (2026)": storage.UNDER_FILLED},
)

# Control
pocket_watch = Monitor(
    "verifiers (Pocket Watch)",
    technology=own.in_house(_TOOL),
    role="Verifiers that read blocks back and compare indexes with disks.",
    **gap.of("fleet", "retention"),
    watches=statement("disks, block index, deleted extents, samples, other zones (2016)")
    @ src.CASE_STUDY.at("Pocket Watch's five verification subsystems,"),
    figures={
        "share of disk and DB load (2016)": storage.VERIFIED,
        "sweep over a disk (2016)": storage.SCRUB,
    },
)
vortex = Monitor(
    "monitoring systems",
    technology=own.vortex(_VERSION),
    role="Metrics and alerts of the server applications.",
    fleet=Fleet(_MACHINES, count=facts.MONITORING_MACHINES),
    watches=statement("what server applications do and how they perform (2019)")
    @ src.VORTEX.at("insight into what our server applications are"),
    retention=gap("how long metrics are kept"),
    figures={"alerts (2019)": facts.ALERTS},
)
deployment = Deployer(
    "releases",
    technology=own.in_house(_TOOL),
    role="Pushes code; in 2016, Magic Pocket went zone by zone, after a scan of the index.",
    **gap.of("fleet", frequency="pushes per day"),
    strategy=statement("Magic Pocket: zone by zone, gated by a scan (2016)")
    @ src.CASE_STUDY.at("gating code releases between zones."),
)
upgrades = Deployer(
    "OS upgrades (2014)",
    technology=own.in_house(_TOOL),
    role="A script that reinstalls machines, sent to groups of hosts.",
    **gap.of("fleet", frequency="upgrades per day"),
    strategy=statement("a command to every host of a group")
    @ src.FIX.at("hwclass=database lifecycle=reinstall perform_upgrade"),
)
on_call = Pager(
    "SEV response",
    technology=own.in_house(_TOOL),
    role="Engineers who are notified by alerts.",
    **gap.of("fleet", response="time until an engineer answers"),
    figures={
        "notified (2019)": statement("when systems do not behave as expected")
        @ src.VORTEX.at("to notify engineers when systems aren't behaving as"),
        "incidents (2021)": statement("called SEVs, as in severity")
        @ src.INCIDENT_LESSONS.at("which we call SEVs (as in SEVerity)"),
    },
)
readiness = ChaosTool(
    "disaster readiness",
    technology=own.in_house(_TOOL),
    role="Fails the metadata over; in 2021 it unplugged San Jose as a test.",
    fleet=_MACHINES,
    cadence=statement("quarterly failovers, from 2019 to May 2020")
    @ src.UNPLUGGED_INFOQ.at("quarterly failovers were performed,"),
    figures={"unplugged (2021 test)": facts.UNPLUGGED_FOR},
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
PARTS = [
    PricedPart(
        "infrastructure equipment, leases (2017)",
        monthly=costs.LEASES_A_MONTH,
        covers="principal paid on capital leases; no rent, power, network, salaries or interest",
    ),
    PricedPart(
        "colocation and power",
        monthly=gap("rent of colocation, and power"),
        covers="leased data centers",
    ),
    PricedPart(
        "AWS for the remaining data", monthly=gap("bill of AWS"), covers="under 10 % of user data"
    ),
]
"""What makes up the infrastructure, as far as filings name it."""

dropbox = System(
    "Dropbox",
    documented="scarcely",
    scale={
        "registered users (2025)": facts.USERS_2025,
        "paying users (2025)": facts.PAYING_USERS,
        "requests (2021)": facts.REQUESTS_2021,
        "drives (2023)": storage.DRIVES_2023,
        "user data exceeded by March 2016": storage.USER_DATA_2016,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={"cost of revenue, per paying user": costs.COST_A_PAYING_USER},
        reserved=_RESERVED,
        parts=PARTS,
        growth={"2x users and data": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "Infrastructure optimization (2016 and 2017)",
                **gap.of(before="S3 bill before it", after="S3 bill after it"),
                how=statement("data moved off S3; accounts of long-inactive users closed")
                @ src.ACCOUNTS_CNBC.at("closed the accounts of certain Basic users"),
                saving=gap("saving a month: only the reductions of 2016 and of 2017 are given"),
                cost=gap("cost of building and of copying the data"),
            ),
            Optimisation(
                "Cold tier (2019): copies across zones",
                before=storage.CROSS_ZONE_BEFORE,
                after=storage.CROSS_ZONE_AFTER,
                how=statement("2 data and 1 parity fragment instead of 2 copies")
                @ src.CASE_STUDY.at("split into 2 data fragments plus 1 XOR"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "cell": "a storage cluster with its own master and replication table",
        "colo": "data of Edgestore that is kept on one shard, such as a user's own",
        "extent": "a file-like unit of 1 to 2 GB on a disk; closed, it never changes",
        "IPVS": "IP virtual server: layer 4 load balancing in the Linux kernel",
        "Katran": "Meta's layer 4 load balancer, on XDP in the Linux kernel",
        "L4": "layer 4: balancing of TCP connections",
        "NGINX": "an HTTP server and proxy, which Dropbox used at its edge before Envoy",
        "PMR": "perpendicular magnetic recording: conventional disks, without overlapping tracks",
        "OSD": "object storage device: a storage host of Magic Pocket",
        "LLAMA": "loss and latency matrix: probes of the network",
        "PID": "proportional-integral-derivative: a controller that corrects by the error",
        "SEV": "severity: Dropbox's word for an incident",
        "SMR": "shingled magnetic recording: tracks overlap, so writes are sequential",
        "volume": "a set of hosts that hold the same buckets, as copies or fragments",
        "XOR": "exclusive or: a parity from which one lost part can be computed",
        "zone": "a region of the country with several cells",
    },
)
