"""The components through which Robinhood's customers trade, and what its views share."""

from atlas import (
    Cache,
    Client,
    Database,
    Gateway,
    MessageLog,
    Orchestrator,
    Service,
    gaps_in,
    statement,
)
from atlas.technologies.django import django
from atlas.technologies.dns import dns as name_servers
from atlas.technologies.go import go
from atlas.technologies.kafka import kafka as apache_kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.postgresql import postgresql
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import _technologies as own
from systems.robinhood import facts

gap = gaps_in("Robinhood's posts, talks, releases and filings, to November 2026, as far as read")
NO_RESERVED = "no post, talk or release that was read says what share of capacity is reserved"
NO_TIMES = (
    "of these failures no post or talk of Robinhood gives a time to recover; those of March 2020 "
    "are of the DNS system and of an unknown cause"
)
NO_LOGS = "where Robinhood's own systems and its DNS servers log is not published"

VERSION = gap("version in production")
TOOL = gap("name and version of the internal tool")
MACHINES = gap("machine types and their numbers")

# Customers, and the companies that execute orders
app = Client(
    "Robinhood apps",
    technology=own.app(VERSION),
    role="Mobile and web apps of the customers of Robinhood Markets.",
    population=gap("apps in use; funded customers and monthly users are published"),
    figures={
        "funded customers (Feb 2026)": facts.FUNDED_2026,
        "down (March 2, 2020)": incidents.MARCH_2,
    },
)
market_makers = Service(
    "market makers",
    technology=own.outside(VERSION),
    role="Other companies: they execute the orders of Robinhood's customers, as exchanges do.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.SESSION_LOST],
    figures={
        "execution (2025)": statement("of options and equities: by market makers or exchanges")
        @ src.QUARTERLY.at("are routed through market makers or exchanges, who"),
    },
)

# Brokerage, sharded
brokeback = Service(
    "brokerage (brokeback)",
    technology=django(VERSION),
    role="Brokerage backend in Python (Django); several copies, sharded by user.",
    **gap.of("fleet", "load"),
    scaling=statement("copies by user, each with a database and a cache (a former engineer)")
    @ press.LINFORD.at("sharded by user, each with their own database"),
    figures={
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
        "brokerage, peak (Dec 2019)": facts.REQUESTS_2019,
        "busiest time": statement("market open: highest rate of customers (a former engineer)")
        @ press.LINFORD.at("when the highest rate of customers look at"),
    },
    fails=[failures.BROKERAGE_DATABASE, failures.BAD_BUILD],
)
shards = Database(
    "brokerage databases",
    technology=postgresql(VERSION),
    role="PostgreSQL of the brokerage backend: one database for each shard of users.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "begun in 2020": statement("several independent instances instead of a single server")
        @ src.SCALED.at("singular database server into multiple independent instances."),
    },
    fails=[failures.BROKERAGE_DATABASE],
)
cache = Cache(
    "brokerage caches",
    technology=memcached(VERSION),
    role="Memcached of the brokerage backend, one for each shard of users.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "one per shard": statement("each copy has a database and a cache (a former engineer)")
        @ press.LINFORD.at("sharded by user, each with their own database"),
    },
)
main_street = Service(
    "order service main street",
    technology=go(VERSION),
    role="Places orders and keeps their state, in Go; sharded by order id (a former engineer).",
    **gap.of("fleet", "load"),
    scaling=statement("sharded from the start, with a routing layer (a former engineer)")
    @ press.LINFORD.at("built from the start to be sharded, with"),
    figures={
        "to counterparties": statement("FIX, primarily (a former engineer)")
        @ press.LINFORD.at("communicates with counter parties primarily with FIX,"),
    },
    fails=[failures.BAD_BUILD],
)
orders = Database(
    "order databases",
    technology=postgresql(VERSION),
    role="PostgreSQL databases behind the order service main street.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    fails=[failures.BROKERAGE_DATABASE],
)
order_kafka = MessageLog(
    "Kafka of the order path",
    technology=apache_kafka(VERSION),
    role="Carries all orders; sharded over clusters, so that none is a single point of failure.",
    fleet=MACHINES,
    **gap.of("retention", "partitions"),
    replication=statement("racks of each cluster in 3 availability zones (2023)")
    @ src.KAFKAPROXY.at("Each cluster with racks in 3 separate AZs"),
    figures={
        "zones per cluster (2023)": facts.KAFKA_ZONES,
        "through it (2023)": statement("all orders")
        @ src.KAFKAPROXY.at("All orders flow through Kafka"),
        "before": statement("one production cluster, a single point of failure (undated)")
        @ src.ORDER_PATH.at("thus making the cluster a single point of"),
    },
    fails=[failures.ORDER_KAFKA_DOWN],
)
kafka = MessageLog(
    "Kafka clusters",
    technology=apache_kafka(VERSION),
    role="Carry events between services: trading, crypto, clearing, market data.",
    fleet=MACHINES,
    **gap.of("retention", "partitions", "replication"),
    figures={
        "through Kafka (2023)": statement("all pricing information")
        @ src.KAFKAPROXY.at("All pricing information flow through Kafka"),
        "migration (2024)": statement("from EC2 to Kubernetes, with an operator built in-house")
        @ src.KAFKA_2024.at("new Kafka Kubernetes operator that was built in-house"),
    },
    fails=[failures.POISON],
)
kafkaproxy = Gateway(
    "Kafkaproxy (2023)",
    technology=own.in_house(VERSION),
    role="Sidecar that consumes from Kafka, and hands messages to the application over gRPC.",
    **gap.of("fleet", "load"),
    figures={
        "separates (2023)": statement("failure of the consumer from failure of the application")
        @ src.KAFKAPROXY_TALK.at("Kafka consumer failure from application failure"),
        "written in (2023)": statement("Java, with the open source Kafka clients")
        @ src.KAFKAPROXY.at("Written in Java – using the open source"),
    },
)
dead_letters = Database(
    "dead letters (2022)",
    technology=postgresql(VERSION),
    role="Events that a consumer could not process, kept in Postgres to be republished.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
dns = Orchestrator(
    "DNS system (2020)",
    technology=name_servers(VERSION),
    role="Robinhood's DNS system; it failed in the outages of March 2 and 3, 2020.",
    fleet=MACHINES,
    manages=gap("names that it resolves, and for which systems"),
    figures={
        "outage of apps (March 2, 2020)": incidents.MARCH_2,
        "trigger (2020)": statement("a thundering herd, after unprecedented load")
        @ src.FOUNDERS.at("That in turn led to a “thundering herd”"),
    },
    fails=[failures.DNS_FAILS],
)

# Before the shards
brokerage_2019 = Service(
    "brokerage servers (2019)",
    technology=django(VERSION),
    role="Application servers of the brokerage, all on one database server.",
    fleet=MACHINES,
    load=facts.REQUESTS_2019,
    scaling=statement("a dynamically scalable tier of application servers")
    @ src.SCALED.at("with a dynamically scalable application server tier."),
    fails=[failures.BROKERAGE_DATABASE],
)
database_2019 = Database(
    "one database server (2019)",
    technology=postgresql(VERSION),
    role="The single database server of the brokerage, which was not scalable.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    fails=[failures.BROKERAGE_DATABASE],
)
