"""Components of Cloud SQL that its incident of August 2017 affected."""

from atlas import Client, Database, Gateway, Service, gaps_in, statement, undisclosed
from atlas.technologies.cloud_sql import cloud_sql
from incidents.google._reports import CLOUD_SQL
from systems.google._technologies import in_house

_WHERE = "Google's report of August 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

programs = Client(
    "connecting clients",
    technology=cloud_sql(_VERSION),
    role="Connect to databases: applications on App Engine, and users of Cloud SQL Proxy.",
    population=undisclosed(f"number of connections: not in {_WHERE}"),
)
front_ends = Gateway(
    "front ends",
    technology=in_house(_VERSION),
    role="Accept connections from App Engine and from the proxy, once they are validated.",
    **gap.of("fleet", "load"),
)
admin = Gateway(
    "Admin API",
    technology=in_house(_VERSION),
    role="Creates instances, and changes them.",
    **gap.of("fleet", "load"),
)
control = Service(
    "control plane",
    technology=in_house(_VERSION),
    role="Stores ACLs and certificate information of the instances in europe-west1.",
    **gap.of("fleet", "load", "scaling"),
)
metadata = Database(
    "metadata database",
    technology=in_house(_VERSION),
    role="Stores metadata of the instances, by which new connections are validated.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "under heavy load": statement("validation of connections fails")
        @ CLOUD_SQL.at("Validation will fail if the load on the"),
        "timeouts": statement("caused the outage of the control plane")
        @ CLOUD_SQL.at("to quickly detect metadata database timeouts which caused"),
    },
)
