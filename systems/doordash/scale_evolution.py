"""From one Django monolith and one Aurora cluster to cells, a mesh, many CockroachDB clusters."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.doordash import _failures as failures
from systems.doordash import _former as former
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts
from systems.doordash._former_failures import BROKER_OVERLOADED

NO_COST = undisclosed("cost at this size: results name the whole company, without its hosting")
NO_USERS = undisclosed("users at this time: the sources of this stage name loads and parts")
EARLY = "the sources begin with 2018; the size of then is not named"

MONOLITH = Stage(
    when=statement("2018") @ src.AURORA.at("the time Salvatori joined the company in 2018."),
    users=NO_USERS,
    architecture=statement("at first, a monolithic Python application on one Aurora cluster")
    @ src.AURORA.at("monolithic Python application linked to a single Aurora"),
    broke=statement("one writer: before the weekly peak on Fridays the database crashed")
    @ src.AURORA.at("Typically, our main database would crash and burn."),
    fixed=statement("one solution: further Aurora clusters, for some tables")
    @ src.AURORA.at("create additional Aurora Postgres clusters, and"),
    cost=NO_COST,
    components=[former.monolith, s.aurora_2020],
)
TASKS = Stage(
    when=statement("mid-2019") @ src.TASKS.at("In mid 2019, we faced significant scaling"),
    users=NO_USERS,
    architecture=statement("asynchronous tasks on Celery and RabbitMQ")
    @ src.TASKS.at("frequent outages involving Celery and RabbitMQ,"),
    broke=statement("RabbitMQ went down under load, and orders with it")
    @ src.TASKS.at("RabbitMQ was frequently going down due to excessive"),
    fixed=statement("a simple system for tasks on Kafka")
    @ src.TASKS.at("simple, Apache Kafka-based asynchronous task processing system"),
    cost=NO_COST,
    components=[former.broker, s.task_log],
    figures={"kinds of tasks, at least": facts.TASKS},
)
PANDEMIC = Stage(
    when=statement("2020: crash on April 17, customers by the prospectus of November")
    @ src.AURORA_REPORT.at("Friday, April 17, 2020"),
    users=facts.CUSTOMERS_2020,
    architecture=statement("moving to microservices, still on one Aurora cluster (told 2023)")
    @ src.AURORA.at("reliance on a single Aurora Postgres cluster."),
    broke=statement("the main cluster crashed: hours of downtime")
    @ src.AURORA_REPORT.at("resulting in hours of downtime,"),
    fixed=statement("the move from Aurora to CockroachDB")
    @ src.AURORA_REPORT.at("transitioned from Amazon Aurora Postgres to CockroachDB."),
    cost=NO_COST,
    components=[s.aurora_2020, s.crdb],
    figures={"main cluster, peak": facts.AURORA_PEAK},
)
MESH = Stage(
    when=statement("mid-2021")
    @ src.MESH_SUMMARY.at("In mid-2021, DoorDash experienced a production"),
    users=NO_USERS,
    architecture=statement("over 1,000 microservices on Kubernetes")
    @ src.MESH_SUMMARY.at("with over 1,000 microservices running across Kubernetes"),
    broke=statement("a retry storm took the platform down for over two hours")
    @ src.MESH_SUMMARY.at("brought down the entire platform for more than"),
    fixed=statement("Envoy sidecars, configured by files, first at two services")
    @ src.MESH_SUMMARY.at("initially opted for a simpler file-based configuration model."),
    cost=NO_COST,
    components=[c.sidecars],
    figures={"one Kubernetes cluster, about": facts.CLUSTER_NODES},
)
CLUSTERS = Stage(
    when=statement("told by February 2024") @ src.CLUSTERS.at("Last edited on February 7, 2024"),
    users=NO_USERS,
    architecture=statement("CockroachDB as a service of one storage team")
    @ src.CLUSTERS.at("CockroachDB as a fully abstracted service for the"),
    broke=statement("done by hand, it would make the storage team a bottleneck")
    @ src.CLUSTERS.at("a gatekeeping bottleneck that held back other engineering"),
    fixed=statement("self-service tools with guardrails")
    @ src.CLUSTERS.at("still ensuring safety and security via the"),
    cost=NO_COST,
    components=[s.crdb],
    figures={
        "queries, daily peak": facts.QUERIES,
        "nodes": facts.NODES,
        "clusters": facts.CLUSTERS,
        "data on disk": facts.ON_DISK,
    },
)
CELLS = Stage(
    when=statement("told in June 2025") @ src.MESH.at("June 18, 2025"),
    users=undisclosed("users in 2025: results of Q2 2025 give orders, 761 million"),
    architecture=statement("a service mesh for more than 1,000 microservices")
    @ src.MESH.at("we migrated more than 1,000 microservices to the"),
    broke=statement("manual onboarding at about 100 services would not scale to 1,000+")
    @ src.MESH_SUMMARY.at("worked for 100 services wouldn’t scale to 1,000+."),
    fixed=statement("rolling updates, cell by cell: under an hour for a service")
    @ src.MESH_SUMMARY.at("onboarding time from days to under an hour."),
    cost=c.doordash.economics.infrastructure,
    components=[c.sidecars, c.services],
    figures={
        "requests in the mesh, peak": facts.MESH_REQUESTS,
        "services moved to the mesh": facts.MESH_SERVICES,
        "orders, April to June": facts.ORDERS_Q2,
    },
)

with ScaleEvolution(
    c.doordash,
    "From one writer to over 300 clusters and a mesh",
    as_of="2026-06-22",
    replaced=[s.aurora_2020, former.broker, former.celery_workers, former.monolith],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(
            "10 million users: before November 2020, when the prospectus had over 18 million"
        ),
        "one writer, 2018": MONOLITH,
        "900+ tasks, 2019": TASKS,
        "18M+ customers, 2020": PANDEMIC,
        "1,000+ services, 2021": MESH,
        "300+ clusters, 2024": CLUSTERS,
        "80M+ requests/s, 2025": CELLS,
    },
    urgent=[
        failures.WRITER_SATURATED,
        BROKER_OVERLOADED,
        failures.RETRY_STORM,
        failures.BREAKING_RELEASE,
    ],
) as diagram:
    former.monolith >> Call("SQL") >> s.aurora_2020
    (
        former.monolith
        >> Asynchronous("tasks")
        >> former.broker
        >> Asynchronous("tasks")
        >> former.celery_workers
    )
    s.aurora_2020 >> Asynchronous("data moved") >> s.crdb
    former.broker >> Asynchronous("tasks moved") >> s.task_log
    c.sidecars >> Call("HTTP, gRPC") >> c.services >> Call("SQL") >> s.crdb
    waive("CFO304", because=c.NO_RESERVED)
