"""Spotify's failure domains: perimeter, service discovery, certificates, clusters and DNS."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Fallback,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.spotify import _failures as failures
from systems.spotify import _incident_facts as incidents
from systems.spotify import _sources as src
from systems.spotify import components as c

INCIDENTS = [
    Incident(
        "A new order of Envoy filters crashes the perimeter in all regions",
        date="2025-04-16",
        report=src.OUTAGE_2025,
        cascade=[c.perimeter, c.clients],
        trigger=statement("a new filter order, applied to all regions at once, triggered a bug")
        @ src.OUTAGE_2025.at("Changing the order triggered a bug in one"),
        impact=statement("most users worldwide; not Asia Pacific, because of the time of day")
        @ src.OUTAGE_2025.at("except to our Asia Pacific region due to"),
        mitigation=statement("more capacity, so that proxies stayed below their memory limit")
        @ src.TIMELINE_2025.at("increased server capacity to reduce the memory"),
        duration=incidents.OUTAGE_2025,
    ),
    Incident(
        "The certificate of Megaphone expires",
        date="2022-05-30",
        report=src.MEGAPHONE,
        cascade=[c.megaphone],
        trigger=statement("a certificate of two years expired just before midnight UTC")
        @ src.MEGAPHONE_TIMES.at("two-year SSL certificate expired just before midnight"),
        impact=statement("publishers without their tool, listeners without downloads")
        @ src.MEGAPHONE.at("podcast listeners were unable to download podcast"),
        mitigation=undisclosed("mitigation: the pages say when service was back, not how"),
        duration=incidents.MEGAPHONE_OUTAGE,
    ),
    Incident(
        "Google's Traffic Director fails, and a gRPC client has a bug",
        date="2022-03-08",
        report=src.OUTAGE_2022,
        cascade=[c.mesh, c.login],
        trigger=statement("Google: a migration of configurations to a new format was incomplete")
        @ src.TRAFFIC_DIRECTOR.at("The data format migration was not fully completed;"),
        impact=statement("users who were logged out could not log in again")
        @ src.OUTAGE_2022.at("you were unable to log back in."),
        mitigation=statement("affected systems went back to discovery by DNS")
        @ src.OUTAGE_2022.at("our DNS-based service discovery and saw it"),
        duration=incidents.OUTAGE_2022,
    ),
    Incident(
        "An expired certificate stops playback",
        date="2020-08-19",
        report=src.CERTIFICATE_2020,
        cascade=[c.clients],
        trigger=statement("a wildcard certificate was not renewed, says an outside engineer")
        @ src.CERTIFICATE_ERROR.at("had not been renewed and expired."),
        impact=statement("users reported songs that stopped after a few seconds")
        @ src.CERTIFICATE_ERROR.at("the song only played for few seconds"),
        mitigation=statement("the certificate was renewed, says the same engineer")
        @ src.CERTIFICATE_ERROR.at("stated that the certificate was renewed again"),
        duration=undisclosed("duration: about one hour or one and a half, in words; no report"),
    ),
    Incident(
        "The DNS provider Dyn is attacked",
        date="2016-10-21",
        report=src.DYN,
        cascade=[c.resolvers, c.services],
        trigger=statement("a very large denial-of-service attack on Dyn")
        @ src.DYN_DATE.at("an extremely large distributed denial-of-service (DDoS) attack"),
        impact=statement("dashboards, VPN, staff login were inaccessible; PagerDuty was affected")
        @ src.DYN.at("Monitoring dashboards & VPN were inaccessible"),
        mitigation=statement("names of clients and websites moved to Route 53")
        @ src.DYN.at("Spotify clients ➡ Route53"),
        duration=undisclosed("duration: the slides give none"),
    ),
    Incident(
        "Clients retry Popcount without backoff; access points stop responding",
        date="2013-04-27",
        report=src.POPCOUNT,
        cascade=[c.popcount, c.access_points, c.clients],
        trigger=statement("a new feature added load on Popcount; old clients did not back off")
        @ src.POPCOUNT_SUMMARY.at("had unknowingly introduced a dependency on Popcount,"),
        impact=statement("many users in Europe: slow playback for a few hours, some logins failed")
        @ src.POPCOUNT.at("For a few hours the music playback experience"),
        mitigation=statement(
            "unresponsive access points were firewalled off, so clients backed off"
        )
        @ src.POPCOUNT_SUMMARY.at("forcing clients to trigger their exponential backoff"),
        duration=undisclosed("duration: the post says a few hours"),
    ),
]

with FailureDomains(
    c.spotify,
    "Outages of Envoy, Traffic Director and a certificate",
    as_of="2025-05",
    incidents=INCIDENTS,
    breakers=c.gap("circuit breakers"),
    bulkheads=statement("each event type has a topic and a consumer of its own (2017)")
    @ src.CONSUMERS.at("to fully isolate each event type and deliver"),
    focus=c.perimeter,
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="which limit killed the proxy",
        )
    ],
    figures={
        "2025: until Europe recovered": incidents.EUROPE_2025,
        "2025: until the US recovered": incidents.AMERICA_2025,
        "logins: reports to fixes begun": incidents.REMEDY_2022,
        "at first deletion (told 2019)": incidents.CLUSTERS_2018,
        "deleted by mistake (told 2019)": statement("one, later two more; users barely affected")
        @ src.DELETED_PRESS.at("smeten ze er nog twee de vuilbak in."),
        "callers of Popcount (2013)": statement("designed to fail fast; old desktop code did not")
        @ src.POPCOUNT.at("are designed to fail fast in the event"),
    },
    urgent=[
        failures.PERIMETER_CYCLES,
        failures.DISCOVERY_DOWN,
        failures.CLUSTER_DELETED,
        failures.NAMES_FAIL,
        failures.EVENTS_LATE,
    ],
) as diagram:
    diagram.include(Group("2013", [c.access_points, c.popcount]))
    c.clients >> Call("HTTPS") >> c.perimeter >> Call("requests") >> c.services
    c.perimeter >> Call("requests") >> c.login >> Call("xDS") >> c.mesh
    (
        c.login
        >> Fallback("DNS", when="Traffic Director fails: a rollout (2022)", instead_of=c.mesh)
        >> c.resolvers
    )
    c.services >> Call("DNS", note="service discovery") >> c.resolvers
    c.clusters >> Observation("run the pods") >> c.services
    c.clients >> Call("HTTPS", optional=True, note="podcast downloads") >> c.megaphone
    c.clients >> Call("requests", optional=True, note="2013") >> c.access_points
    c.access_points >> Call("requests", optional=True, note="2013") >> c.popcount
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    waive("CFO304", because=c.NO_RESERVED_SHARE)
