"""How changes reach production, and how a region is drained or shut down on purpose."""

from atlas import (
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import components as c
from systems.meta import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the abstract that describes it names none")

with ProductionOperations(
    c.meta,
    "Over 30,000 pipelines, traffic drains and outage drills",
    as_of="2026-06-03",
    pipeline=[
        PipelineStage(
            "Configuration (2015)",
            does=statement("thousands of changes a day, live, without a deploy")
            @ s.CONFIGERATOR.at("undergo thousands of online configuration changes"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "facebook.com (2015)",
            does=statement("onto new code twice a day")
            @ s.CONFIGERATOR.at("facebook.com onto new code twice a day"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Containers, continuous (2023)",
            does=statement("55 % of their pipelines: each change, once tests pass")
            @ s.CONVEYOR.at("instantly deploying every code change to production"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Containers, scheduled (2023)",
            does=statement("42 % of their pipelines: mostly daily or weekly, automatic")
            @ s.CONVEYOR.at("deployed on a fixed schedule (mostly daily"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "memcached (2013)",
            does=statement("keeps its values in shared memory over an upgrade")
            @ s.MEMCACHE.at("data can remain live across a software"),
            rollback=undisclosed("rollback of this stage: the paper names none"),
        ),
    ],
    monitoring=statement("a millionth of all deletes is checked in all clusters (2013)")
    @ s.MEMCACHE.at("we sample one out of a million deletes"),
    alerting=statement("Polaris triggers an alarm on inconsistent caches (2022)")
    @ s.TAO_STUDY.at("With Polaris triggering an alarm and consistency tracing"),
    on_call=undisclosed("on-call: papers and posts do not describe rotations or paging"),
    chaos=statement("drills called storms take a service, data center or region offline (2021)")
    @ s.OUTAGE_2021.at("taking a service, data center, or entire"),
    figures={
        "pipelines": facts.PIPELINES,
        "data center outages mitigated": facts.DRAINED_OUTAGES,
        "container pipelines, automated": facts.AUTOMATED,
        "pushes of facebook.com (2015)": facts.WEB_PUSHES_2015,
        "container pipelines, scheduled": facts.SCHEDULED,
        "Maelstrom in use, by 2018": facts.MAELSTROM_AGE,
        "facebook.com unresolved, Oct. 4": facts.OUTAGE,
    },
    urgent=[failures.ROUTER_CONFIG, failures.BAD_CONFIGURATION, failures.STALE_VALUES],
) as diagram:
    c.storm >> Observation("takes a region offline") >> c.web
    c.configerator >> Observation("live changes") >> c.web
    c.conveyor >> Observation("through Twine") >> c.twine
    c.twine >> Observation("places containers") >> c.web
    c.maelstrom >> Observation("drains") >> c.edge
    c.maelstrom >> Observation("drains") >> c.web
    c.polaris >> Observation("old versions?") >> c.followers
    c.edge >> Call("backbone") >> c.backbone >> Call("RPC") >> c.web
    c.web >> Call("RPC") >> c.followers >> Call("RPC", note="misses") >> c.leaders
    c.leaders >> Call("SQL") >> c.user_db
    c.web >> Call("TCP", note="set, delete") >> c.mcrouter
    waive("AM102", because="where Meta's web servers log is not published")
    waive("CFO304", because=c.NO_COMMITMENTS)
