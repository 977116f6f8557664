"""The components of Twitter, and what its views share."""

from atlas import (
    Cache,
    Call,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    FeatureFlags,
    Fleet,
    Gateway,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
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
from atlas.technologies.hdfs import hdfs
from atlas.technologies.kafka import kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from atlas.technologies.redis import redis
from atlas.technologies.zookeeper import zookeeper
from systems.twitter import _failures as failures
from systems.twitter import _incident_facts as times
from systems.twitter import _money_facts as money
from systems.twitter import _sources as src
from systems.twitter import _storage_facts as storage
from systems.twitter import _technologies as own
from systems.twitter import facts

_WHERE = "Twitter's blog, talks, papers and repositories, to November 2026"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = undisclosed(
    "reserved share: the press names contracts of $510 M and $1 B; the filings' notes on them "
    "could not be read"
)
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "Twitter clients",
    technology=own.client(_VERSION),
    role="Apps and web pages; counted are monetizable daily users of Q4 2021.",
    population=facts.MDAU_2021,
)
api = Gateway(
    "API",
    technology=own.in_house(_TOOL),
    role="Answers clients (GraphQL) and developers; checks API plans.",
    **gap.of("fleet", load="requests at the API"),
    fails=[failures.BAD_CHANGE],
)

# Services
home_mixer = Service(
    "Home Mixer",
    technology=own.home_mixer(_VERSION),
    role="Builds Home timelines: fetches candidates and features, ranks, filters, mixes ads in.",
    fleet=_MACHINES,
    load=gap("requests for all of its timelines; the figure below is For You alone"),
    scaling=gap("how it scales"),
    figures={
        "For You runs (2023)": facts.RUNS_A_DAY,
        "time of a run, mean (2023)": facts.RUN_TIME,
        "CPU time of a run (2023)": facts.RUN_CPU,
    },
    fails=[failures.RETRY_STORM],
)
timeline_ranker = Service(
    "Timeline Ranker",
    technology=own.finagle(_VERSION),
    role="Legacy service: fetches tweets from Earlybird and from UTEG for Home Mixer.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "ranking": statement("light: by the scores of the search index alone (2023)")
        @ src.RANKER_README.at("it only uses relevance scores from the Search"),
    },
)
cr_mixer = Service(
    "out-of-network (CR-Mixer)",
    technology=own.finagle(_VERSION),
    role="Coordinates the sources of tweets from accounts that the user does not follow.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "ranked, default limit (2023)": facts.CANDIDATES_RANKED,
        "load that Decider can shed": statement(
            "2023: a share of the answers, where a key is defined"
        )
        @ src.CR_SHEDDER.at("a value of 50.00 will drop 50% of"),
    },
)
OUT_OF_NETWORK = Call(
    "out-of-network", optional=True, note="documented so; the code calls TweetMixer"
)
graph = Service(
    "tweet graph (UTEG)",
    technology=own.graphjet(_VERSION),
    role="User Tweet Entity Graph: finds tweets by who liked them; filled from Kafka.",
    **gap.of("fleet", "load"),
    scaling=statement("GraphJet assumes that one server holds the graph (2016)")
    @ src.GRAPHJET.at("held in memory on a single server"),
    figures={
        "engagements kept (2023)": facts.GRAPH_HOURS,
        "GraphJet server: edges in (2016)": facts.GRAPH_EDGES,
    },
)
navi = Service(
    "models (Navi)",
    technology=own.navi(_VERSION),
    role="Serves the heavy ranker's predictions.",
    **gap.of("fleet", "load", "scaling"),
    figures={"timeout (2023)": facts.PREDICTION_TIMEOUT},
    fails=[failures.PREDICTIONS_SLOW],
)
tweetypie = Service(
    "tweets (Tweetypie)",
    technology=own.tweetypie(_VERSION),
    role="Reads, writes and deletes tweets; fills in users, links, media and cards.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "requeued write: retries (2023)": facts.ASYNC_TRIES,
    },
    fails=[failures.WRITES_FAIL, failures.START_BLIND],
)
gizmoduck = Service(
    "users (Gizmoduck)",
    technology=own.finagle(_VERSION),
    role="The service of user accounts.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.NO_HOSTS],
)
social_graph = Service(
    "social graph service",
    technology=own.finagle(_VERSION),
    role="Answers which accounts an account follows, from Flock.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.NO_HOSTS],
)
limiter = Service(
    "limits",
    technology=own.in_house(_TOOL),
    role="Holds how much an account may do, such as tweets a day.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "Fortune 2023: no posts US+Canada": times.LIMITS_FORTUNE_2023,
    },
    fails=[failures.LIMITS_GONE],
)
snowflake = Service(
    "ID generator Snowflake",
    technology=own.snowflake_ids(_VERSION),
    role="Makes ids of 64 bits: time, machine, counter. Code of 2010; later rewritten.",
    fleet=_MACHINES,
    load=gap("ids made a second"),
    scaling=statement("up to 1,024 machine ids (10 bits, 2010)")
    @ src.SNOWFLAKE.at("gives us up to 1024 machines"),
    figures={
        "ids a machine, each ms (2010)": facts.IDS_A_MS,
        "goal: ids a process (2010)": facts.IDS_A_PROCESS,
        "no start, off peers' mean (2010)": facts.CLOCK_LIMIT,
    },
    fails=[failures.CLOCK_BACK],
)
fanout = Worker(
    "fan-out (2012)",
    technology=own.in_house(_TOOL),
    role="Inserts a new tweet's id into the timeline of each follower.",
    **gap.of("fleet", "backlog"),
    load=facts.DELIVERIES_2012,
    figures={"destinations at a time": facts.FANOUT_BATCH},
)
ingester = Worker(
    "search ingester",
    technology=own.in_house(_TOOL),
    role="Reads tweets from Kafka and writes the fields that Earlybird indexes.",
    **gap.of("fleet", "load"),
    backlog=statement("in the Kafka topics that it reads (2023)")
    @ src.SEARCH_README.at("read tweets and user modifications from kafka topics"),
)

# State
earlybird = SearchIndex(
    "search (Earlybird)",
    technology=own.earlybird(_VERSION),
    role="Search index of tweets: realtime, protected and archive clusters.",
    fleet=_MACHINES,
    size=gap("bytes or tweets in the index"),
    sharding=statement("2023: each cluster in partitions, to which roots fan requests out")
    @ src.ROOT_README.at("fanout requests to the earlybird partitions where"),
    freshness=statement("realtime: about one second (2020)")
    @ src.INDEXING.at("Reducing search indexing latency to one second"),
    figures={
        "public, kept in realtime (2023)": facts.SEARCHABLE_DAYS,
        "share of For You tweets (2023)": facts.IN_NETWORK_SHARE,
    },
    fails=[failures.SEARCH_DEGRADED, failures.SEARCH_STALE],
)
twemcache = Cache(
    "Twemcache",
    technology=own.twemcache(_VERSION),
    role="Caches tweets, features and more, in hundreds of clusters (2020).",
    fleet=_MACHINES,
    size=gap("memory of all clusters"),
    hit_ratio=gap("hit ratio of all clusters; traces give it by cluster"),
    eviction=statement("Twemcache's default: a random slab; Twitter's own: not published")
    @ src.TWEMCACHE.at("(default: 2, random)"),
    figures={
        "served by all caches (told 2022)": statement("most of the site's traffic")
        @ src.CACHE_SRE.at("The caches took on most of the traffic"),
        "clusters of a study (2020)": storage.CACHE_CLUSTERS,
        "Tweetypie: node dead if (2023)": facts.CACHE_FAILURES,
        "Tweetypie: node dead for (2023)": facts.CACHE_DEAD_FOR,
    },
    fails=[failures.CACHE_DEAD],
)
timeline_cache = Cache(
    "timeline cache (one site, 2014)",
    technology=redis(_VERSION),
    role="Timelines as lists of tweet ids. Of one data center; size: allocated memory.",
    fleet=Fleet(_MACHINES, count=storage.TIMELINE_INSTANCES),
    size=storage.TIMELINE_MEMORY,
    hit_ratio=gap("share of timelines that are in the cache"),
    eviction=statement("kept: users who logged in within 30 days, as capacity allows (2012)")
    @ src.TALK_2012.at("logged into Twitter within 30 days"),
    figures={
        "queries": storage.TIMELINE_QUERIES,
        "ids in a timeline (2012)": storage.TIMELINE_LENGTH,
    },
    fails=[failures.TIMELINES_COLD, failures.REDIS_FULL],
)
cache_proxy = Gateway(
    "cache proxy Twemproxy",
    technology=own.twemproxy(_VERSION),
    role="Shards keys over cache servers and keeps connections to them few.",
    **gap.of("fleet", load="requests of all proxies"),
    fails=[failures.CACHE_EJECTED],
)
manhattan = Database(
    "key-value store Manhattan",
    technology=own.manhattan(_VERSION),
    role="Key-value database of tweets, direct messages, accounts and more.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("eventual; strong consistency is opt-in (2014)")
    @ src.MANHATTAN_CORE.at("Strong consistency is an opt-in model"),
    replication=statement("in a data center and between data centers (2014)")
    @ src.MANHATTAN_CORE.at("intra- and inter-datacenter replication"),
    figures={
        "a read-only cluster (2017)": statement("tens of millions of queries/s")
        @ src.SCALE_2017.at("The read/only cluster handles 10s of millions"),
        "a read/write cluster (2017)": statement("millions of queries/s")
        @ src.SCALE_2017.at("a read/write cluster handles millions of QPS"),
        "shards of a node (2016)": statement("hundreds or thousands")
        @ src.STRONG.at("typically responsible for hundreds or thousands of"),
    },
    fails=[failures.STORE_FAILS],
)
flock = Database(
    "social graph store Flock",
    technology=own.gizzard(_VERSION),
    role="The social graph and secondary indexes, sharded over MySQL by Gizzard (2017).",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("eventual: writes are idempotent and commutative (2010)")
    @ src.GIZZARD.at("all write-operations are idempotent *and* commutative"),
    replication=statement("each partition by its own replication tree (Gizzard, 2010)")
    @ src.GIZZARD.at("its own replication through a declarative replication"),
    figures={
        "peaks it can take (2017)": statement("over tens of millions of queries/s")
        @ src.SCALE_2017.at("can manage peaks over tens of million QPS"),
        "peaks: MySQL server mean (2017)": storage.MYSQL_QUERIES,
        "edges (2010)": storage.EDGES_2010,
    },
    fails=[failures.SHARD_DOWN, failures.COPY_STALLS],
)
kafka_log = Queue(
    "Kafka",
    technology=kafka(_VERSION),
    role="Carries tweets, engagements and more; EventBus moves to it from 2018.",
    fleet=_MACHINES,
    delivery=gap("delivery guarantee by use"),
    dead_letters=gap("handling of events that cannot be processed"),
    figures={"messages (2021)": facts.KAFKA_MESSAGES},
    fails=[failures.KAFKA_BEHIND],
)
hadoop = Warehouse(
    "Hadoop (2017)",
    technology=hdfs(_VERSION),
    role="Four groups: real time, processing, data warehouse and cold storage.",
    fleet=gap("machine types, and nodes of all clusters"),
    size=undisclosed("bytes without copies: the post says `storing over 500 PB`, raw or usable"),
    freshness=gap("age of data in the warehouse"),
    figures={
        "stored, all clusters": storage.HADOOP_DATA,
        "nodes, biggest cluster": storage.HADOOP_NODES,
        "servers, all clusters (2018)": statement("tens of thousands")
        @ src.CLOUD_NEWS_2018.at("300PB of data over tens of thousands of"),
    },
    fails=[failures.HADOOP_BLOCKS],
)
blobs = ObjectStore(
    "Blobstore",
    technology=own.in_house(_TOOL),
    role="Images, videos and large files.",
    **gap.of("fleet", "durability"),
    size=undisclosed("bytes: the post says `hundreds of billions objects` only"),
)
google_cloud = Warehouse(
    "Google Cloud",
    technology=own.google_cloud(_VERSION),
    role="Cold data and ad-hoc analysis from 2018; stream processing from 2021.",
    fleet=_MACHINES,
    size=gap("bytes stored there"),
    freshness=gap("age of data there"),
)
aws = Service(
    "AWS",
    technology=own.aws(_VERSION),
    role="Spaces and other features; timelines were planned there and never moved.",
    **gap.of("fleet", "load", "scaling"),
)

# Former architecture
mysql_2010 = Database(
    "MySQL (2010)",
    technology=mysql(_VERSION),
    role="Every tweet, in one table in the early days; a trial of Cassandra instead failed.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("to read replicas; some were added for the World Cup")
    @ src.WORLD_CUP.at("added MySQL replicas"),
    figures={
        "layout, by a talk of 2011": statement("split by time over servers")
        @ src.MYSQL_TALK.at("Temporally sharded tweets was a"),
        "filled, by a talk of 2011": statement("a machine and its replicas every three weeks")
        @ src.MYSQL_TALK.at("with all its replication slaves, every three weeks"),
    },
    fails=[failures.MYSQL_FULL],
)
memcached_2010 = Cache(
    "timelines in Memcached (2010)",
    technology=memcached(_VERSION),
    role="A timeline as one key; dozens of servers held them all.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "a timeline": statement("hundreds of tweets in one key")
        @ src.MEMCACHED_TALE.at("hundreds of tweets in a list in a"),
        "one server lost": statement("can take hours to recover")
        @ src.MEMCACHED_TALE.at("it could take hours to fully recover"),
    },
)
rails_2010 = Service(
    "Rails monolith (2010)",
    technology=own.rails(_VERSION),
    role="Web pages and API in one application, behind Apache.",
    **gap.of("fleet", "load"),
    scaling=statement("web servers nearly doubled before the World Cup")
    @ src.WORLD_CUP.at("We nearly doubled the web servers"),
    fails=[failures.MONOLITH_502],
)
# Control
mesos = Orchestrator(
    "scheduler Aurora, on Mesos",
    technology=own.aurora(_VERSION),
    role="Runs almost all stateless services (2016), and the caches (2022).",
    fleet=undisclosed("servers of each cluster: the talk of 2016 says `tens of thousands`"),
    manages=statement("almost all stateless services (2016)")
    @ src.CONTAINERS_TALK.at("Almost all of Twitter's stateless services run"),
    fails=[failures.SCHEDULER_LOST],
)
discovery = ConfigStore(
    "ZooKeeper",
    technology=zookeeper(_VERSION),
    role="Names and addresses of services; topology of Manhattan.",
    **gap.of("fleet", propagation="time until a lost endpoint is removed"),
)
data_centers = Orchestrator(
    "data centers",
    technology=own.in_house(_TOOL),
    role="Sacramento, Atlanta and Portland; X shut Sacramento down by October 2023.",
    fleet=undisclosed("servers of all three; X named 148,000 for Sacramento"),
    manages=statement("three data centers; two ran on when one was lost (2022)")
    @ src.HEAT_2022.at("Its data centers in Atlanta and Portland"),
    fails=[failures.SITE_LOST],
)
decider = FeatureFlags(
    "feature flags (Decider)",
    technology=own.in_house(_TOOL),
    role="Runtime values that services read: features on, off or for a share of users.",
    **gap.of("fleet", propagation="time until a new value takes effect"),
)
deployer = Deployer(
    "deploys",
    technology=own.aurora(_VERSION),
    role="Rolling updates by Aurora, which rolls back what fails.",
    fleet=_MACHINES,
    strategy=statement("Aurora: batch by batch; a failed update is rolled back, by default")
    @ src.AURORA_UPDATES.at("it cancels the update"),
    frequency=gap("deploys a week since 2013"),
    figures={
        "deploys in a week (2013)": facts.DEPLOYS_2013,
        "Aurora: watches a start, default": facts.WATCH_DEFAULT,
    },
)
cuckoo = Monitor(
    "metrics store Cuckoo (2016)",
    technology=own.in_house(_TOOL),
    role="Database of time series: the metrics of services, stored in Manhattan.",
    **gap.of("fleet", "retention"),
    watches=statement("applications in the own data center, and acquired ones in clouds")
    @ src.OBSERVABILITY.at("running in our owned and operated data center"),
    figures={
        "writes": facts.METRIC_WRITES,
        "queries": facts.METRIC_READS,
        "stored": facts.METRIC_STORE,
    },
)
failure_tests = ChaosTool(
    "failure testing (2015)",
    technology=own.in_house(_TOOL),
    role="Injects power and network loss in production, watches metrics, reverses it.",
    fleet=_MACHINES,
    cadence=gap("how often tests run"),
    figures={"power loss in an example": facts.TEST_OUTAGE},
)

PARTS = [
    PricedPart(
        "contract with Google (told 2023-03)",
        monthly=money.GOOGLE_MONTHLY,
        covers="$1 B over five years by the press, spread evenly; what was paid is not published",
    ),
    PricedPart(
        "contract with AWS (2020)",
        monthly=money.AWS_MONTHLY,
        covers="$510 M over 5.5 years by the press, spread evenly; not used in full, as of 2023-03",
    ),
    PricedPart(
        "timeline RAM, one site, if rented at AWS (2014)",
        monthly=money.TIMELINE_CACHE_COST,
        covers="about 40 TB of memory, rented on demand at AWS's prices of 2014; it was owned",
    ),
    PricedPart(
        "timeline RAM of 2014, one site, if rented at Google (2022)",
        monthly=money.TIMELINE_CACHE_COST_2023,
        committed={
            "1 year": money.TIMELINE_CACHE_COST_1Y,
            "3 years": money.TIMELINE_CACHE_COST_3Y,
        },
        covers="the 40 TB of 2014 at Google in 2022; a full month: after sustained-use discount",
    ),
    PricedPart(
        "BTree RAM, one site, if rented at AWS (2014)",
        monthly=money.BTREE_CACHE_COST,
        covers="about 65 TB of memory, rented on demand at AWS's prices of 2014; it was owned",
    ),
    PricedPart(
        "data centers", monthly=_MACHINES, covers="servers, power and leases; filings not read"
    ),
    PricedPart("Manhattan", monthly=_MACHINES, covers="its machines are not published"),
    PricedPart("Hadoop", monthly=_MACHINES, covers="tens of thousands of servers (2018)"),
]
"""What makes up the infrastructure, as far as it is published or reported."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
OPTIMISATIONS = [
    Optimisation(
        "Sacramento data center shut down (by X, 2023)",
        before=gap("cost of all data centers before"),
        after=gap("cost after"),
        how=statement("5,200 racks and 148,000 servers were re-provisioned")
        @ src.YEAR_OF_X.at("re-provisioned the 5,200 racks and 148,000 servers"),
        saving=money.SACRAMENTO_SAVED_MONTHLY,
        cost=gap("cost of the move"),
    ),
    Optimisation(
        "Media and files moved out of the cloud (by X, 2023)",
        before=gap("cloud costs before"),
        after=gap("cloud costs after this change alone"),
        how=statement("all media and blobs moved out of the cloud")
        @ src.CLOUD_EXIT.at("of all media/blob artifacts out of the"),
        **_NO_MONEY,
    ),
    Optimisation(
        "Search indexing in one second (2020)",
        before=facts.INDEXING_BEFORE,
        after=facts.INDEXING_AFTER,
        how=statement("fields that come late are indexed later, not waited for")
        @ src.INDEXING.at("required us to index all fields for"),
        **_NO_MONEY,
    ),
    Optimisation(
        "From EventBus to Kafka (from 2018)",
        before=gap("machines of EventBus"),
        after=gap("machines of Kafka in production"),
        how=statement(
            "in a test of 2018: 68 % fewer resources with one consumer, 75 % with several"
        )
        @ src.KAFKA_NEWS.at("a 68% resource savings for single consumer"),
        **_NO_MONEY,
    ),
]

twitter = System(
    "Twitter",
    documented="well",
    scale={
        "mDAU, mean (Q4 2021)": facts.MDAU_2021,
        "tweets (2023)": facts.TWEETS_A_DAY,
        "For You runs (2023)": facts.RUNS_A_DAY,
        "events processed (2021)": facts.EVENTS_A_DAY,
        "X: servers re-provisioned (2023)": money.SERVERS,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: the copies of the 10-K for 2018 to 2021 that were found show "
            "their first pages only, without cost of revenue; none is filed since 2022"
        ),
        unit_costs={
            "RAM a timeline query, if rented": money.TIMELINE_CACHE_A_QUERY,
        },
        reserved=_RESERVED,
        growth={
            "2x timeline RAM, if rented": money.TIMELINE_CACHE_COST * money.TWICE,
            "10x timeline RAM, if rented": money.TIMELINE_CACHE_COST * money.TENFOLD,
        },
        optimisations=OPTIMISATIONS,
        parts=PARTS,
    ),
    glossary={
        "BTree": "here: a data type that Twitter added to Redis",
        "CR": "in CR-Mixer, the service that coordinates out-of-network candidates",
        "Decider": "Twitter's feature flags: values that services read while they run",
        "EventBus": "Twitter's own message log, which moves to Kafka from 2018",
        "failure accrual": "a client takes an endpoint that fails repeatedly out of use",
        "fan-out": "copying one tweet's id to the timelines of all followers",
        "heavy ranker": "the neural network that ranks the tweets of For You",
        "hydration": "filling in what belongs to a tweet: users, links, media",
        "mDAU": "monetizable daily active users: those who can be shown ads",
        "quality factor": "how much of its work for a search an Earlybird server still does",
        "TFlock": "secondary indexes of tweets in Flock",
        "UTEG": "User Tweet Entity Graph: engagements of the last day or two, in memory",
    },
)
