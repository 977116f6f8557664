"""How Twitch builds, deploys, monitors and tests."""

from atlas import (
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _incident_facts as incidents
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

with ProductionOperations(
    twitch,
    "Website availability, client chaos tests",
    as_of=AS_OF,
    pipeline=[
        PipelineStage(
            "Build and test (2015)",
            does=statement("Jenkins, automated; manual QA besides")
            @ src.OVERVIEW.at("we currently use Jenkins for automated build"),
            rollback=c.gap("rollback of this stage"),
        ),
        PipelineStage(
            "Deploy (2015)",
            does=statement("a couple of home-grown tools")
            @ src.OVERVIEW.at("we have a couple of home-grown tools here."),
            rollback=statement("the tools are for rapid rollback, too")
            @ src.OVERVIEW.at("Tools for rapid deployment and rollback of changes"),
        ),
        PipelineStage(
            "Website: canary (2021)",
            does=statement("Sage supports canary releases and A/B testing")
            @ src.DEFEND.at("Sage also supports canary releases, A/B testing,"),
            rollback=c.gap("rollback of a canary"),
        ),
    ],
    monitoring=statement("2015: such as ganglia, graphite, Nagios; distributed trace was new")
    @ src.OVERVIEW.at("tools like ganglia, graphite, and Nagios."),
    alerting=statement("2021, a principle for Sage: avoid false alarms and unawareness")
    @ src.DEFEND.at("avoid the extremes of false alarms and unawareness."),
    on_call=statement("2021: Global Service Operations Center, the first responders")
    @ src.LATENCY.at("the first responders to infrastructure failures world-wide"),
    chaos=statement("2022: automated chaos tests of clients; failures are simulated")
    @ src.CHAOS.at("First, we need a way to simulate failures"),
    figures={
        "Sage: availability (2021)": facts.AVAILABILITY,
        "Sage: before (2020)": facts.AVAILABILITY_BEFORE,
        "website visitors a day (2021)": facts.VISITORS_2021,
        "analytics data received (2021)": facts.ANALYTICS_2021,
        "status page incident (2022)": incidents.BROADCAST_INCIDENT,
        "profiling (2019)": statement("pprof in production, traces some seconds an hour")
        @ src.BALLAST.at("production for a few seconds each hour."),
    },
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="calls to a failed service end at once; Twitch tests what clients then show",
        ),
    ],
    urgent=[
        failures.SAGE_SURGE,
        failures.BROADCAST_FAILS,
        failures.SERVICE_FAILS,
        failures.PRIMARY_DOWN,
    ],
) as diagram:
    c.broadcaster >> Call("RTMP") >> v.proxy
    c.viewer >> Call("website", optional=True) >> c.page_cdn >> Call("index.html") >> c.sage
    c.viewer >> Call("GraphQL") >> c.visage >> Call("calls") >> c.services
    c.services >> Call("SQL", note="2016") >> d.pool >> Call("SQL") >> d.primary
    c.deploys >> Observation("deploys", note="2015; with rapid rollback") >> c.services
    c.chaos >> Observation("simulates their failures", note="2022") >> c.services
    c.monitoring >> Observation("metrics", note="2015") >> c.services
    waive("AM102", because=c.NO_LOGS)
