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
    SearchIndex,
    Service,
    System,
    Worker,
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

_WHERE = "Netflix's blog, talks, repositories and 10-K, to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_LOAD = gap("requests to each service")
_SCALING = gap("how each service scales")
_STORE = gap("size and guarantees of each store")
_RESERVED = gap("share of each fleet that is reserved")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "Netflix clients",
    technology=own.netflix_client(_VERSION),
    role="Applications on televisions, phones and browsers: they browse, press play and stream.",
    population=facts.MEMBERS,
    figures={"device types (2015)": facts.DEVICES},
)
open_connect = CDN(
    "Open Connect",
    technology=own.open_connect(_VERSION),
    role="Netflix's own servers at internet providers and exchanges; all video comes from them.",
    fleet=Fleet(gap("hardware of today's appliances"), count=facts.APPLIANCE_COUNT),
    hit_ratio=gap("share of requests that an appliance has the file for"),
    figures={
        "locations (2022)": facts.APPLIANCE_LOCATIONS,
        "from one server (2021)": facts.APPLIANCE_RATE,
    },
    fails=[failures.APPLIANCE_DOWN],
)
elb = LoadBalancer(
    "load balancers",
    technology=own.elastic_load_balancing(_VERSION),
    role="Give groups of devices an address and pass their requests to the servers behind it.",
    fleet=gap("number of load balancers today"),
    algorithm=gap("how requests are spread"),
    health_check=gap("checks of the servers behind"),
    figures={
        "in use (2012)": statement("hundreds")
        @ facts.CHRISTMAS.at("Netflix uses hundreds of ELBs"),
        "before the gateway (2015)": facts.ELBS_2015,
    },
    fails=[failures.BALANCER_LOST],
)

# Services
zuul = Gateway(
    "Zuul",
    technology=zuul_(gap("minor version in production; the post of 2018 says Zuul 2")),
    role="Front door of the cloud: checks, routes and retries requests, and sheds load.",
    fleet=Fleet(_MACHINES, count=facts.ZUUL_CLUSTERS),
    load=facts.GATEWAY_REQUESTS,
    figures={"services behind (2018)": facts.BACKENDS},
    fails=[failures.GATEWAY_FULL, failures.ZONE_LOST],
)
zuul_other = Gateway(
    "Zuul in another region",
    technology=zuul_(_VERSION),
    role="Takes requests over a tunnel when the first region is evacuated.",
    **gap.of("fleet", "load"),
    fails=[failures.GATEWAY_FULL],
)
push = Gateway(
    "Zuul Push",
    technology=zuul_(_VERSION),
    role="Holds a connection to each device, so that news reaches it without polling.",
    fleet=_MACHINES,
    load=facts.PUSH_CLIENTS,
    fails=[failures.PUSH_FULL],
)
api = Service(
    "API",
    technology=java(_VERSION),
    role="Turns a device's request into calls of the services that know the answer.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "breakers (2018)": statement("Hystrix 1.5.11")
        @ facts.HYSTRIX_README.at("version used internally at Netflix (1.5.11)."),
        "requests (2012)": facts.API_CALLS,
        "calls for one request (2012)": facts.FAN_OUT,
        "dependency calls, peak (2012)": facts.DEPENDENCY_PEAK,
    },
    fails=[failures.DEPENDENCY_SLOW, failures.REGION_LOST, failures.INSTANCE_KILLED],
)
playapi = Service(
    "PlayAPI",
    technology=java(_VERSION),
    role="Answers a press on play with the manifest and licence that playback needs.",
    **gap.of("fleet", "load", "scaling"),
    figures={"members served while shedding": facts.SHED_USER},
    fails=[failures.PREFETCH_FLOOD],
)
steering = Service(
    "steering",
    technology=own.in_house(_TOOL),
    role="Points a device to the appliances that it should stream from.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "answers (2018)": statement("playback services, with URLs of appliances")
        @ facts.PLAYBACK.at("hands the URLs over to the playback application"),
        "in the playback lifecycle": statement("before the manifest")
        @ facts.STEERING.at("Point the device to appropriate locations"),
        "directly to providers (2016)": facts.DIRECT,
    },
    fails=[failures.INSTANCE_KILLED],
)
microservices = Service(
    "microservices",
    technology=java(_VERSION),
    role="Hundreds of services, each for one thing; many keep their state in caches or stores.",
    **gap.of("fleet", "load"),
    scaling=statement("stateless ones are autoscaled")
    @ facts.CACHING.at("makes it easier to (auto)scale them"),
    figures={
        "how many (2016)": statement("hundreds")
        @ facts.CACHING.at("We deploy hundreds of microservices")
    },
    fails=[failures.INSTANCE_KILLED],
)
gs2 = Service(
    "GS2",
    technology=java(_VERSION),
    role="One Java service whose move to larger machines tripled what each one serves.",
    fleet=Fleet(
        statement("m5.12xlarge") @ facts.COUNTERS.at("m5.12xl (48 vCPUs)"),
        count=gap("number of GS2's machines"),
        reserved=_RESERVED,
    ),
    load=_LOAD,
    scaling=statement("EC2 Auto Scaling tracks CPU utilisation")
    @ facts.COUNTERS.at("Auto Scaling to target-track CPU utilization"),
    cost=gap("cost of GS2: the number of its machines"),
    figures={"CPUs before": facts.GS2_CPUS_BEFORE, "CPUs after": facts.GS2_CPUS},
    fails=[failures.INSTANCE_KILLED],
)
kv = Service(
    "Key-Value layer",
    technology=grpc(_VERSION),
    role="One interface to Cassandra, EVCache and other stores; hides retries, chunks and paging.",
    fleet=Fleet(_MACHINES, count=facts.KV_SHARDS),
    load=facts.KV_QUERIES,
    scaling=_SCALING,
    figures={"share of database access": facts.KV_SHARE, "use cases (2024)": facts.KV_USES},
    fails=[failures.INSTANCE_KILLED],
)
counter = Service(
    "counters",
    technology=own.in_house(_TOOL),
    role="Counts events: best effort in EVCache, or eventually right from logged events.",
    **gap.of("fleet", "scaling"),
    load=facts.COUNTS,
    latency=gap("percentiles: InfoQ says single-digit milliseconds"),
    fails=[failures.INSTANCE_KILLED],
)
precompute = Worker(
    "ranking precompute",
    technology=own.in_house(_TOOL),
    role="Ranks titles for every member between midnight and 11am; its machines are idle after.",
    fleet=Fleet(
        statement("r3.4xlarge") @ facts.SPOT.at("leaving over 1,500 r3.4xlarges unused"),
        count=facts.PRECOMPUTE,
        reserved=_RESERVED,
    ),
    cost=facts.PRECOMPUTE_COST,
    load=_LOAD,
    backlog=statement("daily jobs, done between midnight and 11am")
    @ facts.SPOT.at("daily jobs between midnight and 11am"),
)
encoding = Worker(
    "encoding",
    technology=own.in_house(_TOOL),
    role="Turns each master file into all the formats and bitrates that devices need.",
    fleet=Fleet(gap("machine types of encoding"), count=facts.ENCODING_CPUS),
    load=_LOAD,
    backlog=statement("a whole season may arrive within moments")
    @ facts.SPOT_2.at("receives an entire season of a show"),
    figures={
        "share of computing (2017)": facts.ENCODING_SHARE,
        "gained from idle machines (2015)": facts.ENCODING_GAIN,
        "in containers (2017)": statement("encoding is among the batch jobs of Titus")
        @ facts.TITUS.at("media encoding, continuous integration testing, big data"),
    },
)
router = Worker(
    "routers (2016)",
    technology=own.samza(_VERSION),
    role="Copy events from the fronting clusters to S3, Elasticsearch and consumers.",
    fleet=Fleet(gap("machines below the routers' containers"), count=facts.ROUTERS),
    load=facts.EVENT_PEAK,
    backlog=statement("fronting Kafka buffers for what is downstream")
    @ facts.KAFKA.at("data collection and buffering for downstream systems"),
)

# State
evcache = Cache(
    "EVCache",
    technology=own.evcache(_VERSION),
    role="Copies of personal and other data in memory and on SSD, in every zone and region.",
    fleet=Fleet(gap("machine types of the caches today"), count=facts.EVCACHE_SERVERS),
    size=facts.EVCACHE_SIZE,
    hit_ratio=facts.EVCACHE_HITS,
    eviction=gap("what a full cache drops"),
    latency=Latency(p50=gap("median of a cache read"), p99=facts.EVCACHE_P99),
    figures={"operations": facts.EVCACHE_OPS, "read timeout": facts.EVCACHE_READ_TIMEOUT},
    fails=[failures.CACHE_COPY_LOST],
)
evcache_far = Cache(
    "EVCache, other regions",
    technology=own.evcache(_VERSION),
    role="The same items again, so that members of a failed region find theirs.",
    **gap.of("fleet", "size"),
    hit_ratio=gap("hit ratio after a failover"),
    eviction=gap("what a full cache drops"),
    figures={"copies a second (2023)": facts.EVCACHE_COPIED},
)
cassandra_ = Database(
    "Cassandra",
    technology=cassandra(_VERSION),
    role="Keeps sign-ups, viewing histories and more, on hundreds of clusters.",
    fleet=Fleet(
        _MACHINES, count=gap("number of nodes today; the talk of 2019 says tens of thousands")
    ),
    size=facts.CASSANDRA_SIZE,
    consistency=statement("tunable") @ facts.CASSANDRA_2019.at("Tunable consistency"),
    replication=statement("replicated globally")
    @ facts.CASSANDRA_2019.at("Global data replication"),
    backup=statement("a daily snapshot and increments to S3")
    @ facts.PRIAM_POST.at("a daily snapshot and incremental data for all"),
    figures={
        "largest cluster, reads": facts.LARGEST_READS,
        "largest cluster, writes": facts.LARGEST_WRITES,
    },
    fails=[failures.NODES_LOST, failures.WIDE_PARTITION],
)
s3 = ObjectStore(
    "S3",
    technology=s3_(gap("storage classes in use; S3 has no version")),
    role="Holds backups and the data warehouse.",
    fleet=gap("a service of the cloud: machines are not the customer's to know"),
    size=gap("bytes in S3; a post says hundreds of petabytes in the warehouse"),
    durability=gap("durability that Netflix counts on"),
    figures={"event to S3, mean (2016)": facts.TO_S3},
    fails=[failures.NO_BACKUP],
)
fronting = MessageLog(
    "fronting Kafka (2016)",
    technology=kafka(_VERSION),
    role="Takes events from nearly every instance and buffers them for the routers.",
    fleet=Fleet(_MACHINES, count=facts.FRONTING_INSTANCES),
    retention=facts.FRONTING_RETENTION,
    partitions=gap("number of partitions"),
    replication=statement("acks = 1; an unclean leader may be elected")
    @ facts.KAFKA.at("unclean.leader.election.enable = true"),
    figures={"clusters": facts.FRONTING_CLUSTERS, "lost a day": facts.KAFKA_LOSS},
    fails=[failures.BROKER_SLOW],
)
consumers = MessageLog(
    "consumer Kafka (2016)",
    technology=kafka(_VERSION),
    role="Holds the topics that real-time consumers read.",
    fleet=Fleet(_MACHINES, count=facts.CONSUMER_INSTANCES),
    retention=facts.CONSUMER_RETENTION,
    partitions=gap("number of partitions"),
    replication=gap("copies of consumer topics"),
    figures={"clusters": facts.CONSUMER_CLUSTERS, "event here, mean": facts.TO_CONSUMERS},
)
event_search = SearchIndex(
    "event search (2016)",
    technology=elasticsearch(_VERSION),
    role="Makes events searchable for the teams that sent them.",
    **gap.of("fleet", "size", "sharding"),
    freshness=statement("13 s after the event, on average (2016)")
    @ facts.KEYSTONE_YEAR.at("1 sec 13 sec 800 ms"),
    figures={"event here, mean": facts.TO_SEARCH},
)

# What came before
database_2008 = Database(
    "database (2008)",
    technology=own.relational(_VERSION),
    role="Relational, scaled by larger machines, in Netflix's own datacentre.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=gap("copies in 2008; the post calls it a single point of failure"),
    fails=[failures.CORRUPT_DATABASE],
)
shipping_2008 = Service(
    "DVD shipping (2008)",
    technology=own.in_house(_TOOL),
    role="Sent discs to members; without the database it could not.",
    **gap.of("fleet", "load", "scaling"),
)
cassandra_2012 = Database(
    "Cassandra (2012)",
    technology=cassandra(_VERSION),
    role="The first clusters in the cloud, fifteen of them across regions.",
    fleet=Fleet(_MACHINES, count=facts.NODES_2012),
    size=facts.DATA_2012,
    consistency=statement("durability by quorum") @ facts.CASSANDRA_2012.at("Durability (Quorum)"),
    replication=statement("benchmarked with three copies")
    @ facts.CASSANDRA_2012.at("Replication Factor = 3"),
    backup=statement("to S3") @ facts.PRIAM_POST.at("is backed up to S3"),
    figures={"clusters": facts.CLUSTERS_2012, "largest": facts.LARGEST_NODES_2012},
    fails=[failures.NODES_LOST],
)
zuul_2015 = Gateway(
    "Zuul (2015)",
    technology=zuul_(_VERSION),
    role="Gateway with filters that were injected while it ran.",
    fleet=Fleet(_MACHINES, count=facts.ZUUL_CLUSTERS_2015),
    load=_LOAD,
    figures={"services behind": facts.BACKENDS_2015},
)
evcache_2016 = Cache(
    "EVCache (2016)",
    technology=own.evcache(_VERSION),
    role="The cache in memory, when Netflix opened in 130 more countries.",
    fleet=Fleet(_MACHINES, count=facts.EVCACHE_INSTANCES_2016),
    size=facts.EVCACHE_SIZE_2016,
    hit_ratio=gap("hit ratio in 2016"),
    eviction=gap("what a full cache drops"),
    figures={
        "clusters": facts.EVCACHE_CLUSTERS_2016,
        "requests, peak": facts.EVCACHE_REQUESTS_2016,
        "a day": facts.EVCACHE_DAY_2016,
    },
)

# Control
eureka = ConfigStore(
    "Eureka",
    technology=eureka_(_VERSION),
    role="Knows which instances of each service are up; everyone asks it whom to call.",
    fleet=_MACHINES,
    propagation=eureka_.FETCH_INTERVAL.assumed(),
    fails=[failures.DEAD_STILL_LISTED],
)
titus = Orchestrator(
    "Titus",
    technology=own.titus(_VERSION),
    role="Runs containers, in batches and as services, on machines of EC2.",
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
    "Priam",
    technology=own.priam(_VERSION),
    role="A process beside each Cassandra node: backups, tokens and configuration.",
    fleet=gap("runs on the nodes of Cassandra"),
    manages=statement("backup, tokens and configuration of each node")
    @ facts.PRIAM_POST.at("co-process that runs alongside Cassandra on every"),
    figures={"valid backup within (default)": facts.SNAPSHOT_WINDOW},
)
evacuation = Orchestrator(
    "region evacuation",
    technology=own.in_house(_TOOL),
    role="Sends the members of a failed region to the others.",
    fleet=gap("machines of the control plane"),
    manages=statement("traffic between AWS regions")
    @ facts.NIMBLE.at("migrate traffic via back-end tunnels between regions"),
    figures={"takes (2018)": facts.FAILOVER, "took before": facts.FAILOVER_BEFORE},
)
aws = Orchestrator(
    "AWS in the region",
    technology=own.amazon_cloud(_VERSION),
    role="Machines, auto scaling and databases that Netflix buys by the region.",
    fleet=gap("a service of the cloud: machines are not the customer's to know"),
    manages=statement("services that depend on one another: one failed, more than 20 followed")
    @ facts.CHAOS.at("more than 20 additional AWS services"),
    figures={"regions (2024)": facts.REGIONS},
    fails=[failures.ZONE_LOST],
)
atlas_metrics = Monitor(
    "Atlas",
    technology=own.netflix_atlas(_VERSION),
    role="Metrics of everything, kept in memory for what goes on now.",
    fleet=_MACHINES,
    watches=statement("dimensional time series for near real-time insight")
    @ facts.ATLAS_DOCS.at("dimensional time series data for near real-time"),
    retention=gap("how long metrics are kept"),
    figures={"metrics (2014)": facts.METRICS_2014},
)
kayenta = Monitor(
    "Kayenta",
    technology=own.kayenta(_VERSION),
    role="Compares the canary with a fresh copy of the running version and scores it.",
    fleet=_MACHINES,
    watches=statement("key metrics of the old and the new version")
    @ facts.KAYENTA.at("comparing key metrics that describe the behavior"),
    retention=gap("how long judgements are kept"),
    figures={"canary, baseline: each (2018)": facts.CANARY_INSTANCES},
)
spinnaker = Deployer(
    "Spinnaker",
    technology=spinnaker_(_VERSION),
    role="Pipelines that deploy a baked image and promote it.",
    fleet=_MACHINES,
    strategy=statement("canary first, beside a baseline of the running version")
    @ facts.KAYENTA.at("use three clusters, all serving the same"),
    frequency=facts.DEPLOYS,
    fails=[failures.BAD_VERSION],
)
jenkins = Deployer(
    "builds",
    technology=own.jenkins(_VERSION),
    role="Builds, tests and packages what was committed, and bakes it into a machine image.",
    fleet=Fleet(_MACHINES, count=facts.JENKINS_MASTERS),
    strategy=statement("every deployment is a new machine image")
    @ facts.BUILD.at("Builds are “baked” into Amazon Machine Images"),
    frequency=gap("builds a day"),
)
monkey = ChaosTool(
    "Chaos Monkey",
    technology=own.chaos_monkey(_VERSION),
    role="Terminates instances in production, in working hours.",
    fleet=_MACHINES,
    cadence=statement("on average every two days for each group, by default")
    @ facts.MONKEY_BEHAVIOUR.at("instance every two days for each group"),
    figures={"mean between kills (default)": facts.KILLS_EVERY},
)
chap = ChaosTool(
    "ChAP",
    technology=own.in_house(_TOOL),
    role="Routes a little traffic to an experiment whose dependency is made to fail.",
    fleet=_MACHINES,
    cadence=gap("experiments a week"),
    figures={"latency injected (2024)": facts.INJECTED_LATENCY},
)
on_call = Pager(
    "on-call",
    technology=own.pagerduty(_VERSION),
    role="Wakes the developers of the service: those who build it operate it.",
    fleet=gap("a bought service"),
    response=gap("time until the on-call engineer answers"),
    figures={"rings checked every (2014)": facts.RING_CHECK},
)

GLOSSARY = {
    "ChAP": "Chaos Automation Platform: experiments on a small share of traffic",
    "DVD": "disc with a film, sent by post",
    "EMERGENCY": "first word of Eureka's warning that it lists instances to be safe",
    "EVCache": "ephemeral volatile cache: Netflix's cache of memcached servers",
    "FIT": "failure injection testing",
    "GS2": "what Netflix's post calls one of its services",
    "manifest": "list of files and addresses that a device plays a title from",
    "memcached": "open-source cache server below EVCache",
    "prefetch": "a request made before a member presses play, to save time later",
    "PT": "Pacific time",
    "SPOT": "Netflix's post on its own spot market: idle machines lent within the company",
    "USA": "United States of America",
}
"""Terms of Netflix and of the trade that its views use."""

_UNKNOWN_COST = gap("money saved or spent on it")
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
            "technology, a member": facts.TECHNOLOGY_A_MEMBER,
            "cost of revenues, a member": facts.REVENUE_COST_A_MEMBER,
        },
        reserved=facts.RESERVED,
        growth={
            "2x members, technology": (facts.TECHNOLOGY * facts.TWICE).to("USD / month"),
            "10x members, technology": (facts.TECHNOLOGY * facts.TENFOLD).to("USD / month"),
        },
        optimisations=[
            Optimisation(
                "Encoding on idle reserved machines",
                before=facts.WHOLE,
                after=facts.WHOLE - facts.ENCODING_SAVED,
                how=statement("an internal spot market of unused reservations")
                @ facts.SAVINGS.at("used their internal spot market to save 92%"),
                **gap.of("saving", "cost"),
            ),
            Optimisation(
                "Region failover made faster",
                before=facts.FAILOVER_BEFORE,
                after=facts.FAILOVER,
                how=statement("the way of region evacuation was made anew")
                @ facts.FAILOVERS.at("How Netflix does Failovers in 7 minutes"),
                **gap.of("saving", "cost"),
            ),
            Optimisation(
                "Events to S3 through Keystone",
                before=facts.TO_S3_BEFORE,
                after=facts.TO_S3,
                how=statement("Kafka and Samza in place of Chukwa")
                @ facts.KEYSTONE.at("Replace dormant open source software - Chukwa"),
                **gap.of("saving", "cost"),
            ),
        ],
    ),
    glossary=GLOSSARY,
)
