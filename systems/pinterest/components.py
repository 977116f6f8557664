"""The components of Pinterest, and what its views share."""

from atlas import (
    Client,
    Economics,
    LoadBalancer,
    Optimisation,
    PricedPart,
    Service,
    System,
    Worker,
    statement,
    undisclosed,
)
from systems.pinterest import _cost_facts as costs
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _gaps as gaps
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import _technologies as own
from systems.pinterest import facts
from systems.pinterest._control import (
    knox,
    mysql_tools,
    on_call,
    orion,
    pincompute,
    statsboard,
    teletraan,
)
from systems.pinterest._former_stores import (
    cassandra_2011,
    hbase_db,
    membase_2011,
    mysql_2011,
    mysql_2012,
)
from systems.pinterest._stores import (
    batches,
    jobs,
    kafka_log,
    kvstore,
    memcached_fleet,
    memq,
    mysql_shards,
    pingraph,
    search,
    shard_config,
    tidb_db,
)

__all__ = [
    "PARTS",
    "api",
    "batches",
    "cassandra_2011",
    "clients",
    "hbase_db",
    "jobs",
    "kafka_log",
    "knox",
    "kvstore",
    "mcrouter",
    "membase_2011",
    "memcached_fleet",
    "memq",
    "mysql_2011",
    "mysql_2012",
    "mysql_shards",
    "mysql_tools",
    "on_call",
    "orion",
    "pincompute",
    "pingraph",
    "pinterest",
    "search",
    "shard_config",
    "singer",
    "statsboard",
    "teletraan",
    "tidb_db",
    "training",
    "workers",
]

# Edge and services
clients = Client(
    "Pinterest clients",
    technology=own.pinterest_client(gaps.VERSION),
    role="Apps and browsers in which people save and find Pins.",
    population=facts.USERS,
)
api = Service(
    "API and services",
    technology=own.in_house(gaps.TOOL),
    role="Answers an API request with calls to tens of services; many results are cached.",
    fleet=gaps.MACHINES,
    load=gaps.gap("API requests per second"),
    scaling=gaps.gap("how the API scales"),
    figures={
        "an API request (2020)": statement("reaches tens of services")
        @ src.CACHE_2020.at("hitting tens of services before completion of"),
    },
    fails=[failures.BAD_DEPLOY],
)
mcrouter = LoadBalancer(
    "mcrouter",
    technology=own.mcrouter(gaps.VERSION),
    role="Routes each key to a Memcached server, in front of the whole cache fleet.",
    fleet=gaps.MACHINES,
    algorithm=gaps.gap("routing of mcrouter"),
    health_check=gaps.gap("health checks of mcrouter"),
)
singer = Worker(
    "log agent Singer",
    technology=own.singer(gaps.VERSION),
    role="Agent on each host that sends log files of events to Kafka or MemQ.",
    fleet=gaps.gap("number of agents; the post says tens of thousands of hosts"),
    load=events.SINGER_MESSAGES,
    backlog=statement("a watermark file per log stream")
    @ src.SINGER.at("uses a watermark file to track its progress."),
    figures={
        "a host can send, thrift (2019)": events.SINGER_SPEED,
        "unsent new stream stuck after": events.SINGER_STUCK,
    },
    fails=[failures.LOGS_STUCK],
)
workers = Worker(
    "job workers",
    technology=own.in_house(gaps.TOOL),
    role="Execute jobs: thumbnails, fan-out to followers, spam checks, email.",
    fleet=gaps.MACHINES,
    load=gaps.gap("jobs executed per second since 2015"),
    backlog=gaps.gap("jobs that wait"),
    figures={
        "jobs of a save (2014)": statement("thumbnails, fan-out, spam check, search index")
        @ src.PINLATER.at("Thumbnails of all sizes are generated, the board"),
    },
)

training = Worker(
    "training jobs",
    technology=own.in_house(gaps.TOOL),
    role="Machine learning on Ray clusters with GPUs, on PinCompute.",
    **gaps.gap.of("fleet", "load"),
    backlog=gaps.gap("queue of training jobs"),
    figures={"success drop, some jobs (2025)": facts.TRAINING_LOST},
)

_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "Kafka (2018)",
        monthly=costs.KAFKA_COST,
        committed={"1 year": costs.KAFKA_COST_RESERVED},
        covers="over 2,000 brokers, counted as 2,000 d2.2xlarge, at prices of 2018; no traffic",
    ),
    PricedPart(
        "sharded MySQL (2012)",
        monthly=costs.MYSQL_COST_2012,
        covers="88 cc2.8xlarge, and as many assumed for the slaves, on demand at prices of 2012",
    ),
    PricedPart(
        "Memcached (2022)", monthly=gaps.MACHINES, covers="over 5,000 instances of unnamed types"
    ),
    PricedPart("KVStore", monthly=gaps.MACHINES, covers=_NO_SIZES),
    PricedPart("search", monthly=gaps.MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts name it."""

_NO_MONEY = gaps.gap.of(saving="saving in money", cost="cost of the change")
pinterest = System(
    "Pinterest",
    documented="well",
    scale={
        "people a month (2026)": facts.USERS,
        "cache requests, up to (2022)": storage.CACHE_REQUESTS,
        "Kafka brokers (2024)": events.BROKERS_2024,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: reports name $4 billion planned for AWS, not what is spent"
        ),
        unit_costs={
            "AWS plan, per user of Q1 2026": costs.COMMITTED_A_USER,
            "AWS plan, of revenue of Q1 2026": costs.COMMITTED_SHARE,
        },
        reserved=undisclosed(
            "reserved share: reports name $4 billion through 2031, no reservations"
        ),
        parts=PARTS,
        growth={
            "2x messages, Kafka of 2018": costs.KAFKA_COST_TWICE,
            "10x messages, Kafka of 2018": costs.KAFKA_COST_TENFOLD,
        },
        optimisations=[
            Optimisation(
                "MemQ alongside Kafka (2021)",
                before=gaps.BEFORE,
                after=gaps.AFTER,
                how=statement("batches on S3 instead of own copies; up to 90 % more cost efficient")
                @ src.MEMQ.at("being up to 90% more cost efficient"),
                **_NO_MONEY,
            ),
            Optimisation(
                "PinGraph on TiDB instead of Zen (2024)",
                before=gaps.BEFORE,
                after=gaps.AFTER,
                how=statement("TiDB instead of HBase; about half of the infrastructure cost saved")
                @ src.CASE_STUDY.at("~50% infra cost savings"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Kafka brokers replaced by DoctorK (2018)",
                before=gaps.BEFORE,
                after=gaps.AFTER,
                how=statement("failed brokers replaced automatically; over 95 % fewer Kafka alerts")
                @ src.KAFKA_2018.at("reduce Kafka-related alerts by >95%"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "ack": "acknowledgement of a write",
        "cgroup": "control group: the kernel's account of a process group's resources",
        "ENA": "Elastic Network Adapter of EC2",
        "Ixia": "Pinterest's secondary index service on HBase",
        "look-aside": "the caller reads the cache first, then the store, and fills the cache",
        "pin": "an image with a description and a link that a person has saved",
        "RocksDB": "an embedded key-value store that each host runs in its process",
        "shard": "a MySQL database with all tables, for a part of the objects",
        "TKO": "total knockout: mcrouter sends the server no requests until a probe succeeds",
        "UMS": "UserMetaStore, a wide-column service on HBase",
        "URP": "under-replicated partition",
        "Zen": "Pinterest's former graph service on HBase and MySQL",
    },
)
