"""How changes reach Square's services, what they broke, and how traffic is moved."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
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

with ProductionOperations(
    square,
    "Deploys, maintenance, firewall policies and traffic shifts",
    as_of="2026-08-21",
    pipeline=[
        PipelineStage(
            "Deploy (2017)",
            does=statement("2017: all day; a change of Roster began in a single data center")
            @ src.MULTIPASS_2017.at("handles customer identity, in a single datacenter."),
            rollback=undisclosed("rollback: the copy of the report that was read ends before it"),
        ),
        PipelineStage(
            "Maintenance (2022)",
            does=statement("2022: automated; it moved database traffic of a few services")
            @ src.DATABASE_2022.at("redirected database traffic for a small number"),
            rollback=statement("2022: rolled back three minutes after the decision")
            @ src.DATABASE_2022.at("successfully rolled back the automated maintenance"),
        ),
        PipelineStage(
            "Firewall policy (2023)",
            does=statement("2023: a central service pushes it to nodes, which expand it")
            @ src.DNS_2023.at("which then expand the policy into firewall rules."),
            rollback=statement("2023, after the outage: new firewall and DNS changes that protect")
            @ src.DNS_PRESS.at("a new set of firewall and DNS server"),
        ),
        PipelineStage(
            "Traffic shift (2025)",
            does=statement("between active regions, for tests, maintenance and exercises")
            @ src.AWS_2025.at("regularly shift traffic between our active regions"),
            rollback=c.gap("how a shift is ended"),
        ),
    ],
    monitoring=statement("2017: among others, an external monitor of api.squareup.com")
    @ src.MULTIPASS_2017.at("Our external monitoring notified us that"),
    alerting=statement("2021: an alert within two minutes of degraded logins")
    @ src.LOGIN_2021.at("13:59: Within two minutes, engineers were alerted"),
    on_call=statement("2025: on-call teams of services that needed a manual move")
    @ src.AWS_2025.at("our on-call teams were notified immediately"),
    chaos=statement("2022: exercises that route traffic mostly to one data center, also at peak")
    @ src.DATABASE_2022.at("These exercises are done at both peak and"),
    figures={
        "deploys of all services (2017)": facts.DEPLOYS_2017,
        "AWS 2025: traffic moved, at most": incidents.REGION_REDIRECTED,
        "payments down (Sept 2023)": incidents.DNS_PAYMENTS,
        "maintenance: to rollback (2022)": incidents.DATABASE_REVERTED,
        "logins degraded (July 2021)": incidents.LOGIN_OUTAGE,
        "tools in the DNS outage (2023)": statement("many internal tools were unavailable, too")
        @ src.DNS_PRESS.at("many of our internal tools for troubleshooting and"),
    },
    see=[
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="a dashboard that depended on what was down, as Square's tools on DNS",
        ),
    ],
    urgent=[
        failures.DNS_FAILS,
        failures.MAINTENANCE_MOVES,
        failures.NO_UPSTREAM,
        failures.REGION_DOWN,
    ],
) as diagram:
    c.deploys >> Observation("deploys", note="2017") >> c.roster
    c.firewall >> Observation("policies", note="to nodes in data centers (2023)") >> c.names
    c.maintenance >> Observation("moves traffic") >> c.merchant_data
    c.payments >> Call("calls") >> c.mesh
    c.authentication >> Call("calls") >> c.mesh
    c.mesh >> Call("calls", note="2022; inferred") >> c.merchant_data
    c.mesh >> Call("names", note="services use both (2023)") >> c.names
    c.monitoring >> Observation("checks", note="2017: api.squareup.com") >> c.payments
    c.monitoring >> Asynchronous("pages") >> c.on_call
    cash_app.faults >> Observation("simulates a power cut") >> cash_app.clusters
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
