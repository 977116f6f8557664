"""The components of r2 and of what ran beside it, up to 2017."""

from atlas import (
    Cache,
    ConfigStore,
    Database,
    Fleet,
    LoadBalancer,
    Orchestrator,
    Queue,
    Service,
    Worker,
    statement,
    undisclosed,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.haproxy import haproxy
from atlas.technologies.memcached import memcached
from atlas.technologies.postgresql import postgresql
from atlas.technologies.rabbitmq import rabbitmq
from atlas.technologies.redis import redis
from atlas.technologies.zookeeper import zookeeper
from systems.reddit import _incident_facts as incidents
from systems.reddit import _r2_failures as failures
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import _technologies as own
from systems.reddit import facts
from systems.reddit.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

balancers = LoadBalancer(
    "HAProxy",
    technology=haproxy(_VERSION),
    role="Classifies requests and passes each to a pool of application servers.",
    fleet=_MACHINES,
    algorithm=statement("by kind of page: listings and comments have pools of their own (2017)")
    @ src.DEPLOYS.at("pages are served from separate pools of servers."),
    health_check=gap("how it checks servers"),
    fails=[failures.POOL_DOWN],
)
monolith = Service(
    "monolith r2",
    technology=own.r2(
        statement("commit 753b174 of 2017-10, the last published")
        @ (src.R2_VOTING.at("Register a vote and queue it for processing."))
    ),
    role="The monolith in Python: pages, API, and the code of all queue consumers.",
    fleet=Fleet(
        _MACHINES,
        count=facts.APP_SERVERS_2017,
        reserved=gap("reserved share"),
    ),
    **gap.of("load"),
    scaling=statement("autoscaled since 2013")
    @ src.DEPLOYS.at("automatically grow to keep up with unexpected demand."),
    figures={"start of a worker (2017)": facts.WORKER_START},
    fails=[failures.POOL_DOWN],
)
cache = Cache(
    "memcached",
    technology=memcached(_VERSION),
    role="Caches things and holds locks; r2 reaches it through mcrouter.",
    fleet=_MACHINES,
    **gap.of("size", "hit_ratio"),
    eviction=statement("a key without expiry stays until space is needed (2017)")
    @ src.CACHING.at("the key will be kept until space is"),
    figures={"wait for a lock, default (2017)": storage.LOCK_WAIT},
    fails=[failures.CACHES_EMPTY],
)
queue = Queue(
    "RabbitMQ",
    technology=rabbitmq(_VERSION),
    role="Queues votes, comments and updates of listings for consumers.",
    fleet=_MACHINES,
    delivery=statement("acknowledged after the work is done; messages are durable (2017)")
    @ src.R2_AMQP.at("msg.channel.basic_ack(msg.delivery_tag)"),
    dead_letters=statement("a batch that fails is requeued (2017)")
    @ src.R2_AMQP.at("chan.basic_reject(item.delivery_tag, requeue = True)"),
    figures={"prefetch, vote consumers (2017)": storage.PREFETCH},
    fails=[failures.VOTES_WAIT],
)
voters = Worker(
    "vote consumers",
    technology=own.r2(_VERSION),
    role="Process votes on posts and comments, one message at a time.",
    fleet=_MACHINES,
    **gap.of("load"),
    backlog=statement("waits in RabbitMQ; for a time memcached shows a voter's own vote (2017)")
    @ src.R2_VOTING.at("g.gencache.set(key, direction, time=grace_period+1)"),
    figures={"own vote shown, up to (2017)": storage.VOTE_SHOWN},
    fails=[failures.VOTES_WAIT],
)
listers = Worker(
    "listing consumers",
    technology=own.r2(_VERSION),
    role="Update precomputed listings by author, subreddit and domain.",
    fleet=_MACHINES,
    **gap.of("load"),
    backlog=statement("2017: can be sharded, ideally one consumer a shard, against lock contention")
    @ src.R2_VOTING.at("but ideally just one per shard"),
    figures={"author queues if sharded (2017)": storage.LISTING_SHARDS},
)
tree_builders = Worker(
    "comment tree consumers",
    technology=own.r2(_VERSION),
    role="Add new comments to the tree of their thread, under a lock.",
    fleet=_MACHINES,
    **gap.of("load"),
    backlog=statement("busy threads can have a fast lane of their own (2017)")
    @ src.R2_QUERIES.at("amqp.add_item('commentstree_fastlane_q', comment._fullname)"),
    fails=[failures.COMMENTS_MISSING],
)
things = Database(
    "Postgres (things)",
    technology=postgresql(_VERSION),
    role="Posts, comments, accounts, subreddits: a row each, and key-value data.",
    fleet=_MACHINES,
    **gap.of("backup"),
    size=storage.POSTGRES_2012,
    consistency=statement("Postgres is canonical; the cache's copy is written under a lock (2017)")
    @ src.R2_THING.at("only the changes. The data in postgres"),
    replication=statement("a primary and replicas; reads avoid the primary (told 2013)")
    @ src.SCALABILITY.at("Avoid reading from the master if possible"),
    figures={"comment replicas, told in 2013": storage.COMMENT_REPLICAS},
    fails=[failures.REPLICA_BEHIND, failures.DISKS_STALL],
)
wide = Database(
    "Cassandra",
    technology=cassandra(_VERSION),
    role="Votes, and the permacache: listings and comment trees.",
    fleet=Fleet(
        _MACHINES,
        count=storage.CASSANDRA_NODES,
        reserved=gap("reserved share"),
    ),
    **gap.of("backup", "replication"),
    size=storage.CASSANDRA_DATA,
    consistency=statement("permacache: reads and writes at quorum (2017)")
    @ src.R2_CACHE.at("read_consistency_level=CL_QUORUM,"),
    figures={
        "reads (2017)": storage.CASSANDRA_READS,
        "writes (2017)": storage.CASSANDRA_WRITES,
    },
    fails=[failures.CASSANDRA_SLOW],
)
registry = ConfigStore(
    "ZooKeeper (2016)",
    technology=zookeeper(_VERSION),
    role="Keeps track of most servers and their health (2016).",
    fleet=_MACHINES,
    **gap.of(propagation="time until a change is seen"),
)
autoscaler = Orchestrator(
    "autoscaler (2016)",
    technology=own.in_house(_VERSION),
    role="Starts and terminates servers by load, from what ZooKeeper lists (2016).",
    fleet=_MACHINES,
    manages=statement("the required number of servers (2016)")
    @ src.AUGUST_2016.at("to maintain the required number of servers based"),
    figures={"terminations took, 2016-08-11": incidents.TERMINATED_IN},
    fails=[failures.AUTOSCALER_TERMINATES],
)

# View counts
collector = Service(
    "event collector",
    technology=own.in_house(_VERSION),
    role="Takes an event for each view of a post and batches events into Kafka (2017).",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
)
nazar = Worker(
    "view filter Nazar",
    technology=own.in_house(_VERSION),
    role="Marks for each view event whether it counts, such as no repeats (2017).",
    fleet=_MACHINES,
    **gap.of("load"),
    backlog=statement("events wait in Kafka; marked ones go back to Kafka (2017)")
    @ src.VIEWS.at("before sending the event back to Kafka."),
    fails=[failures.COUNTS_LATE],
)
abacus = Worker(
    "view counter Abacus",
    technology=own.in_house(_VERSION),
    role="Counts the views of each post and makes the counts available (2017).",
    fleet=_MACHINES,
    **gap.of("load"),
    backlog=statement("marked events wait in Kafka (2017)")
    @ src.VIEWS.at("Abacus reads the events from Kafka that were"),
    figures={"Cassandra write batch (2017)": storage.COUNT_WRITES},
    fails=[failures.COUNTS_LATE],
)
counters = Cache(
    "Redis counters",
    technology=redis(_VERSION),
    role="A HyperLogLog counter for each post that is viewed (2017).",
    fleet=_MACHINES,
    **gap.of("size", "hit_ratio"),
    eviction=statement("counters of older posts can be evicted; Cassandra keeps copies (2017)")
    @ src.VIEWS.at("on older posts that might have been evicted"),
    figures={"1 M IDs counted, example (2017)": storage.COUNTER_OF_A_POST},
    fails=[failures.COUNTS_LATE],
)

# r/place
board = Cache(
    "r/place board",
    technology=redis(_VERSION),
    role="The whole canvas as one field of bits, four a tile (2017).",
    fleet=_MACHINES,
    **gap.of("hit_ratio"),
    size=undisclosed("memory of the board: notes say 1 million tiles of 4 bits"),
    eviction=statement("none is named; Fastly in front keeps the board for a second (2017)")
    @ src.PLACE_LECTURE.at("expire state in 1 second"),
    figures={"load time of the board (2017)": storage.PLACE_REDIS},
    fails=[failures.BOARD_FULL],
)
place = Service(
    "r/place",
    technology=own.in_house(_VERSION),
    role="April Fools' project of 2017: a user could place one tile every five minutes.",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
    figures={
        "concurrent users (2017)": storage.PLACE_USERS,
        "required (2017)": statement("board size and cooldown adjustable on the fly")
        @ src.PLACE.at("tile cooldown should be adjustable on the fly"),
    },
)
