"""Components of Google Cloud that the incident of May 2019 affected."""

from atlas import Client, Database, Queue, Service, gaps_in, statement, undisclosed
from atlas.technologies.cloud_sql import cloud_sql
from atlas.technologies.pubsub import pubsub
from incidents.google._reports import PUB_SUB
from incidents.google._technologies import app_engine, filestore
from systems.google._technologies import api_client, in_house

_WHERE = "Google's report of May 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

publisher = Client(
    "internal user",
    technology=api_client(_VERSION),
    role="Publishes to topics of Pub/Sub, from inside Google.",
    population=undisclosed(f"requests of its surge: not in {_WHERE}"),
)
messages = Queue(
    "Pub/Sub",
    technology=pubsub(_VERSION),
    role="Takes published messages, and manages topics and subscriptions, worldwide.",
    fleet=_FLEET,
    delivery=statement("publish and subscribe are managed in the metadata store")
    @ PUB_SUB.at("responsible for managing Cloud Pub/Sub’s publish and subscribe"),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
store = Database(
    "metadata store",
    technology=in_house(_VERSION),
    role="Manages the publish and subscribe operations of Pub/Sub.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "overload protection": statement("rejects some requests, and delays others")
        @ PUB_SUB.at("which began to reject some incoming requests and")
    },
)
sql = Service(
    "Cloud SQL admin",
    technology=cloud_sql(_VERSION),
    role="Admin operations of Cloud SQL, such as the creation of instances.",
    **gap.of("fleet", "load", "scaling"),
)
files = Service(
    "Filestore admin",
    technology=filestore(_VERSION),
    role="Admin operations of Cloud Filestore, such as the creation of instances.",
    **gap.of("fleet", "load", "scaling"),
)
tasks = Queue(
    "App Engine task queues",
    technology=app_engine(_VERSION),
    role="Queue the tasks of customers' applications.",
    fleet=_FLEET,
    delivery=undisclosed(f"delivery: not in {_WHERE}"),
    dead_letters=undisclosed(f"dead letters: not in {_WHERE}"),
)
