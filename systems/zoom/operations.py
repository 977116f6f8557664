"""How Zoom releases, fails over and adds capacity, and what watches it."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.zoom import _failures as failures
from systems.zoom import _incident_facts as incidents
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

with ProductionOperations(
    zoom,
    "Capacity, web releases, web failover, and the domain",
    as_of="2025-11-24",
    pipeline=[
        PipelineStage(
            "Add capacity (2020)",
            does=statement("at AWS: thousands of new servers every day")
            @ src.SERVERS.at("AWS spun up thousands of new servers for"),
            rollback=c.gap("how capacity is given back"),
        ),
        PipelineStage(
            "Web release (2020)",
            does=statement("in a change window at the weekend, then verified")
            @ src.BILLING_2020.at("the update passed the post deployment verification."),
            rollback=statement("2020: an emergency hotfix rolled the change back")
            @ src.BILLING_2020.at("emergency hotfix to roll back this change"),
        ),
        PipelineStage(
            "Web failover (2022)",
            does=statement("automatic, to another region, under high load")
            @ src.WEB_2022.at("triggered the automated mechanism of failover against such"),
            rollback=statement("not automatic before a cooling off; 2022: by hand")
            @ src.WEB_2022.at("Zoom Engineers had to manually failback to the"),
        ),
        PipelineStage(
            "Domain (2025)",
            does=statement("a registrar, Markmonitor, deals with the registry")
            @ src.STATUS_2025.at(
                "communication error between Zoom’s domain registrar, Markmonitor,"
            ),
            rollback=statement("2025: the block was removed by the three companies")
            @ src.STATUS_2025.at("worked to identify and remove the server block,"),
        ),
    ],
    monitoring=statement("2019: internal tools that trigger a failover of a database")
    @ src.DATABASE_2019.at("Based on this monitoring, an automated failover to"),
    alerting=c.gap("alerts and their thresholds"),
    on_call=statement("2019: operations engineers, who worked with Amazon on an outage")
    @ src.DATABASE_2019.at("operation engineers began to work with Amazon to"),
    chaos=c.gap("failure tests"),
    figures={
        "security log indexers (2022)": facts.INDEXERS,
        "log forwarders, peak (2022)": facts.FORWARDERS,
        "support (undated)": statement(
            "P1 ticket, first response: 1 hour with Premier, else 4 (targets)"
        )
        @ src.RESPONSE.at("Access Level Support: Standard support response times"),
        "outage, by probes (2022)": incidents.PROBES_2022,
        "outage: report to end (2020)": incidents.BILLING_2020,
        "verified too early (2020)": statement("few logins at the weekend hid the fault")
        @ src.BILLING_2020.at("the concurrency of logins was low and the"),
    },
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="what to check when names do not resolve; it is for CoreDNS",
        ),
    ],
    urgent=[
        failures.BILLING_OVERLOADED,
        failures.FAILBACK_SLOW,
        failures.DOMAIN_HELD,
        failures.DATABASE_PAIR,
    ],
) as diagram:
    p.releases >> Observation("deploys", note="2020") >> c.web
    c.clients >> Call("delegation of zoom.us") >> c.registry
    c.clients >> Call("HTTPS") >> c.web
    c.web >> Call("web login", note="2020", optional=True) >> c.billing
    c.web >> Call("data", note="2019; inferred from the impact") >> c.database
    p.monitoring >> Observation("watches", note="2019") >> c.database
    p.monitoring >> Asynchronous("issues", note="2019; how is not published") >> p.support
    p.forwarders >> Asynchronous("security logs") >> p.indexers
    waive("AM102", because=c.NO_LOGS)
    waive("IN404", because=c.NO_LOST_DATA)
