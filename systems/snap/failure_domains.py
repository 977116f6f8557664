"""Blast radius at Snap: Google Cloud, its load balancers, and DynamoDB in AWS us-east-1."""

from atlas import (
    Call,
    FailureDomains,
    Incident,
    Link,
    statement,
    undisclosed,
)
from incidents.google import facts as google_reports
from systems.amazon import _incident_facts as amazon_incidents
from systems.amazon import _sources as amazon_sources
from systems.google import _incident_facts as google_incidents
from systems.google import _sources as google_sources
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _sources as src
from systems.snap import components as c

_NO_DURATION = undisclosed("how long Snapchat was affected: reports give the supplier's times")

INCIDENTS = [
    Incident(
        "DNS of DynamoDB in AWS us-east-1 fails",
        date="2025-10-20",
        report=src.AWS_2025,
        cascade=[p.us_east_1],
        trigger=statement("DynamoDB's endpoint did not resolve, for a latent defect at AWS")
        @ amazon_sources.DYNAMODB_2025.at("caused endpoint resolution failures for DynamoDB"),
        impact=statement("Snapchat was unavailable for a short time, the press reported")
        @ src.AWS_2025.at("sites and services including Snapchat, Fortnite, Venmo, the"),
        mitigation=statement("by AWS: the whole event ended at 14:20 PDT")
        @ amazon_sources.DYNAMODB_2025.at("ended at 2:20 PM PDT on October 20"),
        duration=_NO_DURATION,
    ),
    Incident(
        "Google Cloud's API checks crash in all regions",
        date="2025-06-12",
        report=src.GOOGLE_2025,
        cascade=[c.google],
        trigger=statement("policy data with unintended blank fields, at Google")
        @ google_reports.REPORT.at("This policy data contained unintended blank fields."),
        impact=statement("Snapchat was disrupted; the report does not say what failed in it")
        @ src.GOOGLE_2025.at(
            "platforms—including Google, Spotify, Snapchat, Discord, and others—after"
        ),
        mitigation=statement("by Google: its engineers found the root cause and began to mitigate")
        @ src.GOOGLE_2025.at("engineers identified the root cause of the"),
        duration=_NO_DURATION,
    ),
    Incident(
        "Google's load balancer answers with 404",
        date="2021-11-16",
        report=src.GOOGLE_2021,
        cascade=[p.balancers, m.app],
        trigger=statement("a bug in Google's pipeline for the rules of load balancers")
        @ src.GOOGLE_REPORT_2021.at("bug in the configuration pipeline that propagates customer"),
        impact=statement("Snapchat went offline briefly, according to Downdetector")
        @ src.GOOGLE_2021.at("properties briefly went offline, including Snapchat, Spotify,"),
        mitigation=statement("Google rolled back to the last known good configuration")
        @ src.GOOGLE_REPORT_2021.at("A rollback to the last known good configuration"),
        duration=_NO_DURATION,
    ),
    Incident(
        "Google's load balancers answer with 502",
        date="2018-07-17",
        report=src.GOOGLE_2018,
        cascade=[p.balancers, m.app],
        trigger=statement("a configuration change at Google")
        @ google_sources.FRONT_ENDS_2018.at("the configuration change was promptly reverted"),
        impact=statement("Snapchat ran into problems")
        @ src.GOOGLE_2018.at("Snapchat, Spotify, Discord and other major web"),
        mitigation=statement("Google reverted the configuration change")
        @ google_sources.FRONT_ENDS_2018.at("the configuration change was promptly reverted"),
        duration=_NO_DURATION,
    ),
]

with FailureDomains(
    c.snap,
    "Outages of AWS and Google that hit Snapchat",
    as_of="2026-02",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: the post on the mesh was read in its opening"),
    bulkheads=statement("told in 2022: Snap tried to make services as narrow as possible")
    @ src.PROTOCOL.at("make the services be as narrow as possible"),
    focus=p.user_table,
    figures={
        "AWS: DynamoDB's DNS (Oct 2025)": amazon_incidents.DNS_OUTAGE,
        "Google: 502s (July 2018)": google_incidents.FRONT_END_OUTAGE,
    },
    see=[
        Link(
            "incidents/google/2025_06_12_service_control",
            "incident",
            because="what failed at Google on that day",
        ),
        Link(
            "incidents/google/2018_07_17_front_ends_restart",
            "incident",
            because="why Google's load balancers answered with 502",
        ),
    ],
    urgent=[
        failures.DYNAMODB_UNREACHABLE,
        failures.GOOGLE_BALANCERS,
        failures.CACHE_MISSES,
        failures.PODS_PENDING,
    ],
) as diagram:
    m.app >> Call("HTTP", note="in 2018 and 2021") >> p.balancers
    m.app >> Call("messages") >> m.mcs >> Call("data") >> m.snapdb
    p.google_services >> Call("user data") >> p.user_service
    p.user_service >> Call("read first", optional=True) >> p.keydb
    p.user_service >> Call("on a miss", note="to AWS us-east-1", optional=True) >> p.user_table
    p.user_table >> Call("runs in") >> p.us_east_1
    p.user_service >> Call("runs on") >> c.google
