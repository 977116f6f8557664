"""Square's services, card networks and ledger; Cash App's shards next to them."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Observation,
    statement,
    waive,
)
from systems.square import _cash_app as cash_app
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

with CompleteArchitecture(
    square,
    "Payments over DNS and an Envoy mesh",
    as_of="2026-08-21",
    timeouts=c.gap("timeouts between Square's services"),
    retries=statement("failed requests can often be retried, automatically, elsewhere (2025)")
    @ src.AWS_2025.at("they can often be retried, automatically, in"),
    cost=square.economics.infrastructure,
    figures={
        "Square: payments taken, Q3 2025": facts.GPV,
        "payments down (Sept 2023)": incidents.DNS_PAYMENTS,
        "Cash App: queries, peak (2024)": facts.CASH_QUERIES_2024,
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="what to check when names do not resolve; it is for CoreDNS",
        ),
    ],
    urgent=[
        failures.DNS_FAILS,
        failures.NETWORK_TIMES_OUT,
        failures.NO_UPSTREAM,
        failures.REGION_DOWN,
    ],
) as diagram:
    diagram.include(Group("Square: several AWS regions (2025)", [c.payments, c.authentication]))
    c.devices >> Call("HTTPS") >> c.payments
    c.devices >> Call("HTTPS") >> c.authentication
    c.payments >> Call("calls") >> c.mesh
    c.authentication >> Call("calls") >> c.mesh
    c.payments >> Asynchronous("payments", note="how is not published") >> c.settlement
    c.mesh >> Call("names", note="services use both (2023)") >> c.names
    c.mesh >> Observation("dependencies") >> c.registry
    c.firewall >> Observation("policies", note="to nodes in data centers (2023)") >> c.names
    c.payments >> Call("authorization") >> c.networks
    c.settlement >> Call("money movements") >> c.books
    c.webhooks >> Asynchronous("notifications") >> c.applications
    cash_app.services >> Call("queries") >> cash_app.shards
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
