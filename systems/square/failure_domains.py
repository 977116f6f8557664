"""Blast radius of Square's internal DNS, and what else failed at Square and Cash App."""

from atlas import (
    Call,
    FailureDomains,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.square import _cash_app as cash_app
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

INCIDENTS = [
    Incident(
        "An AWS region fails, and Square moves to the other one",
        date="2025-10-20",
        report=src.AWS_2025,
        cascade=[c.payments],
        trigger=statement("a major outage of AWS in us-east-1")
        @ src.AWS_2025.at("a major outage in its us-east-1 region"),
        impact=statement("minimal for US workloads; higher at first for sellers in Europe")
        @ src.AWS_2025.at("saw higher impact during the initial phase"),
        mitigation=statement("requests retried or rerouted; other services moved by hand")
        @ src.AWS_2025.at("automated systems retried requests or seamlessly rerouted"),
        duration=incidents.REGION_REDIRECTED,
    ),
    Incident(
        "Firewall rules and a DNS upgrade overload the internal DNS",
        date="2023-09-07",
        report=src.DNS_2023,
        cascade=[c.firewall, c.names, c.mesh, c.payments],
        trigger=statement("a firewall change, together with a DNS service upgrade")
        @ src.DNS_2023.at("combined with a DNS service upgrade caused unexpected"),
        impact=statement("Square products and services were unavailable")
        @ src.DNS_2023.at("Square products and services were unavailable."),
        mitigation=statement("report read in part; later, firewall and DNS changes that protect")
        @ src.DNS_PRESS.at("a new set of firewall and DNS server"),
        duration=incidents.DNS_PAYMENTS,
    ),
    Incident(
        "Timeouts of Discover degrade other payments, too",
        date="2023-02-06",
        report=src.NETWORK_2023,
        cascade=[c.networks, c.payments],
        trigger=statement("an external outage: all transactions to Discover failed")
        @ src.NETWORK_2023.at("Discover started failing due to an external outage."),
        impact=statement("payments degraded globally, 19:54 to 21:45 UTC; Discover until 00:45")
        @ src.NETWORK_2023.at("payment processing is degraded globally."),
        mitigation=statement("code that declines the network's authorizations at once")
        @ src.NETWORK_2023.at("Code changes declining card network auths reaches"),
        duration=incidents.NETWORK_WHOLE,
    ),
    Incident(
        "Automated maintenance moves database traffic",
        date="2022-06-01",
        report=src.DATABASE_2022,
        cascade=[c.maintenance, c.merchant_data],
        trigger=statement("maintenance moved database traffic of a few services to new hosts")
        @ src.DATABASE_2022.at("redirected database traffic for a small number"),
        impact=statement("some sellers could not take payments")
        @ src.DATABASE_2022.at("which prevented some sellers from taking payments."),
        mitigation=statement("the maintenance was rolled back")
        @ src.DATABASE_2022.at("successfully rolled back the automated maintenance"),
        duration=failures.NO_END_2022,
    ),
    Incident(
        "A rate limiter that does not limit degrades authentication",
        date="2021-07-20",
        report=src.LOGIN_2021,
        cascade=[c.authentication],
        trigger=statement("traffic at a public endpoint, which its rate limiter did not slow")
        @ src.LOGIN_2021.at("did not slow the rate of traffic through"),
        impact=statement("failed logins, and active sessions that ended")
        @ src.LOGIN_2021.at("failed login attempts and active sessions unexpectedly"),
        mitigation=statement("non-critical traffic was disabled, servers were restarted")
        @ src.LOGIN_2021.at("disabled non-critical sources of traffic to our"),
        duration=incidents.LOGIN_OUTAGE,
    ),
    Incident(
        "Cash App: writes across shards deadlock",
        date="2018",
        report=src.DEADLOCKS,
        cascade=[cash_app.shards_2018, cash_app.services],
        trigger=statement("inserts and updates that lock two shards in opposite order")
        @ src.DEADLOCKS_REST.at("这可能会导致两个碎片之间的分布式死锁"),
        impact=statement(
            "Cash App (told 2018): all requests hung for a minute, then failed, several times"
        )
        @ src.DEADLOCKS.at("All requests would hang for a minute, then"),
        mitigation=statement("most frequent transactions: split into one per shard")
        @ src.DEADLOCKS_REST.at("修复方法是将应用程序级别的事务拆分为每个分片一个事务"),
        duration=facts.CASH_STALL_2018,
    ),
    Incident(
        "A bug in an adjacent service overloads authentication (Multipass)",
        date="2017-03-16",
        report=src.MULTIPASS_2017,
        cascade=[c.roster, c.multipass, c.sessions],
        trigger=statement("a bug in an adjacent service; changes of Roster were being rolled out")
        @ src.MULTIPASS_2017.at("unrecoverably overloaded due to bug in adjacent service"),
        impact=statement("most products, such as payments, Point of Sale and Dashboard")
        @ src.MULTIPASS_2017.at("including payment processing, Point of Sale, Dashboard,"),
        mitigation=statement("report read in part; a reboot did not fix it (a reader's words)")
        @ src.MULTIPASS_READER.at("why the Multipass reboot didn’t fix the problem"),
        duration=incidents.MULTIPASS_OUTAGE,
    ),
]

with FailureDomains(
    square,
    "Internal DNS, card network and Redis outages",
    as_of="2026-08-21",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: the postmortem of 2023-02-06 was read in part"),
    bulkheads=statement("several AWS regions for the most critical workloads (2025)")
    @ src.AWS_2025.at("across multiple AWS regions"),
    focus=c.names,
    figures={
        "payments down (Sept 2023)": incidents.DNS_PAYMENTS,
        "Discover down (Feb 2023)": incidents.DISCOVER_DOWN,
        "payments degraded (Feb 2023)": incidents.NETWORK_WIDE,
        "maintenance: to rollback (2022)": incidents.DATABASE_REVERTED,
        "logins degraded (July 2021)": incidents.LOGIN_OUTAGE,
        "Multipass: most products (2017)": incidents.MULTIPASS_OUTAGE,
        "Multipass: SMS codes (2017)": incidents.SMS_OUTAGE,
        "AWS 2025: traffic moved, at most": incidents.REGION_REDIRECTED,
    },
    see=[
        Link(
            "incidents/amazon/2015_09_20_dynamodb_metadata",
            "incident",
            because="clients kept a store overloaded, as Multipass did with its Redis",
        ),
    ],
    urgent=[
        failures.DNS_FAILS,
        failures.NETWORK_TIMES_OUT,
        failures.REDIS_RETRIES,
        failures.MAINTENANCE_MOVES,
    ],
) as diagram:
    c.devices >> Call("HTTPS") >> c.payments
    c.devices >> Call("HTTPS") >> c.authentication
    c.payments >> Call("calls") >> c.mesh
    c.authentication >> Call("calls") >> c.mesh
    c.mesh >> Call("calls", note="2022; inferred") >> c.merchant_data
    c.mesh >> Call("names", note="services use both (2023)") >> c.names
    c.firewall >> Observation("policies", note="to nodes in data centers (2023)") >> c.names
    c.payments >> Call("authorization") >> c.networks
    c.maintenance >> Observation("moves traffic") >> c.merchant_data
    c.roster >> Observation("rollout before it", note="2017") >> c.multipass
    c.multipass >> Call("commands", note="2017") >> c.sessions
    cash_app.services >> Call("queries", note="2018") >> cash_app.shards_2018
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
