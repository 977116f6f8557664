"""How Snap's services are owned and tuned, and what it wanted from Google's support."""

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
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import components as c
from systems.snap import facts as money

NO_ROLLBACK = undisclosed("rollback of this stage: the pages that describe it name none")

with ProductionOperations(
    c.snap,
    "Owners in Switchboard, help from Google",
    as_of="2026-02",
    pipeline=[
        PipelineStage(
            "Store migration (2017)",
            does=statement("2017: Stories moved to DynamoDB right before the yearly peak")
            @ src.STORIES_TALK.at("to a new system, right before yearly peak"),
            rollback=statement("not said; 2017: for a while, both systems got the writes")
            @ src.STORIES_NOTES.at("Writes went to the old system and new"),
        ),
        PipelineStage(
            "Service ownership (2020)",
            does=statement("Switchboard: one place for owners to manage dependencies")
            @ src.SWITCHBOARD.at("service owners to manage their service dependencies."),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Runtime tuning (2023)",
            does=statement("Granulate's agents, on 350,000 vCores")
            @ money.TALK_2023.at("Snap deployed Granulate on 350,000 vCores,"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Model training (2025)",
            does=statement("hundreds of models trained a day, in Bento")
            @ src.BENTO.at("100s Models trained per day"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=undisclosed("monitoring systems of Snap: the pages that were read name none"),
    alerting=undisclosed("alerts of Snap: the pages that were read name none"),
    on_call=statement("not said; Snap wanted a live response by Google's experts (undated post)")
    @ src.MISSION_CRITICAL.at("designated technical experts well versed in Snap’s"),
    chaos=undisclosed("failure tests: the pages that were read name none"),
    figures={
        "cores with Granulate (2023)": money.OPTIMISED_CORES,
        "services (Nov 2021)": facts.SERVICES,
        "manual tuning (2023)": statement("profile-guided builds, rightsizing: labor-intensive")
        @ money.TALK_2023.at("but found them labor-intensive and unsustainable."),
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="a new release of a service that crashes again and again",
        ),
    ],
    urgent=[
        failures.BAD_RELEASE,
        failures.NO_UPSTREAM,
        failures.CACHE_MISSES,
        failures.DYNAMODB_UNREACHABLE,
    ],
) as diagram:
    p.switchboard >> Observation("dependencies") >> p.mesh
    p.granulate >> Observation("tunes", note="services on EKS") >> p.mesh
    p.google_services >> Call("user data") >> p.user_service
    p.user_service >> Call("read first", optional=True) >> p.keydb
    p.user_service >> Call("runs on") >> c.google
    c.google >> Asynchronous("technical issues") >> p.support
    p.robusta >> Asynchronous("features") >> p.features
    p.mesh >> Call("ranking") >> p.bento >> Call("features") >> p.features
    m.app >> Call("messages") >> m.mcs >> Call("data") >> m.snapdb
    waive("IN401", because="no page says how Bento or its feature store fails")
    waive("EV504", because="Quastor's article on Snap's services shows no date; its figures do")
