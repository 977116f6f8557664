"""Blast radius of the registry that delegates zoom.us, and what else failed at Zoom."""

from atlas import Call, FailureDomains, Incident, Link, Observation, statement, waive
from systems.zoom import _failures as failures
from systems.zoom import _incident_facts as incidents
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom._system import zoom

INCIDENTS = [
    Incident(
        "The registry of .us blocks zoom.us",
        date="2025-04-16",
        report=src.STATUS_2025,
        cascade=[c.registry, c.clients],
        trigger=statement("a block by mistake, after a communication error with the registrar")
        @ src.STATUS_2025.at("This block was the result of a communication"),
        impact=statement(
            "starting, joining and scheduling failed; running meetings were not affected, says Zoom"
        )
        @ src.STATUS_2025.at("Any start, join, or schedule meetings actions were"),
        mitigation=statement("Zoom, registrar and registry found and removed the block")
        @ src.STATUS_2025.at("worked to identify and remove the server block,"),
        duration=incidents.DOMAIN_2025,
    ),
    Incident(
        "A failback leaves web servers with few database connections",
        date="2022-09-15",
        report=src.WEB_2022,
        cascade=[c.web, c.clients],
        trigger=statement("a surge of web traffic, an automatic failover, a network glitch there")
        @ src.WEB_2022.at("there was a network glitch on the currently"),
        impact=statement("server errors; many users could not join from their clients")
        @ src.WEB_2022.at("unable to connect to the Zoom web portal"),
        mitigation=statement("a failback by hand; small connection pools delayed requests then")
        @ src.WEB_2022.at("had to manually failback to the original region."),
        duration=incidents.PROBES_2022,
    ),
    Incident(
        "A web release overloads the billing system",
        date="2020-08-24",
        report=src.BILLING_2020,
        cascade=[p.releases, c.web, c.billing],
        trigger=statement("each web login called the billing system, after a weekend's release")
        @ src.BILLING_2020.at("triggered calls to our third party billing system"),
        impact=statement("some signed-in users could not reach the portal or join meetings")
        @ src.BILLING_2020.at("a subset of signed-in users was unable to"),
        mitigation=statement("a hotfix that rolled the change back and bypassed billing")
        @ src.BILLING_2020.at("emergency hotfix to roll back this change"),
        duration=failures.REPORTED_2020,
    ),
    Incident(
        "A key database and its secondary fail at once",
        date="2019-01-09",
        report=src.DATABASE_2019,
        cascade=[c.database, c.web],
        trigger=statement("hardware failure of the storage below the secondary database")
        @ src.DATABASE_2019.at("hardware failure of the underlying storage supporting the"),
        impact=statement("zoom.us slow or not loading; meetings and webinars could not be joined")
        @ src.DATABASE_2019.at("attempting to connect to Zoom meetings or webinars"),
        mitigation=statement("automatic failover to a system in California; report read in part")
        @ src.DATABASE_2019.at("triggering a high level failover to another backup"),
        duration=failures.REPORTED_2019,
    ),
]

with FailureDomains(
    zoom,
    "Registry, web servers and database: what took Zoom down",
    as_of="2025-11-24",
    incidents=INCIDENTS,
    breakers=c.gap("circuit breakers; in 2020 the billing system was bypassed by a hotfix"),
    bulkheads=statement("2022: web servers are segregated into distinct clusters")
    @ src.WEB_2022.at("series of web servers segregated into distinct clusters."),
    focus=c.registry,
    figures={
        "zoom.us blocked (April 2025)": incidents.DOMAIN_2025,
        "outage, by probes (2022)": incidents.PROBES_2022,
        "outage at one university (2022)": incidents.WEB_2022,
        "outage: report to end (2020)": incidents.BILLING_2020,
        "database: report to end (2019)": incidents.DATABASE_2019,
        "during the block (2025)": statement(
            "who was in a meeting or a call stayed in it, says Zoom"
        )
        @ src.STATUS_2025.at("already joined Zoom meetings or Zoom phone calls"),
    },
    see=[
        Link(
            "incidents/amazon/2015_09_20_dynamodb_metadata",
            "incident",
            because="a failover does not help where the other side has the same load",
        ),
    ],
    urgent=[
        failures.DOMAIN_HELD,
        failures.FAILBACK_SLOW,
        failures.BILLING_OVERLOADED,
        failures.DATABASE_PAIR,
    ],
) as diagram:
    c.clients >> Call("delegation of zoom.us") >> c.registry
    c.clients >> Call("names under zoom.us") >> c.names
    c.clients >> Call("HTTPS") >> c.web
    c.clients >> Call("media") >> c.routers
    c.web >> Call("web login", note="2020", optional=True) >> c.billing
    c.web >> Call("data", note="2019; inferred from the impact") >> c.database
    p.releases >> Observation("deploys", note="2020") >> c.web
    p.monitoring >> Observation("watches", note="2019") >> c.database
    waive("AM102", because=c.NO_LOGS)
    waive("IN404", because=c.NO_LOST_DATA)
