"""The components of Netflix, and what its views share."""

from atlas import (
    CDN,
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
    absent,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.eureka import eureka as eureka_
from atlas.technologies.grpc import grpc
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.s3 import s3 as s3_
from atlas.technologies.spinnaker import spinnaker as spinnaker_
from atlas.technologies.zuul import zuul as zuul_
from systems.netflix import _failures as failures
from systems.netflix import _technologies as own
from systems.netflix import facts

_WHERE = "Netflix's blog, talks, repositories and 10-K, up to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and counts")
_LOAD = gap("requests to each service")
_SCALING = gap("how each service scales")
_RESERVED = gap("share of each fleet that is reserved")
_TOOL = gap("name and version of the internal tool")
_KAFKA = statement("0.8.2.1, moving to 0.9.0.1") @ facts.KAFKA_COPY.at(
    "transitioning from Kafka version 0.8.2.1 to 0.9.0.1"
)
_MANAGED = gap("machines of a managed service, which customers do not see")

# Edge
clients = Client(
    "Netflix clients",
    technology=own.netflix_client(_VERSION),
    role="Applications on televisions, phones and browsers: browse, press play and stream.",
    population=facts.MEMBERS,
    figures={"device types (2015)": facts.DEVICES},
)
open_connect = CDN(
    "Open Connect",
    technology=own.open_connect(_VERSION),
    role="Netflix's own servers at internet providers and exchanges; they serve all video.",
    fleet=Fleet(gap("current hardware of the appliances"), count=facts.APPLIANCE_COUNT),
    hit_ratio=gap("cache hit ratio of an appliance"),
    figures={
        "throughput of one server (2021)": facts.APPLIANCE_RATE,
        "traffic direct to ISPs (2016)": facts.DIRECT,
        "locations (2022)": facts.APPLIANCE_LOCATIONS,
    },
    fails=[failures.APPLIANCE_DOWN],
)
elb = LoadBalancer(
    "load balancers",
    technology=own.elastic_load_balancing(_VERSION),
    role="Provide addresses for groups of devices and forward their requests to servers.",
    **gap.of("algorithm", "health_check", fleet="current number of load balancers"),
    figures={
        "count (2012)": statement("hundreds") @ facts.CHRISTMAS.at("Netflix uses hundreds of ELBs"),
        "in front of the gateway (2015)": facts.ELBS_2015,
    },
    fails=[failures.BALANCER_STATE_LOST],
)

# Services
zuul = Gateway(
    "gateway Zuul",
    technology=zuul_(gap("minor version in production; the 2018 post says Zuul 2")),
    role="Gateway to the cloud services: checks, routes and retries requests, and sheds load.",
    fleet=Fleet(_MACHINES, count=facts.ZUUL_CLUSTERS),
    load=facts.GATEWAY_REQUESTS,
    figures={"backend clusters (2018)": facts.BACKENDS},
    fails=[failures.GATEWAY_FULL, failures.ZONE_DEGRADED],
)
zuul_other = Gateway(
    "Zuul in another region",
    technology=zuul_(_VERSION),
    role="Receives requests over a tunnel when the first region is evacuated.",
    **gap.of("fleet", "load"),
    fails=[failures.GATEWAY_FULL],
)
push = Gateway(
    "push gateway Zuul Push",
    technology=zuul_(_VERSION),
    role="Keeps a connection to each device open, to send it messages without polling.",
    fleet=_MACHINES,
    load=facts.PUSH_CLIENTS,
    fails=[failures.PUSH_FULL],
)
api = Service(
    "API",
    technology=java(_VERSION),
    role="Translates a device's request into calls to the services that can answer it.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "circuit breakers (2018)": statement("Hystrix 1.5.11, used within Netflix")
        @ facts.HYSTRIX_README.at("version used internally at Netflix (1.5.11)."),
        "requests (2012)": facts.API_CALLS,
        "calls per request (2012)": facts.FAN_OUT,
        "dependency calls, peak (2012)": facts.DEPENDENCY_PEAK,
    },
    fails=[failures.DEPENDENCY_SLOW, failures.REGION_DOWN, failures.INSTANCE_TERMINATED],
)
playapi = Service(
    "playback service PlayAPI",
    technology=java(_VERSION),
    role="Returns the manifest and licence that a device needs to start playback.",
    **gap.of("fleet", "load", "scaling"),
    figures={"user requests served (incident)": facts.SHED_USER},
    fails=[failures.PREFETCH_SPIKE],
)
steering = Service(
    "steering",
    technology=own.in_house(_TOOL),
    role="Selects the appliances that a device streams from.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "returns (2018)": statement("URLs of appliances, to the playback services")
        @ facts.PLAYBACK.at("hands the URLs over to the playback application"),
        "in the playback lifecycle": statement("point the device to appropriate locations")
        @ facts.STEERING.at("Point the device to appropriate locations"),
    },
    fails=[failures.INSTANCE_TERMINATED],
)
microservices = Service(
    "microservices",
    technology=java(_VERSION),
    role="Hundreds of single-purpose services; many keep their state in caches or databases.",
    **gap.of("fleet", "load"),
    scaling=statement("stateless services are easier to autoscale")
    @ facts.CACHING.at("makes it easier to (auto)scale them"),
    figures={
        "number of services (2016)": statement("hundreds")
        @ facts.CACHING.at("We deploy hundreds of microservices")
    },
    fails=[failures.INSTANCE_TERMINATED],
)
gs2 = Service(
    "Java service GS2",
    technology=java(_VERSION),
    role="A Java service on larger machines than before; a patched JVM makes use of them.",
    fleet=Fleet(
        statement("m5.12xlarge") @ facts.COUNTERS.at("m5.12xl (48 vCPUs)"),
        count=gap("number of GS2's machines"),
        reserved=_RESERVED,
    ),
    load=_LOAD,
    scaling=statement("EC2 Auto Scaling tracks CPU utilisation")
    @ facts.COUNTERS.at("Auto Scaling to target-track CPU utilization"),
    cost=gap("cost of GS2, since its number of machines"),
    figures={"vCPUs before": facts.GS2_CPUS_BEFORE, "vCPUs after": facts.GS2_CPUS},
    fails=[failures.INSTANCE_TERMINATED],
)
kv = Service(
    "data abstraction layers",
    technology=grpc(_VERSION),
    role="Interfaces such as Key-Value between services and Cassandra, EVCache and other stores.",
    fleet=Fleet(_MACHINES, count=facts.KV_SHARDS),
    load=facts.KV_QUERIES,
    scaling=_SCALING,
    figures={"share of database access": facts.KV_SHARE, "use cases (2024)": facts.KV_USES},
    fails=[failures.INSTANCE_TERMINATED],
)
counter = Service(
    "counters",
    technology=own.in_house(_TOOL),
    role="Counts events: best effort in EVCache, or eventually consistent from logged events.",
    **gap.of("fleet", "scaling", latency="percentiles; InfoQ says single-digit milliseconds"),
    load=facts.COUNTS,
    fails=[failures.INSTANCE_TERMINATED],
)
precompute = Worker(
    "ranking precompute",
    technology=own.in_house(_TOOL),
    role="Ranks titles for every member between midnight and 11am; its machines are idle later.",
    fleet=Fleet(
        statement("r3.4xlarge") @ facts.SPOT.at("leaving over 1,500 r3.4xlarges unused"),
        count=facts.PRECOMPUTE,
        reserved=_RESERVED,
    ),
    cost=facts.PRECOMPUTE_COST,
    load=_LOAD,
    backlog=statement("daily jobs, midnight to 11am (2015)")
    @ facts.SPOT.at("daily jobs between midnight and 11am"),
)
encoding = Worker(
    "encoding",
    technology=own.in_house(_TOOL),
    role="Encodes each master file into all the formats and bitrates that devices need.",
    fleet=Fleet(gap("machine types of encoding"), count=facts.ENCODING_CPUS),
    cost=facts.ENCODING_COST,
    load=_LOAD,
    backlog=statement("may receive an entire season of a show")
    @ facts.SPOT_2.at("receives an entire season of a show"),
    figures={
        "share of computing (2017)": facts.ENCODING_SHARE,
        "gain from idle machines (2015)": facts.ENCODING_GAIN,
        "in containers (2017)": statement("batch jobs of Titus include media encoding")
        @ facts.TITUS.at("media encoding, continuous integration testing, big data"),
    },
)
router = Worker(
    "routers (2016)",
    technology=own.samza(_VERSION),
    role="Copy events from the fronting clusters to S3, Elasticsearch and consumer Kafka.",
    fleet=Fleet(gap("machines that run the routers' containers"), count=facts.ROUTERS),
    load=facts.EVENT_PEAK,
    backlog=statement("fronting Kafka buffers events for downstream systems")
    @ facts.KAFKA.at("data collection and buffering for downstream systems"),
)

# State
evcache = Cache(
    "EVCache",
    technology=own.evcache(_VERSION),
    role="Caches personal and other data in memory and on SSD; copies in every zone and region.",
    fleet=Fleet(gap("current machine types of the caches"), count=facts.EVCACHE_SERVERS),
    cost=facts.EVCACHE_COST,
    size=facts.EVCACHE_SIZE,
    hit_ratio=facts.EVCACHE_HITS,
    eviction=gap("eviction policy"),
    latency=Latency(
        p50=gap("median latency of a cache read"),
        p99=gap("measured p99 of a cache read; the documentation gives a target"),
    ),
    figures={
        "operations": facts.EVCACHE_OPS,
        "read timeout, default": facts.EVCACHE_READ_TIMEOUT,
        "p99 of a read, target": facts.EVCACHE_P99,
    },
    fails=[failures.CACHE_COPY_DOWN],
)
evcache_far = Cache(
    "EVCache, other regions",
    technology=own.evcache(_VERSION),
    role="Replicas of the same items, so that members of a failed region find their data.",
    **gap.of("fleet", "size", hit_ratio="hit ratio after a failover", eviction="eviction policy"),
    figures={"replication throughput (2023)": facts.EVCACHE_COPIED},
)
cassandra_ = Database(
    "Cassandra",
    technology=cassandra(_VERSION),
    role="Stores sign-ups, viewing histories and more, on hundreds of clusters.",
    fleet=Fleet(_MACHINES, count=facts.CASSANDRA_INSTANCES),
    size=facts.CASSANDRA_SIZE,
    consistency=statement("tunable (2019)") @ facts.CASSANDRA_2019.at("Tunable consistency"),
    replication=statement("global (2019)") @ facts.CASSANDRA_2019.at("Global data replication"),
    backup=statement("daily snapshot and increments, to S3 (2012)")
    @ facts.PRIAM_POST.at("a daily snapshot and incremental data for all"),
    figures={
        "largest cluster, reads": facts.LARGEST_READS,
        "largest cluster, writes": facts.LARGEST_WRITES,
    },
    fails=[failures.NODES_DOWN, failures.WIDE_PARTITION],
)
s3 = ObjectStore(
    "S3",
    technology=s3_(gap("storage classes in use; S3 has no version")),
    role="Holds backups and the data warehouse.",
    fleet=_MANAGED,
    **gap.of("durability", size="size; a post gives hundreds of petabytes for the warehouse"),
    figures={"event delay to S3, mean (2016)": facts.TO_S3},
    fails=[failures.NO_BACKUP],
)
fronting = MessageLog(
    "fronting Kafka (2016)",
    technology=kafka(_KAFKA),
    role="Receives events from nearly every instance and buffers them for the routers.",
    fleet=Fleet(_MACHINES, count=facts.FRONTING_INSTANCES),
    retention=facts.FRONTING_RETENTION,
    partitions=gap("number of partitions"),
    replication=statement("acks = 1; unclean leader election is enabled")
    @ facts.KAFKA.at("unclean.leader.election.enable = true"),
    figures={"clusters": facts.FRONTING_CLUSTERS, "data loss per day, Keystone": facts.KAFKA_LOSS},
    fails=[failures.BROKER_SLOW],
)
consumers = MessageLog(
    "consumer Kafka (2016)",
    technology=kafka(_KAFKA),
    role="Stores the topics that real-time consumers read.",
    fleet=Fleet(_MACHINES, count=facts.CONSUMER_INSTANCES),
    retention=facts.CONSUMER_RETENTION,
    **gap.of(partitions="number of partitions", replication="replicas of the consumer topics"),
    figures={"clusters": facts.CONSUMER_CLUSTERS, "event delay, mean": facts.TO_CONSUMERS},
)
event_search = SearchIndex(
    "event search (2016)",
    technology=elasticsearch(_VERSION),
    role="Indexes events for search by the teams that sent them.",
    **gap.of("fleet", "size", "sharding"),
    freshness=statement("13 s after the event, on average (2016)")
    @ facts.KEYSTONE_YEAR.at("1 sec 13 sec 800 ms"),
    figures={"event delay, mean": facts.TO_SEARCH},
)

# What came before
database_2008 = Database(
    "database (2008)",
    technology=own.relational(_VERSION),
    role="A relational database in Netflix's own datacentre, scaled vertically.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=gap("replicas in 2008; the post calls it a single point of failure"),
    fails=[failures.CORRUPT_DATABASE],
)
shipping_2008 = Service(
    "DVD shipping (2008)",
    technology=own.in_house(_TOOL),
    role="Shipped DVDs to members; the database was a hard dependency.",
    **gap.of("fleet", "load", "scaling"),
)
cassandra_2012 = Database(
    "Cassandra (2012)",
    technology=cassandra(_VERSION),
    role="Fifty clusters in the cloud; fifteen of them spanned regions.",
    fleet=Fleet(_MACHINES, count=facts.NODES_2012),
    size=facts.DATA_2012,
    consistency=statement("durability by quorum") @ facts.CASSANDRA_2012.at("Durability (Quorum)"),
    replication=statement("benchmarked with three replicas")
    @ facts.CASSANDRA_2012.at("Replication Factor = 3"),
    backup=statement("to S3") @ facts.PRIAM_POST.at("is backed up to S3"),
    figures={"clusters": facts.CLUSTERS_2012, "largest cluster": facts.LARGEST_NODES_2012},
    fails=[failures.NODES_DOWN],
)
zuul_2015 = Gateway(
    "Zuul (2015)",
    technology=zuul_(_VERSION),
    role="Gateway whose filters were injected at run time.",
    fleet=Fleet(_MACHINES, count=facts.ZUUL_CLUSTERS_2015),
    load=_LOAD,
    figures={"origin services": facts.BACKENDS_2015},
)
evcache_2016 = Cache(
    "EVCache (2016)",
    technology=own.evcache(_VERSION),
    role="The in-memory cache when Netflix launched in 130 more countries.",
    fleet=Fleet(_MACHINES, count=facts.EVCACHE_INSTANCES_2016),
    cost=facts.EVCACHE_COST_2016,
    size=facts.EVCACHE_SIZE_2016,
    **gap.of(hit_ratio="hit ratio in 2016", eviction="eviction policy"),
    figures={
        "clusters": facts.EVCACHE_CLUSTERS_2016,
        "requests, peak": facts.EVCACHE_REQUESTS_2016,
        "requests per day": facts.EVCACHE_DAY_2016,
    },
)

# Control
eureka = ConfigStore(
    "service registry Eureka",
    technology=eureka_(_VERSION),
    role="Registers which instances of each service are up; callers query it for addresses.",
    fleet=_MACHINES,
    propagation=eureka_.FETCH_INTERVAL.assumed(),
    fails=[failures.STALE_REGISTRY],
)
titus = Orchestrator(
    "containers (Titus)",
    technology=own.titus(_VERSION),
    role="Runs containers of batch jobs and services on EC2 machines.",
    fleet=Fleet(
        statement("mostly m4.4xlarge and r4.8xlarge (2017)")
        @ facts.TITUS_TALK.at("(Mostly M4.4xls & R4.8xls)"),
        count=facts.TITUS_INSTANCES,
        reserved=_RESERVED,
    ),
    cost=facts.TITUS_COST,
    manages=statement("containers of batch jobs and of services")
    @ facts.TITUS.at("Titus now supports services"),
    figures={"containers launched (2017)": facts.TITUS_CONTAINERS},
)
priam = Orchestrator(
    "Cassandra sidecar Priam",
    technology=own.priam(_VERSION),
    role="Sidecar process of each Cassandra node: backups, tokens and configuration.",
    fleet=gap("machines of its own; it runs on the Cassandra nodes"),
    manages=statement("backup, tokens and configuration (2012)")
    @ facts.PRIAM_POST.at("co-process that runs alongside Cassandra on every"),
    figures={"valid backup within (default)": facts.SNAPSHOT_WINDOW},
)
evacuation = Orchestrator(
    "region evacuation",
    technology=own.in_house(_TOOL),
    role="Shifts the traffic of a failed region to the other regions.",
    fleet=gap("machines of the control plane"),
    manages=statement("traffic between AWS regions")
    @ facts.NIMBLE.at("migrate traffic via back-end tunnels between regions"),
    figures={
        "after detection (2018)": facts.FAILOVER,
        "before, with 5 min to decide": facts.FAILOVER_BEFORE,
    },
)
aws = Orchestrator(
    "AWS in the region",
    technology=own.amazon_cloud(_VERSION),
    role="Machines, auto scaling and databases that Netflix rents in each region.",
    fleet=_MANAGED,
    manages=statement("services: in 2015, one failed, then over 20 more")
    @ facts.CHAOS.at("more than 20 additional AWS services"),
    figures={"regions (2024)": facts.REGIONS},
    fails=[failures.ZONE_DEGRADED],
)
atlas_metrics = Monitor(
    "metrics (Atlas)",
    technology=own.netflix_atlas(_VERSION),
    role="Keeps metrics of everything in memory, to show the current state.",
    **gap.of("fleet", retention="retention of metrics"),
    watches=statement("dimensional time series for near real-time insight")
    @ facts.ATLAS_DOCS.at("dimensional time series data for near real-time"),
    figures={"metrics (2014)": facts.METRICS_2014},
)
kayenta = Monitor(
    "canary analysis (Kayenta)",
    technology=own.kayenta(_VERSION),
    role="Compares the canary with a new baseline of the running version and scores it.",
    **gap.of("fleet", retention="retention of canary scores"),
    watches=statement("key metrics of the old and new version (2018)")
    @ facts.KAYENTA.at("comparing key metrics that describe the behavior"),
    figures={"canary and baseline, each (2018)": facts.CANARY_INSTANCES},
)
spinnaker = Deployer(
    "Spinnaker",
    technology=spinnaker_(_VERSION),
    role="Runs pipelines that deploy and promote a baked image.",
    fleet=_MACHINES,
    strategy=statement("a canary alongside a baseline (2018)")
    @ facts.KAYENTA.at("use three clusters, all serving the same"),
    frequency=gap("deployments to production a day"),
    figures={"to test and production": facts.DEPLOYS},
    fails=[failures.BAD_VERSION],
)
jenkins = Deployer(
    "builds",
    technology=own.jenkins(_VERSION),
    role="Builds, tests and packages commits, and bakes them into machine images.",
    fleet=Fleet(_MACHINES, count=facts.JENKINS_MASTERS),
    strategy=statement("builds are baked into machine images (2016)")
    @ facts.BUILD.at("Builds are “baked” into Amazon Machine Images"),
    frequency=gap("builds per day"),
)
monkey = ChaosTool(
    "Chaos Monkey",
    technology=own.chaos_monkey(_VERSION),
    role="Terminates instances in production during working hours.",
    fleet=_MACHINES,
    cadence=statement("default: mean of every two days, each group")
    @ facts.MONKEY_BEHAVIOUR.at("instance every two days for each group"),
    figures={"mean interval (default)": facts.TERMINATIONS_EVERY},
)
chap = ChaosTool(
    "chaos experiments (ChAP)",
    technology=own.in_house(_TOOL),
    role="Routes a small share of traffic to an experiment in which a dependency fails on purpose.",
    **gap.of("fleet", cadence="experiments per week"),
    figures={"latency injected (2024)": facts.INJECTED_LATENCY},
)
on_call = Pager(
    "on-call",
    technology=own.pagerduty(_VERSION),
    role="Pages the developers of the service, who also operate it.",
    **gap.of("fleet", response="time until the on-call engineer acknowledges"),
    figures={"ring check interval (2014)": facts.RING_CHECK},
)

GLOSSARY = {
    "ChAP": "Chaos Automation Platform: experiments on a small share of traffic",
    "DVD": "disc with a film, sent by post",
    "EMERGENCY": "first word of Eureka's warning that it may list instances that are down",
    "EVCache": "ephemeral volatile cache: Netflix's cache of memcached servers",
    "FIT": "failure injection testing",
    "GS2": "name of a Java service in Netflix's post",
    "manifest": "list of files and URLs from which a device plays a title",
    "memcached": "open-source cache server that EVCache is built on",
    "prefetch": "a request made before a member presses play, to save time later",
    "PT": "Pacific time",
    "SPOT": "Netflix's post on its internal spot market: idle machines lent within the company",
    "USA": "United States of America",
}
"""Terms of Netflix and of the field that its views use."""

_NO_TYPES = "no machine types or sizes are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "EVCache (2024), were all data on SSD",
        monthly=facts.EVCACHE_COST,
        covers="22,000 rented servers of the mean size; clusters in memory alone cost more",
    ),
    PricedPart(
        "Cassandra (2019)",
        monthly=facts.CASSANDRA_COST,
        committed={"1 year": facts.CASSANDRA_COST_1Y, "3 years": facts.CASSANDRA_COST_3Y},
        covers="rented machines whose disks hold 6 PB; no room to spare, no traffic, no backups",
    ),
    PricedPart(
        "containers on Titus (2017)",
        monthly=facts.TITUS_COST,
        committed={"1 year": facts.TITUS_COST_1Y, "3 years": facts.TITUS_COST_3Y},
        covers="5,000 rented machines, all priced as the cheaper of two types",
    ),
    PricedPart(
        "ranking precompute (2015)",
        monthly=facts.PRECOMPUTE_COST,
        committed={"1 year": facts.PRECOMPUTE_COST_RESERVED, "3 years": facts.PRECOMPUTE_COST_3Y},
        covers="1,500 r3.4xlarge all day; 3 years with part of it paid upfront",
    ),
    PricedPart(
        "video encoding (2017)",
        monthly=facts.ENCODING_COST,
        committed={"1 year": facts.ENCODING_COST_1Y, "3 years": facts.ENCODING_COST_3Y},
        covers="300,000 CPUs all month, an upper end: it borrows idle machines of other parts",
    ),
    PricedPart("Kafka of Keystone (2016)", monthly=gap("its machine types"), covers=_NO_TYPES),
    PricedPart("API and microservices", monthly=gap("their machines"), covers=_NO_TYPES),
    PricedPart("S3: data warehouse and backups", monthly=gap("its size"), covers=_NO_TYPES),
    PricedPart(
        "Open Connect",
        monthly=gap("cost of the appliances"),
        covers="18,000 owned appliances (2022); the 10-K has no line for them",
    ),
]
"""What makes up the infrastructure, as far as posts name it."""

netflix = System(
    "Netflix",
    documented="well",
    scale={
        "members (2024)": facts.MEMBERS,
        "gateway requests (2018)": facts.GATEWAY_REQUESTS,
        "cache operations (2024)": facts.EVCACHE_OPS,
        "technology & development (2024)": facts.TECHNOLOGY,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: the 10-K for 2024 has no line for cloud or Open Connect"
        ),
        unit_costs={
            "EVCache on SSD, per member": facts.EVCACHE_COST_A_MEMBER,
            "technology, per member": facts.TECHNOLOGY_A_MEMBER,
            "cost of revenues, per member": facts.REVENUE_COST_A_MEMBER,
        },
        reserved=facts.RESERVED,
        growth={
            "2x members, EVCache on SSD": facts.EVCACHE_COST * facts.TWICE,
        },
        parts=PARTS,
        optimisations=[
            Optimisation(
                "Reserving the ranking machines (list price)",
                before=facts.PRICE_R3,
                after=facts.PRICE_R3_RESERVED,
                how=statement("the majority of autoscaled usage is reserved (2015)")
                @ facts.SPOT.at("the majority of this usage is covered"),
                saving=facts.PRECOMPUTE_SAVED,
                cost=absent(
                    "upfront payment: the offer that is priced has none; it binds for a year"
                ),
            ),
            Optimisation(
                "Encoding on idle reserved machines",
                before=facts.WHOLE,
                after=facts.WHOLE - facts.ENCODING_SAVED,
                how=statement("an internal spot market of unused reservations")
                @ facts.SAVINGS.at("used their internal spot market to save 92%"),
                **gap.of("saving", "cost"),
            ),
            Optimisation(
                "Faster region failover, once decided",
                before=facts.FAILOVER_DECIDED,
                after=facts.FAILOVER,
                how=statement("region evacuation was redesigned")
                @ facts.FAILOVERS.at("How Netflix does Failovers in 7 minutes"),
                **gap.of("saving", "cost"),
            ),
            Optimisation(
                "Events to S3 through Keystone",
                before=facts.TO_S3_BEFORE,
                after=facts.TO_S3,
                how=statement("Kafka and Samza replaced Chukwa")
                @ facts.KEYSTONE.at("Replace dormant open source software - Chukwa"),
                **gap.of("saving", "cost"),
            ),
        ],
    ),
    glossary=GLOSSARY,
)
