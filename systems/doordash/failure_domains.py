"""Blast radius at DoorDash: a retry storm, a downsized cluster, a breaking change, one writer."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.doordash import _failures as failures
from systems.doordash import _former as former
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

INCIDENTS = [
    Incident(
        "A breaking change takes store pages off iOS",
        date="2024-07-02",
        report=src.IOS_2024,
        cascade=[c.releases, c.services],
        trigger=statement("a breaking change was deployed")
        @ src.IOS_2024.at("On 7/2/2024, a breaking change was deployed"),
        impact=statement("iOS: restaurant pages down 12:39-13:13 PT; in part 11:45-13:32")
        @ src.IOS_2024.at("There were partial outages for the IOS app"),
        mitigation=statement("the change was rolled back")
        @ src.IOS_2024.at("as well as during the rollback period."),
        duration=facts.IOS_OUTAGE,
    ),
    Incident(
        "A database is downsized, and a cascade follows",
        date="2022-05-12",
        report=src.MAY_2022,
        cascade=[s.deliveries, c.delivery_service, c.services],
        trigger=statement("the capacity of the delivery service's database was reduced")
        @ src.MAY_2022.at("began a routine operation to reduce the capacity"),
        impact=statement("many Dashers could accept no deliveries; trouble with orders by app")
        @ src.MAY_2022.at("many Dashers were unable to accept new deliveries,"),
        mitigation=undisclosed("mitigation: the post was read in its opening only"),
        duration=facts.MAY_OUTAGE,
    ),
    Incident(
        "A cascading failure overloads payments",
        date="2021-06-19",
        report=src.JUNE_2021,
        cascade=[c.services, c.payments],
        trigger=statement("told 2025: the payment service was slow, and its clients retried")
        @ src.MESH_SUMMARY.at("incident started with the payment service experiencing high"),
        impact=statement("most Dashers could not accept deliveries or check in, to 18:36 PDT")
        @ src.JUNE_2021.at("most Dashers were unable to accept new deliveries"),
        mitigation=statement("new orders were halted at 17:19 PDT; the repair was not read")
        @ src.JUNE_2021.at("took action to halt new orders from being"),
        duration=facts.JUNE_OUTAGE,
    ),
    Incident(
        "The main database cluster crashes at its peak",
        date="2020-04-17",
        report=src.AURORA_REPORT,
        cascade=[s.aurora_2020, former.monolith],
        trigger=statement("demand of the pandemic: 1.636 M queries a second")
        @ src.AURORA_REPORT.at("main database cluster peaked at 1.636 million QPS."),
        impact=statement("hours of downtime")
        @ src.AURORA_REPORT.at("resulting in hours of downtime,"),
        mitigation=undisclosed("mitigation of that day: the report names the later move alone"),
        duration=undisclosed("duration: `hours of downtime`"),
    ),
]

with FailureDomains(
    c.doordash,
    "Payment service fails, as when overloaded on 19 June 2021",
    as_of="2026-06-22",
    incidents=INCIDENTS,
    breakers=statement("2021, in the mesh: adaptive concurrency and outlier detection")
    @ src.MESH_SUMMARY.at("Automatically limits the number of concurrent requests"),
    bulkheads=statement("isolated cells without traffic between them (2024)")
    @ src.ZONE.at("reduce the blast radius of a single-cell failure."),
    focus=c.payments,
    figures={
        "2021-06-19: 16:30 to 18:40 PDT": facts.JUNE_OUTAGE,
        "2021: start to orders halted": facts.HALTED_AFTER,
        "2022-05-12: system-wide outage": facts.MAY_OUTAGE,
        "iOS store page down, 2024-07-02": facts.IOS_ALL_DOWN,
        "main database, peak 2020-04-17": facts.AURORA_PEAK,
        "May 2022, in a newsletter": statement(
            "errors triggered a misconfigured circuit breaker: an outage"
        )
        @ src.MICROSERVICES_SUMMARY.at("triggered a misconfigured circuit breaker which resulted"),
    },
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="opened and closed by each client's own errors",
        ),
        Link(
            "incidents/posthog/2025_09_29_connection_timeout",
            "incident",
            because="another retry storm of clients on a slow service",
        ),
    ],
    urgent=[
        failures.RETRY_STORM,
        failures.RESIZE_SLOWS,
        failures.BREAKING_RELEASE,
        failures.WRITER_SATURATED,
    ],
) as diagram:
    diagram.include(
        Group("all cells, isolated from each other", [c.sidecars, c.services], boundary="cell")
    )
    (
        c.clients
        >> Call("HTTPS", note="edge not published")
        >> c.sidecars
        >> Call("HTTP, gRPC")
        >> c.services
    )
    c.services >> Call("payments") >> c.payments
    c.services >> Call("deliveries") >> c.delivery_service >> Call("queries") >> s.deliveries
    c.services >> Call("SQL") >> s.crdb
    c.services >> Asynchronous("tasks") >> s.task_log
    former.monolith >> Call("SQL", note="2020") >> s.aurora_2020
    c.releases >> Observation("releases") >> c.services
    waive("CFO304", because=c.NO_RESERVED)
