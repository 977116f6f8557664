"""PgCat, and technologies at Instacart that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.instacart import _sources as src

gap = gaps_in(
    "Instacart's posts and letters, a talk's announcement, suppliers' pages, press reports"
)


class PgCat(Technology):
    """A proxy for PostgreSQL in Rust: pools connections, balances reads, bans failed replicas."""

    name = "PgCat"
    icon = "simple-icons:postgresql"
    plane = "service"
    releases = undisclosed("releases: PgCat's README and settings name none")
    logs = statement(
        "standard output: it sets up tracing_subscriber's fmt, and no other writer"
    ) @ src.PGCAT_LOGGER.at("let trace_sub = tracing_subscriber::fmt()")
    ports: ClassVar = {"clients": quantity(6432, "") @ src.PGCAT_SETTINGS.at("default: 6432")}

    BANNED = LogMessage(
        anchor="Banning instance Address {",
        sample='Banning instance Address { id: 0, host: "127.0.0.1", port: 5432, shard: 0, '
        'database: "database", role: Replica, replica_number: 0, address_index: 0, ',
        pattern=r'Banning instance Address \{.*host: "(?P<host>[^"]+)"',
        severity="error",
        meaning="A replica gets no new transactions until its ban ends; a primary is never banned.",
        source=src.PGCAT_POOL,
    )
    ALL_BANNED = LogMessage(
        anchor="Unbanning all replicas.",
        sample="Unbanning all replicas.",
        severity="warning",
        meaning="All replicas of a shard were banned, so PgCat clears the list and tries them all.",
        source=src.PGCAT_POOL,
    )
    HEALTH_TIMEOUT = LogMessage(
        anchor="Health check timeout on instance ",
        sample='Health check timeout on instance Address { id: 0, host: "127.0.0.1", port: 5432, '
        'shard: 0, database: "database", role: Replica, replica_number: 0, address_index: 0, ',
        severity="error",
        meaning="A server did not answer PgCat's health check in time.",
        source=src.PGCAT_POOL,
    )
    NO_CONNECTION = LogMessage(
        anchor="Could not get connection from pool: {",
        sample='Could not get connection from pool: { pool_name: "database", username: "user", '
        'shard: Some(0), role: "None", error: "AllServersDown" }',
        pattern=r'Could not get connection from pool: \{.*error: "(?P<error>.+)" \}',
        severity="error",
        meaning="AllServersDown: no server of the shard gave PgCat a connection for this client.",
        source=src.PGCAT_CLIENT,
    )
    IS_BANNED = Metric(
        name="pgcat_servers_is_banned",
        meaning="1 while a server is banned, 0 otherwise.",
        source=src.PGCAT_METRICS,
        kind="gauge",
    )
    WAITING = Metric(
        name="pgcat_pools_cl_waiting",
        meaning="Clients that wait for a connection from the pool.",
        source=src.PGCAT_METRICS,
        kind="gauge",
    )


pgcat = PgCat()
app = technology(
    "Instacart app",
    "Instacart's application for customers, on phones and in browsers.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
shopper_app = technology(
    "Instacart shopper app",
    "Instacart's application for shoppers, who pick and deliver orders.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A service of Instacart's own without a published technology.",
    **gap.of("releases", "logs"),
)
griffin = technology(
    "Griffin", "Instacart's own machine-learning platform.", **gap.of("releases", "logs")
)
sentry = technology(
    "Sentry",
    "A service that collects errors of programs by release.",
    icon="simple-icons:sentry",
    releases=undisclosed("a service without public versions"),
    logs=undisclosed("a service: it keeps errors, and has no log for its users"),
)
amazon_web_services = technology(
    "Amazon Web Services",
    "Amazon's cloud.",
    releases=undisclosed("a managed service without versions"),
    logs=undisclosed("a cloud has no log of its own: each service of it logs"),
)
people = technology(
    "on-call rotation",
    "Engineers who are paged.",
    releases=undisclosed("people, not a program"),
    logs=undisclosed("people have no log"),
)
