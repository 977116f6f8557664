"""The components of Reddit today, and what its views share."""

from atlas import (
    CDN,
    Cache,
    Client,
    Database,
    Economics,
    Linear,
    MessageLog,
    Optimisation,
    PricedPart,
    Queue,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.go import go
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.memcached import memcached
from atlas.technologies.postgresql import postgresql
from atlas.technologies.python import python
from atlas.technologies.rds import rds
from atlas.technologies.redis import redis
from systems.reddit import _cost_facts as costs
from systems.reddit import _failures as failures
from systems.reddit import _incident_facts as incidents
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import _technologies as own
from systems.reddit import facts

_WHERE = "Reddit's posts, talks, filings and repositories, as far as copies were found in 2026-11"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# Edge and clusters
clients = Client(
    "Reddit clients",
    technology=own.reddit_client(_VERSION),
    role="Browsers and mobile apps, logged in or not.",
    population=facts.UNIQUES_2025,
    figures={"weekly uniques, Q4 2025": facts.WEEKLY_2025},
)
cdn = CDN(
    "Fastly",
    technology=own.fastly(undisclosed("version: a bought service without versions")),
    role="Content delivery network in front of Reddit.",
    fleet=_MACHINES,
    **gap.of("hit_ratio"),
    figures={"Fastly timeout, in code (2024)": facts.FASTLY_TIMEOUT},
)
core_clusters = Service(
    "core clusters Thing 1, Thing 2",
    technology=kubernetes(_VERSION),
    role="Two core Kubernetes clusters that take user traffic as a load-balancing pair (2024).",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
    figures={
        "degraded, 2024-11-20": incidents.NOVEMBER_2024,
        "built (2024)": statement("scaled significantly over time, uniquely configured")
        @ src.UNSEEN.at("and have been scaled significantly over time."),
    },
    fails=[failures.CONTROL_PLANE_FULL],
)

# Services
legacy = Service(
    "core service in Python",
    technology=python(_VERSION),
    role="Served comments, accounts, posts and subreddits; comments left it from 2024 on.",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
    figures={
        "by 2024": statement("a history of reliability and performance issues")
        @ src.COMMENTS.at("had a history of reliability and performance issues."),
        "ownership": statement("split across different teams, before the move")
        @ src.COMMENTS.at("with ownership split across different teams."),
    },
    fails=[failures.SERVICE_FAILS],
)
comments = Service(
    "comment service",
    technology=go(_VERSION),
    role="Reads and writes comments, the largest core model with the most writes.",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
    figures={
        "moved first (2024)": statement("of four core models, to domain-specific Go services")
        @ src.COMMENTS.at("fully migrating the comment model first."),
        "latency (2025)": statement("halved by the move to Go, by the title of InfoQ's report")
        @ src.COMMENTS_INFOQ.at("Python to Go Microservice to Halve Latency"),
        "write paths compared (2025)": storage.PATHS,
    },
    fails=[failures.SERVICE_FAILS],
)
services = Service(
    "other services",
    technology=own.baseplate(_VERSION),
    role="Hundreds of business-critical services above Kafka (2026).",
    fleet=_MACHINES,
    **gap.of("load"),
    scaling=gap("scaling"),
    figures={
        "framework (2017)": statement("the majority on Baseplate, or node applications")
        @ src.DEPLOYS.at("The majority of our services are either built"),
        "services (2016)": statement("a couple of dozen")
        @ src.DEPLOYS.at("from those two services to a couple dozen"),
    },
    fails=[failures.CONSUMER_LAGS, failures.BREAKER_OPEN],
)

# State
comment_db = Database(
    "comment Postgres",
    technology=postgresql(_VERSION),
    role="Persists comments.",
    fleet=_MACHINES,
    **gap.of("backup", "replication"),
    size=gap("size"),
    consistency=statement("a change of a core model also makes a change event (2025)")
    @ src.COMMENTS.at("generate CDC events when anything changes on"),
    figures={
        "sister store (2025)": statement("a copy took the test writes of the move to Go")
        @ src.COMMENTS_INFOQ.at("Reddit deployed sister data stores for the Go"),
    },
    growth=Linear(because="comments are kept, so the database grows with what is written"),
    fails=[failures.CONNECTIONS_USED_UP],
)
comment_cache = Cache(
    "comment Memcached",
    technology=memcached(_VERSION),
    role="Caches comments.",
    fleet=_MACHINES,
    **gap.of("size", "hit_ratio"),
    **gap.of("eviction"),
    figures={
        "sister store (2025)": statement("a copy took the test writes of the move to Go")
        @ src.COMMENTS_INFOQ.at("Reddit deployed sister data stores for the Go"),
    },
)
comment_events = Queue(
    "comment Redis",
    technology=redis(_VERSION),
    role="Takes the change events of comments (CDC).",
    fleet=_MACHINES,
    delivery=statement("change events: 100 % guarantee of delivery (2025)")
    @ src.COMMENTS.at("We provide a 100% guarantee of delivery of"),
    **gap.of("dead_letters"),
    fails=[failures.EVENTS_BLOCKED],
)
log = MessageLog(
    "Kafka",
    technology=kafka(_VERSION),
    role="Event log under hundreds of services, moved from EC2 to Kubernetes by 2026.",
    fleet=_MACHINES,
    **gap.of("retention", "partitions", "replication"),
    figures={
        "brokers on EC2, moved (2026)": storage.BROKERS,
        "live topic data moved (2026)": storage.KAFKA_DATA,
        "load on EC2 (2026)": statement("tens of millions of messages a second")
        @ src.KAFKA.at("serving tens of millions of messages per second"),
        "run by (2026)": statement("Strimzi, on Kubernetes")
        @ src.KAFKA.at("host Kafka on Kubernetes via Strimzi and deprecate"),
    },
    fails=[failures.BROKER_DOWN, failures.CONSUMER_LAGS],
)
media = Database(
    "media metadata store",
    technology=rds(_VERSION),
    role="Thumbnails, playback URLs and resolutions of posts, on Aurora Postgres (2024).",
    fleet=_MACHINES,
    **gap.of("backup", "replication"),
    size=gap("size"),
    **gap.of("consistency"),
    figures={
        "reads (2024)": storage.MEDIA_READS,
        "read latency, p90 (2024)": storage.MEDIA_P90,
        "before it": statement("media metadata came from various systems, S3 among them")
        @ src.MEDIA_INFOQ.at("sourced media metadata from various systems, including directly"),
    },
    fails=[failures.CONNECTIONS_USED_UP],
)


NO_RESERVED_SHARE = (
    "the filing for 2024 names a minimum to spend on cloud services, no reservations; no machine "
    "type is published that a reserved price could be looked up for"
)
_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart("Kafka, 500+ brokers when moved", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("Kubernetes clusters", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("Postgres, caches and Cassandra", monthly=_MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts name it."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
reddit = System(
    "Reddit",
    documented="well",
    scale={
        "daily uniques, Q4 2025": facts.UNIQUES_2025,
        "Kafka brokers moved (2026)": storage.BROKERS,
        "media metadata reads (2024)": storage.MEDIA_READS,
        "votes a month (2018)": facts.VOTES_2018,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={
            "cost of revenue / DAUq, Q4 2025": costs.COST_A_USER,
            "cost of revenue / revenue (2025)": costs.COST_SHARE_2025,
        },
        reserved=undisclosed(
            "reserved share: the filing for 2024 names a minimum of $480.0 M, no reservations"
        ),
        parts=PARTS,
        growth={
            "2x the load of 2025": costs.INFRASTRUCTURE * costs.TWICE,
            "10x the load of 2025": costs.INFRASTRUCTURE * costs.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Database servers: SSDs instead of spinning disks (by 2013)",
                before=storage.SSD_BEFORE,
                after=storage.SSD_AFTER,
                how=statement("SSDs cost 4 times as much and performed 16 times as well")
                @ src.SCALABILITY.at("SSDs are 4x more expensive but you"),
                **_NO_MONEY,
            ),
            Optimisation(
                "View counter of a post, example of 1 M viewers (2017)",
                before=storage.IDS_OF_A_POST,
                after=storage.COUNTER_OF_A_POST,
                how=statement("a HyperLogLog counter in Redis instead of a set of user IDs")
                @ src.VIEWS.at("Redis’s HLL implementation (which we chose)."),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "admission webhook": "a service that the API server calls before it accepts a change",
        "CRI-O": "a container runtime of Kubernetes",
        "DAUq": "daily active uniques: users counted once a day",
        "HyperLogLog": "a counter of distinct items that takes little memory and is approximate",
        "mcrouter": "a proxy that routes memcached keys to pools by prefix",
        "permacache": "r2's key-value store: Cassandra behind memcached",
        "r2": "Reddit's monolith in Python, published until 2017",
        "route reflector": "a node that passes BGP routes on, so that nodes need no full mesh",
        "sister datastore": "a copy of a production store that takes test writes only",
        "tap compare": "calling the old and the new endpoint and comparing their responses",
        "thing": "r2's base of posts, comments, accounts and subreddits: an ID with key-value data",
    },
)
