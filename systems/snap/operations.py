"""How Snap's services are owned and tuned, and how its models are trained."""

from atlas import (
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
from systems.snap import _platform as p
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import components as c

NO_ROLLBACK = undisclosed("rollback of this stage: the pages that describe it name none")

with ProductionOperations(
    c.snap,
    "Service owners in Switchboard, model training in Bento",
    as_of="2026-02",
    pipeline=[
        PipelineStage(
            "Store migration (2017)",
            does=statement(
                "2017: a part of Stories moved to DynamoDB, right before the yearly peak"
            )
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
            "Tuning (undated)",
            does=statement("Intel Granulate on EKS: costs of workloads 13 % lower on average")
            @ src.GRANULATE.at("Snap Inc Achieves 13% Average Cost Reduction on"),
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
    on_call=undisclosed("on-call at Snap: the pages that were read do not say"),
    chaos=undisclosed("failure tests: the pages that were read name none"),
    figures={
        "training (Jan 2025)": facts.TRAINING,
        "models deployed (Jan 2025)": facts.MODELS,
        "tuning before Granulate": statement("profile-guided builds, rightsizing and more")
        @ src.GRANULATE.at("These activities included PGO, rightsizing, cloud discount"),
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
    p.user_service >> Call("on a miss", note="to AWS us-east-1", optional=True) >> p.user_table
    p.user_service >> Call("runs on") >> c.google
    p.mesh >> Call("predictions", note="callers not published") >> p.bento
    waive("IN401", because="no page says how Bento fails")
