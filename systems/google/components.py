"""The components of Google's infrastructure, and what its views share."""

from atlas import (
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
    LoadBalancer,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.linux import linux
from incidents.google import facts as service_control
from systems.google import _failures as failures
from systems.google import _incident_facts as incidents
from systems.google import _money_facts as money
from systems.google import _sources as src
from systems.google import _technologies as own
from systems.google import facts

_WHERE = "Google's papers, posts, incident reports and the SRE book, to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = undisclosed("reserved share: Google owns its servers; what it leases has no share")

# Edge
users = Client(
    "users and API callers",
    technology=own.api_client(_VERSION),
    role="Browsers, apps and programs that call Search, Gmail, YouTube or Google Cloud.",
    population=gap("number of users of all services together"),
)
maglev = LoadBalancer(
    "packet balancer Maglev",
    technology=own.maglev(_VERSION),
    role="Spreads the packets of a virtual address over the service's endpoints in a cluster.",
    fleet=_MACHINES,
    algorithm=statement("consistent hashing, and a table of connections (2016)")
    @ src.MAGLEV.at("equipped with consistent hashing and connection tracking"),
    health_check=statement("an unhealthy machine withdraws its addresses by BGP (2016)")
    @ src.MAGLEV.at("announce or withdraw all the VIPs via"),
    figures={
        "link that a machine can fill": facts.MAGLEV_LINK,
        "packet thread, time a packet": facts.MAGLEV_DELAY,
        "added delay, if overloaded": facts.MAGLEV_DELAY_WORST,
    },
)
front_ends = Gateway(
    "Google Front Ends",
    technology=own.front_end(_VERSION),
    role="A first layer near the user and a second one near the service answer HTTP requests.",
    **gap.of("fleet", "load"),
    fails=[failures.FRONT_ENDS_RESTART],
)

# Services
api_management = Service(
    "policy checks (Service Control)",
    technology=own.in_house(_VERSION),
    role="Checks policy and quota of every request to Google's APIs, in each region.",
    **gap.of("fleet", "load"),
    scaling=statement("a regional service with a regional data store (2025)")
    @ service_control.REPORT.at("Service Control is a regional service that"),
    fails=[failures.SERVICE_CONTROL],
)
identity = Service(
    "User ID Service",
    technology=own.in_house(_VERSION),
    role="Holds an identifier for each Google account and checks OAuth tokens and cookies.",
    **gap.of("fleet", "load", "scaling"),
)
zanzibar = Service(
    "permission checks (Zanzibar)",
    technology=own.zanzibar(_VERSION),
    role="Answers whether a user may access an object, for Calendar, Cloud, Drive and others.",
    **gap.of("fleet", load="checks: `millions of authorization requests per second`"),
    scaling=statement("trillions of access control lists (2019)")
    @ src.ZANZIBAR.at("scales to trillions of access control lists"),
    figures={
        "check, p95 (2019)": facts.ZANZIBAR_P95,
        "availability, 3 years (2019)": facts.ZANZIBAR_UP,
    },
    fails=[failures.PERMISSIONS_DOWN],
)
f1 = Service(
    "ads backend F1",
    technology=own.in_house(_VERSION),
    role="Google's advertising backend; Spanner's first client. Figures of 2012.",
    fleet=_MACHINES,
    load=gap("requests to F1; the paper counts its reads from Spanner"),
    scaling=statement("most customers' data are one fragment on one server (2012)")
    @ src.SPANNER.at("guaranteed to occur on only a single"),
    figures={
        "reads from Spanner, two sites": facts.F1_READS,
        "replicas": facts.F1_REPLICAS,
        "single-site commit, mean": facts.F1_COMMIT,
    },
    fails=[failures.LOCK_CONFLICTS],
)
coordinator = Service(
    "coordinator leader",
    technology=own.spanner(_VERSION),
    role="The leader of one Paxos group: it picks the commit timestamp and waits it out.",
    **gap.of("fleet", "load"),
    scaling=statement("most transactions touch one Paxos group: no two-phase commit (2012)")
    @ src.SPANNER.at("(as is the case for most transactions),"),
    figures={"leader lease": facts.LEASE, "commit wait, test": facts.COMMIT_WAIT},
    fails=[failures.CLOCKS_UNCERTAIN],
)
participants = Service(
    "participant leaders",
    technology=own.spanner(_VERSION),
    role="Leaders of the other Paxos groups that a transaction writes to; they lock and prepare.",
    **gap.of("fleet", "load"),
    scaling=statement("up to 50 participants is reasonable, in tests (2012)")
    @ src.SPANNER.at("Scaling up to 50 participants is reasonable"),
    fails=[failures.MANY_PARTICIPANTS],
)
tasks = Service(
    "machines and tasks",
    technology=linux(_VERSION),
    role="Linux processes in containers; the same machines run services and batch jobs.",
    **gap.of("fleet", load="requests of all tasks"),
    scaling=statement("the number of tasks is a property of the job (2015)")
    @ src.BORG.at("the number of tasks it has"),
    figures={
        "machines of a cell, median": facts.CELL,
        "start of a task, median": facts.TASK_START,
        "run both kinds, shared cells": facts.SHARED_MACHINES,
    },
    fails=[failures.TASK_KILLED],
)
fabric = Service(
    "data center network",
    technology=own.jupiter(_VERSION),
    role="Connects the machines of a building; Jupiter is its fifth generation.",
    **gap.of("fleet", "load"),
    scaling=statement("hundreds of Jupiter fabrics (2024)")
    @ src.JUPITER_2024.at("hundreds of Jupiter fabrics deployed around the"),
    figures={"bisection bandwidth (2024)": facts.JUPITER_NOW},
    fails=[failures.NETWORK_CONTROL],
)

# State
spanner = Database(
    "Spanner",
    technology=own.spanner(_VERSION),
    role="Relational store, sharded over Paxos groups; the commit order follows real time.",
    fleet=_MACHINES,
    size=gap("bytes in Spanner"),
    consistency=statement("external consistency (2012)")
    @ src.SPANNER.at("enforces the following external-consistency invariant"),
    replication=statement("a Paxos state machine on each tablet (2012)")
    @ src.SPANNER.at("a single Paxos state machine on top"),
    backup=gap("backup of Google's own databases"),
    latency=Latency(
        **gap.of(
            read_p50="median read; the paper prints means",
            read_p99="p99 of reads",
            write_p50="median commit; the paper prints means",
            write_p99="p99 of commits in production",
        )
    ),
    figures={
        "spanservers of a zone, from": facts.SPANSERVERS_LEAST,
        "tablets a spanserver": facts.TABLETS,
        "F1: all reads, mean": facts.F1_READ,
        "Cloud Spanner, best SLA, up to": facts.SPANNER_SLA,
        "high-priority CPU max, regional": facts.CPU_LIMIT,
        "high-priority CPU, multi-region": facts.CPU_LIMIT_MULTI,
    },
    fails=[failures.LEADERS_LOST, failures.SPANNER_CPU],
)
bigtable = Database(
    "Bigtable",
    technology=own.bigtable(_VERSION),
    role="Store of sorted rows; services and Colossus's own metadata use it.",
    fleet=_MACHINES,
    size=facts.BIGTABLE_DATA,
    growth=Linear(because="storage is priced by the byte stored"),
    consistency=statement("strong in a single cluster (2021)")
    @ src.BIGTABLE_2021.at("strongly consistent in a single cluster"),
    replication=statement("eventual between data centers (2016)")
    @ src.PRODUCTION.at("eventually consistent, cross-datacenter replication"),
    backup=gap("backup of Google's own tables"),
    figures={"a Cloud Bigtable node, up to": facts.BIGTABLE_NODE},
    fails=[failures.HOT_TABLETS],
)
colossus = ObjectStore(
    "file system Colossus",
    technology=own.colossus(_VERSION),
    role="Cluster-wide file system under Spanner, Bigtable, Cloud Storage, YouTube and Gmail.",
    fleet=_MACHINES,
    size=gap("bytes in all Colossus file systems"),
    durability=statement("replication in the file system (2016)")
    @ src.PRODUCTION.at("usual filesystem semantics, as well as replication"),
    figures={
        "each of two file systems": facts.COLOSSUS_LARGEST,
        "scale, against the largest GFS": facts.COLOSSUS_GAIN,
    },
    fails=[failures.DISK_FAILS],
)
disks = ObjectStore(
    "D file servers",
    technology=own.in_house(_VERSION),
    role="Serve the spinning disks and flash of almost all machines in a cluster.",
    **gap.of("fleet", "size", durability="durability of D alone; Colossus replicates above it"),
    fails=[failures.DISK_FAILS],
)
blobs = ObjectStore(
    "blob storage",
    technology=own.in_house(_VERSION),
    role="Large objects of Gmail, Photos, Drive and Cloud Storage.",
    **gap.of("fleet", "size", "durability"),
    fails=[failures.BLOB_CASCADE],
)
policies = Database(
    "policy tables",
    technology=own.spanner(_VERSION),
    role="Quota and policy data that Service Control reads in each region.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("metadata: to all regions almost instantly (2025)")
    @ service_control.REPORT.at("datastore metadata gets replicated almost instantly globally"),
    fails=[failures.TABLE_HERD],
)
accounts = Database(
    "account database",
    technology=own.in_house(_VERSION),
    role="Account data of the User ID Service; a Paxos leader writes it.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("authentication refuses data that is too old (2020)")
    @ src.IDENTITY_2020.at("will reject requests when it detects outdated data"),
    replication=statement("Paxos (2020)")
    @ src.IDENTITY_2020.at("which prevented the Paxos leader from writing"),
    fails=[failures.QUOTA_ZERO],
)

# Former stages
gfs = ObjectStore(
    "GFS (2003)",
    technology=own.gfs(_VERSION),
    role="The first file system: one master, and chunk servers on commodity machines.",
    fleet=Fleet(_MACHINES, count=gap("machines of all GFS clusters")),
    size=gap("bytes stored in 2003; the paper counts disks"),
    durability=statement("three replicas by default")
    @ src.GFS.at("By default, we store three replicas"),
    figures={
        "nodes of a largest cluster": facts.GFS_NODES,
        "disk space of a largest cluster": facts.GFS_DISKS,
        "600 GB copied again, test": facts.GFS_RESTORED,
    },
    fails=[failures.CHUNK_SERVER_FAILS],
)
bigtable_2006 = Database(
    "Bigtable (2006)",
    technology=own.bigtable(_VERSION),
    role="Bigtable on GFS, for Analytics, Earth and Personalized Search among others.",
    fleet=Fleet(_MACHINES, count=facts.TABLET_SERVERS),
    **gap.of("size", "consistency", "replication", "backup"),
    figures={"14 busy clusters, together": facts.BIGTABLE_LOAD_2006},
)
sharded_mysql = Database(
    "F1's sharded MySQL",
    technology=own.in_house(_VERSION),
    role="Held the advertising data before Spanner; each customer on one shard.",
    **gap.of("fleet", "backup", consistency="isolation level"),
    size=gap("size: `tens of terabytes`, uncompressed"),
    replication=statement("master and slaves; failover was difficult")
    @ src.SPANNER.at("With MySQL master-slave replication, failover was difficult"),
    figures={"last resharding": facts.F1_RESHARDING},
)

# Control
borgmaster = Orchestrator(
    "cluster manager Borgmaster",
    technology=own.borg(_VERSION),
    role="Places the tasks of a cell on machines and restarts them; five replicas on Paxos.",
    fleet=Fleet(_MACHINES, count=facts.BORGMASTERS, reserved=_RESERVED),
    manages=statement("one cell; the median has about 10,000 machines (2015)")
    @ src.BORG.at("median cell size is about 10 k machines"),
    figures={
        "arrivals, each of several cells": facts.ARRIVALS,
        "availability": facts.BORGMASTER_UP,
        "online scheduling pass": facts.SCHEDULING_PASS,
    },
)
borglets = Orchestrator(
    "machine agents (Borglets)",
    technology=own.borg(_VERSION),
    role="One on each machine: start, stop and restart tasks; report the machine's state.",
    fleet=_MACHINES,
    manages=statement("the tasks of one machine (2015)")
    @ src.BORG.at("present on every machine in a cell"),
    figures={"polled every, p95": facts.BORGLET_POLL},
)
chubby = ConfigStore(
    "lock service Chubby",
    technology=own.chubby(_VERSION),
    role="Locks, leader election, and small files such as the addresses of Borg's tasks.",
    fleet=_MACHINES,
    propagation=gap("time until all clients see a change; mirrors take `well under a second`"),
    figures={
        "replicas of the global cell": facts.CHUBBY_REPLICAS,
        "session lease": facts.CHUBBY_LEASE,
        "grace period": facts.CHUBBY_GRACE,
        "clients seen, one Chubby master": facts.CHUBBY_CLIENTS,
        "last failover of one cell": facts.CHUBBY_FAILOVER,
        "KeepAlives, of one cell's calls": facts.CHUBBY_KEEPALIVES,
    },
    fails=[failures.LEADERSHIP_FLAPS],
)
clocks = ConfigStore(
    "clocks (TrueTime)",
    technology=own.truetime(_VERSION),
    role="GPS and atomic clocks in each data center; answers with an interval of time.",
    **gap.of("fleet", propagation="time until a machine notices a bad master"),
    figures={
        "uncertainty": facts.UNCERTAINTY,
        "usual mean uncertainty": facts.UNCERTAINTY_MEAN,
        "masters polled every": facts.CLOCK_POLL,
        "assumed drift": facts.CLOCK_DRIFT,
    },
)
network_control = Orchestrator(
    "network control planes",
    technology=own.in_house(_VERSION),
    role="One sets the routes of Google's own network, another in each zone the virtual network.",
    fleet=_MACHINES,
    manages=statement("the virtual network: one plane a zone, in shards (2019)")
    @ src.CHUBBY_2019.at("Each zone has its own control plane service,"),
)
maintenance = Orchestrator(
    "maintenance automation",
    technology=own.in_house(_VERSION),
    role="Deschedules or moves jobs before work on power or network.",
    fleet=_MACHINES,
    manages=statement("jobs, by how they are labelled to behave (2019)")
    @ src.NETWORK_2019.at("are labelled with an indication of how"),
)
quota_system = ConfigStore(
    "quota automation",
    technology=own.in_house(_VERSION),
    role="Raises and lowers the resources that each service may use.",
    **gap.of("fleet", propagation="grace period before a lower quota is enforced"),
)
borgmon = Monitor(
    "monitoring (Borgmon)",
    technology=own.in_house(_VERSION),
    role="Scrapes metrics of servers, keeps their history and alerts.",
    **gap.of("fleet", "retention"),
    watches=statement("metrics of monitored servers (2016)")
    @ src.PRODUCTION.at('Borgmon regularly "scrapes" metrics from monitored servers'),
)
rapid = Deployer(
    "releases (Rapid and Sisyphus)",
    technology=own.in_house(_VERSION),
    role="Build, test and package a release; roll it out cluster by cluster.",
    **gap.of("fleet", "frequency"),
    strategy=statement(
        "large user-facing services may go from one cluster to exponentially more (2016)"
    )
    @ src.RELEASES.at("starting in one cluster and expand exponentially"),
)
on_call = Pager(
    "on-call SRE",
    technology=own.in_house(_VERSION),
    role="The engineers of the service's SRE team who answer pages now.",
    fleet=_MACHINES,
    response=gap("one time for all services; 5 minutes if user-facing, 30 if less urgent"),
    figures={
        "typical response, user-facing": facts.RESPONSE,
        "alerted after, 2019-06-02": incidents.NETWORK_ALERTED,
    },
)
dirt = ChaosTool(
    "disaster tests (DiRT)",
    technology=own.in_house(_VERSION),
    role="Disaster recovery testing: breaks live systems and keeps key people out.",
    fleet=_MACHINES,
    cadence=statement("every year, for several days (2012)")
    @ src.DIRT.at("annual, company-wide, multi-day Disaster Recovery Testing"),
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
PARTS = [
    PricedPart(
        "servers and network equipment (2025)",
        monthly=money.SERVERS_COST,
        covers="60 % of technical infrastructure at cost, evenly over six years; all of Alphabet",
    ),
    PricedPart(
        "Google Cloud, costs other than staff (2025)",
        monthly=money.CLOUD_OTHER,
        covers="as booked for the segment: its share of infrastructure, and all other expenses",
    ),
    PricedPart(
        "Bigtable's 10 EB (2021), priced as Cloud Storage",
        monthly=money.BIGTABLE_AT_LIST,
        covers="bytes at Cloud Storage's list price of 2026, as a customer pays; no nodes",
    ),
    PricedPart(
        "200,000 cores of Borg's experiments (2015)",
        monthly=money.EXPERIMENT_COST,
        committed={"1 year": money.EXPERIMENT_COST_1Y, "3 years": money.EXPERIMENT_COST_3Y},
        covers="in use at one point; as if rented all month at prices of 2026, any machine type",
    ),
    PricedPart("energy and data center leases", monthly=gap("energy and leases"), covers="none"),
]
"""What makes up the infrastructure, as far as filings and papers name it."""

google = System(
    "Google",
    documented="well",
    scale={
        "a cell, median (2015)": facts.CELL,
        "Bigtable (2021)": facts.BIGTABLE_DATA,
        "a Jupiter network (2024)": facts.JUPITER_NOW,
        "infrastructure, at cost (2025)": money.TECHNICAL,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "cost of all infrastructure: Alphabet's 10-K of 2025 books it in several lines"
        ),
        unit_costs={
            "1 PB, Cloud Storage, list price": money.PETABYTE_AT_LIST,
            "Cloud's costs, of revenue (2025)": money.CLOUD_COST_A_DOLLAR,
        },
        reserved=_RESERVED,
        parts=PARTS,
        growth={
            "2x Bigtable, GCS price of 2026": money.BIGTABLE_AT_LIST * facts.TWICE,
            "10x Bigtable, GCS price of 2026": money.BIGTABLE_AT_LIST * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Services and batch in one cell, not in two (estimate)",
                before=facts.CELLS_APART,
                after=facts.CELL,
                how=statement("Borg runs batch work in what services reserve and do not use (2015)")
                @ src.BORG.at("reclaims the unused resources"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Servers depreciated over six years, not four: a year's share",
                before=money.DEPRECIATED_BEFORE,
                after=money.DEPRECIATED,
                how=statement("a new estimate of useful life, of some network gear, too (2023)")
                @ src.USEFUL_LIFE.at("from four years to six years"),
                saving=undisclosed(
                    "saving in money: none is named; it lowers what is booked in a year"
                ),
                cost=undisclosed("cost: a change of an estimate; no payment is named"),
            ),
            Optimisation(
                "Jupiter's capital cost without a spine, of a Clos (2022)",
                before=money.CLOS,
                after=money.JUPITER_CAPEX_AFTER,
                how=statement("aggregation blocks connect directly, not through a Clos")
                @ src.JUPITER_2022.at("evolving Jupiter from a Clos to a direct-connect"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "bisection bandwidth": "what can flow between two halves of a network at once",
        "BNS": "Borg Naming Service: the name of a task, which resolves to its address and port",
        "cell": "the machines that one Borgmaster manages",
        "Clos": "a network of small switches in stages, with many paths between two machines",
        "CPI": "cycles per instruction of a processor",
        "D": "the file server on almost all machines of a cluster; D stands for disk",
        "DiRT": "Disaster Recovery Testing, Google's yearly exercise",
        "GFE": "Google Front End, the proxy that answers HTTP requests",
        "GFS": "the Google File System, which Colossus replaced",
        "GPS": "satellites whose signal gives place and time",
        "GRE": "a way to put a packet into another packet",
        "L4": "the cache on flash drives inside Colossus",
        "MPM": "Midas Package Manager, which distributes software to machines",
        "OAuth": "a protocol by which a program gets a token to act for a user",
        "Paxos": "a protocol by which replicas agree on the order of writes",
        "Pbps": "petabits a second",
        "prod": "Borg jobs of high priority: services that should never go down",
        "replica": "one of several copies",
        "spanserver": "the server of Spanner that serves tablets",
        "TT": "TrueTime; TT.now() answers with the earliest and the latest time it can be",
        "tablet": "a range of rows that one server serves",
        "zone": "in Spanner: one deployment of servers, the unit of physical isolation",
    },
)
