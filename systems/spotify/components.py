"""Spotify's components, and the declarations that its views share."""

from atlas import (
    CDN,
    DNS,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    LoadBalancer,
    MessageLog,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    SearchIndex,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.cloud_storage import cloud_storage
from atlas.technologies.envoy import envoy
from atlas.technologies.gke import gke
from atlas.technologies.grpc import grpc
from atlas.technologies.kafka import kafka
from atlas.technologies.postgresql import postgresql
from atlas.technologies.pubsub import pubsub
from atlas.technologies.unbound import unbound
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import _technologies as own
from systems.spotify import facts

gap = gaps_in("Spotify's blog, talks, repositories and filings, to November 2026")
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# Edge
clients = Client(
    "Spotify apps",
    technology=own.spotify_client(_VERSION),
    role="Play music, retry failed requests, and send an event for each user action.",
    population=facts.USERS,
)
perimeter = LoadBalancer(
    "perimeter",
    technology=envoy(_VERSION),
    role="Receives users' traffic in each region and distributes it; own filters limit rates.",
    **gap.of("fleet", "algorithm", "health_check"),
    figures={
        "outage, 2025-04-16": incidents.OUTAGE_2025,
        "users' traffic (2025)": statement("spread over cloud regions across the globe")
        @ src.OUTAGE_2025.at("We use cloud regions to distribute that"),
        "own filters (2025)": statement("one of them limits rates")
        @ src.OUTAGE_2025.at("A specific example is our filter for rate"),
    },
    fails=[failures.PERIMETER_CYCLES],
)
audio_cdn = CDN(
    "audio CDNs",
    technology=own.akamai_aws(_VERSION),
    role="Serve each encoded track as one file, in range requests (2018, 2020).",
    **gap.of("fleet", "hit_ratio"),
    figures={"one range request, typical": facts.CHUNK, "tracks (2020)": facts.TRACKS},
)
resolvers = DNS(
    "DNS resolvers",
    technology=unbound(_VERSION),
    role="Resolve and cache names; on every host, and the base of service discovery (2017).",
    fleet=gap("number of resolvers; at least 2 per suite in 2017"),
    **gap.of("ttl"),
    figures={
        "authoritative servers (2017)": statement("BIND, two or more a location, four public")
        @ src.DNS_POST.at("with at least two per geographical location,")
    },
    fails=[failures.NAMES_FAIL],
)

# Services
services = Service(
    "backend services",
    technology=own.apollo(_VERSION),
    role="Small components of one squad each, most of them on Kubernetes (2023).",
    **gap.of("fleet"),
    load=gap("requests of all services; those of the biggest on Kubernetes are published"),
    scaling=statement("on Kubernetes bin-packed; the biggest there is autoscaled (2019)")
    @ more.CASE_STUDY.at("benefits greatly from autoscaling,"),
    figures={
        "biggest on Kubernetes (2019)": facts.BIGGEST_SERVICE,
        "in production (2020)": facts.MICROSERVICES,
    },
    fails=[failures.CLIENTS_RETRY],
)
login = Service(
    "login",
    technology=grpc(_VERSION),
    role="Logs users in; reads the user database at each login (2015).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "reports to mitigated (2022)": incidents.OUTAGE_2022,
        "reports to fixes begun (2022)": incidents.REMEDY_2022,
    },
    fails=[failures.DISCOVERY_DOWN],
)
megaphone = Service(
    "podcast hosting (Megaphone)",
    technology=own.in_house(_VERSION),
    role="Hosts podcasts and their ads for other publishers; bought in 2020.",
    **gap.of("fleet", "load", "scaling"),
    figures={"customers (2022)": incidents.MEGAPHONE_CLIENTS},
    fails=[failures.CERTIFICATE_EXPIRED],
)
recommendations = SearchIndex(
    "nearest neighbours",
    technology=own.voyager(_VERSION),
    role="Finds similar tracks, artists and albums by their vectors, in memory.",
    **gap.of("fleet", "size", "sharding", "freshness"),
    figures={
        "queries of Voyager (2023)": statement("hundreds of millions a day")
        @ src.VOYAGER_README.at("hundreds of millions of times per day"),
    },
)
consumers = Worker(
    "event consumers",
    technology=own.apollo(_VERSION),
    role="Export each event type from its own subscription to Cloud Storage (2017).",
    **gap.of("fleet"),
    load=facts.EVENTS_2019,
    backlog=statement("an event type is late alone: each has its own topic (2017)")
    @ src.CONSUMERS.at("no misbehaving event can affect the delivery"),
    figures={
        "events a day (2024)": facts.EVENTS_A_DAY,
        "raw events, whole system (2019)": facts.EVENT_BYTES,
    },
    fails=[failures.EVENTS_LATE],
)
pipelines = Worker(
    "data pipelines",
    technology=own.dataflow(_VERSION),
    role="Batch and streaming jobs on events, such as those for Wrapped.",
    **gap.of("fleet", "load", "backlog"),
    figures={"scheduled, with any tool (2024)": facts.PIPELINES},
)

# State
user_db = Database(
    "user database",
    technology=cassandra(_VERSION),
    role="User name, country and email of each user; read at each login (2015).",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("lightweight transactions for new accounts; some failed (2015)")
    @ more.USER_DATABASE_SUMMARY.at("issues with Lightweight Transactions (LWT) in Cassandra,"),
    figures={
        "Spotify's active users (2015)": facts.USERS_2015,
        "switch of 2015-05-11": statement("all users from Postgres to Cassandra")
        @ more.USER_DATABASE.at("now stored in a Cassandra database instead of"),
    },
    fails=[failures.REPLICAS_DOWN],
)
playlists = Database(
    "playlist cluster",
    technology=cassandra(_VERSION),
    role="Stores playlists: the largest Cassandra cluster of 2016.",
    fleet=Fleet(
        gap("machine types: the slides give nodes and data per node"), count=facts.PLAYLIST_NODES
    ),
    size=facts.PLAYLIST_DATA,
    consistency=statement("concurrent changes of a playlist branch, and are merged (2013)")
    @ more.PLAYLISTS_TALK.at("Playlist branching merge"),
    **gap.of("replication", "backup"),
    figures={
        "data on each node (2016)": facts.PLAYLIST_NODE_DATA,
        "Spotify's playlists (2016)": facts.PLAYLISTS_2016,
    },
    fails=[failures.NODES_OVERLOADED],
)
topics = MessageLog(
    "event topics",
    technology=pubsub(_VERSION),
    role="One Pub/Sub topic for each type of event (2017).",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={
        "Pub/Sub's default retention": facts.UNDELIVERED_KEPT,
        "event types (2024)": facts.EVENT_TYPES,
        "load test (2016)": facts.LOAD_TEST,
    },
)
event_files = ObjectStore(
    "event files",
    technology=cloud_storage(_VERSION),
    role="Hourly buckets of each event type, exported from Pub/Sub (2017).",
    **gap.of("fleet", "size", "durability"),
    figures={"raw events, whole system (2019)": facts.EVENT_BYTES},
)
heroic_store = Database(
    "metrics store",
    technology=cassandra(_VERSION),
    role="The points of Heroic's time series, with an index in Elasticsearch (2015).",
    fleet=Fleet(gap("machine types of Heroic's Cassandra"), count=facts.HEROIC_NODES),
    **gap.of("size", "consistency", "replication", "backup"),
    figures={
        "time series (2015)": facts.HEROIC_SERIES,
        "a failed zone (2015)": statement("only its own data is unavailable")
        @ more.HEROIC.at("The failure of one zone will only cause"),
    },
    fails=[failures.INDEX_LOST],
)

# Control
mesh = ConfigStore(
    "Traffic Director",
    technology=own.traffic_director(_VERSION),
    role="Tells some services where the others are, over xDS (2022).",
    **gap.of("fleet", "propagation"),
    figures={
        "Google's incident, 2022-03-08": incidents.SUPPLIER_2022,
        "used by (2022)": statement("some services; most find each other by DNS")
        @ src.OUTAGE_2022.at("Most of our services are using a DNS"),
    },
)
clusters = Orchestrator(
    "GKE clusters",
    technology=gke(_VERSION),
    role="Run backend and web services on multi-tenant clusters (2023).",
    **gap.of("fleet"),
    manages=statement("backend and web services, on multi-tenant clusters (2023)")
    @ more.DEMYSTIFYING.at("that run all of our backend and web"),
    figures={
        "multi-tenant clusters (2023)": facts.CLUSTERS,
        "their pods at peak (2023)": facts.PODS,
        "teams moved, late 2018": incidents.TEAMS_2018,
    },
    fails=[failures.CLUSTER_DELETED],
)
heroic = Monitor(
    "metrics (Heroic)",
    technology=own.heroic(_VERSION),
    role="Time series of every host, as one global interface over zones (2015).",
    **gap.of("fleet", "retention"),
    watches=statement("every host, through the agent ffwd (2015)")
    @ more.HEROIC.at("Every host in our infrastructure is running"),
)
portal = Monitor(
    "developer portal Backstage",
    technology=own.backstage(_VERSION),
    role="Shows owner, documentation and cost of each component in one portal.",
    **gap.of("fleet", "retention"),
    watches=statement("thousands of microservices, over 9000 data pipelines (2021)")
    @ more.SPREADSHEETS.at("over 9000 data pipelines, and much more."),
    figures={"plugins (2021)": growth.PLUGINS, "by teams (2021)": growth.PLUGIN_TEAMS},
)
ADOPTED_SHARE = undisclosed(
    "share of services at which a library release counts as adopted: the summary gives none"
)
fleetshift = Deployer(
    "code changes (Fleetshift)",
    technology=own.in_house(_VERSION),
    role="Changes code in thousands of repositories, and merges what passes the tests.",
    **gap.of("fleet", "frequency"),
    strategy=statement("automerge if tests pass, then health is monitored (2023)")
    @ more.FLEET_3_SUMMARY.at("automatically merge changes as long as tests"),
    figures={
        "library, share unstated, before": growth.LIBRARY_BEFORE,
        "library adopted, share unstated": growth.LIBRARY_AFTER,
        "AI pull requests, to 2025-11": growth.AGENT_CHANGES,
    },
)
deploys = Deployer(
    "squads' deploys",
    technology=own.in_house(_VERSION),
    role="Each squad builds, deploys and operates its own components.",
    **gap.of("fleet"),
    strategy=statement("each team develops and deploys independently (2023)")
    @ more.FLEET_1.at("can independently develop and deploy them as"),
    frequency=growth.DEPLOYS_2023,
)
reaper = Orchestrator(
    "Cassandra Reaper",
    technology=own.reaper(_VERSION),
    role="Schedules anti-entropy repairs in small parts, so that they do not overload nodes.",
    fleet=_MACHINES,
    manages=statement("repairs of the production clusters (2015)")
    @ more.REAPER_TALK.at("managing the repairs of our production clusters."),
)
on_call = Pager(
    "squads on call",
    technology=own.pagerduty(_VERSION),
    role="The squad that owns a system is paged; event delivery has no operations team (2017).",
    **gap.of("fleet", "response"),
    figures={
        "tools for events (2017)": statement("Kibana, PagerDuty, Jira")
        @ src.EVENTS_QCON.at("leveraging Kibana, PagerDuty, and Jira to immediately"),
    },
)

# Former components
peers = Worker(
    "peer-to-peer network (2010)",
    technology=own.peers(_VERSION),
    role="Desktop clients that sent each other music.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "music from servers": facts.SERVER_SHARE,
        "music from peers": facts.PEER_SHARE,
        "music from the listener's cache": facts.CACHE_SHARE,
        "playback, median, with cache": facts.P2P_LATENCY,
        "end": statement("phase-out began in 2014")
        @ src.P2P_END.at("has started to phase out peer-to-peer technology"),
    },
)
kafka_events = MessageLog(
    "Kafka 0.7 (2016)",
    technology=kafka(statement("0.7") @ src.EVENTS_QCON.at("which is based on Kafka 0.7,")),
    role="Carried events to a central Hadoop cluster.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={
        "events (2016)": facts.EVENTS_2016,
        "turned off": statement("February 2017")
        @ src.EVENTS_INFOQ.at("system was turned off in February 2017."),
    },
)
user_postgres = Database(
    "user Postgres (2015)",
    technology=postgresql(_VERSION),
    role="The user database until 2015: reads everywhere, writes on one machine in London.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("one write master, in London")
    @ more.USER_DATABASE.at("writes only took place in London."),
    replication=statement("read copies in all data centres, one hot standby")
    @ more.USER_DATABASE.at("until the hot standby machine was promoted to"),
)
helios = Orchestrator(
    "Helios (2014)",
    technology=own.helios(_VERSION),
    role="Deployed Docker containers before Kubernetes; some services were on it in 2023.",
    fleet=_MACHINES,
    manages=statement("containerised microservices, since 2014")
    @ more.CASE_STUDY.at("across its fleet of VMs since 2014."),
)
data_centres = Service(
    "own data centres (2013)",
    technology=own.in_house(_VERSION),
    role="Ran all backend systems on owned servers in rented space, until the move to Google.",
    fleet=Fleet(gap("server models"), count=growth.SERVERS_2013),
    **gap.of("load"),
    scaling=statement("in units of 44 racks, about 1500 servers (2013)")
    @ more.BUILDOUT.at("44 racks in one pod, about 1500 servers"),
    figures={
        "Internet capacity (2013)": growth.UPLINK_2013,
        "spare capacity, target (2013)": growth.SPARE_2013,
    },
)
popcount = Service(
    "Popcount (2013)",
    technology=own.in_house(_VERSION),
    role="Stored the list of subscribers of each playlist.",
    **gap.of("fleet", "load", "scaling"),
    figures={"Spotify's playlists (2013)": facts.PLAYLISTS_2013},
)
access_points = LoadBalancer(
    "access points (2013)",
    technology=own.in_house(_VERSION),
    role="Kept the connections of clients; excessive logging made them unresponsive.",
    **gap.of("fleet", "algorithm", "health_check"),
)

NO_RESERVED_SHARE = (
    "posts and filings that were read give a commitment, and no share or machine type"
)
_UNKNOWN = undisclosed("cost: neither posts nor the pages of filings that were read give it")
PARTS = [
    PricedPart(
        "Google Cloud, the least committed in 2018",
        monthly=growth.COMMITTED_BILL,
        covers="the mean of $450 million or more over three years; it holds machines, stores and "
        "events; later agreements were not found",
    ),
    PricedPart(
        "event topics, 2019 volume, list of 2024",
        monthly=growth.EVENTS_COST,
        covers="350 TB a day, published and delivered once, at the list price of 2024; "
        "Google's, so not to be added to the line above",
    ),
    PricedPart(
        "audio CDNs",
        monthly=_UNKNOWN,
        covers="Akamai and AWS (2020); what Spotify pays is not published",
    ),
]
spotify = System(
    "Spotify",
    documented="well",
    scale={
        "monthly users (2025)": facts.USERS,
        "events a day (2024)": facts.EVENTS_A_DAY,
        "scheduled pipelines (2024)": facts.PIPELINES,
        "deploys a day (2023)": growth.DEPLOYS_2023,
    },
    economics=Economics(
        infrastructure=undisclosed("infrastructure cost: filings give it inside cost of revenue"),
        unit_costs={
            "events of 2019 a user, list 2024": growth.EVENTS_COST_A_USER,
        },
        reserved=gap("share of the Google bill that is committed"),
        parts=PARTS,
        growth={
            "2x 2019's events, list of 2024": growth.EVENTS_COST * growth.TWICE,
            "10x 2019's events, list of 2024": growth.EVENTS_COST * growth.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Time to adopt a library release, by an unstated share",
                before=growth.LIBRARY_BEFORE,
                after=growth.LIBRARY_AFTER,
                how=statement(
                    "a tool changes many repositories; what passes the tests merges automatically"
                )
                @ more.FLEET_3_SUMMARY.at("automatically merge changes as long as tests"),
                saving=_UNKNOWN,
                cost=_UNKNOWN,
            ),
        ],
    ),
    glossary={
        "BIND": "a name server, here the one that answers for Spotify's own names",
        "Annoy": "Spotify's first library for nearest-neighbour search",
        "Ark": "a tool that backs up and restores objects of Kubernetes, later called Velero",
        "BBR": "an algorithm of TCP senders against congestion, by Google",
        "Fleetshift": "Spotify's tool that changes many repositories at once",
        "HNSW": "a graph of layers in which near vectors are found quickly",
        "hourly bucket": "all events of one type that were received in one hour",
        "perimeter": "the proxies that receive users' traffic first",
        "Scio": "Spotify's Scala API for Apache Beam",
        "squad": "an autonomous team at Spotify",
        "stutter": "pauses and skips while a track plays",
        "Wrapped": "the yearly summary of what each user listened to",
        "xDS": "the protocol by which a control plane configures Envoy and gRPC",
    },
)
