"""The components of Coinbase, and what its views share."""

from atlas import (
    Cache,
    Client,
    Database,
    Economics,
    Gateway,
    MessageLog,
    Optimisation,
    PricedPart,
    Service,
    System,
    gaps_in,
    statement,
)
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.go import go
from atlas.technologies.kafka import kafka as apache_kafka
from atlas.technologies.memcached import memcached as memcached_server
from atlas.technologies.mongodb import mongodb as mongo
from atlas.technologies.nginx import nginx
from atlas.technologies.rails import rails as ruby_on_rails
from systems.coinbase import _cost_facts as costs
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import _technologies as own
from systems.coinbase import facts

gap = gaps_in("Coinbase's posts, post-mortems, filings, talks and repositories, to November 2026")

NO_DATE = "Coinbase's post on its Users service bears no date in the copies that were read"
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_TOOL = gap("name and version of the internal tool")

# Clients
customers = Client(
    "web and mobile apps",
    technology=own.client(_VERSION),
    role="Customers who buy, sell, send and receive.",
    population=gap("clients in use"),
    figures={"verified users (Sept 2021)": facts.VERIFIED_USERS},
)
traders = Client(
    "trading clients",
    technology=own.client(_VERSION),
    role="Programs of brokers and institutions; FIX, REST or WebSocket.",
    population=gap("trading clients that are connected"),
)

# Retail
rails = Service(
    "Rails monolith (2020)",
    technology=ruby_on_rails(_VERSION),
    role="The original app; one MongoDB connection pool in each of its processes.",
    **gap.of("fleet", "load"),
    scaling=statement("a deploy doubles its instances, and their connections, for a while")
    @ src.CONNECTIONS.at("also means 2x the count of connections to"),
    figures={
        "connections per machine (2020)": statement("10–20K to MongoDB, before mongobetween")
        @ src.CONNECTIONS.at("each machine has 10–20K of outgoing connections"),
    },
    fails=[failures.SLOW_CLUSTER],
)
nginx_routers = Gateway(
    "nginx routers (2021)",
    technology=nginx(_VERSION),
    role="In front of the web servers of the logged-out pages.",
    **gap.of("fleet", "load"),
    fails=[failures.ROUTER_FULL],
)
services = Service(
    "services on EKS",
    technology=go(_VERSION),
    role="The services of the products, in containers since the move from EC2.",
    fleet=_MACHINES,
    load=gap("requests of all services since 2017"),
    scaling=statement("nodes just in time, by Karpenter (2025)")
    @ src.EKS.at("Karpenter for more dynamic, just-in-time node provisioning,"),
    figures={
        "moved to EKS by Oct 2025": facts.SERVICES,
        "language (2020)": statement("Go, the primary paved-road one")
        @ src.CONNECTIONS.at("primary paved-road language at Coinbase is Golang,"),
    },
    fails=[failures.NO_ADDRESSES],
)
ec2_services = Service(
    "services on EC2 (2022)",
    technology=go(_VERSION),
    role="Services in auto-scaling groups, before the move to EKS.",
    **gap.of("fleet", "load"),
    scaling=statement("blue/green: new instances, then the old ones are shut down (2020)")
    @ src.CONNECTIONS.at("we use blue-green deployments, spinning up a"),
    figures={
        "move to EKS (told 2025)": statement("from EC2 to containers, in 12 months")
        @ src.EKS.at("migrating from a traditional EC2 architecture to"),
    },
)
users_service = Service(
    "Users service",
    technology=own.in_house(_TOOL),
    role="User data as fragments, such as addresses; most user journeys depend on it.",
    fleet=_MACHINES,
    load=facts.USERS_READS,
    scaling=gap("how it scales; only what it does under overload is published"),
    figures={
        "under overload (undated)": statement(
            "its load balancer redirects traffic to a dummy target group"
        )
        @ src.IDENTITY_NEWS.at("Application Load Balancer to redirect traffic to"),
    },
    fails=[failures.USERS_OVERLOADED],
)

# Data
mongobetween = Gateway(
    "MongoDB pooler mongobetween (2020)",
    technology=own.mongobetween(_VERSION),
    role="Sidecar of the Rails app: pools its connections to MongoDB.",
    **gap.of("fleet", "load"),
    figures={
        "connection spikes before (2020)": facts.SPIKES_BEFORE,
        "connection spikes after (2020)": facts.SPIKES_AFTER,
        "to the app": statement("an always-available mongos")
        @ src.MONGOBETWEEN.at("as an always-available MongoDB shard router,"),
    },
    fails=[failures.NO_CONNECTION],
)
routers = Gateway(
    "mongos routers (2020)",
    technology=mongo(_VERSION),
    role="Routing layer of the sharded clusters; hit by the connection storm of April 2020.",
    **gap.of("fleet", "load"),
    fails=[failures.CONNECTION_STORM],
)
mongodb = Database(
    "MongoDB clusters",
    technology=mongo(_VERSION),
    role="Primary store since 2012; on MongoDB Atlas.",
    fleet=_MACHINES,
    size=gap("bytes in MongoDB"),
    consistency=gap("consistency of reads and writes in MongoDB"),
    replication=statement("a single writer for each shard (2024)")
    @ src.PREDICTION.at("uses a single-writer per shard architecture"),
    backup=statement("snapshots are kept: a new replica restores one (2024)")
    @ src.PREDICTION.at("need to restore from an existing snapshot which"),
    figures={
        "clusters (undated)": statement("roughly 700")
        @ src.MONGODB_CASE.at("to a fleet of roughly 700 clusters"),
        "a new replica (2024)": statement("restores a snapshot, which can take over two hours")
        @ src.PREDICTION.at("existing snapshot which can take upwards of"),
    },
    fails=[failures.SLOW_CLUSTER],
)
fraud_mongodb = Database(
    "MongoDB for fraud (2019)",
    technology=mongo(_VERSION),
    role="Data of fraud prevention; in the request path of buys, sells and trades.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("a failover took 25 min, for its size and its replication (2019)")
    @ src.JUNE_2019.at("due to its size and replication configuration."),
    fails=[failures.SLOW_FAILOVER],
)
memcached = Cache(
    "Memcached (2018)",
    technology=memcached_server(_VERSION),
    role="Query cache in the object mapper and in the driver of MongoDB.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "where (2018)": statement("in the object mapper and in the driver")
        @ src.INFOQ_2018.at("the Object Relational Mapping (ORM) layer as"),
    },
)
fragments = Database(
    "DynamoDB",
    technology=dynamodb(_VERSION),
    role="Hot key-value fragments of the Users service, moved out of MongoDB.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("Users service: read-after-write for sensitive operations, by tokens")
    @ src.IDENTITY_NEWS.at("strong read-after-write guarantees for sensitive operations"),
    figures={
        "why": statement("to avoid connection storms in traffic surges")
        @ src.IDENTITY_NEWS.at("DynamoDB to avoid connection storms during traffic"),
        "unique values": statement("kept by auxiliary tables and transactions")
        @ src.IDENTITY_NEWS.at("auxiliary tables and multi-item transactions to enforce"),
    },
    fails=[failures.TABLE_THROTTLED],
)
kafka = MessageLog(
    "Kafka on MSK",
    technology=apache_kafka(_VERSION),
    role="Events between services and change data capture, on AWS's managed Kafka.",
    **gap.of("fleet", "retention", "partitions"),
    replication=statement("brokers in several zones, against the loss of one (2021)")
    @ src.MSK.at("across multiple AZs to protect against full"),
    figures={
        "brokers (2021)": facts.BROKERS,
        "on May 7, 2026": statement("resiliency guarantees failed; recovered by hand")
        @ src.OUTAGE_QUOTED.at("those guarantees failed and required manual recovery."),
        "data (2026)": statement("many terabytes a day")
        @ src.OUTAGE_QUOTED.at("process many terabytes of data daily"),
        "uptime SLA of AWS (2021)": statement("99.9 % a month")
        @ src.MSK.at("99.9% monthly uptime SLA from AWS"),
    },
    fails=[failures.NO_LEADERS],
)

# Blockchains
nodes = Service(
    "blockchain nodes (2019)",
    technology=own.blockchain_node(_VERSION),
    role="Detect funds that arrive, and broadcast what customers send.",
    **gap.of("fleet", "load"),
    scaling=statement("required: every server lives under 30 days (2019)")
    @ src.SNAPCHAIN.at("infrastructure is both ephemeral (< 30 days)"),
)

PARTS = [
    PricedPart("Datadog (2021)", monthly=costs.DATADOG_A_MONTH, covers="observability, bought"),
    PricedPart(
        "one node of Base (2025), at list",
        monthly=costs.BASE_NODE,
        committed={"1 year, all upfront": costs.BASE_NODE_1Y},
        covers="a Geth full node of Coinbase's network: i4i.12xlarge in us-east-1, priced as three "
        "i4i.4xlarge at the list of August 2023; how many run is not published",
    ),
    PricedPart("Amazon Web Services", monthly=gap("bill of AWS"), covers="compute, MSK, DynamoDB"),
    PricedPart("MongoDB Atlas", monthly=gap("bill of MongoDB"), covers="the MongoDB clusters"),
]
"""What makes up the infrastructure, as far as it is named."""

_NO_MONEY = gap.of(
    before="cost before it", after="cost after it", saving="saving in money", cost="cost of it"
)
coinbase = System(
    "Coinbase",
    documented="scarcely",
    scale={
        "traffic over usual max. (2017)": facts.TRAFFIC_2017,
        "configurations on EKS (2025)": facts.SERVICES,
        "verified users (Sept 2021)": facts.VERIFIED_USERS,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={"Datadog 2021, per verified user": costs.DATADOG_A_USER},
        reserved=gap("reserved share of what is rented from AWS"),
        parts=PARTS,
        growth={"2x traffic": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "EKS and Graviton (told 2025)",
                how=statement("3,500 services moved; savings called significant, without a figure")
                @ src.EKS.at("in 50% faster scaling and significant cost savings."),
                **_NO_MONEY,
            ),
            Optimisation(
                "Karpenter (2025): 20 % less",
                how=statement("nodes just in time, in place of Cluster Autoscaler")
                @ src.EKS.at("from Cluster Autoscaler to Karpenter for more"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "Aeron": "a messaging library with a Raft cluster, used for trading systems",
        "blue/green": "a deploy that starts new instances and then ends the old ones",
        "FIX": "Financial Information eXchange: the protocol of orders between institutions",
        "fragment": "a group of fields of a user with an API and a store of its own",
        "freshness token": "a version that a read must have reached, else it bypasses the cache",
        "mongos": "MongoDB's router in front of the shards of a cluster",
        "OMS": "order management system",
        "placement group": "EC2 instances that AWS places close together",
        "ValKey": "an open-source fork of Redis",
    },
)
