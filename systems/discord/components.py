"""The components of Discord, and what its views share."""

from atlas import (
    CDN,
    ByStep,
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    FeatureFlags,
    Fleet,
    Gateway,
    Latency,
    Linear,
    Monitor,
    Optimisation,
    Pager,
    PricedPart,
    Queue,
    SearchIndex,
    Service,
    System,
    Warehouse,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.bigquery import bigquery
from atlas.technologies.cassandra import cassandra
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.elixir import elixir
from atlas.technologies.erlang import erlang
from atlas.technologies.etcd import etcd
from atlas.technologies.go import go
from atlas.technologies.mongodb import mongodb
from atlas.technologies.pubsub import pubsub
from atlas.technologies.python import python
from atlas.technologies.redis import redis
from atlas.technologies.rust import rust
from atlas.technologies.scylladb import scylladb
from systems.discord import _failures as failures
from systems.discord import _technologies as own
from systems.discord import facts

_WHERE = "Discord's blog, status page, repositories and supplier interviews, to November 2026"
gap = gaps_in(_WHERE)
NO_COMMITMENTS = (
    "no reserved share is published: blog, status page, filings (the IPO filing is confidential)"
)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = gap("reserved share of machines")
_BACKUP = gap("which stores are backed up and how often")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "Discord clients",
    technology=own.discord_client(_VERSION),
    role="Apps and bots: they send over HTTPS and receive events over one WebSocket.",
    population=facts.PEOPLE,
    figures={"heartbeat (documented)": facts.HEARTBEAT},
)
edge = CDN(
    "Cloudflare edge",
    technology=cloudflare(_VERSION),
    role="Accepts HTTPS and WebSocket connections near the user and caches content.",
    **gap.of("fleet", hit_ratio="share of requests answered at the edge"),
)

# Services
gateway = Gateway(
    "gateway",
    technology=elixir(_VERSION),
    role="Holds every client's WebSocket; compresses events and sends them to the client.",
    fleet=_MACHINES,
    load=facts.EVENTS_OUT,
    figures={"traffic cut (zstd, passive v2)": facts.GATEWAY_SAVED},
    fails=[failures.GATEWAY_MEMORY],
)
sessions = Service(
    "sessions",
    technology=elixir(_VERSION),
    role="One process per connected client; it filters and forwards the events of guilds.",
    fleet=_MACHINES,
    load=facts.CONCURRENT_USERS,
    scaling=statement("at most 500,000 sessions per Erlang VM, 2017")
    @ facts.ELIXIR.at("up to 500,000 live sessions"),
    figures={
        "CPU, average": facts.SESSION_CPU_AFTER,
        "call timeout": facts.CALL_TIMEOUT,
    },
    fails=[failures.STAMPEDE],
)
guilds = Service(
    "guilds",
    technology=elixir(_VERSION),
    role="One process per community: it orders the community's events and fans them out.",
    fleet=_MACHINES,
    load=gap("events of all guilds per second"),
    scaling=statement("large guilds spread their fan-out over relays")
    @ facts.MAXJOURNEY.at("splitting the work of handling those sessions"),
    figures={
        "one fan-out, one trace": facts.FANOUT,
        "members of one guild (2023)": facts.GUILD_MEMBERS,
        "online in one guild (2023)": facts.GUILD_ONLINE,
    },
    fails=[failures.SLOW_GUILD],
)
relays = Service(
    "relays",
    technology=elixir(_VERSION),
    role="Take over the fan-out and permission checks of large guilds.",
    fleet=_MACHINES,
    load=gap("number of relays, and sessions of all of them"),
    scaling=statement("more relays for a larger guild")
    @ facts.MAXJOURNEY.at("allow a single guild to use more"),
    figures={"sessions of one relay (2023)": facts.RELAY_SESSIONS},
)
manifold = Service(
    "message fan-out Manifold",
    technology=elixir(_VERSION),
    role="Sends one message to each node, which forwards it to the processes there.",
    **gap.of("fleet", "load"),
    scaling=statement("processes in as many groups as the node has cores, a worker for each")
    @ facts.ELIXIR.at("groups them by number of cores"),
)
member_lists = Service(
    "member lists",
    technology=elixir(_VERSION),
    role="A sorted set of a guild's members in Rust, called from the guild's own process.",
    **gap.of("fleet", "load"),
    scaling=statement("a vector of vectors, so that growth copies only pointers")
    @ facts.SORTED_SET_CODE.at("Using a Vector of Vectors, the Bucket pointers"),
    figures={"one addition, worst case": facts.SORTED_SET_WORST},
    fails=[failures.SLOW_MEMBER_LIST],
)
member_lists_elixir = Service(
    "member lists in Elixir",
    technology=elixir(_VERSION),
    role="The former member list: cells of small ordered sets that grow and split.",
    **gap.of("fleet", "load"),
    scaling=statement("up to 250,000 members")
    @ facts.SORTED_SET.at("guilds up to 250,000 members"),
    figures={"one addition, worst case": facts.ORDERED_SET_WORST},
)
member_tables = Cache(
    "member tables",
    technology=erlang(_VERSION),
    role="Members in ETS tables, which workers of a guild can read in addition to its own process.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    fails=[failures.MEMBER_SCAN],
)
presence = Service(
    "presence",
    technology=elixir(_VERSION),
    role="Tracks who is online; fans out direct messages and status to users.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.NODE_FLAPS],
)
api = Service(
    "API",
    technology=python(_VERSION),
    role="Answers the clients' HTTPS requests: checks them, stores messages, notifies the guild.",
    fleet=Fleet(
        statement("moving to Google's C3 machines (2024)")
        @ facts.PATCH_NOTES.at("moving to GCE C3 instances"),
        count=gap("number of API machines"),
        reserved=_RESERVED,
    ),
    **gap.of("load", "scaling", cost="cost of the API, and the number of its machines"),
    figures={"one dispatch, one trace": facts.DISPATCH, "p95 alert": facts.API_ALERT},
    fails=[failures.API_BACKED_UP],
)
data_services = Service(
    "data services",
    technology=rust(_VERSION),
    role="Sit between the API and ScyllaDB; coalesce concurrent requests for one row into one.",
    **gap.of("fleet", "load"),
    scaling=statement("routed by consistent hashing, by channel ID")
    @ facts.TRILLIONS.at("consistent hash-based routing to our data services"),
    figures={"read p99 cut, guilds service": facts.ROUTING_CUT},
    fails=[failures.DATA_SERVICE_SLOW],
)
authentication = Service(
    "authentication",
    technology=rust(_VERSION),
    role="Validates that the user behind a request to the API is authenticated.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.RETRY_STORM],
)
read_states = Service(
    "Read States",
    technology=rust(_VERSION),
    role="Keeps what each user has read in each channel, with counters such as mentions.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "cache capacity (2020)": facts.READ_STATE_CACHE,
        "update is written after": facts.READ_STATE_COMMIT,
    },
)
media_proxy = Service(
    "Media Proxy",
    technology=go(_VERSION),
    role="Fetches linked images for users and resizes them.",
    fleet=Fleet(
        statement("n1-standard-16") @ facts.MEDIA.at("n1-standard-16 host type"),
        count=facts.MEDIA_INSTANCES,
        reserved=_RESERVED,
    ),
    cost=facts.MEDIA_COST,
    growth=ByStep(
        facts.IMAGES_A_DAY,
        facts.IMAGES_A_DAY / facts.MEDIA_INSTANCES,
        because="12 machines, at the peak, served a day's images; capacity grows by machines",
    ),
    load=facts.IMAGES_A_DAY,
    scaling=statement("autoscaled group (2017)")
    @ facts.MEDIA.at("runs on an autoscaled GCE group"),
    latency=Latency(p50=facts.MEDIA_P50),
    figures={"resize p50": facts.RESIZE_P50},
)
voice = Service(
    "voice servers",
    technology=own.forwarding_unit(_VERSION),
    role="Forward the audio and video of a call to everyone in it.",
    fleet=Fleet(
        undisclosed("hardware: in 2018 `physical servers` of a handful of providers, no model"),
        count=facts.VOICE_UNITS,
    ),
    load=gap("voice users since 2018"),
    scaling=statement("least used server of a guild's region (2018)")
    @ facts.VOICE.at("assigns the least utilized voice server"),
    figures={
        "servers (2018)": facts.VOICE_SERVERS,
        "regions (2018)": facts.VOICE_REGIONS,
        "users at once (2018)": facts.VOICE_USERS,
        "egress (2018)": facts.VOICE_EGRESS,
    },
    fails=[failures.VOICE_SERVER_DOWN],
)
index_router = Worker(
    "index router",
    technology=own.in_house(_TOOL),
    role="Groups queued messages by destination before they are written in bulk.",
    fleet=_MACHINES,
    load=gap("messages indexed per second since 2025 (the post says twice the old rate)"),
    backlog=statement("PubSub can tolerate large backlogs (2025)")
    @ facts.SEARCH_2025.at("tolerate large backlogs of messages"),
    figures={"indexing (2017)": facts.INDEXING_2017},
)
osprey = Worker(
    "safety rules (Osprey)",
    technology=python(_VERSION),
    role="Evaluates safety rules on actions; workers in Python, a coordinator in front of them.",
    **gap.of("fleet", "backlog"),
    load=facts.OSPREY_ACTIONS,
    figures={"rules": facts.OSPREY_RULES},
)

# State
messages_db = Database(
    "cassandra-messages",
    technology=scylladb(_VERSION),
    role="Stores every message, by channel and time bucket.",
    fleet=Fleet(_MACHINES, count=facts.SCYLLA_NODES),
    size=gap("bytes of messages in ScyllaDB"),
    consistency=statement("quorum reads in ScyllaDB clusters (2023)")
    @ facts.AUTH.at("quorum consistency reads against the database"),
    replication=statement("across three zones: the standard (2023)")
    @ facts.AUTH.at("our standard ScyllaDB storage topology"),
    backup=statement("disk snapshots: a requirement of super-disks")
    @ facts.SUPERDISK.at("Continue using point-in-time snapshotting for data backups"),
    latency=Latency(
        **gap.of(read_p50="median read", write_p50="median write"),
        read_p99=facts.SCYLLA_READ_P99,
        write_p99=facts.SCYLLA_WRITE_P99,
    ),
    figures={
        "disk space of all nodes": facts.SCYLLA_DISK,
        "messages sent (2022)": facts.MESSAGES_A_DAY,
        "disks at list price": facts.SCYLLA_DISK_COST,
    },
    growth=Linear(because="every message is kept, so disk use grows with the messages"),
    fails=[failures.HOT_PARTITION, failures.BAD_SECTOR],
)
auth_db = Database(
    "scylla-authentication",
    technology=scylladb(_VERSION),
    role="Holds information about user sessions, with which requests are authenticated.",
    fleet=Fleet(_MACHINES, count=facts.AUTH_NODES),
    **gap.of("size", "backup"),
    consistency=statement("quorum reads") @ facts.AUTH.at("quorum consistency reads"),
    replication=statement("across three zones") @ facts.AUTH.at("replicated across three zones"),
    zones=facts.AUTH_ZONE_NAMES,
    zones_needed=facts.AUTH_QUORUM,
    figures={
        "after the outage of 2023": statement("twice as many nodes")
        @ facts.AUTH.at("doubling it in size"),
        "detached zone is back after": facts.ZONE_BACK,
        "RAID sync at start": facts.RAID_SYNC,
    },
    fails=[failures.ZONE_OVERLOAD],
)
user_store = Database(
    "user store (2019)",
    technology=mongodb(_VERSION),
    role="Stored user objects and push settings behind the cache.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    fails=[failures.HERD_ON_STORE],
)
user_cache = Cache(
    "user cache",
    technology=redis(_VERSION),
    role="Caches push notification settings and partial user objects.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "peak (2019)": statement("millions of queries per second")
        @ facts.CACHE_INCIDENT.at("in the order multi-million queries per second")
    },
    fails=[failures.CACHE_SLOW],
)
index_queue = Queue(
    "index queue",
    technology=pubsub(_VERSION),
    role="Holds new messages until they are indexed.",
    **gap.of("fleet", dead_letters="handling of messages that cannot be indexed"),
    delivery=statement("guaranteed delivery (2025)")
    @ facts.SEARCH_2025.at("guaranteed message delivery"),
)
search = SearchIndex(
    "message search",
    technology=elasticsearch(_VERSION),
    role="Full-text search over messages; one index for many guilds.",
    fleet=Fleet(_MACHINES, count=facts.SEARCH_CLUSTERS),
    size=gap("size of the index; the post says `trillions of messages`"),
    sharding=statement("cells of small clusters on Kubernetes")
    @ facts.SEARCH_2025.at('logical "cell" of multiple Elasticsearch clusters'),
    freshness=gap("time until a message is searchable"),
    latency=Latency(p50=facts.SEARCH_P50, p99=facts.SEARCH_P99),
    fails=[failures.INDEX_NODE_DOWN],
)
warehouse = Warehouse(
    "data warehouse",
    technology=bigquery(_VERSION),
    role="Answers analysts' queries from copies of the databases and from telemetry.",
    fleet=_MACHINES,
    size=facts.WAREHOUSE,
    growth=Linear(because="storage is priced per byte stored"),
    freshness=statement("each run of a table adds one hour (2021)")
    @ facts.DATA.at("it will upsert one hour of data"),
    figures={
        "processing": facts.WAREHOUSE_CPUS,
        "records": facts.WAREHOUSE_RECORDS,
        "30 PB, long-term price of 2016": facts.WAREHOUSE_COST,
    },
)

# Former stores
mongo_2015 = Database(
    "MongoDB (2015)",
    technology=mongodb(_VERSION),
    role="Stored everything at first, in a single replica set.",
    **gap.of("fleet", "consistency", "backup"),
    size=facts.MESSAGES_STORED_2015,
    replication=statement("a single replica set")
    @ facts.BILLIONS.at("stored in a single MongoDB replica set"),
)
cassandra_2017 = Database(
    "Cassandra (2017)",
    technology=cassandra(_VERSION),
    role="Stored messages by channel and ten-day bucket.",
    fleet=Fleet(_MACHINES, count=facts.CASSANDRA_NODES_2017),
    size=facts.CASSANDRA_DATA_2017,
    consistency=statement("eventual; the last write to a column wins")
    @ facts.BILLIONS.at("using “last write wins” semantics"),
    replication=statement("replication factor 3") @ facts.BILLIONS.at("replica factor of 3"),
    backup=_BACKUP,
    figures={
        "compressed data": facts.CASSANDRA_NODE_DATA_2017,
        "major version": statement("2; the upgrade to 3 was planned")
        @ facts.BILLIONS.at("from Cassandra 2 to Cassandra 3"),
    },
)
cassandra_2022 = Database(
    "Cassandra (2022)",
    technology=cassandra(_VERSION),
    role="Stored trillions of messages until May 2022.",
    fleet=Fleet(_MACHINES, count=facts.CASSANDRA_NODES),
    size=gap("bytes of messages in Cassandra in 2022"),
    consistency=statement("quorum reads and writes")
    @ facts.TRILLIONS.at("with quorum consistency level"),
    replication=statement("3 copies") @ facts.TRILLIONS.at("replicated across three nodes"),
    backup=_BACKUP,
    latency=Latency(read_p99=facts.CASSANDRA_READ_P99, write_p99=facts.CASSANDRA_WRITE_P99),
    figures={"disk space of all nodes": facts.CASSANDRA_DISK},
    fails=[failures.LATE_COMPACTIONS],
)
search_2017 = SearchIndex(
    "message search (2017)",
    technology=elasticsearch(_VERSION),
    role="The first search: one index per shard of guilds, populated on demand.",
    fleet=Fleet(
        statement("n1-standard-8") @ facts.SEARCH_2017.at("using the n1-standard-8 instance type"),
        count=facts.SEARCH_NODES_2017,
        reserved=_RESERVED,
    ),
    size=facts.SEARCH_DOCUMENTS_2017,
    sharding=statement("application-side: around 16,000 indices")
    @ facts.SEARCH_2017.at("around 16,000 indices"),
    freshness=statement("refreshed on demand, else once an hour")
    @ facts.SEARCH_2017.at("refresh once every 60 minutes"),
)

# Control
discovery = ConfigStore(
    "service discovery",
    technology=etcd(_VERSION),
    role="Reports which servers are up and how loaded they are.",
    **gap.of("fleet", propagation="time until a failed server is removed from service discovery"),
)
metrics = Monitor(
    "metrics and logs",
    technology=own.datadog(_VERSION),
    role="Metrics and logs, which the on-call engineer checks first.",
    **gap.of("fleet", "retention"),
    watches=statement("how often each user action is processed and how long it takes")
    @ facts.TRACING.at("how frequently we process each user action"),
)
tracing = Monitor(
    "traces",
    technology=own.opentelemetry(_VERSION),
    role="Traces one message from the API through the guild to sampled sessions.",
    **gap.of("fleet", "retention"),
    watches=statement("API, guilds and sessions, end to end")
    @ facts.TRACING.at("traces that span multiple services"),
    figures={
        "operations traced": facts.TRACE_SAMPLING,
        "sessions kept, 10k+ recipients": facts.FANOUT_SAMPLING,
    },
)
deployment = Deployer(
    "deploys",
    technology=own.in_house(_TOOL),
    role="Deploys new versions; running guilds are handed off to the new machines.",
    **gap.of("fleet", frequency="deploys per day"),
    strategy=statement("Read States: canary, then fleet (2020)")
    @ facts.RUST.at("put it out to a single canary node"),
    figures={
        "Elixir services (2021)": statement("deployed every day")
        @ facts.PATCH_LIBRARY.at("improved and deployed every day")
    },
)
experiments = FeatureFlags(
    "experiments",
    technology=own.in_house(_TOOL),
    role="Enable a change for a share of traffic or users.",
    **gap.of("fleet", propagation="time until a switch takes effect"),
)
on_call = Pager(
    "on-call",
    technology=own.in_house(_TOOL),
    role="An on-call engineer intervenes when a guild cannot recover by itself.",
    **gap.of("fleet", response="time until the on-call engineer answers"),
    figures={"first alert, 2023-11-06": facts.FIRST_ALERT},
)
zone_test = ChaosTool(
    "zonal downtime test",
    technology=own.in_house(_TOOL),
    role="Took one zone of a database offline for ten minutes, before a risky upgrade.",
    fleet=_MACHINES,
    cadence=statement("before the upgrade of 2023-11-06")
    @ facts.AUTH.at("offline for ten minutes to assess"),
)

_NO_MONEY = gap.of(saving="saving (no filing with cost of revenue)", cost="cost (no such filing)")
_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "disks of cassandra-messages (2023)",
        monthly=facts.SCYLLA_DISK_COST,
        committed={"3 years": facts.SCYLLA_DISK_COST_3Y},
        covers="72 nodes x 9 TB of local SSD, and their mirror, at prices of 2026; no machines; a "
        "commitment covers the SSDs only",
    ),
    PricedPart(
        "data warehouse, storage (2021)",
        monthly=facts.WAREHOUSE_COST,
        covers="30 PB at the long-term price of 2016; no queries; storage has no commitment",
    ),
    PricedPart(
        "data warehouse, processing (2021)",
        monthly=facts.WAREHOUSE_CPU_COST,
        committed={
            "1 year": facts.WAREHOUSE_CPU_COST_1Y,
            "3 years": facts.WAREHOUSE_CPU_COST_3Y,
        },
        covers="30,000 rented vCPU all month at prices of 2026, cheapest to costliest type",
    ),
    PricedPart(
        "Media Proxy (2017)",
        monthly=facts.MEDIA_COST,
        committed={"1 year": facts.MEDIA_COST_1Y, "3 years": facts.MEDIA_COST_3Y},
        covers="12 rented n1-standard-16, the peak, for all of a month, at prices of 2026",
    ),
    PricedPart(
        "message search (2017)",
        monthly=facts.SEARCH_COST_2017,
        committed={"3 years": facts.SEARCH_COST_2017_3Y},
        covers="14 rented n1-standard-8 with 1 TB of SSD each, at prices of 2026",
    ),
    PricedPart("real time: 400 to 500 machines (2020)", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("API", monthly=_MACHINES, covers="C3 machines of Google; no number of them"),
    PricedPart("voice servers", monthly=_MACHINES, covers="machines and traffic; no hardware"),
    PricedPart("message search (2025)", monthly=_MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts name it."""

discord = System(
    "Discord",
    documented="well",
    scale={
        "people (2024)": facts.PEOPLE,
        "messages (2022)": facts.MESSAGES_A_DAY,
        "concurrent users (2020)": facts.CONCURRENT_USERS,
        "events sent out (2020)": facts.EVENTS_OUT,
        "Elixir machines (2020)": facts.ELIXIR_MACHINES,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: the IPO filing is confidential (Heise), no S-1 was found"
        ),
        unit_costs={
            "message disks, per message sent": facts.SCYLLA_COST_A_MESSAGE,
            "message disks, per user": facts.SCYLLA_COST_A_USER,
            "resized image (2017)": facts.MEDIA_COST_AN_IMAGE,
        },
        reserved=_RESERVED,
        parts=PARTS,
        growth={
            "2x messages, their disks only": facts.SCYLLA_DISK_COST * facts.TWICE,
            "10x messages, their disks only": facts.SCYLLA_DISK_COST * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Cassandra to ScyllaDB",
                before=facts.CASSANDRA_NODES,
                after=facts.SCYLLA_NODES,
                how=statement("super-disks, data services, a migrator in Rust")
                @ facts.TRILLIONS.at("to just 72 ScyllaDB nodes"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Media Proxy in Go (2017, list price)",
                before=facts.MEDIA_INSTANCES_BEFORE,
                after=facts.MEDIA_INSTANCES,
                how=statement("a rewrite in Go and C++")
                @ facts.MEDIA.at("Every Day with Go and C++"),
                saving=facts.MEDIA_SAVED,
                cost=gap("engineering time of the rewrite"),
            ),
            Optimisation(
                "zstd instead of zlib on the gateway",
                before=facts.PAYLOAD_ZLIB,
                after=facts.PAYLOAD_ZSTD,
                how=statement("streaming zstandard: a new message's event")
                @ facts.WEBSOCKET.at("270 bytes to 166"),
                **_NO_MONEY,
            ),
            Optimisation(
                "No root spans after a fan-out",
                before=facts.SESSION_CPU_BEFORE,
                after=facts.SESSION_CPU_AFTER,
                how=statement("after a fan-out, sessions start no trace")
                @ facts.TRACING.at("drop from 55% to 45%"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "bulk": "a request that writes many documents at once",
        "DDoS": "distributed denial of service: flooding a server from many machines",
        "ETS": "Erlang Term Storage: tables in memory that processes share",
        "fan-out": "copying one event to every user who must see it",
        "guild": "Discord's word for a community, which users call a server",
        "IPO": "initial public offering of shares",
        "Manifold": "library that sends one message to each node, which forwards it to processes",
        "OTP": "Open Telecom Platform: the libraries that Erlang comes with",
        "p95": "95th percentile: 95 of 100 requests are faster",
        "relay": "process that fans out a large guild's events for part of its sessions",
        "replica set": "MongoDB servers that hold the same data",
        "session": "the process that represents one connected client",
        "SFU": "selective forwarding unit: it forwards media without mixing it",
        "super-disk": "local SSDs for reads, mirrored to a network disk for safety",
        "TiB": "2^40 bytes",
        "tombstone": "marker of a deleted row, which reads must skip",
        "WebSocket": "a connection over which both sides can send at any time",
        "zstd": "Zstandard, a compression method; zlib is an older one",
    },
)
