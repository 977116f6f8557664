"""Twitch's databases, as its post of 2016 describes them, and its data pipeline."""

from atlas import Database, Gateway, Warehouse, Worker, statement
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.postgresql import postgresql
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _technologies as own
from systems.twitch import facts
from systems.twitch.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_CONSISTENCY = statement("PostgreSQL: ACID (2016)") @ src.POSTGRES.at(
    "performant and reliable SQL ACID relational database"
)

pool = Gateway(
    "PgBouncer cluster (2016)",
    technology=pgbouncer(_VERSION),
    role="Pools the clients' connections to the primary; an ELB and HAProxy are in front of it.",
    fleet=_MACHINES,
    load=gap("connections of clients"),
    figures={
        "mode (2016)": statement("transaction mode") @ src.POSTGRES.at("in transaction mode"),
        "on each host (2016)": statement("two PgBouncer processes, behind HAProxy")
        @ src.POSTGRES.at("runs 2 processes, each listening to a different"),
        "pools (2016)": statement("one per client, so that a bug uses up its own pool alone")
        @ src.POSTGRES.at("they can only exhaust their own connection pool."),
    },
    fails=[failures.POOL_FULL],
)
primary = Database(
    "SQL primary (2016)",
    technology=postgresql(_VERSION),
    role="Primary of the original central cluster; moved to AWS after late 2015.",
    fleet=gap("its machine type: i2.8xlarge is called similar to the former hardware"),
    size=gap("size of the central database"),
    consistency=_CONSISTENCY,
    replication=statement("hot spare in another availability zone (2016)")
    @ src.POSTGRES.at("a hot spare in another availability zone."),
    backup=gap("backup: managed by Twitch for several databases"),
    figures={
        "transactions, all hosts (2016)": facts.TRANSACTIONS_2016,
    },
    fails=[failures.PRIMARY_DOWN, failures.EXPENSIVE_QUERY],
)
spare = Database(
    "hot spare (2016)",
    technology=postgresql(_VERSION),
    role="Replica in another availability zone, for planned and emergency failover.",
    **gap.of("fleet", "size", "backup", "consistency"),
    replication=statement("kept ready for planned and emergency failover (2016)")
    @ src.POSTGRES.at("ease planned or emergency failover, there is a"),
    figures={
        "planned failovers (2016)": statement("a few since AWS, all uneventful")
        @ src.POSTGRES.at("all of them were thankfully uneventful."),
    },
)
replicas = Database(
    "read replicas in AWS (2016)",
    technology=postgresql(_VERSION),
    role="Replicas in an Auto Scaling group behind an ELB with a health check.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("canceled queries: rare since time limits and feedback (2016)")
    @ src.POSTGRES.at("This has not been much of an issue"),
    replication=statement("a new replica joins the cluster automatically (2016)")
    @ src.POSTGRES.at("cloud-init which automatically joins the cluster."),
    fails=[failures.EXPENSIVE_QUERY],
)
relay = Database(
    "replication relay (2016)",
    technology=postgresql(_VERSION),
    role="In Twitch's data center: gets the stream from AWS, and cascades it; it has a hot spare.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("not read by clients (2016)")
    @ src.POSTGRES.at("hosts which are not used as a read"),
    replication=statement("cascades to the replicas of the data center (2016)")
    @ src.POSTGRES.at("the replication cascades from one of those"),
)
replicas_dc = Database(
    "replicas, own data center (2016)",
    technology=postgresql(_VERSION),
    role="Replicas on Twitch's own hardware, for clients that remained in its data center.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("for clients of which most are not sensitive to lag (2016)")
    @ src.POSTGRES.at("are not sensitive to replication lag so we"),
    replication=statement("cascaded from the relay (2016)")
    @ src.POSTGRES.at("the replication cascades from one of those"),
    figures={
        "round trip avoided (2016)": facts.ROUND_TRIP_2016,
    },
    fails=[failures.EXPENSIVE_QUERY],
)
tables = Database(
    "DynamoDB (2016)",
    technology=dynamodb(_VERSION),
    role="Many tables, for data with a high write load.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "use (2016)": statement("high write load")
        @ src.POSTGRES.at("We have many DynamoDB tables for high write"),
    },
)
pipeline = Worker(
    "data pipeline (2015)",
    technology=own.in_house(_VERSION),
    role="Collects and cleans events, and loads them into the data warehouse.",
    fleet=_MACHINES,
    load=facts.EVENTS_2015,
    backlog=gap("backlog of the pipeline"),
    figures={
        "analytics: received, peak (2021)": facts.ANALYTICS_2021,
        "Twitch's event streams (2016)": statement("stored in S3")
        @ src.POSTGRES.at("We store to S3 for event streams."),
    },
)
warehouse = Warehouse(
    "Redshift (2016)",
    technology=own.redshift(_VERSION),
    role="Data warehouse for analytics.",
    **gap.of("fleet", "size", "freshness"),
)
