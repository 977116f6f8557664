"""The components of Amazon's systems, and what its views share."""

from atlas import (
    DNS,
    ChaosTool,
    Client,
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
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.ec2 import ec2
from atlas.technologies.kinesis import kinesis
from atlas.technologies.s3 import s3 as s3_technology
from systems.amazon import _failures as failures
from systems.amazon import _incident_facts as incidents
from systems.amazon import _money_facts as money
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores
from systems.amazon import _technologies as own
from systems.amazon import facts

_WHERE = "AWS's papers, talks, posts and post-event summaries, to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = undisclosed(
    "reserved share: AWS owns its servers, and what Amazon.com buys is not published"
)

# DynamoDB
callers = Client(
    "Amazon.com and customers",
    technology=own.shop(_VERSION),
    role="Amazon.com, Alexa, fulfillment centers and AWS customers, by the AWS SDKs.",
    population=gap("number of callers; the paper says hundreds of thousands of customers"),
    figures={
        "Amazon's Prime Day DynamoDB peak": facts.PEAK_2025,
        "botocore legacy default: tries": facts.LEGACY_TRIES,
        "botocore standard default: tries": facts.STANDARD_TRIES,
    },
)
dns_names = DNS(
    "DynamoDB's DNS names",
    technology=own.name_service(_VERSION),
    role="Route 53 answers the endpoint with one of hundreds of load balancers, by weight.",
    fleet=gap("name servers behind the zone"),
    ttl=gap("time to live of the records"),
    fails=[failures.DNS_EMPTY],
)
dns_automation = Orchestrator(
    "DNS Planner and Enactors",
    technology=own.in_house(_VERSION),
    role="Plans the weights of a Region's load balancers, and writes them to Route 53.",
    fleet=Fleet(_MACHINES, count=facts.ENACTORS),
    manages=statement("hundreds of thousands of DNS records")
    @ src.DYNAMODB_2025.at("maintain hundreds of thousands of DNS records"),
)
routers = Gateway(
    "request routers",
    technology=dynamodb(_VERSION),
    role="Authorize a request, take a token, look up the partition and forward it.",
    **gap.of("fleet", "load"),
    figures={"each of hundreds of tables": facts.BUSY_TABLE},
    fails=[failures.BAD_DEPLOYMENT],
)
identity = Service(
    "IAM and KMS",
    technology=own.in_house(_VERSION),
    role="Authenticate requests; routers cache the answers, and go on without them for a time.",
    **gap.of("fleet", "load", "scaling"),
)
admission = Service(
    "global admission control",
    technology=dynamodb(_VERSION),
    role="Counts the tokens of each table, and vends them to the routers' local buckets.",
    **gap.of("fleet", "load"),
    scaling=statement("an independent hash ring of servers, with state that can be lost")
    @ src.DYNAMODB.at("servers are part of an independent hash"),
)
memds = Service(
    "metadata store MemDS",
    technology=dynamodb(_VERSION),
    role="Holds the map from key to partition in memory; a cache hit asks it, too.",
    **gap.of("fleet", "load"),
    scaling=statement("horizontally, for the whole request rate of DynamoDB")
    @ src.DYNAMODB.at("MemDS scales horizontally to handle the entire"),
    fails=[failures.ROUTERS_COLD],
)
leader = Service(
    "leader replica",
    technology=dynamodb(_VERSION),
    role="The elected replica of a partition: serves its writes and consistent reads.",
    **gap.of("fleet", "load"),
    scaling=statement("a busy partition is split, by the keys it has observed")
    @ src.DYNAMODB.at("The split point in the key range"),
    fails=[failures.LEADER_LOST, failures.HOT_KEY],
)
storage = Database(
    "storage nodes",
    technology=dynamodb(_VERSION),
    role="Replicas in three zones, each with a log and a B-tree; millions of groups a Region.",
    fleet=_MACHINES,
    size=gap("bytes in DynamoDB"),
    consistency=statement("strong or eventual, as the reader asks")
    @ src.DYNAMODB.at("can request strong or eventual consistency when"),
    replication=statement("Multi-Paxos over the replicas of a partition")
    @ src.DYNAMODB.at("for leader election and consensus"),
    backup=statement("log archive in S3; periodic snapshots with point-in-time restore")
    @ src.DYNAMODB.at("with the point-in-time restore enabled, DynamoDB creates"),
    latency=Latency(
        **gap.of(
            read_p50="median read; the paper says low single-digit milliseconds",
            read_p99="p99 of reads",
            write_p50="median write",
            write_p99="p99 of writes",
        )
    ),
    figures={
        "replicas": facts.REPLICAS,
        "write quorum": facts.QUORUM,
        "point-in-time restore, if on": facts.RESTORE_WINDOW,
    },
    fails=[failures.REPLICA_LOST, failures.BAD_WRITES],
)
metadata = Database(
    "metadata service (2015)",
    technology=dynamodb(_VERSION),
    role="Told each storage server its partitions; its lists grew with secondary indexes.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("in several data centers (2015)")
    @ src.DYNAMODB_2015.at("is internally replicated and runs across multiple"),
    figures={"US-East errors, plateau (2015)": incidents.METADATA_ERRORS},
    fails=[failures.METADATA_OVERLOAD],
)
dynamo = Database(
    "Dynamo (before 2012)",
    technology=own.in_house(_VERSION),
    role="The first key-value store, for shopping carts; each team ran its own.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
static_shares = Service(
    "per-partition shares (2012)",
    technology=dynamodb(_VERSION),
    role="Each storage node admitted requests by the fixed share of its partitions.",
    **gap.of("fleet", "load"),
    scaling=statement("at first (2012) a split for size divided the share equally")
    @ src.DYNAMODB.at("equally divided among the child partitions"),
    figures={
        "example: 3,200 WCU on 4, each": facts.SHARE_DILUTED,
    },
)

# S3
s3 = ObjectStore(
    "Amazon S3",
    technology=s3_technology(_VERSION),
    role="Objects in buckets; archives of DynamoDB's and Aurora's logs.",
    fleet=_MACHINES,
    size=gap("bytes in S3: `hundreds of exabytes`"),
    durability=statement("designed for eleven nines, says DynamoDB's paper (2022)")
    @ src.DYNAMODB.at("designed for 11 nines of durability"),
    figures={"objects (2026)": stores.S3_OBJECTS, "requests (2026)": stores.S3_REQUESTS},
    fails=[failures.PREFIX_HOT],
)
s3_index = Database(
    "S3 index subsystem",
    technology=s3_technology(_VERSION),
    role="Metadata and location of every object; caches ask a witness whether they are stale.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("strong for objects; bucket settings are eventual")
    @ src.S3_MODEL.at("Bucket configurations have an eventual consistency model"),
    replication=gap("copies of the metadata"),
    fails=[failures.INDEX_LOST],
)
shardstore = ObjectStore(
    "key-value store ShardStore",
    technology=s3_technology(_VERSION),
    role="The key-value store on one S3 storage node, checked against reference models.",
    **gap.of("fleet", "size", durability="durability of one node; copies are on others"),
    figures={"bugs stopped (2021)": stores.SHARDSTORE_ISSUES},
    fails=[failures.S3_NODE_CRASHES],
)
s3_2006 = ObjectStore(
    "S3 at launch (2006)",
    technology=s3_technology(_VERSION),
    role="About 400 storage nodes in 15 racks and three data centers.",
    fleet=Fleet(_MACHINES, count=stores.S3_NODES_2006),
    size=gap("bytes stored in 2006; the capacity is printed"),
    durability=gap("durability in 2006"),
    figures={"capacity": stores.S3_CAPACITY_2006, "network": stores.S3_NETWORK_2006},
)

# Aurora
aurora = Service(
    "Aurora instances",
    technology=own.aurora(_VERSION),
    role="The database engine: it sends redo records to storage, and never pages.",
    fleet=_MACHINES,
    load=gap("transactions a second; Prime Day's are printed as a total"),
    scaling=statement("one writer, and read replicas that get the log")
    @ src.AURORA.at("one primary instance and multiple replicas instances"),
    figures={"with DSQL, 4-day Prime Day 2025": stores.AURORA_TRANSACTIONS},
)
aurora_replicas = Service(
    "Aurora read replicas",
    technology=own.aurora(_VERSION),
    role="Apply the log to their caches, and read the same storage.",
    **gap.of("fleet", "load", "scaling"),
    figures={"a customer's lag, hourly mean": stores.CUSTOMER_LAG},
)
aurora_storage = Database(
    "Aurora storage",
    technology=own.aurora(_VERSION),
    role="Six copies of 10 GB segments (2017) in three zones; it applies the log to pages.",
    fleet=_MACHINES,
    size=gap("bytes in all Aurora volumes"),
    consistency=statement("one writer orders the log")
    @ src.AURORA.at("only a single writer generating log updates"),
    replication=statement("six copies in three zones; four acknowledge")
    @ src.AURORA.at("6 ways across 3 AZs with 2"),
    backup=statement("log and new pages staged to S3, periodically")
    @ src.AURORA.at("periodically stage log and new pages to"),
    figures={
        "copies": stores.AURORA_COPIES,
        "write quorum": stores.AURORA_WRITES,
        "read quorum, for recovery": stores.AURORA_READS,
        "stored, DSQL too, Prime Day 2025": stores.AURORA_STORED,
    },
    fails=[failures.AURORA_ZONE],
)

# Services above, and what they run on
kinesis_front = Gateway(
    "Kinesis front end",
    technology=kinesis(_VERSION),
    role="Authenticates and routes; each server kept threads for each other one (2020).",
    fleet=_MACHINES,
    load=gap("requests of the front end; the peak is printed in records"),
    figures={"Kinesis, Prime Day peak, 2025": facts.KINESIS_PEAK},
    fails=[failures.THREADS_EXHAUSTED],
)
kinesis_cells = MessageLog(
    "Kinesis cell-clusters",
    technology=kinesis(_VERSION),
    role="Back-end cells that own the shards of streams: the unit of scaling and fault isolation.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    fails=[failures.HOT_SHARD],
)
cloudwatch = Monitor(
    "CloudWatch",
    technology=own.cloudwatch(_VERSION),
    role="Processes metrics and logs, by way of Kinesis (2020).",
    fleet=_MACHINES,
    watches=statement("metrics and logs of AWS and its customers")
    @ src.KINESIS_2020.at("for the processing of metric and log"),
    retention=gap("retention inside AWS; the local store's is printed"),
    figures={"local store, us-east-1 (2020)": incidents.METRICS_KEPT},
    fails=[failures.METRICS_STOP],
)
cognito = Service(
    "Cognito",
    technology=own.cognito(_VERSION),
    role="Signs users in; streams API access patterns to Kinesis, by best effort (2020).",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.CREDENTIALS_FAIL],
)
functions = Service(
    "Lambda",
    technology=aws_lambda(_VERSION),
    role="Runs functions in Firecracker microVMs on shared hosts.",
    fleet=_MACHINES,
    load=gap("invocations a second at the peak; a day's total is printed"),
    scaling=statement("goal: up to 15,000 new containers a second for one customer (2023)")
    @ src.CONTAINERS.at("up to 15,000 new containers per second"),
    figures={
        "Prime Day 2025": facts.LAMBDA_CALLS,
        "Firecracker spec: minimal boot": facts.MICROVM_START,
    },
)
ec2_control = Orchestrator(
    "EC2 launch workflow",
    technology=ec2(_VERSION),
    role="DropletWorkflow Manager: leases the physical hosts, checks their state in DynamoDB.",
    fleet=_MACHINES,
    manages=statement("leases of droplets; in 2025 it collapsed while recovering many at once")
    @ src.DYNAMODB_2025.at("DWFM had entered a state of congestive"),
)
hosts = Service(
    "EC2 hosts",
    technology=ec2(_VERSION),
    role="Droplets: physical servers, among them Graviton ones, that run instances.",
    fleet=_MACHINES,
    load=gap("instances in use"),
    scaling=gap("how the fleet of hosts is scaled"),
    figures={"Amazon.com EC2 compute: Graviton": facts.GRAVITON_SHARE},
    fails=[failures.LAUNCHES_FAIL],
)
balancers = LoadBalancer(
    "Network Load Balancer",
    technology=own.load_balancer(_VERSION),
    role="Spreads connections; removes nodes whose health checks fail.",
    fleet=_MACHINES,
    algorithm=gap("algorithm"),
    health_check=statement("in 2025 failing health checks raised connection errors on some NLBs")
    @ src.DYNAMODB_2025.at("increased connection errors on some NLBs"),
    fails=[failures.NLB_FLAPS],
)
internal_network = Service(
    "internal network",
    technology=own.in_house(_VERSION),
    role="Hosts monitoring, internal DNS, authorization, parts of EC2's control plane (2021).",
    **gap.of("fleet", "load"),
    scaling=statement("by capacity; isolated devices connect it to the main network (2021)")
    @ src.NETWORK_2021.at("multiple geographically isolated networking devices and scale"),
    fails=[failures.NETWORK_CONGESTED],
)
datapath = Service(
    "lookup service Datapath",
    technology=ec2(_VERSION),
    role="Amazon.com's lookups, queries and joins of structured blobs, on Graviton2 (2021).",
    fleet=Fleet(
        statement("C6g instances (2021)")
        @ src.PRIME_2021.at("composed of over 53,200 C6g instances"),
        count=facts.DATAPATH_INSTANCES,
        reserved=_RESERVED,
    ),
    load=gap("lookups of Datapath"),
    scaling=statement("a cluster over three Regions (2021)")
    @ src.PRIME_2021.at("run it on a three-Region cluster composed"),
)

# Operations
pipelines = Deployer(
    "deployment pipelines",
    technology=own.in_house(_VERSION),
    role="Take a merged change to all Regions in waves, with nobody watching.",
    fleet=_MACHINES,
    strategy=statement("one box, then rolling, in waves of Regions")
    @ src.HANDS_OFF.at("grouping deployments into “waves” of increasing size"),
    frequency=gap("how often a service is deployed"),
    figures={
        "typical: workdays to all Regions": facts.ALL_REGIONS,
        "typical: boxes at once, a Region": facts.ROLLING,
        "typical one box, of requests": facts.ONE_BOX,
    },
)
canaries = Monitor(
    "canaries and alarms",
    technology=own.in_house(_VERSION),
    role="DynamoDB's canary applications in every zone, internal clients, and alarms.",
    fleet=_MACHINES,
    watches=statement("DynamoDB: every public endpoint, from every zone")
    @ src.DYNAMODB.at("talk to DynamoDB through every public endpoint"),
    retention=gap("retention of availability data"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(_VERSION),
    role="The service team's engineer, often paged while the rollback already runs.",
    fleet=_MACHINES,
    response=gap("time to respond to a page"),
    figures={"2025: impact to DNS identified": incidents.CAUSE_2025},
)
faults = ChaosTool(
    "fault injection",
    technology=own.in_house(_VERSION),
    role="Power-off tests, game days, and AWS FIS experiments before Prime Day.",
    fleet=_MACHINES,
    cadence=statement("DynamoDB: failures of nodes, racks and zones, regularly")
    @ src.DYNAMODB.at("regularly tests resilience to node, rack"),
    figures={"for Prime Day 2025": facts.EXPERIMENTS},
)

PARTS = [
    PricedPart(
        "one c6g.medium, us-east-1 (2023)",
        monthly=money.C6G_MEDIUM,
        committed={"1 year, all upfront": money.C6G_MEDIUM_1Y},
        covers="the smallest C6g for a month at list price; the sizes of Datapath's are not named",
    ),
    PricedPart(
        "Aurora and DSQL, Prime Day 2025",
        monthly=money.AURORA_STORAGE,
        covers="4,071 TB for a month, at us-east-1's Aurora price of 2024, not I/O-Optimized; "
        "no instances, no I/O",
    ),
    PricedPart("energy and data centers", monthly=gap("energy and data centers"), covers="none"),
]
"""What makes up the cost, as far as filings and list prices name it."""

amazon = System(
    "Amazon",
    documented="well",
    scale={
        "Amazon's Prime Day DynamoDB peak": facts.PEAK_2025,
        "S3, objects (2026)": stores.S3_OBJECTS,
        "S3, requests (2026)": stores.S3_REQUESTS,
        "Lambda, Prime Day 2025": facts.LAMBDA_CALLS,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "cost of infrastructure alone: the 10-K books it with other expenses of AWS"
        ),
        unit_costs={
            "3 M DynamoDB WRUs, us-east-2": money.THREE_MILLION_WRITES,
            "S3 Standard, 1st tier, us-east-1": money.TERABYTE,
            "AWS's expenses, of sales (2025)": money.AWS_COST_A_DOLLAR,
        },
        reserved=_RESERVED,
        parts=PARTS,
        growth={"2x Prime Day 2025's Aurora bytes": money.AURORA_STORAGE * facts.TWICE},
        optimisations=[
            Optimisation(
                "Datapath on Graviton2 (2021)",
                **gap.of(before="instances and cost before", after="cost after"),
                how=statement("ported to Graviton, and run on over 53,200 C6g instances")
                @ src.PRIME_2021.at("decided to port Datapath to Graviton and"),
                saving=gap("saving in money"),
                cost=gap("cost of the port"),
            ),
        ],
    ),
    glossary={
        "B-tree": "a sorted index on disk",
        "cell": "a copy of a service for a share of its customers, isolated from the others",
        "COE": "Correction of Error, Amazon's post-mortem document",
        "droplet": "a physical server that hosts EC2 instances",
        "DSQL": "Aurora DSQL, a distributed SQL database of AWS",
        "DWFM": "DropletWorkflow Manager, which leases and checks EC2's physical servers",
        "FIS": "AWS Fault Injection Service",
        "GAC": "global admission control",
        "GSI": "global secondary index: a second key for the items of a table",
        "MemDS": "DynamoDB's in-memory store of metadata",
        "microVM": "a small virtual machine for one function",
        "NLB": "Network Load Balancer",
        "on-demand table": "a table without a provisioned throughput",
        "one-box": "the first single server or container that gets a change",
        "partition": "a range of keys of a table, with its replicas",
        "Paxos": "a protocol by which replicas agree on the order of writes",
        "segment": "10 GB of an Aurora volume (2017), the unit of repair",
        "WCU": "write capacity unit: one write of up to 1 KB a second",
        "WRU": "write request unit, on demand: one write of up to 1 KB",
    },
)
